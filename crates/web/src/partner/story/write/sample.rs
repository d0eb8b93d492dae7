//! Telling a story.

use super::*;
use crate::partner::story::sample::{as_teller, story};
use crate::sample;

#[test]
fn telling_a_story_reads_as_kept() {
    sample::keep("partner/story/write", |visit| {
        let fresh = WritePage::new(visit, "learning", StoryForm::default());
        let empty = StoryForm { kind: "minor".to_owned(), ..StoryForm::default() };
        let errors = empty.parse().expect_err("nothing was written");
        let faults = Faults::parse(&errors, &fresh.p);
        let own = Own::of(&as_teller(visit), story("released")).expect("one's own");
        let form = StoryForm::of(&own);
        vec![
            ("with-faults", WritePage { faults, ..WritePage::new(visit, "learning", empty) }),
            ("released", WritePage::of(visit, &own, form)),
            ("fresh", fresh),
        ]
    });
}
