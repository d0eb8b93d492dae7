//! One's own stories.

use partner::story::Ending;

use super::*;
use crate::partner::story::sample::{as_teller, consents, story, uses};
use crate::sample;

fn own(visit: &Visit, stage: &str) -> Own {
    Own::of(&as_teller(visit), story(stage)).expect("one's own")
}

#[test]
fn ones_own_stories_read_as_kept() {
    sample::keep("partner/story/mine", |visit| {
        let line = crate::partner::sample::initiative_line();
        let of = |stories| MinePage { p: visit.frame("my-stories-title"), stories, initiatives: vec![line.clone()] };
        let all = ["draft", "released", "withdrawn"].map(|stage| own(visit, stage)).into();
        vec![("none", of(Vec::new())), ("three", of(all))]
    });
}

#[test]
fn the_desk_of_a_story_reads_as_kept() {
    sample::keep("partner/story/own", |visit| {
        let initiative = crate::partner::sample::initiative();
        let of = |stage: &str, ended: Option<Ending>| OwnPage {
            p: visit.frame("story"),
            own: own(visit, stage),
            initiative: initiative.clone(),
            uses: if stage == "draft" { Vec::new() } else { uses() },
            consents: if stage == "draft" { Vec::new() } else { consents(ended) },
        };
        vec![
            ("draft", of("draft", None)),
            ("released", of("released", None)),
            ("expired", of("expired", Some(Ending::Expired))),
            ("withdrawn", of("withdrawn", Some(Ending::Withdrawn))),
        ]
    });
}
