//! What to try when nothing was found.

use crate::{Terms, search::folded};

/// The words of `known` (commonest first) that are nearest to the terms: at most two letters away, a third of the word
/// at most; then the commonest. At most `count`.
pub fn nearest(terms: &Terms, known: &[String], count: usize) -> Vec<String> {
    let mut near: Vec<(usize, usize)> = Vec::new();
    for (rank, word) in known.iter().enumerate() {
        let folded_word = folded(&word.to_lowercase());
        let distance = terms.words().iter().map(|term| distance(&folded(term), &folded_word)).min();
        let allowed = 2.min(folded_word.chars().count() / 3);
        near.extend(distance.filter(|steps| *steps <= allowed).map(|steps| (steps, rank)));
    }
    near.sort_unstable();
    let mut chosen: Vec<String> = Vec::new();
    for word in near.iter().map(|(_, rank)| &known[*rank]).chain(known) {
        if chosen.len() < count && !chosen.contains(word) {
            chosen.push(word.clone());
        }
    }
    chosen
}

/// How many letters must be changed, added or left out to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = before + usize::from(a != *b);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word_before_the_common_ones() {
        let known: Vec<String> = ["meeting", "payment", "pay", "caregiver"].map(str::to_owned).to_vec();
        assert_eq!(nearest(&Terms::parse("paymnet"), &known, 2), ["payment", "meeting"]);
        assert_eq!(nearest(&Terms::parse("zzz"), &known, 2), ["meeting", "payment"]);
    }
}
