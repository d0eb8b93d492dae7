//! Round the table: short notice, choices, ratings, pauses and stand-ins, the aspect matrix, inputs and what they led to.

use serde_json::{Value, json};

use crate::app::{Caller, TestApp, both};

/// Three weeks: longer than ten working days.
const WEEKS: i64 = 21 * 24 * 60;

async fn put(app: &TestApp, steward: &Caller<'_>, more: Value) -> String {
    let mut form = json!({"question": "Open the call", "summary": "Six weeks.", "method": "consent"});
    for (name, value) in more.as_object().expect("fields") {
        form[name] = value.clone();
    }
    steward.json("post", &format!("/api/bodies/{}/decisions", app.body), &form).await.made()
}

async fn say(app: &TestApp, place: usize, decision: &str, position: Value) -> u16 {
    let member = app.program_of(app.people[place]).await;
    member.json("put", &format!("/api/decisions/{decision}/position"), &position).await.status
}

async fn carry(steward: &Caller<'_>, decision: &str) -> (u16, String) {
    let close = json!({"outcome": "carried", "influence": "small", "changed": "Two questions were cut."});
    let reply = steward.json("post", &format!("/api/decisions/{decision}/close"), &close).await;
    let reason = if reply.status == 201 { String::new() } else { reply.json()["reason"].to_string() };
    (reply.status, reason)
}

#[tokio::test]
async fn a_question_in_haste_can_be_carried_but_opens_nothing_and_is_no_evidence() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let form = json!({"question": "Now", "summary": "Now.", "method": "consent", "notice_days": "0"});
        let reply = steward.json("post", &format!("/api/bodies/{}/decisions", app.body), &form).await;
        assert_eq!(reply.status, 422, "{}: haste needs a reason", app.db.engine);
        let more = json!({"notice_days": "0", "why_short": "The award closes.", "matter": "call-opens", "subjects": "call_1",
            "cell": "identification/planned"});
        let hasty = put(&app, &steward, more).await;
        for place in [0, 1] {
            assert_eq!(say(&app, place, &hasty, json!({"stance": "agree"})).await, 201, "{}", app.db.engine);
        }
        assert_eq!(carry(&steward, &hasty).await.0, 201, "{}", app.db.engine);
        let mut tx = app.db.store.read().await.expect("a transaction");
        assert!(partner::assent(&mut tx, partner::Matter::CallOpens, "call_1").await.is_err(), "{}", app.db.engine);
        drop(tx);
        let matrix = steward.get(&format!("/api/initiatives/{}/matrix", app.initiative.slug)).await.json();
        assert_eq!(matrix[0]["not_counted"][0]["why"], json!(["short-notice"]), "{}: {matrix}", app.db.engine);
        let page = app.anybody().get(&format!("/decisions/{hasty}")).await.text();
        assert!(page.contains("The award closes."), "{}: the reason is public", app.db.engine);
    }
}

#[tokio::test]
async fn a_choice_is_carried_when_most_of_both_sides_prefer_it() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let choice =
            put(&app, &steward, json!({"method": "double-majority", "options": "Six weeks\nEight weeks"})).await;
        assert_eq!(say(&app, 0, &choice, json!({"stance": "agree"})).await, 403, "{}: which one?", app.db.engine);
        for (place, option) in [(0, "2"), (1, "2"), (2, "2"), (3, "1")] {
            assert_eq!(say(&app, place, &choice, json!({"stance": "agree", "option": option})).await, 201);
        }
        app.wait(WEEKS);
        assert_eq!(
            carry(&steward, &choice).await.1,
            "\"refused-majority-missing\"",
            "{}: others are split",
            app.db.engine
        );
        say(&app, 3, &choice, json!({"stance": "object", "reason": "Too long.", "option": "1"})).await;
        say(&app, 2, &choice, json!({"stance": "agree", "option": "2"})).await;
        let clinician_only = carry(&steward, &choice).await;
        assert_eq!(clinician_only.1, "\"refused-majority-missing\"", "{}: one of two is no majority", app.db.engine);
        say(&app, 3, &choice, json!({"stance": "agree", "option": "2"})).await;
        assert_eq!(carry(&steward, &choice).await.0, 201, "{}", app.db.engine);
        let page = app.anybody().get(&format!("/decisions/{choice}")).await.text();
        assert!(page.contains("Two questions were cut."), "{}: what changed stands beside the outcome", app.db.engine);
    }
}

