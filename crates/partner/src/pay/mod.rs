//! Pay: offered before work, answered without reasons, claimed in a minute, approved by somebody else, paid and measured.
//!
//! Compensation and reimbursement are two things: a claim is for work or for an expense, never both.

mod agreement;
mod claim;
mod command;
mod fact;
mod measure;
mod payee;
mod policy;
mod port;
mod threshold;
mod view;

pub use agreement::{Agreement, AgreementRecord, AgreementState, Consent, Level, Offer, PayChoice, PayForm};
pub use claim::{Claim, ClaimRecord, ClaimState, NewExpense, NewWork, Purpose};
pub use command::*;
pub use measure::{Paid, PayFigures, RateOf, days_to_pay, pay_figures};
pub use payee::{Account, NewPayee, Payee, PayeeRecord};
pub use policy::{MayPay, Offered, offer_on_file};
pub use port::PayBook;
pub use threshold::{Threshold, near};
pub use view::{AgreementLine, ClaimLine, Transfer};
