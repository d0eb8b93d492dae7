//! What can go wrong below the ports.

use kernel::PortError;

/// A failure of the database or of a row in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database could not be reached or refused a statement.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// A row holds what no value of ours can be. What was found is not told to the log: it may be a person's words.
    #[error("column {column} holds what no value of ours can be")]
    Row {
        /// The column.
        column: &'static str,
        /// What was found, cut short.
        found: String,
    },
    /// The database was written by a newer or a different program.
    #[error("migration {name}: {why}")]
    Migration {
        /// Which.
        name: String,
        /// What is wrong.
        why: String,
    },
}

impl From<StoreError> for PortError {
    fn from(error: StoreError) -> Self {
        Self(Box::new(error))
    }
}
