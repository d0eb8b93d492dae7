//! This slice's reasons for saying no.

use kernel::Refusal;

/// The resource was taken back.
pub fn withdrawn() -> Refusal {
    Refusal::new("refused-resource-withdrawn")
}

/// No partner has signed the text as it stands.
pub fn not_signed() -> Refusal {
    Refusal::new("refused-resource-not-signed")
}

/// This text is already signed.
pub fn already_signed() -> Refusal {
    Refusal::new("refused-resource-already-signed")
}

/// This text is already published.
pub fn already_published() -> Refusal {
    Refusal::new("refused-resource-already-published")
}

/// Only a partner of the initiative signs.
pub fn only_partners_sign() -> Refusal {
    Refusal::new("refused-only-partners-sign")
}
