//! The names of the facts of safety. No words and no reporter are ever in the ledger.

/// Somebody outside the line of authority was named.
pub const ALLY_NAMED: &str = "ally.named";
/// Somebody is not there for it any more.
pub const ALLY_LEFT: &str = "ally.left";
/// A problem was reported; by whom is not written.
pub const PROBLEM_REPORTED: &str = "problem.reported";
/// The independent person has read a report.
pub const PROBLEM_HEARD: &str = "problem.heard";
/// The independent person said what came of it.
pub const PROBLEM_CLOSED: &str = "problem.closed";
