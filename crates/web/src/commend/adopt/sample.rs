//! Taking up a practice: with a provider to choose, without one, and with faults.

use super::*;
use crate::commend::sample::{activity_line, practice, provider};
use crate::sample;

#[test]
fn taking_up_a_practice_reads_as_kept() {
    sample::keep("commend/adopt", |visit| {
        let page = |choices, form, faults| AdoptPage {
            p: visit.frame("adopt-title"),
            what: practice(),
            name: "The first ten minutes belong to the patient".to_owned(),
            choices,
            form,
            faults,
        };
        let choices = || {
            let activities = vec![activity_line(1, true, false, false), activity_line(2, true, true, true)];
            vec![Choice { id: provider().id.to_string(), name: provider().name.to_string(), activities }]
        };
        let asked = || AdoptForm { practice: practice().to_string(), ..AdoptForm::default() };
        let bad = AdoptForm { title: "Kidney course".to_owned(), starts: "soon".to_owned(), ..asked() };
        let refused = bad.parse().expect_err("fields are missing");
        let faults = Faults::of(refused, &visit.frame("adopt-title")).expect("faults of fields");
        vec![
            ("new", page(choices(), asked(), Faults::default())),
            ("with-faults", page(choices(), bad, faults)),
            ("no-provider", page(Vec::new(), asked(), Faults::default())),
        ]
    });
}
