//! Use cases: read through the port, check, change, save, follow the standing. The caller opens and commits the transaction.

mod activities;
mod adopt;
mod many;
mod providers;
mod standing;

pub use activities::{
    add_engagement, add_evidence, change_activity, change_engagement, record_activity, remove_engagement,
    remove_evidence,
};
pub use adopt::{Adopt, Place, adopt};
pub use many::{WholeActivity, import_activities, record_many};
pub use providers::{appoint_staff, attest, enrol_provider, open_term};
pub use standing::{Found, verdict_of};
