//! Opening a database.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use crate::tx::Seen;
use crate::{StoreError, Tx};

/// Where the data is.
#[derive(Debug, Clone)]
pub enum Backend {
    /// A file on this machine, embedded; the default.
    Sqlite(PathBuf),
    /// A PostgreSQL 15 or newer, by its address.
    Postgres(String),
}

/// The database: cheap to clone, shared by every request and job.
#[derive(Clone)]
pub struct Store {
    pools: Pools,
    seen: Arc<Seen>,
}

#[derive(Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

impl Store {
    /// Opens a database without touching its tables; see [`Store::migrate`].
    pub async fn open(backend: &Backend) -> Result<Self, StoreError> {
        let pools = match backend {
            Backend::Sqlite(file) => sqlite_pools(file).await?,
            Backend::Postgres(address) => Pools::Postgres(
                PgPoolOptions::new()
                    .max_connections(16)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect(address)
                    .await?,
            ),
        };
        Ok(Self { pools, seen: Arc::default() })
    }

    /// A transaction that may write. On SQLite there is one at a time; the others wait.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let seen = Arc::clone(&self.seen);
        Ok(match &self.pools {
            Pools::Sqlite { writer, .. } => Tx::sqlite(writer.begin_with("BEGIN IMMEDIATE").await?, seen),
            Pools::Postgres(pool) => Tx::postgres(pool.begin().await?, seen),
        })
    }

    /// A transaction that only reads, on one consistent state.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        let seen = Arc::clone(&self.seen);
        Ok(match &self.pools {
            Pools::Sqlite { readers, .. } => Tx::sqlite(readers.begin().await?, seen),
            Pools::Postgres(pool) => Tx::postgres(
                pool.begin_with("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
                seen,
            ),
        })
    }

    /// The newest fact number this process has committed; other nodes may be further, see [`Tx::head`].
    pub fn head_seen(&self) -> i64 {
        self.seen.head.load(Ordering::Relaxed)
    }

    /// How many statements this process has run: a page's cost does not grow with the lines of its lists.
    pub fn statements_run(&self) -> u64 {
        self.seen.statements.load(Ordering::Relaxed)
    }

    /// Whether other processes on other machines may write to the same database.
    pub fn is_shared(&self) -> bool {
        matches!(self.pools, Pools::Postgres(_))
    }

    /// Waits until every connection is back and closes them.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

async fn sqlite_pools(file: &Path) -> Result<Pools, StoreError> {
    // The wait for a lock is set before the journal mode: in the other order, two starts at once meet "database is locked".
    let base = SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(Duration::from_secs(20))
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .pragma("mmap_size", "268435456")
        .pragma("temp_store", "memory")
        // What was erased is overwritten: a story that was taken back does not linger in free pages.
        .pragma("secure_delete", "1")
        .statement_cache_capacity(512);
    let writing = base.clone().create_if_missing(true).journal_mode(SqliteJournalMode::Wal);
    let writer =
        SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None).connect_with(writing).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(base.read_only(true))
        .await?;
    Ok(Pools::Sqlite { writer, readers })
}
