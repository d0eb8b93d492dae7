//! The numbers of disclosure: data with a source.

use std::sync::LazyLock;

use serde::Deserialize;

/// How far back one looks, how long an answer holds, and when one is reminded.
#[derive(Debug, Clone, Deserialize)]
pub struct Rules {
    /// Relationships that ended longer ago are not asked for.
    pub look_back_months: u32,
    /// Days until the questions are asked anew.
    pub valid_days: u64,
    /// Days before the end at which a mail reminds, longest first.
    pub remind_days: Vec<u64>,
    /// Where the rule is from.
    pub source: String,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/disclosure.json")).expect("the rules are read by a test")
});

/// The rules of this version.
pub fn rules() -> &'static Rules {
    &RULES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_are_two_years_back_and_one_ahead() {
        assert_eq!((rules().look_back_months, rules().valid_days), (24, 365));
        assert!(rules().remind_days.iter().all(|days| *days < rules().valid_days));
    }
}
