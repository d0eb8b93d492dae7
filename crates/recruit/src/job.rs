//! Work that this slice's acts make necessary.

use kernel::{InvitationId, Job, PersonId, SubmissionId, TeamId};

/// Makes the secret link of an invitation and mails it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct InvitationMade {
    /// The team.
    pub team: TeamId,
    /// The invitation.
    pub invitation: InvitationId,
}

impl Job for InvitationMade {
    const NAME: &'static str = "recruit.invitation-made";
}

/// Mails one member what the panel decided, with the reasons.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct LetterDue {
    /// The submission.
    pub submission: SubmissionId,
    /// The member.
    pub person: PersonId,
}

impl Job for LetterDue {
    const NAME: &'static str = "recruit.letter-due";
}

/// A submission became a practice; other slices invite its team further.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PracticeAccepted {
    /// The submission.
    pub submission: SubmissionId,
}

impl Job for PracticeAccepted {
    const NAME: &'static str = "recruit.practice-accepted";
}
