//! The board of a panel with invented practices, and what assigning could not do.

use kernel::SeatKind;

use super::*;
use crate::recruit::sample::{call, open, panel, review, submission_line};
use crate::sample::id;

fn decision(number: u16, state: &str) -> DecisionLine {
    DecisionLine {
        id: id("dec", number),
        body: id("bod", 2),
        body_name: "Review panel".to_owned(),
        question: format!("We accept slate {number}"),
        matter: Some(Matter::PracticeAccepted),
        state: state.to_owned(),
        put_at: testkit::noon(),
        closed_at: None,
        cell: None,
        partner_positions: 1,
        influence: None,
        changed: None,
        short: false,
        before_partners: false,
    }
}

fn shown(visit: &Visit, rows: Vec<Row>, decisions: Vec<Slate>) -> PanelPage {
    PanelPage {
        p: visit.frame("panel-title"),
        call: call(open()),
        panel: panel(),
        waiting: rows.iter().filter(|row| row.line.stage == "submitted").count(),
        rows,
        decisions,
        form: SlateForm::default(),
        wanted: READERS.to_owned(),
        faults: Faults::default(),
    }
}

/// One that both sides read and score apart, one that no partner has read, one that is accepted.
fn rows() -> Vec<Row> {
    let call = call(open());
    let read = |seats: &[(SeatKind, u8)]| -> Vec<Review> {
        seats.iter().zip(1..).map(|((seat, score), number)| review(number, *seat, Some(*score))).collect()
    };
    let row = |number, stage, reviews: &[Review]| Row {
        means: Means::of(&call.criteria, &reviews.iter().collect::<Vec<_>>()),
        asked: 3,
        kept_out: usize::from(number == 1),
        chosen: false,
        line: submission_line(number, stage),
    };
    vec![
        row(1, "submitted", &read(&[(SeatKind::Partner, 5), (SeatKind::Clinician, 2)])),
        row(2, "submitted", &read(&[(SeatKind::Clinician, 3)])),
        row(3, "accepted", &read(&[(SeatKind::Partner, 4), (SeatKind::Clinician, 4)])),
    ]
}

#[test]
fn the_board_of_a_panel_reads_as_kept() {
    crate::sample::keep("recruit/panel", |visit| {
        let slates = vec![
            Slate { line: decision(1, "carried"), may_accept: true },
            Slate { line: decision(2, "open"), may_accept: false },
        ];
        let put = shown(visit, rows(), Vec::new());
        let mut errors = FieldErrors::one("slate", kernel::Fault::new("field-unknown-word"));
        errors.add("question", kernel::Fault::new("field-required"));
        let faults = Faults::parse(&errors, &put.p);
        let done = rows().into_iter().filter(|row| row.line.stage == "accepted").collect();
        vec![
            ("nothing-came", shown(visit, Vec::new(), Vec::new())),
            ("chair", shown(visit, rows(), slates)),
            ("a-slate-with-faults", PanelPage { faults, ..put }),
            ("all-decided", shown(visit, done, Vec::new())),
        ]
    });
}

#[test]
fn what_assigning_could_not_do_reads_as_kept() {
    crate::sample::keep("recruit/assigned", |visit| {
        let p = visit.frame("assigned-title");
        let why = p.word("conflict", recruit::Conflict::SameOrganisation);
        vec![(
            "kept-out-and-without-partner",
            AssignedPage {
                slug: "best-practices".to_owned(),
                assigned: 5,
                kept_out: vec![("Scan week".to_owned(), "Nadia Brandt".to_owned(), why)],
                without_partner: vec!["Keys".to_owned()],
                not_ready: vec![("Ana Torres".to_owned(), p.why(&kernel::Refusal::new("refused-no-offer")))],
                p,
            },
        )]
    });
}
