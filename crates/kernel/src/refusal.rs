//! Why something may not be done: a key of the phrase book and what the sentence names.

/// A refusal is an answer, not an error: its sentence says what is missing and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The phrase, for instance `refused-call-closed`.
    pub key: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, String)>,
    /// Whether the reader may not even know that the thing exists. Shown as "not found".
    pub hidden: bool,
}

impl Refusal {
    /// A refusal whose sentence names nothing.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new(), hidden: false }
    }

    /// The same with something the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The reader may not know that the thing exists.
    pub fn not_visible() -> Self {
        Self { key: "refused-not-visible", args: Vec::new(), hidden: true }
    }

    /// The reader can see the thing but has not the role for this.
    pub fn not_yours() -> Self {
        Self::new("refused-not-yours")
    }

    /// Somebody has to sign in first.
    pub fn sign_in() -> Self {
        Self::new("refused-sign-in")
    }
}
