//! From text to white paper: documents are coded, findings built from excerpts, rated, carried, and printed.
//!
//! Every link of the chain is kept as rows, so that it can be walked both ways: from a sentence of the report to the
//! excerpt, document and people behind it, and from a contribution to everything it became.

mod agreement;
mod ballot;
mod code;
mod command;
mod document;
mod edition;
mod excerpt;
mod fact;
mod finding;
mod policy;
mod port;
mod refusal;
mod report;
mod round;
mod rule;
mod scalars;
mod sentence;
mod snapshot;
mod transcript;
mod view;
mod weave;

pub use agreement::Agreement;
pub use ballot::{Ballot, BallotRecord, Mark, Score};
pub use code::{COLOURS, Code, CodeRecord, NewCode};
pub use command::*;
pub use document::{Document, DocumentRecord, NewDocument, Part, Passage, PracticeText, Source};
pub use edition::{Edition, EditionRecord, EditionState};
pub use excerpt::{Coding, Excerpt, ExcerptRecord, NewExcerpt, Span};
pub use finding::{Finding, FindingRecord, FindingState, NewFinding};
pub use policy::{MayCode, MayRate, MayRead, MayWrite};
pub use port::Distillation;
pub use report::{NewReport, Recommendation, Report, ReportRecord, WriteReport};
pub use round::{NewRound, Round, RoundRecord, RoundState};
pub use rule::{Group, GroupResult, Outcome, RatedFinding, Rule};
pub use scalars::Scalars;
pub use sentence::{Sentence, paragraphs, sentences};
pub use snapshot::{
    Contributor, Snapshot, SnapshotExcerpt, SnapshotFinding, SnapshotGroup, SnapshotRecommendation, SnapshotSource,
};
pub use transcript::parse_transcript;
pub use view::{
    CodeLine, DocumentLine, EditionLine, ExcerptLine, ExcerptsOf, FindingLine, ReportLine, RoundLine, Trace,
    TraceEdition, TraceFinding,
};
pub use weave::{Run, weave};
