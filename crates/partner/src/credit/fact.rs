//! The names of the facts of credit. Words of contributions and names are never in the ledger.

/// A contribution was noted.
pub const NOTED: &str = "credit.noted";
/// Its person said that it is right.
pub const CONFIRMED: &str = "credit.confirmed";
/// Its person took it out.
pub const DROPPED: &str = "credit.dropped";
/// Somebody chose how to be named.
pub const CHOSEN: &str = "credit.chosen";
/// Somebody approved a final text.
pub const APPROVED: &str = "credit.approved";
