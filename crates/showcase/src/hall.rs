//! Halls: the poster event of an initiative.

use kernel::{Act, Change, Fact, HallId, InitiativeId, Line, Prose, Refusal, Stamp, Version, sealed};
use partner::{Assent, Matter, MaySteer};

use crate::fact;

/// Whether everybody can walk in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HallState {
    /// Only the initiative sees it.
    Planned,
    /// Everybody sees it and the posters in it.
    Shown {
        /// Since when.
        at: Stamp,
    },
}

/// What somebody writes about a hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallDraft {
    /// Its title.
    pub title: Line,
    /// A welcome in plain words.
    pub intro: Prose,
    /// From when on questions are answered.
    pub opens: Stamp,
    /// Until when: `opens <= now && now < closes`.
    pub closes: Stamp,
    /// Whether visitors may still ask after the closing.
    pub asynchronous: bool,
}

/// What a hall holds.
#[derive(Debug, Clone, PartialEq)]
pub struct HallRecord {
    /// Its id.
    pub id: HallId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative. It has one hall.
    pub initiative: InitiativeId,
    /// The words and times.
    pub about: HallDraft,
    /// Whether everybody can walk in.
    pub state: HallState,
}

sealed!(
    /// The poster event of an initiative.
    Hall, HallRecord, HallId
);

impl Hall {
    /// Plans a hall. Nobody but the initiative sees it yet.
    pub fn plan(act: &mut Act, may: &MaySteer, about: HallDraft) -> Change<Self> {
        let id = HallId::mint(&mut act.mint);
        let initiative = may.initiative();
        let fact = Fact::new(fact::HALL_PLANNED, id, act.author(), act.now).within(initiative);
        let record = HallRecord { id, version: Version(0), initiative, about, state: HallState::Planned };
        Change::new(Self(record), fact)
    }

    /// Changes words and times.
    pub fn describe(mut self, act: &Act, may: &MaySteer, about: HallDraft) -> Change<Self> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.about = about;
        let fact = Fact::new(fact::HALL_CHANGED, self.id, act.author(), act.now).within(self.initiative);
        Change::new(self, fact)
    }

    /// Opens the doors. Needs the assent of partners to the programme (promise 1).
    pub fn show(mut self, act: &Act, may: &MaySteer, assent: &Assent) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        assert!(assent.covers(Matter::ProgrammeFixed, self.id), "an assent is for one matter on one subject");
        match self.state {
            HallState::Shown { .. } => Err(Refusal::new("refused-hall-already-shown")),
            HallState::Planned => {
                self.0.state = HallState::Shown { at: act.now };
                let fact = Fact::new(fact::HALL_SHOWN, self.id, act.author(), act.now)
                    .within(self.initiative)
                    .with("assent", assent.source());
                Ok(Change::new(self, fact))
            }
        }
    }

    /// Whether everybody can walk in.
    pub fn is_shown(&self) -> bool {
        matches!(self.state, HallState::Shown { .. })
    }

    /// Whether a visitor may ask now, and why not.
    pub fn takes_questions(&self, now: Stamp) -> Result<(), Refusal> {
        if !self.is_shown() {
            Err(Refusal::not_visible())
        } else if now < self.about.opens {
            Err(Refusal::new("refused-hall-not-open").with("opens", self.about.opens.format("%Y-%m-%d")))
        } else if now >= self.about.closes && !self.about.asynchronous {
            Err(Refusal::new("refused-hall-closed").with("closes", self.about.closes.format("%Y-%m-%d")))
        } else {
            Ok(())
        }
    }
}
