//! The names of this slice's facts.

/// A call was drafted.
pub const CALL_DRAFTED: &str = "call.drafted";
/// A call's text, questions or rubric changed.
pub const CALL_REVISED: &str = "call.revised";
/// A call opened, with the assent that let it.
pub const CALL_OPENED: &str = "call.opened";
/// A call closed before or at its end.
pub const CALL_CLOSED: &str = "call.closed";
/// A team was founded.
pub const TEAM_FOUNDED: &str = "team.founded";
/// Somebody was invited into a team.
pub const MEMBER_INVITED: &str = "team.member-invited";
/// The link of an invitation went out.
pub const INVITATION_SENT: &str = "team.invitation-sent";
/// An invitation was taken back.
pub const INVITATION_REVOKED: &str = "team.invitation-revoked";
/// Who was invited declined.
pub const INVITATION_DECLINED: &str = "team.invitation-declined";
/// Somebody joined a team.
pub const MEMBER_JOINED: &str = "team.member-joined";
/// Somebody left a team.
pub const MEMBER_LEFT: &str = "team.member-left";
/// A draft was begun.
pub const SUBMISSION_DRAFTED: &str = "submission.drafted";
/// A draft was saved.
pub const SUBMISSION_SAVED: &str = "submission.saved";
/// A submission was sent.
pub const SUBMISSION_SENT: &str = "submission.submitted";
/// A submission came in from a file.
pub const SUBMISSION_IMPORTED: &str = "submission.imported";
/// A submission was taken back.
pub const SUBMISSION_WITHDRAWN: &str = "submission.withdrawn";
/// A submission became a practice, with the assent that let it.
pub const PRACTICE_ACCEPTED: &str = "practice.accepted";
/// A submission was declined.
pub const SUBMISSION_DECLINED: &str = "submission.declined";
/// A reviewer was assigned.
pub const REVIEW_ASSIGNED: &str = "review.assigned";
/// A reviewer was kept out because of a conflict of interest.
pub const REVIEW_KEPT_OUT: &str = "review.kept-out";
/// A review was given or changed.
pub const REVIEW_GIVEN: &str = "review.given";
