//! Money: whole minor units of a currency. There are no fractions of a cent and no sums across currencies.

use std::fmt;

use crate::{Fault, words};

words! {
    /// A currency of ISO 4217 with two digits after the point.
    Currency, "currency" {
        /// Dollar of the United States.
        Usd = "USD",
        /// Canadian dollar.
        Cad = "CAD",
        /// Euro.
        Eur = "EUR",
        /// Pound sterling.
        Gbp = "GBP",
        /// Mexican peso.
        Mxn = "MXN",
    }
}

/// An amount in minor units, for instance 1250 USD cents. Never negative, at most [`Money::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// The most one amount can be: ten million, in minor units.
    pub const MOST: i64 = 1_000_000_000;

    /// Nothing, in a currency.
    pub fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// So many minor units; `None` below zero or above [`Money::MOST`].
    pub fn of_minor(minor: i64, currency: Currency) -> Option<Self> {
        (0..=Self::MOST).contains(&minor).then_some(Self { minor, currency })
    }

    /// Reads `12`, `12.5`, `12.50` or `12,50`: digits, then at most two after one point or comma.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, Fault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Fault::new("field-required"));
        }
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= 8 && part.len() <= 2 && digits(whole) && digits(part);
        let minor = || format!("{whole}{part:0<2}").parse::<i64>().ok();
        fits.then(minor)
            .flatten()
            .and_then(|minor| Self::of_minor(minor, currency))
            .ok_or_else(|| Fault::new("field-money"))
    }

    /// Minor units.
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// The sum; `None` for two currencies or above [`Money::MOST`].
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        Self::of_minor(self.minor + other.minor, self.currency)
    }

    /// What is left of it after taking away `other`, at least nothing; `None` for two currencies.
    pub fn less(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| Self { minor: (self.minor - other.minor).max(0), currency: self.currency })
    }

    /// The pay for so many minutes at this rate an hour, half a minor unit rounded up.
    pub fn for_minutes(self, minutes: u32) -> Self {
        let minor = (self.minor * i64::from(minutes) * 2 + 60) / 120;
        Self { minor: minor.min(Self::MOST), currency: self.currency }
    }

    /// The amount as `12.50`, without the currency: for files of machines.
    pub fn decimal(self) -> String {
        format!("{}.{:02}", self.minor / 100, self.minor % 100)
    }
}

impl fmt::Display for Money {
    /// `12.50 USD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_a_point_or_a_comma_and_nothing_else() {
        for (text, minor) in [("12", 1200), ("12.5", 1250), ("12,50", 1250), (" 0.05 ", 5), ("007", 700)] {
            assert_eq!(Money::parse(text, Currency::Usd).unwrap().minor(), minor, "{text}");
        }
        for text in ["", "-1", "1.234", "1,234.00", "12 USD", "١٢", "1e3", ".5", "99999999999", "10000000.01"] {
            assert!(Money::parse(text, Currency::Usd).is_err(), "{text:?} is no amount");
        }
    }

    #[test]
    fn pay_for_minutes_rounds_half_a_cent_up() {
        let rate = Money::of_minor(6000, Currency::Usd).unwrap();
        assert_eq!(rate.for_minutes(90).minor(), 9000);
        assert_eq!(rate.for_minutes(0).minor(), 0);
        let odd = Money::of_minor(2501, Currency::Usd).unwrap();
        assert_eq!(odd.for_minutes(30).minor(), 1251, "12.505 becomes 12.51");
        assert_eq!(odd.for_minutes(20).minor(), 834, "8.3366… becomes 8.34");
    }

    #[test]
    fn two_currencies_have_no_sum() {
        let (usd, eur) = (Money::zero(Currency::Usd), Money::zero(Currency::Eur));
        assert_eq!(usd.plus(eur), None);
        assert_eq!(usd.less(eur), None);
        assert_eq!(Money::of_minor(1250, Currency::Eur).unwrap().to_string(), "12.50 EUR");
    }
}
