//! The words that two slices share and that have no verb of their own.
//!
//! Nothing here does I/O, reads the clock on its own or knows a slice. A type enters with its second user.

mod act;
mod actor;
mod change;
mod fact;
mod failure;
mod fields;
mod hex;
mod id;
mod job;
mod lang;
mod mint;
mod money;
mod refusal;
mod text;
mod time;

pub use act::Act;
pub use actor::{Actor, Role, SeatKind, UnknownWord};
pub use change::{Change, Keep, Kept, Version, need, save};
pub use fact::{Author, Fact, Subject};
pub use failure::{Failure, PortError};
pub use fields::{Fault, FieldErrors};
pub use hex::hex;
pub use id::*;
pub use job::{Job, Queue, Queued};
pub use lang::Lang;
pub use mint::{Mint, Secret};
pub use money::{Currency, Money};
pub use refusal::Refusal;
pub use text::{Email, Line, Prose, Slug};
pub use time::{Clock, Day, FixedClock, Stamp, SystemClock, add_working_days, from_micros, micros};
