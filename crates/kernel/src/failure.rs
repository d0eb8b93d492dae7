//! How a command can end other than well.

use crate::{FieldErrors, Refusal};

/// Storage or another outside thing failed. The slices only pass it on.
#[derive(Debug, thiserror::Error)]
#[error("storage failed")]
pub struct PortError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What a command answers when it does not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no such thing, or not for this reader.
    #[error("missing")]
    Missing,
    /// A rule says no, with its reason.
    #[error("refused: {}", .0.key)]
    Refused(Refusal),
    /// What was sent does not hold together; every field's fault at once.
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// Somebody else saved a newer version first.
    #[error("stale")]
    Stale,
    /// Storage failed.
    #[error("port failed")]
    Port(#[from] PortError),
}

impl From<Refusal> for Failure {
    fn from(why: Refusal) -> Self {
        if why.hidden { Self::Missing } else { Self::Refused(why) }
    }
}

impl From<FieldErrors> for Failure {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}
