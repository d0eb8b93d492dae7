//! The builder of findings: empty, with a fault, and saved by somebody else meanwhile.

use distill::FindingState;
use kernel::Fault;

use super::*;
use crate::distill::sample::{book, excerpt, finding, room, used_excerpt};
use crate::sample;

#[test]
fn the_builder_of_findings_reads_as_kept() {
    sample::keep("distill/finding_edit", |visit| {
        let shown = |form, choices| BuilderPage {
            p: visit.frame("distill-finding-new"),
            room: room("findings", true),
            action: "/initiatives/a-year/findings/new".to_owned(),
            back: "/initiatives/a-year/findings".to_owned(),
            book: book(),
            choices,
            form,
            conflict: None,
            faults: Faults::default(),
        };
        let choices = || {
            let other = Choice { line: excerpt(2, 34, 58, &[3]), chosen: false };
            vec![Choice { line: used_excerpt(), chosen: true }, other]
        };
        let written = || FindingForm { version: 4, ..FindingForm::of(&finding(FindingState::Draft)) };
        let nameless = FindingForm { title: String::new(), ..written() };
        let fault = FieldErrors::one("title", Fault::new("field-required"));
        let faults = Faults::parse(&fault, &visit.frame("distill-finding-new"));
        let mine = FindingForm { version: 5, statement: "Pay comes first.".to_owned(), ..written() };
        let both = shown(mine, choices()).in_conflict(&finding(FindingState::Draft), &[excerpt(2, 34, 58, &[3])]);
        vec![
            ("new", shown(FindingForm::default(), vec![])),
            ("with-a-fault", BuilderPage { faults, ..shown(nameless, choices()) }),
            ("in-conflict", BuilderPage { p: visit.frame("distill-finding-edit"), ..both }),
        ]
    });
}
