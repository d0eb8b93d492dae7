//! The first yes.

use kernel::Version;
use partner::story::{CoverageRecord, NewCoverage};
use testkit::line;

use super::*;
use crate::partner::story::sample::{as_teller, story};
use crate::sample::{self, id};

#[test]
fn the_form_of_consent_reads_as_kept() {
    sample::keep("partner/story/consent", |visit| {
        let own = |stage: &str| Own::of(&as_teller(visit), story(stage)).expect("one's own");
        let none = Coverage::none(id("ini", 1));
        let said = NewCoverage { organisation: line("Harbor Hospital"), since: visit.now.date_naive(), until: None };
        let covered = Coverage::restore(CoverageRecord { id: id("ini", 1), version: Version(1), said: Some(said) });
        let form = ConsentForm::of(&own("draft"), visit);
        let asked = ConsentPage::new(visit, own("draft"), &covered, form);
        let empty = ConsentForm { teaching: "learners".to_owned(), ..ConsentForm::default() };
        let errors = empty.parse(false).expect_err("much is missing");
        let faults = Faults::parse(&errors, &asked.p);
        let form = ConsentForm::of(&own("released"), visit);
        vec![
            ("covered", asked),
            ("with-faults", ConsentPage { faults, ..ConsentPage::new(visit, own("draft"), &none, empty) }),
            ("given", ConsentPage::new(visit, own("released"), &none, form)),
        ]
    });
}
