//! The words of a story. They can be read with a permit only.

use kernel::{Line, Prose, hex};
use sha2::{Digest, Sha256};

/// Title, text and content note. Nobody outside this module reads them but through [`super::MayShow`] and [`super::MayTell`];
/// the store keeps them.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    title: Line,
    text: Prose,
    note: Option<Line>,
}

impl Words {
    /// The words as they were typed or kept.
    pub fn new(title: Line, text: Prose, note: Option<Line>) -> Self {
        Self { title, text, note }
    }

    /// Title, text and content note. Only the store calls this, to keep them.
    pub fn for_storage(&self) -> (&Line, &Prose, Option<&Line>) {
        (&self.title, &self.text, self.note.as_ref())
    }

    /// The SHA-256 of exactly these words: what a release is a yes to.
    pub fn hash(&self) -> String {
        let mut sum = Sha256::new();
        for part in [self.title.as_str(), self.note.as_ref().map_or("", Line::as_str), self.text.as_str()] {
            sum.update(part.as_bytes());
            sum.update([0]);
        }
        hex(sum.finalize())
    }

    pub(super) fn title(&self) -> &Line {
        &self.title
    }

    pub(super) fn text(&self) -> &Prose {
        &self.text
    }

    pub(super) fn note(&self) -> Option<&Line> {
        self.note.as_ref()
    }
}

impl std::fmt::Debug for Words {
    /// No log ever holds a word of a story.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(…)")
    }
}
