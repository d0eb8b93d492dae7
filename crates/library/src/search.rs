//! What a reader looks for, and what is found. The engine is the store's; the words, the snippet and its marks are made
//! here, so that both databases show the same.

use std::future::Future;

use kernel::{PortError, words};

words! {
    /// What can be found.
    SearchKind, "kind of finding place" {
        /// A resource of the library.
        Resource = "resource",
        /// A poster in the gallery.
        Poster = "poster",
        /// A person's story, as long as it may be shown to everybody.
        Story = "story",
    }
}

/// The words somebody searches for: letters and digits only, in lower case, so that no text can be a command to the engine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms(Vec<String>);

impl Terms {
    /// The most words one search looks at.
    pub const MAX: usize = 12;
    /// The longest word, in characters.
    const LONGEST: usize = 40;
    /// How much of a text is read for words; the rest of a longer one is ignored.
    const READ: usize = 1_000;

    /// Reads any text at all.
    pub fn parse(text: &str) -> Self {
        let read: String = text.chars().take(Self::READ).flat_map(char::to_lowercase).collect();
        let mut words: Vec<String> = Vec::new();
        for word in read.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word: String = word.chars().take(Self::LONGEST).collect();
            if !words.contains(&word) {
                words.push(word);
            }
            if words.len() == Self::MAX {
                break;
            }
        }
        Self(words)
    }

    /// The words.
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// The words; none finds everything, newest first.
    pub terms: Terms,
    /// Only this kind of place.
    pub place: Option<SearchKind>,
    /// Only resources of this kind, by its word.
    pub kind: Option<String>,
    /// Only for this audience.
    pub audience: Option<String>,
    /// Which page, from 1.
    pub page: i64,
    /// The moment of the search; without it, nothing is found that will end.
    pub now: Option<kernel::Stamp>,
}

impl SearchQuery {
    /// Finds on one page.
    pub const PAGE: i64 = 20;
}

/// A run of text in a snippet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    /// The text, not escaped.
    pub text: String,
    /// Whether it is one of the words searched for.
    pub marked: bool,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub place: SearchKind,
    /// For a resource its kind, else empty.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// For whom.
    pub audience: String,
    /// Its language tag.
    pub lang: String,
    /// Minutes to read, for a resource.
    pub minutes: i64,
    /// Which cover.
    pub cover: u8,
    /// Where the words stand in it.
    pub snippet: Vec<Piece>,
}

/// One page of what was found, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchPage {
    /// What was found.
    pub found: Vec<Found>,
    /// How many in all.
    pub total: i64,
    /// Words to try instead, if nothing was found.
    pub suggestions: Vec<String>,
}

/// The engine: full text on either database, behind one call. Any query is answered.
pub trait Search: Send {
    /// Looks for the terms in everything that is public: all of them, else any of them.
    fn search(&mut self, query: &SearchQuery) -> impl Future<Output = Result<SearchPage, PortError>> + Send;
    /// The audiences of what is public, commonest first.
    fn audiences(&mut self) -> impl Future<Output = Result<Vec<String>, PortError>> + Send;
}

/// How much text a snippet shows, in characters.
const WIDTH: usize = 220;

/// The passage of `text` in which the terms first stand, with the words marked. The beginning of the text where none does.
pub fn snippet(text: &str, terms: &Terms) -> Vec<Piece> {
    let chars: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let words = word_runs(&chars);
    let wanted: Vec<Wanted> = terms.words().iter().map(|term| Wanted::of(term)).collect();
    let hit = |run: &(usize, usize)| is_hit(&chars[run.0..run.1], &wanted);
    let first = words.iter().find(|run| hit(run)).map_or(0, |run| run.0);
    let from = if first <= WIDTH / 3 { 0 } else { word_start(&words, first - WIDTH / 3) };
    let until = if chars.len() - from <= WIDTH { chars.len() } else { word_end(&words, from, from + WIDTH) };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &[char], marked: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.iter().collect(), marked });
        }
    };
    if from > 0 {
        push(&['…', ' '], false);
    }
    let mut at = from;
    for run in words.iter().filter(|run| run.0 >= from && run.1 <= until && hit(run)) {
        push(&chars[at..run.0], false);
        push(&chars[run.0..run.1], true);
        at = run.1;
    }
    push(&chars[at..until], false);
    if until < chars.len() {
        push(&['…'], false);
    }
    pieces
}

