use kernel::{Stamp, need};
use recruit::{Call, CallStage, Recruitment};
use testkit::{act_of, both, line, noon, prose};

use crate::scene::{FORTNIGHT, drafted, new_call, open, slug, why};

#[tokio::test]
async fn a_call_opens_only_when_the_partners_have_agreed() {
    for db in both().await {
        let scene = drafted(&db.store).await;
        let act = act_of(&db.store, scene.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(why(recruit::open_call(&mut tx, &act, scene.call).await), "refused-no-assent-call-opens");
        drop(tx);

        let db = if db.engine == "sqlite" { testkit::sqlite().await } else { testkit::postgres().await };
        let scene = open(&db.store).await;
        let mut tx = db.store.begin().await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        assert_eq!(call.stage, CallStage::Open { at: scene.now }, "{}", db.engine);
        assert_eq!(tx.calls(Some(scene.initiative)).await.unwrap()[0].stage, "open");
        assert_eq!(tx.call_by_slug(&slug("best-practices")).await.unwrap(), Some(call));
    }
}

#[tokio::test]
async fn the_form_stays_as_it_was_once_the_call_is_open_but_the_end_may_move() {
    for db in both().await {
        let scene = open(&db.store).await;
        let act = act_of(&db.store, scene.steward, scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        let mut new = new_call(call.panel);
        new.questions.pop();
        let answer = recruit::revise_call(&mut tx, &act, call.id, call.version, new).await;
        assert_eq!(why(answer), "refused-call-already-open");
        let mut new = new_call(call.panel);
        new.closes = scene.now + 9 * FORTNIGHT;
        let revised = recruit::revise_call(&mut tx, &act, call.id, call.version, new.clone()).await.unwrap();
        assert_eq!(revised.closes, new.closes);
        assert_eq!(
            why(recruit::revise_call(&mut tx, &act, call.id, call.version, new).await),
            "stale",
            "{}",
            db.engine
        );
    }
}

#[tokio::test]
async fn two_calls_never_share_an_address_and_every_fault_is_named_at_once() {
    for db in both().await {
        let scene = drafted(&db.store).await;
        let mut act = act_of(&db.store, scene.steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        let same = recruit::draft_call(&mut tx, &mut act, scene.initiative, new_call(call.panel)).await;
        assert_eq!(why(same), "slug: field-taken");
        let mut new = new_call(call.panel);
        new.closes = new.opens;
        new.questions[1].options.pop();
        new.criteria[1].key = slug("partnership");
        let faults = why(recruit::draft_call(&mut tx, &mut act, scene.initiative, new).await);
        assert_eq!(
            faults,
            "closes: field-closes-before-opens, criterion-1: field-same-criterion-twice, question-1: field-choice-needs-options"
        );
    }
}

#[tokio::test]
async fn a_call_ends_on_the_stroke_also_when_the_clock_says_23_59_60() {
    let db = testkit::sqlite().await;
    let scene = open(&db.store).await;
    let midnight: Stamp = "2026-04-01T00:00:00Z".parse().unwrap();
    let leap: Stamp = "2026-03-31T23:59:60Z".parse().unwrap();
    let before: Stamp = "2026-03-31T23:59:59.999999Z".parse().unwrap();
    let act = act_of(&db.store, scene.steward, scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    let call: Call = need(&mut tx, scene.call).await.unwrap();
    let mut new = new_call(call.panel);
    new.closes = midnight;
    let call = recruit::revise_call(&mut tx, &act, call.id, call.version, new).await.unwrap();
    assert_eq!(call.accepts(before), Ok(()));
    for late in [leap, midnight] {
        let refusal = call.accepts(late).unwrap_err();
        assert_eq!(refusal.key, "refused-call-closed");
        assert_eq!(refusal.args, [("closes", "2026-04-01 00:00:00 UTC".to_owned())]);
    }
    assert_eq!(call.accepts(noon() - FORTNIGHT).unwrap_err().key, "refused-call-opens-later");
}

#[tokio::test]
async fn only_who_steers_writes_a_call_and_only_for_a_review_panel() {
    for db in both().await {
        let scene = drafted(&db.store).await;
        let mut act = act_of(&db.store, scene.panel[0], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        let answer = recruit::draft_call(&mut tx, &mut act, scene.initiative, new_call(call.panel)).await;
        assert_eq!(why(answer), "refused-not-yours");
        let mut act = act_of(&db.store, scene.steward, noon()).await;
        let body = partner::NewBody { kind: partner::BodyKind::Coders, name: line("Coders"), purpose: prose("Code.") };
        let coders = partner::found_body(&mut tx, &mut act, scene.initiative, body).await.unwrap();
        let mut new = new_call(coders.id);
        new.slug = slug("second");
        let answer = recruit::draft_call(&mut tx, &mut act, scene.initiative, new).await;
        assert_eq!(why(answer), "refused-not-a-review-panel");
    }
}
