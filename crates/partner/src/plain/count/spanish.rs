//! Syllables of Spanish words, by the rules of its orthography (Real Academia Española, Ortografía de la lengua española, 2010):
//! which vowels stand together follows from the letters and the accent, so no table is needed.
//!
//! * `a e o` are open, `i u` closed, and so is `y` where no vowel follows it.
//! * Two open vowels are spoken apart: "a-é-re-o".
//! * An open vowel and a closed one with an accent are spoken apart: "dí-a", "pa-ís". Without an accent they are one: "bien".
//! * Two different closed vowels are one, with an accent or not: "ciu-dad", "cuí-da-te". The same twice is two: "chi-i-ta".
//! * `h` between vowels changes nothing: "prohi-bir" is two, "bú-ho" two.
//! * `u` is not spoken in "que", "qui", "gue", "gui"; it is in "güe", "güi".
//!
//! Words from other languages and names are counted by the same rules, so "software" comes out as four.

#[derive(Clone, Copy, PartialEq, Eq)]
enum Vowel {
    Open,
    /// With the plain letter.
    Closed(char),
    /// Closed, with an accent.
    Stressed(char),
}

/// The syllables of a word in small letters, at least one.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut before: Option<Vowel> = None;
    for at in 0..letters.len() {
        match vowel(&letters, at) {
            Some(here) => {
                count += usize::from(before.is_none_or(|before| is_apart(before, here)));
                before = Some(here);
            }
            // An `h` between vowels is passed over; other consonants end the group, and so does a silent `u`, which has one before it.
            None if letters[at] == 'h' && before.is_some() && at + 1 < letters.len() => {}
            None => before = None,
        }
    }
    count.max(1)
}

/// The vowel at a place, if there is one that is spoken.
fn vowel(letters: &[char], at: usize) -> Option<Vowel> {
    let before = at.checked_sub(1).map(|at| letters[at]);
    let after = letters.get(at + 1).copied();
    match letters[at] {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'à' | 'è' | 'ò' | 'ä' | 'ë' | 'ö' | 'â' | 'ê' | 'ô' => {
            Some(Vowel::Open)
        }
        'í' => Some(Vowel::Stressed('i')),
        'ú' => Some(Vowel::Stressed('u')),
        'i' | 'ï' => Some(Vowel::Closed('i')),
        'u' if matches!(before, Some('q' | 'g')) && matches!(after, Some('e' | 'i' | 'é' | 'í')) => None,
        'u' | 'ü' => Some(Vowel::Closed('u')),
        'y' if after.is_none_or(|after| !"aeiouáéíóú".contains(after)) => Some(Vowel::Closed('i')),
        _ => None,
    }
}

/// Whether two neighbours are in two syllables.
fn is_apart(first: Vowel, second: Vowel) -> bool {
    match (first, second) {
        (Vowel::Open, Vowel::Open) | (Vowel::Open, Vowel::Stressed(_)) | (Vowel::Stressed(_), Vowel::Open) => true,
        (Vowel::Open, Vowel::Closed(_)) | (Vowel::Closed(_), Vowel::Open) => false,
        (Vowel::Closed(one) | Vowel::Stressed(one), Vowel::Closed(other) | Vowel::Stressed(other)) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_as_by_hand() {
        let by_hand = "y sol pan buey hoy muy bien pues guion que quien \
            dí-a pa-ís ma-íz ra-íz tí-o rí-e bú-ho oí-do|3 le-ón a-é-re-o po-e-ta ca-o-ti-co hé-ro-e \
            ciu-dad viu-da cuí-da-te rui-do lin-güís-ti-co ver-güen-za pin-güi-no gue-rra gui-ta-rra que-so \
            a-gua cuan-do tie-ne cui-da-do sa-lud mé-di-co hos-pi-tal en-fer-me-ra es-tu-dio es-tu-diáis \
            far-ma-cia far-ma-céu-ti-co diag-nós-ti-co reu-nión ac-ción o-í-mos ca-í-da se-guí-an vi-ví-ais \
            prohi-bir ahi-ja-do|3 pro-hí-be al-co-hol a-ho-ra chi-i-ta ya yo-do ma-yo rey le-yes a-yu-da \
            u-sua-rio e-va-lua-ción in-for-ma-ción en-fer-me-dad res-pon-sa-bi-li-dad";
        for entry in by_hand.split_whitespace() {
            let (word, count) = match entry.split_once('|') {
                Some((word, count)) => (word, count.parse().unwrap()),
                None => (entry, entry.split('-').count()),
            };
            assert_eq!(syllables(&word.replace('-', "")), count, "{entry}");
        }
    }

    #[test]
    fn what_is_no_spanish_word_has_a_syllable_too() {
        for word in ["", "h", "qu", "日本", "st", "'"] {
            assert!(syllables(word) >= 1, "{word}");
        }
    }
}
