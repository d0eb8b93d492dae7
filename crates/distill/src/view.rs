//! Read-only lines for lists.

use kernel::{
    BodyId, CodeId, Day, DocumentId, EditionId, ExcerptId, FindingId, InitiativeId, PersonId, ReportId, RoundId,
    SeatKind, Stamp, SubmissionId, Version,
};

use crate::Span;

/// A document in a list, with the state of its coding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLine {
    /// Which.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// The practice, where the text is one.
    pub practice: Option<SubmissionId>,
    /// Who wrote or said it.
    pub authors: Vec<String>,
    /// The licence under which it was given.
    pub licence: Option<String>,
    /// Its length in scalar values.
    pub length: i64,
    /// How many passages are marked.
    pub excerpts: i64,
    /// How many people marked them.
    pub coders: i64,
    /// Since when its coding is finished.
    pub finished: Option<Stamp>,
}

/// A code in the codebook, with its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeLine {
    /// Which.
    pub id: CodeId,
    /// The version it was read at.
    pub version: Version,
    /// Its name.
    pub name: String,
    /// When to use it and when not.
    pub definition: String,
    /// The group it belongs to.
    pub parent: Option<CodeId>,
    /// Its colour.
    pub colour: u8,
    /// How many passages have it.
    pub excerpts: i64,
    /// In how many documents.
    pub documents: i64,
}

/// Which excerpts a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExcerptsOf {
    /// Those of a document, by position.
    Document(DocumentId),
    /// Those with a code.
    Code(CodeId),
    /// Those of a finding, in its order.
    Finding(FindingId),
    /// Every one of the initiative.
    Initiative(InitiativeId),
    /// One.
    One(ExcerptId),
}

/// An excerpt in a list, with where it lies and what it became part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptLine {
    /// Which.
    pub id: ExcerptId,
    /// The version it was read at.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The document.
    pub document: DocumentId,
    /// Its title.
    pub title: String,
    /// The practice, where the text is one.
    pub practice: Option<SubmissionId>,
    /// The section or the speaker.
    pub label: Option<String>,
    /// From which side of the table it was said.
    pub speaker: Option<SeatKind>,
    /// Where it lies.
    pub span: Span,
    /// The words.
    pub text: String,
    /// Its codes.
    pub codes: Vec<CodeId>,
    /// What the coder thought.
    pub memo: Option<String>,
    /// Who marked it.
    pub by: PersonId,
    /// The name of who marked it.
    pub by_name: String,
    /// When.
    pub at: Stamp,
    /// The findings it became part of.
    pub findings: Vec<TraceFinding>,
}

/// A finding in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingLine {
    /// Which.
    pub id: FindingId,
    /// Its number in the initiative.
    pub number: u32,
    /// Its short name.
    pub title: String,
    /// The statement.
    pub statement: String,
    /// The same for everybody.
    pub plain: String,
    /// `draft`, `in-round`, `carried` or `not-carried`.
    pub state: String,
    /// The last round it was put to.
    pub round: Option<RoundId>,
    /// On how many excerpts it rests.
    pub excerpts: i64,
    /// From how many documents.
    pub documents: i64,
}

/// A round in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLine {
    /// Which.
    pub id: RoundId,
    /// Its name.
    pub title: String,
    /// Who rates.
    pub body: BodyId,
    /// The body's name.
    pub body_name: String,
    /// `planned`, `open` or `closed`.
    pub state: String,
    /// How many findings.
    pub findings: i64,
    /// How many members have rated.
    pub ballots: i64,
    /// The day by which ratings are asked for.
    pub due: Day,
}

/// A report in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// Which.
    pub id: ReportId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The number of its newest released edition.
    pub released: Option<u32>,
}

/// An edition in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionLine {
    /// Which.
    pub id: EditionId,
    /// Its number.
    pub number: u32,
    /// What is new in it.
    pub note: String,
    /// When its content was frozen.
    pub prepared: Stamp,
    /// When it was released.
    pub released: Option<Stamp>,
}

/// What became of a practice, as far as texts go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The title of the practice.
    pub title: String,
    /// Its passages that were marked.
    pub excerpts: Vec<ExcerptLine>,
    /// The findings they became part of.
    pub findings: Vec<TraceFinding>,
    /// The released editions in which they stand.
    pub editions: Vec<TraceEdition>,
}

/// A finding at the end of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceFinding {
    /// Which.
    pub id: FindingId,
    /// Its number in the initiative.
    pub number: u32,
    /// Its short name.
    pub title: String,
    /// Where it stands.
    pub state: String,
}

/// A released edition at the end of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceEdition {
    /// Which.
    pub id: EditionId,
    /// The report's name in addresses.
    pub slug: String,
    /// The report's title.
    pub title: String,
    /// Its number.
    pub number: u32,
    /// The finding there.
    pub finding: FindingId,
    /// The place of the finding in that edition, from 1.
    pub place: u32,
}
