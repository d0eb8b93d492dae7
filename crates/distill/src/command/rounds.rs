//! Rounds: planned, opened, rated, closed, and put to the decision.

use kernel::{Act, BodyId, Failure, FindingId, Job, Line, Prose, Queued, RoundId, Subject, Version, need, save};
use partner::{
    AspectKind, Body, Decision, Function, InputSource, Matter, MayDecide, Method, NewDecision, NewInput, Partnership,
    put_decision, register_words,
};

use super::may_write;
use crate::{Ballot, Distillation, Finding, Mark, MayRate, NewRound, Round, refusal};

/// Tells every member of the body that findings wait for their ratings.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct RoundOpened {
    /// The round.
    pub round: RoundId,
}

impl Job for RoundOpened {
    const NAME: &'static str = "distill.round-opened";
}

/// What is put to the body after a round.
#[derive(Debug, Clone)]
pub struct AskToCarry {
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers: the results of the round in plain words.
    pub summary: Prose,
    /// Which findings are to be carried.
    pub findings: Vec<FindingId>,
    /// How it is carried.
    pub method: Method,
}

/// Plans a round for a body.
pub async fn plan_round<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    new: NewRound,
) -> Result<Round, Failure> {
    let body: Body = need(port, body).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let change = Round::plan(act, &may, new);
    save(port, change).await
}

/// Changes a planned round; `seen` is the version the form was filled from.
pub async fn replan_round<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: RoundId,
    seen: Version,
    new: NewRound,
) -> Result<Round, Failure> {
    let (round, body) = with_body(port, id).await?;
    let may = MayDecide::check(&act.by, &body)?;
    if round.version != seen {
        return Err(Failure::Stale);
    }
    save(port, round.replan(act, &may, new)?).await
}

/// Opens a round: its findings go with it, its rule is locked, its members are told.
pub async fn open_round<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: RoundId,
) -> Result<Round, Failure> {
    let (round, body) = with_body(port, id).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let round = save(port, round.open(act, &may)?).await?;
    for id in &round.findings {
        let finding: Finding = need(port, *id).await?;
        if finding.initiative != round.initiative {
            return Err(Failure::Missing);
        }
        save(port, finding.put_to(act, round.id)?).await?;
    }
    port.enqueue(Queued::new(&RoundOpened { round: id }, act.now)).await?;
    Ok(round)
}

/// A member rates. A comment becomes an input that must be answered.
pub async fn cast_ballot<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: RoundId,
    marks: Vec<Mark>,
) -> Result<Ballot, Failure> {
    let round: Round = need(port, id).await?;
    let may = MayRate::check(&act.by, &round)?;
    let before = port.ballot_of(id, may.person()).await?;
    let said = new_words(before.as_ref(), &marks);
    let change = match before {
        None => Ballot::cast(act, &may, &round, marks)?,
        Some(ballot) => ballot.recast(act, &may, &round, marks)?,
    };
    let ballot = save(port, change).await?;
    for (finding, text) in said {
        let initiative = round.initiative;
        let about = Subject::of(finding);
        register_words(port, act, NewInput { initiative, source: InputSource::VoteReason, about, text }).await?;
    }
    Ok(ballot)
}

fn new_words(before: Option<&Ballot>, marks: &[Mark]) -> Vec<(FindingId, Prose)> {
    let said = |mark: &Mark| before.and_then(|held| held.mark(mark.finding)).and_then(|held| held.comment.clone());
    marks
        .iter()
        .filter(|mark| mark.comment.is_some() && mark.comment != said(mark))
        .filter_map(|mark| mark.comment.clone().map(|text| (mark.finding, text)))
        .collect()
}

/// Closes a round and works out its results.
pub async fn close_round<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: RoundId,
) -> Result<Round, Failure> {
    let (round, body) = with_body(port, id).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let ballots = port.ballots(id).await?;
    save(port, round.close(act, &may, &body, &ballots)?).await
}

/// Puts the findings of a closed round to its body; the results are the papers.
pub async fn ask_to_carry<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: RoundId,
    ask: AskToCarry,
) -> Result<Decision, Failure> {
    let round: Round = need(port, id).await?;
    may_write(port, act, round.initiative).await?;
    let rated = round.results()?;
    if ask.findings.is_empty() || !ask.findings.iter().all(|id| rated.iter().any(|one| one.finding == *id)) {
        return Err(refusal::round_empty().into());
    }
    let new = NewDecision::new(ask.question, ask.summary, ask.method)
        .about(Matter::FindingCarried, ask.findings.iter().map(Subject::of).collect())
        .in_cell(AspectKind::Distillation, Function::Implemented);
    put_decision(port, act, round.body, new).await
}

async fn with_body<P: Distillation + Partnership>(port: &mut P, id: RoundId) -> Result<(Round, Body), Failure> {
    let round: Round = need(port, id).await?;
    let body: Body = need(port, round.body).await?;
    Ok((round, body))
}
