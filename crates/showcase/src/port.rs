//! What this slice asks of storage, inside one transaction.

use std::future::Future;

use kernel::{InitiativeId, Keep, PersonId, PortError, PosterId, Queue, Slug, Stamp, SubmissionId, TeamId};

use crate::{GalleryChoices, GalleryPage, GalleryQuery, Hall, Poster, PosterLine, Question, QuestionLine};

/// Storage of halls, posters and questions.
pub trait Showcase: Keep<Hall> + Keep<Poster> + Keep<Question> + Queue {
    /// The hall of an initiative.
    fn hall_of(&mut self, of: InitiativeId) -> impl Future<Output = Result<Option<Hall>, PortError>> + Send;
    /// Every shown hall, newest first.
    fn shown_halls(&mut self) -> impl Future<Output = Result<Vec<Hall>, PortError>> + Send;
    /// The poster with this name in addresses.
    fn poster_by_slug(&mut self, slug: &Slug) -> impl Future<Output = Result<Option<Poster>, PortError>> + Send;
    /// The poster made from a practice.
    fn poster_of(&mut self, practice: SubmissionId) -> impl Future<Output = Result<Option<Poster>, PortError>> + Send;
    /// The highest number given to a poster of the initiative; 0 before the first.
    fn last_number(&mut self, of: InitiativeId) -> impl Future<Output = Result<i64, PortError>> + Send;
    /// One page of what visitors see, in a constant number of statements.
    fn gallery(&mut self, query: &GalleryQuery) -> impl Future<Output = Result<GalleryPage, PortError>> + Send;
    /// What visitors can filter by.
    fn gallery_choices(&mut self) -> impl Future<Output = Result<GalleryChoices, PortError>> + Send;
    /// Every poster of an initiative in any state, by number.
    fn posters_in(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<PosterLine>, PortError>> + Send;
    /// The posters of some teams in any state, by number.
    fn posters_of_teams(&mut self, teams: &[TeamId])
    -> impl Future<Output = Result<Vec<PosterLine>, PortError>> + Send;
    /// The questions at a poster, oldest first.
    fn thread(&mut self, at: PosterId) -> impl Future<Output = Result<Vec<QuestionLine>, PortError>> + Send;
    /// How many questions somebody has asked since a moment.
    fn asked_since(&mut self, by: PersonId, since: Stamp) -> impl Future<Output = Result<i64, PortError>> + Send;
}
