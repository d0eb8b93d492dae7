//! What a member says to a question.

use kernel::{PersonId, Prose, SeatKind, Stamp, words};

words! {
    /// What somebody thinks of the proposal.
    Stance, "stance" {
        /// For it.
        Agree = "agree",
        /// Against it, with a reason.
        Object = "object",
        /// Has seen it and stands aside.
        Abstain = "abstain",
    }
}

/// One member's position. A changed position replaces the earlier one; the ledger keeps both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Whose.
    pub person: PersonId,
    /// From which seat.
    pub seat: SeatKind,
    /// What.
    pub stance: Stance,
    /// Why. An objection always has a reason.
    pub reason: Option<Prose>,
    /// When.
    pub at: Stamp,
    /// The option preferred, counted from 0.
    pub option: Option<usize>,
    /// The rating, 1 to 9, in a rating round.
    pub rating: Option<u8>,
    /// Since when the person had held the seat; unknown for the oldest positions.
    pub since: Option<Stamp>,
    /// Who spoke, where somebody stood in.
    pub spoken_by: Option<PersonId>,
}

/// A position as a member sends it.
#[derive(Debug, Clone)]
pub struct TakePosition {
    /// What. In a rating round it follows from the rating.
    pub stance: Stance,
    /// Why; needed for an objection.
    pub reason: Option<Prose>,
    /// The option preferred, counted from 0; needed to agree where there are options.
    pub option: Option<usize>,
    /// The rating, 1 to 9; needed in a rating round.
    pub rating: Option<u8>,
}

impl TakePosition {
    /// A plain position.
    pub fn new(stance: Stance, reason: Option<Prose>) -> Self {
        Self { stance, reason, option: None, rating: None }
    }
}
