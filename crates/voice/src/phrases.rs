//! The phrase book: every sentence a person reads, in every language, embedded.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDateTime, Timelike};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Day, Lang, Stamp};
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "phrases/"]
struct Files;

/// The sentences of all languages.
pub struct Phrases {
    books: Vec<(Lang, FluentBundle<FluentResource>)>,
}

/// How a refusal and a fault name a moment.
const MOMENT: &str = "%Y-%m-%d %H:%M:%S UTC";

/// The one phrase book of the program.
pub fn phrases() -> &'static Phrases {
    static BOOK: OnceLock<Phrases> = OnceLock::new();
    BOOK.get_or_init(Phrases::load)
}

impl Phrases {
    fn load() -> Self {
        Self { books: Lang::ALL.iter().map(|lang| (*lang, bundle(*lang))).collect() }
    }

    /// A sentence. A key that is not in the book is shown as it is; `xtask phrases` keeps that from happening.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, String)]) -> String {
        let found = self.books.iter().find(|(have, _)| *have == lang).and_then(|(_, book)| {
            let pattern = book.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, self.value_of(lang, value))).collect();
            Some(book.format_pattern(pattern, Some(&args), &mut errors).into_owned())
        });
        found.unwrap_or_else(|| key.to_owned())
    }

    /// A day as the reader writes it: `March 2, 2026`, `2 de marzo de 2026`.
    pub fn day(&self, lang: Lang, day: Day) -> String {
        let month = self.say(lang, &format!("month-{}", day.month()), &[]);
        // The word joiner keeps the year a text: as a number it would get a thousands separator.
        self.say(
            lang,
            "date",
            &[("day", day.day().to_string()), ("month", month), ("year", format!("\u{2060}{}", day.year()))],
        )
    }

    /// Day and time of a moment (UTC): `March 2, 2026, 12:00 UTC`. Seconds only where there are some.
    pub fn time(&self, lang: Lang, at: &Stamp) -> String {
        let seconds = if at.second() > 0 { format!(":{:02}", at.second()) } else { String::new() };
        format!("{}, {:02}:{:02}{seconds} UTC", self.day(lang, at.date_naive()), at.hour(), at.minute())
    }

    /// Numbers choose plural forms, days and moments are written out, everything else is text.
    fn value_of(&self, lang: Lang, text: &str) -> FluentValue<'static> {
        if let Ok(number) = text.parse::<i64>() {
            return FluentValue::from(number);
        }
        if let Ok(day) = text.parse::<Day>() {
            return FluentValue::from(self.day(lang, day));
        }
        match NaiveDateTime::parse_from_str(text, MOMENT) {
            Ok(at) => FluentValue::from(self.time(lang, &at.and_utc())),
            Err(_) => FluentValue::from(text.to_owned()),
        }
    }

    /// Whether the book has the key.
    pub fn has(&self, key: &str) -> bool {
        self.books.iter().all(|(_, book)| book.has_message(key))
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().expect("our language tags are well formed");
    let mut book = FluentBundle::new_concurrent(vec![tag]);
    // Templates isolate what people typed with <bdi> and dir="auto"; marks in attributes and mails would only hurt.
    book.set_use_isolating(false);
    for name in Files::iter().filter(|name| name.starts_with(&format!("{}/", lang.tag()))) {
        let file = Files::get(&name).expect("a listed file is there");
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        book.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
    }
    book
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_books_open_and_know_the_frame() {
        assert!(phrases().has("frame-name"));
    }

    #[test]
    fn a_day_in_a_sentence_is_written_as_the_reader_writes_it() {
        let said = |lang| {
            phrases().say(lang, "refused-notice-running", &[("until", "2026-03-16".to_owned())]).replace('\u{2060}', "")
        };
        assert!(said(Lang::En).contains("March 16, 2026"), "{}", said(Lang::En));
        assert!(said(Lang::Es).contains("16 de marzo de 2026"), "{}", said(Lang::Es));
    }

    #[test]
    fn a_moment_in_a_sentence_is_written_as_the_reader_writes_it() {
        let said = |lang, at: &str| {
            phrases().say(lang, "refused-call-closed", &[("closes", at.to_owned())]).replace('\u{2060}', "")
        };
        assert!(said(Lang::En, "2026-05-01 00:00:00 UTC").contains("closed on May 1, 2026, 00:00 UTC."));
        assert!(said(Lang::Es, "2026-05-01 23:59:07 UTC").contains("se cerró el 1 de mayo de 2026, 23:59:07 UTC."));
    }
}
