//! Read-only lines for lists and pages.

use kernel::{CallId, InitiativeId, PersonId, ReviewId, SeatKind, Stamp, SubmissionId, TeamId};

/// A call in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallLine {
    /// Which.
    pub id: CallId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// `draft`, `open` or `closed`.
    pub stage: String,
    /// The first moment at which it takes submissions.
    pub opens: Stamp,
    /// The first moment at which it does not any more.
    pub closes: Stamp,
}

/// A team in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamLine {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Its organisation.
    pub organisation: String,
    /// How many are in it.
    pub members: i64,
    /// How many of them are partners.
    pub partners: i64,
}

/// Somebody in a team, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// As what.
    pub kind: SeatKind,
}

/// A submission in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionLine {
    /// Which.
    pub id: SubmissionId,
    /// The call.
    pub call: CallId,
    /// The call's name in addresses.
    pub call_slug: String,
    /// Its title.
    pub title: String,
    /// The team's name, or the first author of what came in from a file.
    pub by: String,
    /// The team.
    pub team: Option<TeamId>,
    /// `draft`, `submitted`, `accepted`, `declined` or `withdrawn`.
    pub stage: String,
}

/// A review in its reviewer's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// Which.
    pub id: ReviewId,
    /// The submission.
    pub submission: SubmissionId,
    /// Its title; empty while a conflict keeps the reviewer out.
    pub title: String,
    /// The call's title.
    pub call: String,
    /// `assigned`, `given` or `kept-out`.
    pub state: String,
    /// Whether it can still be given or changed.
    pub open: bool,
    /// What keeps the reviewer out.
    pub conflict: Option<crate::Conflict>,
}

/// A submission in a file that leaves the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportLine {
    /// The id in the file it came from, else its own.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its authors, or the members of its team.
    pub authors: Vec<String>,
    /// Its whole text: what came in, or the answers under their questions.
    pub text: String,
    /// `submitted`, `accepted`, `declined` or `withdrawn`.
    pub state: String,
}

/// An answer under its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The key of the question.
    pub key: String,
    /// The question.
    pub heading: String,
    /// The answer.
    pub text: String,
}

/// A practice in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeLine {
    /// Which.
    pub id: SubmissionId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The one sentence to remember; may be empty.
    pub message: String,
    /// The team's name, or the first author of what came in from a file.
    pub by: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
}

/// An accepted practice with everything others may show of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// Which.
    pub id: SubmissionId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The call.
    pub call: CallId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The one sentence to remember; may be empty.
    pub message: String,
    /// The team.
    pub team: Option<TeamId>,
    /// The team's name; empty for what came in from a file.
    pub team_name: String,
    /// The team's organisation; empty for what came in from a file.
    pub organisation: String,
    /// Where the team works; empty for what came in from a file.
    pub place: String,
    /// The members with the side of the table they come from.
    pub members: Vec<MemberLine>,
    /// The answers under their questions, without the partner's account.
    pub sections: Vec<Section>,
    /// The partner's own account.
    pub account: Option<Section>,
    /// The text of what came in from a file.
    pub text: Option<String>,
    /// The authors named in a file.
    pub authors: Vec<String>,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// Where it was first published.
    pub source: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// When it was accepted.
    pub accepted: Stamp,
}
