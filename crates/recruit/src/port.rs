//! What this slice asks of storage, inside one transaction.

use std::collections::BTreeSet;
use std::future::Future;

use kernel::{CallId, InitiativeId, Keep, PersonId, PortError, Queue, Slug, SubmissionId, TeamId};

use crate::{
    Call, CallLine, ExportLine, Practice, PracticeLine, Review, ReviewLine, Reviewer, Submission, SubmissionLine, Team,
    TeamLine, Ties,
};

/// Storage of recruiting.
pub trait Recruitment: Keep<Call> + Keep<Team> + Keep<Submission> + Keep<Review> + Queue {
    /// The call with this name in addresses.
    fn call_by_slug(&mut self, slug: &Slug) -> impl Future<Output = Result<Option<Call>, PortError>> + Send;
    /// Calls, newest first; only of one initiative where given. Drafts are among them.
    fn calls(&mut self, of: Option<InitiativeId>) -> impl Future<Output = Result<Vec<CallLine>, PortError>> + Send;
    /// The team whose waiting invitation has this hash.
    fn team_by_invitation(&mut self, hash: &str) -> impl Future<Output = Result<Option<Team>, PortError>> + Send;
    /// The teams a person is in, oldest first.
    fn teams_of(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<TeamLine>, PortError>> + Send;
    /// The submissions of a team, newest first.
    fn submissions_of(&mut self, team: TeamId) -> impl Future<Output = Result<Vec<SubmissionLine>, PortError>> + Send;
    /// What was sent to a call, oldest first, drafts left out.
    fn submissions_to(&mut self, call: CallId) -> impl Future<Output = Result<Vec<SubmissionLine>, PortError>> + Send;
    /// The ids that files have brought to a call.
    fn externals(&mut self, call: CallId) -> impl Future<Output = Result<BTreeSet<String>, PortError>> + Send;
    /// What leaves the program when a call is exported, oldest first, drafts left out.
    fn export(&mut self, call: CallId) -> impl Future<Output = Result<Vec<ExportLine>, PortError>> + Send;
    /// Every review of a call, oldest first.
    fn reviews_of_call(&mut self, call: CallId) -> impl Future<Output = Result<Vec<Review>, PortError>> + Send;
    /// Every review of a submission, oldest first.
    fn reviews_of(&mut self, on: SubmissionId) -> impl Future<Output = Result<Vec<Review>, PortError>> + Send;
    /// The reviews asked of a person, open ones first.
    fn reviews_by(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<ReviewLine>, PortError>> + Send;
    /// What is known of a reviewer's ties.
    fn reviewer(&mut self, person: PersonId) -> impl Future<Output = Result<Option<Reviewer>, PortError>> + Send;
    /// What is known of a submission's people.
    fn ties(&mut self, on: SubmissionId) -> impl Future<Output = Result<Ties, PortError>> + Send;
    /// The practice with this id or this name in addresses.
    fn practice(&mut self, named: &str) -> impl Future<Output = Result<Option<Practice>, PortError>> + Send;
    /// Accepted practices, newest first; only of one initiative where given.
    fn practices(
        &mut self,
        of: Option<InitiativeId>,
    ) -> impl Future<Output = Result<Vec<PracticeLine>, PortError>> + Send;
}
