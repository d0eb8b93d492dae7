//! A text in numbered sentences, so that it can be coded without a mouse and without a script.

use crate::Document;

/// One sentence of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its number in the document, from 1.
    pub number: usize,
    /// In which part it lies, counted from 0.
    pub part: usize,
    /// Whether it begins a paragraph.
    pub opens: bool,
    /// Its first scalar position.
    pub start: usize,
    /// The position after its last scalar.
    pub end: usize,
}

/// Words before a full stop that do not end a sentence.
const ABBREVIATIONS: [&str; 18] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "etc", "fig", "al", "cf", "no", "sr", "sra", "p.ej",
    "approx",
];

/// The sentences of a document, in order. They never cross a line break or the end of a part, and together they hold
/// every scalar of the text that is not white space.
pub fn sentences(document: &Document) -> Vec<Sentence> {
    let text: Vec<char> = document.text.chars().collect();
    let mut found = Vec::new();
    for (part, place) in document.parts.iter().enumerate() {
        let mut at = place.start;
        while at < place.end {
            let line_end = (at..place.end).find(|&i| text[i] == '\n').unwrap_or(place.end);
            let mut opens = true;
            for (start, end) in split_line(&text, at, line_end) {
                found.push(Sentence { number: found.len() + 1, part, opens, start, end });
                opens = false;
            }
            at = line_end + 1;
        }
    }
    found
}

/// The paragraphs of a document, in order: the units in which agreement is measured.
pub fn paragraphs(document: &Document) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for sentence in sentences(document) {
        match found.last_mut() {
            Some(last) if !sentence.opens => last.1 = sentence.end,
            _ => found.push((sentence.start, sentence.end)),
        }
    }
    found
}

fn split_line(text: &[char], from: usize, until: usize) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut start = from;
    for i in from..until {
        if is_end(text, start, i, until) {
            cuts.push((start, i + 1));
            start = i + 1;
        }
    }
    cuts.push((start, until));
    cuts.into_iter().filter_map(|(start, end)| trim(text, start, end)).collect()
}

/// A sentence ends at a mark of ending (with closing quotes or brackets) before white space and a capital, a digit,
/// an opening mark or a letter of a script without capitals.
fn is_end(text: &[char], start: usize, i: usize, until: usize) -> bool {
    if i + 1 >= until || !text[i + 1].is_whitespace() {
        return false;
    }
    let mut mark = i;
    while mark > start && matches!(text[mark], '"' | '”' | '’' | '\'' | ')' | ']' | '»') {
        mark -= 1;
    }
    if !matches!(text[mark], '.' | '!' | '?' | '…' | '。' | '؟' | '۔') {
        return false;
    }
    let next = text[i + 1..until].iter().find(|c| !c.is_whitespace());
    let begins = next.is_some_and(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ':' | '.'));
    begins && !(text[mark] == '.' && is_abbreviation(&text[start..mark]))
}

fn is_abbreviation(before: &[char]) -> bool {
    let word: String = before.iter().rev().take_while(|c| c.is_alphanumeric() || **c == '.').collect();
    let word: String = word.chars().rev().flat_map(char::to_lowercase).collect();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    initial || ABBREVIATIONS.contains(&word.as_str())
}

fn trim(text: &[char], start: usize, end: usize) -> Option<(usize, usize)> {
    let first = (start..end).find(|&i| !text[i].is_whitespace())?;
    let last = (start..end).rev().find(|&i| !text[i].is_whitespace())?;
    Some((first, last + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tests::a_text;

    fn said(text: &str) -> Vec<String> {
        let document = a_text(text);
        let chars: Vec<char> = document.text.chars().collect();
        sentences(&document).iter().map(|s| chars[s.start..s.end].iter().collect()).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        assert_eq!(
            said("Dr. Vale asked why. \"Nobody told us.\" We agreed, e.g. on pay… ¿Y ahora? Yes!"),
            ["Dr. Vale asked why.", "\"Nobody told us.\"", "We agreed, e.g. on pay…", "¿Y ahora?", "Yes!"]
        );
    }

    #[test]
    fn a_line_break_always_ends_a_sentence() {
        assert_eq!(said("one\ntwo\n\nthree 3.5 times"), ["one", "two", "three 3.5 times"]);
    }

    proptest::proptest! {
        #[test]
        fn sentences_hold_every_visible_scalar_once(text in "\\PC{1,200}(\n\\PC{0,80}){0,3}") {
            if kernel::Prose::parse(&text).is_ok() {
                let document = a_text(&text);
                let visible = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                proptest::prop_assert_eq!(visible(&said(&text).concat()), visible(&document.text));
            }
        }
    }
}
