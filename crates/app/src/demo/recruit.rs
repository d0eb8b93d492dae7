//! The call of the year, the teams that answered it, and what became of their practices.

use std::collections::{BTreeMap, HashMap};

use ::partner::Matter;
use ::recruit::{
    Call, Criterion, Edit, NewCall, NewInvitation, NewTeam, Question, QuestionKind, accept, begin_submission, decline,
    draft_call, found_team, invite_member, join_team, open_call, save_draft, seal_invitation, submit, withdraw,
};
use anyhow::Context;
use kernel::{CallId, PersonId, SeatKind, Slug, Subject, SubmissionId, TeamId, need};
use serde::Deserialize;
use store::Tx;

use super::decisions::decide;
use super::partner::STEWARD;
use super::reviews;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct CallFile {
    slug: String,
    title: String,
    intro: String,
    opens: String,
    closes: String,
    question: Vec<QuestionRow>,
    partner_account: AccountRow,
    criterion: Vec<CriterionRow>,
}

#[derive(Deserialize)]
struct QuestionRow {
    key: String,
    kind: String,
    required: bool,
    max_words: Option<u32>,
    label: String,
    help: Option<String>,
    #[serde(default)]
    options: Vec<String>,
}

#[derive(Deserialize)]
struct AccountRow {
    label: String,
    help: String,
    max_words: u32,
}

#[derive(Deserialize)]
struct CriterionRow {
    key: String,
    label: String,
    question: String,
    anchors: Vec<String>,
}

#[derive(Deserialize)]
struct TeamsFile {
    team: Vec<TeamRow>,
}

#[derive(Deserialize)]
struct TeamRow {
    key: String,
    name: String,
    organisation: String,
    state: String,
    members: Vec<MemberRow>,
}

#[derive(Deserialize)]
struct MemberRow {
    person: String,
    role: String,
}

#[derive(Deserialize)]
struct PracticesFile {
    practice: Vec<toml::Table>,
}

/// Plays the call from its draft to the letters.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let call = call(year, tx).await?;
    let file: TeamsFile = toml::from_str(include_str!("../../demo/teams.toml")).context("teams.toml")?;
    let mut teams = BTreeMap::new();
    for row in &file.team {
        teams.insert(row.key.clone(), team(year, tx, row).await?);
    }
    let mut sent = Vec::new();
    for text in super::PRACTICES {
        let file: PracticesFile = toml::from_str(text).context("practices")?;
        for row in file.practice {
            let id = practice(year, tx, &call, &teams, &row).await?;
            sent.push((id, row));
        }
    }
    let read: HashMap<String, reviews::Sent> =
        sent.iter().map(|(id, row)| (text(row, "key").to_owned(), read(*id, row))).collect();
    reviews::seed(year, tx, call.id, &read).await?;
    judge(year, tx, &sent).await?;
    reviews::answer(year, tx, &read).await
}

fn read(id: SubmissionId, row: &toml::Table) -> reviews::Sent {
    let own = |key: &str| text(row, key).to_owned();
    reviews::Sent { id, team: own("team"), outcome: own("outcome"), reason: own("reason") }
}

fn slug(key: &str) -> anyhow::Result<Slug> {
    Slug::parse(&key.replace('_', "-")).map_err(|_| anyhow::anyhow!("{key:?} is no key"))
}

fn question(row: &QuestionRow) -> anyhow::Result<Question> {
    Ok(Question {
        key: slug(&row.key)?,
        ask: line(&row.label)?,
        help: row.help.as_deref().map(line).transpose()?,
        kind: row.kind.replace('_', "-").parse()?,
        required: row.required,
        max_words: row.max_words,
        options: row.options.iter().map(|text| line(text)).collect::<Result<_, _>>()?,
    })
}

fn criterion(row: &CriterionRow) -> anyhow::Result<Criterion> {
    let anchors: Vec<_> = row.anchors.iter().map(|text| line(text)).collect::<Result<_, _>>()?;
    let anchors = anchors.try_into().map_err(|_| anyhow::anyhow!("{} has not five anchors", row.key))?;
    Ok(Criterion { key: slug(&row.key)?, name: line(&row.label)?, asks: line(&row.question)?, anchors, weight: 1 })
}

async fn call(year: &mut Year, tx: &mut Tx) -> anyhow::Result<Call> {
    let file: CallFile = toml::from_str(include_str!("../../demo/call.toml")).context("call.toml")?;
    // The sentence to remember is a field of every submission.
    let rows = file.question.iter().filter(|row| row.key != "message");
    let mut questions: Vec<_> = rows.map(question).collect::<Result<_, _>>()?;
    let own = &file.partner_account;
    questions.push(Question {
        key: slug("partner-account")?,
        ask: line(&own.label)?,
        help: Some(line(&own.help)?),
        kind: QuestionKind::PartnerAccount,
        required: true,
        max_words: Some(own.max_words),
        options: Vec::new(),
    });
    let new = NewCall {
        slug: slug(&file.slug)?,
        title: line(&file.title)?,
        intro: prose(&file.intro)?,
        panel: year.body("panel")?,
        questions,
        criteria: file.criterion.iter().map(criterion).collect::<Result<_, _>>()?,
        opens: year.at(&file.opens)?,
        closes: year.at(&file.closes)?,
    };
    let initiative = year.initiative()?;
    let mut act = year.act(tx, STEWARD, "M1-27").await?;
    let drafted = draft_call(tx, &mut act, initiative, new).await?;
    decide(year, tx, "open-call", Matter::CallOpens, vec![Subject::of(drafted.id)]).await?;
    let act = year.act(tx, STEWARD, &file.opens).await?;
    Ok(open_call(tx, &act, drafted.id).await?)
}

