//! What happened, as the ledger keeps it.

use std::collections::BTreeMap;
use std::fmt;

use crate::{InitiativeId, PersonId, SeatKind, Stamp};

/// The thing a fact is about: the text of its id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject(String);

impl Subject {
    /// The subject with this id.
    pub fn of(id: impl fmt::Display) -> Self {
        Self(id.to_string())
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who signs a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// A person.
    Person(PersonId),
    /// The program itself: a schedule, a seed, the first start.
    Program,
}

/// An immutable line of the ledger: who, in which seat, did what to which subject, when.
///
/// Details hold ids, words and numbers, never health facts, pay or the text of a story: a ledger is for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What happened, as `noun.verb`, for instance `call.opened`.
    pub what: &'static str,
    /// To what.
    pub subject: Subject,
    /// In which initiative, where there is one.
    pub initiative: Option<InitiativeId>,
    /// Who did it.
    pub by: Author,
    /// In which seat, where the act was done from a seat.
    pub seat: Option<SeatKind>,
    /// When.
    pub at: Stamp,
    /// What else belongs to the proof.
    pub details: BTreeMap<&'static str, String>,
}

impl Fact {
    /// A fact without details.
    pub fn new(what: &'static str, subject: impl fmt::Display, by: Author, at: Stamp) -> Self {
        Self { what, subject: Subject::of(subject), initiative: None, by, seat: None, at, details: BTreeMap::new() }
    }

    /// The same, within an initiative.
    #[must_use]
    pub fn within(mut self, initiative: InitiativeId) -> Self {
        self.initiative = Some(initiative);
        self
    }

    /// The same, done from a seat.
    #[must_use]
    pub fn from_seat(mut self, seat: Option<SeatKind>) -> Self {
        self.seat = seat;
        self
    }

    /// The same with one more detail.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.details.insert(name, value.to_string());
        self
    }
}
