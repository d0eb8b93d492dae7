//! Partnership: who sits where, what they decided, what became of what they said.
//!
//! [`Assent`] is made here and nowhere else. Code that opens, admits, accepts, carries, releases or publishes needs one.

mod assent;
mod body;
mod command;
mod decision;
mod fact;
mod initiative;
mod input;
mod opening;
pub mod pay;
mod person;
mod policy;
mod port;
mod refusal;
pub mod story;
mod tally;
mod view;
mod waiver;

pub use assent::{Assent, Matter};
pub use body::{Body, BodyKind, BodyRecord, NewBody, Seat};
pub use command::*;
pub use decision::{
    Decision, DecisionRecord, Influence, Method, NewDecision, Outcome, Position, Stance, SubjectSet, TakePosition,
};
pub use initiative::{Aspect, AspectKind, Function, Initiative, InitiativeRecord, NewInitiative, Phase, PhaseKind};
pub use input::{Answer, Disposition, Input, InputRecord, InputSource, NewInput, Reply};
pub use opening::{Interest, NewOpening, Opening, OpeningRecord, RoleCard};
pub use person::{NewPerson, Person, PersonRecord};
pub use policy::{MayAnswer, MayDecide, MaySteer};
pub use port::Partnership;
pub use tally::{Standing, Tally};
pub use view::{BodyLine, DecisionLine, InfluenceLine, InitiativeLine, InputLine, OpeningLine, OwnSeat, PersonLine};
pub use waiver::{Waiver, WaiverRecord};
