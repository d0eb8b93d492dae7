//! How hard a text is to read, by formulas of two languages.
//!
//! Each formula was fitted to readers of its time and language: American sailors of 1975, American students of 1969, and texts that
//! Spanish patients were given. It knows lengths and nothing else, so it is a hint. Grades are not comparable across languages.

use kernel::{Lang, words};

use super::{Counts, count};

/// Below so many words a grade says more about chance than about the text; then there is none. The number is ours.
pub const MIN_WORDS: usize = 20;

/// Below so many sentences SMOG is rough: McLaughlin fitted it to samples of thirty.
pub const ROUGH_BELOW: usize = 30;

/// A number in tenths: `Tenths(84)` is 8.4. An integer, so that what a page shows is what was compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Tenths(pub i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", self.0.abs() / 10, self.0.abs() % 10)
    }
}

words! {
    /// How hard a Spanish text is, on the INFLESZ scale for texts that patients are given.
    Band, "band of the INFLESZ scale" {
        /// Below 40: university, scientific writing.
        VeryDifficult = "very-difficult",
        /// From 40 to below 55.
        SomewhatDifficult = "somewhat-difficult",
        /// From 55 to below 65: the general press.
        Normal = "normal",
        /// From 65 to 80.
        QuiteEasy = "quite-easy",
        /// Above 80: primary school.
        VeryEasy = "very-easy",
    }
}

impl Band {
    /// The band of a perspicuity. The published bands share their bounds; a score on one counts to the easier band, except 80,
    /// since "very easy" is published as above it.
    ///
    /// Source: Barrio-Cantalejo IM, Simón-Lorda P, Melguizo M, Escalona I, Marijuán MI, Hernando P. Validación de la Escala INFLESZ
    /// para evaluar la legibilidad de los textos dirigidos a pacientes. An Sist Sanit Navar 2008;31(2):135-152.
    pub fn of(score: Tenths) -> Self {
        match score.0 {
            ..400 => Self::VeryDifficult,
            400..550 => Self::SomewhatDifficult,
            550..650 => Self::Normal,
            650..=800 => Self::QuiteEasy,
            801.. => Self::VeryEasy,
        }
    }
}

/// What the formulas of a language say of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case", tag = "lang")]
pub enum Reading {
    /// An English text, in years of school in the United States: 8.4 is the eighth year.
    English {
        /// The Flesch-Kincaid grade. It may be below nought for very short words.
        grade: Tenths,
        /// The SMOG grade, which aims at understanding all of a text and so lies one or two years above the other.
        smog: Tenths,
        /// The text has fewer than [`ROUGH_BELOW`] sentences, so SMOG is an estimate from few of them.
        rough: bool,
    },
    /// A Spanish text.
    Spanish {
        /// The perspicuity of Szigriszt-Pazos: the higher, the easier; mostly between 0 and 100, and not held to that.
        score: Tenths,
        /// Its band on the INFLESZ scale.
        band: Band,
    },
}

/// Counts a text and reads the formulas of its language. `None` below [`MIN_WORDS`] words.
pub fn read(text: &str, lang: Lang) -> Option<Reading> {
    grade(&count(text, lang), lang)
}

/// Reads the formulas of a language from counts. `None` below [`MIN_WORDS`] words, or without a sentence.
pub fn grade(counts: &Counts, lang: Lang) -> Option<Reading> {
    if counts.words < MIN_WORDS || counts.sentences == 0 {
        return None;
    }
    Some(match lang {
        Lang::En => Reading::English {
            grade: flesch_kincaid(counts),
            smog: smog(counts),
            rough: counts.sentences < ROUGH_BELOW,
        },
        Lang::Es => {
            let score = perspicuity(counts);
            Reading::Spanish { score, band: Band::of(score) }
        }
    })
}

/// 0.39 × words / sentences + 11.8 × syllables / words − 15.59, in years of school.
///
/// Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted personnel.
/// Research Branch Report 8-75, Naval Air Station Memphis, 1975.
fn flesch_kincaid(counts: &Counts) -> Tenths {
    let (sentences, words, syllables) = whole(counts);
    rounded(39 * words * words + 1180 * syllables * sentences - 1559 * words * sentences, 10 * words * sentences)
}

