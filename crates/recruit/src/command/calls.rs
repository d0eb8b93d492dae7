//! Writing, opening and closing calls.

use kernel::{
    Act, CallId, DecisionId, Failure, Fault, FieldErrors, InitiativeId, Line, Prose, Subject, Version, need, save,
};
use partner::{
    AspectKind, Body, BodyKind, Decision, Function, Initiative, Matter, MaySteer, Method, NewDecision, Partnership,
    assent, put_decision,
};

use crate::{Call, NewCall, Recruitment, refusal};

/// The panel must be a review panel of the same initiative.
async fn check_panel<P: Partnership>(port: &mut P, of: InitiativeId, new: &NewCall) -> Result<(), Failure> {
    let body: Body = need(port, new.panel).await?;
    if body.kind == BodyKind::ReviewPanel && body.initiative == of {
        Ok(())
    } else {
        Err(refusal::not_a_panel().into())
    }
}

/// Drafts a call.
pub async fn draft_call<P: Recruitment + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewCall,
) -> Result<Call, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    new.check()?;
    check_panel(port, of, &new).await?;
    if port.call_by_slug(&new.slug).await?.is_some() {
        return Err(FieldErrors::one("slug", Fault::new("field-taken")).into());
    }
    let change = Call::draft(act, &may, new);
    save(port, change).await
}

/// Writes a call anew; `seen` is the version the writer saw.
pub async fn revise_call<P: Recruitment + Partnership>(
    port: &mut P,
    act: &Act,
    id: CallId,
    seen: Version,
    new: NewCall,
) -> Result<Call, Failure> {
    let call: Call = need(port, id).await?;
    let may = MaySteer::check(&act.by, call.initiative)?;
    new.check()?;
    check_panel(port, call.initiative, &new).await?;
    if call.version != seen {
        return Err(Failure::Stale);
    }
    if port.call_by_slug(&new.slug).await?.is_some_and(|other| other.id != id) {
        return Err(FieldErrors::one("slug", Fault::new("field-taken")).into());
    }
    let change = call.revise(act, &may, new)?;
    save(port, change).await
}

/// Puts the question whether a call opens to a body, such as the steering group.
pub async fn put_call<P: Recruitment + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: CallId,
    body: kernel::BodyId,
    question: Line,
    summary: Prose,
) -> Result<DecisionId, Failure> {
    let call: Call = need(port, id).await?;
    let new = NewDecision::new(question, summary, Method::Consent)
        .about(Matter::CallOpens, vec![Subject::of(call.id)])
        .in_cell(AspectKind::Identification, Function::Planned);
    let decision: Decision = put_decision(port, act, body, new).await?;
    Ok(decision.id)
}

/// Opens a call; refused where the partners' assent is missing.
pub async fn open_call<P: Recruitment + Partnership>(port: &mut P, act: &Act, id: CallId) -> Result<Call, Failure> {
    let call: Call = need(port, id).await?;
    let may = MaySteer::check(&act.by, call.initiative)?;
    let assent = assent(port, Matter::CallOpens, call.id).await?;
    let change = call.open(act, &may, &assent)?;
    save(port, change).await
}

/// Closes a call by hand.
pub async fn close_call<P: Recruitment>(port: &mut P, act: &Act, id: CallId) -> Result<Call, Failure> {
    let call: Call = need(port, id).await?;
    let may = MaySteer::check(&act.by, call.initiative)?;
    let change = call.close(act, &may)?;
    save(port, change).await
}
