//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod ask;
mod hang;
mod host;

pub use ask::{QuestionAnswered, QuestionAsked, answer_question, ask_question};
pub use hang::{PosterInvited, edit_poster, invite_poster, show_poster, withdraw_poster};
pub use host::{describe_hall, plan_hall, show_hall};
