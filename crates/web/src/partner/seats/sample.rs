//! One's own seat, a seat of somebody else as who steers sees it, and what a body asks of its members.

use chrono::Days;
use partner::StandIn;
use testkit::noon;

use super::*;
use crate::partner::sample::group;
use crate::sample::{self, id};

#[test]
fn a_seat_reads_as_kept() {
    sample::keep("partner/seat", |visit| {
        let page = |seat: Seat, stand_in: Option<&str>, own: bool| SeatPage {
            p: visit.frame_titled("Marisol Vega"),
            body: group(),
            seat,
            stand_in: stand_in.map(ToOwned::to_owned),
            own,
            may_steer: !own,
            form: StandInForm::default(),
            term: TermForm::default(),
            faults: Faults::default(),
        };
        let seat = group().seats[0].clone();
        let until = noon().date_naive() + Days::new(30);
        let paused =
            Seat { paused: Some(noon()), stand_in: Some(StandIn { person: id("per", 9), until }), ..seat.clone() };
        vec![("own", page(seat, None, true)), ("pausing-for-a-steward", page(paused, Some("Inés Rojas"), false))]
    });
}

#[test]
fn what_a_body_asks_reads_as_kept() {
    sample::keep("partner/body_rules", |visit| {
        let page = |only_partner: bool| RulesPage {
            p: visit.frame("body-rules-title"),
            body: group(),
            only_partner,
            may_steer: !only_partner,
            quorum: QuorumForm { percent: "50".to_owned() },
            alone: AloneForm::default(),
            faults: Faults::default(),
        };
        vec![("steward", page(false)), ("only-partner", page(true))]
    });
}
