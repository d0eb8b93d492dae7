//! Disclosure through the doors: asked, told, judged, shown to learners; and who sees what.

use serde_json::{Value, json};

use crate::app::{TestApp, both};

const SPEAKER: [(&str, &str); 6] = [
    ("have", "some"),
    ("company-0", "Norvane Pharma"),
    ("nature-0", "speaker"),
    ("about-0", "Lupus"),
    ("began-0", "2025-01-01"),
    ("ended-0", ""),
];

fn at(app: &TestApp) -> String {
    format!("/initiatives/{}/disclosures", app.initiative.slug)
}

async fn statement(app: &TestApp) -> Value {
    app.anybody().get(&format!("/api{}/statement", at(app))).await.json()
}

/// Somebody tells of a company; gives the id of the answer.
async fn told(app: &TestApp, person: kernel::PersonId) -> String {
    let partner = app.signed_in(person).await;
    let reply = partner.post(&format!("{}/mine", at(app)), &SPEAKER).await;
    assert_eq!(reply.status, 303, "{}: {}", app.db.engine, reply.text());
    let page = partner.get(&format!("{}/mine", at(app))).await.text();
    let id = page.split("/disclosures/dis_").nth(1).and_then(|rest| rest.split('"').next()).expect("an answer");
    format!("dis_{id}")
}

#[tokio::test]
async fn learners_read_a_company_once_staff_has_judged_it() {
    for app in both().await {
        let id = told(&app, app.people[0]).await;
        let before = statement(&app).await;
        assert_eq!((&before["people"], &before["missing"]), (&json!([]), &json!(4)), "{}", app.db.engine);
        let steward = app.signed_in(app.steward).await;
        let desk = steward.get(&format!("{}/desk", at(&app))).await.text();
        assert!(desk.contains(&id), "{}: the answer waits on the desk", app.db.engine);
        let judge = format!("/disclosures/{id}/relationships/0");
        let faulty = steward.post(&judge, &[("relevant", "yes"), ("reason", "It makes the drug.")]).await;
        assert_eq!(faulty.status, 422, "{}: what is relevant is mitigated", app.db.engine);
        assert!(faulty.text().contains("It makes the drug."), "{}: nothing typed is lost", app.db.engine);
        let whole =
            [("relevant", "yes"), ("reason", "It makes the drug."), ("steps", "recuse"), ("steps", "peer-review")];
        assert_eq!(steward.post(&judge, &whole).await.status, 303, "{}", app.db.engine);
        let after = statement(&app).await;
        assert_eq!(
            after["people"][0]["relevant"],
            json!([{"company": "Norvane Pharma", "nature": "speaker"}]),
            "{}",
            app.db.engine
        );
        let public = app.anybody().get(&at(&app)).await.text();
        assert!(public.contains("Norvane Pharma"), "{}", app.db.engine);
        assert!(!public.contains("It makes the drug."), "{}: the reason is not for learners", app.db.engine);
    }
}

#[tokio::test]
async fn who_has_run_out_is_not_shown_as_disclosed() {
    for app in both().await {
        let partner = app.signed_in(app.people[0]).await;
        let none = partner.post(&format!("{}/mine", at(&app)), &[("have", "none")]).await;
        assert_eq!(none.status, 303, "{}: none is an answer", app.db.engine);
        assert_eq!(statement(&app).await["missing"], json!(3), "{}", app.db.engine);
        app.wait(365 * 24 * 60);
        let later = statement(&app).await;
        assert_eq!((&later["people"], &later["missing"]), (&json!([]), &json!(4)), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_form_with_one_more_row_keeps_what_was_typed() {
    for app in both().await {
        let partner = app.signed_in(app.people[0]).await;
        let more: Vec<_> = SPEAKER.into_iter().chain([("more", "1")]).collect();
        let page = partner.post(&format!("{}/mine", at(&app)), &more).await;
        assert_eq!(page.status, 200, "{}", app.db.engine);
        assert!(page.text().contains("Norvane Pharma") && page.text().contains("company-1"), "{}", app.db.engine);
        let missing = partner.post(&format!("{}/mine", at(&app)), &SPEAKER[..3]).await;
        assert_eq!(missing.status, 422, "{}", app.db.engine);
        assert!(missing.text().contains("began-0-error"), "{}", app.db.engine);
    }
}

/// Who may do what: one table for both engines.
async fn table(app: &TestApp) -> String {
    let id = told(app, app.people[0]).await;
    let actors = [
        ("visitor", app.anybody()),
        ("its person", app.program_of(app.people[0]).await),
        ("another partner", app.program_of(app.people[1]).await),
        ("clinician", app.program_of(app.people[2]).await),
        ("steward", app.program_of(app.steward).await),
    ];
    let own = json!({"have": "none"});
    let judged = json!({"relevant": "no", "reason": "Far from it.", "steps": []});
    let acts: [(&str, &str, String, Value); 6] = [
        ("read what learners are told", "get", format!("/api{}/statement", at(app)), json!({})),
        ("see what is on file for all", "get", format!("/api{}", at(app)), json!({})),
        ("read an answer", "get", format!("/api/disclosures/{id}"), json!({})),
        ("judge a relationship", "post", format!("/api/disclosures/{id}/relationships/0"), judged),
        ("ask somebody", "post", format!("/api{}/ask", at(app)), json!({"person": app.people[3].to_string()})),
        ("answer for oneself", "post", format!("/api{}", at(app)), own),
    ];
    let mut lines = vec![format!("{:<30}{}", "", actors.each_ref().map(|(name, _)| format!("{name:<20}")).join(""))];
    for (name, method, path, body) in acts {
        let mut cells = String::new();
        for (_, actor) in &actors {
            let reply = actor.json(method, &path, &body).await;
            let said = match reply.status {
                200..=299 => "yes".to_owned(),
                401 => "sign in".to_owned(),
                404 => "not there".to_owned(),
                _ => reply.json()["reason"].as_str().map_or_else(|| reply.text(), str::to_owned),
            };
            cells.push_str(&format!("{said:<20}"));
        }
        lines.push(format!("{name:<30}{cells}"));
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_table_of_disclosure_says_who_may_do_what() {
    let mut tables = Vec::new();
    for app in both().await {
        tables.push(table(&app).await);
    }
    assert_eq!(tables[0], tables[1], "both engines say the same");
    insta::assert_snapshot!("who_may_do_what_with_disclosures", tables[0]);
}
