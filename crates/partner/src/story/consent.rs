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

#[cfg(test)]
mod tests {
    use kernel::{Act, Actor, Email, InitiativeId, Lang, Mint, PersonId, Prose};

    use super::*;
    use crate::story::{
        CoverageRecord, MayShow, MayTell, NewCoverage, NewStory, Reader, Representative, TellerKind, Words,
    };

    const FIRST: &str = "2026-03-02";

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn line(text: &str) -> Line {
        Line::parse(text).unwrap()
    }

    fn act(person: PersonId, on: &str) -> Act {
        let at = day(on).and_hms_opt(12, 0, 0).unwrap().and_utc();
        Act::new(Actor::person(person, Vec::new()), at, Mint::counting())
    }

    fn story(act: &mut Act, representative: Option<Representative>) -> Story {
        let kind = if representative.is_some() { TellerKind::Minor } else { TellerKind::Adult };
        let words = Words::new(line("Title"), Prose::parse("Text").unwrap(), None);
        let new = NewStory { words, lang: Lang::En, kind, representative, hidden_from: Vec::new() };
        let of = InitiativeId::mint(&mut act.mint);
        Story::tell(act, of, line("Ana Torres"), new).unwrap().into_parts().0
    }

    fn terms(until: &str) -> NewConsent {
        let grant = Grant { audience: Audience::Learners, channels: BTreeSet::from([Channel::Site]) };
        NewConsent {
            grants: BTreeMap::from([(Purpose::Library, grant)]),
            naming: Naming::Named,
            pseudonym: None,
            until: day(until),
            signed: line("Ana Torres"),
            understood: BTreeSet::new(),
        }
    }

    fn given(
        on: &str,
        child: Option<&str>,
        coverage: Option<NewCoverage>,
        terms: NewConsent,
    ) -> Result<Story, &'static str> {
        let mut act = act(PersonId::mint(&mut Mint::counting()), on);
        let representative = child.map(|adult| Representative {
            name: line("A"),
            authority: line("mother"),
            adult_on: Some(day(adult)),
        });
        let story = story(&mut act, representative);
        let coverage =
            Coverage::restore(CoverageRecord { id: story.initiative, version: kernel::Version(1), said: coverage });
        let may = MayTell::check(&act.by, &story).unwrap();
        story.consent(&act, &may, &coverage, terms).map(|change| change.into_parts().0).map_err(|why| why.key)
    }

    #[test]
    fn a_consent_has_a_use_a_way_and_an_end_within_three_years() {
        assert!(given(FIRST, None, None, terms("2029-03-02")).is_ok());
        assert_eq!(given(FIRST, None, None, terms("2029-03-03")).unwrap_err(), "refused-consent-too-long");
        assert_eq!(given(FIRST, None, None, terms(FIRST)).unwrap_err(), "refused-consent-over");
        let nothing = NewConsent { grants: BTreeMap::new(), ..terms("2027-01-01") };
        assert_eq!(given(FIRST, None, None, nothing).unwrap_err(), "refused-consent-empty");
        let mut no_way = terms("2027-01-01");
        no_way.grants.get_mut(&Purpose::Library).unwrap().channels.clear();
        assert_eq!(given(FIRST, None, None, no_way).unwrap_err(), "refused-consent-empty");
        let nameless = NewConsent { naming: Naming::Pseudonym, ..terms("2027-01-01") };
        assert_eq!(given(FIRST, None, None, nameless).unwrap_err(), "refused-consent-pseudonym");
    }

    #[test]
    fn a_childs_consent_ends_when_the_child_comes_of_age() {
        assert!(given(FIRST, Some("2026-09-01"), None, terms("2026-09-01")).is_ok());
        let past = given(FIRST, Some("2026-09-01"), None, terms("2026-09-02"));
        assert_eq!(past.unwrap_err(), "refused-consent-past-childhood");
    }

    #[test]
    fn a_covered_entity_is_one_from_a_day_to_a_day_and_needs_the_statements() {
        let said = |since: &str, until: Option<&str>| {
            Some(NewCoverage { organisation: line("Hospital"), since: day(since), until: until.map(day) })
        };
        let whole = || NewConsent { understood: Statement::ALL.iter().copied().collect(), ..terms("2027-01-01") };
        let missing = given(FIRST, None, said(FIRST, None), terms("2027-01-01"));
        assert_eq!(missing.unwrap_err(), "refused-authorization-incomplete");
        assert!(given(FIRST, None, said(FIRST, None), whole()).unwrap().consent.as_ref().unwrap().discloses.is_some());
        for outside in [said("2026-03-03", None), said("2025-01-01", Some(FIRST))] {
            assert!(given(FIRST, None, outside, terms("2027-01-01")).is_ok());
        }
        for one in Statement::ALL {
            let mut most = whole();
            most.understood.remove(one);
            assert_eq!(given(FIRST, None, said(FIRST, None), most).unwrap_err(), "refused-authorization-incomplete");
        }
    }

    #[test]
    fn a_wider_circle_holds_the_narrower_ones_and_nothing_else_is_covered() {
        let consent = given(FIRST, None, None, terms("2027-01-01")).unwrap().consent.clone().unwrap();
        for purpose in Purpose::ALL {
            for audience in Audience::ALL {
                for channel in Channel::ALL {
                    let meant =
                        *purpose == Purpose::Library && *audience != Audience::Public && *channel == Channel::Site;
                    assert_eq!(consent.covers(*purpose, *audience, *channel), meant, "{purpose} {audience} {channel}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_shown_before_the_second_yes_or_on_the_last_day() {
        let teller = PersonId::mint(&mut Mint::counting());
        let mut told = act(teller, FIRST);
        let story = story(&mut told, None);
        let may = MayTell::check(&told.by, &story).unwrap();
        let none = Coverage::none(story.initiative);
        let learner = Reader { audience: Audience::Learners, email: Email::parse("l@example.org").ok() };
        let shown = |story: &Story, on: &str| {
            MayShow::check(story, &learner, Purpose::Library, Channel::Site, day(on)).map(|_| ()).map_err(|why| why.key)
        };
        let once = story.consent(&told, &may, &none, terms("2026-06-01")).unwrap().into_parts().0;
        assert_eq!(shown(&once, FIRST), Err("refused-not-visible"));
        let hash = once.words.as_ref().unwrap().hash();
        assert!(once.clone().release(&told, &may, "other words").is_err());
        let twice = once.release(&told, &may, &hash).unwrap().into_parts().0;
        assert_eq!(shown(&twice, "2026-05-31"), Ok(()));
        assert_eq!(shown(&twice, "2026-06-01"), Err("refused-story-gone"));
        let gone = twice.withdraw(&told, &may).unwrap().into_parts().0;
        assert_eq!(shown(&gone, FIRST), Err("refused-story-gone"));
        assert!(gone.words.is_none() && gone.withdraw(&told, &may).is_err());
    }
}
