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
