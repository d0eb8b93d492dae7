//! The list of findings, and one finding in each state of its life.

use chrono::Days;
use distill::FindingState;
use kernel::{Fault, Refusal, Stamp};
use testkit::{noon, prose};

use super::*;
use crate::distill::sample::{
    closed, code, day, finding, finding_line, pay_first, room, round, used_by_two, used_excerpt,
};
use crate::sample::{self, id};

fn yesterday() -> Stamp {
    noon() - Days::new(1)
}

#[test]
fn the_list_of_findings_reads_as_kept() {
    sample::keep("distill/findings", |visit| {
        let empty = |may| FindingsPage {
            p: visit.frame("distill-findings"),
            room: room("findings", may),
            lines: vec![],
            rounds: vec![],
        };
        let round = |number: u16, state: &str| RoundLine {
            id: id("rnd", number),
            title: format!("Round {number}"),
            body: id("bod", 1),
            body_name: "Steering group".to_owned(),
            state: state.to_owned(),
            findings: 2 - i64::from(number) % 2,
            ballots: i64::from(number) - 1,
            due: day(3, 20),
        };
        let lines = ["carried", "not-carried", "in-round", "draft"];
        let lines = (1..).zip(lines).map(|(number, state)| finding_line(number, state)).collect();
        let rounds = vec![round(1, "planned"), round(2, "open"), round(3, "closed")];
        vec![("reader-when-empty", empty(false)), ("author", FindingsPage { lines, rounds, ..empty(true) })]
    });
}

fn shown(visit: &Visit, may: bool, state: FindingState) -> FindingPage {
    let draft = state == FindingState::Draft;
    FindingPage {
        p: visit.frame_titled("Pay before the work"),
        room: room("findings", may),
        codes: vec![code(2, "Paid first", Some(1), 2)],
        lines: vec![ExcerptLine { findings: vec![], ..used_excerpt() }],
        round: (!draft).then(|| round(closed())),
        result: if draft { None } else { result_views(&round(closed()), &[]).into_iter().next() },
        finding: finding(state),
        has_assent: false,
        resources: vec![],
        used: vec![],
        reason: String::new(),
        faults: Faults::default(),
    }
}

#[test]
fn a_finding_reads_as_kept() {
    let number = || id("rnd", 1);
    let in_round = || FindingState::InRound { round: number() };
    sample::keep("distill/finding", |visit| {
        let running = round(distill::RoundState::Open { since: yesterday() });
        let carried = FindingState::Carried {
            round: number(),
            at: yesterday(),
            assent: id::<kernel::DecisionId>("dec", 1).to_string(),
        };
        let reason = prose("Two groups read it in two ways.");
        let dropped = FindingState::NotCarried { round: number(), at: yesterday(), reason };
        let fault = FieldErrors::one("reason", Fault::new("field-required"));
        let faults = Faults::parse(&fault, &visit.frame("distill-findings"));
        let why = WebError::Refused(Refusal::new("refused-finding-not-rated"));
        let refused = Faults::of(why, &visit.frame("distill-findings")).expect("a refusal is shown at the form");
        let rated = || shown(visit, true, in_round());
        vec![
            ("author-of-a-draft", FindingPage { faults: refused, ..shown(visit, true, FindingState::Draft) }),
            (
                "member-while-it-is-rated",
                FindingPage { round: Some(running), result: None, ..shown(visit, false, in_round()) },
            ),
            ("author-with-a-decision", FindingPage { has_assent: true, ..rated() }),
            ("author-without-a-reason", FindingPage { faults, ..rated() }),
            (
                "member-when-carried",
                FindingPage { resources: vec![pay_first()], used: vec![used_by_two()], ..shown(visit, false, carried) },
            ),
            ("member-when-left-out", shown(visit, false, dropped)),
        ]
    });
}