#[tokio::test]
async fn a_rating_round_needs_high_ratings_from_both_sides_and_a_reason_for_a_low_one() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let round = put(&app, &steward, json!({"method": "rating-round"})).await;
        assert_eq!(say(&app, 0, &round, json!({"rating": "2"})).await, 403, "{}: why so low?", app.db.engine);
        assert_eq!(say(&app, 0, &round, json!({"rating": "10"})).await, 422, "{}", app.db.engine);
        for (place, rating) in [(0, "8"), (1, "5"), (2, "9"), (3, "7")] {
            assert_eq!(say(&app, place, &round, json!({"rating": rating})).await, 201, "{}", app.db.engine);
        }
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &round).await.1, "\"refused-rating-missing\"", "{}", app.db.engine);
        say(&app, 1, &round, json!({"rating": "7"})).await;
        assert_eq!(carry(&steward, &round).await.0, 201, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_dissent_stands_beside_the_outcome_and_in_the_log() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let asked = put(&app, &steward, json!({})).await;
        for place in [0, 1] {
            say(&app, place, &asked, json!({"stance": "agree"})).await;
        }
        say(&app, 2, &asked, json!({"stance": "object", "reason": "Too much reading."})).await;
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
        let log = format!("/initiatives/{}/decisions", app.initiative.slug);
        for path in [format!("/decisions/{asked}"), log.clone()] {
            assert!(app.anybody().get(&path).await.text().contains("Too much reading."), "{}: {path}", app.db.engine);
        }
        let earlier = [("question", "Apply"), ("summary", "Staff applied."), ("taken", "2025-12-01")];
        let desk = app.signed_in(app.steward).await;
        assert_eq!(desk.post(&format!("/bodies/{}/decisions/earlier", app.body), &earlier).await.status, 303);
        let rows = app.anybody().get(&format!("/api{log}")).await.json();
        let marks: Vec<_> = rows.as_array().expect("rows").iter().map(|row| row["before_partners"].clone()).collect();
        assert_eq!(marks, [json!(false), json!(true)], "{}", app.db.engine);
        let csv = app.anybody().get(&format!("{log}.csv")).await.text();
        assert!(csv.contains("before-partners"), "{}: {csv}", app.db.engine);
    }
}

#[tokio::test]
async fn who_pauses_is_not_waited_for_and_who_stands_in_speaks() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let seat = format!("/bodies/{}/seats/{}", app.body, app.people[1]);
        let stranger = app.signed_in(app.people[0]).await;
        assert_eq!(stranger.post(&format!("{seat}/pause"), &[("pause", "yes")]).await.status, 403, "{}", app.db.engine);
        let own = app.signed_in(app.people[1]).await;
        assert_eq!(own.post(&format!("{seat}/pause"), &[("pause", "yes")]).await.status, 303, "{}", app.db.engine);
        let asked = put(&app, &steward, json!({})).await;
        assert_eq!(
            say(&app, 1, &asked, json!({"stance": "agree"})).await,
            403,
            "{}: a pause is a pause",
            app.db.engine
        );
        say(&app, 0, &asked, json!({"stance": "agree"})).await;
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.1, "\"refused-partners-missing\"", "{}", app.db.engine);

        let bad =
            own.post(&format!("{seat}/stand-in"), &[("email", "ines@"), ("name", "Inés Rojas"), ("until", "")]).await;
        assert!(bad.status == 422 && bad.text().contains("Inés Rojas"), "{}: nothing typed is lost", app.db.engine);
        let until = (app.now() + chrono::TimeDelta::days(30)).date_naive().to_string();
        let named = [("email", "ines@example.org"), ("name", "Inés Rojas"), ("until", until.as_str())];
        assert_eq!(own.post(&format!("{seat}/stand-in"), &named).await.status, 303, "{}", app.db.engine);
        let email = kernel::Email::parse("ines@example.org").expect("an address");
        let mut tx = app.db.store.read().await.expect("a transaction");
        let ines =
            partner::Partnership::person_by_email(&mut tx, &email).await.expect("an answer").expect("an account");
        drop(tx);
        let other = app.program_of(ines.id).await;
        let spoke = other.json("put", &format!("/api/decisions/{asked}/position"), &json!({"stance": "agree"})).await;
        assert_eq!(spoke.status, 201, "{}: {}", app.db.engine, spoke.text());
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
        let page = app.anybody().get(&format!("/decisions/{asked}")).await.text();
        assert!(page.contains("Inés Rojas"), "{}: it says who spoke", app.db.engine);
    }
}

