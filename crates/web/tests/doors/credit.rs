//! Credit through the doors: what was only said, the choice of a name, the approval, and who sees what.

use serde_json::json;

use crate::app::{Caller, both};

/// Somebody in the initiative becomes the author of the report `learned` and approves its frozen text, by the forms.
pub async fn an_author(session: &Caller<'_>, edition: &str) {
    let at = "/reports/learned/credit";
    for role in ["lived-experience", "writing-review-editing"] {
        let told = [("person", ""), ("role", role), ("means", "spoken"), ("what", "Said what to change.")];
        assert_eq!(session.post(at, &told).await.status, 303);
    }
    let named =
        [("named", "author"), ("name", "Marisol V."), ("affiliation", "patient-partner"), ("accountable", "yes")];
    assert_eq!(session.post(&format!("{at}/name"), &named).await.status, 303);
    assert_eq!(session.post(&format!("{edition}/approve"), &[]).await.status, 303);
}

#[tokio::test]
async fn no_report_goes_out_before_who_qualifies_has_chosen_and_approved() {
    for app in both().await {
        let edition = app.frozen_and_decided().await;
        let (steward, partner) = (app.signed_in(app.steward).await, app.signed_in(app.people[1]).await);
        let release = async || steward.json("post", &format!("/api{edition}/release"), &json!({})).await;
        let why = async || release().await.json()["reason"].as_str().unwrap_or_default().to_owned();
        assert_eq!(why().await, "refused-no-author", "{}", app.db.engine);

        // The steward types what the partner said; it counts when she says that it is right.
        for role in ["lived-experience", "writing-review-editing"] {
            let said =
                json!({ "person": app.people[1], "role": role, "means": "spoken", "what": "Said it on the phone." });
            assert_eq!(
                steward.json("post", "/api/reports/learned/credit", &said).await.status,
                201,
                "{}",
                app.db.engine
            );
        }
        assert_eq!(why().await, "refused-no-author", "{}: not confirmed, not counted", app.db.engine);
        let at = "/reports/learned/credit";
        let early =
            [("named", "author"), ("name", "Marisol V."), ("affiliation", "patient-partner"), ("accountable", "yes")];
        let refused = partner.post(&format!("{at}/name"), &early).await;
        assert_eq!(refused.status, 422, "{}: an author shaped and wrote", app.db.engine);
        assert!(refused.text().contains("Marisol V."), "{}: nothing typed is lost", app.db.engine);
        for place in 0..2 {
            assert_eq!(partner.post(&format!("{at}/mine/{place}/confirm"), &[]).await.status, 303, "{}", app.db.engine);
        }
        assert_eq!(why().await, "refused-not-approved", "{}: who qualifies is asked", app.db.engine);
        assert_eq!(partner.post(&format!("{at}/name"), &early).await.status, 303, "{}", app.db.engine);
        assert_eq!(why().await, "refused-not-approved", "{}: the text is not approved", app.db.engine);
        assert_eq!(partner.post(&format!("{edition}/approve"), &[]).await.status, 303, "{}", app.db.engine);
        assert_eq!(release().await.status, 204, "{}", app.db.engine);

        let page = app.anybody().get("/reports/learned/1").await.text();
        assert!(page.contains("Marisol V.") && page.contains("Patient partner"), "{}: named as chosen", app.db.engine);
    }
}

#[tokio::test]
async fn a_partner_co_lead_may_sign_that_a_report_goes_out_without_a_name() {
    for app in both().await {
        let edition = app.frozen_and_decided().await;
        let (steward, away) = (app.signed_in(app.steward).await, app.signed_in(app.people[1]).await);
        an_author(&steward, &edition).await;
        let at = "/reports/learned/credit";
        for role in ["validation", "writing-review-editing"] {
            let told = [("person", ""), ("role", role), ("means", "written"), ("what", "Rated and rewrote.")];
            assert_eq!(away.post(at, &told).await.status, 303, "{}", app.db.engine);
        }
        let release = async || steward.json("post", &format!("/api{edition}/release"), &json!({})).await;
        assert_eq!(release().await.json()["reason"], "refused-not-approved", "{}", app.db.engine);
        let listed = steward.get(&format!("/api{at}")).await.json();
        let line = listed.as_array().unwrap().iter().find(|one| one["standing"] == "for-choice").expect("a line");
        let waiver =
            json!({ "matter": "name-left-out", "on": line["id"], "reason": "She moved and cannot be reached." });
        let path = format!("/api/initiatives/{}/waivers", app.initiative.slug);
        assert_eq!(steward.json("post", &path, &waiver).await.status, 403, "{}: staff may not", app.db.engine);
        let lead = app.signed_in(app.people[0]).await;
        assert_eq!(lead.json("post", &path, &waiver).await.status, 201, "{}", app.db.engine);
        assert_eq!(release().await.status, 204, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn the_register_is_for_those_at_the_table_and_ones_own_line_is_ones_own() {
    for app in both().await {
        let edition = app.frozen_and_decided().await;
        let (partner, other) = (app.signed_in(app.people[1]).await, app.signed_in(app.people[2]).await);
        let told = json!({ "role": "validation", "means": "written", "what": "Rated each finding." });
        let at = "/api/reports/learned/credit";
        assert_eq!(partner.json("post", at, &told).await.status, 201, "{}", app.db.engine);
        assert_eq!(app.anybody().get(at).await.status, 401, "{}", app.db.engine);
        assert_eq!(
            other.get(at).await.json()[0]["contributions"][0]["what"],
            "Rated each finding.",
            "{}",
            app.db.engine
        );
        let foreign = json!({ "person": app.people[1], "role": "validation", "means": "written", "what": "For her." });
        assert_eq!(other.json("post", at, &foreign).await.status, 403, "{}: nobody notes for another", app.db.engine);
        let none = other.json("post", &format!("{at}/mine/0/drop"), &json!({})).await;
        assert_eq!(none.status, 404, "{}: there is no line of one's own", app.db.engine);
        let approved = other.json("post", &format!("/api{edition}/approve"), &json!({})).await;
        assert_eq!(approved.json()["reason"], "refused-no-contribution", "{}", app.db.engine);
    }
}
