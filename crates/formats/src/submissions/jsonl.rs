//! One JSON object a line.

use std::io::{BufRead, BufReader, Read};

use kernel::Fault;
use serde_json::{Map, Value};

use super::record::Raw;
use super::{FILE_MAX, FileError, Item, LINE_MAX, Record, Refused, encoding};

/// Reads lines until the end or the first failure.
pub(super) struct Lines<R> {
    input: BufReader<R>,
    line: u64,
    bytes: u64,
    ended: bool,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input: BufReader::new(input), line: 0, bytes: 0, ended: false }
    }

    /// The next line without its end; `None` at the end of the file. The flag says that it was cut because it is too long.
    fn next_line(&mut self) -> Result<Option<(Vec<u8>, bool)>, FileError> {
        let mut line = Vec::new();
        let limit = u64::try_from(LINE_MAX).unwrap_or(u64::MAX) + 1;
        let mut read = self.input.by_ref().take(limit).read_until(b'\n', &mut line)?;
        let cut = line.len() > LINE_MAX && line.last() != Some(&b'\n');
        if cut {
            read += skip_line(&mut self.input)?;
        }
        self.bytes += u64::try_from(read).unwrap_or(u64::MAX);
        if self.bytes > FILE_MAX {
            return Err(encoding::too_big());
        }
        self.line += 1;
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
        Ok((read > 0).then_some((line, cut)))
    }
}

fn skip_line(input: &mut impl BufRead) -> Result<usize, std::io::Error> {
    let mut skipped = 0;
    loop {
        let part = input.fill_buf()?;
        let end = part.iter().position(|byte| *byte == b'\n');
        let step = end.map_or(part.len(), |at| at + 1);
        input.consume(step);
        skipped += step;
        if end.is_some() || step == 0 {
            return Ok(skipped);
        }
    }
}

impl<R: Read> Iterator for Lines<R> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        while !self.ended {
            match self.next_line() {
                Ok(None) => self.ended = true,
                Ok(Some((line, false))) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(Some((line, cut))) => {
                    let number = self.line;
                    let record = if cut { Err(long_line()) } else { parse(&line, number) };
                    return Some(Ok(record.map_err(|why| Refused { line: number, why })));
                }
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

fn long_line() -> Fault {
    Fault::new("import-line-too-long").with("max", LINE_MAX / 1024 / 1024)
}

fn parse(line: &[u8], number: u64) -> Result<Record, Fault> {
    let text = std::str::from_utf8(line)
        .map_err(|error| Fault::new("import-not-utf8").with("byte", error.valid_up_to() + 1))?;
    let value: Value =
        serde_json::from_str(text).map_err(|error| Fault::new("import-not-json").with("column", error.column()))?;
    let Value::Object(mut object) = value else { return Err(Fault::new("import-not-an-object")) };
    let raw = Raw {
        id: text_of(&mut object, "id")?,
        title: text_of(&mut object, "title")?,
        authors: texts_of(&mut object, "authors")?,
        text: text_of(&mut object, "text")?,
        keywords: texts_of(&mut object, "keywords")?,
        licence: text_of(&mut object, "licence")?,
        source: text_of(&mut object, "source")?,
    };
    raw.check(number)
}

fn not_text(field: &str) -> Fault {
    Fault::new("import-not-text").with("field", field)
}

/// A text; a number stands for its digits, because ids are often written so.
fn text_of(object: &mut Map<String, Value>, field: &str) -> Result<Option<String>, Fault> {
    match object.remove(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(Value::Number(number)) if field == "id" => Ok(Some(number.to_string())),
        Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => Err(not_text(field)),
    }
}

/// A list of texts; one text is a list of one.
fn texts_of(object: &mut Map<String, Value>, field: &str) -> Result<Vec<String>, Fault> {
    match object.remove(field) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::String(text)) => Ok(vec![text]),
        Some(Value::Array(values)) => values
            .into_iter()
            .map(|value| match value {
                Value::String(text) => Ok(text),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                    Err(not_text(field))
                }
            })
            .collect(),
        Some(Value::Bool(_) | Value::Number(_) | Value::Object(_)) => Err(not_text(field)),
    }
}
