//! One's own line: before anything is noted, before a release, approved.

use partner::credit::NamedAs;

use super::*;
use crate::partner::credit::sample::{qualified, work};
use crate::sample;

#[test]
fn ones_own_line_reads_as_kept() {
    sample::keep("partner/credit/mine", |visit| {
        let page = |line: Option<Credit>, frozen: bool| MinePage {
            p: visit.frame("credit-mine-title"),
            work: work(frozen),
            line,
            form: ContributionForm::default(),
            faults: Faults::default(),
        };
        vec![
            ("first", page(None, false)),
            ("to-choose", page(Some(qualified(1, None, false)), true)),
            ("to-approve", page(Some(qualified(1, Some(NamedAs::Author), false)), true)),
            ("approved", page(Some(qualified(1, Some(NamedAs::Author), true)), true)),
        ]
    });
}
