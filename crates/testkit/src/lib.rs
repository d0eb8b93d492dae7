//! What tests share: an empty database on each engine, a noon that stands still, and people in their seats.

mod authors;
mod databases;
mod people;
mod work;

pub use authors::author;
pub use databases::{Db, both, both_without_tables, postgres, sqlite};
pub use people::{act_of, act_of_program, actor_of, line, noon, prose, steering_group, steward};
pub use work::{offer, ready_to_work};
