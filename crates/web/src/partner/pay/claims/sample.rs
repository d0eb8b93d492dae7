//! The form of a claim.

use super::*;
use crate::partner::pay::sample::{agreed, agreement};
use crate::sample;

#[test]
fn a_claim_reads_as_kept() {
    sample::keep("partner/pay/claim_new", |visit| {
        let p = visit.frame("claim-title");
        let work = HoursForm { day: "2026-02-30".to_owned(), hours: "25".to_owned(), ..HoursForm::default() };
        let faults = Faults::parse(&work.parse().expect_err("no such day"), &p);
        let (agreement, expense) = (agreement(agreed()), ExpenseForm::default());
        vec![("with-faults", ClaimPage { p, agreement, work, expense, spending: false, faults })]
    });
}
