//! What becomes of seats: terms, pauses, standing in, sitting alone, quorum.

use kernel::{Act, BodyId, Day, Failure, PersonId, Prose, need, save};

use crate::{Body, MaySteer, NewPerson, Partnership, StandIn, command::people::account_of};

/// A member pauses, or is back.
pub async fn pause_seat<P: Partnership>(
    port: &mut P,
    act: &Act,
    body: BodyId,
    person: PersonId,
    on: bool,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    save(port, body.pause(act, person, on)?).await
}

/// A member names who speaks in their place until a day; nobody any more without one.
pub async fn name_stand_in<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    body: BodyId,
    person: PersonId,
    stand_in: Option<(NewPerson, Day)>,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    // Whoever may not name a stand-in makes no account either.
    drop(body.clone().name_stand_in(act, person, None)?);
    let stand_in = match stand_in {
        Some((who, until)) => Some(StandIn { person: account_of(port, act, who).await?.id, until }),
        None => None,
    };
    save(port, body.name_stand_in(act, person, stand_in)?).await
}

/// Sets the last day of a member's term.
pub async fn set_term<P: Partnership>(
    port: &mut P,
    act: &Act,
    body: BodyId,
    person: PersonId,
    until: Option<Day>,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    let may = MaySteer::check(&act.by, body.initiative)?;
    save(port, body.set_term(act, &may, person, until)?).await
}

/// Sets how many percent of the seats must have spoken.
pub async fn ask_quorum<P: Partnership>(port: &mut P, act: &Act, body: BodyId, percent: u8) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    let may = MaySteer::check(&act.by, body.initiative)?;
    save(port, body.ask_quorum(act, &may, percent)).await
}

/// The only partner of a body agrees to sit there alone.
pub async fn agree_to_sit_alone<P: Partnership>(
    port: &mut P,
    act: &Act,
    body: BodyId,
    reason: Prose,
) -> Result<Body, Failure> {
    let body: Body = need(port, body).await?;
    save(port, body.agree_to_sit_alone(act, reason)?).await
}
