//! The names of this slice's facts.

/// Somebody got an account.
pub const PERSON_JOINED: &str = "person.joined";
/// Somebody changed their own details.
pub const PERSON_CHANGED: &str = "person.changed";
/// An initiative began.
pub const INITIATIVE_CREATED: &str = "initiative.created";
/// The cells of the aspect matrix changed.
pub const ASPECT_CHANGED: &str = "initiative.aspect-changed";
/// A body was founded.
pub const BODY_FOUNDED: &str = "body.founded";
/// Somebody took a seat.
pub const SEAT_FILLED: &str = "seat.filled";
/// Somebody left a seat.
pub const SEAT_LEFT: &str = "seat.left";
/// A member pauses.
pub const SEAT_PAUSED: &str = "seat.paused";
/// A member is back.
pub const SEAT_RESUMED: &str = "seat.resumed";
/// A member named who speaks in their place, or nobody any more.
pub const STAND_IN_NAMED: &str = "seat.stand-in-named";
/// The last day of a seat was set.
pub const TERM_SET: &str = "seat.term-set";
/// How many of a body must have spoken was set.
pub const QUORUM_SET: &str = "body.quorum-set";
/// The only partner of a body agreed to sit alone.
pub const ALONE_AGREED: &str = "body.alone-agreed";
/// Partners were named for a cell of the aspect matrix.
pub const CELL_NAMED: &str = "initiative.cell-named";
/// Evidence was added to a cell, or taken from it.
pub const CELL_EVIDENCE: &str = "initiative.cell-evidence";
/// The scope of an aspect was changed: its title, its lock, whether it is part of the initiative.
pub const ASPECT_SCOPED: &str = "initiative.aspect-scoped";
/// A phase ended with its cells full.
pub const PHASE_CLOSED: &str = "initiative.phase-closed";
/// A decision that was taken before partners joined was entered.
pub const DECISION_ENTERED: &str = "decision.entered";
/// An input got an owner and a day by which it is answered.
pub const INPUT_TAKEN: &str = "input.taken";
/// What an input led to can be seen.
pub const INPUT_RESULT: &str = "input.result-shown";
/// A question was put to a body, with its papers.
pub const DECISION_PUT: &str = "decision.put";
/// A member took a position or changed it.
pub const POSITION_TAKEN: &str = "decision.position-taken";
/// The decision was carried.
pub const DECISION_CARRIED: &str = "decision.carried";
/// The decision was not carried.
pub const DECISION_FELL: &str = "decision.not-carried";
/// A partner co-lead signed a waiver.
pub const WAIVER_SIGNED: &str = "waiver.signed";
/// Somebody's contribution was registered.
pub const INPUT_REGISTERED: &str = "input.registered";
/// The contribution got its answer.
pub const INPUT_ANSWERED: &str = "input.answered";
/// A role for partners was posted.
pub const OPENING_POSTED: &str = "opening.posted";
/// Somebody is interested in a role.
pub const INTEREST_SHOWN: &str = "opening.interest-shown";
/// A role is filled or withdrawn.
pub const OPENING_CLOSED: &str = "opening.closed";
