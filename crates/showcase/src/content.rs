//! What stands on a poster.

use std::collections::BTreeMap;

use kernel::{Fault, FieldErrors, Line, Prose, words};

use crate::Figure;

words! {
    /// The five parts of every poster, in reading order.
    SectionKind, "section" {
        /// What we did.
        Did = "did",
        /// Who took part, and what they could decide.
        Who = "who",
        /// What changed, and how we know.
        Changed = "changed",
        /// What was hard.
        Hard = "hard",
        /// How to start.
        Start = "start",
    }
}

/// Somebody who stands beside the poster.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Presenter {
    /// The name as the person wants it shown.
    pub name: Line,
    /// Whether the person is there as a partner.
    pub partner: bool,
}

/// What a poster says. A part that is not written yet is absent.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Its title.
    pub title: Line,
    /// The one sentence a visitor takes home.
    pub message: Option<Line>,
    /// The whole in everyday words.
    pub summary: Option<Prose>,
    /// The five parts.
    pub sections: BTreeMap<SectionKind, Prose>,
    /// The partner's own account. Only a partner of the team changes it.
    pub partner_words: Option<Prose>,
    /// One thing to do on Monday.
    pub takeaway: Option<Line>,
    /// At most eight.
    pub keywords: Vec<Line>,
    /// Where it happens.
    pub setting: Option<Line>,
    /// Who learns.
    pub audience: Option<Line>,
    /// Which of the twelve covers, 0 to 11.
    pub cover: u8,
    /// A picture of numbers, with its alternative text.
    pub figure: Option<Figure>,
}

/// A poster as somebody typed it; the same for the form, the API and the seed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentDraft {
    /// Its title.
    pub title: String,
    /// The one sentence.
    pub message: String,
    /// The whole in everyday words.
    pub summary: String,
    /// The five parts.
    pub sections: BTreeMap<SectionKind, String>,
    /// The partner's own account.
    pub partner_words: String,
    /// One thing to do on Monday.
    pub takeaway: String,
    /// Separated by commas.
    pub keywords: String,
    /// Where it happens.
    pub setting: String,
    /// Who learns.
    pub audience: String,
    /// Which cover.
    pub cover: String,
    /// What the figure shows.
    pub figure_caption: String,
    /// What stands in for the figure.
    pub figure_alternative: String,
    /// One bar a line.
    pub figure_bars: String,
}

/// An optional field: nothing typed is nothing said.
fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

impl ContentDraft {
    /// Reads every field; all faults at once, each at its field.
    pub fn parse(&self) -> Result<Content, FieldErrors> {
        let mut errors = FieldErrors::default();
        let line = |max| move |text: &str| Line::parse_max(text, max);
        let prose = |max| move |text: &str| Prose::parse_max(text, max);
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let message = errors.take("message", optional(&self.message, line(300)));
        let summary = errors.take("summary", optional(&self.summary, prose(1_500)));
        let mut sections = BTreeMap::new();
        for kind in SectionKind::ALL {
            let typed = self.sections.get(kind).map_or("", String::as_str);
            if let Some(Some(text)) = errors.take(kind.as_str(), optional(typed, prose(6_000))) {
                sections.insert(*kind, text);
            }
        }
        let partner_words = errors.take("partner_words", optional(&self.partner_words, prose(4_000)));
        let takeaway = errors.take("takeaway", optional(&self.takeaway, line(300)));
        let keywords = errors.take("keywords", keywords(&self.keywords));
        let setting = errors.take("setting", optional(&self.setting, line(60)));
        let audience = errors.take("audience", optional(&self.audience, line(60)));
        let cover = errors.take("cover", cover(&self.cover));
        let figure = self.figure(&mut errors);
        let content = (|| {
            Some(Content {
                title: title?,
                message: message?,
                summary: summary?,
                sections,
                partner_words: partner_words?,
                takeaway: takeaway?,
                keywords: keywords?,
                setting: setting?,
                audience: audience?,
                cover: cover?,
                figure: figure?,
            })
        })();
        errors.or(content)
    }

