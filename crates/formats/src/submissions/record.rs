//! One record, checked field by field.

use kernel::{Fault, Line, Prose};

/// How many authors a record names at most.
const AUTHORS_MAX: usize = 500;

/// How many keywords a record has at most.
const KEYWORDS_MAX: usize = 50;

/// A submission as a file brings it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line of the file it begins on, from 1.
    pub line: u64,
    /// Its id in the file.
    pub id: Line,
    /// Its title.
    pub title: Line,
    /// Who wrote it.
    pub authors: Vec<Line>,
    /// Its text.
    pub text: Prose,
    /// Words to find it by.
    pub keywords: Vec<Line>,
    /// Under which licence.
    pub licence: Option<Line>,
    /// Where it was first published.
    pub source: Option<Line>,
}

/// The fields as they stand in the file.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) text: Option<String>,
    pub(super) keywords: Vec<String>,
    pub(super) licence: Option<String>,
    pub(super) source: Option<String>,
}

impl Raw {
    /// The record, or the first thing that is wrong with it.
    pub(super) fn check(self, line: u64) -> Result<Record, Fault> {
        if self.authors.len() > AUTHORS_MAX {
            return Err(named("authors", "import-too-many").with("max", AUTHORS_MAX));
        }
        if self.keywords.len() > KEYWORDS_MAX {
            return Err(named("keywords", "import-too-many").with("max", KEYWORDS_MAX));
        }
        Ok(Record {
            line,
            id: needed("id", self.id)?,
            title: needed("title", self.title)?,
            authors: lines("authors", &self.authors)?,
            text: prose(self.text)?,
            keywords: lines("keywords", &self.keywords)?,
            licence: optional("licence", self.licence)?,
            source: optional("source", self.source)?,
        })
    }
}

fn named(field: &str, key: &'static str) -> Fault {
    Fault::new(key).with("field", field)
}

/// The fault of a field as a sentence that names it.
fn fault(field: &str, fault: Fault) -> Fault {
    let key = match fault.key {
        "field-required" => "import-missing",
        "field-too-long" => "import-too-long",
        "field-control-characters" => "import-control-characters",
        _ => "import-not-text",
    };
    Fault { key, args: fault.args }.with("field", field)
}

fn needed(field: &str, text: Option<String>) -> Result<Line, Fault> {
    let text = text.ok_or_else(|| named(field, "import-missing"))?;
    Line::parse(&text).map_err(|why| fault(field, why))
}

fn optional(field: &str, text: Option<String>) -> Result<Option<Line>, Fault> {
    let text = text.filter(|text| !text.trim().is_empty());
    text.map(|text| Line::parse(&text).map_err(|why| fault(field, why))).transpose()
}

fn lines(field: &str, texts: &[String]) -> Result<Vec<Line>, Fault> {
    let filled = texts.iter().filter(|text| !text.trim().is_empty());
    filled.map(|text| Line::parse(text).map_err(|why| fault(field, why))).collect()
}

fn prose(text: Option<String>) -> Result<Prose, Fault> {
    let text = text.ok_or_else(|| named("text", "import-missing"))?;
    Prose::parse(&text.replace('\u{c}', "\n")).map_err(|why| fault("text", why))
}