#[tokio::test]
async fn the_only_partner_can_agree_to_sit_alone_and_nobody_for_them() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let leave = json!({"person": app.people[1].to_string()});
        assert_eq!(steward.json("post", &format!("/api/bodies/{}/seats/leave", app.body), &leave).await.status, 204);
        let asked = put(&app, &steward, json!({})).await;
        say(&app, 0, &asked, json!({"stance": "agree"})).await;
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.1, "\"refused-partners-missing\"", "{}", app.db.engine);
        let alone = format!("/api/bodies/{}/alone", app.body);
        let why = json!({"reason": "Two of us are ill this month."});
        assert_eq!(steward.json("post", &alone, &why).await.status, 403, "{}", app.db.engine);
        let only = app.program_of(app.people[0]).await;
        assert_eq!(only.json("post", &alone, &why).await.status, 204, "{}", app.db.engine);
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
        let page = app.anybody().get(&format!("/bodies/{}", app.body)).await.text();
        assert!(page.contains("Two of us are ill this month."), "{}: the reason is public", app.db.engine);
    }
}

#[tokio::test]
async fn a_quorum_counts_every_side() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let quorum = json!({"percent": "75"});
        assert_eq!(steward.json("post", &format!("/api/bodies/{}/quorum", app.body), &quorum).await.status, 204);
        let asked = put(&app, &steward, json!({})).await;
        for place in [0, 1] {
            say(&app, place, &asked, json!({"stance": "agree"})).await;
        }
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.1, "\"refused-quorum-missing\"", "{}", app.db.engine);
        say(&app, 2, &asked, json!({"stance": "abstain"})).await;
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_phase_closes_when_its_cells_are_full_or_let_pass_and_everything_is_answered() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let at = format!("/api/initiatives/{}", app.initiative.slug);
        let close = || async { steward.json("post", &format!("{at}/phases/call/close"), &json!({})).await };
        assert_eq!(close().await.json()["reason"], "refused-cells-open", "{}", app.db.engine);
        let asked = put(&app, &steward, json!({"cell": "identification/planned"})).await;
        for place in [0, 1] {
            say(&app, place, &asked, json!({"stance": "agree", "reason": "Yes."})).await;
        }
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
        let cell = format!("{at}/aspects/identification/planned");
        let words = json!({"planned": "Partners wrote the call."});
        assert_eq!(steward.json("put", &format!("{at}/aspects/identification"), &words).await.status, 204);
        let clinician = json!({"people": [app.people[2].to_string()]});
        let refused = steward.json("post", &format!("{cell}/partners"), &clinician).await;
        assert_eq!(refused.json()["reason"], "refused-no-partner-seat", "{}", app.db.engine);
        let partners = json!({"people": [app.people[0].to_string(), app.people[1].to_string()]});
        assert_eq!(steward.json("post", &format!("{cell}/partners"), &partners).await.status, 204);
        let evidence = json!({"what": "Minutes of March 3", "link": "javascript:alert(1)"});
        assert_eq!(steward.json("post", &format!("{cell}/evidence"), &evidence).await.status, 422, "{}", app.db.engine);
        let evidence = json!({"what": "Minutes of March 3", "link": format!("/decisions/{asked}")});
        assert_eq!(steward.json("post", &format!("{cell}/evidence"), &evidence).await.status, 204, "{}", app.db.engine);
        let cells = steward.get(&format!("{at}/matrix")).await.json();
        assert_eq!(
            (&cells[0]["state"], &cells[1]["state"]),
            (&json!("full"), &json!("empty")),
            "{}: {cells}",
            app.db.engine
        );

        let lead = app.program_of(app.people[0]).await;
        let on = format!("identification/implemented@{}", app.initiative.id);
        let waiver = json!({"matter": "cell-left-open", "on": on, "reason": "Nobody applied this year."});
        assert_eq!(steward.json("post", &format!("{at}/waivers"), &waiver).await.status, 403, "{}", app.db.engine);
        lead.json("post", &format!("{at}/waivers"), &waiver).await.made();
        assert_eq!(close().await.json()["reason"], "refused-phase-inputs-open", "{}", app.db.engine);
        for input in steward.get(&format!("{at}/inputs")).await.json().as_array().expect("inputs") {
            let answer = json!({"disposition": "used", "reason": "We do."});
            let id = input["id"].as_str().expect("an id");
            steward.json("post", &format!("/api/inputs/{id}/answer"), &answer).await.made();
        }
        assert_eq!(close().await.status, 204, "{}", app.db.engine);
        let page = app.anybody().get(&format!("/initiatives/{}/matrix", app.initiative.slug)).await.text();
        assert!(page.contains("Nobody applied this year."), "{}: the waiver is public", app.db.engine);
    }
}

