//! Where a story was shown or given away: the list from which a teller sees what cannot be called back.

use kernel::{Act, Change, Day, Fact, InitiativeId, Line, PersonId, Stamp, StoryId, UseId, Version, sealed, words};

use super::{Channel, MayNote, MayShow, Story, fact};

words! {
    /// As what a story was used.
    UseKind, "kind of use" {
        /// Its own page on this site.
        Page = "page",
        /// Beside a poster.
        Poster = "poster",
        /// In an edition of the report.
        Edition = "edition",
        /// In a session or a talk.
        Session = "session",
        /// In a lesson or a course.
        Lesson = "lesson",
        /// Sent to somebody.
        Sent = "sent",
        /// Otherwise.
        Other = "other",
    }
}

/// One use as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUse {
    /// As what.
    pub kind: UseKind,
    /// By which way.
    pub channel: Channel,
    /// Where and to whom, in words that do not repeat the story.
    pub what: Line,
    /// On which day.
    pub day: Day,
}

/// What is kept of a use.
#[derive(Debug, Clone, PartialEq)]
pub struct UseRecord {
    /// Its id.
    pub id: UseId,
    /// How often it was saved.
    pub version: Version,
    /// Of which story.
    pub story: StoryId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// What, where, when.
    pub used: NewUse,
    /// Who registered it; nobody where the program did.
    pub by: Option<PersonId>,
    /// When it was registered.
    pub at: Stamp,
}

sealed!(
    /// One time a story was shown or given away.
    StoryUse, UseRecord, UseId
);

impl StoryUse {
    /// Somebody registers a use. That is possible after the end too: the list should be true.
    pub fn note(act: &mut Act, may: &MayNote, story: &Story, used: NewUse) -> Change<Self> {
        assert_eq!(may.story(), story.id, "a permit is for one story");
        Self::made(act, story.id, story.initiative, Some(may.by()), used)
    }

    /// The program registers what it does itself, with the permit to do it.
    pub fn shown(act: &mut Act, may: &MayShow, initiative: InitiativeId, used: NewUse) -> Change<Self> {
        Self::made(act, may.story(), initiative, None, used)
    }

    fn made(
        act: &mut Act,
        story: StoryId,
        initiative: InitiativeId,
        by: Option<PersonId>,
        used: NewUse,
    ) -> Change<Self> {
        let id = UseId::mint(&mut act.mint);
        let fact = Fact::new(fact::USED, story, act.author(), act.now)
            .within(initiative)
            .with("kind", used.kind)
            .with("channel", used.channel);
        let record = UseRecord { id, version: Version(0), story, initiative, used, by, at: act.now };
        Change::new(Self(record), fact)
    }

    /// Whether it ends by itself when consent does: what is shown on this site does, what left it does not.
    pub fn can_be_recalled(&self) -> bool {
        self.used.channel == Channel::Site
    }
}
