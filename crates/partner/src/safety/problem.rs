//! A report of a problem, from its sending to its end.

use kernel::{Act, Author, Change, Fact, InitiativeId, PersonId, ProblemId, Prose, Refusal, Stamp, Version, sealed};

use super::{Ally, AllyKind, MayReadProblem, fact};

/// Where a report stands.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemState {
    /// Sent.
    Sent,
    /// The independent person has read it.
    Heard {
        /// When.
        at: Stamp,
    },
    /// It is closed with an answer.
    Closed {
        /// When.
        at: Stamp,
        /// What came of it, for the reporter.
        answer: Prose,
    },
}

impl ProblemState {
    /// Its word in lists.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Heard { .. } => "heard",
            Self::Closed { .. } => "closed",
        }
    }
}

/// What a report holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ProblemRecord {
    /// Its id.
    pub id: ProblemId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The independent person whom it went to.
    pub to: PersonId,
    /// Who sent it; nobody where it was sent without a name.
    pub by: Option<PersonId>,
    /// The words.
    pub text: Prose,
    /// When.
    pub at: Stamp,
    /// Where it stands.
    pub state: ProblemState,
}

sealed!(
    /// A report of a problem.
    Problem, ProblemRecord, ProblemId
);

impl Problem {
    /// Sends a report to an independent person, with one's name or without. Without, nothing says who it was, the ledger neither.
    pub fn report(act: &mut Act, to: &Ally, text: Prose, named: bool) -> Result<Change<Self>, Refusal> {
        let me = act.by.person.ok_or_else(Refusal::sign_in)?;
        if !act.by.sits_in(to.initiative) {
            return Err(Refusal::not_visible());
        }
        if to.kind != AllyKind::Independent || to.left.is_some() {
            return Err(Refusal::new("refused-not-independent"));
        }
        let id = ProblemId::mint(&mut act.mint);
        // The ledger is read by those whom a report may be about: it says that there was one and never who sent it.
        let fact = Fact::new(fact::PROBLEM_REPORTED, id, Author::Program, act.now).within(to.initiative);
        let record = ProblemRecord {
            id,
            version: Version(0),
            initiative: to.initiative,
            to: to.person,
            by: named.then_some(me),
            text,
            at: act.now,
            state: ProblemState::Sent,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// The independent person has read it.
    pub fn hear(mut self, act: &Act, may: &MayReadProblem) -> Result<Change<Self>, Refusal> {
        self.answered_by(may)?;
        if self.state == ProblemState::Sent {
            self.0.state = ProblemState::Heard { at: act.now };
        }
        let fact = Fact::new(fact::PROBLEM_HEARD, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// The independent person says what came of it.
    pub fn close(mut self, act: &Act, may: &MayReadProblem, answer: Prose) -> Result<Change<Self>, Refusal> {
        self.answered_by(may)?;
        self.0.state = ProblemState::Closed { at: act.now, answer };
        let fact = Fact::new(fact::PROBLEM_CLOSED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    fn answered_by(&self, may: &MayReadProblem) -> Result<(), Refusal> {
        if !may.answers() {
            return Err(Refusal::not_yours());
        }
        if matches!(self.state, ProblemState::Closed { .. }) {
            return Err(Refusal::new("refused-problem-closed"));
        }
        Ok(())
    }
}
