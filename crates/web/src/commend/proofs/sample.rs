//! The form of a proof: for one person, with faults, and after a form with a file was refused.

use super::*;
use crate::commend::sample::{bare, whole};
use crate::sample;

#[test]
fn the_form_of_a_proof_reads_as_kept() {
    sample::keep("commend/proof_form", |visit| {
        let page = |activity, form, choose_again, faults| FormPage {
            p: visit.frame("proof-new-title"),
            activity,
            form,
            largest: LARGEST_MB,
            choose_again,
            faults,
        };
        let planner = whole().engagements[0].id.to_string();
        let asked = ProofForm { engagement: planner, proves: "planning".to_owned(), ..ProofForm::default() };
        let bad = ProofForm { what: "Minutes".to_owned(), dated: "2026-13-40".to_owned(), ..ProofForm::default() };
        let faults = Faults::parse(&bad.parse().expect_err("fields are missing"), &visit.frame("proof-new-title"));
        vec![
            ("nobody-on-file", page(bare(), ProofForm::default(), false, Faults::default())),
            ("of-a-planner", page(whole(), asked, false, Faults::default())),
            ("with-faults", page(whole(), bad, true, faults)),
        ]
    });
}
