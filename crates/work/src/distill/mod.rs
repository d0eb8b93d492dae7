//! Work of the chain from text to white paper.

pub(crate) mod carry_over;
pub(crate) mod edition_out;
pub(crate) mod round_opened;
