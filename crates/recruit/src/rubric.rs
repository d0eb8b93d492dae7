//! What reviewers score.

use kernel::{Line, Slug};

/// One criterion of the rubric, scored 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its name in scores; stays when the wording changes.
    pub key: Slug,
    /// Its short name.
    pub name: Line,
    /// What the reviewer is asked to look at.
    pub asks: Line,
    /// What a 1, 2, 3, 4 and 5 look like.
    pub anchors: [Line; 5],
    /// How much it counts beside the others, 1 to 10.
    pub weight: u32,
}

impl Criterion {
    /// Whether `score` is one that a reviewer can give.
    pub fn takes(score: u8) -> bool {
        (1..=5).contains(&score)
    }
}
