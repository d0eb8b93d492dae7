//! The queue and the ledger, empty, well and with work that was given up.

use testkit::noon;

use super::*;
use crate::sample::{self, id};

fn job(number: u16, state: JobState, error: Option<&str>) -> JobRow {
    JobRow {
        id: id("job", number),
        name: "partner.tell-member".to_owned(),
        payload: "{}".to_owned(),
        state,
        due: noon(),
        attempts: i64::from(number),
        error: error.map(str::to_owned),
        queued: noon(),
        finished: None,
    }
}

#[test]
fn the_queue_reads_as_kept() {
    sample::keep("admin/jobs", |visit| {
        let page = |counts, dead, jobs| JobsPage { p: visit.frame("jobs-title"), counts, dead, jobs };
        let done = vec![job(1, JobState::Done, None)];
        let dead =
            vec![job(10, JobState::Dead, Some("the mail server did not take it")), job(1, JobState::Waiting, None)];
        vec![
            ("empty", page(vec![], 0, vec![])),
            ("well", page(vec![(JobState::Done, 1028)], 0, done)),
            ("given-up", page(vec![(JobState::Dead, 1), (JobState::Waiting, 1)], 1, dead)),
        ]
    });
}

#[test]
fn the_ledger_reads_as_kept() {
    sample::keep("admin/ledger", |visit| {
        let fact = |seq: i64| FactRow {
            seq,
            prev: "0".repeat(64),
            hash: "abcdef012345".repeat(5),
            what: "decision.position-taken".to_owned(),
            subject: "dec_1".to_owned(),
            initiative: None,
            person: None,
            seat: Some("partner".to_owned()),
            at: kernel::micros(noon()),
            details: "{}".to_owned(),
        };
        let page = |facts, newest, earlier| LedgerPage { p: visit.frame("ledger-title"), facts, newest, earlier };
        let facts = vec![(fact(8), Some("Marisol Vega".to_owned())), (fact(7), None)];
        vec![("empty", page(vec![], true, None)), ("in-between", page(facts, false, Some(7)))]
    });
}