    /// The figure, if any of its fields was filled; then all of them must be.
    fn figure(&self, errors: &mut FieldErrors) -> Option<Option<Figure>> {
        let blank = |text: &str| text.trim().is_empty();
        if blank(&self.figure_caption) && blank(&self.figure_alternative) && blank(&self.figure_bars) {
            return Some(None);
        }
        let caption = errors.take("figure_caption", Line::parse_max(&self.figure_caption, 200));
        let alternative = errors.take("figure_alternative", Prose::parse_max(&self.figure_alternative, 1_000));
        let bars = Figure::parse_bars(&self.figure_bars)
            .and_then(|bars| if bars.is_empty() { Err(Fault::new("field-required")) } else { Ok(bars) });
        let bars = errors.take("figure_bars", bars);
        Some(Some(Figure { caption: caption?, alternative: alternative?, bars: bars? }))
    }

    /// A content as somebody would type it, for the form.
    pub fn of(content: &Content) -> Self {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let figure = content.figure.as_ref();
        Self {
            title: content.title.to_string(),
            message: text(content.message.as_ref().map(Line::as_str)),
            summary: text(content.summary.as_ref().map(Prose::as_str)),
            sections: content.sections.iter().map(|(kind, text)| (*kind, text.to_string())).collect(),
            partner_words: text(content.partner_words.as_ref().map(Prose::as_str)),
            takeaway: text(content.takeaway.as_ref().map(Line::as_str)),
            keywords: content.keywords.iter().map(Line::as_str).collect::<Vec<_>>().join(", "),
            setting: text(content.setting.as_ref().map(Line::as_str)),
            audience: text(content.audience.as_ref().map(Line::as_str)),
            cover: content.cover.to_string(),
            figure_caption: text(figure.map(|figure| figure.caption.as_str())),
            figure_alternative: text(figure.map(|figure| figure.alternative.as_str())),
            figure_bars: figure.map(Figure::bars_as_typed).unwrap_or_default(),
        }
    }
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

fn cover(text: &str) -> Result<u8, Fault> {
    match text.trim() {
        "" => Ok(0),
        number => number.parse().ok().filter(|cover| *cover < 12).ok_or_else(|| Fault::new("field-unknown-word")),
    }
}

impl Content {
    /// What a poster still lacks before visitors may see it, by field. A poster that is only a picture cannot exist:
    /// every part is text (partnership.md §4.5).
    pub fn missing(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        let mut need = |field: &str, there: bool| {
            if !there {
                errors.add(field, Fault::new("field-required"));
            }
        };
        need("message", self.message.is_some());
        need("summary", self.summary.is_some());
        for kind in SectionKind::ALL {
            need(kind.as_str(), self.sections.contains_key(kind));
        }
        need("takeaway", self.takeaway.is_some());
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> ContentDraft {
        ContentDraft { title: "Scan week".into(), cover: "11".into(), ..ContentDraft::default() }
    }

    #[test]
    fn a_title_is_enough_for_a_draft_and_too_little_for_visitors() {
        let content = typed().parse().unwrap();
        let missing: Vec<_> = content.missing().iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(missing, ["changed", "did", "hard", "message", "start", "summary", "takeaway", "who"]);
    }

    #[test]
    fn a_figure_without_its_alternative_text_is_refused() {
        let draft = ContentDraft { figure_caption: "Who knew".into(), figure_bars: "Before: 1 of 2".into(), ..typed() };
        let errors = draft.parse().unwrap_err();
        assert_eq!(errors.get("figure_alternative").unwrap().key, "field-required");
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let draft = ContentDraft { title: String::new(), cover: "12".into(), takeaway: "a\0".into(), ..typed() };
        let fields: Vec<_> = draft.parse().unwrap_err().iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["cover", "takeaway", "title"]);
    }

    #[test]
    fn what_was_typed_is_shown_again_as_it_was() {
        let draft = ContentDraft {
            keywords: "waiting, results".into(),
            figure_caption: "Who knew".into(),
            figure_alternative: "It rose.".into(),
            figure_bars: "Before: 28 of 80".into(),
            sections: BTreeMap::from([(SectionKind::Did, "<b>Steps</b>".to_owned())]),
            ..typed()
        };
        assert_eq!(ContentDraft::of(&draft.parse().unwrap()), draft);
    }
}
