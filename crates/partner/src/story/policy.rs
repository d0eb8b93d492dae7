//! Who may see, write and register what. The permit to show a story carries its words, so that nobody renders one without it.

use kernel::{Act, Actor, Day, Lang, Line, PersonId, Prose, Refusal, Slug, StoryId};

use super::{Audience, Channel, Naming, Purpose, Reader, Story, Words};
use crate::MaySteer;

/// Proof that a story may be shown to a reader, for a purpose, by a channel, on a day; and the words to show.
#[derive(Debug, Clone, PartialEq)]
pub struct MayShow {
    story: StoryId,
    slug: Slug,
    lang: Lang,
    words: Words,
    by: Option<String>,
    channel: Channel,
    until: Day,
}

impl MayShow {
    /// Checks that the teller said yes twice, that both hold today, and that this reader is meant.
    ///
    /// A story that ended is gone for everybody. One that is hidden from named people is shown to those who sign in only,
    /// since a visitor could be one of them.
    pub fn check(
        story: &Story,
        reader: &Reader,
        purpose: Purpose,
        channel: Channel,
        today: Day,
    ) -> Result<Self, Refusal> {
        if story.is_gone(today) {
            return Err(gone());
        }
        let (Some(words), Some(consent), true) = (&story.words, &story.consent, story.is_released()) else {
            return Err(Refusal::not_visible());
        };
        if !consent.covers(purpose, reader.audience, channel) {
            return Err(Refusal::not_visible());
        }
        match &reader.email {
            Some(email) if story.hidden_from.contains(email) => return Err(Refusal::not_visible()),
            None if !story.hidden_from.is_empty() => return Err(Refusal::not_visible()),
            Some(_) | None => {}
        }
        let name = story.teller_name.as_str();
        let by = match consent.terms.naming {
            Naming::Named => Some(name.to_owned()),
            Naming::FirstName => name.split_whitespace().next().map(str::to_owned),
            Naming::Pseudonym => consent.terms.pseudonym.as_ref().map(Line::to_string),
            Naming::Anonymous => None,
        };
        let until = consent.terms.until;
        Ok(Self {
            story: story.id,
            slug: story.slug.clone(),
            lang: story.lang,
            words: words.clone(),
            by,
            channel,
            until,
        })
    }

    /// Whether anybody at all may be shown it.
    pub fn to_anybody(story: &Story, purpose: Purpose, channel: Channel, today: Day) -> Result<Self, Refusal> {
        Self::check(story, &Reader::anybody(), purpose, channel, today)
    }

    /// The story.
    pub fn story(&self) -> StoryId {
        self.story
    }

    /// Its name in addresses, which holds no word of it.
    pub fn slug(&self) -> &Slug {
        &self.slug
    }

    /// The language it is told in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Its title.
    pub fn title(&self) -> &Line {
        self.words.title()
    }

    /// Its text.
    pub fn text(&self) -> &Prose {
        self.words.text()
    }

    /// What a reader should know before reading.
    pub fn note(&self) -> Option<&Line> {
        self.words.note()
    }

    /// The name the teller chose to be shown by; none for nobody's.
    pub fn by(&self) -> Option<&str> {
        self.by.as_deref()
    }

    /// The way it is shown.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The first day on which it may no longer be shown.
    pub fn until(&self) -> &Day {
        &self.until
    }
}

/// The answer where consent ended.
pub(super) fn gone() -> Refusal {
    Refusal::new("refused-story-gone")
}

/// Proof that somebody is the one who tells a story. Only they write it, say yes and take it back.
#[derive(Debug)]
pub struct MayTell {
    story: StoryId,
    by_letter: bool,
}

impl MayTell {
    /// Checks the actor. To others the story does not exist.
    pub fn check(actor: &Actor, story: &Story) -> Result<Self, Refusal> {
        match actor.person {
            None => Err(Refusal::sign_in()),
            Some(person) if person == story.teller => Ok(Self { story: story.id, by_letter: false }),
            Some(_) => Err(Refusal::not_visible()),
        }
    }

    /// Whoever holds the secret of a letter to the teller acts as the teller, for taking the story back only.
    pub(super) fn with_letter(story: &Story) -> Self {
        Self { story: story.id, by_letter: true }
    }

    /// The story.
    pub fn story(&self) -> StoryId {
        self.story
    }

    /// Whether it comes from a letter and not from a session.
    pub(super) fn is_by_letter(&self) -> bool {
        self.by_letter
    }

    /// One's own title, text and content note.
    pub fn words<'a>(&self, story: &'a Story) -> Option<(&'a Line, &'a Prose, Option<&'a Line>)> {
        assert_eq!(self.story, story.id, "a permit is for one story");
        story.words.as_ref().map(|words| (words.title(), words.text(), words.note()))
    }
}

/// Proof that somebody may place a story and register where it was used: its teller, and who may steer the initiative.
#[derive(Debug)]
pub struct MayNote {
    story: StoryId,
    by: PersonId,
}

impl MayNote {
    /// Checks the actor.
    pub fn check(act: &Act, story: &Story) -> Result<Self, Refusal> {
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        if by == story.teller || MaySteer::check(&act.by, story.initiative).is_ok() {
            Ok(Self { story: story.id, by })
        } else {
            Err(Refusal::not_visible())
        }
    }

    /// The story.
    pub fn story(&self) -> StoryId {
        self.story
    }

    /// Who.
    pub fn by(&self) -> PersonId {
        self.by
    }
}

impl Story {
    /// The title, for who looks after stories: only while the story may be shown to them for some purpose. Before the second yes,
    /// and after the end, the words belong to the teller alone.
    pub fn title_for(&self, may: &MaySteer, today: Day) -> Option<&Line> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let shown = self.is_released()
            && !self.is_gone(today)
            && self
                .consent
                .as_ref()
                .is_some_and(|consent| consent.terms.grants.values().any(|grant| grant.audience >= Audience::Team));
        if shown { self.words.as_ref().map(Words::title) } else { None }
    }
}
