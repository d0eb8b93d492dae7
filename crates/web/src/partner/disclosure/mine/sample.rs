//! One's own answer: the first time, with faults, and on file.

use super::*;
use crate::partner::disclosure::sample::{answer, relationship};
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn ones_own_answer_reads_as_kept() {
    sample::keep("partner/disclosure/mine", |visit| {
        let page = |on_file: OnFile, form: DisclosureForm| {
            let p = visit.frame("disclose-title");
            MinePage { p, initiative: initiative(), on_file, form, faults: Faults::default() }
        };
        let one = relationship("Norvane Pharma", Nature::Ambassador, Some(true));
        let half = RelationshipForm { company: "Norvane Pharma".to_owned(), ..RelationshipForm::default() };
        let form = DisclosureForm { have: "some".to_owned(), relationships: vec![half] };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &visit.frame("disclose-title"));
        let told = DisclosureForm { have: "some".to_owned(), relationships: vec![RelationshipForm::of(&one)] };
        vec![
            ("first", page(OnFile::Nothing, DisclosureForm::default())),
            ("with-faults", MinePage { faults, ..page(OnFile::Nothing, form) }),
            ("on-file", page(OnFile::Current(answer(vec![one])), told)),
            ("expired", page(OnFile::Expired(answer(vec![])), DisclosureForm::default())),
        ]
    });
}
