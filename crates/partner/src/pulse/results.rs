//! What came out: per question and side how many answered and how many said “mostly” or “fully”, and the gap. Groups of fewer than five
//! are not counted in public (reference, section 8, rank 10; the number is ours).

use kernel::Line;

use super::{Item, PulseAnswer, Side};
use crate::pay::Level;

/// A group of fewer people than this is not counted in public.
pub const FEWEST: usize = 5;

/// One side's answers to one question: how many answered, and how many of them said “mostly” or “fully”. `None` in a group of
/// fewer than five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many answered.
    pub of: usize,
    /// How many said 4 or 5.
    pub agree: usize,
}

impl Counted {
    /// The share that agrees, in whole percent.
    pub fn percent(self) -> usize {
        (self.agree * 200 + self.of) / (self.of * 2)
    }
}

/// One question with both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    /// The question.
    pub item: Item,
    /// The partners.
    pub partners: Option<Counted>,
    /// The others.
    pub others: Option<Counted>,
}

impl Both {
    /// How many percentage points more of the others agree than of the partners; negative where more partners do. `None` where a side
    /// is too small to count.
    pub fn gap(&self) -> Option<i64> {
        let points = |counted: Counted| i64::try_from(counted.percent()).unwrap_or(0);
        Some(points(self.others?) - points(self.partners?))
    }
}

/// Words that somebody left for the readers of the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// From which side.
    pub side: Side,
    /// The words.
    pub text: String,
    /// Signed by.
    pub signed: Option<String>,
}

/// What came out of a pulse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// How many partners answered; `None` below five.
    pub partners: Option<usize>,
    /// How many others answered; `None` below five.
    pub others: Option<usize>,
    /// Each question.
    pub items: Vec<Both>,
    /// The words, partners' first.
    pub remarks: Vec<Remark>,
    /// How much say partners had and would like.
    pub levels: Levels,
}

/// How many people named each level of participation. All or nothing: `None` in a group of fewer than five.
pub type LevelCounts = Option<[usize; 4]>;

/// How much say partners really had, and how much they would like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Levels {
    /// What they had.
    pub delivered: LevelCounts,
    /// What they would like.
    pub wanted: LevelCounts,
}

/// Counts answers. The order in which they came in plays no part.
pub fn results(answers: &[PulseAnswer]) -> Results {
    let size = |side| Some(answers.iter().filter(|one| one.side == side).count()).filter(|count| *count >= FEWEST);
    let counted = |item: Item, side: Side| {
        let scores: Vec<u8> = answers
            .iter()
            .filter(|one| one.side == side)
            .filter_map(|one| Some(one.scores.get(&item)?.value()))
            .collect();
        (scores.len() >= FEWEST)
            .then(|| Counted { of: scores.len(), agree: scores.iter().filter(|score| **score >= 4).count() })
    };
    let items = Item::ALL.iter().map(|item| Both {
        item: *item,
        partners: counted(*item, Side::Partners),
        others: counted(*item, Side::Others),
    });
    let mut remarks: Vec<Remark> = answers
        .iter()
        .filter_map(|one| {
            let text = one.remark.as_ref()?.to_string();
            Some(Remark { side: one.side, text, signed: one.signed.as_ref().map(Line::to_string) })
        })
        .collect();
    remarks.sort_by(|a, b| a.side.cmp(&b.side).then_with(|| a.text.cmp(&b.text)));
    Results {
        partners: size(Side::Partners),
        others: size(Side::Others),
        items: items.collect(),
        remarks,
        levels: levels(answers),
    }
}

/// How much say partners had and would like, by their own answers.
pub fn levels(answers: &[PulseAnswer]) -> Levels {
    let partners = || answers.iter().filter(|one| one.side == Side::Partners);
    Levels {
        delivered: level_counts(partners().filter_map(|one| one.delivered)),
        wanted: level_counts(partners().filter_map(|one| one.wanted)),
    }
}

/// How many named each level, in the order of [`Level::ALL`].
pub(crate) fn level_counts(named: impl Iterator<Item = Level>) -> LevelCounts {
    let mut counts = [0; 4];
    for one in named {
        if let Some(place) = Level::ALL.iter().position(|level| *level == one) {
            counts[place] += 1;
        }
    }
    Some(counts).filter(|counts| counts.iter().sum::<usize>() >= FEWEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pulse::Score;
    use kernel::{Mint, PulseId};

    fn answer(side: Side, score: u8) -> PulseAnswer {
        PulseAnswer {
            pulse: PulseId::mint(&mut Mint::counting()),
            side,
            scores: [(Item::Heard, Score::new(score).unwrap())].into(),
            delivered: Some(Level::Involve),
            wanted: None,
            remark: None,
            signed: None,
        }
    }

    fn heard(answers: &[PulseAnswer]) -> Both {
        results(answers).items.into_iter().find(|both| both.item == Item::Heard).unwrap()
    }

    #[test]
    fn the_gap_is_between_the_shares_that_agree() {
        let partners = [5, 4, 3, 2, 1].map(|score| answer(Side::Partners, score));
        let others = [5, 5, 4, 4, 1].map(|score| answer(Side::Others, score));
        let both = heard(&[partners, others].concat());
        assert_eq!(both.partners, Some(Counted { of: 5, agree: 2 }));
        assert_eq!((both.partners.unwrap().percent(), both.others.unwrap().percent()), (40, 80));
        assert_eq!(both.gap(), Some(40));
    }

    #[test]
    fn four_people_are_not_counted() {
        let mut answers = vec![answer(Side::Partners, 1); 4];
        let few = results(&answers);
        assert_eq!((heard(&answers).partners, few.partners, few.levels), (None, None, Levels::default()));
        answers.push(answer(Side::Partners, 5));
        assert_eq!(results(&answers).levels.delivered, Some([0, 5, 0, 0]));
        // Who leaves a question out is not counted in it, so the others in it may be too few.
        answers[0].scores.clear();
        assert_eq!((results(&answers).partners, heard(&answers).partners), (Some(5), None));
    }

    #[test]
    fn no_order_of_answers_shows() {
        let mut answers = vec![answer(Side::Partners, 1); 6];
        for (place, one) in answers.iter_mut().enumerate() {
            one.remark = Some(kernel::Prose::parse(&format!("{}", 9 - place)).unwrap());
        }
        let told = results(&answers);
        answers.reverse();
        assert_eq!(results(&answers), told);
    }

    #[test]
    fn a_score_is_between_one_and_five() {
        assert!(Score::new(0).is_none() && Score::new(6).is_none());
        assert_eq!(Score::new(5).map(Score::value), Some(5));
    }
}
