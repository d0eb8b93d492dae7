//! The year while it is being played: its calendar, and who and what is known by which key.

use std::collections::{HashMap, HashSet};

use anyhow::Context;
use kernel::{Act, Actor, BodyId, Day, InitiativeId, Line, Mint, PersonId, Prose, Stamp};
use store::Tx;

use super::when;

/// Keys and dates.
pub(crate) struct Year {
    first: Day,
    now: Stamp,
    acts: u64,
    /// People by key.
    pub people: HashMap<String, PersonId>,
    /// Bodies by key.
    pub bodies: HashMap<String, BodyId>,
    /// The one initiative.
    pub initiative: Option<InitiativeId>,
    /// Decisions that were taken already.
    pub decided: HashSet<String>,
}

impl Year {
    /// A year whose thirteenth month holds `now`.
    pub fn ending(now: Stamp) -> Self {
        Self {
            first: when::first_day(now),
            now,
            acts: 0,
            people: HashMap::new(),
            bodies: HashMap::new(),
            initiative: None,
            decided: HashSet::new(),
        }
    }

    /// The first day of the initiative.
    pub fn first(&self) -> Day {
        self.first
    }

    /// The day of a date such as `M4-30`.
    pub fn day(&self, text: &str) -> anyhow::Result<Day> {
        when::day(self.first, text)
    }

    /// The moment of a date such as `M4-30`, or of `now-3`: three days ago.
    pub fn at(&self, text: &str) -> anyhow::Result<Stamp> {
        match text.strip_prefix("now-") {
            Some(days) => Ok(self.now - chrono::TimeDelta::days(days.parse().context("days before now")?)),
            None => when::stamp(self.first, text),
        }
    }

    /// The person of a key.
    pub fn person(&self, key: &str) -> anyhow::Result<PersonId> {
        self.people.get(key).copied().with_context(|| format!("nobody has the key {key:?}"))
    }

    /// The body of a key.
    pub fn body(&self, key: &str) -> anyhow::Result<BodyId> {
        self.bodies.get(key).copied().with_context(|| format!("no body has the key {key:?}"))
    }

    /// The initiative.
    pub fn initiative(&self) -> anyhow::Result<InitiativeId> {
        self.initiative.context("the initiative comes first")
    }

    /// An act of somebody on a date, with the roles held by then. Ids come out the same each time.
    pub async fn act(&mut self, tx: &mut Tx, who: &str, date: &str) -> anyhow::Result<Act> {
        let (person, at) = (self.person(who)?, self.at(date)?);
        self.act_of(tx, person, at).await
    }

    /// An act of a person at a moment.
    pub async fn act_of(&mut self, tx: &mut Tx, person: PersonId, at: Stamp) -> anyhow::Result<Act> {
        let session = tx.signed_in(person).await?.context("a person of the year")?;
        Ok(Act::new(session.actor, at, self.mint(at)))
    }

    /// An act of the program itself.
    pub fn act_of_program(&mut self, at: Stamp) -> Act {
        Act::new(Actor::visitor(), at, self.mint(at))
    }

    fn mint(&mut self, at: Stamp) -> Mint {
        self.acts += 1;
        Mint::seeded(at, self.acts)
    }
}

/// A line of a file.
pub(crate) fn line(text: &str) -> anyhow::Result<Line> {
    Line::parse(text).map_err(|fault| anyhow::anyhow!("{}: {text:?}", fault.key))
}

/// A text of a file.
pub(crate) fn prose(text: &str) -> anyhow::Result<Prose> {
    Prose::parse(text).map_err(|fault| anyhow::anyhow!("{}: {text:?}", fault.key))
}
