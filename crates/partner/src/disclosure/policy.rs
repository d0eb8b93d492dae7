//! Who may see and judge disclosures, and the proof that one was on file in time.

use kernel::{Actor, DisclosureId, Failure, InitiativeId, PersonId, Refusal, Stamp};

use super::{Disclosure, DisclosureBook};
use crate::MaySteer;

/// Proof that somebody may see and judge the disclosures of an initiative: the steward's staff, and holders of a steward seat in it.
#[derive(Debug)]
pub struct MayOversee(InitiativeId);

impl MayOversee {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        MaySteer::check(actor, initiative).map(|may| Self(may.initiative()))
    }

    /// Checks whether somebody may read one answer: its person, and who oversees. To everybody else it is not there.
    pub fn may_read(actor: &Actor, one: &Disclosure) -> Result<(), Refusal> {
        if actor.person == Some(one.person) || Self::check(actor, one.initiative).is_ok() {
            Ok(())
        } else {
            Err(Refusal::not_visible())
        }
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

/// Proof that somebody's relationships were on file before a role started. Made by [`disclosed_before`] alone.
#[derive(Debug, Clone, Copy)]
pub struct Disclosed {
    person: PersonId,
    disclosure: DisclosureId,
}

impl Disclosed {
    /// Of whom.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// By which answer.
    pub fn disclosure(self) -> DisclosureId {
        self.disclosure
    }
}

/// The answer that was on file when a role started at `start`: given before, not run out by then, and with every relationship
/// judged and mitigated before it (Standard 3, steps 1 and 4). Refused where there is none.
pub async fn disclosed_before<P: DisclosureBook>(
    port: &mut P,
    of: InitiativeId,
    person: PersonId,
    start: Stamp,
) -> Result<Disclosed, Failure> {
    let all = port.disclosures(of, Some(person)).await?;
    let Some(one) = all.iter().find(|one| one.was_given_before(start)) else {
        return Err(Refusal::new("refused-not-disclosed").into());
    };
    if one.was_ready_before(start) {
        Ok(Disclosed { person, disclosure: one.id })
    } else {
        Err(Refusal::new("refused-not-mitigated").into())
    }
}
