//! What came out: while it runs, for a partner co-lead, for somebody who waits, for all.

use std::collections::BTreeMap;

use partner::pulse::{Item, PulseAnswer, Score, Side, results};
use testkit::{line, prose};

use super::*;
use crate::partner::pulse::sample::pulse;
use crate::partner::sample::initiative;
use crate::sample::{self, id};

fn answer(side: Side, score: u8, remark: Option<&str>) -> PulseAnswer {
    let scores: BTreeMap<_, _> = Item::ALL.iter().map(|item| (*item, Score::new(score).expect("a score"))).collect();
    PulseAnswer {
        pulse: id("pul", 1),
        side,
        scores,
        delivered: None,
        wanted: None,
        remark: remark.map(prose),
        signed: remark.map(|_| line("Marisol")),
    }
}

#[test]
fn the_results_read_as_kept() {
    sample::keep("partner/pulse/results", |visit| {
        let page = |days: u64, results: Option<Results>, answered: bool, may_share: bool| {
            let pulse = pulse(days);
            let stage = pulse.stage(visit.now);
            let p = visit.frame("pulse-results");
            ResultsPage { p, pulse, initiative: initiative(), stage, results, answered, may_share }
        };
        let mut answers: Vec<_> = [5, 4, 3, 2, 2].map(|score| answer(Side::Partners, score, None)).into();
        answers.extend([5, 5, 4, 4, 5].map(|score| answer(Side::Others, score, None)));
        answers.push(answer(Side::Partners, 4, Some("Call us before the papers are final.")));
        let few = vec![answer(Side::Others, 5, None)];
        vec![
            ("answered", page(3, None, true, false)),
            ("waiting", page(15, None, true, false)),
            ("partners-first", page(15, Some(results(&answers)), true, true)),
            ("too-few", page(30, Some(results(&few)), false, false)),
        ]
    });
}
