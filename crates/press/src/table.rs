//! Tables: a caption, a head with one cell a column, and rows as wide as the head.

use crate::{Anchor, Prose};

/// A table. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: Prose,
    /// The head.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Prose>>,
    /// Whether the first cell of a row names the row.
    pub named_rows: bool,
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Whether it holds numbers, set to the end of the cell.
    pub number: bool,
    /// How wide it is beside the other columns of text.
    pub share: u8,
}

impl Column {
    /// A column of text.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: false, share: 2 }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), number: true, share: 1 }
    }

    /// Makes it wider or narrower: columns share the width in proportion. Text starts at 2, numbers at 1.
    pub fn share(self, share: u8) -> Self {
        Self { share: share.max(1), ..self }
    }
}

impl Table {
    /// A table without rows yet.
    pub fn new(caption: impl Into<Prose>, columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            caption: caption.into(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            named_rows: false,
            anchor: None,
        }
    }

    /// Adds a row.
    pub fn row<P: Into<Prose>>(mut self, cells: impl IntoIterator<Item = P>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Says that the first cell of a row names the row.
    pub fn named_rows(self) -> Self {
        Self { named_rows: true, ..self }
    }

    /// Gives it a place to link to.
    pub fn anchor(self, anchor: &str) -> Self {
        Self { anchor: Some(Anchor::new(anchor)), ..self }
    }
}
