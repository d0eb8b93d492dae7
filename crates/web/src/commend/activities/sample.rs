//! An activity before anything is on file, with doubts, and whole; its form new, with faults, and where somebody else saved first.

use super::*;
use crate::commend::sample::{adoption, bare, doubtful, provider, whole};
use crate::sample;

#[test]
fn an_activity_reads_as_kept() {
    sample::keep("commend/activity", |visit| {
        let page = |activity: Activity, adoptions| ActivityPage {
            p: visit.frame_titled(activity.plan.title.as_str()),
            provider: provider(),
            showing: activity.showing(),
            activity,
            adoptions,
        };
        vec![
            ("new", page(bare(), Vec::new())),
            ("doubtful", page(doubtful(), Vec::new())),
            ("whole", page(whole(), vec![adoption()])),
        ]
    });
}

#[test]
fn the_form_of_an_activity_reads_as_kept() {
    sample::keep("commend/activity_form", |visit| {
        let bad = ActivityForm {
            title: "Kidney course".to_owned(),
            starts: "31 May".to_owned(),
            instances: "many".to_owned(),
            ..ActivityForm::default()
        };
        let faults = Faults::parse(&bad.parse().expect_err("fields are missing"), &visit.frame("activity-new-title"));
        let mine = ActivityForm { title: "Starting dialysis".to_owned(), ..ActivityForm::of(&whole()) };
        let shown = edit_page(visit, &whole(), provider(), mine, Faults::default());
        vec![
            ("new", new_page(visit, provider(), ActivityForm::default(), Faults::default())),
            ("with-faults", new_page(visit, provider(), bad, faults)),
            ("stale", FormPage { theirs: Some(ActivityForm::of(&whole())), ..shown }),
        ]
    });
}
