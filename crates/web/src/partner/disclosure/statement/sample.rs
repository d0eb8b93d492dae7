//! What learners are told: nothing yet, and everything.

use super::*;
use crate::partner::disclosure::sample::people;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn what_learners_are_told_reads_as_kept() {
    sample::keep("partner/disclosure/statement", |visit| {
        let page = |told: Told, inside: bool| {
            let p = visit.frame("told-title");
            let text = text_of(&p, &told);
            StatementPage { p, initiative: initiative(), told, text, may_oversee: inside, sits: inside }
        };
        vec![("empty", page(Told::default(), false)), ("full", page(told(&people()), true))]
    });
}
