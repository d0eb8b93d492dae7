//! A story from the first word to the end of its consent.

use std::collections::BTreeMap;

use kernel::{
    Act, Author, Change, Day, Email, Fact, InitiativeId, Lang, Line, PersonId, Refusal, Slug, Stamp, StoryId, Subject,
    Version, sealed, words,
};

use super::policy::gone;
use super::{Channel, Consent, Coverage, MayNote, MayShow, MayTell, NewConsent, Purpose, Words, fact};

words! {
    /// For whom somebody speaks.
    TellerKind, "kind of teller" {
        /// An adult, for themselves.
        Adult = "adult",
        /// A minor, through a parent or guardian.
        Minor = "minor",
        /// Somebody who has a representative.
        Represented = "represented",
    }
}

words! {
    /// How the showing of a story ended.
    Ending, "ending of a story" {
        /// The teller took it back. The words are erased.
        Withdrawn = "withdrawn",
        /// The consent ran out. The words are the teller's alone until consent is renewed.
        Expired = "expired",
    }
}

/// Who speaks for the teller, and by what right (45 CFR 164.508(c)(1)(vi)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representative {
    /// The name.
    pub name: Line,
    /// By what right: parent, guardian, power of attorney.
    pub authority: Line,
    /// For a minor: the day of coming of age, when consent is asked for again.
    pub adult_on: Option<Day>,
}

/// A story as its teller sends it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStory {
    /// Title, text and content note.
    pub words: Words,
    /// The language it is told in.
    pub lang: Lang,
    /// For whom the teller speaks.
    pub kind: TellerKind,
    /// Who speaks for the teller, where somebody does.
    pub representative: Option<Representative>,
    /// Addresses of people who may not see it.
    pub hidden_from: Vec<Email>,
}

/// The second yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// When.
    pub at: Stamp,
    /// The hash of exactly the words that were released.
    pub hash: String,
}

/// The end of showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryEnd {
    /// When.
    pub at: Stamp,
    /// How.
    pub how: Ending,
}

/// What a story holds. Its words open with a permit only.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryRecord {
    /// Its id.
    pub id: StoryId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Whose it is: the account that writes it.
    pub teller: PersonId,
    /// The account's name; how it is shown is for the consent to say.
    pub teller_name: Line,
    /// Its name in addresses. It holds no word of the story, since addresses outlive it.
    pub slug: Slug,
    /// The language it is told in.
    pub lang: Lang,
    /// For whom the teller speaks.
    pub kind: TellerKind,
    /// Who speaks for the teller.
    pub representative: Option<Representative>,
    /// The words; none once they were taken back.
    pub words: Option<Words>,
    /// Addresses of people who may not see it.
    pub hidden_from: Vec<Email>,
    /// When it was begun.
    pub told: Stamp,
    /// The first yes, as it was given last.
    pub consent: Option<Consent>,
    /// The second yes.
    pub release: Option<Release>,
    /// The posters and findings it stands beside, and since when.
    pub places: BTreeMap<Subject, Stamp>,
    /// The end, if it came.
    pub ended: Option<StoryEnd>,
}

sealed!(
    /// A person's account of what happened, told by that person.
    Story, StoryRecord, StoryId
);

/// For what a story stands beside a subject: a poster belongs to a conference, a finding to the report.
pub fn place_purpose(subject: &Subject) -> Option<Purpose> {
    match subject.as_str().split('_').next() {
        Some("pos") => Some(Purpose::Conference),
        Some("fin") => Some(Purpose::Report),
        Some(_) | None => None,
    }
}

/// A representative is named where somebody speaks for the teller, and only there; a minor's coming of age is known.
fn check_voice(new: &NewStory) -> Result<(), Refusal> {
    match (new.kind, &new.representative) {
        (TellerKind::Adult, None) => Ok(()),
        (TellerKind::Minor, Some(one)) if one.adult_on.is_some() => Ok(()),
        (TellerKind::Represented, Some(one)) if one.adult_on.is_none() => Ok(()),
        _ => Err(Refusal::new("refused-story-representative")),
    }
}

