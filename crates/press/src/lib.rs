//! Typed document in, accessible PDF and HTML out.
//!
//! Callers say *what* a document holds ([`Document`], [`Block`], [`Prose`]); the looks are ours: the templates in
//! `templates/`. Nobody outside this crate writes Typst source, because source could loop or read what it should not.
//!
//! * [`to_pdf`] writes PDF 1.7 that claims PDF/UA-1, with title, language, outline, tags and page numbers.
//! * [`to_html`] writes a body fragment; the page around it belongs to the web. Its class names are the contract with the
//!   style sheet and are listed in [`html`].
//! * [`Chart`] draws bars, stacked bars and lines as SVG for both, and gives the same figures as a [`Table`].
//!
//! The same document gives the same bytes: no clock, no dice, no system fonts.
//!
//! ```
//! use press::{Block, Cover, Document, Lang, Look, PlainDate, Section};
//!
//! let day = PlainDate::new(2026, 5, 4).expect("a day of the calendar");
//! let paper = Document::new(Look::Report, Cover::new("What we learned", Lang::En, day))
//!     .section(Section::new("Why").block(Block::paragraph("Partners plan better.")));
//! assert!(press::to_html(&paper).as_str().contains("<h2"));
//! ```

mod block;
mod chart;
mod check;
mod document;
mod error;
mod finding;
mod glyphs;
pub mod html;
mod pdf;
mod prose;
mod safe;
mod table;
mod words;

pub use block::{Block, Contributor, Definition, Figure, Graphic, ImageKind, Quote, Source};
pub use chart::{Chart, ChartData, Medium, Series, Slice};
pub use check::check;
pub use document::{Attachment, Cover, Document, Enclosed, Lang, Look, Paper, PlainDate, Section};
pub use error::{Fault, PressError};
pub use finding::{Evidence, Finding, Outcome, Position, Tone};
pub use html::{Html, to_html};
pub use pdf::{can_show, to_pdf};
pub use prose::{Anchor, Prose, Span, Target};
pub use table::{Column, Table};
