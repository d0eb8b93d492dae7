//! The form of somebody's part: new, with faults, on file, and where somebody else saved first.

use super::*;
use crate::commend::sample::{bare, whole};
use crate::sample;

#[test]
fn the_form_of_a_part_reads_as_kept() {
    sample::keep("commend/person_form", |visit| {
        let new = |form, faults| FormPage {
            p: visit.frame("person-new-title"),
            action: format!("/activities/{}/people/new", bare().id),
            activity: bare(),
            form,
            faults,
            theirs: None,
            known: false,
        };
        let bad = PersonForm {
            name: "Wilma Etsitty".to_owned(),
            joined: "in spring".to_owned(),
            relations: "some".to_owned(),
            ..PersonForm::default()
        };
        let faults = Faults::parse(&bad.parse().expect_err("fields are missing"), &visit.frame("person-new-title"));
        let on_file = |form: PersonForm, theirs| {
            let held = &whole().engagements[0];
            FormPage {
                p: visit.frame_titled(held.name.as_str()),
                action: format!("/activities/{}/people/{}", whole().id, held.id),
                activity: whole(),
                form,
                faults: Faults::default(),
                theirs,
                known: true,
            }
        };
        let saved = || PersonForm::of(&whole().engagements[0], &whole());
        let mine = PersonForm { did: "Chose the speaker.".to_owned(), ..saved() };
        vec![
            ("new", new(PersonForm::default(), Faults::default())),
            ("with-faults", new(bad, faults)),
            ("on-file", on_file(saved(), None)),
            ("stale", on_file(mine, Some(saved()))),
        ]
    });
}
