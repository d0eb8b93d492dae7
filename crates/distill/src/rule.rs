//! The rule of a round: the COMET definition of consensus, asked of each group apart.
//!
//! Scores run from 1 to 9: 1-3 not important, 4-6 important, 7-9 critical; who is unable to score leaves the
//! denominator. *In*: at least 70 % of a group score 7-9 and fewer than 15 % score 1-3. *Out*: at least 70 % score 1-3
//! and fewer than 15 % score 7-9. Every group has to say the same; a group in which nobody scored says nothing, so that
//! nothing is settled over the heads of those who were silent. Pooled votes are never shown: they hide the smaller group.

use kernel::{Fault, FieldErrors, FindingId, words};

use crate::{Ballot, Score};

words! {
    /// The sides that are counted apart.
    Group, "group" {
        /// Patients, family, caregivers, public.
        Partners = "partners",
        /// Everybody else.
        Others = "others",
    }
}

words! {
    /// What a round recommends for a finding.
    Outcome, "outcome" {
        /// Every group wants it in.
        In = "in",
        /// Every group wants it out.
        Out = "out",
        /// The groups do not agree, or one does not agree within itself.
        Unsettled = "unsettled",
    }
}

/// The bars, in percent. Locked when the round opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rule {
    /// At least this share of each group is on the one side.
    pub at_least: u8,
    /// And fewer than this share of each group is on the other.
    pub below: u8,
}

impl Rule {
    /// The usual bars, 70 and 15 (used by 12 of 26 studies in a published table).
    pub const COMET: Self = Self { at_least: 70, below: 15 };

    /// Bars that somebody chose: more than half on the one side, fewer than a third on the other.
    pub fn parse(at_least: u8, below: u8) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        if !(51..=100).contains(&at_least) {
            errors.add("at_least", Fault::new("field-between").with("min", 51).with("max", 100));
        }
        if !(1..=33).contains(&below) {
            errors.add("below", Fault::new("field-between").with("min", 1).with("max", 33));
        }
        errors.or(Some(Self { at_least, below }))
    }

    /// What one group says. Shares are compared as whole numbers: 70.0 % is in, 15.0 % is not.
    pub fn of_group(self, group: &GroupResult) -> Outcome {
        let reaches = |part: u32| part * 100 >= u32::from(self.at_least) * group.scored;
        let stays_below = |part: u32| part * 100 < u32::from(self.below) * group.scored;
        if group.scored == 0 {
            Outcome::Unsettled
        } else if reaches(group.high) && stays_below(group.low) {
            Outcome::In
        } else if reaches(group.low) && stays_below(group.high) {
            Outcome::Out
        } else {
            Outcome::Unsettled
        }
    }

    /// What all groups say together.
    pub fn of_groups(self, groups: &[GroupResult]) -> Outcome {
        let all = |wanted| !groups.is_empty() && groups.iter().all(|group| self.of_group(group) == wanted);
        if all(Outcome::In) {
            Outcome::In
        } else if all(Outcome::Out) {
            Outcome::Out
        } else {
            Outcome::Unsettled
        }
    }
}

/// How one group rated one finding.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct GroupResult {
    /// Which group.
    pub group: Group,
    /// Seats of the group when the round closed: who did not answer stays visible.
    pub seats: u32,
    /// How many gave a score.
    pub scored: u32,
    /// How many said that they are unable to score.
    pub unable: u32,
    /// How many scored 7-9.
    pub high: u32,
    /// How many scored 1-3.
    pub low: u32,
    /// How many gave each score, from 1 to 9.
    pub spread: [u32; 9],
}

impl GroupResult {
    /// Counts the scores of a group; `None` is "unable to score".
    pub fn count(group: Group, seats: u32, scores: impl IntoIterator<Item = Option<Score>>) -> Self {
        let mut result = Self { group, seats, scored: 0, unable: 0, high: 0, low: 0, spread: [0; 9] };
        for score in scores {
            match score {
                None => result.unable += 1,
                Some(score) => {
                    result.scored += 1;
                    result.spread[usize::from(score.value()) - 1] += 1;
                }
            }
        }
        result.low = result.spread[..3].iter().sum();
        result.high = result.spread[6..].iter().sum();
        result
    }

