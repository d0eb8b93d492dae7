//! The decision log: empty, and with a dissent, a decision in haste and one from before partners joined.

use partner::Influence;

use super::*;
use crate::partner::sample::{initiative, question};
use crate::sample::{self, id};

#[test]
fn the_log_reads_as_kept() {
    sample::keep("partner/log", |visit| {
        let page = |rows: Vec<LogRow>| LogPage {
            p: visit.frame("log-title"),
            initiative: initiative(),
            before: 1,
            closed: rows.len(),
            rows,
        };
        let said = |seat: SeatKind, stance: Stance, reason: Option<&str>| SaidLine {
            decision: id("dec", 1),
            name: "Daniel Okafor".to_owned(),
            seat,
            stance,
            reason: reason.map(ToOwned::to_owned),
        };
        let said = [
            said(SeatKind::Partner, Stance::Agree, None),
            said(SeatKind::Partner, Stance::Object, Some("Six weeks are too short.")),
            said(SeatKind::Clinician, Stance::Agree, None),
        ];
        let carried = DecisionLine {
            state: "carried".to_owned(),
            closed_at: Some(testkit::noon()),
            influence: Some(Influence::Moderate),
            changed: Some("Two questions were cut.".to_owned()),
            short: true,
            ..question()
        };
        let before =
            DecisionLine { id: id("dec", 2), before_partners: true, short: false, changed: None, ..carried.clone() };
        let rows = vec![LogRow::of(question(), &[]), LogRow::of(carried, &said), LogRow::of(before, &said)];
        vec![("empty", page(vec![])), ("year", page(rows))]
    });
}
