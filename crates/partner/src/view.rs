//! Read-only lines for lists.

use kernel::{BodyId, Day, DecisionId, InitiativeId, InputId, OpeningId, PersonId, SeatKind, Stamp};

use crate::{AspectKind, BodyKind, Disposition, Function, Influence, InputSource, Matter, Stance};

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// The name shown.
    pub name: String,
}

/// An initiative in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeLine {
    /// Which.
    pub id: InitiativeId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub summary: String,
}

/// A seat of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSeat {
    /// In which body.
    pub body: BodyId,
    /// The body's name.
    pub name: String,
    /// From which side of the table.
    pub kind: SeatKind,
}

/// A body in a list, with the names in its seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyLine {
    /// Which.
    pub id: BodyId,
    /// What it is for.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// The seats: who, name, side, whether leading.
    pub seats: Vec<(PersonId, String, SeatKind, bool)>,
}

/// A decision in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLine {
    /// Which.
    pub id: DecisionId,
    /// Who is asked.
    pub body: BodyId,
    /// The body's name.
    pub body_name: String,
    /// The question.
    pub question: String,
    /// What an assent from it is for, where it is for one.
    pub matter: Option<Matter>,
    /// `open`, `carried` or `fell`.
    pub state: String,
    /// When the papers went out.
    pub put_at: Stamp,
    /// When it closed.
    pub closed_at: Option<Stamp>,
    /// The cell it belongs to.
    pub cell: Option<(AspectKind, Function)>,
    /// Positions taken by partners.
    pub partner_positions: i64,
    /// What changed because of partners, once closed.
    pub influence: Option<Influence>,
    /// The same in words, where the body wrote some.
    pub changed: Option<String>,
    /// Whether partners had fewer days for the papers than the rule.
    pub short: bool,
    /// Whether it was taken before partners joined.
    pub before_partners: bool,
}

/// A position in the decision log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidLine {
    /// On which decision.
    pub decision: DecisionId,
    /// Whose, by name.
    pub name: String,
    /// From which seat.
    pub seat: SeatKind,
    /// What.
    pub stance: Stance,
    /// Why.
    pub reason: Option<String>,
}

/// Who fills most of the partner seats of an initiative, where one person does: somebody is asked too often.
pub fn busiest(bodies: &[BodyLine]) -> Option<(PersonId, String, usize, usize)> {
    let seats = || bodies.iter().flat_map(|body| &body.seats).filter(|(.., kind, _)| kind.is_partner());
    let all = seats().count();
    let held = |person: PersonId| seats().filter(|(held, ..)| *held == person).count();
    let (person, name, ..) = seats().max_by_key(|(person, ..)| held(*person))?;
    let most = held(*person);
    (most >= 3 && most * 2 > all).then(|| (*person, name.clone(), most, all))
}

/// Carried and fallen decisions of one cell of the aspect matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfluenceLine {
    /// The aspect.
    pub aspect: AspectKind,
    /// The cell.
    pub function: Function,
    /// Closed decisions.
    pub decisions: i64,
    /// Of those, with at least one partner's position.
    pub with_partners: i64,
}

/// An input in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputLine {
    /// Which.
    pub id: InputId,
    /// In which initiative.
    pub initiative: InitiativeId,
    /// Whose, by name.
    pub author: PersonLine,
    /// How it was made.
    pub source: InputSource,
    /// The id of what it is about.
    pub about: String,
    /// The words.
    pub text: String,
    /// When.
    pub at: Stamp,
    /// What became of it and why.
    pub answer: Option<(Disposition, String)>,
    /// Who has taken it on, by name.
    pub owner: Option<String>,
    /// The day by which it is answered.
    pub due: Option<Day>,
    /// What it led to, once one can see it.
    pub result: Option<String>,
}

/// A role in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningLine {
    /// Which.
    pub id: OpeningId,
    /// The initiative's slug.
    pub initiative: String,
    /// The name of the role.
    pub title: String,
    /// How much time.
    pub time: String,
    /// What is paid.
    pub pay: String,
    /// Whether one can still come forward.
    pub open: bool,
    /// How many came forward.
    pub interested: i64,
}

impl BodyLine {
    /// How many seats are partners'.
    pub fn partners(&self) -> usize {
        self.seats.iter().filter(|(.., kind, _)| kind.is_partner()).count()
    }
}
