//! The names of this slice's facts.

/// A provider was put on the list.
pub const PROVIDER_ENROLLED: &str = "provider.enrolled";
/// Somebody may now keep a provider's file.
pub const STAFF_APPOINTED: &str = "provider.staff-appointed";
/// An accreditation term was opened.
pub const TERM_OPENED: &str = "term.opened";
/// Staff of a provider signed that the share of activities is reached.
pub const ATTESTED: &str = "term.attested";
/// A change of the file moved the state of the criterion.
pub const STANDING_MOVED: &str = "term.standing-moved";
/// An activity was recorded.
pub const ACTIVITY_RECORDED: &str = "activity.recorded";
/// An activity's own details changed.
pub const ACTIVITY_CHANGED: &str = "activity.changed";
/// Somebody's part in an activity was recorded.
pub const ENGAGEMENT_ADDED: &str = "activity.engagement-added";
/// What is recorded of somebody's part changed.
pub const ENGAGEMENT_CHANGED: &str = "activity.engagement-changed";
/// Somebody's part was taken out.
pub const ENGAGEMENT_REMOVED: &str = "activity.engagement-removed";
/// A proof was put on file.
pub const EVIDENCE_ADDED: &str = "activity.evidence-added";
/// A proof was taken out.
pub const EVIDENCE_REMOVED: &str = "activity.evidence-removed";
/// A provider uses a practice or resource in an activity.
pub const ADOPTED: &str = "adoption.recorded";
