//! What stands round every page, and how a page speaks.

use kernel::{Day, Lang, Refusal, Stamp};
use voice::phrases;

/// The frame of a page: language, colours, navigation, who is here. Every page struct has one as `p`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame {
    /// The page's title.
    pub title: String,
    /// The language, as its tag.
    pub lang: &'static str,
    /// `light`, `dark`, or empty to follow the device.
    pub theme: String,
    /// The path of the page, for forms that come back to it.
    pub path: String,
    /// Who is signed in.
    pub who: Option<Who>,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// A sentence after something was done.
    pub flash: Option<String>,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// The address of the style sheet; it changes when the sheet does.
    pub style: String,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    /// The name shown.
    pub name: String,
}

/// One entry of the navigation.
#[derive(Debug, Clone)]
pub(crate) struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// What it says.
    pub label: String,
    /// Whether the page is there.
    pub current: bool,
}

impl Frame {
    fn language(&self) -> Lang {
        Lang::of_tag(self.lang).unwrap_or_default()
    }

    /// A phrase.
    pub fn t(&self, key: &str) -> String {
        phrases().say(self.language(), key, &[])
    }

    /// A phrase that names one thing.
    pub fn t1(&self, key: &str, name: &str, value: impl ToString) -> String {
        phrases().say(self.language(), key, &[(name, value.to_string())])
    }

    /// A phrase that names two things.
    pub fn t2(&self, key: &str, a: &str, value_a: impl ToString, b: &str, value_b: impl ToString) -> String {
        phrases().say(self.language(), key, &[(a, value_a.to_string()), (b, value_b.to_string())])
    }

    /// A phrase that names several things.
    pub fn tn(&self, key: &str, args: &[(&str, String)]) -> String {
        phrases().say(self.language(), key, args)
    }

    /// The phrase of a closed word: `word("stance", "agree")` is the phrase `stance-agree`.
    pub fn word(&self, family: &str, word: impl std::fmt::Display) -> String {
        phrases().say(self.language(), &format!("{family}-{word}"), &[])
    }

    /// The sentence of a refusal.
    pub fn why(&self, refusal: &Refusal) -> String {
        phrases().say(self.language(), refusal.key, &refusal.args)
    }

    /// A day as the reader writes it.
    pub fn day(&self, day: &Day) -> String {
        phrases().day(self.language(), *day)
    }

    /// The day of a moment (UTC).
    pub fn date(&self, at: &Stamp) -> String {
        self.day(&at.date_naive())
    }

    /// Day and time of a moment (UTC).
    pub fn time(&self, at: &Stamp) -> String {
        phrases().time(self.language(), at)
    }

    /// A whole number with the reader's thousands separator.
    pub fn num(&self, value: impl std::fmt::Display) -> String {
        let text = value.to_string();
        let (minus, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("−", digits));
        let separator = if self.lang == "es" { '\u{a0}' } else { ',' };
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 && digits.len() > 3 {
                out.push(separator);
            }
            out.push(digit);
        }
        format!("{minus}{out}")
    }
}

/// Paragraphs of a text that people typed: split at blank lines.
pub(crate) fn paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect()
}

/// The first letters of the first and last word of a name.
pub(crate) fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}
