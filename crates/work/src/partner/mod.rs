//! Jobs of partnership.

pub(crate) mod decision_put;
pub(crate) mod input_answered;
pub(crate) mod sign_in_link;
