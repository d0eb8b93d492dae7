//! A new term, and one on its first day, short of the share, and met and signed.

use commend::{Attestation, Counters, Standing, TermRecord};
use testkit::noon;

use super::*;
use crate::commend::sample::{ago, bare, provider, term, whole};
use crate::sample::{self, id};

#[test]
fn a_new_term_reads_as_kept() {
    sample::keep("commend/term_new", |visit| {
        let page = |form, faults| NewPage { p: visit.frame("term-new-title"), provider: provider(), form, faults };
        let bad = TermForm { starts: "2026-07-01".to_owned(), ..TermForm::default() };
        let faults = Faults::parse(&bad.parse().expect_err("fields are missing"), &visit.frame("term-new-title"));
        vec![("new", page(TermForm::default(), Faults::default())), ("with-faults", page(bad, faults))]
    });
}

#[test]
fn a_term_reads_as_kept() {
    sample::keep("commend/term", |visit| {
        let page = |counters: Counters, term: Term, near: Vec<NearMiss>, for_pack: &[commend::Activity]| {
            let criterion = Criterion::engages_patients_public();
            let verdict =
                Verdict::of(criterion, counters, term.attestation.is_some()).expect("this criterion is computed");
            let p = visit.frame_titled(criterion.name.as_str());
            TermPage {
                near,
                signed_by: if term.attestation.is_some() { "Nadia Brandt".to_owned() } else { String::new() },
                may_sign: term.standing != Standing::NotBegun,
                gap: Gap::of(&verdict, &p),
                checks: pack::checks(&verdict, &term, for_pack, &p),
                others: commend::criteria().iter().filter(|one| !one.is_computed()).collect(),
                lang: visit.lang,
                criterion,
                verdict,
                faults: Faults::default(),
                p,
                provider: provider(),
                term,
            }
        };
        let near = |number, planner, papers| NearMiss {
            id: id("acti", number),
            title: "Heart failure at home".to_owned(),
            starts: ago(200),
            planner,
            faculty: !planner,
            papers,
        };
        let record = |standing, attestation| {
            let held = term();
            Term::restore(TermRecord {
                id: held.id,
                version: held.version,
                provider: held.provider,
                status: held.status,
                starts: held.starts,
                until: held.until,
                attestation,
                standing,
                since: held.since,
            })
        };
        let signature = Attestation { by: id("per", 3), at: noon(), version: 1, met: 7, counted: 62 };
        let short = Counters { counted: 62, met: 4, only_planner: 3, only_faculty: 1, ready: 1 };
        let enough = Counters { counted: 62, met: 7, only_planner: 0, only_faculty: 0, ready: 4 };
        vec![
            ("first-day", page(Counters::default(), record(Standing::NotBegun, None), Vec::new(), &[])),
            ("short", page(short, term(), vec![near(2, true, 0), near(3, false, 2)], &[whole(), bare()])),
            ("met-and-signed", page(enough, record(Standing::Met, Some(signature)), Vec::new(), &[whole()])),
        ]
    });
}
