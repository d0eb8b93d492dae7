//! Who may answer a pulse and who may read what came out.

use kernel::{Actor, InitiativeId, Refusal, Stamp};

use super::{Pulse, PulseStage, Side};

/// Proof that somebody may read the results of a pulse: whoever holds a seat for partners from its close, everybody else at the table
/// and the steward's staff a week later.
#[derive(Debug)]
pub struct MayReadPulse(());

impl MayReadPulse {
    /// Checks the actor. Who does not sit in the initiative does not find it.
    pub fn check(actor: &Actor, pulse: &Pulse, now: Stamp) -> Result<Self, Refusal> {
        let side = side_of(actor, pulse.initiative);
        if side.is_none() && !actor.is_steward() {
            return Err(Refusal::not_visible());
        }
        match (pulse.stage(now), side) {
            (PulseStage::Shown, _) | (PulseStage::PartnersFirst, Some(Side::Partners)) => Ok(Self(())),
            (PulseStage::PartnersFirst, _) => Err(Refusal::new("refused-partners-first")),
            (PulseStage::Open, _) => Err(Refusal::new("refused-pulse-open")),
        }
    }
}

/// The side from which somebody answers: a partner where they hold a seat for partners. `None` without a seat.
pub fn side_of(actor: &Actor, initiative: InitiativeId) -> Option<Side> {
    let mut kinds = actor.seat_kinds(initiative).peekable();
    kinds.peek()?;
    Some(if kinds.any(kernel::SeatKind::is_partner) { Side::Partners } else { Side::Others })
}
