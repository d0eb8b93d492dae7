//! Two versions of a draft side by side.

use recruit::Call;

use super::fields::DraftForm;
use crate::frame::Frame;

/// One field that differs.
pub(super) struct Side {
    /// What the field is called.
    pub(super) label: String,
    /// What the reader wrote.
    pub(super) mine: String,
    /// What is saved.
    pub(super) theirs: String,
}

/// Every field that was sent and says something else than what is saved.
pub(super) fn sides(p: &Frame, call: &Call, mine: &DraftForm, theirs: &DraftForm) -> Vec<Side> {
    let mut names = vec![
        ("title".to_owned(), p.t("submission-title")),
        ("message".to_owned(), p.t("submission-message")),
        ("keywords".to_owned(), p.t("submission-keywords")),
    ];
    names.extend(call.questions.iter().map(|it| (format!("answer-{}", it.key), it.ask.to_string())));
    let differs = |name: &str| mine.has(name) && mine.get(name).replace("\r\n", "\n").trim() != theirs.get(name).trim();
    names
        .into_iter()
        .filter(|(name, _)| differs(name))
        .map(|(name, label)| Side { label, mine: mine.get(&name).to_owned(), theirs: theirs.get(&name).to_owned() })
        .collect()
}
