//! This slice's reasons for saying no.

use kernel::{Refusal, Stamp};

/// How a sentence names a moment.
fn moment(at: Stamp) -> impl std::fmt::Display {
    at.format("%Y-%m-%d %H:%M:%S UTC")
}

/// The call is still being written.
pub fn call_not_open() -> Refusal {
    Refusal::new("refused-call-not-open")
}

/// The call opens later.
pub fn call_opens_later(opens: Stamp) -> Refusal {
    Refusal::new("refused-call-opens-later").with("opens", moment(opens))
}

/// The call is closed.
pub fn call_closed(closes: Stamp) -> Refusal {
    Refusal::new("refused-call-closed").with("closes", moment(closes))
}

/// The questions and the rubric stay as they were when the call opened.
pub fn call_already_open() -> Refusal {
    Refusal::new("refused-call-already-open")
}

/// A call needs a question and a criterion before it opens.
pub fn call_incomplete() -> Refusal {
    Refusal::new("refused-call-incomplete")
}

/// A team needs a partner before it can submit.
pub fn team_needs_partner() -> Refusal {
    Refusal::new("refused-team-needs-partner")
}

/// Only a partner in the team writes the partner's account.
pub fn account_is_the_partners() -> Refusal {
    Refusal::new("refused-account-is-the-partners")
}

/// The submission was sent and cannot be edited.
pub fn already_sent() -> Refusal {
    Refusal::new("refused-submission-sent")
}

/// The submission was withdrawn.
pub fn withdrawn() -> Refusal {
    Refusal::new("refused-submission-withdrawn")
}

/// The panel has decided.
pub fn already_decided() -> Refusal {
    Refusal::new("refused-submission-decided")
}

/// A draft cannot be decided on.
pub fn not_submitted() -> Refusal {
    Refusal::new("refused-submission-is-draft")
}

/// The link has done its work, was taken back or never existed.
pub fn invitation_unknown() -> Refusal {
    Refusal::new("refused-invitation-unknown")
}

/// The link is too old.
pub fn invitation_expired(expired: Stamp) -> Refusal {
    Refusal::new("refused-invitation-expired").with("expired", moment(expired))
}

/// The only lead of a team cannot leave it.
pub fn last_lead() -> Refusal {
    Refusal::new("refused-last-lead")
}

/// The reviewer has a conflict of interest.
pub fn in_conflict(why: crate::Conflict) -> Refusal {
    Refusal::new(match why {
        crate::Conflict::Declared => "refused-conflict-declared",
        crate::Conflict::InTeam => "refused-conflict-in-team",
        crate::Conflict::SameOrganisation => "refused-conflict-same-organisation",
        crate::Conflict::SameMailDomain => "refused-conflict-same-mail-domain",
        crate::Conflict::Author => "refused-conflict-author",
    })
}

/// The body that reviews must be a review panel of the same initiative.
pub fn not_a_panel() -> Refusal {
    Refusal::new("refused-not-a-review-panel")
}

/// A slate without submissions.
pub fn slate_empty() -> Refusal {
    Refusal::new("refused-slate-empty")
}
