//! The shelf of reports, the reports in the making, and the editor.

use chrono::Days;
use distill::ReportRecord;
use testkit::{line, noon};

use super::*;
use crate::distill::sample::{finding_line, room};
use crate::sample::{self, id};

fn report_line(number: u16, title: &str, released: Option<u32>) -> ReportLine {
    ReportLine { id: id("rep", number), slug: format!("report-{number}"), title: title.to_owned(), released }
}

#[test]
fn the_reports_read_as_kept() {
    sample::keep("distill/reports", |visit| {
        let shown = |lines| ReportsPage { p: visit.frame("distill-reports"), lines };
        vec![("none", shown(vec![])), ("one", shown(vec![report_line(1, "What we learned", Some(2))]))]
    });
}

#[test]
fn the_reports_in_the_making_read_as_kept() {
    sample::keep("distill/reports_work", |visit| {
        let shown = |may, lines| WorkPage {
            p: visit.frame("distill-reports-work"),
            room: room("reports", may),
            lines,
            form: BeginForm { lang: visit.lang.tag().to_owned(), ..BeginForm::default() },
            faults: Faults::default(),
        };
        let lines = || vec![report_line(1, "What we learned", Some(2)), report_line(2, "What is next", None)];
        let fault = FieldErrors::one("title", Fault::new("field-required"));
        let faults = Faults::parse(&fault, &visit.frame("distill-reports-work"));
        vec![
            ("reader-when-empty", shown(false, vec![])),
            ("author", shown(true, lines())),
            ("author-with-a-fault", WorkPage { faults, ..shown(true, vec![]) }),
        ]
    });
}

fn report() -> Report {
    Report::restore(ReportRecord {
        id: id("rep", 1),
        version: Version(6),
        initiative: id("ini", 1),
        slug: Slug::parse("what-we-learned").expect("a name for addresses"),
        title: line("What we learned"),
        subtitle: None,
        lang: Lang::En,
        foreword: Some("We began with a question.".to_owned()),
        method: None,
        involvement: Some("Partners wrote the questions.".to_owned()),
        findings: vec![id("fin", 2), id("fin", 1)],
        recommendations: vec![Recommendation { text: "Pay first.".to_owned(), findings: vec![id("fin", 1)] }],
    })
}

fn edition(number: u16, released: bool, has_assent: bool) -> EditionRow {
    let line = EditionLine {
        id: id("edi", number),
        number: u32::from(number),
        note: "With the second finding".to_owned(),
        prepared: noon() - Days::new(9),
        released: released.then(|| noon() - Days::new(2)),
    };
    EditionRow { line, has_assent }
}

fn shown(visit: &Visit, may: bool) -> EditPage {
    let findings = vec![finding_line(1, "carried"), finding_line(2, "carried")];
    EditPage {
        p: visit.frame_titled("What we learned"),
        room: room("reports", may),
        form: ReportForm::of(&report(), &findings),
        report: report(),
        findings,
        editions: vec![],
        open_inputs: 0,
        note: String::new(),
        conflict: None,
        faults: Faults::default(),
    }
}

#[test]
fn the_editor_of_reports_reads_as_kept() {
    sample::keep("distill/report_edit", |visit| {
        let editions = || vec![edition(1, true, true), edition(2, false, true), edition(3, false, false)];
        let mine = || ReportForm { foreword: "We end with an answer.".to_owned(), ..shown(visit, true).form };
        let crooked = ReportForm { order: "two".to_owned(), recommendations: "Pay first.".to_owned(), ..mine() };
        let mut wrong = FieldErrors::one("order", Fault::new("field-finding-numbers"));
        wrong.add("recommendations", Fault::new("field-recommendation"));
        wrong.add("note", Fault::new("field-required"));
        let faults = Faults::parse(&wrong, &visit.frame("distill-reports"));
        vec![
            ("member-before-the-first-edition", EditPage { findings: vec![], ..shown(visit, false) }),
            ("author-with-editions", EditPage { editions: editions(), open_inputs: 2, ..shown(visit, true) }),
            ("author-with-faults", EditPage { form: crooked, note: "word ".repeat(3), faults, ..shown(visit, true) }),
            ("author-in-conflict", EditPage { form: mine(), ..shown(visit, true) }.in_conflict()),
        ]
    });
}
