//! Dates of the files: `M4-30` is day 30 of the fourth month of the initiative.

use anyhow::Context;
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};
use kernel::{Day, Stamp};

/// The first day of the month `months` before the one of `now`, with the half month that puts today into `M13`.
pub(super) fn first_day(now: Stamp) -> Day {
    let half = now.date_naive() - Days::new(15);
    let back = half.checked_sub_months(Months::new(12)).unwrap_or(half);
    back.with_day(1).unwrap_or(back)
}

/// The day of `M4-30`; where a month is shorter, its last day.
pub(super) fn day(first: Day, text: &str) -> anyhow::Result<Day> {
    let (month, day) = text
        .strip_prefix('M')
        .and_then(|rest| rest.rsplit_once('-'))
        .with_context(|| format!("{text:?} is no date"))?;
    let month: i32 = month.parse().with_context(|| format!("{text:?} is no date"))?;
    let day: u32 = day.parse().with_context(|| format!("{text:?} is no date"))?;
    let months = (first.year() * 12 + first.month0() as i32) + month - 1;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
    (1..=day)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .with_context(|| format!("{text:?} is no date"))
}

/// Ten in the morning of that day, UTC.
pub(super) fn stamp(first: Day, text: &str) -> anyhow::Result<Stamp> {
    Ok(day(first, text)?.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_from_the_first_and_short_ones_end_early() {
        let first = NaiveDate::from_ymd_opt(2025, 11, 1).unwrap();
        assert_eq!(day(first, "M1-05").unwrap().to_string(), "2025-11-05");
        assert_eq!(day(first, "M4-30").unwrap().to_string(), "2026-02-28");
        assert_eq!(day(first, "M0-10").unwrap().to_string(), "2025-10-10");
        assert_eq!(day(first, "M-5-10").unwrap().to_string(), "2025-05-10");
        assert!(day(first, "yesterday").is_err());
    }

    #[test]
    fn today_lies_in_the_thirteenth_month() {
        let now = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(12, 0, 0).unwrap().and_utc();
        assert_eq!(first_day(now).to_string(), "2025-11-01");
    }
}
