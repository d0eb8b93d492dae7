//! What an authorization must hold when a covered entity discloses (45 CFR 164.508(c)), as dated data.

use std::sync::LazyLock;

use kernel::{Day, words};
use serde::Deserialize;

use super::{Consent, Story, TellerKind};

words! {
    /// A statement the teller reads and ticks.
    Statement, "statement of an authorization" {
        /// The consent can be taken back at any time, and how.
        MayRevoke = "may-revoke",
        /// Care, payment and membership do not depend on it.
        NoCondition = "no-condition",
        /// What others pass on may no longer be protected.
        Redisclosure = "redisclosure",
    }
}

/// One element the rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Element {
    /// What it is; also the phrase that names it (`authorization-…`).
    pub key: String,
    /// Where the rule stands.
    pub cite: String,
    /// The first day it holds.
    pub from: Day,
}

static ALL: LazyLock<Vec<Element>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/authorization.json")).expect("the elements are read by a test")
});

/// The elements in force on `day`.
pub fn elements(day: Day) -> impl Iterator<Item = &'static Element> {
    ALL.iter().filter(move |element| element.from <= day)
}

/// The elements that a consent to a story does not hold on `day`.
pub fn lacking(consent: &Consent, story: &Story, day: Day) -> Vec<&'static Element> {
    elements(day).filter(|element| !holds(element, consent, story)).collect()
}

fn holds(element: &Element, consent: &Consent, story: &Story) -> bool {
    let terms = &consent.terms;
    let ticked = |statement: Statement| terms.understood.contains(&statement);
    match element.key.as_str() {
        // The description names the story by its id and, with the release, by the hash of its exact text.
        "description" => story.words.is_some(),
        "discloses" => consent.discloses.is_some(),
        "receives" => terms.grants.values().all(|grant| !grant.channels.is_empty()),
        "purpose" => !terms.grants.is_empty(),
        "expiry" => terms.until > consent.at.date_naive(),
        "signature" => !terms.signed.as_str().is_empty(),
        "representative" => story.kind == TellerKind::Adult || story.representative.is_some(),
        "may-revoke" => ticked(Statement::MayRevoke),
        "no-condition" => ticked(Statement::NoCondition),
        "redisclosure" => ticked(Statement::Redisclosure),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_elements_are_those_of_the_rule_with_their_places() {
        let day = Day::from_ymd_opt(2026, 1, 1).unwrap();
        assert_eq!(elements(day).count(), 10);
        assert!(elements(day).all(|element| element.cite.starts_with("45 CFR 164.508(c)(")));
        assert_eq!(elements(Day::from_ymd_opt(2003, 4, 13).unwrap()).count(), 0);
    }
}
