//! Partnership: who sits where, what they decided, what became of what they said.
//!
//! [`Assent`] is made here and nowhere else. Code that opens, admits, accepts, carries, releases or publishes needs one.

mod assent;
mod body;
mod command;
pub mod credit;
mod decision;
pub mod disclosure;
mod fact;
pub mod glossary;
mod initiative;
mod input;
mod matrix;
mod opening;
pub mod pay;
mod person;
pub mod plain;
mod policy;
mod port;
mod position;
pub mod pulse;
mod question;
mod refusal;
pub mod safety;
pub mod story;
mod tally;
mod view;
mod waiver;
mod work;

pub use assent::{Assent, Matter};
pub use body::{Alone, Body, BodyKind, BodyRecord, NewBody, Seat, StandIn};
pub use command::*;
pub use decision::{Decision, DecisionRecord, Influence, Outcome};
pub use initiative::{
    Aspect, AspectKind, AspectScope, Cell, CellEvidence, Function, Initiative, InitiativeRecord, NewInitiative, Phase,
    PhaseKind,
};
pub use input::{ANSWER_WITHIN, Answer, Disposition, Input, InputRecord, InputSource, NewInput, Reply, Shown};
pub use matrix::{
    CellDecision, CellName, CellStanding, CellState, Lacks, NotCounted, matrix, open_cells, taken_before_partners,
};
pub use opening::{Interest, NewOpening, Opening, OpeningRecord, RoleCard};
pub use person::{NewPerson, Person, PersonRecord};
pub use policy::{MayAnswer, MayDecide, MaySteer};
pub use port::Partnership;
pub use position::{Position, Stance, TakePosition};
pub use question::{EarlierDecision, Method, NewDecision, ShortNotice, SubjectSet};
pub use tally::{Standing, Tally};
pub use view::{
    BodyLine, DecisionLine, InfluenceLine, InitiativeLine, InputLine, OpeningLine, OwnSeat, PersonLine, SaidLine,
    busiest,
};
pub use waiver::{Waiver, WaiverRecord};
pub use work::{MayWork, may_work};
