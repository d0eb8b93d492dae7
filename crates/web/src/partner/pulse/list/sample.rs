//! The pulses of an initiative: none, and two with the time line.

use partner::pulse::Levels;

use super::*;
use crate::partner::pulse::sample::pulse;
use crate::partner::sample::initiative;
use crate::sample;

#[test]
fn the_pulses_read_as_kept() {
    sample::keep("partner/pulse/list", |visit| {
        let page = |pulses: Vec<Pulse>, lines: Vec<LevelsThen>, phases: Vec<PhaseKind>| {
            let p = visit.frame("pulses-title");
            let chart = drawing(&p, &lines);
            let faults = Faults::default();
            ListPage { p, initiative: initiative(), pulses, now: visit.now, lines, chart, phases, faults }
        };
        let said = Levels { delivered: Some([3, 2, 1, 0]), wanted: Some([0, 2, 3, 1]) };
        let line = LevelsThen { phase: PhaseKind::Call, agreed: None, said };
        vec![
            ("none", page(vec![], vec![], vec![])),
            ("steward", page(vec![pulse(30), pulse(3)], vec![line], vec![PhaseKind::Show])),
        ]
    });
}
