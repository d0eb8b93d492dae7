//! From texts to white paper: codebook, transcripts, excerpts, two rounds, the carried findings, the first edition.

use std::collections::HashMap;

use ::distill::{
    Coding, Document, Mark, NewCode, NewDocument, NewExcerpt, NewFinding, NewReport, NewRound, Passage, Recommendation,
    Rule, Score, WriteReport, add_code, add_discussion, begin_report, carry_finding, cast_ballot, close_round,
    draft_finding, drop_finding, finish_coding, mark_excerpt, open_round, plan_round, prepare_edition, release_edition,
    write_report,
};
use ::partner::{Body, Matter, Partnership};
use anyhow::Context;
use kernel::{CodeId, DocumentId, ExcerptId, FindingId, Lang, RoundId, Slug, Subject, need};
use recruit::Recruitment;
use store::Tx;

use super::credits;
use super::decisions::decide;
use super::distill_files::{CodeRow, ExcerptRow, FindingRow, Findings, Practices, Texts, TranscriptRow};
use super::year::{Year, line, prose};

/// Keys of the files and what they became.
#[derive(Default)]
struct Known {
    documents: HashMap<String, DocumentId>,
    codes: HashMap<String, CodeId>,
    excerpts: HashMap<String, ExcerptId>,
    findings: HashMap<String, FindingId>,
}

const LEAD_CODER: &str = "teodor-lachance";
const LEAD_RATER: &str = "greta-sandoval-hughes";
const EDITOR: &str = "anjali-threadgill";

pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let texts = Texts::read()?;
    let mut findings = Findings::read()?;
    let mut known = Known::default();
    carry_over(year, tx, &mut known).await?;
    codebook(year, tx, &mut known, &texts).await?;
    for row in &texts.transcript {
        transcript(year, tx, &mut known, row).await?;
    }
    for row in &texts.excerpt {
        if let Some(id) = excerpt(year, tx, &known, row, (&row.coder, "M8-05"), &row.codes).await? {
            known.excerpts.insert(row.key.clone(), id);
        }
    }
    for again in &texts.second {
        let row =
            texts.excerpt.iter().find(|row| row.key == again.excerpt).context("what is coded twice was marked once")?;
        excerpt(year, tx, &known, row, (&again.coder, "M8-07"), &again.codes).await?;
    }
    finish(year, tx, &known).await?;
    for row in &findings.finding {
        finding(year, tx, &mut known, row).await?;
    }
    // What rests on practices that are not there is left out; with all practices there is nothing to leave out.
    findings.finding.retain(|row| known.findings.contains_key(&row.key));
    findings.recommendation.retain(|row| known.findings.contains_key(&row.finding));
    for second in [false, true] {
        round(year, tx, &known, &findings, second).await?;
    }
    settle(year, tx, &known, &findings).await?;
    report(year, tx, &known, &findings).await
}

async fn carry_over(year: &mut Year, tx: &mut Tx, known: &mut Known) -> anyhow::Result<()> {
    let titles = Practices::titles()?;
    for line in tx.practices(Some(year.initiative()?)).await? {
        let practice = tx.practice(&line.id.to_string()).await?.context("a practice that is listed")?;
        let mut act = year.act_of_program(practice.accepted);
        work::carry_over(tx, &mut act, &practice).await.map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
        let document = ::distill::Distillation::document_of(tx, practice.id).await?;
        if let Some((key, document)) = titles.get(practice.title.as_str()).cloned().zip(document) {
            known.documents.insert(key, document);
        }
    }
    Ok(())
}

async fn codebook(year: &mut Year, tx: &mut Tx, known: &mut Known, texts: &Texts) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let mut colours = HashMap::new();
    for (place, row) in texts.group.iter().enumerate() {
        let colour = u8::try_from(place % 8 + 1)?;
        let mut act = year.act(tx, LEAD_CODER, "M7-10").await?;
        let new = NewCode { name: line(&row.title)?, definition: prose(&row.title)?, parent: None, colour };
        let code = add_code(tx, &mut act, initiative, new).await?;
        known.codes.insert(row.key.clone(), code.id);
        colours.insert(row.key.clone(), colour);
    }
    for CodeRow { key, group, title, definition } in &texts.code {
        let mut act = year.act(tx, LEAD_CODER, "M7-12").await?;
        let colour = colours.get(group).copied().context("a code is in a group")?;
        let parent = known.codes.get(group).copied();
        let new = NewCode { name: line(title)?, definition: prose(definition)?, parent, colour };
        known.codes.insert(key.clone(), add_code(tx, &mut act, initiative, new).await?.id);
    }
    Ok(())
}

