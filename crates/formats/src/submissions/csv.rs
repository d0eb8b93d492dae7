//! Comma-separated values with a line of names first. Several authors or keywords in a field are parted by semicolons.

use std::io::Read;

use csv::{ByteRecord, ErrorKind, ReaderBuilder};
use kernel::Fault;

use super::record::Raw;
use super::{FILE_MAX, FileError, Item, LINE_MAX, Record, Refused, encoding};

/// The columns that a file must have.
const NEEDED: [&str; 3] = ["id", "title", "text"];

/// Reads the line of names and then the records.
pub(super) fn rows<R: Read>(input: R) -> Result<impl Iterator<Item = Item>, FileError> {
    // The last line ends like every other, so that a record's lines can be counted from its end.
    let input = encoding::LineFeeds::new(input).chain(b"\n".as_slice());
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(input);
    let names: Vec<String> = reader
        .byte_headers()
        .map_err(file_error)?
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim().to_ascii_lowercase())
        .collect();
    if let Some(missing) = NEEDED.iter().find(|needed| names.iter().all(|name| name != *needed)) {
        let key = if names.is_empty() { "import-file-empty" } else { "import-column-missing" };
        return Err(FileError::Refused(Fault::new(key).with("column", missing)));
    }
    let mut row = ByteRecord::new();
    Ok(std::iter::from_fn(move || match reader.read_byte_record(&mut row) {
        Ok(false) => None,
        Ok(true) => {
            if row.position().is_some_and(|at| at.byte() > FILE_MAX) {
                return Some(Err(encoding::too_big()));
            }
            let line = first_line(&row, reader.position().line());
            Some(Ok(record(&names, &row, line).map_err(|why| Refused { line, why })))
        }
        Err(error) => Some(Err(file_error(error))),
    }))
}

/// The line a record begins on. The reader's own place stands before empty lines, so it is counted back from the line after.
fn first_line(row: &ByteRecord, after: u64) -> u64 {
    let breaks = row.as_slice().iter().filter(|byte| **byte == b'\n').count();
    let counted = after.saturating_sub(1 + u64::try_from(breaks).unwrap_or(u64::MAX));
    counted.max(row.position().map_or(0, ::csv::Position::line))
}

fn file_error(error: csv::Error) -> FileError {
    if let ErrorKind::Io(error) = error.into_kind() {
        FileError::Read(error)
    } else {
        FileError::Refused(Fault::new("import-file-not-csv"))
    }
}

fn record(names: &[String], row: &ByteRecord, line: u64) -> Result<Record, Fault> {
    if row.as_slice().len() > LINE_MAX {
        return Err(Fault::new("import-line-too-long").with("max", LINE_MAX / 1024 / 1024));
    }
    if row.len() != names.len() {
        return Err(Fault::new("import-wrong-columns").with("have", row.len()).with("need", names.len()));
    }
    let mut raw = Raw::default();
    for (name, bytes) in names.iter().zip(row) {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| Fault::new("import-not-utf8").with("byte", error.valid_up_to() + 1))?
            .to_owned();
        match name.as_str() {
            "id" => raw.id = Some(text),
            "title" => raw.title = Some(text),
            "text" => raw.text = Some(text),
            "authors" => raw.authors = parts(&text),
            "keywords" => raw.keywords = parts(&text),
            "licence" => raw.licence = Some(text),
            "source" => raw.source = Some(text),
            _ => {}
        }
    }
    raw.check(line)
}

fn parts(text: &str) -> Vec<String> {
    text.split(';').map(|part| part.trim().to_owned()).collect()
}
