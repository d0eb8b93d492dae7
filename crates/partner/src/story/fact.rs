//! The names of the facts of stories. The ledger is for ever, so it holds no word of a story, only ids, terms and hashes.

/// Somebody began to tell.
pub const TOLD: &str = "story.told";
/// The words were changed, or who is kept from them.
pub const CHANGED: &str = "story.changed";
/// The first yes: for what, for whom, by what way, until when.
pub const CONSENTED: &str = "story.consented";
/// The second yes, on the final version.
pub const RELEASED: &str = "story.released";
/// The teller took it back.
pub const WITHDRAWN: &str = "story.withdrawn";
/// The consent ran out.
pub const EXPIRED: &str = "story.expired";
/// It was put beside a poster or a finding, or taken from there.
pub const PLACED: &str = "story.placed";
/// It was shown or given away.
pub const USED: &str = "story.used";
/// Whether the organisation is a covered entity was said.
pub const COVERAGE: &str = "story.coverage-said";
