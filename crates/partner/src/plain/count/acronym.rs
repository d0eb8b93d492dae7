//! Words made of first letters, such as FDA.

use std::ops::Range;

/// The most letters such a word has; longer ones are taken for words written in capitals.
const MOST: usize = 6;

/// Words that are written in capitals to be loud, and are no first letters.
const LOUD: &str = " DO NOT NO YES STOP GO MUST NEVER ALWAYS ALL ANY AND OR ONLY IF BEFORE AFTER BOTH EACH ONE TWO THE A AN IS ARE \
                    WILL CAN MAY NOW CALL ASK TAKE NEW FREE HELP NOTE WARN SÍ SI NUNCA TODO TODOS TODA TODAS Y O NI SOLO SÓLO DEBE \
                    CADA MÁS MUY HOY YA LLAME TOME PARE ANTES USE UN UNA DOS EL LA LOS LAS ";

/// A word of first letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::plain) struct Spelled<'a> {
    /// The letters, without the `s` of a plural.
    pub letters: &'a str,
}

impl<'a> Spelled<'a> {
    /// Reads a word, or a part of one between hyphens: two to six capitals and maybe the `s` of a plural. Roman numerals of I, V
    /// and X are none, so that "phase IV" is left alone, and with it the "IV" of a drip.
    pub fn of(word: &'a str) -> Option<Self> {
        let letters = ["'s", "’s", "s"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        let count = letters.chars().count();
        let is_roman = letters.chars().all(|letter| "IVX".contains(letter));
        let is_loud = LOUD.split_ascii_whitespace().any(|loud| loud == letters);
        let fits = (2..=MOST).contains(&count) && letters.chars().all(char::is_uppercase);
        (fits && !is_roman && !is_loud).then_some(Self { letters })
    }
}

/// Whether a sentence is written in capitals: more than half of its words of two letters and more. Nothing in it is an acronym.
pub(in crate::plain) fn is_shouted(text: &str, words: &[Range<usize>]) -> bool {
    let (mut loud, mut all) = (0, 0);
    for word in words.iter().map(|at| &text[at.clone()]) {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic()).peekable();
        if letters.clone().count() < 2 {
            continue;
        }
        all += 1;
        loud += usize::from(letters.all(char::is_uppercase));
    }
    loud * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_are_told_from_numerals_and_loud_words() {
        let read = |word: &'static str| Spelled::of(word).map(|spelled| spelled.letters);
        assert_eq!(read("FDA"), Some("FDA"));
        assert_eq!(read("MRIs"), Some("MRI"));
        assert_eq!(read("CME’s"), Some("CME"));
        for other in ["A", "Fda", "IV", "NOT", "WARNING", "B12", "MÁS", "is", "s", ""] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
