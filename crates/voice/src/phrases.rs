//! The phrase book: every sentence a person reads, in every language, embedded.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Lang;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "phrases/"]
struct Files;

/// The sentences of all languages.
pub struct Phrases {
    books: Vec<(Lang, FluentBundle<FluentResource>)>,
}

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
            let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value_of(value))).collect();
            Some(book.format_pattern(pattern, Some(&args), &mut errors).into_owned())
        });
        found.unwrap_or_else(|| key.to_owned())
    }

    /// Whether the book has the key.
    pub fn has(&self, key: &str) -> bool {
        self.books.iter().all(|(_, book)| book.has_message(key))
    }
}

/// Numbers choose plural forms; everything else is text.
fn value_of(text: &str) -> FluentValue<'static> {
    text.parse::<i64>().map_or_else(|_| FluentValue::from(text.to_owned()), FluentValue::from)
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
}
