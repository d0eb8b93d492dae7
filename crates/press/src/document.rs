//! The document itself: cover, sections, attachments.

use crate::{Anchor, Block, Prose};

/// A whole document, as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// How it is dressed.
    pub look: Look,
    /// Its title page.
    pub cover: Cover,
    /// Its text, in order.
    pub sections: Vec<Section>,
    /// What is enclosed, numbered from 1 in this order; each can be reached by the anchor `attachment-<number>`.
    pub attachments: Vec<Attachment>,
}

/// How a document is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A white paper: title page, room for evidence in the margin, quotations that breathe.
    Report,
    /// A page or two to hang on a wall or take along: no title page, no contents.
    Leaf,
    /// An evidence pack: sober, wide tables, numbered attachments.
    Pack,
}

/// The language of a document: its fixed words, dates, hyphenation and the language set in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// The language's code, as in the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

/// The sheet a PDF is set on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// A day of the calendar, given by the caller: this crate never asks what day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlainDate {
    year: u16,
    month: u8,
    day: u8,
}

impl PlainDate {
    /// A day between the years 1 and 9999; nothing when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Self { year, month, day })
    }

    /// Year, month and day as numbers.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The date for machines: `2026-05-04`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The title page.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The title; also the title in the file's metadata. Without one there is no accessible PDF.
    pub title: String,
    /// The line under the title.
    pub subtitle: Option<String>,
    /// Who publishes.
    pub organisation: Option<String>,
    /// The day of this edition.
    pub date: PlainDate,
    /// Which edition, such as `First edition`.
    pub edition: Option<String>,
    /// Who wrote it, as one line.
    pub authors: Option<String>,
    /// What it says in plain words, one paragraph each.
    pub summary: Vec<Prose>,
    /// Its language.
    pub lang: Lang,
    /// The sheet of the PDF.
    pub paper: Paper,
    /// Where our own site is, such as `https://learning.example.org`: links that start with `/` lead there in a PDF.
    /// Without it they are plain text in the PDF.
    pub site: Option<String>,
}

impl Cover {
    /// A cover with what every document must have.
    pub fn new(title: impl Into<String>, lang: Lang, date: PlainDate) -> Self {
        Self {
            title: title.into(),
            subtitle: None,
            organisation: None,
            date,
            edition: None,
            authors: None,
            summary: Vec::new(),
            lang,
            paper: Paper::default(),
            site: None,
        }
    }

    /// Sets the line under the title.
    pub fn subtitle(self, subtitle: impl Into<String>) -> Self {
        Self { subtitle: Some(subtitle.into()), ..self }
    }

    /// Sets who publishes.
    pub fn organisation(self, organisation: impl Into<String>) -> Self {
        Self { organisation: Some(organisation.into()), ..self }
    }

    /// Sets which edition it is.
    pub fn edition(self, edition: impl Into<String>) -> Self {
        Self { edition: Some(edition.into()), ..self }
    }

    /// Sets the line of authors.
    pub fn authors(self, authors: impl Into<String>) -> Self {
        Self { authors: Some(authors.into()), ..self }
    }

    /// Adds a paragraph of plain summary.
    pub fn summary(mut self, paragraph: impl Into<Prose>) -> Self {
        self.summary.push(paragraph.into());
        self
    }

    /// Sets the sheet of the PDF.
    pub fn paper(self, paper: Paper) -> Self {
        Self { paper, ..self }
    }

    /// Sets where our own site is.
    pub fn site(self, site: impl Into<String>) -> Self {
        Self { site: Some(site.into()), ..self }
    }
}

/// A part with a heading; parts nest five deep.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Where links to it lead.
    pub anchor: Anchor,
    /// Its own text.
    pub blocks: Vec<Block>,
    /// The parts within it, after its own text.
    pub sections: Vec<Section>,
}

impl Section {
    /// An empty section whose anchor is made from its title.
    pub fn new(title: impl Into<String>) -> Self {
        let title = title.into();
        Self { anchor: Anchor::new(&title), title, blocks: Vec::new(), sections: Vec::new() }
    }

    /// Sets the anchor, where two sections have the same title or links must outlive a change of title.
    pub fn anchor(self, anchor: &str) -> Self {
        Self { anchor: Anchor::new(anchor), ..self }
    }

    /// Adds a block.
    pub fn block(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// Adds many blocks.
    pub fn blocks<B: Into<Block>>(mut self, blocks: impl IntoIterator<Item = B>) -> Self {
        self.blocks.extend(blocks.into_iter().map(Into::into));
        self
    }

    /// Adds a section within.
    pub fn section(mut self, section: Self) -> Self {
        self.sections.push(section);
        self
    }
}

/// Something enclosed with a pack. Its number is its place in [`Document::attachments`].
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// What it is called.
    pub title: String,
    /// What it shows, in one sentence; it stands in the list of attachments.
    pub shows: String,
    /// Its content.
    pub blocks: Vec<Block>,
    /// The file itself, which the PDF carries so that a reader can take it out again.
    pub file: Option<Enclosed>,
}

/// A file carried inside a PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Enclosed {
    /// The name it came with.
    pub name: String,
    /// What kind of file it is: `application/pdf`.
    pub media: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// An attachment without content yet.
    pub fn new(title: impl Into<String>, shows: impl Into<String>) -> Self {
        Self { title: title.into(), shows: shows.into(), blocks: Vec::new(), file: None }
    }

    /// Adds a block.
    pub fn block(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// Carries the file itself.
    pub fn enclosing(self, file: Enclosed) -> Self {
        Self { file: Some(file), ..self }
    }

    /// The anchor of the attachment at this place (counted from 0).
    pub(crate) fn anchor_at(place: usize) -> Anchor {
        Anchor::new(&format!("attachment-{}", place + 1))
    }
}

impl Document {
    /// A document with a cover and nothing else.
    pub fn new(look: Look, cover: Cover) -> Self {
        Self { look, cover, sections: Vec::new(), attachments: Vec::new() }
    }

    /// Adds a section.
    pub fn section(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// Encloses an attachment; it gets the next number.
    pub fn attachment(mut self, attachment: Attachment) -> Self {
        self.attachments.push(attachment);
        self
    }
}
