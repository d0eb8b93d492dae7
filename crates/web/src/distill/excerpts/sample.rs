//! One excerpt, and what became of a practice: for strangers and for those inside.

use super::*;
use crate::distill::sample::{book, excerpt, pay_first, trace_edition, trace_finding, used_by_two, used_excerpt};
use crate::sample::{self, id};

#[test]
fn an_excerpt_reads_as_kept() {
    sample::keep("distill/excerpt", |visit| {
        let shown = |line: ExcerptLine, standing, inside| ExcerptPage {
            p: visit.frame("distill-excerpt"),
            codes: book().into_iter().filter(|code| line.codes.contains(&code.id)).collect(),
            line,
            standing,
            inside,
        };
        let of_practice = ExcerptLine {
            title: "Rounds with a patient".to_owned(),
            practice: Some(id("sub", 2)),
            speaker: None,
            label: Some("What we did".to_owned()),
            ..used_excerpt()
        };
        let unnamed = ExcerptLine { label: None, ..excerpt(2, 8, 58, &[2, 3]) };
        vec![
            ("stranger", shown(of_practice, vec![trace_edition()], false)),
            ("coder", shown(used_excerpt(), vec![trace_edition()], true)),
            ("coder-when-unused", shown(unnamed, vec![], true)),
        ]
    });
}

#[test]
fn what_became_of_a_practice_reads_as_kept() {
    sample::keep("distill/trace", |visit| {
        let title = || "Rounds with a patient".to_owned();
        let shown = |trace: Trace| TracePage {
            p: visit.frame_titled(trace.title.clone()),
            practice: id("sub", 2),
            trace,
            resources: vec![],
            used: vec![],
        };
        let empty = Trace { title: title(), ..Trace::default() };
        let whole = Trace {
            title: title(),
            excerpts: vec![used_excerpt()],
            findings: vec![trace_finding("carried")],
            editions: vec![trace_edition()],
        };
        vec![
            ("nothing-yet", shown(empty)),
            ("stranger", TracePage { resources: vec![pay_first()], used: vec![used_by_two()], ..shown(whole) }),
        ]
    });
}
