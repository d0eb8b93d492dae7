//! Who may see and settle pay, and the proof that an offer is on file.

use kernel::{Actor, AgreementId, Failure, InitiativeId, PersonId, Refusal};

use super::PayBook;
use crate::MaySteer;

/// Proof that somebody may offer work, see what was chosen, and settle claims: who may steer the initiative.
#[derive(Debug)]
pub struct MayPay(InitiativeId);

impl MayPay {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        MaySteer::check(actor, initiative).map(|may| Self(may.initiative()))
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

/// Proof that a person was offered pay before being given work. Made by [`offer_on_file`] alone.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    person: PersonId,
    agreement: AgreementId,
}

impl Offered {
    /// To whom.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// Under which agreement.
    pub fn agreement(self) -> AgreementId {
        self.agreement
    }
}

/// The offer on file for a person in an initiative; refused where there is none, or where the person turned the work down
/// (DESIGN promise 6; reference section 8, rank 6).
pub async fn offer_on_file<P: PayBook>(port: &mut P, of: InitiativeId, person: PersonId) -> Result<Offered, Failure> {
    let lines = port.agreements(of, Some(person)).await?;
    let found = lines.iter().find(|line| matches!(line.stage.as_str(), "offered" | "agreed"));
    match found {
        Some(line) => Ok(Offered { person, agreement: line.id }),
        None => Err(Refusal::new("refused-no-offer").into()),
    }
}
