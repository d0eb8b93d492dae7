//! The board of roles, a role's card and the form of a new one.

use kernel::Version;
use partner::OpeningRecord;
use testkit::{line, prose};

use super::*;
use crate::partner::sample::{initiative, role};
use crate::sample::{self, id};

fn opening() -> Opening {
    Opening::restore(OpeningRecord {
        id: id("opn", 1),
        version: Version(1),
        initiative: id("ini", 1),
        title: line("Reader of practices"),
        card: RoleCard {
            what: prose("Read six practices."),
            time: line("Four hours a month"),
            pay: line("60 dollars an hour"),
            level: line("You decide with the panel"),
            support: line("Sam answers the phone"),
            change: line("What is shown"),
        },
        open: true,
        interests: vec![],
    })
}

#[test]
fn the_board_reads_as_kept() {
    sample::keep("partner/openings", |visit| {
        let page = |openings| BoardPage { p: visit.frame("openings-title"), openings };
        vec![("empty", page(vec![])), ("roles", page(vec![role(1, true), role(2, false)]))]
    });
}

#[test]
fn a_role_reads_as_kept() {
    sample::keep("partner/opening", |visit| {
        let page = || OpeningPage {
            p: visit.frame_titled("Reader of practices"),
            opening: opening(),
            initiative: initiative(),
            came: false,
            may_steer: false,
            interested: vec![],
            note: String::new(),
            faults: Faults::default(),
        };
        let who = PersonLine { id: id("per", 1), name: "Marisol Vega".to_owned() };
        let steward = OpeningPage { may_steer: true, interested: vec![(who, "I can read.".to_owned())], ..page() };
        vec![("visitor", page()), ("came-forward", OpeningPage { came: true, ..page() }), ("steward", steward)]
    });
}

#[test]
fn a_new_role_reads_as_kept() {
    sample::keep("partner/opening_new", |visit| {
        let p = visit.frame("opening-new-title");
        let form = OpeningForm { title: "Reader".to_owned(), ..OpeningForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &p);
        vec![("with-faults", NewPage { p, slug: "a-year".to_owned(), form, faults })]
    });
}
