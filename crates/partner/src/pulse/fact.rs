//! The names of the facts of the pulse. That somebody answered is not a fact of the ledger: its order would tell whose answer is whose.

/// A pulse was opened.
pub const OPENED: &str = "pulse.opened";
/// A partner co-lead let the others see the results early.
pub const SHARED: &str = "pulse.shared";
