//! Who plans or teaches, and what is on file for each.

use std::collections::HashMap;

use kernel::{Day, Failure, InitiativeId, PersonId, SeatKind, Stamp};

use super::{Disclosure, DisclosureBook};
use crate::Partnership;

/// What is on file for somebody.
#[derive(Debug, Clone, PartialEq)]
pub enum OnFile {
    /// Nothing.
    Nothing,
    /// An answer that has run out; it counts as nothing.
    Expired(Disclosure),
    /// An answer that holds.
    Current(Disclosure),
}

impl OnFile {
    /// What the newest answer is worth on `day`.
    pub fn of(newest: Option<Disclosure>, day: Day) -> Self {
        match newest {
            None => Self::Nothing,
            Some(one) if one.holds_on(day) => Self::Current(one),
            Some(one) => Self::Expired(one),
        }
    }

    /// The word of its state: `nothing`, `expired`, `open` (something waits for a judgement) or `current`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Expired(_) => "expired",
            Self::Current(one) if one.unjudged() > 0 => "open",
            Self::Current(_) => "current",
        }
    }

    /// How many relationships wait for a judgement.
    pub fn unjudged(&self) -> usize {
        self.answer().map_or(0, Disclosure::unjudged)
    }

    /// The answer, even if it ran out.
    pub fn answer(&self) -> Option<&Disclosure> {
        match self {
            Self::Nothing => None,
            Self::Expired(one) | Self::Current(one) => Some(one),
        }
    }
}

/// Somebody who plans or teaches.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonOnFile {
    /// Who.
    pub person: PersonId,
    /// The name shown.
    pub name: String,
    /// From which side of the table.
    pub seat: SeatKind,
    /// What is on file.
    pub on_file: OnFile,
    /// Whether an answer was on file, judged and mitigated, before the person's first seat here.
    pub in_time: bool,
}

/// Everybody with a seat in the initiative, by name, with what is on file for each on `day`.
pub async fn people_of<P: DisclosureBook + Partnership>(
    port: &mut P,
    of: InitiativeId,
    day: Day,
) -> Result<Vec<PersonOnFile>, Failure> {
    let given = port.disclosures(of, None).await?;
    let begun: HashMap<PersonId, Stamp> = port.roles_begun(of).await?.into_iter().collect();
    let mut people: Vec<PersonOnFile> = Vec::new();
    for body in port.bodies(of).await? {
        for (person, name, seat, _) in body.seats {
            if people.iter().all(|one| one.person != person) {
                let own = || given.iter().filter(|one| one.person == person);
                let in_time = begun.get(&person).is_some_and(|start| own().any(|one| one.was_ready_before(*start)));
                people.push(PersonOnFile {
                    person,
                    name,
                    seat,
                    on_file: OnFile::of(own().next().cloned(), day),
                    in_time,
                });
            }
        }
    }
    people.sort_by(|a, b| a.name.cmp(&b.name).then(a.person.cmp(&b.person)));
    Ok(people)
}
