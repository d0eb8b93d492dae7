//! Rows of either engine, read by column name into our own types.

use std::str::FromStr;

use kernel::{Stamp, from_micros};
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

use crate::StoreError;

/// One row of either engine.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! get {
    ($row:expr, $column:expr) => {
        match $row {
            Row::Sqlite(row) => row.try_get($column)?,
            Row::Postgres(row) => row.try_get($column)?,
        }
    };
}

impl Row {
    /// A text.
    pub(crate) fn text(&self, column: &'static str) -> Result<String, StoreError> {
        Ok(get!(self, column))
    }

    /// A text or nothing.
    pub(crate) fn opt_text(&self, column: &'static str) -> Result<Option<String>, StoreError> {
        Ok(get!(self, column))
    }

    /// A whole number.
    pub(crate) fn int(&self, column: &'static str) -> Result<i64, StoreError> {
        Ok(get!(self, column))
    }

    /// A whole number or nothing.
    pub(crate) fn opt_int(&self, column: &'static str) -> Result<Option<i64>, StoreError> {
        Ok(get!(self, column))
    }

    /// A whole number that is not negative and fits.
    pub(crate) fn count<T: TryFrom<i64>>(&self, column: &'static str) -> Result<T, StoreError> {
        let value = self.int(column)?;
        T::try_from(value).map_err(|_| StoreError::Row { column, found: value.to_string() })
    }

    /// A whole number that is not negative and fits, or nothing.
    pub(crate) fn opt_count<T: TryFrom<i64>>(&self, column: &'static str) -> Result<Option<T>, StoreError> {
        let Some(value) = self.opt_int(column)? else { return Ok(None) };
        T::try_from(value).map(Some).map_err(|_| StoreError::Row { column, found: value.to_string() })
    }

    /// A number with a fraction.
    #[expect(dead_code, reason = "the first column with a fraction comes with commend")]
    pub(crate) fn real(&self, column: &'static str) -> Result<f64, StoreError> {
        Ok(get!(self, column))
    }

    /// Yes or no, kept as 1 or 0.
    pub(crate) fn flag(&self, column: &'static str) -> Result<bool, StoreError> {
        Ok(self.int(column)? != 0)
    }

    /// A moment, kept in microseconds.
    pub(crate) fn stamp(&self, column: &'static str) -> Result<Stamp, StoreError> {
        let value = self.int(column)?;
        from_micros(value).ok_or_else(|| StoreError::Row { column, found: value.to_string() })
    }

    /// A moment or nothing.
    pub(crate) fn opt_stamp(&self, column: &'static str) -> Result<Option<Stamp>, StoreError> {
        Ok(self.opt_int(column)?.and_then(from_micros))
    }

    /// An id, a closed word or a day, kept as the text it prints.
    pub(crate) fn parse<T: FromStr>(&self, column: &'static str) -> Result<T, StoreError> {
        let text = self.text(column)?;
        text.parse().map_err(|_| bad(column, text))
    }

    /// The same, or nothing.
    pub(crate) fn opt_parse<T: FromStr>(&self, column: &'static str) -> Result<Option<T>, StoreError> {
        let Some(text) = self.opt_text(column)? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| bad(column, text))
    }

    /// A text type with rules of its own, such as `Line::parse`.
    pub(crate) fn typed<T, E>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, StoreError> {
        let text = self.text(column)?;
        parse(&text).map_err(|_| bad(column, text))
    }

    /// The same, or nothing.
    pub(crate) fn opt_typed<T, E>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<Option<T>, StoreError> {
        let Some(text) = self.opt_text(column)? else { return Ok(None) };
        parse(&text).map(Some).map_err(|_| bad(column, text))
    }

    /// The error of a column whose value fits no rule.
    pub(crate) fn spoiled(&self, column: &'static str) -> StoreError {
        bad(column, self.opt_text(column).ok().flatten().unwrap_or_default())
    }

    /// A list or structure kept as JSON.
    pub(crate) fn json<T: serde::de::DeserializeOwned>(&self, column: &'static str) -> Result<T, StoreError> {
        let text = self.text(column)?;
        serde_json::from_str(&text).map_err(|_| bad(column, text))
    }
}

fn bad(column: &'static str, text: String) -> StoreError {
    StoreError::Row { column, found: text.chars().take(80).collect() }
}