/// 206.835 − 62.3 × syllables / words − words / sentences, in points.
///
/// Source: Szigriszt Pazos F. Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad. Thesis, Universidad
/// Complutense de Madrid, 1993.
fn perspicuity(counts: &Counts) -> Tenths {
    let (sentences, words, syllables) = whole(counts);
    rounded(
        206_835 * words * sentences - 62_300 * syllables * sentences - 1000 * words * words,
        100 * words * sentences,
    )
}

/// 1.0430 × √(long words × 30 / sentences) + 3.1291, in years of school.
///
/// Source: McLaughlin GH. SMOG grading: a new readability formula. Journal of Reading 1969;12(8):639-646.
fn smog(counts: &Counts) -> Tenths {
    let in_thirty = counts.long_words as f64 * 30.0 / counts.sentences.max(1) as f64;
    // A cast of a float to an integer stops at the ends of the integer and so cannot fail.
    Tenths(((1.0430 * in_thirty.sqrt() + 3.1291) * 10.0).round() as i32)
}

/// Sentences, words and syllables in a type in which their products have room; no text has more than 2⁴⁸ of them.
fn whole(counts: &Counts) -> (i128, i128, i128) {
    let held = |count: usize| (count as i128).min(1 << 48);
    (held(counts.sentences), held(counts.words), held(counts.syllables))
}

fn rounded(number: i128, by: i128) -> Tenths {
    let nearest = nearest(number, by);
    Tenths(i32::try_from(nearest).unwrap_or(if nearest < 0 { i32::MIN } else { i32::MAX }))
}

