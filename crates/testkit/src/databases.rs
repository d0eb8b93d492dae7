//! A fresh, migrated database of each engine. A missing PostgreSQL fails the test, it is never skipped.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::{Backend, Store};

use crate::noon;

/// A database that goes when it is dropped (PostgreSQL's goes with the test cluster).
pub struct Db {
    /// `sqlite` or `postgres`, for messages.
    pub engine: &'static str,
    /// The open store.
    pub store: Store,
    /// Where it is, to open it a second time.
    pub backend: Backend,
    _folder: Option<tempfile::TempDir>,
}

/// One database on each engine, with every table.
pub async fn both() -> Vec<Db> {
    vec![sqlite().await, postgres().await]
}

/// One database on each engine that holds nothing at all.
pub async fn both_without_tables() -> Vec<Db> {
    vec![new_sqlite().await, new_postgres().await]
}

/// A SQLite database in a folder of its own.
pub async fn sqlite() -> Db {
    new_sqlite().await.migrated().await
}

/// A schema on the PostgreSQL that `LT_TEST_POSTGRES` names.
pub async fn postgres() -> Db {
    new_postgres().await.migrated().await
}

async fn new_sqlite() -> Db {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let backend = Backend::Sqlite(folder.path().join("test.db"));
    open("sqlite", backend, Some(folder)).await
}

async fn new_postgres() -> Db {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let address = std::env::var("LT_TEST_POSTGRES").expect(
        "LT_TEST_POSTGRES names a PostgreSQL to test on, as postgres://user@host:port/database; ./test starts one",
    );
    let schema = format!("t{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&address).await.expect("PostgreSQL answers");
    let create = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
    sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut connection).await.expect("a schema for the test");
    let joint = if address.contains('?') { '&' } else { '?' };
    let backend = Backend::Postgres(format!("{address}{joint}options=-c%20search_path%3D{schema}"));
    open("postgres", backend, None).await
}

async fn open(engine: &'static str, backend: Backend, folder: Option<tempfile::TempDir>) -> Db {
    let store = Store::open(&backend).await.unwrap_or_else(|error| panic!("{engine} opens: {error:?}"));
    Db { engine, store, backend, _folder: folder }
}

impl Db {
    async fn migrated(self) -> Self {
        self.store.migrate(noon()).await.unwrap_or_else(|error| panic!("{} migrates: {error:?}", self.engine));
        self
    }
}