async fn transcript(year: &mut Year, tx: &mut Tx, known: &mut Known, row: &TranscriptRow) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let sides = super::people::sides()?;
    let mut passages = Vec::new();
    let mut authors = Vec::new();
    for turn in &row.turns {
        let person = year.person(&turn.speaker)?;
        let names = tx.names(&[person]).await?;
        let name = line(&names.first().context("a speaker has a name")?.name)?;
        if !authors.contains(&name) {
            authors.push(name.clone());
        }
        passages.push(Passage {
            label: Some(name),
            speaker: sides.get(&turn.speaker).copied(),
            text: prose(&turn.text)?,
        });
    }
    let mut act = year.act(tx, LEAD_CODER, &row.at).await?;
    let new = NewDocument { title: line(&row.title)?, authors, licence: None, passages };
    let document = add_discussion(tx, &mut act, initiative, new).await?;
    known.documents.insert(row.key.clone(), document.id);
    Ok(())
}

/// Finds a quotation in its text, where its words stand letter for letter, and marks it for a coder on a day.
async fn excerpt(
    year: &mut Year,
    tx: &mut Tx,
    known: &Known,
    row: &ExcerptRow,
    (coder, day): (&str, &str),
    codes: &[String],
) -> anyhow::Result<Option<ExcerptId>> {
    let source = row.practice.as_ref().or(row.transcript.as_ref()).context("an excerpt has a source")?;
    let Some(id) = known.documents.get(source).copied() else { return Ok(None) };
    let document: Document = need(tx, id).await?;
    let byte = document.text.find(&row.quote).with_context(|| format!("{}: the quotation is not there", row.key))?;
    let start = document.text[..byte].chars().count();
    let codes = codes.iter().map(|key| known.codes.get(key).copied().context("an excerpt has known codes"));
    let coding = Coding { codes: codes.collect::<Result<_, _>>()?, memo: None };
    let new = NewExcerpt { start, end: start + row.quote.chars().count(), coding };
    let mut act = year.act(tx, coder, day).await?;
    Ok(Some(mark_excerpt(tx, &mut act, id, new).await?))
}

async fn finish(year: &mut Year, tx: &mut Tx, known: &Known) -> anyhow::Result<()> {
    let mut documents: Vec<DocumentId> = known.documents.values().copied().collect();
    documents.sort_unstable();
    for id in documents {
        let mut act = year.act(tx, LEAD_CODER, "M8-15").await?;
        finish_coding(tx, &mut act, id, true).await?;
    }
    Ok(())
}

async fn finding(year: &mut Year, tx: &mut Tx, known: &mut Known, row: &FindingRow) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let excerpts: Vec<ExcerptId> = row.excerpts.iter().filter_map(|key| known.excerpts.get(key).copied()).collect();
    if excerpts.is_empty() {
        return Ok(());
    }
    let mut act = year.act(tx, LEAD_CODER, "M8-18").await?;
    let new = NewFinding {
        title: line(&row.title)?,
        statement: prose(&row.statement)?,
        explanation: prose(&row.explanation)?,
        plain: prose(&row.plain)?,
        codes: row.codes.iter().filter_map(|key| known.codes.get(key).copied()).collect(),
        excerpts,
    };
    let finding = draft_finding(tx, &mut act, initiative, new).await?;
    known.findings.insert(row.key.clone(), finding.id);
    Ok(())
}

