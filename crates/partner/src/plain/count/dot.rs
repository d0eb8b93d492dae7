//! Whether a dot after a word ends the sentence. One table serves both languages, since texts quote each other's.

use std::ops::Range;

use super::folded;
use super::split::is_item_mark;

/// After these the sentence goes on, always.
const GOES_ON: &str = " dr dra drs dras mr mrs prof profa sr sra srta srs sres st sta sto dña lic ing vs cf e.g i.e eg ie viz \
                       approx aprox incl resp dept dpto depto gral ph ej p.ej tel tfno av avda ext ";
/// After these it goes on where a number follows ("No. 5", "pág. 12", "Sept. 3"); else the dot ends it ("No.").
const GOES_ON_TO_NUMBER: &str = " no nos nro núm núms n.º n.o fig figs vol vols p pp pág págs ch cap sec secc eq art arts ed \
                                 jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic ";
/// After these it goes on unless the next word has a capital.
const MAY_END: &str = " etc inc ltd co corp jr al a.m p.m ud uds vd vds cía s.a h hr hrs min oz lb lbs mg ml ";
/// Names of states, which stand before other names ("U.S. Department"): only a word that begins sentences shows the end.
const STATES: &str = " u.s u.s.a u.k e.u ee.uu uu ";
const BEGINNERS: &str = " the a an it this that these those in on at for if when as we you they he she i there but and most many \
                         el la los las un una en si cuando este esta estos estas su sus por para se es son hay y pero ";
/// Abbreviations in two words: "p. ej.", "EE. UU.".
const PAIRS: [(&str, &str); 7] =
    [("p", "ej"), ("a", "m"), ("p", "m"), ("ee", "uu"), ("a", "c"), ("d", "c"), ("s", "a")];
/// What is told apart by a letter: after "Hepatitis C." a new sentence begins; after "Ana C." comes a name.
const LETTERED: &str =
    " vitamin vitamina hepatitis influenza group grupo type tipo plan part parte grade grado step paso ";

fn lists(table: &str, word: &str) -> bool {
    !word.is_empty() && table.split_ascii_whitespace().any(|listed| listed == word)
}

/// Whether the one dot after the last word of `open` ends the sentence; `next` is the word that follows.
pub(super) fn dot_ends(text: &str, open: &[Range<usize>], next: &str) -> bool {
    let Some((last, before)) = open.split_last() else { return false };
    let written = &text[last.clone()];
    // "1. Wash" and "J. Smith": an item's mark or an initial, at the very beginning.
    if before.is_empty() && is_item_mark(written) {
        return false;
    }
    let previous = before.last().map(|at| &text[at.clone()]).unwrap_or_default();
    let (word, earlier, later) = (folded(written), folded(previous), folded(next));
    let capital_next = next.chars().next().is_some_and(char::is_uppercase);
    let is_pair = |a: &str, b: &str| PAIRS.contains(&(a, b));
    if is_pair(&word, &later) {
        return false;
    }
    if lists(STATES, &word) {
        return capital_next && lists(BEGINNERS, &later);
    }
    // Milliseconds and the multiple sclerosis of "She has MS." are no "Ms.".
    if written == "Ms" || lists(GOES_ON, &word) {
        return false;
    }
    if lists(GOES_ON_TO_NUMBER, &word) {
        return !next.starts_with(|letter: char| letter.is_numeric());
    }
    if lists(MAY_END, &word) || is_pair(&earlier, &word) || is_dotted(&word) {
        return capital_next;
    }
    !is_initial(written, previous, &earlier)
}

/// Short pieces with dots between them, such as "a.s.a.p"; an address has longer ones.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| piece.chars().count() <= 2 && piece.chars().all(char::is_alphabetic))
}

/// Words before a name.
const BEFORE_NAME: &str = " by from with to por de con ";

/// A capital letter after another word with a capital, or after one that names follow: "Harry G. McLaughlin", "by J. Smith", but
/// not "vitamin C. Take".
fn is_initial(written: &str, previous: &str, earlier: &str) -> bool {
    let mut letters = written.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let after_name = previous.starts_with(char::is_uppercase) && !lists(LETTERED, earlier);
    is_capital && (after_name || lists(BEFORE_NAME, earlier))
}

#[cfg(test)]
mod tests {
    use super::super::split::sentences;

    #[track_caller]
    fn has(count: usize, text: &str) {
        assert_eq!(sentences(text).len(), count, "{text}");
    }

    #[test]
    fn titles_and_examples_go_on() {
        has(1, "Ask Dr. Lee or Mrs. Cole, e.g. by mail, i.e. in words.");
        has(1, "Pregunte a la Dra. Ruiz, p. ej. por correo, o al Sr. Paz.");
        has(1, "Es decir, p.ej. Ana.");
        has(1, "Ask Ms. Lee.");
        has(2, "She has MS. It began early.");
        has(2, "It takes 5 ms. Then it rests.");
        has(1, "Dr.Smith comes.");
    }

    #[test]
    fn numbers_go_on_and_answers_end() {
        has(1, "See No. 5 and Fig. 2, pág. 12, on Sept. 3.");
        has(3, "Is it safe? No. Ask us.");
    }

    #[test]
    fn what_may_end_ends_before_a_capital() {
        has(1, "Bring pens, paper etc. and come at 5 p.m. on Monday.");
        has(2, "Bring pens, paper etc. Come early.");
        has(2, "Come at 5 p.m. Bring pens.");
        has(2, "Abrimos a las 9 a. m. Traiga su tarjeta.");
        has(1, "Abrimos a las 9 a. m. los lunes.");
    }

    #[test]
    fn states_end_before_a_word_that_begins_sentences() {
        has(1, "The U.S. Food and Drug Administration said so.");
        has(2, "It is sold in the U.S. The price is high.");
        has(1, "Vive en EE. UU. con su hija.");
        has(2, "Vive en EE. UU. La visita es gratis.");
    }

    #[test]
    fn initials_go_on_and_vitamins_end() {
        has(1, "Ask Ana C. Ruiz, written by J. Smith.");
        has(1, "J. Smith comes.");
        has(2, "Eat vitamin C. Take a walk.");
        has(2, "Hepatitis C. Take a test.");
        has(2, "So do I. Then we go.");
    }
}
