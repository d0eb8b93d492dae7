//! The register of inputs and "you said, we did", empty and filled.

use super::*;
use crate::partner::sample::{initiative, initiative_line, input};
use crate::sample;

#[test]
fn the_register_reads_as_kept() {
    sample::keep("partner/inputs", |visit| {
        let empty = || InputsPage {
            p: visit.frame("inputs-title"),
            initiative: initiative(),
            waiting: vec![],
            answered: vec![],
            dispositions: Disposition::ALL,
            may_answer: false,
            signed_in: false,
            form: CommentForm::default(),
            reply: None,
            faults: Faults::default(),
        };
        let waiting = vec![input(1, "Who reads the drafts aloud?", None)];
        let answered = vec![input(2, "Larger print.", Some((Disposition::Used, "It is larger now.")))];
        let steward = InputsPage { waiting, answered, may_answer: true, signed_in: true, ..empty() };
        let id: InputId = sample::id("inp", 1);
        let sent = AnswerForm { disposition: "partly".to_owned(), reason: String::new() };
        let fault = FieldErrors::one(format!("reason-{id}"), kernel::Fault::new("field-required"));
        let faulty = InputsPage {
            waiting: vec![input(1, "Who reads the drafts aloud?", None)],
            may_answer: true,
            signed_in: true,
            reply: Some((id, sent)),
            faults: Faults::parse(&fault, &visit.frame("inputs-title")),
            ..empty()
        };
        vec![("visitor", empty()), ("steward", steward), ("steward-without-a-reason", faulty)]
    });
}

#[test]
fn you_said_we_did_reads_as_kept() {
    sample::keep("partner/said", |visit| {
        let lines = vec![input(1, "Larger print.", Some((Disposition::Partly, "On paper it is.")))];
        let page = |initiatives| SaidPage { p: visit.frame("said-title"), initiatives };
        vec![("empty", page(vec![])), ("year", page(vec![(initiative_line(), lines)]))]
    });
}
