//! What a steward does: initiatives, bodies, seats, roles.

use kernel::{
    Act, BodyId, Failure, Fault, FieldErrors, InitiativeId, Job, OpeningId, PersonId, Queued, SeatKind, need, save,
};

use crate::{
    Aspect, AspectKind, Body, Initiative, MaySteer, NewBody, NewInitiative, NewOpening, NewPerson, Opening,
    Partnership, command::people::account_of,
};

/// Creates an initiative from the template.
pub async fn create_initiative<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    new: NewInitiative,
) -> Result<Initiative, Failure> {
    if port.initiative_by_slug(&new.slug).await?.is_some() {
        return Err(FieldErrors::one("slug", Fault::new("field-taken")).into());
    }
    let change = Initiative::create(act, new)?;
    save(port, change).await
}

/// Writes what partners do in one aspect, over the text that was `seen`; stale when somebody changed that text meanwhile.
pub async fn describe_aspect<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    (kind, seen): (AspectKind, &Aspect),
    aspect: Aspect,
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    if initiative.aspects.get(&kind).is_some_and(|held| !held.says_the_same(seen)) {
        return Err(Failure::Stale);
    }
    save(port, initiative.describe(act, &may, kind, aspect)).await
}

/// Founds a body.
pub async fn found_body<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    new: NewBody,
) -> Result<Body, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    let change = Body::found(act, &may, new);
    save(port, change).await
}

/// Tells somebody that they have a seat: what it is, whom to call, and how to leave.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct SeatGiven {
    /// The body.
    pub body: BodyId,
    /// Who.
    pub person: PersonId,
}

impl Job for SeatGiven {
    const NAME: &'static str = "partner.seat-given";
}

/// Gives somebody a seat; an address without an account gets one, and a letter says so.
pub async fn fill_seat<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    who: NewPerson,
    kind: SeatKind,
    lead: bool,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    let may = MaySteer::check(&act.by, body.initiative)?;
    let person = account_of(port, act, who).await?;
    let change = body.seat(act, &may, person.id, kind, lead)?;
    let body = save(port, change).await?;
    port.enqueue(Queued::new(&SeatGiven { body: body.id, person: person.id }, act.now)).await?;
    Ok(body)
}

/// Somebody leaves a seat.
pub async fn leave_seat<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    person: PersonId,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    save(port, body.leave(act, person)?).await
}

/// Posts a role for partners.
pub async fn post_opening<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    new: NewOpening,
) -> Result<Opening, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    let change = Opening::post(act, &may, new);
    save(port, change).await
}

/// Somebody would like the role.
pub async fn come_forward<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: OpeningId,
    note: String,
) -> Result<Opening, Failure> {
    let opening: Opening = need(port, id).await?;
    save(port, opening.come_forward(act, note)?).await
}

/// The role is filled or withdrawn.
pub async fn close_opening<P: Partnership>(port: &mut P, act: &mut Act, id: OpeningId) -> Result<Opening, Failure> {
    let opening: Opening = need(port, id).await?;
    let may = MaySteer::check(&act.by, opening.initiative)?;
    save(port, opening.close(act, &may)).await
}
