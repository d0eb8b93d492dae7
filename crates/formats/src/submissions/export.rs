//! Submissions on their way out, one JSON object a line.

use std::io::{Result, Write};

/// A submission in a file that leaves the program.
#[derive(Debug, serde::Serialize)]
pub struct Exported<'a> {
    /// The id in the file it came from, else its own.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its authors.
    pub authors: &'a [String],
    /// Its whole text.
    pub text: &'a str,
    /// `submitted`, `accepted`, `declined` or `withdrawn`.
    pub state: &'a str,
}

/// Writes one line with its end.
pub fn write_line(out: &mut impl Write, line: &Exported<'_>) -> Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}
