//! Submissions in files: JSON Lines, and CSV with the same names of columns.
//!
//! A record is `{id, title, authors, text}`, with `keywords`, `licence` and `source` where known; other names are left out.
//! Reading streams: a file is never held whole. A bad line is reported with its number and a reason, good ones are kept. Byte-order marks
//! and both kinds of line end are taken; UTF-16 is recognised and refused. A form feed, which texts taken from PDF files carry at
//! the end of a page, is read as a line break.

mod csv;
mod encoding;
mod export;
mod jsonl;
mod record;

use std::collections::HashSet;
use std::io::BufRead;

use kernel::Fault;

pub use export::{Exported, write_line};
pub use record::Record;

/// The longest line of JSON, in bytes.
pub const LINE_MAX: usize = 2 * 1024 * 1024;

/// The largest file, in bytes.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line.
    JsonLines,
    /// Comma-separated values with a line of names first.
    Csv,
}

impl Format {
    /// The format that the ending of a file's name says; `None` for any other.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit('.').next()?.to_ascii_lowercase();
        match ending.as_str() {
            "jsonl" | "ndjson" | "json" => Some(Self::JsonLines),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// A line that was not taken, with its number from 1 and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file, from 1. A CSV record has the number of its first line.
    pub line: u64,
    /// Why.
    pub why: Fault,
}

/// The file as a whole cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It is not what it should be; nothing was taken.
    #[error("the file is refused: {}", .0.key)]
    Refused(Fault),
    /// Reading stopped.
    #[error("reading failed")]
    Read(#[from] std::io::Error),
}

/// What one step of reading gives.
pub type Item = Result<Result<Record, Refused>, FileError>;

/// Reads the records of a file one by one; ids that came before in the same file are refused.
///
/// Ends after the first [`FileError`].
pub fn read<'a, R: BufRead + 'a>(input: R, format: Format) -> Result<impl Iterator<Item = Item> + 'a, FileError> {
    let input = encoding::begin(input)?;
    let items: Box<dyn Iterator<Item = Item> + 'a> = match format {
        Format::JsonLines => Box::new(jsonl::Lines::new(input)),
        Format::Csv => Box::new(csv::rows(input)?),
    };
    let mut seen = HashSet::new();
    Ok(items.map(move |item| match item {
        Ok(Ok(record)) if !seen.insert(record.id.as_str().to_owned()) => {
            let why = Fault::new("import-id-twice").with("id", &record.id);
            Ok(Err(Refused { line: record.line, why }))
        }
        other => other,
    }))
}

/// Every record and every refused line of a file.
pub fn read_all<R: BufRead>(input: R, format: Format) -> Result<(Vec<Record>, Vec<Refused>), FileError> {
    let (mut records, mut refused) = (Vec::new(), Vec::new());
    for item in read(input, format)? {
        match item? {
            Ok(record) => records.push(record),
            Err(line) => refused.push(line),
        }
    }
    if records.is_empty() && refused.is_empty() {
        return Err(FileError::Refused(Fault::new("import-file-empty")));
    }
    Ok((records, refused))
}
