//! What is counted of a text: sentences, words, syllables, letters.
//!
//! The counts are those of a careful program, not of a person: syllables of English come from spelling (see `english`), those of
//! Spanish from its rules of orthography (see `spanish`), and where a sentence ends from dots and lines (see `split`, `dot`).

mod acronym;
mod dot;
mod english;
mod spanish;
mod split;

use std::ops::Range;

use kernel::Lang;

pub(super) use acronym::{Spelled, is_shouted};
pub(super) use split::sentences;

/// From how many syllables a word is long, in the sense of SMOG.
const LONG_WORD: usize = 3;

/// The counts of one text. Where there is a word, there is a sentence, and each word has a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    /// Sentences. A heading and an item of a list count as one, even without a full stop; colons and semicolons end none.
    pub sentences: usize,
    /// Words. "Well-known", "3.5", "10:30" and a web address are one each.
    pub words: usize,
    /// Syllables of all words. Figures and addresses count one each, so that a table or a link does not make a text look hard.
    pub syllables: usize,
    /// Words of three syllables or more.
    pub long_words: usize,
    /// Letters in words; no figures and no marks.
    pub letters: usize,
}

/// Counts a text. Never fails: a text without words counts nothing.
pub fn count(text: &str, lang: Lang) -> Counts {
    let mut counts = Counts::default();
    for words in sentences(text) {
        let shouted = is_shouted(text, &words);
        counts.sentences += 1;
        counts.words += words.len();
        for word in words.iter().map(|at| &text[at.clone()]) {
            let syllables = syllables(word, lang, shouted);
            counts.syllables += syllables;
            counts.long_words += usize::from(syllables >= LONG_WORD);
            counts.letters += word.chars().filter(|letter| letter.is_alphabetic()).count();
        }
    }
    counts
}

/// The syllables of one word, at least one. The parts of a word with hyphens are counted each.
fn syllables(word: &str, lang: Lang, shouted: bool) -> usize {
    if split::is_address(word) {
        return 1;
    }
    let spoken: usize = word.split(['-', '\u{2010}', '\u{2011}']).map(|part| part_syllables(part, lang, shouted)).sum();
    spoken.max(1)
}

/// The syllables of a part; figures alone count none, so that "COVID-19" counts as "COVID".
fn part_syllables(part: &str, lang: Lang, shouted: bool) -> usize {
    if !part.chars().any(char::is_alphabetic) {
        return 0;
    }
    if let (false, Some(spelled)) = (shouted, Spelled::of(part)) {
        // The first letters of long acronyms are mostly read as a word, those of short ones one by one.
        if spelled.letters.len() <= 3 || !spelled.letters.contains(['A', 'E', 'I', 'O', 'U', 'Y']) {
            return spelled.letters.len();
        }
    }
    let folded = folded(part);
    match lang {
        Lang::En => english::syllables(&folded),
        Lang::Es => spanish::syllables(&folded),
    }
}

/// The word in small letters, with one kind of apostrophe and each accent in one piece with its letter.
///
/// An accent may arrive as a character of its own (a Mac's file names, a PDF), and `í` decides how many syllables there are.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        let joined = match (folded.chars().next_back(), letter) {
            (_, '\u{2019}') => Some('\''),
            (Some('a'), '\u{301}') => Some('á'),
            (Some('e'), '\u{301}') => Some('é'),
            (Some('i'), '\u{301}') => Some('í'),
            (Some('o'), '\u{301}') => Some('ó'),
            (Some('u'), '\u{301}') => Some('ú'),
            (Some('u'), '\u{308}') => Some('ü'),
            (Some('n'), '\u{303}') => Some('ñ'),
            (_, other) if !split::joins_letter(other) => {
                folded.push(other);
                continue;
            }
            (_, _) => None,
        };
        match joined {
            Some('\'') => folded.push('\''),
            Some(whole) => {
                folded.pop();
                folded.push(whole);
            }
            None => {}
        }
    }
    folded
}

/// The place of words from the first to the last of them; nothing where there are none.
pub(super) fn span(words: &[Range<usize>]) -> Option<Range<usize>> {
    Some(words.first()?.start..words.last()?.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_text_counts_as_by_hand() {
        let text = "Take one tablet twice a day. Ask your nurse about any questions!";
        // Take 1 one 1 tablet 2 twice 1 a 1 day 1 = 7; Ask 1 your 1 nurse 1 about 2 any 2 questions 2 = 9.
        // Letters: 4+3+6+5+1+3 = 22; 3+4+5+5+3+9 = 29.
        let by_hand = Counts { sentences: 2, words: 12, syllables: 16, long_words: 0, letters: 51 };
        assert_eq!(count(text, Lang::En), by_hand);
    }

    #[test]
    fn a_spanish_text_counts_as_by_hand() {
        let text = "Tome una pastilla al día. ¿Tiene preguntas? Llame a su médico.";
        // To-me 2 u-na 2 pas-ti-lla 3 al 1 dí-a 2 = 10; Tie-ne 2 pre-gun-tas 3 = 5; Lla-me 2 a 1 su 1 mé-di-co 3 = 7.
        // Letters: 4+3+8+2+3 = 20; 5+9 = 14; 5+1+2+6 = 14. Long words: pastilla, preguntas, médico.
        let by_hand = Counts { sentences: 3, words: 11, syllables: 22, long_words: 3, letters: 48 };
        assert_eq!(count(text, Lang::Es), by_hand);
    }

    #[test]
    fn figures_and_addresses_are_one_word_of_one_syllable() {
        let text = "See https://example.org/a/b.html?c=d. It costs 1,250.50 today.";
        // See 1 (address) 1; It 1 costs 1 (figure) 1 to-day 2.
        let counts = count(text, Lang::En);
        assert_eq!((counts.sentences, counts.words, counts.syllables), (2, 6, 7));
    }

    #[test]
    fn short_acronyms_are_spelled_and_shouted_words_are_not() {
        assert_eq!(count("Ask the FDA.", Lang::En).syllables, 5);
        assert_eq!(count("ASK THE MAN.", Lang::En).syllables, 3);
        assert_eq!(count("COVID-19 is here.", Lang::En).syllables, 4);
        assert_eq!(count("Do NOT stop.", Lang::En).syllables, 3);
    }

    #[test]
    fn an_accent_in_a_piece_of_its_own_is_the_same_accent() {
        assert_eq!(count("di\u{301}a", Lang::Es), count("día", Lang::Es));
        assert_eq!(folded("RIN\u{303}ONES"), "riñones");
    }

    #[test]
    fn a_text_without_words_counts_nothing() {
        for text in ["", "  \n\n", "… !?", "— 👩🏽‍⚕️ —"] {
            assert_eq!(count(text, Lang::En), Counts::default());
        }
    }
}
