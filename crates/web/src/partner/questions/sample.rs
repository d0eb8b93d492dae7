//! A new question as another page prepared it, and with faults; an earlier decision.

use super::*;
use crate::partner::sample::group;
use crate::sample;

#[test]
fn a_new_question_reads_as_kept() {
    sample::keep("partner/decision_new", |visit| {
        let page = |form: DecisionForm, faulty: bool| {
            let p = visit.frame("decision-new-title");
            let faults = match form.parse() {
                Err(errors) if faulty => Faults::parse(&errors, &p),
                _ => Faults::default(),
            };
            let (methods, aspects, functions) = (Method::ALL, AspectKind::ALL, Function::ALL);
            AskPage { p, body: group(), rule_days: 10, methods, aspects, functions, form, faults }
        };
        let prepared =
            DecisionForm { matter: "call-opens".to_owned(), subjects: "call_1".to_owned(), ..DecisionForm::default() };
        let hasty = DecisionForm {
            options: "Open it now".to_owned(),
            notice_days: "3".to_owned(),
            method: "rating-round".to_owned(),
            ..DecisionForm::default()
        };
        vec![("prepared", page(prepared, false)), ("in-haste-with-faults", page(hasty, true))]
    });
}

#[test]
fn an_earlier_decision_reads_as_kept() {
    sample::keep("partner/decision_earlier", |visit| {
        let p = visit.frame("earlier-title");
        let form = EarlierForm { question: "Apply for the award".to_owned(), ..EarlierForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &p);
        let (aspects, functions) = (AspectKind::ALL, Function::ALL);
        vec![("with-faults", EarlierPage { p, body: group(), aspects, functions, form, faults })]
    });
}
