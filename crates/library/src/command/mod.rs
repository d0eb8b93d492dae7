//! Use cases: read through the port, check, change, save, queue. The caller opens and commits the transaction.

mod release;
mod write;

pub use release::{publish_resource, sign_resource, withdraw_resource};
pub use write::{begin_resource, edit_resource};
