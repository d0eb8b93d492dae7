//! Putting questions, taking positions, closing.

use chrono::Days;
use kernel::{
    Act, BodyId, DecisionId, Failure, InitiativeId, Job, Prose, Queued, Subject, add_working_days, need, save,
};

use crate::{
    Body, Decision, EarlierDecision, Influence, Initiative, InputSource, Matter, MayDecide, NewDecision, NewInput,
    Partnership, TakePosition, Waiver, command::inputs::register_words,
};

/// Tells every member of the body that a question waits, with its whole text.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DecisionPut {
    /// The question.
    pub decision: DecisionId,
}

impl Job for DecisionPut {
    const NAME: &'static str = "partner.decision-put";
}

/// Asks those who have not spoken once more, two days before their time to read is over.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct AskSilent {
    /// The question.
    pub decision: DecisionId,
}

impl Job for AskSilent {
    const NAME: &'static str = "partner.ask-silent";
}

/// How a question is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// Whether to carry it; refused where the partnership rule is not met.
    pub carry: bool,
    /// What changed because of partners.
    pub influence: Influence,
    /// The same in words.
    pub changed: Option<Prose>,
}

/// Puts a question to a body and queues the mails with the papers.
pub async fn put_decision<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    new: NewDecision,
) -> Result<Decision, Failure> {
    let body: Body = need(port, body).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let initiative: Initiative = need(port, body.initiative).await?;
    let decision = save(port, Decision::put(act, &may, &body, initiative.notice_days, new)).await?;
    port.enqueue(Queued::new(&DecisionPut { decision: decision.id }, act.now)).await?;
    if decision.notice_days > 2 {
        let over = add_working_days(act.now, decision.notice_days);
        port.enqueue(Queued::new(&AskSilent { decision: decision.id }, over - Days::new(2))).await?;
    }
    Ok(decision)
}

/// Enters a decision that a body took before partners joined it.
pub async fn enter_earlier_decision<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    earlier: EarlierDecision,
) -> Result<Decision, Failure> {
    let body: Body = need(port, body).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let change = Decision::enter_earlier(act, &may, earlier)?;
    save(port, change).await
}

/// Somebody who leads asks the silent once more, now.
pub async fn ask_silent<P: Partnership>(port: &mut P, act: &Act, id: DecisionId) -> Result<(), Failure> {
    let decision: Decision = need(port, id).await?;
    let body: Body = need(port, decision.body).await?;
    MayDecide::check(&act.by, &body)?;
    port.enqueue(Queued::new(&AskSilent { decision: id }, act.now)).await?;
    Ok(())
}

/// A member takes a position; a reason becomes an input that must be answered.
pub async fn take_position<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: DecisionId,
    take: TakePosition,
) -> Result<Decision, Failure> {
    let decision: Decision = need(port, id).await?;
    let body: Body = need(port, decision.body).await?;
    let reason = take.reason.clone();
    let decision = save(port, decision.take(act, &body, take)?).await?;
    if let Some(text) = reason {
        let new =
            NewInput { initiative: decision.initiative, source: InputSource::VoteReason, about: Subject::of(id), text };
        register_words(port, act, new).await?;
    }
    Ok(decision)
}

/// Closes a question, carried or not.
pub async fn close_decision<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: DecisionId,
    close: Close,
) -> Result<Decision, Failure> {
    let decision: Decision = need(port, id).await?;
    let body: Body = need(port, decision.body).await?;
    let may = MayDecide::check(&act.by, &body)?;
    let change = if close.carry {
        decision.carry(act, &may, &body, (close.influence, close.changed))?
    } else {
        decision.fall(act, &may, (close.influence, close.changed))?
    };
    save(port, change).await
}

/// A partner co-lead lets one act pass without a decision.
pub async fn sign_waiver<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    initiative: InitiativeId,
    matter: Matter,
    on: Subject,
    reason: Prose,
) -> Result<Waiver, Failure> {
    let initiative: Initiative = need(port, initiative).await?;
    let change = Waiver::sign(act, initiative.id, matter, on, reason)?;
    save(port, change).await
}