impl Story {
    /// Somebody begins to tell.
    pub fn tell(act: &mut Act, initiative: InitiativeId, name: Line, new: NewStory) -> Result<Change<Self>, Refusal> {
        let teller = act.by.person.ok_or_else(Refusal::sign_in)?;
        check_voice(&new)?;
        let id = StoryId::mint(&mut act.mint);
        let secret = act.mint.secret().text();
        let slug = Slug::of_title(&format!("story {}", &secret[..12]), "story");
        let record = StoryRecord {
            id,
            version: Version(0),
            initiative,
            teller,
            teller_name: name,
            slug,
            lang: new.lang,
            kind: new.kind,
            representative: new.representative,
            words: Some(new.words),
            hidden_from: new.hidden_from,
            told: act.now,
            consent: None,
            release: None,
            places: BTreeMap::new(),
            ended: None,
        };
        let fact = Fact::new(fact::TOLD, id, act.author(), act.now).within(initiative).with("kind", record.kind);
        Ok(Change::new(Self(record), fact))
    }

    /// The teller writes it anew. Other words than those released void the release.
    pub fn rewrite(mut self, act: &Act, may: &MayTell, new: NewStory) -> Result<Change<Self>, Refusal> {
        self.check(may)?;
        check_voice(&new)?;
        if self.release.as_ref().is_some_and(|release| release.hash != new.words.hash()) {
            self.0.release = None;
        }
        self.0.words = Some(new.words);
        self.0.lang = new.lang;
        self.0.kind = new.kind;
        self.0.representative = new.representative;
        self.0.hidden_from = new.hidden_from;
        let fact = self.fact(act.author(), act.now, fact::CHANGED).with("released", self.is_released());
        Ok(Change::new(self, fact))
    }

    /// The first yes, or another in its place.
    pub fn consent(
        mut self,
        act: &Act,
        may: &MayTell,
        coverage: &Coverage,
        terms: NewConsent,
    ) -> Result<Change<Self>, Refusal> {
        self.check(may)?;
        let given = Consent::give(&self, act.now, coverage, terms)?;
        let terms = &given.terms;
        let list = |channel: &Channel| channel.to_string();
        let mut fact = self
            .fact(act.author(), act.now, fact::CONSENTED)
            .with("form", &given.form)
            .with("naming", terms.naming)
            .with("until", terms.until)
            .with("authorization", given.discloses.is_some());
        for (purpose, grant) in &terms.grants {
            let channels = grant.channels.iter().map(list).collect::<Vec<_>>().join(" ");
            fact = fact.with(purpose.as_str(), format!("{} {channels}", grant.audience));
        }
        self.0.consent = Some(given);
        // A consent that ran out is renewed by this one.
        self.0.ended = None;
        Ok(Change::new(self, fact))
    }

    /// The second yes, to exactly the words whose hash the teller saw.
    pub fn release(mut self, act: &Act, may: &MayTell, hash: &str) -> Result<Change<Self>, Refusal> {
        self.check(may)?;
        let today = act.now.date_naive();
        if !self.consent.as_ref().is_some_and(|consent| consent.holds(today)) {
            return Err(Refusal::new("refused-release-without-consent"));
        }
        if self.words.as_ref().map(Words::hash).as_deref() != Some(hash) {
            return Err(Refusal::new("refused-release-other-words"));
        }
        self.0.release = Some(Release { at: act.now, hash: hash.to_owned() });
        let fact = self.fact(act.author(), act.now, fact::RELEASED).with("hash", hash);
        Ok(Change::new(self, fact))
    }

