//! All SQL, on SQLite and on PostgreSQL.
//!
//! A slice says in its `port.rs` what it needs; a module of the same name here keeps that promise, with one SQL text for both
//! engines ([`Sql::same`]) or a named fork where they differ ([`Sql::fork`]). Every statement stands in a `statements!` block
//! and is planned on both engines by a test. To add a table: a file in `migrations/`, a module with `sql.rs` and one file a kind
//! of thing, and the module's `sql::ALL` in [`every_statement`].

mod accounts;
mod commend;
mod db;
mod distill;
mod error;
mod files;
mod jobs;
mod ledger;
mod library;
mod migrate;
mod partner;
mod recruit;
mod row;
mod search;
mod showcase;
mod sql;
mod tx;
mod value;

pub use accounts::{MailLink, PasskeyRow, Session, secret_hash};
pub use db::{Backend, Store};
pub use error::StoreError;
pub use files::FileRow;
pub use jobs::{JobRow, JobState, MAX_ATTEMPTS, MailRow, back_off};
pub use ledger::{FactRow, LedgerFault, LedgerFaultKind, LedgerReport};
pub use migrate::{Migration, migrations};
pub use sql::{Sql, every_statement};
pub use tx::Tx;

pub(crate) use row::Row;
pub(crate) use sql::statements;
pub(crate) use value::{ToValue, Value, args, text_values};
