//! This slice's reasons for saying no.

use kernel::Refusal;

/// A finding rests on the excerpt.
pub fn excerpt_in_use() -> Refusal {
    Refusal::new("refused-excerpt-in-use")
}

/// The finding is carried or not carried.
pub fn finding_settled() -> Refusal {
    Refusal::new("refused-finding-settled")
}

/// The finding is before a round and cannot be rewritten under the raters' hands.
pub fn finding_in_round() -> Refusal {
    Refusal::new("refused-finding-in-round")
}

/// The finding rests on no excerpt.
pub fn finding_without_excerpts(number: u32) -> Refusal {
    Refusal::new("refused-finding-without-excerpts").with("number", number)
}

/// The finding was in no closed round.
pub fn finding_not_rated() -> Refusal {
    Refusal::new("refused-finding-not-rated")
}

/// The finding is not carried and so cannot stand in a report.
pub fn finding_not_carried(number: u32) -> Refusal {
    Refusal::new("refused-finding-not-carried").with("number", number)
}

/// The rule of a round is locked once it is open.
pub fn rule_locked() -> Refusal {
    Refusal::new("refused-rule-locked")
}

/// The round has nothing to rate.
pub fn round_empty() -> Refusal {
    Refusal::new("refused-round-empty")
}

/// The round is not open.
pub fn round_not_open() -> Refusal {
    Refusal::new("refused-round-not-open")
}

/// The round is still open or not yet open.
pub fn round_not_closed() -> Refusal {
    Refusal::new("refused-round-not-closed")
}

/// The report has no findings yet.
pub fn report_empty() -> Refusal {
    Refusal::new("refused-report-empty")
}

/// Inputs of the initiative still wait for an answer (promise 3).
pub fn inputs_open(count: i64) -> Refusal {
    Refusal::new("refused-inputs-open").with("count", count)
}

/// The edition is released and stands as it is.
pub fn edition_released() -> Refusal {
    Refusal::new("refused-edition-released")
}

/// Another edition was released under the same number since this one was frozen.
pub fn edition_overtaken(number: u32) -> Refusal {
    Refusal::new("refused-edition-overtaken").with("number", number)
}
