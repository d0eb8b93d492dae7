//! Taking a story back from a letter.

use super::*;
use crate::partner::story::sample::uses;
use crate::sample;

#[test]
fn taking_back_from_a_letter_reads_as_kept() {
    sample::keep("partner/story/take_back", |visit| {
        let of = |title, gone, beyond| TakeBackPage { p: visit.frame(title), key: "key".to_owned(), gone, beyond };
        let beyond: Vec<_> = uses().into_iter().filter(|one| !one.can_be_recalled()).collect();
        vec![("asked", of("story-take-back-title", false, Vec::new())), ("gone", of("story-taken-back", true, beyond))]
    });
}
