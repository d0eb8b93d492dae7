//! A question as it is put to a body, and an earlier decision as it is entered.

use kernel::{Line, Prose, Stamp, Subject, words};

use crate::{AspectKind, Function, Matter};

words! {
    /// How a decision is carried.
    Method, "method" {
        /// No reasoned objection of a partner is left open.
        Consent = "consent",
        /// A majority of the partners and a majority of the others.
        DoubleMajority = "double-majority",
        /// Each rates it from 1 to 9; both sides rate it high.
        RatingRound = "rating-round",
    }
}

/// What a decision is about: nothing that needs an assent, or one matter on a slate of subjects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SubjectSet {
    /// The matter and its subjects; a decision without one still counts in the log.
    pub matter: Option<Matter>,
    /// The subjects, in the order of the papers.
    pub subjects: Vec<Subject>,
}

/// Fewer working days than the rule, and why. Such a decision gives no assent and is no evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortNotice {
    /// Working days.
    pub days: u32,
    /// Why it cannot wait.
    pub reason: Prose,
}

/// What it takes to put a question.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers in plain words.
    pub summary: Prose,
    /// How it is carried.
    pub method: Method,
    /// What it is about.
    pub about: SubjectSet,
    /// The cell of the aspect matrix it belongs to.
    pub cell: Option<(AspectKind, Function)>,
    /// The papers themselves, where there is more to read.
    pub papers: Option<Prose>,
    /// What one can choose between; empty, or two to eight.
    pub options: Vec<Line>,
    /// Where it cannot wait as long as the rule says.
    pub short: Option<ShortNotice>,
}

impl NewDecision {
    /// A plain question, to be said yes or no to.
    pub fn new(question: Line, summary: Prose, method: Method) -> Self {
        let about = SubjectSet::default();
        Self { question, summary, method, about, cell: None, papers: None, options: Vec::new(), short: None }
    }

    /// Carried, it gives an assent to `matter` on each of `subjects`.
    pub fn about(self, matter: Matter, subjects: Vec<Subject>) -> Self {
        Self { about: SubjectSet { matter: Some(matter), subjects }, ..self }
    }

    /// It counts in this cell of the aspect matrix.
    pub fn in_cell(self, aspect: AspectKind, function: Function) -> Self {
        Self { cell: Some((aspect, function)), ..self }
    }
}

/// A decision that was taken before partners joined, as somebody enters it.
#[derive(Debug, Clone)]
pub struct EarlierDecision {
    /// What was decided.
    pub question: Line,
    /// In plain words: what it means, who took it.
    pub summary: Prose,
    /// When it was taken.
    pub taken: Stamp,
    /// The cell of the aspect matrix it belongs to.
    pub cell: Option<(AspectKind, Function)>,
}
