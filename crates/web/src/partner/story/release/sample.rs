//! The second yes.

use super::*;
use crate::partner::story::sample::{as_teller, story};
use crate::sample;

#[test]
fn the_final_words_read_as_kept() {
    sample::keep("partner/story/release", |visit| {
        let of = |stage: &str| {
            let own = Own::of(&as_teller(visit), story(stage)).expect("one's own");
            let hash = own.story.words.as_ref().map(Words::hash).unwrap_or_default();
            let (p, by) = (visit.frame("story-release-title"), "Ana".to_owned());
            ReleasePage { p, own, by, hash, faults: Faults::default() }
        };
        vec![("draft", of("draft")), ("to-release", of("consented")), ("released", of("released"))]
    });
}
