//! The matrix of a first day, and of a year for a partner who leads and for who steers.

use partner::Function;

use super::*;
use crate::partner::sample::{initiative, standing};
use crate::sample::{self, id};

#[test]
fn the_matrix_reads_as_kept() {
    sample::keep("partner/matrix", |visit| {
        let page = |states: [CellState; 2], may_steer: bool, may_waive: bool| {
            let initiative = initiative();
            let p = visit.frame("matrix-title");
            let cells = [standing(Function::Planned, states[0]), standing(Function::Implemented, states[1])];
            let names = [partner::PersonLine { id: id("per", 1), name: "Marisol Vega".to_owned() }];
            let row = |phase: &Phase| PhaseRow { open: 1, phase: *phase };
            MatrixPage {
                aspects: blocks(&p, &initiative, &cells, &names),
                phases: initiative.phases.iter().map(row).collect(),
                full: 1,
                all: 4,
                before: (1, 9),
                waiting: 2,
                may_steer,
                may_waive,
                p,
                initiative,
                faults: Faults::default(),
            }
        };
        vec![
            ("visitor", page([CellState::Full, CellState::Waived], false, false)),
            ("partner-lead", page([CellState::Full, CellState::Partly], false, true)),
            ("steward", page([CellState::Full, CellState::Partly], true, false)),
        ]
    });
}
