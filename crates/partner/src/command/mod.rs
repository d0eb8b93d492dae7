//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod assent;
mod cells;
mod decide;
mod inputs;
mod people;
mod seats;
mod steer;

pub use assent::{assent, may_assent};
pub use cells::{add_cell_evidence, cells_of, close_phase, drop_cell_evidence, name_cell_partners, scope_aspect};
pub use decide::{
    AskSilent, Close, DecisionPut, ask_silent, close_decision, enter_earlier_decision, put_decision, sign_waiver,
    take_position,
};
pub use inputs::{
    InputAnswered, InputHeard, ResultShown, answer_in_place, answer_input, register_input, register_spoken,
    register_words, show_result, take_on_input,
};
pub use people::{MailSignInLink, account_of, appoint_steward, change_own_details};
pub use seats::{agree_to_sit_alone, ask_quorum, name_stand_in, pause_seat, set_term};
pub use steer::{
    SeatGiven, close_opening, come_forward, create_initiative, describe_aspect, fill_seat, found_body, leave_seat,
    post_opening,
};
