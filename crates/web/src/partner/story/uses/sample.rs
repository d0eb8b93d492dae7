//! Where a story was used.

use super::*;
use crate::sample;

#[test]
fn the_uses_of_a_story_read_as_kept() {
    sample::keep("partner/story/uses", |visit| {
        let place = |number: u16, kind, placed| Place {
            id: format!("pos_{number:032}"),
            kind,
            title: "Say when you will call".to_owned(),
            placed,
        };
        let of = |stage, uses, places| UsesPage {
            p: visit.frame("story-uses-title"),
            slug: "story-0a1b2c3d4e5f".to_owned(),
            title: String::new(),
            stage,
            uses,
            places,
            form: UseForm { day: "2026-03-02".to_owned(), ..UseForm::default() },
            faults: Faults::default(),
        };
        let uses = crate::partner::story::sample::uses;
        let places = vec![place(1, UseKind::Poster, true), place(2, UseKind::Edition, false)];
        vec![
            ("none", of("released", Vec::new(), Vec::new())),
            ("placed", of("released", uses(), places)),
            ("withdrawn", of("withdrawn", uses(), Vec::new())),
        ]
    });
}
