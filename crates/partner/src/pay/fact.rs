//! The names of the facts of pay. Amounts, choices and accounts are private and never in the ledger.

/// Work was offered.
pub const OFFERED: &str = "agreement.offered";
/// The person agreed, or changed what becomes of the pay.
pub const AGREED: &str = "agreement.agreed";
/// The person does not take up the work.
pub const TURNED_DOWN: &str = "agreement.turned-down";
/// The work is over.
pub const ENDED: &str = "agreement.ended";
/// Work or an expense was claimed.
pub const CLAIMED: &str = "claim.sent";
/// Somebody else approved the claim.
pub const APPROVED: &str = "claim.approved";
/// The claim went back with a reason.
pub const RETURNED: &str = "claim.returned";
/// The claim was paid.
pub const PAID: &str = "claim.paid";
/// Somebody said how to pay them.
pub const PAYEE_SAVED: &str = "payee.saved";
