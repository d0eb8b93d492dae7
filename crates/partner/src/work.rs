//! Being given work: never before it was offered with its pay, and never before one's ties to companies are on file.

use kernel::{AgreementId, DisclosureId, Failure, InitiativeId, PersonId, SeatKind, Stamp};

use crate::disclosure::{DisclosureBook, disclosed_before};
use crate::pay::{PayBook, offer_on_file};

/// Proof that somebody may be given work from a seat. Made by [`may_work`] alone.
#[derive(Debug, Clone, Copy)]
pub struct MayWork {
    person: PersonId,
    seat: SeatKind,
    agreement: Option<AgreementId>,
    disclosure: DisclosureId,
}

impl MayWork {
    /// Who.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// From which seat.
    pub fn seat(self) -> SeatKind {
        self.seat
    }

    /// Under which agreement; only partners need one, the others are paid by their employers.
    pub fn agreement(self) -> Option<AgreementId> {
        self.agreement
    }

    /// By which answer about ties to companies.
    pub fn disclosure(self) -> DisclosureId {
        self.disclosure
    }
}

/// Whether somebody may be given work at `now`. A partner was offered it with its pay and did not turn it down (reference section 8,
/// rank 6: no assignment without an offer on file); everybody's ties to companies are on file, judged and mitigated (Standard 3:
/// before the role starts).
pub async fn may_work<P: PayBook + DisclosureBook>(
    port: &mut P,
    of: InitiativeId,
    (person, seat): (PersonId, SeatKind),
    now: Stamp,
) -> Result<MayWork, Failure> {
    let agreement = if seat.is_partner() { Some(offer_on_file(port, of, person).await?.agreement()) } else { None };
    let disclosure = disclosed_before(port, of, person, now).await?.disclosure();
    Ok(MayWork { person, seat, agreement, disclosure })
}
