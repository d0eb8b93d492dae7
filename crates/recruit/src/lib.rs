//! Recruiting best practices: a call, the teams that answer it, the panel that reviews, the letters that go out.
//!
//! A call opens and a practice is accepted only with a [`partner::Assent`] in hand.

mod answer;
mod assign;
mod call;
mod command;
mod conflict;
mod fact;
mod job;
mod means;
mod policy;
mod port;
mod question;
mod refusal;
mod review;
mod rubric;
mod submission;
mod team;
mod view;

pub use answer::{ANSWER_MAX, MESSAGE_MAX};
pub use assign::{Assignment, Candidate, Plan, balance};
pub use call::{Call, CallRecord, CallStage, NewCall};
pub use command::*;
pub use conflict::{Conflict, Reviewer, Ties, conflict_of};
pub use job::{InvitationMade, LetterDue, PracticeAccepted};
pub use means::{Mean, Means};
pub use policy::{MayInvite, MayRead, MayReview, MayWithdraw, MayWrite};
pub use port::Recruitment;
pub use question::{Question, QuestionKind};
pub use review::{Recommendation, Review, ReviewRecord, ReviewState, Scores, Verdict};
pub use rubric::Criterion;
pub use submission::{Edit, Imported, Stage, Submission, SubmissionRecord};
pub use team::{Invitation, InvitationState, Member, NewInvitation, NewTeam, Team, TeamRecord};
pub use view::{
    CallLine, ExportLine, MemberLine, Practice, PracticeLine, ReviewLine, Section, SubmissionLine, TeamLine,
};
