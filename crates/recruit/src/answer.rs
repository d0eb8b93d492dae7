//! Whether an answer can be kept, and whether it is complete.

use std::collections::BTreeMap;

use kernel::{Fault, FieldErrors, Line, Prose};

use crate::{Question, QuestionKind};

/// The longest answer that a draft keeps, in characters. The word limit of a question counts when it is sent.
pub const ANSWER_MAX: usize = 20_000;

/// The longest one-line message, in characters.
pub const MESSAGE_MAX: usize = 200;

impl Question {
    /// Tidies an answer for a draft. A draft keeps what is too long or unfinished, so that nothing is lost.
    pub fn keep(&self, text: &str) -> Result<String, Fault> {
        if text.trim().is_empty() {
            return Ok(String::new());
        }
        Prose::parse_max(text, ANSWER_MAX).map(|prose| prose.as_str().to_owned())
    }

    /// Whether the answer can be sent.
    pub fn complete(&self, text: &str) -> Result<(), Fault> {
        if text.is_empty() {
            return if self.required { Err(Fault::new("field-required")) } else { Ok(()) };
        }
        match self.kind {
            QuestionKind::ShortText => Line::parse(text).map(drop),
            QuestionKind::LongText | QuestionKind::PartnerAccount => self.words_fit(text),
            QuestionKind::Choice if self.options.iter().any(|option| option.as_str() == text) => Ok(()),
            QuestionKind::Choice => Err(Fault::new("field-not-an-option")),
            QuestionKind::YesNo if matches!(text, "yes" | "no") => Ok(()),
            QuestionKind::YesNo => Err(Fault::new("field-not-yes-or-no")),
            QuestionKind::Number => {
                text.parse::<f64>().ok().filter(|n| n.is_finite()).map(drop).ok_or(Fault::new("field-not-a-number"))
            }
        }
    }

    fn words_fit(&self, text: &str) -> Result<(), Fault> {
        let words = text.split_whitespace().count();
        match self.max_words {
            Some(max) if words > usize::try_from(max).unwrap_or(usize::MAX) => {
                Err(Fault::new("field-too-many-words").with("max", max).with("words", words))
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// Every answer that keeps a submission from being sent, by the name of its field.
pub(crate) fn complete(questions: &[Question], answers: &BTreeMap<String, String>) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for question in questions {
        let text = answers.get(question.key.as_str()).map_or("", String::as_str);
        errors.take(field(question), question.complete(text));
    }
    errors
}

/// The name of a question's field in a form.
pub(crate) fn field(question: &Question) -> String {
    format!("answer-{}", question.key)
}
