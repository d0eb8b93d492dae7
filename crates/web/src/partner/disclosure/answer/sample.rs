//! One answer, and the judgement of a relationship.

use partner::disclosure::Nature;

use super::*;
use crate::partner::disclosure::sample::{answer, relationship};
use crate::partner::sample::initiative;
use crate::sample::{self, id};

#[test]
fn an_answer_reads_as_kept() {
    sample::keep("partner/disclosure/answer", |visit| {
        let page = |disclosure, may_judge| AnswerPage {
            p: visit.frame_titled("Marisol Vega"),
            disclosure,
            initiative: initiative(),
            may_judge,
        };
        let two = vec![
            relationship("Norvane Pharma", Nature::Speaker, Some(true)),
            relationship("Tessel Devices", Nature::Trial, None),
        ];
        vec![("none", page(answer(vec![]), false)), ("for-staff", page(answer(two), true))]
    });
}

#[test]
fn a_judgement_reads_as_kept() {
    sample::keep("partner/disclosure/judge", |visit| {
        let p = visit.frame_titled("Norvane Pharma");
        let one = relationship("Norvane Pharma", Nature::Owner, None);
        let form = JudgeForm { relevant: "yes".to_owned(), ..JudgeForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("no reason"), &p);
        let name = "Marisol Vega".to_owned();
        vec![("with-faults", JudgePage { p, id: id("dis", 1), place: 0, name, one, form, faults })]
    });
}
