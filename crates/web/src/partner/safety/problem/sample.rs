//! A report: its form, as its sender sees it, as the independent person answers it.

use kernel::Version;
use partner::safety::ProblemRecord;
use testkit::{noon, prose};

use super::*;
use crate::partner::safety::room::sample::ally;
use crate::partner::sample::initiative;
use crate::sample::{self, id};

#[test]
fn the_form_of_a_report_reads_as_kept() {
    sample::keep("partner/safety/problem_new", |visit| {
        let page = |people: Vec<AllyLine>| NewPage {
            p: visit.frame("problem-new"),
            initiative: initiative(),
            people,
            form: ProblemForm::default(),
            faults: Faults::default(),
        };
        vec![("nobody", page(vec![])), ("one", page(vec![ally(2, AllyKind::Independent, "Ben Ode")]))]
    });
}

#[test]
fn a_report_reads_as_kept() {
    sample::keep("partner/safety/problem", |visit| {
        let page = |state: ProblemState, answers: bool, by: Option<&str>| ProblemPage {
            p: visit.frame("problem-title"),
            problem: Problem::restore(ProblemRecord {
                id: id("prb", 1),
                version: Version(1),
                initiative: id("ini", 1),
                to: id("per", 2),
                by: by.map(|_| id("per", 1)),
                text: prose("He laughed when I asked what the word means.\n\nTwice."),
                at: noon(),
                state,
            }),
            initiative: initiative(),
            answers,
            by: by.map(str::to_owned),
            answer: String::new(),
            faults: Faults::default(),
        };
        let closed = ProblemState::Closed { at: noon(), answer: prose("We spoke with him. He wrote to you.") };
        vec![
            ("sent", page(ProblemState::Sent, false, Some("Marisol Vega"))),
            ("to-answer-nameless", page(ProblemState::Sent, true, None)),
            ("answered", page(closed, false, Some("Marisol Vega"))),
        ]
    });
}
