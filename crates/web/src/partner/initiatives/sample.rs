//! The list, a new initiative, and its page for a visitor and for who steers it.

use partner::{CellState, Function};

use super::*;
use crate::partner::onward::Way;
use crate::partner::sample::{group_line, initiative, initiative_line, question, role, standing};
use crate::sample;

#[test]
fn the_list_reads_as_kept() {
    sample::keep("partner/initiatives", |visit| {
        let page =
            |initiatives, may_create| InitiativesPage { p: visit.frame("initiatives-title"), initiatives, may_create };
        vec![("empty-for-a-steward", page(vec![], true)), ("visitor", page(vec![initiative_line()], false))]
    });
}

#[test]
fn a_new_initiative_reads_as_kept() {
    sample::keep("partner/initiative_new", |visit| {
        let p = visit.frame("initiative-new-title");
        let form =
            InitiativeForm { title: "A year".to_owned(), begins: "tomorrow".to_owned(), ..InitiativeForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &p);
        vec![("with-faults", NewPage { p, form, faults })]
    });
}

#[test]
fn an_initiative_reads_as_kept() {
    sample::keep("partner/initiative", |visit| {
        let page = || {
            let initiative = initiative();
            let p = visit.frame_titled(initiative.title.as_str());
            let cells =
                [standing(Function::Planned, CellState::Full), standing(Function::Implemented, CellState::Partly)];
            InitiativePage {
                phases: initiative.phases.clone(),
                aspects: aspect_rows(&p, &initiative, &cells),
                p,
                bodies: vec![],
                decisions: vec![],
                openings: vec![],
                waivers: vec![],
                waiting: 0,
                may_steer: false,
                may_waive: false,
                onward: Onward { calls: vec![], hall: None, reports: vec![], inside: false },
                initiative,
            }
        };
        let call = Way { href: "/calls/best-practices".to_owned(), label: "Best practices".to_owned() };
        let steward = InitiativePage {
            bodies: vec![group_line()],
            decisions: vec![question()],
            openings: vec![role(1, true)],
            waiting: 2,
            may_steer: true,
            may_waive: true,
            onward: Onward { calls: vec![call], hall: None, reports: vec![], inside: true },
            ..page()
        };
        vec![("first-day", page()), ("steward", steward)]
    });
}
