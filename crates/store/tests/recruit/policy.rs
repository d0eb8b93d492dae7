//! Who may do what with a submission, as one page: a changed rule is a changed line.

use std::fmt::Write as _;

use kernel::{Failure, Refusal, need};
use partner::Body;
use recruit::{Call, MayRead, MayWithdraw, MayWrite, Review, ReviewState, Submission};
use testkit::{act_of, prose, sqlite};

use crate::scene::{FORTNIGHT, open, person, sent, team};

fn word<T>(answer: Result<T, Refusal>) -> String {
    match answer {
        Ok(_) => "yes".to_owned(),
        Err(why) if why.hidden => "does not exist".to_owned(),
        Err(why) => why.key.trim_start_matches("refused-").to_owned(),
    }
}

#[tokio::test]
async fn who_may_do_what() {
    let db = sqlite().await;
    let scene = open(&db.store).await;
    let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
    let mut act = act_of(&db.store, people[0], scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, testkit::line("Draft")).await.unwrap();
    tx.commit().await.unwrap();
    let one = sent(&db.store, &scene, team, people[1], "Sent").await;
    let two = sent(&db.store, &scene, team, people[1], "Declined").await;
    let lead = act_of(&db.store, scene.panel[0], scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    recruit::decline(&mut tx, &lead, two, prose("Not yet.")).await.unwrap();
    tx.commit().await.unwrap();
    let stranger = person(&db.store, "ana@elsewhere.example.net").await;

    let mut tx = db.store.begin().await.unwrap();
    let call: Call = need(&mut tx, scene.call).await.unwrap();
    let panel: Body = need(&mut tx, call.panel).await.unwrap();
    let mut page = String::new();
    for (name, id) in [("draft", draft.id), ("sent", one), ("declined", two)] {
        let submission: Submission = need(&mut tx, id).await.unwrap();
        for (who, person) in [
            ("its lead", people[0]),
            ("its partner", people[1]),
            ("panel lead", scene.panel[0]),
            ("panel member", scene.panel[2]),
            ("steward", scene.steward),
            ("a stranger", stranger),
        ] {
            let now = act_of(&db.store, person, scene.now).await;
            let late = act_of(&db.store, person, scene.now + 4 * FORTNIGHT).await;
            let answers = [
                word(MayRead::check(&now.by, &submission, &panel)),
                word(MayWrite::check(&now, &submission, &call)),
                word(MayWrite::check(&late, &submission, &call)),
                word(MayWithdraw::check(&now.by, &submission)),
            ];
            let [read, write, write_late, withdraw] = answers;
            writeln!(page, "{name:9}{who:14}{read:16}{write:18}{write_late:18}{withdraw}").unwrap();
        }
    }
    insta::assert_snapshot!(
        "who_may_do_what",
        format!("{:23}{:16}{:18}{:18}{}\n{page}", "", "read", "write", "write late", "withdraw")
    );
}

#[tokio::test]
async fn nobody_reads_a_review_that_is_not_theirs() {
    let db = sqlite().await;
    let scene = open(&db.store).await;
    let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
    let id = sent(&db.store, &scene, team, people[1], "One").await;
    let mut act = act_of(&db.store, scene.panel[0], scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    let review: Review = recruit::assign_one(&mut tx, &mut act, id, scene.panel[2]).await.unwrap();
    assert_eq!(review.state, ReviewState::Assigned);
    let submission: Submission = need(&mut tx, id).await.unwrap();
    for (person, may) in [(scene.panel[2], true), (scene.panel[0], false), (people[0], false), (scene.steward, false)] {
        let actor = act_of(&db.store, person, scene.now).await.by;
        assert_eq!(recruit::MayReview::check(&actor, &review, &submission).is_ok(), may);
    }
    let act = act_of(&db.store, people[0], scene.now).await;
    assert!(matches!(recruit::assign_one(&mut tx, &mut { act }, id, scene.panel[1]).await, Err(Failure::Refused(_))));
}
