//! How each group rated each finding of a closed round, as far as it may be shown.

use distill::{FindingLine, Group, Outcome, Round};
use kernel::FindingId;

/// How one group rated, as it may be shown.
pub(super) struct GroupView {
    pub group: Group,
    pub outcome: Outcome,
    pub seats: u32,
    pub scored: u32,
    pub unable: u32,
    pub high: u32,
    pub low: u32,
    pub high_percent: u32,
    pub low_percent: u32,
    /// How many gave each score that somebody gave, such as `7: 1 · 9: 4`; only in a group of five or more (promise 11).
    pub spread: Option<String>,
}

/// How one finding came out.
pub(super) struct ResultView {
    pub id: FindingId,
    pub title: String,
    pub outcome: Outcome,
    pub groups: Vec<GroupView>,
}

fn spread_words(spread: [u32; 9]) -> String {
    let given = (1..).zip(spread).filter(|(_, count)| *count > 0);
    given.map(|(score, count)| format!("{score}: {count}")).collect::<Vec<_>>().join(" · ")
}

/// The results of a closed round; nothing while it runs.
pub(super) fn result_views(round: &Round, findings: &[FindingLine]) -> Vec<ResultView> {
    let rated = round.results().unwrap_or_default();
    let view = |rated: &distill::RatedFinding| ResultView {
        id: rated.finding,
        title: findings
            .iter()
            .find(|line| line.id == rated.finding)
            .map_or_else(String::new, |line| line.title.clone()),
        outcome: rated.outcome,
        groups: rated
            .groups
            .iter()
            .map(|group| GroupView {
                group: group.group,
                outcome: round.rule.of_group(group),
                seats: group.seats,
                scored: group.scored,
                unable: group.unable,
                high: group.high,
                low: group.low,
                high_percent: group.percent(group.high),
                low_percent: group.percent(group.low),
                spread: group.may_show_spread().then(|| spread_words(group.spread)),
            })
            .collect(),
    };
    rated.iter().map(view).collect()
}
