//! Use cases of safety. The caller opens and commits the transaction.

use kernel::{
    Act, AllyId, Failure, InitiativeId, Job, PersonId, ProblemId, Prose, Queued, Refusal, add_working_days, need, save,
};

use super::{Ally, AllyKind, AllyLine, MayReadProblem, NewAlly, Problem, SafetyBook, outside_the_line};
use crate::{Body, Initiative, MaySteer, NewPerson, Partnership, Person, account_of};

/// Working days after which an unread report is mailed again.
const HEARD_WITHIN: u32 = 3;

/// Mails a report to the independent person; again while it is unread.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ProblemReported {
    /// The report.
    pub problem: ProblemId,
    /// Whether this is the reminder.
    pub again: bool,
}

impl Job for ProblemReported {
    const NAME: &'static str = "partner.problem-reported";
}

/// Tells the reporter what came of it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ProblemClosed {
    /// The report.
    pub problem: ProblemId,
}

impl Job for ProblemClosed {
    const NAME: &'static str = "partner.problem-closed";
}

/// Tells the support persons that somebody stopped and would like a call.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct StoppedAtOnce {
    /// Where.
    pub initiative: InitiativeId,
    /// Who.
    pub person: PersonId,
}

impl Job for StoppedAtOnce {
    const NAME: &'static str = "partner.stopped-at-once";
}

/// A steward names somebody outside the line of authority.
pub async fn name_ally<P: SafetyBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    who: NewPerson,
    new: NewAlly,
) -> Result<Ally, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    let bodies = port.bodies(of).await?;
    let person = account_of(port, act, who).await?;
    let outside = outside_the_line(&person, of, &bodies)?;
    let held = port.allies(of).await?;
    if held.iter().any(|line| line.ally.person == person.id && line.ally.kind == new.kind) {
        return Err(Refusal::new("refused-ally-there").into());
    }
    save(port, Ally::name(act, &may, outside, new)).await
}

/// A steward says that somebody is not there any more.
pub async fn leave_ally<P: SafetyBook>(port: &mut P, act: &Act, id: AllyId) -> Result<Ally, Failure> {
    let ally: Ally = need(port, id).await?;
    let may = MaySteer::check(&act.by, ally.initiative)?;
    save(port, ally.leave(act, &may)).await
}

/// Who is there now and still stands outside: who took a lead or joined the staff since is left out.
pub async fn allies_outside<P: SafetyBook + Partnership>(
    port: &mut P,
    of: InitiativeId,
) -> Result<Vec<AllyLine>, Failure> {
    let bodies = port.bodies(of).await?;
    let mut outside = Vec::new();
    for line in port.allies(of).await? {
        let person: Person = need(port, line.ally.person).await?;
        if outside_the_line(&person, of, &bodies).is_ok() {
            outside.push(line);
        }
    }
    Ok(outside)
}

/// Somebody with a seat reports a problem to an independent person.
pub async fn report_problem<P: SafetyBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    to: AllyId,
    text: Prose,
    named: bool,
) -> Result<Problem, Failure> {
    let to: Ally = need(port, to).await?;
    if to.initiative != of {
        return Err(Failure::Missing);
    }
    if allies_outside(port, of).await?.iter().all(|line| line.ally.id != to.id) {
        return Err(Refusal::new("refused-not-independent").into());
    }
    let problem = save(port, Problem::report(act, &to, text, named)?).await?;
    port.enqueue(Queued::new(&ProblemReported { problem: problem.id, again: false }, act.now)).await?;
    let late = add_working_days(act.now, HEARD_WITHIN);
    port.enqueue(Queued::new(&ProblemReported { problem: problem.id, again: true }, late)).await?;
    Ok(problem)
}

/// The independent person has read a report.
pub async fn hear_problem<P: SafetyBook>(port: &mut P, act: &Act, id: ProblemId) -> Result<Problem, Failure> {
    let problem: Problem = need(port, id).await?;
    let may = MayReadProblem::check(&act.by, &problem)?;
    save(port, problem.hear(act, &may)?).await
}

/// The independent person says what came of it; who gave their name hears it.
pub async fn close_problem<P: SafetyBook>(
    port: &mut P,
    act: &Act,
    id: ProblemId,
    answer: Prose,
) -> Result<Problem, Failure> {
    let problem: Problem = need(port, id).await?;
    let may = MayReadProblem::check(&act.by, &problem)?;
    let problem = save(port, problem.close(act, &may, answer)?).await?;
    if problem.by.is_some() {
        port.enqueue(Queued::new(&ProblemClosed { problem: id }, act.now)).await?;
    }
    Ok(problem)
}

/// Somebody stops at once: every seat they hold in the initiative pauses. No reason is asked; the support persons are told only where
/// the person wants it. Answers how many seats paused.
pub async fn stop_at_once<P: SafetyBook + Partnership>(
    port: &mut P,
    act: &Act,
    of: InitiativeId,
    call_me: bool,
) -> Result<usize, Failure> {
    let person = act.person()?;
    let mut stopped = 0;
    for line in port.bodies(of).await? {
        if line.seats.iter().any(|(held, ..)| *held == person) {
            let body: Body = need(port, line.id).await?;
            if body.seat_of(person).is_some_and(|seat| seat.paused.is_none()) {
                save(port, body.pause(act, person, true)?).await?;
                stopped += 1;
            }
        }
    }
    if stopped == 0 && !act.by.sits_in(of) {
        return Err(Refusal::not_visible().into());
    }
    let support = port.allies(of).await?.iter().any(|line| line.ally.kind == AllyKind::Support);
    if call_me && support {
        port.enqueue(Queued::new(&StoppedAtOnce { initiative: of, person }, act.now)).await?;
    }
    Ok(stopped)
}
