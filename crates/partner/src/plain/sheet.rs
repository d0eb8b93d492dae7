//! What two people found when they read a text: a sheet of eight questions, its score, and how far two raters agree.
//!
//! The questions are ours, in our words (`plain-item-…` in the phrase book), and no study has tested them. They ask for what no formula
//! sees. Two sheets can be compared only if both raters read the same question: a new wording is a new question with a new name.

use std::collections::BTreeMap;

use kernel::words;

use super::grade::nearest;

words! {
    /// A question of the sheet.
    Item, "question of the sheet of plain language" {
        /// The main point stands at the beginning.
        MainPointFirst = "main-point-first",
        /// The reader learns what to do.
        SaysWhatToDo = "says-what-to-do",
        /// The words are everyday words, or explained.
        EverydayWords = "everyday-words",
        /// The text is in short parts with headings.
        ShortParts = "short-parts",
        /// Numbers are explained.
        NumbersExplained = "numbers-explained",
        /// What is not known is said.
        SaysWhatIsUnknown = "says-what-is-unknown",
        /// Pictures and tables help to understand.
        PicturesHelp = "pictures-help",
        /// The reader is addressed.
        AddressesReader = "addresses-reader",
    }
}

words! {
    /// An answer to a question of the sheet.
    Rating, "answer on the sheet of plain language" {
        /// The text does it.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// The question does not apply: a text without numbers has none to explain.
        NotApplicable = "not-applicable",
    }
}

/// A number in hundredths: `Hundredths(43)` is 0.43.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Hundredths(pub i32);

/// One rater's answers to all questions.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Sheet(BTreeMap<Item, Rating>);

impl Sheet {
    /// A sheet is whole or none. Otherwise the questions without an answer come back, in their order.
    pub fn complete(given: BTreeMap<Item, Rating>) -> Result<Self, Vec<Item>> {
        let missing: Vec<Item> = Item::ALL.iter().copied().filter(|item| !given.contains_key(item)).collect();
        if missing.is_empty() { Ok(Self(given)) } else { Err(missing) }
    }

    /// The questions with their answers, in order.
    pub fn answers(&self) -> impl Iterator<Item = (Item, Rating)> {
        self.0.iter().map(|(item, rating)| (*item, *rating))
    }

    /// Yes among yes and no, in whole percent, halves up. `None` where no question applies.
    pub fn score(&self) -> Option<u8> {
        let count = |wanted| self.0.values().filter(|rating| **rating == wanted).count();
        percent(count(Rating::Yes), count(Rating::Yes) + count(Rating::No))
    }
}

/// A part of a whole in whole percent, halves up; `None` of nothing.
fn percent(part: usize, whole: usize) -> Option<u8> {
    if whole == 0 {
        return None;
    }
    u8::try_from(nearest(100 * part as i128, whole as i128)).ok()
}

/// How far two raters of one text agree. What to do with it: talk about the questions in [`Agreement::differ`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Agreement {
    /// Questions with the same answer, "does not apply" included, in whole percent of all, halves up.
    pub percent: u8,
    /// Cohen's kappa over the three answers: agreement beyond what the raters' habits alone would give; 1.00 is full, 0 is that of
    /// chance, below it is less. `None` where both gave one and the same answer throughout, so that chance explains all of it. With eight
    /// questions it moves by leaps and is no more than a hint.
    ///
    /// Source: Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20(1):37-46.
    pub kappa: Option<Hundredths>,
    /// The questions with different answers, in their order.
    pub differ: Vec<Item>,
}

/// Compares the sheets of two raters; who is first makes no difference.
pub fn agreement(one: &Sheet, other: &Sheet) -> Agreement {
    let pairs: Vec<_> = one.answers().zip(other.answers()).collect();
    let differ: Vec<Item> = pairs.iter().filter(|(a, b)| a.1 != b.1).map(|((item, _), _)| *item).collect();
    let same = pairs.len() - differ.len();
    let count = |sheet: &Sheet, wanted| sheet.answers().filter(|(_, rating)| *rating == wanted).count();
    let by_chance: usize = Rating::ALL.iter().map(|rating| count(one, *rating) * count(other, *rating)).sum();
    Agreement {
        // A whole sheet has questions, so there is always a percentage.
        percent: percent(same, pairs.len()).unwrap_or(0),
        kappa: kappa(same, by_chance, pairs.len()),
        differ,
    }
}

