//! Adoption: a provider uses a practice or resource in an activity. The measure of spread.

use std::fmt;
use std::str::FromStr;

use kernel::{
    Act, ActivityId, AdoptionId, Author, Change, Fact, Line, PersonId, ProviderId, ResourceId, Stamp, SubmissionId,
    UnknownWord, Version, sealed,
};

use crate::{Activity, MayKeep, fact};

/// What is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Adopted {
    /// An accepted practice.
    Practice(SubmissionId),
    /// A published resource.
    Resource(ResourceId),
}

impl fmt::Display for Adopted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Practice(id) => id.fmt(f),
            Self::Resource(id) => id.fmt(f),
        }
    }
}

impl FromStr for Adopted {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        text.parse()
            .map(Self::Practice)
            .or_else(|_| text.parse().map(Self::Resource))
            .map_err(|_| UnknownWord { kind: "practice or resource", word: text.to_owned() })
    }
}

/// What an adoption holds.
#[derive(Debug, Clone, PartialEq)]
pub struct AdoptionRecord {
    /// Its id.
    pub id: AdoptionId,
    /// How often it was saved.
    pub version: Version,
    /// Who uses it.
    pub provider: ProviderId,
    /// In which activity.
    pub activity: ActivityId,
    /// What is used.
    pub what: Adopted,
    /// What it was called then.
    pub title: Line,
    /// What is done with it, in a sentence.
    pub how: Option<Line>,
    /// Who recorded it; nobody where a file or the demonstration did.
    pub by: Option<PersonId>,
    /// When.
    pub at: Stamp,
}

sealed!(
    /// One use of a practice or resource.
    Adoption, AdoptionRecord, AdoptionId
);

impl Adoption {
    /// Records that an activity uses something.
    pub fn record(
        act: &mut Act,
        may: &MayKeep,
        activity: &Activity,
        what: Adopted,
        title: Line,
        how: Option<Line>,
    ) -> Change<Self> {
        assert_eq!(may.provider(), activity.provider, "a permit is for one provider");
        let id = AdoptionId::mint(&mut act.mint);
        let by = match act.author() {
            Author::Person(person) => Some(person),
            Author::Program => None,
        };
        let fact = Fact::new(fact::ADOPTED, id, act.author(), act.now)
            .with("provider", activity.provider)
            .with("activity", activity.id)
            .with("what", what);
        let provider = activity.provider;
        let record = AdoptionRecord {
            id,
            version: Version(0),
            provider,
            activity: activity.id,
            what,
            title,
            how,
            by,
            at: act.now,
        };
        Change::new(Self(record), fact)
    }
}
