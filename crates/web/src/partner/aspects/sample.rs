//! The form of an aspect, and both texts where somebody else saved first.

use super::*;
use crate::sample;

#[test]
fn an_aspect_reads_as_kept() {
    sample::keep("partner/aspect", |visit| {
        let page = |theirs| AspectPage {
            p: visit.frame("aspect-title"),
            slug: "a-year".to_owned(),
            kind: AspectKind::Identification,
            form: AspectForm { planned: "Partners chose the questions.".to_owned(), ..AspectForm::default() },
            faults: Faults::default(),
            theirs,
        };
        let theirs = Aspect { planned: "Partners wrote the call.".to_owned(), implemented: String::new() };
        vec![("form", page(None)), ("stale", page(Some(theirs)))]
    });
}
