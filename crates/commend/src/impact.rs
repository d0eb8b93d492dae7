//! How the standing of all providers moved over time: pure, from the moves that were kept.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};
use kernel::{Day, ProviderId};

use crate::{Standing, StandingPoint};

/// How many providers stood where at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandingCount {
    /// The last day that is counted.
    pub day: Day,
    /// Providers by [`Standing::ALL`], in that order.
    pub providers: [u32; 4],
}

impl StandingCount {
    /// All providers on the list at that day.
    pub fn total(&self) -> u32 {
        self.providers.iter().sum()
    }

    /// Those at one standing.
    pub fn at(&self, standing: Standing) -> u32 {
        self.providers[place(standing)]
    }
}

fn place(standing: Standing) -> usize {
    Standing::ALL.iter().position(|one| *one == standing).unwrap_or(0)
}

/// The last day of each of the `months` months up to `today`, and today itself for the running month.
pub fn month_ends(today: Day, months: u32) -> Vec<Day> {
    let first = today.with_day(1).unwrap_or(today);
    let mut days: Vec<_> = (0..months.saturating_sub(1))
        .rev()
        .filter_map(|back| first.checked_sub_months(Months::new(back))?.pred_opt())
        .collect();
    days.push(today);
    days
}

/// Providers by standing at the end of each of `days`, which ascend. `moves` come oldest first.
pub fn standings_over(moves: &[StandingPoint], days: &[Day]) -> Vec<StandingCount> {
    let mut now: BTreeMap<ProviderId, Standing> = BTreeMap::new();
    let mut waiting = moves.iter().peekable();
    let mut counts = Vec::new();
    for day in days {
        while let Some(point) = waiting.next_if(|point| point.at.date_naive() <= *day) {
            now.insert(point.provider, point.standing);
        }
        let mut providers = [0; 4];
        for standing in now.values() {
            providers[place(*standing)] += 1;
        }
        counts.push(StandingCount { day: *day, providers });
    }
    counts
}

/// Groups smaller than this are not told (promise 11).
pub const SMALLEST_GROUP: i64 = 5;

/// A number of a small group: `None` where telling it could point at somebody.
pub fn told(count: i64) -> Option<i64> {
    (count == 0 || count >= SMALLEST_GROUP).then_some(count)
}

#[cfg(test)]
mod tests {
    use kernel::Mint;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_their_last_day_and_the_running_one_today() {
        let expected = ["2026-01-31", "2026-02-28", "2026-03-14"].map(day);
        assert_eq!(month_ends(day("2026-03-14"), 3), expected);
        assert_eq!(month_ends(day("2026-03-31"), 1), [day("2026-03-31")]);
    }

    #[test]
    fn a_provider_counts_from_its_enrolment_and_stands_where_it_last_moved() {
        let mut mint = Mint::counting();
        let (a, b) = (ProviderId::mint(&mut mint), ProviderId::mint(&mut mint));
        let point = |provider, standing, at: &str| StandingPoint { provider, standing, at: at.parse().unwrap() };
        let moves = [
            point(a, Standing::NotBegun, "2026-01-05T09:00:00Z"),
            point(a, Standing::Met, "2026-01-31T23:59:59Z"),
            point(b, Standing::NotBegun, "2026-02-10T09:00:00Z"),
            point(a, Standing::Begun, "2026-02-11T09:00:00Z"),
        ];
        let days = ["2025-12-31", "2026-01-31", "2026-02-28"].map(day);
        let counts: Vec<_> = standings_over(&moves, &days).iter().map(|count| count.providers).collect();
        assert_eq!(counts, [[0, 0, 0, 0], [0, 0, 0, 1], [1, 1, 0, 0]]);
    }

    #[test]
    fn small_groups_are_not_told() {
        assert_eq!([0, 1, 4, 5, 9].map(told), [Some(0), None, None, Some(5), Some(9)]);
    }
}
