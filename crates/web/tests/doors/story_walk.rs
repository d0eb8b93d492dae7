//! Whatever people do in whatever order, no address shows a word of a story to somebody for whom its teller has not said yes twice,
//! nor any word at all once consent ended. Generated sequences drive the site's own doors; a small model says what may be seen.

use std::collections::BTreeMap;

use axum::http::header;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

use crate::app::both;
use crate::story_world::{Step, Terms, Told, World};

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let terms = (prop::array::uniform3(0..3_u8), 1..400_u16).prop_map(|(far, days)| Terms { far, days });
    let open = Just(Terms { far: [2, 2, 2], days: 300 });
    let one = prop_oneof![
        2 => Just(Step::Tell),
        2 => (0..3_usize).prop_map(Step::Rewrite),
        3 => (0..3_usize, open).prop_map(|(at, terms)| Step::Consent(at, terms)),
        2 => (0..3_usize, terms).prop_map(|(at, terms)| Step::Consent(at, terms)),
        6 => (0..3_usize).prop_map(Step::Release),
        1 => (0..3_usize).prop_map(Step::ReleaseSomethingElse),
        2 => (0..3_usize).prop_map(Step::Withdraw),
        1 => (0..3_usize).prop_map(Step::ByLetter),
        4 => (0..3_usize, any::<bool>()).prop_map(|(at, poster)| Step::Place(at, poster)),
        1 => (0..3_usize, any::<bool>()).prop_map(|(at, hide)| Step::Hide(at, hide)),
        2 => (1..200_u16).prop_map(Step::Wait),
        1 => (0..3_usize).prop_map(Step::NoteThatTimeIsOver),
    ];
    prop::collection::vec(one, 10..28)
}

async fn walk(steps: &[Step]) -> usize {
    let mut seen = 0;
    for app in both().await {
        let mut world = World::on(&app).await;
        world.tell().await;
        for step in steps {
            world.take(step).await;
            world.check().await;
        }
        seen += world.seen;
    }
    seen
}

#[test]
fn no_sequence_of_acts_shows_a_story_that_was_taken_back_or_is_over_or_was_not_released() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut runner =
        TestRunner::new(Config { cases: 4, max_shrink_iters: 30, failure_persistence: None, ..Config::default() });
    let walked = runner.run(&steps(), |steps| {
        runtime.block_on(walk(&steps));
        Ok(())
    });
    walked.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The model and the doors agree that something is seen at all: the walk above could fail.
#[test]
fn a_walk_that_shows_a_story_everywhere_sees_it_everywhere_and_then_nowhere() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let everywhere = Terms { far: [2, 2, 2], days: 300 };
    let shown = [Step::Consent(0, everywhere), Step::Release(0), Step::Place(0, true), Step::Place(0, false)];
    runtime.block_on(async {
        for app in both().await {
            let mut world = World::on(&app).await;
            world.tell().await;
            for step in &shown {
                world.take(step).await;
            }
            let mut met: BTreeMap<usize, usize> = BTreeMap::new();
            for (purpose, path) in world.addresses() {
                let text = app.anybody().get(&path).await.text();
                *met.entry(purpose).or_default() += usize::from(text.contains(&Told::word(0, 0)));
            }
            assert!(met[&0] >= 6 && met[&1] == 1 && met[&2] == 1, "{}: {met:?}", app.db.engine);
            world.take(&Step::Withdraw(0)).await;
            world.seen = 0;
            world.check().await;
            assert_eq!(world.seen, 0, "{}", app.db.engine);
        }
    });
}

/// The book is made anew each time, so what is taken back leaves it with the next download: byte for byte as if it had never stood there.
#[tokio::test]
async fn the_printed_edition_leaves_out_what_was_taken_back() {
    for app in both().await {
        let mut world = World::on(&app).await;
        let book = async || app.anybody().get("/reports/paper/1/pdf").await;
        let before = book().await;
        assert!(before.status == 200 && before.body.starts_with(b"%PDF"), "{}", app.db.engine);
        world.tell().await;
        let printed = json!({
            "report": "public", "report_by": ["site", "print"], "naming": "anonymous", "until": "2027-01-01", "signed": "M",
        });
        let at = format!("/api/me/stories/{}", world.stories[0].id);
        world.teller.json("post", &format!("{at}/consent"), &printed).await.made();
        for step in [Step::Release(0), Step::Place(0, false)] {
            world.take(&step).await;
        }
        let with = book().await;
        assert_ne!(with.body, before.body, "{}: the story stands in it", app.db.engine);
        assert_eq!(with.header(&header::CACHE_CONTROL), "private, no-store", "{}", app.db.engine);
        world.take(&Step::Withdraw(0)).await;
        assert_eq!(book().await.body, before.body, "{}: and is gone from it", app.db.engine);
    }
}
