//! Bodies and their seats.

use kernel::{
    Act, BodyId, Change, Day, Fact, InitiativeId, Line, PersonId, Prose, Refusal, SeatId, SeatKind, Stamp, Version,
    sealed, words,
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

/// Somebody who speaks from a seat in the place of its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandIn {
    /// Who.
    pub person: PersonId,
    /// The last day.
    pub until: Day,
}

/// The only partner of a body agrees to sit there alone, with a reason that everybody can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alone {
    /// That partner.
    pub person: PersonId,
    /// Why.
    pub reason: Prose,
    /// When.
    pub at: Stamp,
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
    /// The last day of the term, where one was set.
    pub until: Option<Day>,
    /// Since when the holder pauses.
    pub paused: Option<Stamp>,
    /// Who speaks in the holder's place.
    pub stand_in: Option<StandIn>,
}

impl Seat {
    /// A seat as it is taken: without an end, a pause or a stand-in.
    pub fn taken(id: SeatId, person: PersonId, kind: SeatKind, lead: bool, since: Stamp) -> Self {
        Self { id, person, kind, lead, since, until: None, paused: None, stand_in: None }
    }

    /// Whether the seat counts now: its term runs, and its holder does not pause or somebody stands in.
    pub fn sits(&self, now: Stamp) -> bool {
        self.term_runs(now) && (self.paused.is_none() || self.standing_in(now).is_some())
    }

    /// Who stands in now.
    pub fn standing_in(&self, now: Stamp) -> Option<PersonId> {
        self.stand_in.filter(|held| now.date_naive() <= held.until).map(|held| held.person)
    }

    /// Whether the term still runs.
    pub fn term_runs(&self, now: Stamp) -> bool {
        self.until.is_none_or(|last| now.date_naive() <= last)
    }

    fn speaks(&self, person: PersonId, now: Stamp) -> bool {
        let holder = self.person == person && self.paused.is_none();
        self.term_runs(now) && (holder || self.standing_in(now) == Some(person))
    }
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
    /// How many percent of the seats must have spoken before a question can be carried; 0 for no more than the partnership rule asks.
    pub quorum: u8,
    /// The only partner's consent to sit alone.
    pub alone: Option<Alone>,
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
            quorum: 0,
            alone: None,
        };
        Change::new(Self(record), fact)
    }

    /// Says how many percent of the seats must have spoken, 0 to 100.
    pub fn ask_quorum(mut self, act: &Act, may: &MaySteer, percent: u8) -> Change<Self> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.quorum = percent.min(100);
        let fact = Fact::new(fact::QUORUM_SET, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("percent", self.quorum);
        Change::new(self, fact)
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
        self.0.seats.push(Seat::taken(id, person, kind, lead, act.now));
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

    /// A member pauses or comes back: the person's own act, or the steward's on their word. No reason is asked.
    pub fn pause(mut self, act: &Act, person: PersonId, on: bool) -> Result<Change<Self>, Refusal> {
        let (id, initiative) = (self.id, self.initiative);
        let seat = self.own_seat(act, person)?;
        seat.paused = on.then_some(act.now);
        let kind = if on { fact::SEAT_PAUSED } else { fact::SEAT_RESUMED };
        let fact = Fact::new(kind, id, act.author(), act.now).within(initiative).with("person", person);
        Ok(Change::new(self, fact))
    }

    /// A member names who speaks in their place until a day, or nobody any more. One person speaks from one seat of a body.
    pub fn name_stand_in(
        mut self,
        act: &Act,
        person: PersonId,
        stand_in: Option<StandIn>,
    ) -> Result<Change<Self>, Refusal> {
        let (id, initiative) = (self.id, self.initiative);
        if let Some(wanted) = stand_in {
            let elsewhere =
                |seat: &Seat| seat.person == wanted.person || seat.standing_in(act.now) == Some(wanted.person);
            if self.seats.iter().any(|seat| seat.person == wanted.person)
                || self.seats.iter().filter(|seat| seat.person != person).any(elsewhere)
            {
                return Err(Refusal::new("refused-already-seated"));
            }
            if wanted.until < act.now.date_naive() {
                return Err(Refusal::new("refused-day-over"));
            }
        }
        self.own_seat(act, person)?.stand_in = stand_in;
        let mut fact =
            Fact::new(fact::STAND_IN_NAMED, id, act.author(), act.now).within(initiative).with("for", person);
        if let Some(named) = stand_in {
            fact = fact.with("person", named.person).with("until", named.until);
        }
        Ok(Change::new(self, fact))
    }

    /// Says until which day a member sits; `None` for no end.
    pub fn set_term(
        mut self,
        act: &Act,
        may: &MaySteer,
        person: PersonId,
        until: Option<Day>,
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let (id, initiative) = (self.id, self.initiative);
        self.own_seat(act, person)?.until = until;
        let fact = Fact::new(fact::TERM_SET, id, act.author(), act.now)
            .within(initiative)
            .with("person", person)
            .with("until", until.map_or_else(|| "open".to_owned(), |day| day.to_string()));
        Ok(Change::new(self, fact))
    }

    /// The only partner agrees to sit alone for now. Only that partner can, and it holds while they are the only one.
    pub fn agree_to_sit_alone(mut self, act: &Act, reason: Prose) -> Result<Change<Self>, Refusal> {
        let person = act.by.person.ok_or_else(Refusal::sign_in)?;
        let only = self.partners().count() == 1 && self.partners().all(|seat| seat.person == person);
        if !only {
            return Err(Refusal::new("refused-not-the-only-partner"));
        }
        self.0.alone = Some(Alone { person, reason, at: act.now });
        let fact = Fact::new(fact::ALONE_AGREED, self.id, act.author(), act.now)
            .within(self.initiative)
            .from_seat(Some(SeatKind::Partner));
        Ok(Change::new(self, fact))
    }

    /// Whether the body's only partner has agreed to be the only one.
    pub fn alone_agreed(&self) -> bool {
        let mut partners = self.partners();
        match (partners.next(), partners.next(), &self.alone) {
            (Some(only), None, Some(alone)) => only.person == alone.person,
            _ => false,
        }
    }

    /// How many partners a decision needs: two, or one where the only partner has agreed to sit alone.
    pub fn partners_needed(&self) -> usize {
        if self.alone_agreed() { 1 } else { 2 }
    }

    /// Whether a partner leads the body, alone or with others.
    pub fn has_partner_lead(&self) -> bool {
        self.partners().any(|seat| seat.lead)
    }

    /// The seat from which a person speaks now: their own, or one they stand in for.
    pub fn voice_of(&self, person: PersonId, now: Stamp) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.speaks(person, now))
    }

    fn own_seat(&mut self, act: &Act, person: PersonId) -> Result<&mut Seat, Refusal> {
        if act.by.person != Some(person) && MaySteer::check(&act.by, self.initiative).is_err() {
            return Err(Refusal::not_yours());
        }
        self.0.seats.iter_mut().find(|seat| seat.person == person).ok_or_else(Refusal::not_visible)
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
