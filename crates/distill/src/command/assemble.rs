//! Gathers everything an edition shows, at the moment it is frozen.

use std::collections::{BTreeMap, btree_map::Entry};

use kernel::{Act, Failure, InitiativeId, PersonId, RoundId, need};
use partner::{BodyLine, Initiative, Partnership};

use crate::{
    CodeLine, Contributor, Distillation, ExcerptLine, ExcerptsOf, Finding, RatedFinding, Report, Round, Snapshot,
    SnapshotExcerpt, SnapshotFinding, SnapshotGroup, SnapshotRecommendation, SnapshotSource, refusal,
};

pub(super) async fn assemble<P: Distillation + Partnership>(
    port: &mut P,
    act: &Act,
    report: &Report,
    initiative: &Initiative,
) -> Result<Snapshot, Failure> {
    let findings = findings(port, report).await?;
    let sources = sources(port, report.initiative, &findings).await?;
    let bodies = port.bodies(report.initiative).await?;
    let place = |id| report.findings.iter().position(|held| *held == id).map(|index| index + 1);
    let recommendations = report
        .recommendations
        .iter()
        .map(|one| SnapshotRecommendation {
            text: one.text.clone(),
            findings: one.findings.iter().filter_map(|id| place(*id)).collect(),
        })
        .collect();
    Ok(Snapshot {
        title: report.title.to_string(),
        subtitle: report.subtitle.clone(),
        lang: report.lang.tag().to_owned(),
        initiative: initiative.title.to_string(),
        frozen: act.now.date_naive(),
        foreword: report.foreword.clone(),
        method: report.method.clone(),
        involvement: report.involvement.clone(),
        recommendations,
        findings,
        contributors: contributors(&bodies),
        sources,
    })
}

async fn findings<P: Distillation>(port: &mut P, report: &Report) -> Result<Vec<SnapshotFinding>, Failure> {
    let book = port.codebook(report.initiative).await?;
    let mut rounds: BTreeMap<RoundId, Round> = BTreeMap::new();
    let mut found = Vec::new();
    for (index, id) in report.findings.iter().enumerate() {
        let finding: Finding = need(port, *id).await?;
        let Some(round_id) = finding.state.round().filter(|_| finding.is_carried()) else {
            return Err(refusal::finding_not_carried(finding.number).into());
        };
        let round = match rounds.entry(round_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(need(port, round_id).await?),
        };
        let excerpts = port.excerpts(ExcerptsOf::Finding(*id)).await?;
        found.push(frozen(index + 1, &finding, round, &book, excerpts)?);
    }
    Ok(found)
}

fn frozen(
    place: usize,
    finding: &Finding,
    round: &Round,
    book: &[CodeLine],
    excerpts: Vec<ExcerptLine>,
) -> Result<SnapshotFinding, Failure> {
    let rated = round.results()?.iter().find(|rated| rated.finding == finding.id);
    let codes = book.iter().filter(|code| finding.codes.contains(&code.id)).map(|code| code.name.clone()).collect();
    Ok(SnapshotFinding {
        id: finding.id,
        place,
        title: finding.title.to_string(),
        statement: finding.statement.to_string(),
        explanation: finding.explanation.to_string(),
        plain: finding.plain.to_string(),
        codes,
        excerpts: excerpts.into_iter().map(quotation).collect(),
        round: round.title.to_string(),
        rule: round.rule,
        groups: rated.map(|rated| groups(round, rated)).unwrap_or_default(),
    })
}

fn groups(round: &Round, rated: &RatedFinding) -> Vec<SnapshotGroup> {
    rated
        .groups
        .iter()
        .map(|group| SnapshotGroup {
            group: group.group,
            outcome: round.rule.of_group(group),
            counts: group.may_show_spread().then_some((group.scored, group.high, group.low)),
        })
        .collect()
}

fn quotation(line: ExcerptLine) -> SnapshotExcerpt {
    SnapshotExcerpt {
        id: line.id,
        text: line.text,
        document: line.document,
        title: line.title,
        label: line.label,
        speaker: line.speaker,
        practice: line.practice,
    }
}

async fn sources<P: Distillation>(
    port: &mut P,
    of: InitiativeId,
    findings: &[SnapshotFinding],
) -> Result<Vec<SnapshotSource>, Failure> {
    let documents = port.documents(of).await?;
    let used = |id| findings.iter().flat_map(|one| &one.excerpts).filter(|excerpt| excerpt.document == id).count();
    Ok(documents
        .into_iter()
        .filter(|line| line.excerpts > 0)
        .map(|line| SnapshotSource {
            document: line.id,
            practice: line.practice,
            title: line.title,
            authors: line.authors,
            licence: line.licence,
            excerpts: used(line.id),
        })
        .collect())
}

/// Everybody with a seat, partners first, each once with all their roles.
fn contributors(bodies: &[BodyLine]) -> Vec<Contributor> {
    let mut people: BTreeMap<PersonId, Contributor> = BTreeMap::new();
    for body in bodies {
        for (person, name, kind, lead) in &body.seats {
            let empty = || Contributor { name: name.clone(), partner: false, roles: Vec::new() };
            let one = people.entry(*person).or_insert_with(empty);
            one.partner |= kind.is_partner();
            one.roles.push((body.name.clone(), *kind, *lead));
        }
    }
    let mut all: Vec<Contributor> = people.into_values().collect();
    all.sort_by(|a, b| b.partner.cmp(&a.partner).then_with(|| a.name.cmp(&b.name)));
    all
}