/// (p₀ − pₑ) / (1 − pₑ) with p₀ = `same` / `all` and pₑ = `by_chance` / `all`²; `None` where pₑ is 1.
fn kappa(same: usize, by_chance: usize, all: usize) -> Option<Hundredths> {
    let (same, by_chance, all) = (same as i128, by_chance as i128, all as i128);
    let beyond = all * all - by_chance;
    if beyond == 0 {
        return None;
    }
    i32::try_from(nearest(100 * (same * all - by_chance), beyond)).ok().map(Hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet from eight letters: y, n and a dash for "does not apply".
    fn sheet(letters: &str) -> Sheet {
        let rating = |letter| match letter {
            'y' => Rating::Yes,
            'n' => Rating::No,
            _ => Rating::NotApplicable,
        };
        Sheet::complete(Item::ALL.iter().copied().zip(letters.chars().map(rating)).collect()).unwrap()
    }

    #[test]
    fn the_score_is_yes_among_yes_and_no() {
        // 5 of 8 = 62.5; 4 of 6 = 66.67; 1 of 7 = 14.29; nothing applies.
        let scores =
            ["yyyyynnn", "yyyynn--", "ynnnnnn-", "yyyyyyyy", "nnnnnnnn", "--------"].map(|one| sheet(one).score());
        assert_eq!(scores, [Some(63), Some(67), Some(14), Some(100), Some(0), None]);
    }

    #[test]
    fn a_sheet_is_whole_or_none() {
        let mut given: BTreeMap<Item, Rating> = sheet("yyyyyyyy").answers().collect();
        given.remove(&Item::NumbersExplained);
        given.remove(&Item::MainPointFirst);
        assert_eq!(Sheet::complete(given), Err(vec![Item::MainPointFirst, Item::NumbersExplained]));
    }

    #[test]
    fn two_raters_agree_as_by_hand() {
        // One: 5 yes, 2 no, 1 dash; other: 4 yes, 3 no, 1 dash. Same: y y y, n, - = 5 of 8 = 62.5 %.
        // pe = (5×4 + 2×3 + 1×1) / 64 = 27 / 64; kappa = (5×8 − 27) / (64 − 27) = 13 / 37 = 0.351.
        let (one, other) = (sheet("yyyyynn-"), sheet("yyynnny-"));
        let by_hand = Agreement {
            percent: 63,
            kappa: Some(Hundredths(35)),
            differ: vec![Item::ShortParts, Item::NumbersExplained, Item::PicturesHelp],
        };
        assert_eq!(agreement(&one, &other), by_hand);
        assert_eq!(agreement(&other, &one), by_hand);
    }

    #[test]
    fn kappa_is_full_less_than_chance_or_undefined() {
        let of = |one: &str, other: &str| agreement(&sheet(one), &sheet(other));
        assert_eq!(of("yyyynnnn", "yyyynnnn").kappa, Some(Hundredths(100)));
        // Nothing is the same: (0 − 32) / (64 − 32) = −1, with pe = (4×4 + 4×4) / 64.
        assert_eq!(of("yyyynnnn", "nnnnyyyy").kappa, Some(Hundredths(-100)));
        // Half is the same, as by chance: (4×8 − 32) / 32 = 0.
        assert_eq!(of("yyyynnnn", "yynnyynn").kappa, Some(Hundredths(0)));
        // One always says yes: pe = 8×7 / 64, kappa = (7×8 − 56) / 8 = 0 in spite of 88 percent.
        assert_eq!((of("yyyyyyyy", "yyyyyyyn").percent, of("yyyyyyyy", "yyyyyyyn").kappa), (88, Some(Hundredths(0))));
        let full = of("yyyyyyyy", "yyyyyyyy");
        assert_eq!((full.percent, full.kappa, full.differ), (100, None, vec![]));
        assert_eq!(of("yyyyyyyy", "nnnnnnnn").kappa, Some(Hundredths(0)));
    }
}
