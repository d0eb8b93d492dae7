//! Where words and sentences begin and end.
//!
//! A sentence ends between two words, or not: so the text is cut into words first, and each gap is looked at. What stands inside
//! a word (the dot of "3.5", of "e.g" or of an address) cannot end a sentence.

use std::ops::Range;

use super::dot::dot_ends;

/// What closes after the end of a sentence and belongs to it.
const CLOSERS: [char; 9] = ['"', '\'', ')', ']', '}', '»', '”', '’', '*'];
/// What starts an item of a list, a heading or a row of a table, at the beginning of a line.
const ITEM_SIGNS: [char; 12] = ['-', '–', '—', '*', '•', '·', '▪', '◦', '#', '>', '+', '|'];

/// An accent or other sign that is written as a character of its own and belongs to the letter before.
pub(super) fn joins_letter(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

/// Whether a word is a web or mail address.
pub(super) fn is_address(word: &str) -> bool {
    word.contains('@') || address_start(word)
}

fn address_start(text: &str) -> bool {
    ["http://", "https://", "www.", "mailto:"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start)))
}

/// The places of all words, in order.
pub(in crate::plain) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(char::is_alphanumeric).map(|at| from + at) {
        let end =
            start + if address_start(&text[start..]) { address_len(&text[start..]) } else { word_len(&text[start..]) };
        words.push(start..end);
        from = end;
    }
    words
}

/// An address goes on to the next space or quote; marks and brackets at its end belong to the sentence around it.
fn address_len(text: &str) -> usize {
    let end = text.find(|letter: char| letter.is_whitespace() || "<>\"“”«»".contains(letter)).unwrap_or(text.len());
    text[..end].trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '/').len()
}

