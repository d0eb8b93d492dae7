//! Two versions of one thing, where somebody else saved first.

use crate::frame::Frame;

/// One field in which the two versions differ.
pub(super) struct Difference {
    pub label: String,
    /// As it was sent now.
    pub yours: String,
    /// As it was saved meanwhile.
    pub theirs: String,
}

/// The fields that differ, by the phrases of their labels; line ends of a browser are none.
pub(super) fn differences(p: &Frame, fields: &[(&str, &str, &str)]) -> Vec<Difference> {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let all = fields.iter().map(|(key, yours, theirs)| Difference {
        label: p.t(key),
        yours: plain(yours),
        theirs: plain(theirs),
    });
    all.filter(|one| one.yours != one.theirs).collect()
}