    /// The teller takes it back: the words are erased, and with them who was kept from them, the chosen name, and where it stood.
    /// What stays is that, when, to what form and to the text of which hash the teller had said yes.
    pub fn withdraw(mut self, act: &Act, may: &MayTell) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.story(), self.id, "a permit is for one story");
        if self.is_withdrawn() {
            return Err(gone());
        }
        self.0.words = None;
        self.0.hidden_from = Vec::new();
        self.0.places = BTreeMap::new();
        if let Some(consent) = &mut self.0.consent {
            consent.terms.pseudonym = None;
        }
        self.0.ended = Some(StoryEnd { at: act.now, how: Ending::Withdrawn });
        let mut fact = self
            .fact(Author::Person(self.teller), act.now, fact::WITHDRAWN)
            .with("by", if may.is_by_letter() { "letter" } else { "page" });
        if let Some(release) = &self.release {
            fact = fact.with("hash", &release.hash);
        }
        Ok(Change::new(self, fact))
    }

    /// Notes that the consent ran out. From its last day on nothing shows the story, noted or not.
    pub fn expire(mut self, act: &Act) -> Result<Change<Self>, Refusal> {
        let over = self.consent.as_ref().is_some_and(|consent| !consent.holds(act.now.date_naive()));
        if self.ended.is_some() || !over {
            return Err(Refusal::new("refused-story-not-over"));
        }
        self.0.ended = Some(StoryEnd { at: act.now, how: Ending::Expired });
        let fact = self.fact(act.author(), act.now, fact::EXPIRED);
        Ok(Change::new(self, fact))
    }

    /// Puts it beside a poster or a finding, as far as everybody may see it there.
    pub fn place(mut self, act: &Act, may: &MayNote, at: Subject) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.story(), self.id, "a permit is for one story");
        let purpose = place_purpose(&at).ok_or_else(|| Refusal::new("refused-story-no-place"))?;
        let shown = MayShow::to_anybody(&self, purpose, Channel::Site, act.now.date_naive());
        shown.map_err(|why| if why == gone() { why } else { Refusal::new("refused-story-not-for-this") })?;
        let fact = self.fact(act.author(), act.now, fact::PLACED).with("at", &at);
        self.0.places.entry(at).or_insert(act.now);
        Ok(Change::new(self, fact))
    }

    /// Takes it from there again.
    pub fn unplace(mut self, act: &Act, may: &MayNote, at: &Subject) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.story(), self.id, "a permit is for one story");
        self.0.places.remove(at).ok_or_else(|| Refusal::new("refused-story-no-place"))?;
        let fact = self.fact(act.author(), act.now, fact::PLACED).with("from", at);
        Ok(Change::new(self, fact))
    }

    /// Whether the words as they stand are those of the second yes.
    pub fn is_released(&self) -> bool {
        match (&self.release, &self.words) {
            (Some(release), Some(words)) => release.hash == words.hash(),
            (Some(_) | None, _) => false,
        }
    }

    /// Whether the teller took it back.
    pub fn is_withdrawn(&self) -> bool {
        self.ended.is_some_and(|end| end.how == Ending::Withdrawn)
    }

    /// Whether consent was given and ended, by withdrawal or because its time is over.
    pub fn is_gone(&self, today: Day) -> bool {
        self.ended.is_some() || self.consent.as_ref().is_some_and(|consent| !consent.holds(today))
    }

    /// Where it stands on a day: `draft`, `consented`, `released`, `expired` or `withdrawn`.
    pub fn stage(&self, today: Day) -> &'static str {
        if self.is_withdrawn() {
            "withdrawn"
        } else if self.is_gone(today) {
            "expired"
        } else if self.consent.is_none() {
            "draft"
        } else if self.is_released() {
            "released"
        } else {
            "consented"
        }
    }

    fn check(&self, may: &MayTell) -> Result<(), Refusal> {
        assert_eq!(may.story(), self.id, "a permit is for one story");
        if self.is_withdrawn() { Err(gone()) } else { Ok(()) }
    }

    fn fact(&self, by: Author, at: Stamp, what: &'static str) -> Fact {
        Fact::new(what, self.id, by, at).within(self.initiative)
    }
}