    /// The share of those who scored that `part` is, in whole percent; 0 where nobody scored.
    pub fn percent(&self, part: u32) -> u32 {
        (part * 100 + self.scored / 2).checked_div(self.scored).unwrap_or(0)
    }

    /// Whether the spread may be shown: in a group of fewer than five it would tell who said what (promise 11).
    pub fn may_show_spread(&self) -> bool {
        self.scored >= 5
    }
}

/// How a finding came out of a round.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RatedFinding {
    /// Which.
    pub finding: FindingId,
    /// Each group with filled seats, apart.
    pub groups: Vec<GroupResult>,
    /// What the rule says.
    pub outcome: Outcome,
}

impl RatedFinding {
    /// Applies the rule to the ballots of a round. `seats` are the filled seats of partners and of the others.
    pub fn of(rule: Rule, finding: FindingId, seats: [u32; 2], ballots: &[Ballot]) -> Self {
        let groups: Vec<GroupResult> = Group::ALL
            .iter()
            .zip(seats)
            .filter_map(|(group, seats)| {
                let of_group = ballots.iter().filter(|ballot| ballot.group() == *group);
                let scores: Vec<_> = of_group.filter_map(|ballot| ballot.score(finding)).collect();
                (seats > 0 || !scores.is_empty()).then(|| GroupResult::count(*group, seats, scores))
            })
            .collect();
        let outcome = rule.of_groups(&groups);
        Self { finding, groups, outcome }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: Group, scores: &[(u8, usize)], unable: usize) -> GroupResult {
        let scores = scores.iter().flat_map(|(score, times)| vec![Some(Score::parse(*score).unwrap()); *times]);
        GroupResult::count(name, 0, scores.chain(vec![None; unable]))
    }

    /// The published cases of the rule: what patients scored, what clinicians scored, what must come out.
    #[test]
    fn the_rule_gives_the_reference_results_for_each_group() {
        let partners = |scores: &[(u8, usize)], unable| group(Group::Partners, scores, unable);
        let others = |scores: &[(u8, usize)]| group(Group::Others, scores, 0);
        let cases = [
            ("exactly 70 % high, 10 % low", vec![partners(&[(7, 7), (3, 1), (5, 2)], 0)], Outcome::In),
            ("exactly 15 % low is not in", vec![partners(&[(8, 14), (2, 3), (5, 3)], 0)], Outcome::Unsettled),
            (
                "pooled yes, patients no",
                vec![partners(&[(8, 5), (4, 5)], 0), others(&[(9, 28), (5, 2)])],
                Outcome::Unsettled,
            ),
            ("out", vec![partners(&[(2, 8), (5, 2)], 0), others(&[(1, 9), (4, 1)])], Outcome::Out),
            ("unable leaves the denominator", vec![partners(&[(8, 7)], 3), others(&[(7, 10)])], Outcome::In),
            ("nobody in a group scored", vec![partners(&[], 4), others(&[(9, 10)])], Outcome::Unsettled),
        ];
        for (name, groups, expected) in cases {
            assert_eq!(Rule::COMET.of_groups(&groups), expected, "{name}");
        }
    }

    #[test]
    fn a_small_group_keeps_its_spread_to_itself() {
        assert!(!group(Group::Partners, &[(8, 4)], 2).may_show_spread());
        assert!(group(Group::Partners, &[(8, 5)], 0).may_show_spread());
    }

    #[test]
    fn a_rule_under_which_a_minority_wins_is_refused() {
        assert!(Rule::parse(50, 15).is_err());
        assert!(Rule::parse(70, 40).is_err());
        assert_eq!(Rule::parse(70, 15), Ok(Rule::COMET));
    }
}