/// The length of the word at the start of `text`, which is at least one letter or digit.
fn word_len(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next).filter(|next| next.is_alphanumeric());
        if letter.is_alphanumeric() {
            last = letter;
        } else if !(joins_letter(letter) || next.is_some_and(|next| joins_word(last, letter, next))) {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

/// Whether a mark between two letters or digits stands inside one word.
fn joins_word(before: char, mark: char, after: char) -> bool {
    match mark {
        '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '&' | '_' | '@' => true,
        ',' | ':' | '/' => before.is_numeric() && after.is_numeric(),
        // "finished.The" lacks a space; "e.g", "U.S" and "example.org" do not.
        '.' => before.is_uppercase() || !after.is_uppercase(),
        _ => false,
    }
}

/// The sentences of a text, each as the places of its words; none is empty.
pub(in crate::plain) fn sentences(text: &str) -> Vec<Vec<Range<usize>>> {
    let words = words(text);
    let mut sentences: Vec<Vec<Range<usize>>> = Vec::new();
    let mut heading = false;
    let mut before = 0;
    let mut open: Vec<Range<usize>> = Vec::new();
    for word in words {
        let gap = &text[before..word.start];
        before = word.end;
        if !open.is_empty() && (line_ends(text, gap, &word, heading) || mark_ends(text, &open, gap, &word)) {
            sentences.push(std::mem::take(&mut open));
        }
        if open.is_empty() {
            heading = last_line(gap).contains('#');
        }
        open.push(word);
    }
    if !open.is_empty() {
        sentences.push(open);
    }
    sentences
}

fn last_line(gap: &str) -> &str {
    gap.rsplit('\n').next().unwrap_or_default()
}

/// An empty line, a heading's end and the start of an item end a sentence even without a mark; a mere new line does not.
fn line_ends(text: &str, gap: &str, next: &Range<usize>, heading: bool) -> bool {
    let lines = gap.matches('\n').count();
    if lines == 0 {
        return false;
    }
    let start = last_line(gap).trim();
    let is_number = start.is_empty() && is_item_number(&text[next.clone()], &text[next.end..]);
    lines > 1 || heading || is_number || start.starts_with(ITEM_SIGNS)
}

/// "1." and "a)" at the start of a line.
fn is_item_number(word: &str, after: &str) -> bool {
    (after.starts_with(". ") || after.starts_with(") ")) && is_item_mark(word)
}

/// One or two digits, or one letter.
pub(super) fn is_item_mark(word: &str) -> bool {
    let count = word.chars().count();
    count == 1 || count == 2 && word.chars().all(char::is_numeric)
}

/// Whether the marks between two words end the sentence.
fn mark_ends(text: &str, open: &[Range<usize>], gap: &str, next: &Range<usize>) -> bool {
    let Some(at) = gap.find(['.', '!', '?', '…', '。', '！', '？']) else { return false };
    let next = &text[next.clone()];
    let rest = gap[at..].trim_start_matches(['.', '!', '?', '…', '。', '！', '？']);
    let marks = &gap[at..gap.len() - rest.len()];
    let goes_on_small = next.chars().next().is_some_and(char::is_lowercase);
    if marks == "." {
        // ".5" and ".NET": the dot belongs to what follows.
        let belongs_to_next = rest.is_empty() && gap[..at].ends_with(char::is_whitespace);
        // A bracket may stand between the word and the dot, and then the word is no abbreviation.
        return !belongs_to_next && (at > 0 || dot_ends(text, open, next));
    }
    if marks.contains(['!', '?', '！', '？']) {
        // "Why?" she asked: the sentence goes on after the quote, the bracket or the dash.
        let closed = rest.starts_with(CLOSERS) || rest.trim_start().starts_with(['—', '–']);
        return !(closed && goes_on_small);
    }
    !goes_on_small
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let whole = |words: &Vec<Range<usize>>| text[super::super::span(words).unwrap()].to_owned();
        sentences(text).iter().map(whole).collect()
    }

    fn words_of(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn what_belongs_to_a_word_stays_in_it() {
        assert_eq!(
            words_of("don’t well-known 3.5 1,000 10:30 R&D"),
            ["don’t", "well-known", "3.5", "1,000", "10:30", "R&D"]
        );
        assert_eq!(words_of("and/or yes—no 'quoted' (a)"), ["and", "or", "yes", "no", "quoted", "a"]);
        assert_eq!(
            words_of("(see www.example.org/a_(b).) me@example.org."),
            ["see", "www.example.org/a_(b", "me@example.org"]
        );
        assert_eq!(words_of("nin\u{303}o 5% €3"), ["nin\u{303}o", "5", "3"]);
    }

    #[test]
    fn marks_end_a_sentence() {
        assert_eq!(cut("One. Two! Three? Four… Five"), ["One", "Two", "Three", "Four", "Five"]);
        assert_eq!(cut("¿Duele? ¡Llame! Ya."), ["Duele", "Llame", "Ya"]);
        assert_eq!(cut("Really?! Yes."), ["Really", "Yes"]);
        assert_eq!(cut("It ends (here). It begins.Then"), ["It ends (here", "It begins", "Then"]);
        assert_eq!(cut("all small. still two"), ["all small", "still two"]);
    }

    #[test]
    fn a_sentence_goes_on_after_speech_and_dots() {
        assert_eq!(cut("“Why?” she asked. “Because.”").len(), 2);
        assert_eq!(cut("—¿Por qué? —preguntó ella.").len(), 1);
        assert_eq!(cut("Well… maybe.").len(), 1);
        assert_eq!(cut("Take .5 ml; wait: then rest.").len(), 1);
    }

    #[test]
    fn decimals_and_addresses_end_none() {
        assert_eq!(
            cut("It costs 3.50 now. See www.example.org. Then call."),
            ["It costs 3.50 now", "See www.example.org", "Then call"]
        );
        assert_eq!(cut("Write to me@example.org and see https://example.org/x.html today.").len(), 1);
    }

    #[test]
    fn headings_and_items_are_sentences_and_broken_lines_are_not() {
        assert_eq!(cut("Your visit\n\nBring your\ncard."), ["Your visit", "Bring your\ncard"]);
        assert_eq!(cut("# Your visit\nBring:\n- a card\n- a list"), ["Your visit", "Bring", "a card", "a list"]);
        assert_eq!(cut("Do this:\r\n1. Wash.\r\n2. Dry."), ["Do this", "1. Wash", "2. Dry"]);
        assert_eq!(cut("Either\na) sit\nb) stand"), ["Either", "a) sit", "b) stand"]);
    }
}
