//! What stories ask of storage, inside one transaction.

use std::future::Future;

use kernel::{InitiativeId, Keep, PersonId, PortError, Queue, Slug, Stamp, StoryId};

use super::{ConsentLine, Coverage, Story, StoryUse};

/// Storage of stories. What is saved without words is erased: rows, search entries and all.
pub trait StoryBook: Keep<Story> + Keep<StoryUse> + Keep<Coverage> + Queue {
    /// The story with this name in addresses.
    fn story_by_slug(&mut self, slug: &Slug) -> impl Future<Output = Result<Option<Story>, PortError>> + Send;
    /// The stories of an initiative or of a teller, newest first.
    fn stories(
        &mut self,
        of: Option<InitiativeId>,
        teller: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<Story>, PortError>> + Send;
    /// The stories that were released and have not ended at `now`, newest release first; of one initiative where given. What
    /// may be shown of them is for [`super::MayShow`] to say.
    fn open_stories(
        &mut self,
        of: Option<InitiativeId>,
        now: Stamp,
    ) -> impl Future<Output = Result<Vec<Story>, PortError>> + Send;
    /// Where a story was used, newest first.
    fn story_uses(&mut self, story: StoryId) -> impl Future<Output = Result<Vec<StoryUse>, PortError>> + Send;
    /// The consents given to a story, newest first.
    fn consents(&mut self, story: StoryId) -> impl Future<Output = Result<Vec<ConsentLine>, PortError>> + Send;
    /// Keeps the hash of a letter's secret with which a story can be taken back.
    fn add_story_key(
        &mut self,
        hash: &str,
        story: StoryId,
        at: Stamp,
    ) -> impl Future<Output = Result<(), PortError>> + Send;
    /// The story that a letter's secret takes back.
    fn story_of_key(&mut self, hash: &str) -> impl Future<Output = Result<Option<StoryId>, PortError>> + Send;
    /// Forgets the forms of consents that ended before `then`.
    fn forget_consents(&mut self, then: Stamp) -> impl Future<Output = Result<(), PortError>> + Send;
}
