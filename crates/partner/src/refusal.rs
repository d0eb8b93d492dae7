//! This slice's reasons for saying no.

use kernel::{Refusal, Stamp};

/// The body has fewer than two partner seats filled.
pub fn partners_missing(have: usize, need: usize) -> Refusal {
    Refusal::new("refused-partners-missing").with("have", have).with("need", need)
}

/// Some partner has not yet had the papers for the notice period.
pub fn notice_running(until: Stamp) -> Refusal {
    Refusal::new("refused-notice-running").with("until", until.date_naive())
}

/// A partner's reasoned objection is open.
pub fn objection_open(count: usize) -> Refusal {
    Refusal::new("refused-objection-open").with("count", count)
}

/// Fewer than two partners have spoken.
pub fn partners_silent(spoken: usize, need: usize) -> Refusal {
    Refusal::new("refused-partners-silent").with("spoken", spoken).with("need", need)
}

/// Fewer members have spoken than the body asks for.
pub fn quorum_missing(spoken: usize, seats: usize, percent: u8) -> Refusal {
    Refusal::new("refused-quorum-missing").with("spoken", spoken).with("seats", seats).with("percent", percent)
}

/// Two options have the same support, or none has any.
pub fn options_tied() -> Refusal {
    Refusal::new("refused-options-tied")
}

/// A group did not rate the proposal high enough.
pub fn rating_missing() -> Refusal {
    Refusal::new("refused-rating-missing").with("atleast", crate::tally::AT_LEAST).with("below", crate::tally::BELOW)
}

/// The double majority is not reached.
pub fn majority_missing(partners: usize, of_partners: usize, others: usize, of_others: usize) -> Refusal {
    Refusal::new("refused-majority-missing")
        .with("partners", partners)
        .with("ofpartners", of_partners)
        .with("others", others)
        .with("ofothers", of_others)
}

/// The decision is closed.
pub fn already_decided() -> Refusal {
    Refusal::new("refused-already-decided")
}
