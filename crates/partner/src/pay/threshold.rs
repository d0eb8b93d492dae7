//! Dated amounts at which somebody should ask for advice. Data with a source, never advice.

use std::sync::LazyLock;

use kernel::{Currency, Day, Money};
use serde::Deserialize;

/// An amount in a year above which something may have to be told to an authority.
#[derive(Debug, Clone, Deserialize)]
pub struct Threshold {
    /// The country, ISO 3166.
    pub country: String,
    /// What it is; also the phrase that explains it (`threshold-…`).
    pub key: String,
    /// The first day it holds.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// Its currency.
    pub currency: Currency,
    /// Its amount in minor units.
    pub minor: i64,
    /// Where the figure is from.
    pub source: String,
}

static ALL: LazyLock<Vec<Threshold>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/thresholds.json")).expect("the thresholds are read by a test")
});

/// The thresholds of `day` that a year's pay of `paid` has come near: four fifths or more.
pub fn near(day: Day, paid: Money) -> Vec<&'static Threshold> {
    let holds = |one: &&Threshold| one.from <= day && day < one.until && one.currency == paid.currency();
    ALL.iter().filter(holds).filter(|one| paid.minor() * 5 >= one.minor * 4).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_holds_in_its_years_and_from_four_fifths_on() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let usd = |minor| Money::of_minor(minor, Currency::Usd).unwrap();
        assert_eq!(near(day("2025-06-01"), usd(48_000)).len(), 1);
        assert_eq!(near(day("2025-06-01"), usd(47_999)).len(), 0);
        assert_eq!(near(day("2026-06-01"), usd(60_000)).len(), 0, "the threshold rose");
        assert_eq!(near(day("2026-06-01"), usd(160_000)).len(), 1);
        assert_eq!(near(day("2026-06-01"), Money::of_minor(900_000, Currency::Eur).unwrap()).len(), 0);
    }
}