async fn round(year: &mut Year, tx: &mut Tx, known: &Known, file: &Findings, second: bool) -> anyhow::Result<RoundId> {
    let (opens, closes) =
        if second { (&file.round2_opens, &file.round2_closes) } else { (&file.round1_opens, &file.round1_closes) };
    let raters: Body = need(tx, year.body("raters")?).await?;
    let mut act = year.act(tx, LEAD_RATER, opens).await?;
    let findings = file.finding.iter().filter_map(|row| known.findings.get(&row.key).copied()).collect();
    let title = line(if second { "Round 2" } else { "Round 1" })?;
    let new = NewRound { title, rule: Rule::COMET, findings, due: year.day(closes)? };
    let round = plan_round(tx, &mut act, raters.id, new).await?;
    open_round(tx, &mut act, round.id).await?;
    for (place, rater) in file.rater_order.iter().enumerate() {
        let mut marks = Vec::new();
        for row in &file.finding {
            let scores = if second { &row.round2 } else { &row.round1 };
            let score = scores.get(place).and_then(|score| Score::parse(*score).ok());
            let finding = known.findings.get(&row.key).copied().context("a finding that was written")?;
            marks.push(Mark { finding, score, comment: None });
        }
        let at = year.at(opens)? + chrono::TimeDelta::days(2);
        let rater = year.person(rater)?;
        let mut act = year.act_of(tx, rater, at).await?;
        cast_ballot(tx, &mut act, round.id, marks).await?;
    }
    let mut act = year.act(tx, LEAD_RATER, closes).await?;
    close_round(tx, &mut act, round.id).await?;
    Ok(round.id)
}

/// The body decides on the slate; what is not carried is left out with its reason.
async fn settle(year: &mut Year, tx: &mut Tx, known: &Known, file: &Findings) -> anyhow::Result<()> {
    let carried: Vec<&FindingRow> = file.finding.iter().filter(|row| row.outcome == "carried").collect();
    let id = |row: &FindingRow| known.findings.get(&row.key).copied().context("a finding that was written");
    let subjects = carried.iter().map(|row| id(row).map(Subject::of)).collect::<Result<_, _>>()?;
    decide(year, tx, "carry-findings", Matter::FindingCarried, subjects).await?;
    for row in &file.finding {
        let mut act = year.act(tx, LEAD_CODER, "M9-25").await?;
        if row.outcome == "carried" {
            carry_finding(tx, &mut act, id(row)?).await?;
        } else {
            drop_finding(tx, &mut act, id(row)?, prose(&row.reason)?).await?;
        }
    }
    Ok(())
}

async fn report(year: &mut Year, tx: &mut Tx, known: &Known, file: &Findings) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let paper = &file.paper;
    let mut act = year.act(tx, EDITOR, "M9-26").await?;
    let slug = Slug::parse("white-paper").map_err(|_| anyhow::anyhow!("a slug"))?;
    let new = NewReport { slug, title: line(&paper.title)?, lang: Lang::En };
    let report = begin_report(tx, &mut act, initiative, new).await?;
    let of = |key: &str| known.findings.get(key).copied().context("a finding that was written");
    let carried = file.finding.iter().filter(|row| row.outcome == "carried");
    let recommendations = file.recommendation.iter().map(|row| {
        let text = format!("{}. {}", row.title, row.text);
        Ok(Recommendation { text, findings: vec![of(&row.finding)?] })
    });
    let write = WriteReport {
        title: line(&paper.title)?,
        subtitle: Some(line(&paper.subtitle)?),
        foreword: Some(prose(&paper.foreword)?),
        method: Some(prose(&paper.method)?),
        involvement: Some(prose(&paper.partners)?),
        findings: carried.map(|row| of(&row.key)).collect::<Result<_, _>>()?,
        recommendations: recommendations.collect::<anyhow::Result<_>>()?,
    };
    let report = write_report(tx, &mut act, report.id, report.version, write).await?;
    let edition = prepare_edition(tx, &mut act, report.id, line("The first edition.")?).await?;
    credits::seed(year, tx, report.id, edition.id).await?;
    decide(year, tx, "release-edition", Matter::EditionReleased, vec![Subject::of(edition.id)]).await?;
    let mut act = year.act(tx, EDITOR, &paper.released).await?;
    release_edition(tx, &mut act, edition.id).await?;
    Ok(())
}
