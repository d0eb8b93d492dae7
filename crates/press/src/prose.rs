//! Running text: spans, links and the anchors they lead to.

/// The name of a place in a document, safe as an HTML `id`, a URL fragment and a PDF destination.
///
/// Any text can be given: letters and digits stay, in lower case, everything else becomes a hyphen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Anchor(String);

impl Anchor {
    /// The longest anchor kept; a title of a whole paragraph must not become a URL of a whole paragraph.
    const LONGEST: usize = 80;

    /// Makes an anchor from any text; a text without letters or digits gives `part`.
    pub fn new(text: &str) -> Self {
        let mut name = String::new();
        for letter in text.chars().flat_map(char::to_lowercase) {
            if name.len() >= Self::LONGEST {
                break;
            }
            if letter.is_alphanumeric() {
                name.push(letter);
            } else if !name.is_empty() && !name.ends_with('-') {
                name.push('-');
            }
        }
        let name = name.trim_end_matches('-');
        Self(if name.is_empty() { "part".to_owned() } else { name.to_owned() })
    }

    /// The anchor as text, without a number sign.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Anchor {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A place in the same document.
    Here(Anchor),
    /// A page elsewhere: `https`, `http`, `mailto`, `tel`, or a path of our own site that starts with `/`.
    /// Anything else (a script, a file) is shown as plain text.
    Web(String),
}

impl Target {
    /// A place in the same document.
    pub fn here(anchor: &str) -> Self {
        Self::Here(Anchor::new(anchor))
    }

    /// A page elsewhere.
    pub fn web(url: impl Into<String>) -> Self {
        Self::Web(url.into())
    }
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// Text that matters more.
    Strong(String),
    /// Text said with stress.
    Emphasis(String),
    /// Text that leads somewhere.
    Link {
        /// What the reader sees; it must say where the link leads without the text around it.
        text: String,
        /// Where it leads.
        to: Target,
    },
}

/// A line or paragraph of running text, made from a string or built up span by span.
///
/// ```
/// use press::{Prose, Target};
/// let line = Prose::from("See ").link("finding 2", Target::here("finding-2")).text(".");
/// assert_eq!(line.plain(), "See finding 2.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose(Vec<Span>);

impl Prose {
    /// Adds plain text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.span(Span::Text(text.into()))
    }

    /// Adds text that matters more.
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.span(Span::Strong(text.into()))
    }

    /// Adds text said with stress.
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.span(Span::Emphasis(text.into()))
    }

    /// Adds a link.
    pub fn link(self, text: impl Into<String>, to: Target) -> Self {
        self.span(Span::Link { text: text.into(), to })
    }

    /// The spans in reading order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|span| match span {
            Span::Text(text) | Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => text.as_str(),
        });
        words.collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.plain().trim().is_empty()
    }

    fn span(mut self, span: Span) -> Self {
        self.0.push(span);
        self
    }
}

impl<T: Into<String>> From<T> for Prose {
    fn from(text: T) -> Self {
        Self::default().text(text)
    }
}

impl FromIterator<Span> for Prose {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        Self(spans.into_iter().collect())
    }
}
