//! Places in a text that a reader may trip over, for an editor to look at again. A mark is a question, not a fault.

mod jargon;
mod passive;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use kernel::Lang;

use super::count::{Spelled, is_shouted, sentences, span};

/// A place in a text and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where, in bytes; begins and ends between two characters and is never empty.
    pub range: Range<usize>,
    /// What.
    pub kind: MarkKind,
}

/// What a mark points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A sentence of more words than [`longest_sentence`].
    LongSentence {
        /// How many it has.
        words: usize,
    },
    /// A passive, which often hides who acts: in English a form of "be" with a participle, in Spanish a form of *ser*. The Spanish
    /// passive with *se* is everyday speech and not marked.
    Passive,
    /// A word of first letters that no bracket in the text explains, neither "FDA (Food and Drug Administration)" nor "Food and
    /// Drug Administration (FDA)". Marked where it comes first.
    Acronym,
    /// A word of medicine or education for which there is a plainer one.
    Jargon {
        /// The plainer one, in the language of the text, as in a dictionary: not bent to fit the sentence.
        plain: &'static str,
    },
}

/// The most words of a sentence that is not marked. The numbers are ours: guides to plain English ask for 15 to 20 on average, and
/// Spanish, with its articles and prepositions, runs longer.
pub fn longest_sentence(lang: Lang) -> usize {
    match lang {
        Lang::En => 25,
        Lang::Es => 30,
    }
}

/// All marks of a text in the order of their beginnings, the longer first. Two marks lie apart or one in the other; of two that
/// would cross, the earlier stays. Never fails: a text without words has no marks.
pub fn marks(text: &str, lang: Lang) -> Vec<Mark> {
    let sentences = sentences(text);
    let mut found = Vec::new();
    for words in &sentences {
        if let Some(range) = span(words).filter(|_| words.len() > longest_sentence(lang)) {
            found.push(Mark { range, kind: MarkKind::LongSentence { words: words.len() } });
        }
        found.extend(passive::find(text, words, lang).into_iter().map(|range| Mark { range, kind: MarkKind::Passive }));
        let jargon = jargon::find(text, words, lang).into_iter();
        found.extend(jargon.map(|(range, plain)| Mark { range, kind: MarkKind::Jargon { plain } }));
    }
    found.extend(acronyms(text, &sentences).into_iter().map(|range| Mark { range, kind: MarkKind::Acronym }));
    untangled(found)
}

/// Sorts marks and leaves out each that would cross one before it.
fn untangled(mut found: Vec<Mark>) -> Vec<Mark> {
    found.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end)));
    let mut kept: Vec<Mark> = Vec::with_capacity(found.len());
    // The ends of the marks that are open where we stand, the innermost last.
    let mut open: Vec<usize> = Vec::new();
    for mark in found {
        while open.last().is_some_and(|end| *end <= mark.range.start) {
            open.pop();
        }
        if open.last().is_none_or(|end| mark.range.end <= *end) {
            open.push(mark.range.end);
            kept.push(mark);
        }
    }
    kept
}

/// First letters that nobody needs to have explained.
const KNOWN: &str = " OK TV USA US UK EU UN AM PM PDF DVD CD ID SMS COVID EEUU UE ONU DNI ";

/// The first place of each acronym that is explained nowhere.
fn acronyms(text: &str, sentences: &[Vec<Range<usize>>]) -> Vec<Range<usize>> {
    let mut first: Vec<(&str, Range<usize>)> = Vec::new();
    let mut done: BTreeSet<&str> = KNOWN.split_ascii_whitespace().collect();
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for words in sentences.iter().filter(|words| !is_shouted(text, words)) {
        for at in 0..words.len() {
            for (letters, range) in spelled_in(text, &words[at]) {
                if is_explained(text, words, at) {
                    done.insert(letters);
                } else if met.insert(letters) {
                    first.push((letters, range));
                }
            }
        }
    }
    first.into_iter().filter(|(letters, _)| !done.contains(letters)).map(|(_, range)| range).collect()
}

/// The acronyms in a word: itself, or parts of it between hyphens ("HIV-positive").
fn spelled_in<'a>(text: &'a str, word: &Range<usize>) -> Vec<(&'a str, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = word.start;
    for part in text[word.clone()].split('-') {
        if let Some(spelled) = Spelled::of(part) {
            found.push((spelled.letters, start..start + spelled.letters.len()));
        }
        start += part.len() + 1;
    }
    found
}

/// Whether a bracket explains the word at a place of its sentence: one that holds it, after two words and more, or one of two words
/// and more right after it. That those words are the right ones is left to the reader, who may explain in another language.
fn is_explained(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let gap = |at: usize| words.get(at + 1).map_or("", |next| &text[words[at].end..next.start]);
    let opens = |gap: &str| gap.trim_end_matches(['"', '“', '«', '\'']).ends_with(['(', '[']);
    let after = &text[words[at].end..];
    if at >= 2 && opens(gap(at - 1)) && after.starts_with([')', ']', ',', ';']) {
        return true;
    }
    let has_two_words = at + 2 < words.len() && !gap(at + 1).contains([')', ']']);
    opens(gap(at)) && has_two_words
}

#[cfg(test)]
mod tests;
