//! Questions put to a body, positions taken, outcomes.

use kernel::{
    Act, BodyId, Change, DecisionId, Fact, InitiativeId, Line, PersonId, Prose, Refusal, SeatKind, Stamp, Subject,
    Version, sealed, words,
};

use crate::{AspectKind, Body, Function, Matter, MayDecide, Tally, fact, refusal};

words! {
    /// How a decision is carried.
    Method, "method" {
        /// No reasoned objection of a partner is left open.
        Consent = "consent",
        /// A majority of the partners and a majority of the others.
        DoubleMajority = "double-majority",
    }
}

words! {
    /// What somebody thinks of the proposal.
    Stance, "stance" {
        /// For it.
        Agree = "agree",
        /// Against it, with a reason.
        Object = "object",
        /// Has seen it and stands aside.
        Abstain = "abstain",
    }
}

words! {
    /// What changed because of partners, as the body says itself when it closes.
    Influence, "influence" {
        /// Nothing.
        None = "none",
        /// A little.
        Small = "small",
        /// Something that matters.
        Moderate = "moderate",
        /// The direction.
        Large = "large",
    }
}

/// One member's position. A changed position replaces the earlier one; the ledger keeps both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Whose.
    pub person: PersonId,
    /// From which seat.
    pub seat: SeatKind,
    /// What.
    pub stance: Stance,
    /// Why. An objection always has a reason.
    pub reason: Option<Prose>,
    /// When.
    pub at: Stamp,
}

/// Where a decision stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Positions can be taken.
    Open,
    /// The rule was met.
    Carried {
        /// When it closed.
        at: Stamp,
        /// What changed because of partners.
        influence: Influence,
    },
    /// The body closed it without carrying it.
    Fell {
        /// When it closed.
        at: Stamp,
        /// What changed because of partners.
        influence: Influence,
    },
}

/// What a decision is about: nothing that needs an assent, or one matter on a slate of subjects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SubjectSet {
    /// The matter and its subjects; a decision without one still counts in the log.
    pub matter: Option<Matter>,
    /// The subjects, in the order of the papers.
    pub subjects: Vec<Subject>,
}

/// What a decision holds.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionRecord {
    /// Its id.
    pub id: DecisionId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Who is asked.
    pub body: BodyId,
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers in plain words.
    pub summary: Prose,
    /// How it is carried.
    pub method: Method,
    /// What an assent may be drawn from it for.
    pub about: SubjectSet,
    /// The cell of the aspect matrix it belongs to.
    pub cell: Option<(AspectKind, Function)>,
    /// When the papers went out.
    pub put_at: Stamp,
    /// Working days each partner has for the papers.
    pub notice_days: u32,
    /// One a member.
    pub positions: Vec<Position>,
    /// Where it stands.
    pub outcome: Outcome,
}

/// What it takes to put a question.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers in plain words.
    pub summary: Prose,
    /// How it is carried.
    pub method: Method,
    /// What it is about.
    pub about: SubjectSet,
    /// The cell of the aspect matrix it belongs to.
    pub cell: Option<(AspectKind, Function)>,
}

/// A position as a member sends it.
#[derive(Debug, Clone)]
pub struct TakePosition {
    /// What.
    pub stance: Stance,
    /// Why; needed for an objection.
    pub reason: Option<Prose>,
}

sealed!(
    /// A question put to a body.
    Decision, DecisionRecord, DecisionId
);

impl Decision {
    /// Puts a question to a body; the notice period starts now.
    pub fn put(act: &mut Act, may: &MayDecide, notice_days: u32, new: NewDecision) -> Change<Self> {
        let id = DecisionId::mint(&mut act.mint);
        let mut fact = Fact::new(fact::DECISION_PUT, id, act.author(), act.now)
            .within(may.initiative())
            .with("body", may.body())
            .with("method", new.method);
        if let Some(matter) = new.about.matter {
            fact = fact.with("matter", matter).with("subjects", new.about.subjects.len());
        }
        let record = DecisionRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            body: may.body(),
            question: new.question,
            summary: new.summary,
            method: new.method,
            about: new.about,
            cell: new.cell,
            put_at: act.now,
            notice_days,
            positions: Vec::new(),
            outcome: Outcome::Open,
        };
        Change::new(Self(record), fact)
    }

    /// A member takes a position, or changes it while the question is open.
    pub fn take(mut self, act: &Act, body: &Body, take: TakePosition) -> Result<Change<Self>, Refusal> {
        let seat = act.by.person.and_then(|person| body.seat_of(person)).ok_or_else(Refusal::not_yours)?;
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        if take.stance == Stance::Object && take.reason.is_none() {
            return Err(Refusal::new("refused-objection-needs-reason"));
        }
        self.0.positions.retain(|held| held.person != seat.person);
        self.0.positions.push(Position {
            person: seat.person,
            seat: seat.kind,
            stance: take.stance,
            reason: take.reason,
            at: act.now,
        });
        let fact = Fact::new(fact::POSITION_TAKEN, self.id, act.author(), act.now)
            .within(self.initiative)
            .from_seat(Some(seat.kind))
            .with("stance", take.stance);
        Ok(Change::new(self, fact))
    }

    /// Closes the question as carried; refused with the reason where the partnership rule is not met.
    pub fn carry(
        mut self,
        act: &Act,
        may: &MayDecide,
        body: &Body,
        influence: Influence,
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        let tally = Tally::of(&self, body, act.now);
        tally.refusal().map_or(Ok(()), Err)?;
        self.0.outcome = Outcome::Carried { at: act.now, influence };
        let fact = Fact::new(fact::DECISION_CARRIED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("partners", tally.partners.agree)
            .with("others", tally.others.agree)
            .with("influence", influence);
        Ok(Change::new(self, fact))
    }

    /// Closes the question without carrying it. Always possible: a no needs no assent.
    pub fn fall(mut self, act: &Act, may: &MayDecide, influence: Influence) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        self.0.outcome = Outcome::Fell { at: act.now, influence };
        let fact = Fact::new(fact::DECISION_FELL, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("influence", influence);
        Ok(Change::new(self, fact))
    }

    /// Whether it was carried.
    pub fn is_carried(&self) -> bool {
        matches!(self.outcome, Outcome::Carried { .. })
    }

    /// Whether the question named this subject for this matter.
    pub fn is_about(&self, matter: Matter, on: &Subject) -> bool {
        self.about.matter == Some(matter) && self.about.subjects.contains(on)
    }

    /// The position of a person, if taken.
    pub fn position_of(&self, person: PersonId) -> Option<&Position> {
        self.positions.iter().find(|held| held.person == person)
    }
}
