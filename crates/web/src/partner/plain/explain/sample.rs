//! "Explain this": the form about a decision.

use super::*;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn the_form_reads_as_kept() {
    sample::keep("partner/plain/explain", |visit| {
        let form = ExplainForm { about: "dec_1".to_owned(), ..ExplainForm::default() };
        let p = visit.frame("explain-title");
        vec![("about-a-decision", ExplainPage { p, initiative: initiative(), form, faults: Faults::default() })]
    });
}
