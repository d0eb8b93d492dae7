//! Safety: people outside the line of authority whom one can call, a way to report a problem to somebody independent, and
//! stopping at once.

mod ally;
mod command;
mod fact;
mod policy;
mod port;
mod problem;

pub use ally::{Ally, AllyKind, AllyRecord, NewAlly};
pub use command::*;
pub use policy::{MayReadProblem, Outside, outside_the_line};
pub use port::{AllyLine, SafetyBook};
pub use problem::{Problem, ProblemRecord, ProblemState};
