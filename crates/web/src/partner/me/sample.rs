//! One's own part: on the first day, and after a year of seats and words.

use kernel::SeatKind;

use super::*;
use crate::partner::sample::{input, question};
use crate::sample::{self, id};
use crate::visit::Visit;

fn newcomer(visit: &Visit) -> MePage {
    let name = "Marisol Vega".to_owned();
    MePage {
        p: visit.frame("me-title"),
        name,
        waiting: vec![],
        seats: vec![],
        said: Said::of(vec![]),
        own: Own::default(),
        steward: false,
    }
}

#[test]
fn ones_own_part_reads_as_kept() {
    sample::keep("partner/me", |visit| {
        let seat = OwnSeat { body: id("bod", 1), name: "Steering group".to_owned(), kind: SeatKind::Partner };
        let used = Some((Disposition::Used, "The lunch is ninety minutes now."));
        let inputs = vec![
            input(1, "Who reads the drafts aloud?", None),
            input(2, "Ninety minutes for lunch.", used),
            input(3, "Pay travel in advance.", Some((Disposition::Partly, "For those who ask."))),
            input(4, "A session on Sunday.", Some((Disposition::NotUsed, "Nobody was free."))),
            input(5, "Larger print.", used),
        ];
        let partner = MePage {
            waiting: vec![question()],
            seats: vec![seat],
            said: Said::of(inputs),
            own: Own { reviews: 2, ..Own::default() },
            ..newcomer(visit)
        };
        vec![
            ("newcomer", newcomer(visit)),
            ("partner", partner),
            ("steward", MePage { steward: true, ..newcomer(visit) }),
        ]
    });
}
