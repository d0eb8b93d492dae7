//! How a text reads: a grade and marks. A hint while writing, never a gate; the text is not kept.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use kernel::{FieldErrors, Lang, Prose};
use partner::plain::{MarkKind, Reading, marks, read};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/plain", get(show).post(check)).route("/plain/part", post(part))
}

/// A text to look at.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct TextForm {
    /// The text, of at most 20,000 characters.
    pub(super) text: String,
    /// Its language, `en` or `es`; empty for the reader's own.
    pub(super) lang: String,
}

/// A stretch of the text; marked where a reader may trip.
pub(super) struct Piece {
    pub(super) text: String,
    /// `long`, `passive`, `acronym` or `jargon`; empty for none. Where two lie in each other, the shorter.
    pub(super) kind: &'static str,
}

/// One thing to look at again, in words.
pub(super) struct Note {
    pub(super) kind: &'static str,
    /// The place, shortened.
    pub(super) place: String,
    pub(super) words: String,
}

/// What the check found.
pub(super) struct Found {
    pub(super) reading: Option<Reading>,
    pub(super) pieces: Vec<Piece>,
    pub(super) notes: Vec<Note>,
}

fn kind(mark: &MarkKind) -> &'static str {
    match mark {
        MarkKind::LongSentence { .. } => "long",
        MarkKind::Passive => "passive",
        MarkKind::Acronym => "acronym",
        MarkKind::Jargon { .. } => "jargon",
    }
}

fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 8 { format!("{} …", words[..8].join(" ")) } else { words.join(" ") }
}

/// The grade of a text, the text in pieces, and a note for each mark.
pub(super) fn found(p: &Frame, text: &str, lang: Lang) -> Found {
    let marks = marks(text, lang);
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let piece = |pair: &[usize]| {
        let (from, to) = (pair[0], pair[1]);
        let over = marks.iter().filter(|mark| mark.range.start <= from && to <= mark.range.end);
        let inner = over.min_by_key(|mark| mark.range.len());
        Piece { text: text[from..to].to_owned(), kind: inner.map_or("", |mark| kind(&mark.kind)) }
    };
    let pieces = edges.windows(2).map(piece).collect();
    let note = |mark: &partner::plain::Mark| {
        let words = match mark.kind {
            MarkKind::LongSentence { words } => p.t1("plain-long", "n", words),
            MarkKind::Passive => p.t("plain-passive"),
            MarkKind::Acronym => p.t("plain-acronym"),
            MarkKind::Jargon { plain } => p.t1("plain-jargon", "plain", plain),
        };
        Note { kind: kind(&mark.kind), place: shortened(&text[mark.range.clone()]), words }
    };
    let mut notes: Vec<Note> = marks.iter().map(note).collect();
    notes.dedup_by(|a, b| a.place == b.place && a.words == b.words);
    Found { reading: read(text, lang), pieces, notes }
}

impl TextForm {
    /// The text and its language.
    pub(super) fn parse(&self, visit: &Visit) -> Result<(Prose, Lang), FieldErrors> {
        let text = Prose::parse_max(&self.text, 20_000).map_err(|fault| FieldErrors::one("text", fault))?;
        Ok((text, Lang::of_tag(&self.lang).unwrap_or(visit.lang)))
    }
}

#[derive(Template)]
#[template(path = "partner/plain/check.html")]
struct CheckPage {
    p: Frame,
    form: TextForm,
    found: Option<Found>,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "partner/plain/found.html")]
struct PartPage {
    p: Frame,
    found: Option<Found>,
}

async fn show(visit: Visit) -> Answer {
    visit.person()?;
    let form = TextForm { lang: visit.lang.tag().to_owned(), ..TextForm::default() };
    unkept(&CheckPage { p: visit.frame("plain-title"), form, found: None, faults: Faults::default() })
}

async fn check(visit: Visit, Sent(form): Sent<TextForm>) -> Answer {
    visit.person()?;
    let p = visit.frame("plain-title");
    match form.parse(&visit) {
        Ok((text, lang)) => {
            let found = Some(found(&p, text.as_str(), lang));
            unkept(&CheckPage { p, form, found, faults: Faults::default() })
        }
        Err(errors) => {
            let faults = Faults::parse(&errors, &p);
            again(&CheckPage { p, form, found: None, faults })
        }
    }
}

/// The same as a part of a page, for the script that shows it below a text area while somebody writes.
async fn part(visit: Visit, Sent(form): Sent<TextForm>) -> Answer {
    visit.person()?;
    let p = visit.frame("plain-title");
    let (text, lang) = form.parse(&visit).map_err(WebError::Invalid)?;
    let found = Some(found(&p, text.as_str(), lang));
    unkept(&PartPage { p, found })
}

#[cfg(test)]
mod sample;
