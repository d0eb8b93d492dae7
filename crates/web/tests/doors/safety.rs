//! Safety through the doors: who may be named, who reads a report, and stopping at once.

use serde_json::{Value, json};

use crate::app::{Caller, TestApp, both};

fn ally(kind: &str, email: &str) -> Value {
    json!({ "kind": kind, "email": email, "name": "Nadia Stone", "reach": "555 0142", "about": "Decides nothing here." })
}

fn room(app: &TestApp) -> String {
    format!("/api/initiatives/{}/safety", app.initiative.slug)
}

/// The steward names an outsider as the independent person; gives the record's id and the person's caller.
async fn independent(app: &TestApp) -> (String, Caller<'_>) {
    let outsider = app.outsider().await;
    let mut tx = app.db.store.read().await.unwrap();
    let person: partner::Person = kernel::need(&mut tx, outsider).await.unwrap();
    drop(tx);
    let steward = app.signed_in(app.steward).await;
    let made = steward.json("post", &room(app), &ally("independent", person.email.as_str())).await;
    assert_eq!(made.status, 201, "{}: {}", app.db.engine, made.text());
    (made.made(), app.signed_in(outsider).await)
}

#[tokio::test]
async fn only_people_without_authority_are_named() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        let mut tx = app.db.store.read().await.unwrap();
        let lead: partner::Person = kernel::need(&mut tx, app.people[0]).await.unwrap();
        let staff: partner::Person = kernel::need(&mut tx, app.steward).await.unwrap();
        drop(tx);
        for email in [lead.email.as_str(), staff.email.as_str()] {
            let refused = steward.json("post", &room(&app), &ally("support", email)).await;
            assert_eq!(refused.json()["reason"], "refused-in-the-line", "{}: {email}", app.db.engine);
        }
        let (id, _) = independent(&app).await;
        let partner = app.signed_in(app.people[1]).await;
        let seen = partner.get(&room(&app)).await.json();
        assert_eq!((seen.as_array().unwrap().len(), &seen[0]["reach"]), (1, &json!("555 0142")), "{}", app.db.engine);
        let away = partner.json("post", &format!("/api/allies/{id}/leave"), &json!({})).await;
        assert_eq!(away.status, 403, "{}: the staff names them", app.db.engine);
        assert_eq!(app.anybody().get(&room(&app)).await.status, 401, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_report_is_read_by_the_independent_person_and_its_signer_and_by_nobody_else() {
    let mut table = String::new();
    for app in both().await {
        let (to, stranger) = independent(&app).await;
        let path = format!("/api/initiatives/{}/problems", app.initiative.slug);
        let partner = app.signed_in(app.people[1]).await;
        let sent = |named: &str| json!({ "to": to, "text": "He laughed at my question.", "named": named });
        let signed = partner.json("post", &path, &sent("yes")).await.made();
        let nameless = partner.json("post", &path, &sent("")).await.made();
        let outside = stranger.json("post", &path, &sent("yes")).await;
        assert_eq!(outside.status, 404, "{}: who has no seat has nothing to report here", app.db.engine);
        let readers = [
            ("independent", &stranger),
            ("reporter", &partner),
            ("partner lead", &app.signed_in(app.people[0]).await),
            ("clinician", &app.signed_in(app.people[2]).await),
            ("steward", &app.signed_in(app.steward).await),
            ("visitor", &app.anybody()),
        ];
        for (name, reader) in readers {
            for (kind, id) in [("signed", &signed), ("nameless", &nameless)] {
                let (read, page) = (format!("/api/problems/{id}"), format!("/problems/{id}"));
                let answer = reader.get(&read).await;
                assert_eq!(reader.get(&page).await.status, answer.status, "{}: page and API agree", app.db.engine);
                let hear = reader.json("post", &format!("{read}/hear"), &json!({})).await;
                let by = if answer.status == 200 { answer.json()["by"].is_string() } else { false };
                if app.db.engine == "sqlite" {
                    table += &format!("{kind:9} {name:13} read {} hear {} names {by}\n", answer.status, hear.status);
                }
            }
        }
        let mut tx = app.db.store.read().await.unwrap();
        let facts = tx.facts_before(i64::MAX, 1000).await.unwrap();
        let reported: Vec<_> = facts.iter().filter(|fact| fact.what == "problem.reported").collect();
        assert!(reported.len() == 2 && reported.iter().all(|fact| fact.person.is_none()), "{}", app.db.engine);
    }
    insta::assert_snapshot!("who-reads-a-report", table);
}

#[tokio::test]
async fn one_button_pauses_every_seat_and_asks_nothing() {
    for app in both().await {
        let partner = app.signed_in(app.people[1]).await;
        let stop = format!("/initiatives/{}/stop", app.initiative.slug);
        assert_eq!(partner.post(&stop, &[]).await.status, 303, "{}", app.db.engine);
        let mut tx = app.db.store.read().await.unwrap();
        let body: partner::Body = kernel::need(&mut tx, app.body).await.unwrap();
        let paused = |person| body.seat_of(person).is_some_and(|seat| seat.paused.is_some());
        assert!(paused(app.people[1]) && !paused(app.people[0]), "{}", app.db.engine);
        let outsider = app.signed_in(app.outsider().await).await;
        assert_eq!(outsider.post(&stop, &[]).await.status, 404, "{}", app.db.engine);
    }
}
