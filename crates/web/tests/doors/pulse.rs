//! The pulse through the doors: answered once and without a name, seen by partners first, small groups never counted.

use kernel::PersonId;
use serde_json::{Value, json};

use crate::app::{TestApp, both};

const DAY: i64 = 60 * 24;

/// Opens a pulse about the call; gives its address.
async fn opened(app: &TestApp) -> String {
    let steward = app.signed_in(app.steward).await;
    let path = format!("/api/initiatives/{}/pulses", app.initiative.slug);
    let made = steward.json("post", &path, &json!({ "phase": "call" })).await;
    assert_eq!(made.status, 201, "{}: {}", app.db.engine, made.text());
    let again = steward.json("post", &path, &json!({ "phase": "call" })).await;
    assert_eq!(again.json()["reason"], "refused-pulse-there", "{}", app.db.engine);
    format!("/pulses/{}", made.made())
}

async fn says(app: &TestApp, person: PersonId, at: &str, heard: &str) -> u16 {
    let form = [("heard", heard), ("in-time", ""), ("remark", "Call us earlier."), ("signed", "")];
    app.signed_in(person).await.post(at, &form).await.status
}

async fn read(app: &TestApp, person: PersonId, at: &str) -> Value {
    app.signed_in(person).await.get(&format!("/api{at}")).await.json()
}

#[tokio::test]
async fn partners_see_what_came_out_a_week_before_the_others_and_nobody_answers_twice() {
    for app in both().await {
        let (partner, other) = (app.people[0], app.people[2]);
        let at = opened(&app).await;
        let nothing = app.signed_in(partner).await.post(&at, &[("heard", "")]).await;
        assert_eq!(nothing.status, 422, "{}: an empty answer is no answer", app.db.engine);
        assert_eq!(says(&app, partner, &at, "2").await, 303, "{}", app.db.engine);
        assert_eq!(says(&app, partner, &at, "5").await, 422, "{}: once", app.db.engine);
        assert_eq!(says(&app, other, &at, "5").await, 303, "{}", app.db.engine);
        assert_eq!(read(&app, partner, &at).await["questions"], Value::Null, "{}: it is open", app.db.engine);

        app.wait(14 * DAY);
        let seen = read(&app, partner, &at).await;
        let heard = seen["questions"].as_array().unwrap().iter().find(|one| one["item"] == "heard").unwrap();
        assert_eq!((&heard["partners"], &heard["gap"]), (&Value::Null, &Value::Null), "{}: too few", app.db.engine);
        assert_eq!(seen["remarks"].as_array().unwrap().len(), 2, "{}", app.db.engine);
        for person in [other, app.steward] {
            assert_eq!(read(&app, person, &at).await["questions"], Value::Null, "{}: partners first", app.db.engine);
        }
        assert_eq!(says(&app, app.people[1], &at, "3").await, 422, "{}: closed", app.db.engine);
        app.wait(7 * DAY);
        for person in [other, app.steward] {
            assert!(read(&app, person, &at).await["questions"].is_array(), "{}: a week later", app.db.engine);
        }
    }
}

#[tokio::test]
async fn a_partner_co_lead_shares_early_and_strangers_find_nothing() {
    for app in both().await {
        let at = opened(&app).await;
        app.wait(15 * DAY);
        let share = format!("/api{at}/share");
        let none = json!({});
        let steward = app.signed_in(app.steward).await;
        assert_eq!(steward.json("post", &share, &none).await.status, 403, "{}: staff may not", app.db.engine);
        assert!(read(&app, app.steward, &at).await["questions"].is_null(), "{}", app.db.engine);
        let lead = app.signed_in(app.people[0]).await;
        assert_eq!(lead.json("post", &share, &none).await.status, 204, "{}", app.db.engine);
        assert!(read(&app, app.steward, &at).await["questions"].is_array(), "{}", app.db.engine);
        assert_eq!(app.anybody().get(&format!("/api{at}")).await.status, 401, "{}", app.db.engine);
        let stranger = app.outsider().await;
        let stranger = app.signed_in(stranger).await;
        assert_eq!(stranger.get(&at).await.status, 404, "{}", app.db.engine);
        let list = format!("/initiatives/{}/pulses", app.initiative.slug);
        assert_eq!(stranger.get(&list).await.status, 404, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn neither_the_ledger_nor_a_table_joins_an_answer_to_its_person() {
    for app in both().await {
        let at = opened(&app).await;
        assert_eq!(says(&app, app.people[1], &at, "1").await, 303, "{}", app.db.engine);
        let mut tx = app.db.store.read().await.unwrap();
        let facts = tx.facts_before(i64::MAX, 1000).await.unwrap();
        let names: Vec<_> =
            facts.iter().map(|fact| fact.what.as_str()).filter(|name| name.starts_with("pulse.")).collect();
        assert_eq!(names, ["pulse.opened"], "{}: who answered when is not written down", app.db.engine);
        let who = app.people[1].to_string();
        let id = at.trim_start_matches("/pulses/").parse().unwrap();
        let kept = format!("{:?}", partner::pulse::PulseBook::answers(&mut tx, id).await.unwrap());
        assert!(kept.contains("Call us earlier.") && !kept.contains(&who), "{}: {kept}", app.db.engine);
    }
}
