//! Bodies and their seats.

use kernel::{
    Act, BodyId, Change, Fact, InitiativeId, Line, PersonId, Prose, Refusal, SeatId, SeatKind, Stamp, Version, sealed,
    words,
};

use crate::{MaySteer, fact};

words! {
    /// What a body is for.
    BodyKind, "kind of body" {
        /// Steers the initiative.
        SteeringGroup = "steering-group",
        /// Reviews submissions.
        ReviewPanel = "review-panel",
        /// Makes the programme of the meeting.
        ProgrammeCommittee = "programme-committee",
        /// Codes texts.
        Coders = "coders",
        /// Rates findings in rounds.
        Raters = "raters",
        /// Writes the report.
        Authors = "authors",
        /// Edits the report and the library.
        Editors = "editors",
    }
}

/// One filled place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// Who sits there.
    pub person: PersonId,
    /// From which side of the table.
    pub kind: SeatKind,
    /// Whether the seat leads the body, alone or with others.
    pub lead: bool,
    /// Since when.
    pub since: Stamp,
}

/// What a body holds.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyRecord {
    /// Its id.
    pub id: BodyId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// What it is for.
    pub kind: BodyKind,
    /// Its name.
    pub name: Line,
    /// What it decides, in plain words.
    pub purpose: Prose,
    /// The filled seats, oldest first.
    pub seats: Vec<Seat>,
}

/// What it takes to found a body.
#[derive(Debug, Clone)]
pub struct NewBody {
    /// What it is for.
    pub kind: BodyKind,
    /// Its name.
    pub name: Line,
    /// What it decides, in plain words.
    pub purpose: Prose,
}

sealed!(
    /// A group with seats.
    Body, BodyRecord, BodyId
);

impl Body {
    /// Founds an empty body.
    pub fn found(act: &mut Act, may: &MaySteer, new: NewBody) -> Change<Self> {
        let id = BodyId::mint(&mut act.mint);
        let initiative = may.initiative();
        let fact = Fact::new(fact::BODY_FOUNDED, id, act.author(), act.now).within(initiative).with("kind", new.kind);
        let record = BodyRecord {
            id,
            version: Version(0),
            initiative,
            kind: new.kind,
            name: new.name,
            purpose: new.purpose,
            seats: Vec::new(),
        };
        Change::new(Self(record), fact)
    }

    /// Gives somebody a seat. One person has at most one seat in a body.
    pub fn seat(
        mut self,
        act: &mut Act,
        may: &MaySteer,
        person: PersonId,
        kind: SeatKind,
        lead: bool,
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        if self.seats.iter().any(|seat| seat.person == person) {
            return Err(Refusal::new("refused-already-seated"));
        }
        let id = SeatId::mint(&mut act.mint);
        self.0.seats.push(Seat { id, person, kind, lead, since: act.now });
        let fact = Fact::new(fact::SEAT_FILLED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("person", person)
            .with("kind", kind)
            .with("lead", lead);
        Ok(Change::new(self, fact))
    }

    /// Somebody leaves: the person's own act, or the steward's.
    pub fn leave(mut self, act: &Act, person: PersonId) -> Result<Change<Self>, Refusal> {
        if act.by.person != Some(person) && !act.by.is_steward() {
            return Err(Refusal::not_yours());
        }
        let before = self.seats.len();
        self.0.seats.retain(|seat| seat.person != person);
        if self.seats.len() == before {
            return Err(Refusal::not_visible());
        }
        let fact =
            Fact::new(fact::SEAT_LEFT, self.id, act.author(), act.now).within(self.initiative).with("person", person);
        Ok(Change::new(self, fact))
    }

    /// The partner seats.
    pub fn partners(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| seat.kind.is_partner())
    }

    /// Everybody else's seats.
    pub fn others(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| !seat.kind.is_partner())
    }

    /// The seat of a person.
    pub fn seat_of(&self, person: PersonId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.person == person)
    }
}
