//! A person outside the line of authority.

use kernel::{Act, AllyId, Change, Fact, InitiativeId, Line, PersonId, Stamp, Version, sealed, words};

use super::{Outside, fact};
use crate::MaySteer;

words! {
    /// What somebody outside the line of authority is there for.
    AllyKind, "kind of ally" {
        /// Somebody to call, before, during and after.
        Support = "support",
        /// Somebody who gets reports of problems and answers to nobody in the initiative.
        Independent = "independent",
    }
}

/// What it takes to name somebody.
#[derive(Debug, Clone)]
pub struct NewAlly {
    /// What for.
    pub kind: AllyKind,
    /// How to reach the person: a number, hours.
    pub reach: Line,
    /// Who the person is, in a line.
    pub about: Line,
}

/// What a ally holds.
#[derive(Debug, Clone, PartialEq)]
pub struct AllyRecord {
    /// Its id.
    pub id: AllyId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Who.
    pub person: PersonId,
    /// What for.
    pub kind: AllyKind,
    /// How to reach the person.
    pub reach: Line,
    /// Who the person is.
    pub about: Line,
    /// When they stopped.
    pub left: Option<Stamp>,
}

sealed!(
    /// Somebody outside the line of authority.
    Ally, AllyRecord, AllyId
);

impl Ally {
    /// Names somebody, with the proof that they stand outside.
    pub fn name(act: &mut Act, may: &MaySteer, outside: Outside, new: NewAlly) -> Change<Self> {
        assert_eq!(may.initiative(), outside.initiative(), "a proof is for one initiative");
        let id = AllyId::mint(&mut act.mint);
        let fact = Fact::new(fact::ALLY_NAMED, id, act.author(), act.now)
            .within(may.initiative())
            .with("person", outside.person())
            .with("kind", new.kind);
        let record = AllyRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            person: outside.person(),
            kind: new.kind,
            reach: new.reach,
            about: new.about,
            left: None,
        };
        Change::new(Self(record), fact)
    }

    /// The person is not there for this any more.
    pub fn leave(mut self, act: &Act, may: &MaySteer) -> Change<Self> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.left.get_or_insert(act.now);
        let fact = Fact::new(fact::ALLY_LEFT, self.id, act.author(), act.now).within(self.initiative);
        Change::new(self, fact)
    }
}
