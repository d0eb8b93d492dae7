//! Texts that can be coded.

use kernel::{
    Act, Change, DocumentId, Fact, InitiativeId, Line, Prose, SeatKind, Stamp, SubmissionId, Version, sealed,
};

use crate::{MayCode, Scalars, fact};

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An accepted practice.
    Practice(SubmissionId),
    /// What people said in a meeting or an interview.
    Discussion,
}

/// A stretch of the text: one section of a practice or one turn of a discussion.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// The section's title or the speaker's name.
    pub label: Option<String>,
    /// From which side of the table it was said, in a discussion.
    pub speaker: Option<SeatKind>,
    /// Its first scalar position.
    pub start: usize,
    /// The position after its last scalar.
    pub end: usize,
}

/// What a document holds. Nothing of it ever changes: a new version of a text is a new document, so that no mark slips.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentRecord {
    /// Its id.
    pub id: DocumentId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Where it comes from.
    pub source: Source,
    /// Its title.
    pub title: Line,
    /// Who wrote or said it, as they are to be named.
    pub authors: Vec<String>,
    /// The licence under which it was given.
    pub licence: Option<String>,
    /// The whole text: the passages with one empty line between them.
    pub text: String,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// When it came in.
    pub at: Stamp,
    /// Since when its coding is finished; `None` while coders still work on it.
    pub finished: Option<Stamp>,
}

/// A section or a turn as it comes in.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The section's title or the speaker's name.
    pub label: Option<Line>,
    /// From which side of the table it was said, in a discussion.
    pub speaker: Option<SeatKind>,
    /// The words.
    pub text: Prose,
}

/// A text as it comes in.
#[derive(Debug, Clone)]
pub struct NewDocument {
    /// Its title.
    pub title: Line,
    /// Who wrote or said it, as they are to be named.
    pub authors: Vec<Line>,
    /// The licence under which it was given.
    pub licence: Option<Line>,
    /// The passages in order; at least one.
    pub passages: Vec<Passage>,
}

/// An accepted practice, as the worker carries it over.
#[derive(Debug, Clone)]
pub struct PracticeText {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The practice.
    pub submission: SubmissionId,
    /// Its text.
    pub text: NewDocument,
}

sealed!(
    /// A text to be coded.
    Document, DocumentRecord, DocumentId
);

impl Document {
    /// The text of an accepted practice comes over. Only the worker calls this, after the acceptance.
    pub fn carry_over(act: &mut Act, practice: PracticeText) -> Change<Self> {
        Self::begin(act, practice.initiative, Source::Practice(practice.submission), practice.text)
    }

    /// Somebody adds the transcript of a discussion.
    pub fn discussion(act: &mut Act, may: &MayCode, new: NewDocument) -> Change<Self> {
        Self::begin(act, may.initiative(), Source::Discussion, new)
    }

    fn begin(act: &mut Act, initiative: InitiativeId, source: Source, new: NewDocument) -> Change<Self> {
        let id = DocumentId::mint(&mut act.mint);
        let (text, parts) = join(new.passages);
        let mut fact = Fact::new(fact::DOCUMENT_ADDED, id, act.author(), act.now).within(initiative);
        if let Source::Practice(submission) = source {
            fact = fact.with("submission", submission);
        }
        let record = DocumentRecord {
            id,
            version: Version(0),
            initiative,
            source,
            title: new.title,
            authors: new.authors.iter().map(ToString::to_string).collect(),
            licence: new.licence.map(|licence| licence.to_string()),
            text,
            parts,
            at: act.now,
            finished: None,
        };
        Change::new(Self(record), fact)
    }

    /// Says that the coding of this text is finished, or takes that back.
    pub fn finish(mut self, act: &Act, may: &MayCode, done: bool) -> Change<Self> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        self.0.finished = done.then_some(act.now);
        let what = if done { fact::CODING_FINISHED } else { fact::CODING_RESUMED };
        Change::new(self.clone(), Fact::new(what, self.id, act.author(), act.now).within(self.initiative))
    }

    /// The text with its scalar positions.
    pub fn scalars(&self) -> Scalars<'_> {
        Scalars::of(&self.0.text)
    }

    /// The practice it comes from, if any.
    pub fn practice(&self) -> Option<SubmissionId> {
        match self.source {
            Source::Practice(id) => Some(id),
            Source::Discussion => None,
        }
    }
}

fn join(passages: Vec<Passage>) -> (String, Vec<Part>) {
    let mut text = String::new();
    let mut length = 0;
    let mut parts = Vec::new();
    for passage in passages {
        if length > 0 {
            text.push_str("\n\n");
            length += 2;
        }
        let start = length;
        text.push_str(passage.text.as_str());
        length += passage.text.as_str().chars().count();
        let label = passage.label.map(|label| label.to_string());
        parts.push(Part { label, speaker: passage.speaker, start, end: length });
    }
    (text, parts)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use kernel::{Actor, Mint};

    pub(crate) fn an_act() -> Act {
        Act::new(Actor::visitor(), chrono::DateTime::UNIX_EPOCH, Mint::counting())
    }

    pub(crate) fn a_practice(passages: &[&str]) -> Document {
        let mut act = an_act();
        let passages = passages
            .iter()
            .map(|text| Passage { label: None, speaker: None, text: Prose::parse(text).unwrap() })
            .collect();
        let practice = PracticeText {
            initiative: InitiativeId::mint(&mut act.mint),
            submission: SubmissionId::mint(&mut act.mint),
            text: NewDocument { title: Line::parse("A practice").unwrap(), authors: vec![], licence: None, passages },
        };
        Document::carry_over(&mut act, practice).after().clone()
    }

    pub(crate) fn a_text(text: &str) -> Document {
        a_practice(&[text])
    }

    #[test]
    fn parts_lie_where_their_words_are() {
        let document = a_practice(&["¿Qué?", "👩🏽‍⚕️ said so."]);
        let text = document.scalars();
        assert_eq!(text.slice(document.parts[0].start, document.parts[0].end), Some("¿Qué?"));
        assert_eq!(text.slice(document.parts[1].start, document.parts[1].end), Some("👩🏽‍⚕️ said so."));
    }
}
