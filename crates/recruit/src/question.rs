//! The typed questions of a call.

use kernel::{Line, Slug, words};

words! {
    /// What kind of answer a question takes.
    QuestionKind, "kind of question" {
        /// One line.
        ShortText = "short-text",
        /// Paragraphs, with a word limit.
        LongText = "long-text",
        /// One of a list.
        Choice = "choice",
        /// Yes or no.
        YesNo = "yes-no",
        /// A number.
        Number = "number",
        /// The partner's own account: only a partner in the team can write it, everybody in the team reads it.
        PartnerAccount = "partner-account",
    }
}

/// One question of a call's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The name of the answer; stays when the wording changes.
    pub key: Slug,
    /// The question as people read it.
    pub ask: Line,
    /// A sentence that helps to answer.
    pub help: Option<Line>,
    /// What it takes.
    pub kind: QuestionKind,
    /// Whether a submission needs an answer.
    pub required: bool,
    /// The most words of a long text or an account; other kinds do not count words.
    pub max_words: Option<u32>,
    /// The answers of a choice; empty for other kinds.
    pub options: Vec<Line>,
}

impl Question {
    /// Whether only a partner in the team can write the answer.
    pub fn is_account(&self) -> bool {
        self.kind == QuestionKind::PartnerAccount
    }
}
