//! Time is an argument; the clock stands at the door.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc, Weekday};

/// A moment in UTC, to the microsecond. Intervals are half-open everywhere: `opens <= now && now < closes`.
pub type Stamp = DateTime<Utc>;

/// A calendar day without a time zone.
pub type Day = NaiveDate;

/// Where `now` comes from. Handlers and jobs ask once and hand the [`Stamp`] down.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Stamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Stamp {
        let now = Utc::now();
        from_micros(micros(now)).unwrap_or(now)
    }
}

/// A clock that stands where it was put.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Stamp);

impl Clock for FixedClock {
    fn now(&self) -> Stamp {
        self.0
    }
}

/// Microseconds since 1970: the form in which the store keeps a moment.
pub fn micros(at: Stamp) -> i64 {
    at.timestamp_micros()
}

/// The moment of a number of microseconds since 1970; `None` outside the calendar.
pub fn from_micros(micros: i64) -> Option<Stamp> {
    Utc.timestamp_micros(micros).single()
}

/// `days` working days (Monday to Friday) after `from`. Public holidays are not known and count as working days.
pub fn add_working_days(from: Stamp, days: u32) -> Stamp {
    let mut at = from;
    let mut left = days;
    while left > 0 {
        at = at + Days::new(1);
        if !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_working_days_are_two_weeks() {
        let monday = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap();
        assert_eq!(add_working_days(monday, 10), Utc.with_ymd_and_hms(2026, 3, 16, 9, 0, 0).unwrap());
    }

    #[test]
    fn a_working_day_after_friday_is_monday() {
        let friday = Utc.with_ymd_and_hms(2026, 3, 6, 9, 0, 0).unwrap();
        assert_eq!(add_working_days(friday, 1).weekday(), Weekday::Mon);
    }
}
