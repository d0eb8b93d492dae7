//! One input: waiting for its author, overdue for who steers, used and to be shown.

use kernel::{Subject, Version};
use partner::{Answer, Disposition, InputRecord, InputSource};
use testkit::{noon, prose};

use super::*;
use crate::partner::sample::{day, initiative};
use crate::sample::{self, id};

fn input(answer: Option<Disposition>) -> Input {
    Input::restore(InputRecord {
        id: id("inp", 1),
        version: Version(1),
        initiative: id("ini", 1),
        author: id("per", 1),
        source: InputSource::Comment,
        about: Subject::of("ini"),
        text: prose("Who reads the drafts aloud?"),
        at: noon(),
        answer: answer.map(|disposition| Answer {
            disposition,
            reason: prose("From now on Ana does."),
            by: id("per", 2),
            at: noon(),
        }),
        owner: Some(id("per", 2)),
        due: Some(day(4)),
        result: None,
    })
}

#[test]
fn one_input_reads_as_kept() {
    sample::keep("partner/input", |visit| {
        let page = |answer: Option<Disposition>, may_answer: bool| InputPage {
            p: visit.frame("input-title"),
            initiative: initiative(),
            input: input(answer),
            author: "Marisol Vega".to_owned(),
            owner: Some("Nadia Brandt".to_owned()),
            answered_by: "Nadia Brandt".to_owned(),
            result: None,
            overdue: may_answer,
            may_answer,
            used: answer.is_some(),
            people: vec![(id("per", 2), "Nadia Brandt".to_owned())],
            form: OwnerForm { owner: String::new(), due: "2026-04-01".to_owned() },
            shown: ResultForm::default(),
            faults: Faults::default(),
        };
        vec![
            ("author", page(None, false)),
            ("overdue-for-a-steward", page(None, true)),
            ("used", page(Some(Disposition::Used), true)),
        ]
    });
}
