//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod assent;
mod decide;
mod inputs;
mod people;
mod steer;

pub use assent::{assent, may_assent};
pub use decide::{Close, DecisionPut, close_decision, put_decision, sign_waiver, take_position};
pub use inputs::{InputAnswered, answer_in_place, answer_input, register_input, register_spoken, register_words};
pub use people::{MailSignInLink, account_of, appoint_steward, change_own_details};
pub use steer::{
    close_opening, come_forward, create_initiative, describe_aspect, fill_seat, found_body, leave_seat, post_opening,
};
