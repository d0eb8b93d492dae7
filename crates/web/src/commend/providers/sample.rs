//! The list of providers, a new one, and the desk of one: on its first day, and in the middle of its term.

use commend::{Counters, Criterion, Verdict};

use super::*;
use crate::commend::sample::{activity_line, adoption, provider, term};
use crate::sample::{self, id};

#[test]
fn the_list_of_providers_reads_as_kept() {
    sample::keep("commend/providers", |visit| {
        let page = |providers, may_enrol| ListPage { p: visit.frame("providers-title"), providers, may_enrol };
        let line = |number: u16, activities, term| ProviderLine {
            id: id("prov", number),
            name: provider().name.to_string(),
            kind: ProviderKind::Hospital,
            region: "Wisconsin".to_owned(),
            activities,
            term,
        };
        let listed = vec![line(1, 62, Some((term().id, term().standing))), line(2, 1, None)];
        vec![
            ("steward-none", page(Vec::new(), true)),
            ("staff-none", page(Vec::new(), false)),
            ("steward", page(listed, true)),
        ]
    });
}

#[test]
fn a_new_provider_reads_as_kept() {
    sample::keep("commend/provider_new", |visit| {
        let p = visit.frame("provider-new-title");
        let form = ProviderForm { kind: "guild".to_owned(), ..ProviderForm::default() };
        let faults = Faults::parse(&form.parse().expect_err("fields are missing"), &p);
        vec![("with-faults", NewPage { p, form, faults })]
    });
}

#[test]
fn the_desk_of_a_provider_reads_as_kept() {
    sample::keep("commend/desk", |visit| {
        let p = visit.frame_titled(provider().name.as_str());
        let first = || DeskPage {
            staff: Vec::new(),
            adoptions: Vec::new(),
            previous: String::new(),
            next: String::new(),
            place: p.t2("commend-page-of", "page", 1, "pages", 1),
            staff_form: StaffForm::default(),
            faults: Faults::default(),
            p: p.clone(),
            provider: provider(),
            terms: Vec::new(),
            now: None,
            filter: Filter::All,
            activities: ActivityPage { lines: Vec::new(), total: 0 },
        };
        let counters = Counters { counted: 62, met: 4, only_planner: 3, only_faculty: 1, ready: 2 };
        let verdict = Verdict::of(Criterion::engages_patients_public(), counters, false).expect("a computed criterion");
        let lines = vec![
            activity_line(1, true, true, true),
            activity_line(2, true, true, false),
            activity_line(3, true, false, false),
            activity_line(4, false, true, false),
            activity_line(5, false, false, false),
        ];
        let form = StaffForm { email: "ines at example".to_owned(), ..StaffForm::default() };
        let faults = Faults::parse(&form.parse(visit.lang).expect_err("fields are missing"), &p);
        let middle = DeskPage {
            staff: vec![PersonLine { id: id("per", 3), name: "Nadia Brandt".to_owned() }],
            adoptions: vec![adoption()],
            terms: vec![term()],
            now: Some((term(), Gap::of(&verdict, &p))),
            activities: ActivityPage { lines, total: 62 },
            next: "/providers/prov_1?show=all&page=2#activities".to_owned(),
            place: p.t2("commend-page-of", "page", 1, "pages", 3),
            staff_form: form,
            faults,
            ..first()
        };
        let nothing_here = DeskPage { filter: Filter::Papers, terms: vec![term()], ..first() };
        vec![("first-day", first()), ("in-the-term", middle), ("nothing-of-this-kind", nothing_here)]
    });
}
