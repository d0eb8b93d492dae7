//! Finding the assent for an act.

use kernel::{Failure, Subject, need};

use crate::{Assent, Decision, Matter, Partnership};

/// The assent for `matter` on `on`, drawn from a carried decision or else from a signed waiver.
pub async fn assent<P: Partnership>(
    port: &mut P,
    matter: Matter,
    on: impl std::fmt::Display,
) -> Result<Assent, Failure> {
    let on = Subject::of(on);
    if let Some(id) = port.carried(matter, &on).await? {
        let decision: Decision = need(port, id).await?;
        return Ok(Assent::of_decision(&decision, matter, &on)?);
    }
    match port.waiver(matter, &on).await? {
        Some(waiver) => Ok(Assent::of_waiver(&waiver, matter, &on)?),
        None => Err(Assent::missing(matter).into()),
    }
}

/// The same for a page that shows or hides a button: the assent, or `None` where it is missing.
pub async fn may_assent<P: Partnership>(
    port: &mut P,
    matter: Matter,
    on: impl std::fmt::Display,
) -> Result<Option<Assent>, Failure> {
    match assent(port, matter, on).await {
        Ok(found) => Ok(Some(found)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(other) => Err(other),
    }
}
