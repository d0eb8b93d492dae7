//! The first yes: for what, for whom, by what way, under what name, until when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Months;
use kernel::{Day, Line, Refusal, Stamp, words};

use super::{Coverage, Statement, Story, lacking};

words! {
    /// What a story is shown for. Each is asked for by itself.
    Purpose, "purpose of showing a story" {
        /// In lessons and courses.
        Teaching = "teaching",
        /// Quoted in the report.
        Report = "report",
        /// Among the stories of this site, where readers find it.
        Library = "library",
        /// At a conference: beside a poster, in a session.
        Conference = "conference",
        /// To make the initiative known.
        Promotion = "promotion",
        /// In research.
        Research = "research",
    }
}

words! {
    /// How far a story may be seen. A wider circle holds the narrower ones.
    Audience, "audience of a story" {
        /// The staff who look after stories.
        Team = "team",
        /// Everybody with a seat in the initiative.
        Initiative = "initiative",
        /// Everybody who learns here and is signed in.
        Learners = "learners",
        /// Everybody.
        Public = "public",
    }
}

words! {
    /// The way a story takes.
    Channel, "channel of a story" {
        /// On this site. Can be taken down at once.
        Site = "site",
        /// As PDF or on paper.
        Print = "print",
        /// Told or shown in a presentation.
        Spoken = "spoken",
        /// On social media.
        Social = "social",
        /// As a recording.
        Recording = "recording",
    }
}

words! {
    /// How the teller is named.
    Naming, "way of naming a teller" {
        /// By name.
        Named = "named",
        /// By first name.
        FirstName = "first-name",
        /// By a name the teller chose.
        Pseudonym = "pseudonym",
        /// Not at all.
        Anonymous = "anonymous",
    }
}

/// How far and by which ways, for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The widest circle.
    pub audience: Audience,
    /// The ways; at least one.
    pub channels: BTreeSet<Channel>,
}

/// Months a consent holds unless the teller says otherwise (reference section 8, rank 7).
pub const USUAL_MONTHS: u32 = 12;
/// A consent holds three years at most, then it is asked for again (ours; the sources name one and two years as usual).
pub const LONGEST_MONTHS: u32 = 36;

/// A consent as the teller gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConsent {
    /// For each purpose that is allowed, how far.
    pub grants: BTreeMap<Purpose, Grant>,
    /// How the teller is named.
    pub naming: Naming,
    /// The chosen name, with [`Naming::Pseudonym`].
    pub pseudonym: Option<Line>,
    /// The first day on which it no longer holds.
    pub until: Day,
    /// The name typed as signature.
    pub signed: Line,
    /// The statements that were read and ticked.
    pub understood: BTreeSet<Statement>,
}

/// A consent that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// When it was signed.
    pub at: Stamp,
    /// Which wording of the form was signed.
    pub form: String,
    /// Who discloses, where the organisation was a covered entity on that day.
    pub discloses: Option<Line>,
    /// To what.
    pub terms: NewConsent,
}

impl Consent {
    /// The wording of the form in use. A new wording gets a new name; proofs name the one that was signed.
    pub const FORM: &'static str = "2026-1";

    /// Checks a consent against the rules and dates it.
    pub(super) fn give(story: &Story, at: Stamp, coverage: &Coverage, terms: NewConsent) -> Result<Self, Refusal> {
        let today = at.date_naive();
        if terms.grants.is_empty() || terms.grants.values().any(|grant| grant.channels.is_empty()) {
            return Err(Refusal::new("refused-consent-empty"));
        }
        if terms.until <= today {
            return Err(Refusal::new("refused-consent-over"));
        }
        let latest = today.checked_add_months(Months::new(LONGEST_MONTHS)).unwrap_or(Day::MAX);
        if terms.until > latest {
            return Err(Refusal::new("refused-consent-too-long").with("latest", latest));
        }
        // Minors are asked again when they come of age.
        if let Some(adult) = story.representative.as_ref().and_then(|one| one.adult_on)
            && terms.until > adult
        {
            return Err(Refusal::new("refused-consent-past-childhood").with("day", adult));
        }
        if (terms.naming == Naming::Pseudonym) != terms.pseudonym.is_some() {
            return Err(Refusal::new("refused-consent-pseudonym"));
        }
        let discloses = coverage.discloses(today).cloned();
        let given = Self { at, form: Self::FORM.to_owned(), discloses, terms };
        match lacking(&given, story, today).first() {
            Some(element) if given.discloses.is_some() => {
                Err(Refusal::new("refused-authorization-incomplete").with("cite", &element.cite))
            }
            Some(_) | None => Ok(given),
        }
    }

    /// Whether it holds on `today`.
    pub fn holds(&self, today: Day) -> bool {
        today < self.terms.until
    }

    /// Whether it allows `purpose` for `audience` by `channel`.
    pub fn covers(&self, purpose: Purpose, audience: Audience, channel: Channel) -> bool {
        self.terms
            .grants
            .get(&purpose)
            .is_some_and(|grant| audience <= grant.audience && grant.channels.contains(&channel))
    }
}
