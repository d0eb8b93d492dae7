//! Who may write in the register.

use kernel::{Actor, InitiativeId, PersonId, Refusal};

use crate::MaySteer;

/// Proof that somebody may note a contribution of a person: their own with a seat in the initiative, anybody's as a steward of it.
#[derive(Debug)]
pub struct MayCredit(PersonId);

impl MayCredit {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId, person: PersonId) -> Result<Self, Refusal> {
        let me = actor.person.ok_or_else(Refusal::sign_in)?;
        if MaySteer::check(actor, initiative).is_ok() {
            return Ok(Self(person));
        }
        if !actor.sits_in(initiative) {
            return Err(Refusal::not_visible());
        }
        if me == person { Ok(Self(person)) } else { Err(Refusal::not_yours()) }
    }

    /// Whose contribution it is.
    pub fn person(&self) -> PersonId {
        self.0
    }
}

/// Whether somebody may read the register of an initiative's report: whoever sits there, and stewards. To others it is not there.
pub fn may_list(actor: &Actor, initiative: InitiativeId) -> Result<(), Refusal> {
    if actor.is_steward() || actor.sits_in(initiative) { Ok(()) } else { Err(Refusal::not_visible()) }
}
