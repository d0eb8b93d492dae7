//! The pulse: the same six questions for partners and for everybody else after a phase, answered without a name.
//!
//! Both sides' answers are shown side by side with the gap between them; there is no single score. Groups of fewer than five are not
//! counted in public. Partners see the results a week before the others.

mod answer;
mod command;
mod fact;
mod item;
mod policy;
mod port;
mod results;
mod round;

pub use answer::{PulseAnswer, Score, Side};
pub use command::*;
pub use item::Item;
pub use policy::{MayReadPulse, side_of};
pub use port::PulseBook;
pub use results::{Both, Counted, FEWEST, LevelCounts, Levels, Remark, Results, levels, results};
pub use round::{PARTNERS_FIRST_DAYS, Pulse, PulseRecord, PulseStage, RUNS_DAYS};
