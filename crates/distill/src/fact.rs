//! The names of this slice's facts.

/// A text came in.
pub const DOCUMENT_ADDED: &str = "document.added";
/// The coding of a text is finished.
pub const CODING_FINISHED: &str = "document.coding-finished";
/// The coding of a text goes on.
pub const CODING_RESUMED: &str = "document.coding-resumed";
/// A code entered the codebook.
pub const CODE_ADDED: &str = "code.added";
/// A code was bettered.
pub const CODE_CHANGED: &str = "code.changed";
/// A passage was marked.
pub const EXCERPT_MARKED: &str = "excerpt.marked";
/// A passage got other codes or another memo.
pub const EXCERPT_RECODED: &str = "excerpt.recoded";
/// A mark was taken back.
pub const EXCERPT_REMOVED: &str = "excerpt.removed";
/// A finding was written down.
pub const FINDING_DRAFTED: &str = "finding.drafted";
/// A finding was rewritten.
pub const FINDING_REVISED: &str = "finding.revised";
/// A finding was put to a round.
pub const FINDING_PUT: &str = "finding.put-to-round";
/// A finding was carried.
pub const FINDING_CARRIED: &str = "finding.carried";
/// A finding was not carried.
pub const FINDING_NOT_CARRIED: &str = "finding.not-carried";
/// A round was planned.
pub const ROUND_PLANNED: &str = "round.planned";
/// A round opened; its rule is locked from here on.
pub const ROUND_OPENED: &str = "round.opened";
/// A round closed with its results.
pub const ROUND_CLOSED: &str = "round.closed";
/// A member sent ratings or changed them.
pub const BALLOT_CAST: &str = "round.ballot-cast";
/// A report was begun.
pub const REPORT_BEGUN: &str = "report.begun";
/// A report was changed.
pub const REPORT_WRITTEN: &str = "report.written";
/// The content of an edition was frozen.
pub const EDITION_PREPARED: &str = "edition.prepared";
/// An edition was released.
pub const EDITION_RELEASED: &str = "edition.released";
