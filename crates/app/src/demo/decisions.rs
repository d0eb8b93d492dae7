//! The decisions of the year. A slice that needs an assent plays its decision itself, with its subjects; the rest come after.

use std::collections::HashMap;

use anyhow::Context;
use kernel::{Line, PersonId, Subject};
use partner::{
    AspectKind, Body, Close, Decision, Disposition, Function, Influence, Matter, Method, NewDecision, Partnership,
    Reply, Stance, SubjectSet, TakePosition, answer_input, close_decision, put_decision, take_position,
};
use serde::Deserialize;
use store::Tx;

use super::partner::{STEWARD, aspect};
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    decision: Vec<DecisionRow>,
    waiting: Vec<WaitingRow>,
}

/// A decision that is before its body today.
#[derive(Deserialize)]
struct WaitingRow {
    body: String,
    aspect: String,
    rule: String,
    papers: String,
    question: String,
    plain: String,
    options: Vec<String>,
    proposal: String,
    positions: Vec<PositionRow>,
}

#[derive(Deserialize, Clone)]
struct DecisionRow {
    key: String,
    body: String,
    aspect: String,
    rule: String,
    papers: String,
    closed: String,
    question: String,
    plain: String,
    options: Vec<String>,
    outcome: String,
    effect: Influence,
    effect_note: String,
    positions: Vec<PositionRow>,
}

#[derive(Deserialize, Clone)]
struct PositionRow {
    person: String,
    stance: String,
    #[serde(default)]
    option: usize,
    #[serde(default)]
    reason: String,
}

fn file() -> anyhow::Result<File> {
    toml::from_str(include_str!("../../demo/initiative.toml")).context("initiative.toml")
}

/// Plays one decision of the files, about `subjects` for `matter`, and gives it as it was carried.
pub(super) async fn decide(
    year: &mut Year,
    tx: &mut Tx,
    key: &str,
    matter: Matter,
    subjects: Vec<Subject>,
) -> anyhow::Result<Decision> {
    let row = file()?
        .decision
        .into_iter()
        .find(|row| row.key == key)
        .with_context(|| format!("no decision has the key {key:?}"))?;
    let about = SubjectSet { matter: Some(matter), subjects };
    play(year, tx, &row, about, Function::Implemented).await
}

/// Plays every decision that no slice has played, the first of each aspect as planning, later ones as carrying out.
pub(super) async fn seed_rest(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let mut seen: HashMap<AspectKind, usize> = HashMap::new();
    for row in file()?.decision {
        let count = seen.entry(aspect(&row.aspect)?).or_default();
        let function = if count.is_multiple_of(2) { Function::Planned } else { Function::Implemented };
        *count += 1;
        if !year.decided.contains(&row.key) {
            play(year, tx, &row, SubjectSet::default(), function).await?;
        }
    }
    Ok(())
}

/// Puts what is before the bodies today, with what some have said already.
pub(super) async fn seed_waiting(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    for row in file()?.waiting {
        let mut act = year.act(tx, STEWARD, &row.papers).await?;
        let proposal = prose(&format!("{}\n\nProposal: {}", row.plain, row.proposal))?;
        let new = NewDecision {
            options: options(&row.options)?,
            ..NewDecision::new(line(&row.question)?, proposal, method(&row.rule))
        };
        let new = new.in_cell(aspect(&row.aspect)?, Function::Implemented);
        let decision = put_decision(tx, &mut act, year.body(&row.body)?, new).await?;
        for said in &row.positions {
            let person = year.person(&said.person)?;
            speak(year, tx, &row.papers, &decision, person, (true, said.option), Some(said)).await?;
        }
    }
    Ok(())
}

fn options(texts: &[String]) -> anyhow::Result<Vec<Line>> {
    texts.iter().map(|text| line(text)).collect()
}

fn method(rule: &str) -> Method {
    if rule == "vote" { Method::DoubleMajority } else { Method::Consent }
}

async fn play(
    year: &mut Year,
    tx: &mut Tx,
    row: &DecisionRow,
    about: SubjectSet,
    function: Function,
) -> anyhow::Result<Decision> {
    let body: Body = kernel::need(tx, year.body(&row.body)?).await?;
    let mut act = year.act(tx, STEWARD, &row.papers).await?;
    let new = NewDecision {
        about,
        options: options(&row.options)?,
        ..NewDecision::new(line(&row.question)?, prose(&row.plain)?, method(&row.rule))
    };
    let new = new.in_cell(aspect(&row.aspect)?, function);
    let carried = row.options.iter().position(|option| *option == row.outcome).unwrap_or_default();
    let decision = put_decision(tx, &mut act, body.id, new).await?;
    for seat in &body.seats {
        let said = row.positions.iter().find(|said| year.people.get(&said.person) == Some(&seat.person));
        speak(year, tx, &row.papers, &decision, seat.person, (seat.kind.is_partner(), carried), said).await?;
    }
    let mut act = year.act(tx, STEWARD, &row.closed).await?;
    let changed = Some(prose(&row.effect_note)?);
    let close = Close { carry: true, influence: row.effect, changed };
    let closed = close_decision(tx, &mut act, decision.id, close).await;
    let closed = closed.map_err(|failure| anyhow::anyhow!("{}: {failure:?}", row.key))?;
    answer_reasons(year, tx, row, &decision).await?;
    year.decided.insert(row.key.clone());
    Ok(closed)
}

/// Who is not named agrees without a reason. A partner who preferred another option stands aside: none left an objection open.
async fn speak(
    year: &mut Year,
    tx: &mut Tx,
    papers: &str,
    decision: &Decision,
    person: PersonId,
    (partner, usual): (bool, usize),
    said: Option<&PositionRow>,
) -> anyhow::Result<()> {
    let stance = match said.map(|said| said.stance.as_str()) {
        Some("against") if partner => Stance::Abstain,
        Some("against") => Stance::Object,
        Some("abstain") => Stance::Abstain,
        Some(_) | None => Stance::Agree,
    };
    let reason = said.map(|said| said.reason.as_str()).filter(|reason| !reason.is_empty()).map(prose).transpose()?;
    let at = year.at(papers)? + chrono::TimeDelta::days(2);
    let mut act = year.act_of(tx, person, at).await?;
    let option = Some(said.map_or(usual, |said| said.option));
    take_position(tx, &mut act, decision.id, TakePosition { option, ..TakePosition::new(stance, reason) }).await?;
    Ok(())
}

/// Each reason given with a position gets the note on what changed as its answer.
async fn answer_reasons(year: &mut Year, tx: &mut Tx, row: &DecisionRow, decision: &Decision) -> anyhow::Result<()> {
    let about = Subject::of(decision.id).to_string();
    let inputs = tx.inputs(decision.initiative, None).await?;
    for input in inputs.into_iter().filter(|input| input.about == about && input.answer.is_none()) {
        let steward = year.person(STEWARD)?;
        let who = if input.author.id == steward { "nadir-pelletier" } else { STEWARD };
        let mut act = year.act(tx, who, &row.closed).await?;
        let reason = prose(&row.effect_note)?;
        answer_input(tx, &mut act, input.id, Reply { disposition: Disposition::Used, reason }).await?;
    }
    Ok(())
}
