//! The form of an aspect, and both texts where somebody else saved first.

use partner::{CellState, Function};

use super::*;
use crate::partner::sample::standing;
use crate::sample;

#[test]
fn an_aspect_reads_as_kept() {
    sample::keep("partner/aspect", |visit| {
        let page = |theirs| AspectPage {
            p: visit.frame("aspect-title"),
            slug: "a-year".to_owned(),
            kind: AspectKind::Identification,
            scope: ScopeForm::default(),
            cells: vec![
                standing(Function::Planned, CellState::Full),
                standing(Function::Implemented, CellState::Partly),
            ],
            form: AspectForm { planned: "Partners chose the questions.".to_owned(), ..AspectForm::default() },
            faults: Faults::default(),
            theirs,
        };
        let theirs =
            Aspect { planned: "Partners wrote the call.".to_owned(), implemented: String::new(), ..Aspect::default() };
        vec![("form", page(None)), ("stale", page(Some(theirs)))]
    });
}
