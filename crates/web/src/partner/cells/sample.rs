//! A cell before anybody is named, and full.

use partner::CellState;

use super::*;
use crate::partner::sample::{initiative, standing};
use crate::sample::{self, id};

#[test]
fn a_cell_reads_as_kept() {
    sample::keep("partner/cell", |visit| {
        let page = |state: CellState, form: EvidenceForm| {
            let p = visit.frame("cell-title");
            let faults = form.parse().err().map(|errors| Faults::parse(&errors, &p)).unwrap_or_default();
            let named = |number, name: &str, ticked| Named { id: id("per", number), name: name.to_owned(), ticked };
            CellPage {
                title: title_of(&p, &initiative(), AspectKind::Identification),
                initiative: initiative(),
                standing: standing(Function::Planned, state),
                people: vec![named(1, "Marisol Vega", state == CellState::Full), named(2, "Daniel Okafor", false)],
                form,
                faults,
                p,
            }
        };
        let bad = EvidenceForm { what: String::new(), link: "minutes of March".to_owned() };
        let fine = EvidenceForm { what: "Minutes".to_owned(), link: String::new() };
        vec![("begun-with-faults", page(CellState::Partly, bad)), ("full", page(CellState::Full, fine))]
    });
}
