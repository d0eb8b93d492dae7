//! Who stands outside the line of authority, and who may read a report.

use kernel::{Actor, InitiativeId, PersonId, Refusal, SeatKind};

use super::Problem;
use crate::{BodyLine, Person};

/// Proof that somebody has no authority in an initiative. Made by [`outside_the_line`] alone.
#[derive(Debug, Clone, Copy)]
pub struct Outside {
    person: PersonId,
    initiative: InitiativeId,
}

impl Outside {
    /// Who.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// In which initiative.
    pub fn initiative(self) -> InitiativeId {
        self.initiative
    }
}

/// Whether somebody stands outside: not staff of the steward, no steward's seat, and leading no body of the initiative (reference,
/// section 8, rank 16: not in the line of authority). `bodies` are those of the initiative.
pub fn outside_the_line(person: &Person, initiative: InitiativeId, bodies: &[BodyLine]) -> Result<Outside, Refusal> {
    let mut seats = bodies.iter().flat_map(|body| &body.seats).filter(|(held, ..)| *held == person.id);
    if person.steward || seats.any(|(_, _, kind, lead)| *lead || *kind == SeatKind::Steward) {
        return Err(Refusal::new("refused-in-the-line"));
    }
    Ok(Outside { person: person.id, initiative })
}

/// Proof that somebody may read a report: the independent person whom it went to, and whoever sent it with their name. To everybody
/// else, stewards too, it is not there.
#[derive(Debug)]
pub struct MayReadProblem {
    /// Whether as the one whom it went to.
    answers: bool,
}

impl MayReadProblem {
    /// Checks the actor.
    pub fn check(actor: &Actor, problem: &Problem) -> Result<Self, Refusal> {
        let me = actor.person.ok_or_else(Refusal::sign_in)?;
        let answers = me == problem.to;
        if answers || problem.by == Some(me) { Ok(Self { answers }) } else { Err(Refusal::not_visible()) }
    }

    /// Whether the reader is the one who answers.
    pub fn answers(&self) -> bool {
        self.answers
    }
}
