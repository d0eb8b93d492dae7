//! The form of a waiver.

use super::*;
use crate::sample;

#[test]
fn a_waiver_reads_as_kept() {
    sample::keep("partner/waiver_new", |visit| {
        let p = visit.frame("waiver-title");
        let form = WaiverForm { matter: "call-opens".to_owned(), ..WaiverForm::default() };
        vec![(
            "new",
            WaiverPage { p, slug: "a-year".to_owned(), matters: Matter::ALL, form, faults: Faults::default() },
        )]
    });
}
