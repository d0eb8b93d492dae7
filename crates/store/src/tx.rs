//! One open transaction on either engine: the only thing that runs SQL.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use kernel::Fact;
use sqlx::{Postgres, Sqlite, Transaction, postgres::PgArguments, query::Query, sqlite::SqliteArguments};

use crate::{Row, Sql, StoreError, Value, args, ledger};

/// A transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    inner: Inner,
    facts: Vec<Fact>,
    seen: Arc<Seen>,
}

/// What a process knows of its database without asking.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The number of the newest fact committed here.
    pub(crate) head: AtomicI64,
    /// How many statements were run.
    pub(crate) statements: AtomicU64,
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

fn sqlite(sql: Sql, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    values.into_iter().fold(sqlx::query(sql.sqlite), |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Int(int) => query.bind(int),
        Value::Real(real) => query.bind(real),
    })
}

fn postgres(sql: Sql, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    values.into_iter().fold(sqlx::query(sql.postgres), |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Int(int) => query.bind(int),
        Value::Real(real) => query.bind(real),
    })
}

impl Tx {
    pub(crate) fn sqlite(inner: Transaction<'static, Sqlite>, seen: Arc<Seen>) -> Self {
        Self { inner: Inner::Sqlite(inner), facts: Vec::new(), seen }
    }

    pub(crate) fn postgres(inner: Transaction<'static, Postgres>, seen: Arc<Seen>) -> Self {
        Self { inner: Inner::Postgres(inner), facts: Vec::new(), seen }
    }

    /// Every row of an answer.
    pub(crate) async fn all(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        self.count();
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlite(sql, values).fetch_all(&mut **tx).await?.into_iter().map(Row::Sqlite).collect(),
            Inner::Postgres(tx) => {
                postgres(sql, values).fetch_all(&mut **tx).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The only row of an answer, if there is one.
    pub(crate) async fn optional(&mut self, sql: Sql, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        self.count();
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlite(sql, values).fetch_optional(&mut **tx).await?.map(Row::Sqlite),
            Inner::Postgres(tx) => postgres(sql, values).fetch_optional(&mut **tx).await?.map(Row::Postgres),
        })
    }

    /// The only row of an answer that always has one, such as a count.
    pub(crate) async fn one(&mut self, sql: Sql, values: Vec<Value>) -> Result<Row, StoreError> {
        self.optional(sql, values).await?.ok_or(StoreError::Database(sqlx::Error::RowNotFound))
    }

    /// Runs a statement; the number of rows it touched.
    pub(crate) async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        self.count();
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlite(sql, values).execute(&mut **tx).await?.rows_affected(),
            Inner::Postgres(tx) => postgres(sql, values).execute(&mut **tx).await?.rows_affected(),
        })
    }

    fn count(&self) {
        self.seen.statements.fetch_add(1, Ordering::Relaxed);
    }

    /// Notes a fact; it is written to the ledger when the transaction commits, and only then.
    pub(crate) fn record(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Writes the facts to the ledger and commits. What was answered after this is on disk.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        let facts = std::mem::take(&mut self.facts);
        let head = if facts.is_empty() { None } else { Some(ledger::append(&mut self, facts).await?) };
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        if let Some(head) = head {
            self.seen.head.fetch_max(head, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Asks the engine to plan a statement without running it.
    pub async fn plan(&mut self, sql: Sql) -> Result<(), StoreError> {
        use sqlx::{Executor, SqlSafeStr};
        match &mut self.inner {
            Inner::Sqlite(tx) => drop((&mut **tx).prepare(sql.sqlite.into_sql_str()).await?),
            Inner::Postgres(tx) => drop((&mut **tx).prepare(sql.postgres.into_sql_str()).await?),
        }
        Ok(())
    }

    /// The number of the newest fact: pages rendered at this number are true until it grows.
    pub async fn head(&mut self) -> Result<i64, StoreError> {
        self.one(ledger::sql::HEAD, args![]).await?.int("seq")
    }

    pub(crate) async fn script(&mut self, text: &str) -> Result<(), StoreError> {
        use sqlx::{AssertSqlSafe, raw_sql};
        let text = AssertSqlSafe(text.to_owned());
        match &mut self.inner {
            Inner::Sqlite(tx) => raw_sql(text).execute(&mut **tx).await.map(|_| ())?,
            Inner::Postgres(tx) => raw_sql(text).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.inner, Inner::Postgres(_))
    }
}