/// A fraction rounded to the next integer, halves away from nought. Nought where the divisor is.
pub(super) fn nearest(number: i128, by: i128) -> i128 {
    if by == 0 {
        return 0;
    }
    (2 * number.abs() + by.abs()) / (2 * by.abs()) * number.signum() * by.signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(sentences: usize, words: usize, syllables: usize, long_words: usize) -> Counts {
        Counts { sentences, words, syllables, long_words, letters: 0 }
    }

    #[test]
    fn flesch_kincaid_is_as_published() {
        // One sentence of 13 words and 24 syllables ("The Australian platypus …"), published as 11.3:
        // 0.39 × 13 + 11.8 × 24 / 13 − 15.59 = 5.07 + 21.785 − 15.59 = 11.265.
        assert_eq!(flesch_kincaid(&counts(1, 13, 24, 0)), Tenths(113));
        // 34 sentences, 432 words, 607 syllables, published as 5.9: 4.955 + 16.580 − 15.59 = 5.945.
        assert_eq!(flesch_kincaid(&counts(34, 432, 607, 0)), Tenths(59));
        // The least there is: one word of one syllable a sentence, 0.39 + 11.8 − 15.59 = −3.40.
        assert_eq!(flesch_kincaid(&counts(50, 50, 50, 0)), Tenths(-34));
    }

    #[test]
    fn smog_is_as_by_hand() {
        // 30 sentences: √0 = 0, √25 = 5 → 5.215 + 3.1291 = 8.3441, √100 = 10 → 10.43 + 3.1291 = 13.5591.
        assert_eq!([0, 25, 100].map(|long| smog(&counts(30, 400, 600, long))), [Tenths(31), Tenths(83), Tenths(136)]);
        // 10 sentences with 12 long words: √36 = 6 → 6.258 + 3.1291 = 9.3871.
        assert_eq!(smog(&counts(10, 120, 180, 12)), Tenths(94));
    }

    #[test]
    fn perspicuity_is_as_by_hand() {
        // 100 words, 5 sentences, 200 syllables: 206.835 − 124.6 − 20 = 62.235.
        assert_eq!(perspicuity(&counts(5, 100, 200, 0)), Tenths(622));
        // 100 words, 2 sentences, 250 syllables: 206.835 − 155.75 − 50 = 1.085.
        assert_eq!(perspicuity(&counts(2, 100, 250, 0)), Tenths(11));
    }

    #[test]
    fn bands_begin_where_the_scale_says() {
        let at = [(399, "very-difficult"), (400, "somewhat-difficult"), (549, "somewhat-difficult"), (550, "normal")];
        let and =
            [(649, "normal"), (650, "quite-easy"), (800, "quite-easy"), (801, "very-easy"), (-50, "very-difficult")];
        for (score, band) in at.into_iter().chain(and) {
            assert_eq!(Band::of(Tenths(score)).as_str(), band, "{score}");
        }
    }

    #[test]
    fn an_english_text_is_graded_from_its_words() {
        // Read 1 the 1 label 2 first 1 = 5. Take 1 two 1 tablets 2 after 2 your 1 breakfast 2 = 9. Drink 1 a 1 glass 1 of 1
        // water 2 with 1 them 1 = 8. Call 1 us 1 if 1 you 1 feel 1 dizzy 2 = 7. 4 sentences, 23 words, 29 syllables, none long.
        // Letters: 4+3+5+5 = 17, 4+3+7+5+4+9 = 32, 5+1+5+2+5+4+4 = 26, 4+2+2+3+4+5 = 20.
        let text = "Read the label first. Take two tablets after your breakfast. Drink a glass of water with them. Call us \
                    if you feel dizzy.";
        assert_eq!(count(text, Lang::En), Counts { letters: 95, ..counts(4, 23, 29, 0) });
        // 0.39 × 5.75 + 11.8 × 29 / 23 − 15.59 = 2.2425 + 14.8783 − 15.59 = 1.5308.
        let by_hand = Reading::English { grade: Tenths(15), smog: Tenths(31), rough: true };
        assert_eq!(read(text, Lang::En), Some(by_hand));
    }

    #[test]
    fn a_spanish_text_is_graded_from_its_words() {
        // Le-a 2 la 1 e-ti-que-ta 4 = 7. To-me 2 dos 1 pas-ti-llas 3 des-pués 2 del 1 de-sa-yu-no 4 = 13. Be-ba 2 un 1 va-so 2
        // de 1 a-gua 2 = 8. Llá-me-nos 3 si 1 se 1 ma-re-a 3 mu-cho 2 o 1 ca-e 2 = 13. 4 sentences, 21 words, 41 syllables.
        let text = "Lea la etiqueta. Tome dos pastillas después del desayuno. Beba un vaso de agua. Llámenos si se marea \
                    mucho o cae.";
        let counted = count(text, Lang::Es);
        assert_eq!((counted.sentences, counted.words, counted.syllables), (4, 21, 41));
        // 206.835 − 62.3 × 41 / 21 − 21 / 4 = 206.835 − 121.633 − 5.25 = 79.952.
        assert_eq!(read(text, Lang::Es), Some(Reading::Spanish { score: Tenths(800), band: Band::QuiteEasy }));
    }

    #[test]
    fn thirty_sentences_are_not_rough_and_few_words_have_no_grade() {
        let rough = |sentences| match grade(&counts(sentences, 200, 300, 9), Lang::En) {
            Some(Reading::English { rough, .. }) => rough,
            Some(Reading::Spanish { .. }) | None => panic!("English is graded"),
        };
        assert_eq!([rough(29), rough(30)], [true, false]);
        assert_eq!(grade(&counts(2, MIN_WORDS - 1, 30, 1), Lang::En), None);
        assert_eq!(grade(&counts(0, 99, 99, 1), Lang::Es), None);
        assert!(grade(&counts(1, usize::MAX, usize::MAX, usize::MAX), Lang::Es).is_some());
    }

    #[test]
    fn halves_round_away_from_nought() {
        assert_eq!(
            [nearest(5, 10), nearest(-5, 10), nearest(4, 10), nearest(5, -10), nearest(5, 0)],
            [1, -1, 0, -1, 0]
        );
    }
}
