//! Migrations: forward only, embedded, each once, in one transaction with the note that it ran.
//!
//! One file serves both engines where they agree but for names of types: it is written in SQLite's STRICT words, and for
//! PostgreSQL ` INTEGER` becomes ` BIGINT`, ` REAL` becomes ` DOUBLE PRECISION` and `) STRICT;` becomes `);`. Where they differ in
//! more, a pair `NNNN_name.sqlite.sql` and `NNNN_name.postgres.sql` stands in its place.

use kernel::Stamp;

use crate::{Sql, Store, StoreError, Tx, args};

/// One migration with its text for both engines.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The file's name without its ending.
    pub name: &'static str,
    sqlite: &'static str,
    postgres: Option<&'static str>,
}

macro_rules! both {
    ($name:literal) => {
        Migration { name: $name, sqlite: include_str!(concat!("../migrations/", $name, ".sql")), postgres: None }
    };
}

macro_rules! pair {
    ($name:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../migrations/", $name, ".sqlite.sql")),
            postgres: Some(include_str!(concat!("../migrations/", $name, ".postgres.sql"))),
        }
    };
}

/// Every migration in order.
pub fn migrations() -> &'static [Migration] {
    const ALL: &[Migration] = &[
        both!("0001_core"),
        both!("0002_partner"),
        both!("0003_recruit"),
        both!("0004_showcase"),
        both!("0005_distill"),
        both!("0006_library"),
        both!("0007_commend"),
        pair!("0008_search"),
        both!("0009_input_about"),
        both!("0010_pay"),
        both!("0011_deciding"),
        pair!("0012_story"),
        both!("0013_disclosure"),
        both!("0014_credit"),
        pair!("0015_pulse"),
        both!("0017_safety"),
        both!("0018_glossary"),
        both!("0020_sheet"),
    ];
    ALL
}

impl Migration {
    /// The text for an engine.
    pub fn text(&self, postgres: bool) -> String {
        match (postgres, self.postgres) {
            (false, _) => self.sqlite.to_owned(),
            (true, Some(own)) => own.to_owned(),
            (true, None) => self
                .sqlite
                .replace(" INTEGER", " BIGINT")
                .replace(" REAL", " DOUBLE PRECISION")
                .replace(") STRICT;", ");"),
        }
    }
}

const NOTES: &str = "CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL)";
const HAS_NOTES: Sql = Sql::fork(
    "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
    "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migration'",
);
const RAN: Sql = Sql::same("SELECT name FROM migration ORDER BY name");
const NOTE: Sql = Sql::same("INSERT INTO migration (name, at) VALUES ($1, $2)");
/// One node migrates at a time; the lock goes with the transaction. SQLite has one writer anyway.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7319001)";

impl Store {
    /// Brings the tables to the newest state; the names of the migrations that ran now.
    pub async fn migrate(&self, now: Stamp) -> Result<Vec<&'static str>, StoreError> {
        let mut tx = self.begin().await?;
        if tx.is_postgres() {
            tx.script(LOCK).await?;
        }
        tx.script(&NOTES.replace("INTEGER", if tx.is_postgres() { "BIGINT" } else { "INTEGER" })).await?;
        let mut new = Vec::new();
        for migration in missing(&mut tx).await? {
            let text = migration.text(tx.is_postgres());
            tx.script(&text).await.map_err(|error| StoreError::Migration {
                name: migration.name.to_owned(),
                why: format!("{error:?}"),
            })?;
            tx.run(NOTE, args![migration.name, now]).await?;
            new.push(migration.name);
        }
        tx.commit().await?;
        Ok(new)
    }

    /// The names of the migrations that have not run yet; `None` where the database is empty. Nothing is changed.
    pub async fn missing_migrations(&self) -> Result<Option<Vec<&'static str>>, StoreError> {
        let mut tx = self.read().await?;
        if tx.one(HAS_NOTES, args![]).await?.int("n")? == 0 {
            return Ok(None);
        }
        Ok(Some(missing(&mut tx).await?.iter().map(|migration| migration.name).collect()))
    }
}

/// The migrations that have not run yet; an error where one ran that this program does not know.
async fn missing(tx: &mut Tx) -> Result<Vec<&'static Migration>, StoreError> {
    let mut ran = Vec::new();
    for row in tx.all(RAN, args![]).await? {
        ran.push(row.text("name")?);
    }
    if let Some(unknown) = ran.iter().find(|name| migrations().iter().all(|known| known.name != name.as_str())) {
        let why = "this program does not know it; the database was written by a newer program".to_owned();
        return Err(StoreError::Migration { name: unknown.clone(), why });
    }
    Ok(migrations().iter().filter(|migration| !ran.iter().any(|name| name == migration.name)).collect())
}
