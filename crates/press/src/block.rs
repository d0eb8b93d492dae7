//! What a section is made of.

use crate::{Anchor, Chart, Finding, Prose, Table, Target};

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Prose),
    /// A list; numbered when the order matters.
    List {
        /// Whether the items are counted.
        numbered: bool,
        /// The items.
        items: Vec<Prose>,
    },
    /// Things to tick, each with a box before it.
    Ticks(Vec<Prose>),
    /// A table.
    Table(Table),
    /// Somebody's own words.
    Quote(Quote),
    /// A finding with its evidence.
    Finding(Finding),
    /// A picture or chart.
    Figure(Figure),
    /// An aside the reader should not miss.
    Note {
        /// Its short heading.
        title: String,
        /// Its text.
        text: Prose,
    },
    /// Words and what they mean.
    Definitions(Vec<Definition>),
    /// The people behind the document, with what each of them did.
    Contributors(Vec<Contributor>),
    /// What the document rests on, numbered from 1; each can be reached by the anchor `source-<number>`
    /// or by its own.
    Sources(Vec<Source>),
    /// What follows starts on a new page; a web page ignores it.
    PageBreak,
}

impl Block {
    /// A paragraph.
    pub fn paragraph(text: impl Into<Prose>) -> Self {
        Self::Paragraph(text.into())
    }

    /// A list in no order.
    pub fn list<P: Into<Prose>>(items: impl IntoIterator<Item = P>) -> Self {
        Self::List { numbered: false, items: items.into_iter().map(Into::into).collect() }
    }

    /// A list whose order matters.
    pub fn steps<P: Into<Prose>>(items: impl IntoIterator<Item = P>) -> Self {
        Self::List { numbered: true, items: items.into_iter().map(Into::into).collect() }
    }

    /// Things to tick.
    pub fn ticks<P: Into<Prose>>(items: impl IntoIterator<Item = P>) -> Self {
        Self::Ticks(items.into_iter().map(Into::into).collect())
    }

    /// An aside.
    pub fn note(title: impl Into<String>, text: impl Into<Prose>) -> Self {
        Self::Note { title: title.into(), text: text.into() }
    }
}

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The words; each line of the text is a paragraph.
    pub text: String,
    /// Whose words, in the form they agreed to.
    pub attribution: Option<Prose>,
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
    /// Whether it is pulled out in large letters.
    pub pulled: bool,
}

impl Quote {
    /// A quotation in the run of the text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), attribution: None, anchor: None, pulled: false }
    }

    /// Says whose words they are.
    pub fn by(self, attribution: impl Into<Prose>) -> Self {
        Self { attribution: Some(attribution.into()), ..self }
    }

    /// Gives it a place to link to.
    pub fn anchor(self, anchor: &str) -> Self {
        Self { anchor: Some(Anchor::new(anchor)), ..self }
    }

    /// Pulls it out in large letters.
    pub fn pulled(self) -> Self {
        Self { pulled: true, ..self }
    }

    /// The paragraphs of the quotation.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// A picture or chart with what it shows in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is drawn.
    pub graphic: Graphic,
    /// What somebody who cannot see it must know; never empty.
    pub alt: String,
    /// The line under it.
    pub caption: Prose,
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
}

/// What a figure draws.
#[derive(Debug, Clone, PartialEq)]
pub enum Graphic {
    /// A chart from figures. In HTML its table follows it, folded away.
    Chart(Chart),
    /// A picture.
    Image {
        /// The file itself, for the PDF.
        bytes: Vec<u8>,
        /// What kind of file it is.
        kind: ImageKind,
        /// Where the web page loads it from.
        href: String,
    },
}

/// The kinds of picture that a PDF can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable Vector Graphics.
    Svg,
    /// WebP.
    Webp,
}

impl Figure {
    /// A chart; its own description serves as the words for those who cannot see it.
    pub fn chart(chart: Chart, caption: impl Into<Prose>) -> Self {
        let alt = chart.description.clone();
        Self { graphic: Graphic::Chart(chart), alt, caption: caption.into(), anchor: None }
    }

    /// A picture.
    pub fn image(
        bytes: Vec<u8>,
        kind: ImageKind,
        href: impl Into<String>,
        alt: impl Into<String>,
        caption: impl Into<Prose>,
    ) -> Self {
        let graphic = Graphic::Image { bytes, kind, href: href.into() };
        Self { graphic, alt: alt.into(), caption: caption.into(), anchor: None }
    }

    /// Gives it a place to link to.
    pub fn anchor(self, anchor: &str) -> Self {
        Self { anchor: Some(Anchor::new(anchor)), ..self }
    }
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The word.
    pub term: String,
    /// What it means.
    pub meaning: Prose,
}

impl Definition {
    /// A word and what it means.
    pub fn new(term: impl Into<String>, meaning: impl Into<Prose>) -> Self {
        Self { term: term.into(), meaning: meaning.into() }
    }
}

/// Somebody who had a part in the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Contributor {
    /// The name in the form they agreed to.
    pub name: String,
    /// From where they came to it: partner, clinician, educator …
    pub standing: Option<String>,
    /// What they did.
    pub roles: Vec<String>,
}

impl Contributor {
    /// A person and what they did.
    pub fn new<R: Into<String>>(name: impl Into<String>, roles: impl IntoIterator<Item = R>) -> Self {
        Self { name: name.into(), standing: None, roles: roles.into_iter().map(Into::into).collect() }
    }

    /// Says from where they came to it.
    pub fn standing(self, standing: impl Into<String>) -> Self {
        Self { standing: Some(standing.into()), ..self }
    }
}

/// One thing that the document rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its reference.
    pub text: Prose,
    /// Its own anchor, beside its number.
    pub anchor: Option<Anchor>,
    /// Where it can be read.
    pub at: Option<Target>,
}

impl Source {
    /// A source by its reference.
    pub fn new(text: impl Into<Prose>) -> Self {
        Self { text: text.into(), anchor: None, at: None }
    }

    /// Says where it can be read.
    pub fn at(self, at: Target) -> Self {
        Self { at: Some(at), ..self }
    }

    /// Gives it an anchor of its own in place of `source-<number>`.
    pub fn anchor(self, anchor: &str) -> Self {
        Self { anchor: Some(Anchor::new(anchor)), ..self }
    }

    /// The anchor of the source at this place (counted from 0).
    pub(crate) fn anchor_at(&self, place: usize) -> Anchor {
        self.anchor.clone().unwrap_or_else(|| Anchor::new(&format!("source-{}", place + 1)))
    }
}

macro_rules! block_from {
    ($($part:ident),+) => {$(
        impl From<$part> for Block {
            fn from(part: $part) -> Self {
                Self::$part(part)
            }
        }
    )+};
}

block_from!(Table, Quote, Finding, Figure);