/// Where the words of a text begin and end.
fn word_runs(chars: &[char]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in chars.iter().enumerate() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, at));
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    runs.extend(start.map(|from| (from, chars.len())));
    runs
}

fn word_start(words: &[(usize, usize)], at: usize) -> usize {
    words.iter().find(|run| run.0 >= at).map_or(at, |run| run.0)
}

fn word_end(words: &[(usize, usize)], from: usize, at: usize) -> usize {
    words.iter().rev().find(|run| run.1 <= at && run.1 > from).map_or(at, |run| run.1)
}

/// A term as words of a text are compared with it, made once for the whole text.
struct Wanted {
    folded: String,
    stem: String,
}

impl Wanted {
    fn of(term: &str) -> Self {
        let folded = folded(term);
        Self { stem: stem(&folded).to_owned(), folded }
    }
}

/// Whether a word is one of the terms, begins with one, or shares its stem.
fn is_hit(word: &[char], wanted: &[Wanted]) -> bool {
    // All three need the same first letter; most words are done with here, before anything is copied.
    let first: String = word.iter().take(1).flat_map(|c| c.to_lowercase()).collect();
    let first = folded(&first);
    let near = |term: &&Wanted| term.folded.starts_with(&first);
    if !wanted.iter().any(|term| near(&term)) {
        return false;
    }
    let word = folded(&word.iter().flat_map(|c| c.to_lowercase()).collect::<String>());
    wanted.iter().filter(near).any(|term| word.starts_with(&term.folded) || stem(&word) == term.stem)
}

/// The word without the accents of the languages we publish in.
pub(crate) fn folded(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

/// A word without its commonest endings: enough to mark what the engine found by its stem.
fn stem(word: &str) -> &str {
    ["ings", "ing", "ies", "ed", "es", "s", "y"]
        .iter()
        .find_map(|end| word.strip_suffix(end).filter(|rest| rest.chars().count() >= 3))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, query: &str) -> Vec<String> {
        let pieces = snippet(text, &Terms::parse(query));
        pieces.into_iter().filter(|piece| piece.marked).map(|piece| piece.text).collect()
    }

    #[test]
    fn terms_hold_nothing_an_engine_could_take_for_a_command() {
        let hostile = "\"pay\" AND (NOT NEAR/2 col:pay*) -- ' OR 1=1; \0 👩🏽‍⚕️ ^ & | ! <-> %_";
        assert!(Terms::parse(hostile).words().iter().all(|word| word.chars().all(char::is_alphanumeric)));
        assert!(Terms::parse("\"' * ( ) \0 👩").is_empty());
        assert_eq!(Terms::parse(&"a".repeat(10_000)).words(), ["a".repeat(40)]);
        assert_eq!(Terms::parse(&"a b c d e f g h i j k l m n ".repeat(700)).words().len(), Terms::MAX);
    }

    #[test]
    fn a_snippet_shows_where_the_word_stands() {
        let text = format!("{} Offer pay before any work begins. {}", "filler ".repeat(100), "more ".repeat(100));
        let pieces = snippet(&text, &Terms::parse("PAY"));
        let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert!(shown.starts_with("… ") && shown.ends_with('…') && shown.contains("Offer pay before"), "{shown}");
        assert!(shown.chars().count() <= WIDTH + 4);
        assert_eq!(marked(&text, "PAY"), ["pay"]);
    }

    #[test]
    fn accents_endings_and_beginnings_are_marked_as_they_stand() {
        assert_eq!(marked("La reunión y las reuniones", "reunion"), ["reunión", "reuniones"]);
        assert_eq!(marked("Meetings, meeting, met", "meeting"), ["Meetings", "meeting"]);
        assert_eq!(marked("paying payers pay", "pay"), ["paying", "payers", "pay"]);
    }

    #[test]
    fn a_snippet_of_any_text_is_whole_text() {
        for text in ["", "x", "👩🏽‍⚕️👩🏽‍⚕️", "שלום עולם", &"é".repeat(1_000), "<b>pay</b>"]
        {
            let _ = snippet(text, &Terms::parse("pay é שלום"));
        }
        assert!(snippet("", &Terms::default()).is_empty());
    }
}
