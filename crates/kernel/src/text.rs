//! Text that people type. The same parse serves the form, the API, the importer and the row.

use std::fmt;

use crate::Fault;

/// Control characters other than line breaks and tabs. PostgreSQL refuses NUL, PDF most of the others.
fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

macro_rules! text_type {
    ($name:ident) => {
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }
    };
}

/// One line of 1 to `max` characters, without control characters, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);
text_type!(Line);

impl Line {
    /// The longest line anywhere, in characters.
    pub const MAX: usize = 300;

    /// A line of at most [`Line::MAX`] characters.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        Self::parse_max(text, Self::MAX)
    }

    /// A line of at most `max` characters. Line breaks and tabs inside become spaces.
    pub fn parse_max(text: &str, max: usize) -> Result<Self, Fault> {
        let line = tidy(text).replace(['\n', '\t'], " ");
        check(&line, max).map(|()| Self(line))
    }
}

/// Text of 1 to `max` characters in paragraphs, without control characters, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prose(String);
text_type!(Prose);

impl Prose {
    /// The longest text anywhere, in characters.
    pub const MAX: usize = 200_000;

    /// A text of at most [`Prose::MAX`] characters.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        Self::parse_max(text, Self::MAX)
    }

    /// A text of at most `max` characters.
    pub fn parse_max(text: &str, max: usize) -> Result<Self, Fault> {
        let prose = tidy(text);
        check(&prose, max).map(|()| Self(prose))
    }
}

fn check(text: &str, max: usize) -> Result<(), Fault> {
    if text.is_empty() {
        return Err(Fault::new("field-required"));
    }
    if text.chars().any(is_forbidden) {
        return Err(Fault::new("field-control-characters"));
    }
    let length = text.chars().count();
    if length > max {
        return Err(Fault::new("field-too-long").with("max", max).with("length", length));
    }
    Ok(())
}

/// A mail address, good enough to try: one `@`, something before it, a dotted or local host after it, no spaces.
/// Kept in lower case, so that one person has one account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);
text_type!(Email);

impl Email {
    /// Reads an address; the only proof that it works is a mail that was answered.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let address = text.trim().to_lowercase();
        check(&address, 254)?;
        let fault = || Fault::new("field-not-an-email");
        let (name, host) = address.split_once('@').ok_or_else(fault)?;
        let plain = |part: &str| {
            !part.is_empty()
                && !part.contains(|c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"@".contains(c))
        };
        let dotted = !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
        if plain(name) && plain(host) && dotted { Ok(Self(address)) } else { Err(fault()) }
    }
}

/// A short name in an address: lower-case letters, digits and single hyphens, 2 to 60 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);
text_type!(Slug);

impl Slug {
    /// Reads a slug as somebody typed it.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let slug = text.trim();
        let fits = (2..=60).contains(&slug.len());
        let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let tidy = !slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--");
        if fits && plain && tidy { Ok(Self(slug.to_owned())) } else { Err(Fault::new("field-not-a-slug")) }
    }

    /// A slug made from a title; what cannot be written in plain letters is left out. `fallback` where nothing is left.
    pub fn of_title(title: &str, fallback: &str) -> Self {
        let mut slug = String::new();
        for c in title.chars().flat_map(char::to_lowercase).map(plain_letter) {
            if c.is_ascii_alphanumeric() {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 56 {
                break;
            }
        }
        let slug = slug.trim_matches('-');
        Self(if slug.len() < 2 { fallback.to_owned() } else { slug.to_owned() })
    }
}

fn plain_letter(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_letters_of_every_script_and_emoji() {
        let nasty = "שלום <script>alert(1)</script> 👩🏽‍⚕️ ¿qué?";
        assert_eq!(Line::parse(nasty).unwrap().as_str(), nasty);
    }

    #[test]
    fn a_line_with_a_nul_is_refused_with_a_reason() {
        assert_eq!(Line::parse("a\0b").unwrap_err().key, "field-control-characters");
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert!(Line::parse(&"é".repeat(300)).is_ok());
        assert_eq!(Line::parse(&"é".repeat(301)).unwrap_err().key, "field-too-long");
    }

    #[test]
    fn an_address_is_one_person_whatever_the_case() {
        assert_eq!(Email::parse(" Ana@Example.ORG ").unwrap().as_str(), "ana@example.org");
        for bad in ["", "ana", "ana@", "@b", "a b@c.d", "a@b..c", "a@b@c"] {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_slug_is_made_from_any_title() {
        assert_eq!(Slug::of_title("¿Qué pasó en la clínica?", "x1").as_str(), "que-paso-en-la-clinica");
        assert_eq!(Slug::of_title("שלום", "practice").as_str(), "practice");
    }
}
