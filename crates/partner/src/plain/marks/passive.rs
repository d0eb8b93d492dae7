//! The passive voice, found by its form: a form of "be" or *ser* and a participle, with at most a few small words between.
//!
//! Form is not grammar. "She is married" is a state and not marked, by a list; "the room is locked" may be one and is. What is missed
//! are passives with "get", questions ("Was it tested?") and those with other words between.

use std::ops::Range;

use kernel::Lang;

use super::super::count::folded;

/// How many small words may stand between.
const BETWEEN: usize = 3;

const BE: &str = " am is are was were be been being isn't aren't wasn't weren't ";
/// Words between that do not end in "ly".
const BETWEEN_EN: &str =
    " not never always often also yet still already being been now then just only soon usually sometimes ";
const IRREGULAR_EN: &str = " beaten begun bitten bought bound broken brought built caught chosen cut dealt done drawn driven eaten fed \
                            felt forgiven forgotten found frozen given grown heard held hidden hit hurt kept known laid led left lent \
                            lit lost made meant met overseen overtaken paid proven put read rewritten ridden run said seen sent set \
                            shaken shown shut sold sought spent split spoken spread stolen struck stuck sung swollen taken taught \
                            thought thrown told torn understood undertaken upheld withdrawn withheld woken won worn written ";
/// Words in "ed" that are no participles, or say how somebody feels or lives.
const NOT_EN: &str = " need indeed deed weed reed sled speed hundred seed feed breed bleed exceed proceed succeed agreed ashamed bored concerned \
                      confused divorced engaged excited interested married pleased relaxed retired scared surprised tired worried \
                      sacred naked wicked embed shed aged ";

const SER: &str = " ser es son era eran eras éramos fue fueron fui fuiste fuimos será serán seré serás seremos sería serían seas sea sean \
                   seamos fuera fueran fuese fuesen siendo sido soy eres somos ";
/// Words between that do not end in "mente".
const BETWEEN_ES: &str =
    " ya no nunca siempre también aún todavía luego después antes bien solo sólo ahora así casi muy ";
/// Participles without their last vowel and `s`.
const IRREGULAR_ES: &str = " hech dich vist escrit puest abiert cubiert rot vuelt resuelt impres provist descrit inscrit prescrit \
                            suscrit transcrit propuest expuest impuest repuest devuelt descubiert previst revist deshech satisfech \
                            rehech ";
/// Stems of nouns and adjectives that look like participles.
const NOT_ES: &str = " abogad adecuad agrad aliad apellid avanzad caducid candidat cansad casad complicad comid contenid cuidad \
                      delgad delicad demasiad diputad divertid debid elevad enamorad estad fluid grad helad herid \
                      jurad llegad marid medid mercad moderad bebid nublad parecid partid pasad pecad pescad pesad \
                      privad resultad ruid sagrad salad salid senad sentid significad soldad separad sonid sabid soltad tejid \
                      vestid viud ";

fn lists(table: &str, word: &str) -> bool {
    table.split_ascii_whitespace().any(|listed| listed == word)
}

/// The places of passives in a sentence, from the form of "be" to the participle. They do not overlap.
pub(super) fn find(text: &str, words: &[Range<usize>], lang: Lang) -> Vec<Range<usize>> {
    let folded: Vec<String> = words.iter().map(|at| folded(&text[at.clone()])).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = if is_be(&folded[at], lang) { participle(text, words, &folded, at, lang) } else { None };
        if let Some(end) = end {
            found.push(words[at].start..words[end].end);
        }
        at = end.unwrap_or(at) + 1;
    }
    found
}

/// The place of the participle that belongs to the form of "be" at `be`. Nothing but spaces may stand between the words.
fn participle(text: &str, words: &[Range<usize>], folded: &[String], be: usize, lang: Lang) -> Option<usize> {
    for at in be + 1..words.len().min(be + BETWEEN + 2) {
        let gap = &text[words[at - 1].end..words[at].start];
        if !gap.chars().all(char::is_whitespace) {
            return None;
        }
        if is_participle(&folded[at], lang) {
            return Some(at);
        }
        if !is_between(&folded[at], lang) {
            return None;
        }
    }
    None
}

fn is_be(word: &str, lang: Lang) -> bool {
    lists(if lang == Lang::En { BE } else { SER }, word)
}

fn is_between(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::En => word.ends_with("ly") || lists(BETWEEN_EN, word),
        Lang::Es => word.ends_with("mente") || lists(BETWEEN_ES, word),
    }
}

fn is_participle(word: &str, lang: Lang) -> bool {
    match lang {
        Lang::En => lists(IRREGULAR_EN, word) || word.len() >= 4 && word.ends_with("ed") && !lists(NOT_EN, word),
        Lang::Es => is_participio(word),
    }
}

/// A participle of Spanish, in either gender and number. Regular ones are stressed on the ending, so a word with an accent before
/// it ("rápido", "válido", "sábado") is none.
fn is_participio(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let Some(stem) = singular.strip_suffix(['o', 'a']) else { return false };
    if lists(IRREGULAR_ES, stem) {
        return true;
    }
    let Some(root) = ["ad", "id", "íd"].iter().find_map(|end| stem.strip_suffix(end)) else { return false };
    root.chars().count() >= 2 && !root.contains(['á', 'é', 'í', 'ó', 'ú']) && !lists(NOT_ES, stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::count::sentences;

    fn found(text: &str, lang: Lang) -> Vec<&str> {
        let all = sentences(text);
        all.iter().flat_map(|words| find(text, words, lang)).map(|at| &text[at]).collect()
    }

    #[test]
    fn english_passives_are_found() {
        let text = "The drug was given twice. It has been carefully tested. Notes are kept. It isn't always written. They are \
                    being treated now. Soap is used.";
        let by_hand =
            ["was given", "been carefully tested", "are kept", "isn't always written", "are being treated", "is used"];
        assert_eq!(found(text, Lang::En), by_hand);
    }

    #[test]
    fn english_actives_are_not() {
        for text in [
            "She is tired and worried.",
            "They are indeed here.",
            "It is a red, faded coat.",
            "He was, he said, treated.",
            "You gave it.",
            "There is need.",
        ] {
            assert_eq!(found(text, Lang::En), [""; 0], "{text}");
        }
    }

    #[test]
    fn spanish_passives_are_found() {
        let text = "El fármaco fue administrado ayer. Las notas son siempre leídas. Ha sido escrita. Serán rápidamente vistos.";
        let by_hand = ["fue administrado", "son siempre leídas", "sido escrita", "Serán rápidamente vistos"];
        assert_eq!(found(text, Lang::Es), by_hand);
    }

    #[test]
    fn spanish_with_se_and_with_estar_and_adjectives_are_not() {
        for text in [
            "Se administró el fármaco.",
            "Se ha tratado.",
            "Está cerrado.",
            "Es rápido y válido.",
            "Es nada.",
            "Es adecuada.",
        ] {
            assert_eq!(found(text, Lang::Es), [""; 0], "{text}");
        }
    }
}
