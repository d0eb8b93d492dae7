//! What a resource says.

use kernel::{Fault, FieldErrors, Lang, Line, Prose, words};

use crate::block::{blocks, plain_text};

words! {
    /// What one does with a resource.
    ResourceKind, "kind of resource" {
        /// One ticks it off.
        Checklist = "checklist",
        /// One reads it once and keeps it.
        Guide = "guide",
        /// One fills it in.
        Template = "template",
        /// One page, one thing.
        TipSheet = "tip-sheet",
    }
}

/// What a resource says. A signature is for one exact content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// What one does with it.
    pub kind: ResourceKind,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: Line,
    /// The whole in everyday words.
    pub summary: Prose,
    /// For whom.
    pub audience: Line,
    /// The text, in the small markup of [`crate::blocks`].
    pub body: Prose,
    /// At most eight.
    pub keywords: Vec<Line>,
}

/// A resource as somebody typed it; the same for the form, the API and the seed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentDraft {
    /// What one does with it.
    pub kind: String,
    /// Its language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// The whole in everyday words.
    pub summary: String,
    /// For whom.
    pub audience: String,
    /// The text.
    pub body: String,
    /// Separated by commas.
    pub keywords: String,
}

impl ContentDraft {
    /// Reads every field; all faults at once, each at its field.
    pub fn parse(&self) -> Result<Content, FieldErrors> {
        let mut errors = FieldErrors::default();
        let choice = || Fault::new("field-unknown-word");
        let kind = errors.take("kind", self.kind.parse().map_err(|_| choice()));
        let lang = errors.take("lang", Lang::of_tag(&self.lang).ok_or_else(choice));
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 1_500));
        let audience = errors.take("audience", Line::parse_max(&self.audience, 60));
        let body = errors.take("body", Prose::parse_max(&self.body, 60_000).and_then(body_with_words));
        let keywords = errors.take("keywords", keywords(&self.keywords));
        let content = (|| {
            Some(Content {
                kind: kind?,
                lang: lang?,
                title: title?,
                summary: summary?,
                audience: audience?,
                body: body?,
                keywords: keywords?,
            })
        })();
        errors.or(content)
    }

    /// A content as somebody would type it, for the form.
    pub fn of(content: &Content) -> Self {
        Self {
            kind: content.kind.to_string(),
            lang: content.lang.tag().to_owned(),
            title: content.title.to_string(),
            summary: content.summary.to_string(),
            audience: content.audience.to_string(),
            body: content.body.to_string(),
            keywords: content.keywords.iter().map(Line::as_str).collect::<Vec<_>>().join(", "),
        }
    }
}

fn body_with_words(body: Prose) -> Result<Prose, Fault> {
    if blocks(body.as_str()).is_empty() { Err(Fault::new("field-required")) } else { Ok(body) }
}

/// At most eight keywords of at most 40 characters; the same word once.
fn keywords(text: &str) -> Result<Vec<Line>, Fault> {
    let mut found: Vec<Line> = Vec::new();
    for word in text.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty()) {
        let word = Line::parse_max(&word.to_lowercase(), 40)?;
        if !found.contains(&word) {
            found.push(word);
        }
    }
    if found.len() > 8 {
        Err(Fault::new("field-too-many-keywords").with("max", 8).with("count", found.len()))
    } else {
        Ok(found)
    }
}

impl Content {
    /// Words an adult reads in a minute, without hurry.
    const WORDS_A_MINUTE: usize = 200;

    /// How long reading takes, at least one minute. An estimate, shown as one.
    pub fn minutes(&self) -> i64 {
        let words = plain_text(self.body.as_str()).split_whitespace().count();
        i64::try_from(words.div_ceil(Self::WORDS_A_MINUTE).max(1)).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_named_at_once() {
        let fields: Vec<_> =
            ContentDraft::default().parse().unwrap_err().iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["audience", "body", "kind", "lang", "summary", "title"]);
    }

    #[test]
    fn reading_time_is_rounded_up() {
        let draft = ContentDraft {
            kind: "guide".into(),
            lang: "es".into(),
            title: "T".into(),
            summary: "S".into(),
            audience: "A".into(),
            body: "word ".repeat(201),
            keywords: "Pay, pay; plain language".into(),
        };
        let content = draft.parse().unwrap();
        assert_eq!(content.minutes(), 2);
        assert_eq!(content.keywords.len(), 2);
    }
}
