//! The names of the facts of disclosure. Companies, natures and judgements are private and never in the ledger.

/// Somebody answered the questions.
pub const GIVEN: &str = "disclosure.given";
/// Staff judged a relationship.
pub const JUDGED: &str = "disclosure.judged";
