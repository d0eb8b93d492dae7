//! Jobs of recruiting.

pub(crate) mod invitation_made;
pub(crate) mod letter_due;
