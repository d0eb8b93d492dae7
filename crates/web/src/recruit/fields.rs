//! The fields of a submission's form, made from the questions of its call.

use std::collections::BTreeMap;

use kernel::{FieldErrors, Line};
use recruit::{Call, Edit, MESSAGE_MAX, Question, Submission};

/// What a browser or a program sent of a draft: names and texts.
#[derive(Debug, Clone, Default)]
pub(super) struct DraftForm {
    fields: BTreeMap<String, String>,
}

/// The most keywords of a submission.
const KEYWORDS_MAX: usize = 12;

impl DraftForm {
    /// The fields of a form; of two with the same name the later one counts.
    pub(super) fn sent(pairs: Vec<(String, String)>) -> Self {
        Self { fields: pairs.into_iter().collect() }
    }

    /// The form of a draft that is there.
    pub(super) fn of(submission: &Submission) -> Self {
        let mut fields: BTreeMap<_, _> =
            submission.answers.iter().map(|(key, text)| (format!("answer-{key}"), text.clone())).collect();
        let keywords: Vec<_> = submission.keywords.iter().map(Line::as_str).collect();
        fields.insert("title".to_owned(), submission.title.to_string());
        fields.insert("message".to_owned(), submission.message.as_ref().map_or_else(String::new, ToString::to_string));
        fields.insert("keywords".to_owned(), keywords.join(", "));
        fields.insert("version".to_owned(), submission.version.0.to_string());
        Self { fields }
    }

    /// The text of a field; empty where it was not sent.
    pub(super) fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Whether a field was sent at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// Every field with its text.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        self.fields.clone().into_iter().collect()
    }

    /// Puts another text in a field.
    pub(super) fn put(&mut self, name: &str, text: String) {
        self.fields.insert(name.to_owned(), text);
    }

    /// The version that was read.
    pub(super) fn version(&self) -> kernel::Version {
        kernel::Version(self.get("version").trim().parse().unwrap_or(0))
    }

    /// The edit, or every fault at once.
    pub(super) fn parse(&self) -> Result<Edit, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(self.get("title"), 200));
        let message = crate::form::optional(self.get("message"), |text| Line::parse_max(text, MESSAGE_MAX));
        let message = errors.take("message", message);
        let words = self.get("keywords").split([',', ';']).map(str::trim).filter(|word| !word.is_empty());
        let keywords: Result<Vec<_>, _> = words.take(KEYWORDS_MAX).map(|word| Line::parse_max(word, 60)).collect();
        let keywords = errors.take("keywords", keywords);
        let answers = self.fields.iter().filter_map(|(name, text)| {
            name.strip_prefix("answer-").map(|key| (key.to_owned(), text.replace("\r\n", "\n")))
        });
        let answers = answers.collect();
        let edit = (|| Some(Edit { title: title?, message: message?, keywords: keywords?, answers }))();
        errors.or(edit)
    }
}

/// One question with its answer, as the page shows it.
pub(super) struct FieldView {
    /// The name of the field.
    pub(super) name: String,
    /// The question.
    pub(super) ask: String,
    /// A sentence that helps.
    pub(super) help: String,
    /// What kind of answer.
    pub(super) kind: &'static str,
    /// Whether it is needed before sending.
    pub(super) required: bool,
    /// The most words, 0 for no limit.
    pub(super) words: u32,
    /// The answers of a choice.
    pub(super) options: Vec<String>,
    /// The answer so far.
    pub(super) value: String,
}

fn view(question: &Question, form: &DraftForm) -> FieldView {
    let name = format!("answer-{}", question.key);
    FieldView {
        value: form.get(&name).to_owned(),
        name,
        ask: question.ask.to_string(),
        help: question.help.as_ref().map_or_else(String::new, ToString::to_string),
        kind: question.kind.as_str(),
        required: question.required,
        words: question.max_words.unwrap_or(0),
        options: question.options.iter().map(ToString::to_string).collect(),
    }
}

/// The fields that everybody in the team writes, and the partner's own.
pub(super) fn views(call: &Call, form: &DraftForm) -> (Vec<FieldView>, Vec<FieldView>) {
    let (own, all): (Vec<_>, Vec<_>) = call.questions.iter().partition(|question| question.is_account());
    let of = |questions: Vec<&Question>| questions.into_iter().map(|question| view(question, form)).collect();
    (of(all), of(own))
}
