//! The room: before anybody is named, for a partner, for a steward with faults.

use kernel::Version;
use partner::safety::AllyRecord;
use testkit::line;

use super::*;
use crate::partner::sample::initiative;
use crate::sample::{self, id};

pub(in crate::partner::safety) fn ally(number: u16, kind: AllyKind, name: &str) -> AllyLine {
    let ally = Ally::restore(AllyRecord {
        id: id("aly", number),
        version: Version(1),
        initiative: id("ini", 1),
        person: id("per", number),
        kind,
        reach: line("555 0142, weekdays 9 to 5"),
        about: line("Retired nurse. Decides nothing here."),
        left: None,
    });
    AllyLine { ally, name: name.to_owned(), email: format!("ally{number}@example.org") }
}

#[test]
fn the_room_reads_as_kept() {
    sample::keep("partner/safety/room", |visit| {
        let page = |allies: Vec<AllyLine>, steward: bool, faults: Faults| RoomPage {
            p: visit.frame("safety-title"),
            initiative: initiative(),
            allies,
            sits: !steward,
            may_steer: steward,
            form: AllyForm::default(),
            faults,
        };
        let two = || vec![ally(1, AllyKind::Support, "Ana Torres"), ally(2, AllyKind::Independent, "Ben Ode")];
        let errors = AllyForm::default().parse(visit).expect_err("nothing is filled in");
        let faults = Faults::parse(&errors, &visit.frame("safety-title"));
        vec![
            ("nobody", page(vec![], false, Faults::default())),
            ("partner", page(two(), false, Faults::default())),
            ("steward-with-faults", page(two(), true, faults)),
        ]
    });
}