#[tokio::test]
async fn who_joined_after_the_scope_was_fixed_does_not_count_as_planning() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        let at = format!("/api/initiatives/{}", app.initiative.slug);
        let lock = json!({"locked": app.now().date_naive().to_string(), "own_title": "Looking for practice"});
        assert_eq!(steward.json("post", &format!("{at}/aspects/identification/scope"), &lock).await.status, 204);
        let asked = put(&app, &steward, json!({"cell": "identification/planned"})).await;
        for place in [0, 1] {
            say(&app, place, &asked, json!({"stance": "agree"})).await;
        }
        app.wait(WEEKS);
        assert_eq!(carry(&steward, &asked).await.0, 201, "{}", app.db.engine);
        let cells = steward.get(&format!("{at}/matrix")).await.json();
        assert_eq!(cells[0]["not_counted"][0]["why"], json!(["joined-late", "put-late"]), "{}: {cells}", app.db.engine);
        let page = app.anybody().get(&format!("/initiatives/{}/matrix", app.initiative.slug)).await.text();
        assert!(page.contains("Looking for practice"), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn what_somebody_said_has_an_owner_a_day_an_answer_and_later_a_result() {
    for app in both().await {
        let at = format!("/api/initiatives/{}/inputs", app.initiative.slug);
        let author = app.program_of(app.people[1]).await;
        let input = author.json("post", &at, &json!({"text": "Larger print."})).await.made();
        let lead = app.program_of(app.people[0]).await;
        let path = format!("/api/inputs/{input}");
        let day = "2026-03-20";
        let own = json!({"owner": app.people[1].to_string(), "due": day});
        let refused = lead.json("post", &format!("{path}/owner"), &own).await;
        assert_eq!(refused.json()["reason"], "refused-owner-has-no-seat", "{}: not the author", app.db.engine);
        let taken = json!({"owner": app.people[2].to_string(), "due": day});
        assert_eq!(author.json("post", &format!("{path}/owner"), &taken).await.status, 403, "{}", app.db.engine);
        assert_eq!(lead.json("post", &format!("{path}/owner"), &taken).await.status, 204, "{}", app.db.engine);
        let waiting = app.signed_in(app.people[1]).await.get(&format!("/inputs/{input}")).await;
        assert!(waiting.text().contains("Member 2"), "{}: it says who answers", app.db.engine);
        let result = json!({"result": "Page 4 is larger."});
        let early = lead.json("post", &format!("{path}/result"), &result).await;
        assert_eq!(early.json()["reason"], "refused-input-not-used", "{}", app.db.engine);
        lead.json("post", &format!("{path}/answer"), &json!({"disposition": "used", "reason": "Yes."})).await.made();
        assert_eq!(lead.json("post", &format!("{path}/result"), &result).await.status, 204, "{}", app.db.engine);
        let page = app.signed_in(app.people[1]).await.get(&format!("/inputs/{input}")).await.text();
        assert!(page.contains("Page 4 is larger."), "{}: {page}", app.db.engine);
        assert_eq!(app.anybody().get(&format!("/inputs/{input}")).await.status, 401, "{}", app.db.engine);
        assert!(app.anybody().get("/said-and-did").await.text().contains("Page 4 is larger."), "{}", app.db.engine);
        let mut jobs = app.db.store.begin().await.expect("a transaction");
        let names: Vec<_> = jobs.jobs(50).await.expect("jobs").into_iter().map(|job| job.name).collect();
        for wanted in ["partner.input-heard", "partner.input-answered", "partner.result-shown"] {
            assert!(names.iter().any(|name| name == wanted), "{}: {wanted} in {names:?}", app.db.engine);
        }
    }
}
