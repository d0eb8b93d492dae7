//! The front page, on the first day and in the year.

use super::*;
use crate::sample::{self, id};

#[test]
fn the_front_page_reads_as_kept() {
    sample::keep("home", |visit| {
        let initiative = InitiativeLine {
            id: id("ini", 1),
            slug: "a-year".to_owned(),
            title: "A year at one table".to_owned(),
            summary: "Patients and educators plan together.\n\nEverybody can read along.".to_owned(),
        };
        let role = OpeningLine {
            id: id("opn", 1),
            initiative: "a-year".to_owned(),
            title: "Reader of practices".to_owned(),
            time: "Four hours a month".to_owned(),
            pay: "60 dollars an hour".to_owned(),
            open: true,
            interested: 2,
        };
        let page = |initiatives, openings| HomePage { p: visit.frame("home-title"), initiatives, openings };
        vec![("first-day", page(vec![], vec![])), ("year", page(vec![initiative], vec![role]))]
    });
}

#[test]
fn the_parts_of_the_design_read_as_kept() {
    sample::keep("design", |visit| vec![("parts", DesignPage { p: visit.frame_titled("Design") })]);
}
