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
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(encoding::LineFeeds::new(input));
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
    Ok(reader.into_byte_records().map(move |row| {
        let row = row.map_err(file_error)?;
        let place = row.position().map_or((0, 0), |at| (at.line(), at.byte()));
        if place.1 > FILE_MAX {
            return Err(encoding::too_big());
        }
        Ok(record(&names, &row, place.0).map_err(|why| Refused { line: place.0, why }))
    }))
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
