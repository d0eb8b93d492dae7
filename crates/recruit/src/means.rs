//! Scores read by side of the table. They are never only pooled: a minority of partners would vanish in the mean.

use crate::{Criterion, Recommendation, Review};

/// The reading of one side of the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mean {
    /// Reviews given.
    pub reviews: usize,
    /// The weighted mean, 1 to 5; `None` without a review.
    pub score: Option<f64>,
    /// The mean of each criterion, in the order of the rubric.
    pub by_criterion: Vec<Option<f64>>,
    /// How many would accept it.
    pub accept: usize,
    /// How many would decline it.
    pub decline: usize,
}

/// Partners and everybody else, apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Means {
    /// The partners.
    pub partners: Mean,
    /// Everybody else.
    pub others: Mean,
}

impl Means {
    /// Reads the given reviews of one submission; who is kept out does not count.
    pub fn of(criteria: &[Criterion], reviews: &[&Review]) -> Self {
        Self { partners: side(criteria, reviews, true), others: side(criteria, reviews, false) }
    }

    /// How far the two sides are apart, when both have spoken.
    pub fn gap(&self) -> Option<f64> {
        Some((self.partners.score? - self.others.score?).abs())
    }
}

fn side(criteria: &[Criterion], reviews: &[&Review], partner: bool) -> Mean {
    let verdicts: Vec<_> = reviews
        .iter()
        .filter(|review| review.seat.is_partner() == partner)
        .filter_map(|review| review.verdict())
        .collect();
    let by_criterion: Vec<_> = criteria
        .iter()
        .map(|criterion| {
            let scores: Vec<_> =
                verdicts.iter().filter_map(|verdict| verdict.scores.get(criterion.key.as_str())).collect();
            mean(scores.iter().map(|score| (f64::from(**score), 1.0)))
        })
        .collect();
    let weighted = criteria
        .iter()
        .zip(&by_criterion)
        .filter_map(|(criterion, mean)| Some(((*mean)?, f64::from(criterion.weight))));
    let recommends = |what| verdicts.iter().filter(|verdict| verdict.recommendation == what).count();
    Mean {
        reviews: verdicts.len(),
        score: mean(weighted),
        accept: recommends(Recommendation::Accept),
        decline: recommends(Recommendation::Decline),
        by_criterion,
    }
}

fn mean(values: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weight) = values.fold((0.0, 0.0), |(sum, all), (value, weight)| (sum + value * weight, all + weight));
    (weight > 0.0).then(|| sum / weight)
}
