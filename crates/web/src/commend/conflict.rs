//! Where somebody else saved first: the fields in which the two versions differ, in the reader's words.

use kernel::Day;

use super::forms::{ActivityForm, PersonForm};
use crate::frame::Frame;

/// A field with its value in both versions.
pub(super) struct Differing {
    pub label: String,
    pub yours: String,
    pub theirs: String,
}

/// What two versions of an activity's details say differently.
pub(super) fn of_activities(p: &Frame, yours: &ActivityForm, theirs: &ActivityForm) -> Vec<Differing> {
    differing(p, activity(p, yours), activity(p, theirs))
}

/// What two versions of a person's part say differently.
pub(super) fn of_people(p: &Frame, yours: &PersonForm, theirs: &PersonForm) -> Vec<Differing> {
    differing(p, person(p, yours), person(p, theirs))
}

fn differing<const N: usize>(p: &Frame, yours: [(&str, String); N], theirs: [(&str, String); N]) -> Vec<Differing> {
    let both = yours.into_iter().zip(theirs).filter(|((_, yours), (_, theirs))| yours != theirs);
    let said = |text: String| if text.is_empty() { p.t("pack-missing") } else { text };
    both.map(|((label, yours), (_, theirs))| Differing { label: p.t(label), yours: said(yours), theirs: said(theirs) })
        .collect()
}

fn activity(p: &Frame, form: &ActivityForm) -> [(&'static str, String); 9] {
    [
        ("activity-title", form.title.clone()),
        ("activity-format", word(p, "activity-format", &form.format)),
        ("activity-delivery", word(p, "delivery", &form.delivery)),
        ("activity-starts", day(p, &form.starts)),
        ("activity-ends", day(p, &form.ends)),
        ("activity-fixed", day(p, &form.fixed)),
        ("activity-joint", ticked(p, &form.joint)),
        ("activity-instances", form.instances.clone()),
        ("activity-reference", form.reference.clone()),
    ]
}

fn person(p: &Frame, form: &PersonForm) -> [(&'static str, String); 10] {
    let relations = if form.relations.is_empty() { "missing" } else { &form.relations };
    [
        ("person-name", form.name.clone()),
        ("person-part", word(p, "part", &form.part)),
        ("person-basis", word(p, "basis", &form.basis)),
        ("person-insider", ticked(p, &form.insider)),
        ("person-did", form.did.clone()),
        ("person-joined", day(p, &form.joined)),
        ("person-permission", day(p, &form.permission)),
        ("person-disclosure", word(p, "relations", relations)),
        ("person-disclosed", day(p, &form.disclosed)),
        ("person-mitigation", form.mitigation.clone()),
    ]
}

fn word(p: &Frame, family: &str, word: &str) -> String {
    if word.is_empty() { String::new() } else { p.word(family, word) }
}

/// A day as the reader writes it; what is none stays as it was typed.
fn day(p: &Frame, text: &str) -> String {
    text.trim().parse::<Day>().map_or_else(|_| text.to_owned(), |day| p.day(&day))
}

fn ticked(p: &Frame, value: &str) -> String {
    if value == "yes" { p.t("answer-yes") } else { p.t("answer-no") }
}
