//! A finding: what was found, how sure we are, who said yes, and the evidence it stands on.

use crate::{Anchor, Block, Prose, Quote, Target};

/// A finding. Its anchor is `finding-<number>`; it is a heading of its own, so it stands in contents and outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Its number in the document, as it is cited.
    pub number: u32,
    /// Its short name, for the contents.
    pub title: String,
    /// The finding itself, one or two sentences.
    pub statement: Prose,
    /// The same in plain language.
    pub plainly: Option<Prose>,
    /// What became of it.
    pub outcome: Outcome,
    /// How confident we are and why, as one line.
    pub confidence: Option<Prose>,
    /// How each group of seats stood.
    pub positions: Vec<Position>,
    /// Reasons of those who did not agree; they are part of the finding.
    pub dissent: Vec<Quote>,
    /// What it stands on; shown in the margin.
    pub evidence: Vec<Evidence>,
    /// Text, quotations and figures that explain it.
    pub blocks: Vec<Block>,
}

impl Finding {
    /// A finding without evidence yet.
    pub fn new(number: u32, title: impl Into<String>, statement: impl Into<Prose>, outcome: Outcome) -> Self {
        Self {
            number,
            title: title.into(),
            statement: statement.into(),
            plainly: None,
            outcome,
            confidence: None,
            positions: Vec::new(),
            dissent: Vec::new(),
            evidence: Vec::new(),
            blocks: Vec::new(),
        }
    }

    /// Says it in plain language.
    pub fn plainly(self, text: impl Into<Prose>) -> Self {
        Self { plainly: Some(text.into()), ..self }
    }

    /// Says how confident we are and why.
    pub fn confidence(self, text: impl Into<Prose>) -> Self {
        Self { confidence: Some(text.into()), ..self }
    }

    /// Adds how a group of seats stood.
    pub fn position(mut self, position: Position) -> Self {
        self.positions.push(position);
        self
    }

    /// Adds the reason of somebody who did not agree.
    pub fn dissent(mut self, reason: Quote) -> Self {
        self.dissent.push(reason);
        self
    }

    /// Adds evidence.
    pub fn evidence(mut self, evidence: Evidence) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// Adds text that explains it.
    pub fn block(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// Where links to it lead.
    pub fn anchor(&self) -> Anchor {
        Anchor::new(&format!("finding-{}", self.number))
    }
}

/// What became of a finding, in the caller's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What the reader sees, such as `Carried by consent`.
    pub label: String,
    /// How it is coloured; the label always says the same.
    pub tone: Tone,
}

impl Outcome {
    /// It was carried.
    pub fn carried(label: impl Into<String>) -> Self {
        Self { label: label.into(), tone: Tone::Carried }
    }

    /// It is still open.
    pub fn open(label: impl Into<String>) -> Self {
        Self { label: label.into(), tone: Tone::Open }
    }

    /// It was not carried.
    pub fn not_carried(label: impl Into<String>) -> Self {
        Self { label: label.into(), tone: Tone::NotCarried }
    }
}

/// The colour of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Carried.
    Carried,
    /// Still open.
    Open,
    /// Not carried.
    NotCarried,
}

impl Tone {
    /// The word that templates and style sheets use.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::Open => "open",
            Self::NotCarried => "not-carried",
        }
    }
}

/// How a group of seats stood. Groups are never pooled: a pooled vote hides the partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The kind of seat.
    pub seats: String,
    /// How many were for it.
    pub agreed: u32,
    /// How many took part.
    pub of: u32,
}

impl Position {
    /// How a group of seats stood.
    pub fn new(seats: impl Into<String>, agreed: u32, of: u32) -> Self {
        Self { seats: seats.into(), agreed, of }
    }
}

/// One piece of evidence in the margin of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it is, such as the practice's title.
    pub label: String,
    /// Where it can be seen: a source or quotation here, or its page.
    pub to: Option<Target>,
    /// The words that count, when there is leave to show them.
    pub excerpt: Option<String>,
}

impl Evidence {
    /// A piece of evidence by name.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), to: None, excerpt: None }
    }

    /// Says where it can be seen.
    pub fn at(self, to: Target) -> Self {
        Self { to: Some(to), ..self }
    }

    /// Quotes the words that count.
    pub fn excerpt(self, words: impl Into<String>) -> Self {
        Self { excerpt: Some(words.into()), ..self }
    }
}
