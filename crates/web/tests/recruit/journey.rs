use std::time::Duration;

use axum::http::StatusCode;
use testkit::both;

use crate::door::Door;

const DAY: Duration = Duration::from_secs(24 * 3600);

#[tokio::test]
async fn a_practice_goes_from_the_call_to_its_page() {
    for db in both().await {
        let door = Door::of(db).await;
        door.open_call().await;
        let (team, lead, pat) = door.team().await;
        let begun = door.post(lead, "/calls/best-practices/submissions", &[("team", &team), ("title", "Salt")]).await;
        let edit = begun.to.clone();
        let page = edit.trim_end_matches("/edit").to_owned();
        assert_eq!(door.get(Some(door.people[0]), &page).await.status, StatusCode::NOT_FOUND, "a draft is the team's");

        let ours =
            [("version", "1"), ("title", "Salt"), ("answer-what-did-you-do", "<b>We</b> cooked."), ("then", "send")];
        let early = door.post(lead, &edit, &ours).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text.contains("&#60;b&#62;We&#60;/b&#62; cooked."), "shown again as it was sent, and harmless");
        let theirs = [("version", "2"), ("title", "Salt"), ("answer-in-your-own-words", "I rinsed."), ("then", "send")];
        let meddled = door.post(lead, &edit, &theirs).await;
        assert_eq!(meddled.status, StatusCode::UNPROCESSABLE_ENTITY, "the account is the partner's");
        let sent = door.post(pat, &edit, &theirs).await;
        assert_eq!(sent.to, format!("{page}?done=done-submission-sent"), "{}: {}", door.db.engine, sent.text);

        let chair = door.people[0];
        let assign = async || door.post(chair, "/calls/best-practices/panel/assign", &[("wanted", "3")]).await;
        let early = assign().await;
        assert!(early.text.contains("There is no offer of pay on file"), "{}: no work before an offer", door.db.engine);
        testkit::ready_to_work(&door.db.store, (door.steward, door.id), &door.people, door.now()).await;
        let assigned = assign().await;
        assert_eq!(assigned.status, StatusCode::SEE_OTHER, "{}", assigned.text);
        let list = door.get(Some(chair), "/reviews").await.text;
        let review = list.split("href=\"/reviews/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let missing = door.post(chair, &format!("/reviews/{review}"), &[("comment", "Good.")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.text.contains("Good."));
        let whole = [("score-partnership", "5"), ("comment", "Good."), ("recommendation", "accept")];
        assert_eq!(door.post(chair, &format!("/reviews/{review}"), &whole).await.to, "/reviews?done=done-review-given");
        let board = door.get(Some(chair), "/calls/best-practices/panel").await.text;
        assert!(board.contains("5.0"), "{board}");

        let id = page.rsplit('/').next().unwrap();
        let slate = [("submission", id), ("question", "Accept one?"), ("summary", "One practice.")];
        let put = door.post(chair, "/calls/best-practices/panel/slate", &slate).await;
        let decision = put.to.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
        let early = door.post(chair, "/calls/best-practices/panel/accept", &[("decision", &decision)]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the rule is not met");
        door.carry(&put.to).await;
        let accepted = door.post(chair, "/calls/best-practices/panel/accept", &[("decision", &decision)]).await;
        assert_eq!(accepted.to, "/calls/best-practices/panel?done=done-slate-accepted", "{}", accepted.text);
        let practice = door.get(None, "/practices/salt").await;
        assert!(practice.text.contains("I rinsed.") && practice.text.contains("Lantern Ridge"), "{}", practice.text);
        assert!(door.get(None, "/practices").await.text.contains("/practices/salt"));
        let letter = door.get(Some(chair), &format!("{page}/letter")).await.text;
        assert!(letter.contains("Good.") && letter.contains("«Salt» está aceptada"));
    }
}

#[tokio::test]
async fn a_stale_draft_shows_both_texts_and_loses_neither() {
    for db in both().await {
        let door = Door::of(db).await;
        door.open_call().await;
        let (team, lead, pat) = door.team().await;
        let begun = door.post(lead, "/calls/best-practices/submissions", &[("team", &team), ("title", "Salt")]).await;
        let page = begun.to.trim_end_matches("/edit").to_owned();
        let auto = format!("{page}/autosave");
        let saved =
            door.post(pat, &auto, &[("version", "1"), ("title", "Salt"), ("answer-what-did-you-do", "One.")]).await;
        assert_eq!(saved.text, r#"{"version":2}"#);
        let late = [("version", "1"), ("title", "Salt"), ("answer-what-did-you-do", "Two.")];
        let stale = door.post(lead, &begun.to, &late).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.text.contains("One.") && stale.text.contains("Two."));
        assert!(stale.text.contains("name=\"version\" value=\"2\""), "saving mine now is one press");
        assert_eq!(
            door.post(lead, &auto, &late).await.status,
            StatusCode::CONFLICT,
            "saving by itself never overwrites"
        );
        let api = format!("/api{page}");
        let body = serde_json::json!({ "version": 2, "title": "Salt", "answers": { "what-did-you-do": "Three." } });
        assert!(door.put_json(lead, &api, body).await.text.contains("\"version\":3"));
    }
}

#[tokio::test]
async fn after_the_end_the_words_stay_on_the_page_with_the_reason() {
    for db in both().await {
        let door = Door::of(db).await;
        door.open_call().await;
        let (team, lead, _) = door.team().await;
        let begun = door.post(lead, "/calls/best-practices/submissions", &[("team", &team), ("title", "Salt")]).await;
        door.later(60 * DAY);
        let late = [("version", "1"), ("title", "Salt"), ("answer-what-did-you-do", "Too late."), ("then", "send")];
        let refused = door.post(lead, &begun.to, &late).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(
            refused.text.contains("May 1, \u{2060}2026, 00:00 UTC") && refused.text.contains("Too late."),
            "{}",
            refused.text
        );
        assert!(door.get(None, "/calls/best-practices").await.text.contains("May 1, \u{2060}2026, 00:00 UTC"));
    }
}