fn kind(role: &str) -> SeatKind {
    match role {
        "partner" => SeatKind::Partner,
        "educator" => SeatKind::Educator,
        "cme" => SeatKind::CmeProfessional,
        _ => SeatKind::Clinician,
    }
}

async fn team(year: &mut Year, tx: &mut Tx, row: &TeamRow) -> anyhow::Result<TeamId> {
    let lead = row.members.first().context("a team has a lead")?;
    let new = NewTeam {
        name: line(&row.name)?,
        organisation: line(&row.organisation)?,
        place: line(&row.state)?,
        kind: kind(&lead.role),
    };
    let mut act = year.act(tx, &lead.person, "M2-18").await?;
    let team = found_team(tx, &mut act, new).await?.id;
    for member in &row.members[1..] {
        let person = year.person(&member.person)?;
        let known: ::partner::Person = need(tx, person).await?;
        let mut act = year.act(tx, &lead.person, "M2-19").await?;
        let new = NewInvitation { email: known.email.clone(), name: known.name.clone(), kind: kind(&member.role) };
        let invitation = invite_member(tx, &mut act, team, new).await?;
        let hash = store::secret_hash(&act.mint.secret().text());
        seal_invitation(tx, &act, team, invitation, hash.clone()).await?;
        let act = year.act(tx, &member.person, "M2-20").await?;
        join_team(tx, &act, &hash, person).await?;
    }
    Ok(team)
}

fn text<'a>(row: &'a toml::Table, key: &str) -> &'a str {
    row.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

/// A value of a practice as an answer is written.
fn answer(row: &toml::Table, key: &str) -> Option<String> {
    match row.get(key)? {
        toml::Value::Boolean(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        toml::Value::Integer(number) => Some(number.to_string()),
        text @ (toml::Value::String(_)
        | toml::Value::Float(_)
        | toml::Value::Datetime(_)
        | toml::Value::Array(_)
        | toml::Value::Table(_)) => text.as_str().map(str::to_owned),
    }
}

fn edit(call: &Call, row: &toml::Table) -> anyhow::Result<Edit> {
    let answers = call.questions.iter().filter_map(|question| {
        let key = question.key.as_str().replace('-', "_");
        Some((question.key.to_string(), answer(row, &key)?))
    });
    let keywords = row.get("keywords").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let message = text(row, "message");
    Ok(Edit {
        title: line(text(row, "title"))?,
        message: if message.is_empty() { None } else { Some(line(message)?) },
        keywords: keywords.iter().filter_map(toml::Value::as_str).map(line).collect::<Result<_, _>>()?,
        answers: answers.collect(),
    })
}

async fn practice(
    year: &mut Year,
    tx: &mut Tx,
    call: &Call,
    teams: &BTreeMap<String, TeamId>,
    row: &toml::Table,
) -> anyhow::Result<SubmissionId> {
    let call_id: CallId = call.id;
    let team = *teams.get(text(row, "team")).context("a practice has a team")?;
    let who: PersonId = year.person(text(row, "partner"))?;
    let date = if text(row, "submitted").is_empty() { "M12-20" } else { text(row, "submitted") };
    let at = year.at(date)?;
    let mut act = year.act_of(tx, who, at).await?;
    let draft = begin_submission(tx, &mut act, call_id, team, line(text(row, "title"))?).await?;
    save_draft(tx, &act, draft.id, draft.version, edit(call, row)?).await?;
    if text(row, "outcome") != "draft" {
        let sent = submit(tx, &act, draft.id).await;
        sent.map_err(|failure| anyhow::anyhow!("{}: {failure:?}", text(row, "key")))?;
    }
    if text(row, "outcome") == "withdrawn" {
        withdraw(tx, &act, draft.id).await?;
    }
    Ok(draft.id)
}

async fn judge(year: &mut Year, tx: &mut Tx, sent: &[(SubmissionId, toml::Table)]) -> anyhow::Result<()> {
    let accepted: Vec<_> = sent.iter().filter(|(_, row)| text(row, "outcome") == "accepted").collect();
    let subjects = accepted.iter().map(|(id, _)| Subject::of(id)).collect();
    decide(year, tx, "accept-practices", Matter::PracticeAccepted, subjects).await?;
    for (id, _) in accepted {
        let act = year.act(tx, STEWARD, "M5-14").await?;
        accept(tx, &act, *id).await?;
    }
    for (id, row) in sent.iter().filter(|(_, row)| text(row, "outcome") == "declined") {
        let act = year.act(tx, STEWARD, "M5-16").await?;
        decline(tx, &act, *id, prose(text(row, "reason"))?).await?;
    }
    Ok(())
}
