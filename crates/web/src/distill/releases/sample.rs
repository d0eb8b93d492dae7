//! The question before a release, as it is offered and with faults.

use kernel::Fault;

use super::*;
use crate::distill::editions::sample::{edition, report};
use crate::distill::sample::room;
use crate::sample;

#[test]
fn the_question_before_a_release_reads_as_kept() {
    sample::keep("distill/release_ask", |visit| {
        let shown = |form| AskPage {
            p: visit.frame("distill-ask-release"),
            room: room("reports", true),
            report: report(),
            edition: edition(),
            methods: Method::ALL,
            form,
            faults: Faults::default(),
        };
        let usual = ReleaseForm {
            question: "Release edition 1".to_owned(),
            summary: "The first edition".to_owned(),
            method: Method::Consent.to_string(),
            ..ReleaseForm::default()
        };
        let typed = ReleaseForm { question: String::new(), ..usual.clone() };
        let mut wrong = FieldErrors::one("question", Fault::new("field-required"));
        wrong.add("body", Fault::new("field-required"));
        let faults = Faults::parse(&wrong, &visit.frame("distill-ask-release"));
        vec![("usual", shown(usual)), ("with-faults", AskPage { faults, ..shown(typed) })]
    });
}
