//! The PDF edition: PDF 1.7 that claims PDF/UA-1, set by Typst from our own templates.

mod content;
mod finding;
mod world;

use std::sync::{Mutex, PoisonError};

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use crate::check::check;
use crate::glyphs::Trust;
use crate::{Block, Cover, Document, Figure, ImageKind, Lang, Look, PlainDate, PressError, Section};
use content::Content;
use world::{Job, advice};

/// Sets a document as an accessible PDF. The same document gives the same bytes.
///
/// It is work for a thread that may take its time: a white paper of 70 pages takes about half a second, a table of
/// 5,000 rows a few. One document is set at a time, whoever asks, which also bounds the memory it takes. What an author must mend first comes back as [`PressError::Faults`].
pub fn to_pdf(document: &Document) -> Result<Vec<u8>, PressError> {
    let faults = check(document);
    if !faults.is_empty() {
        return Err(PressError::Faults(faults));
    }
    let first = set(Content::of(document, Trust::Shapes));
    // A script can need a shape that no font gives although it has every letter. Better the plain letters than no document.
    first.or_else(|refused| set(Content::of(document, Trust::Letters)).map_err(|_| refused))
}

/// Whether a picture can be set: its file is whole. Work for a thread that may take its time.
pub fn can_show(bytes: Vec<u8>, kind: ImageKind) -> bool {
    let date = PlainDate::new(2000, 1, 1).expect("a day of the calendar");
    let picture = Figure::image(bytes, kind, "", "?", "?");
    let section = Section::new("?").block(Block::Figure(picture));
    to_pdf(&Document::new(Look::Pack, Cover::new("?", Lang::En, date)).section(section)).is_ok()
}

fn set(content: Content) -> Result<Vec<u8>, PressError> {
    // The typesetter's cache is one for the process: emptying it under another document would cost that one dearly.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let job = Job::new(content);
    let made = typst::compile::<PagedDocument>(&job).output.and_then(|pages| pdf(&pages, &options()));
    // The cache is for one document: the next one is another, and memory must not grow with each.
    comemo::evict(0);
    made.map_err(|problems| PressError::Typesetter(problems.iter().map(advice).collect()))
}

fn options() -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1]);
    PdfOptions {
        creator: Smart::Custom(Some("Learning Together".to_owned())),
        standards: standards.expect("PDF/UA-1 is a standard of PDF 1.7"),
        ..PdfOptions::default()
    }
}
