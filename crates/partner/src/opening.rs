//! Open roles for partners: a plain role card, and who is interested.

use kernel::{Act, Change, Fact, InitiativeId, Line, OpeningId, PersonId, Prose, Refusal, Stamp, Version, sealed};

use crate::{MaySteer, fact};

/// What a role asks and gives, before anybody says yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCard {
    /// What one does.
    pub what: Prose,
    /// How much time, for instance `2 hours a month for six months`.
    pub time: Line,
    /// What is paid, for instance `40 USD an hour, and travel`.
    pub pay: Line,
    /// How much say the role has.
    pub level: Line,
    /// Who helps.
    pub support: Line,
    /// What will change because of it.
    pub change: Line,
}

/// Somebody who would like the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Who.
    pub person: PersonId,
    /// What they wrote; may be empty.
    pub note: String,
    /// When.
    pub at: Stamp,
}

/// What an opening holds.
#[derive(Debug, Clone, PartialEq)]
pub struct OpeningRecord {
    /// Its id.
    pub id: OpeningId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The name of the role.
    pub title: Line,
    /// The card.
    pub card: RoleCard,
    /// Whether one can still come forward.
    pub open: bool,
    /// Who came forward.
    pub interests: Vec<Interest>,
}

/// What it takes to post a role.
#[derive(Debug, Clone)]
pub struct NewOpening {
    /// The name of the role.
    pub title: Line,
    /// The card.
    pub card: RoleCard,
}

sealed!(
    /// A role that partners can take up.
    Opening, OpeningRecord, OpeningId
);

impl Opening {
    /// Posts a role.
    pub fn post(act: &mut Act, may: &MaySteer, new: NewOpening) -> Change<Self> {
        let id = OpeningId::mint(&mut act.mint);
        let initiative = may.initiative();
        let record = OpeningRecord {
            id,
            version: Version(0),
            initiative,
            title: new.title,
            card: new.card,
            open: true,
            interests: Vec::new(),
        };
        Change::new(Self(record), Fact::new(fact::OPENING_POSTED, id, act.author(), act.now).within(initiative))
    }

    /// Somebody comes forward; a second time replaces the note.
    pub fn come_forward(mut self, act: &Act, note: String) -> Result<Change<Self>, Refusal> {
        let person = act.by.person.ok_or_else(Refusal::sign_in)?;
        if !self.open {
            return Err(Refusal::new("refused-opening-closed"));
        }
        self.0.interests.retain(|held| held.person != person);
        self.0.interests.push(Interest { person, note, at: act.now });
        let fact = Fact::new(fact::INTEREST_SHOWN, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }

    /// Closes the role, filled or not.
    pub fn close(mut self, act: &Act, may: &MaySteer) -> Change<Self> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.open = false;
        let fact = Fact::new(fact::OPENING_CLOSED, self.id, act.author(), act.now).within(self.initiative);
        Change::new(self, fact)
    }
}
