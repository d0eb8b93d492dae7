//! Pay through the pages: offered, answered, claimed, approved, paid; and who learns of it.

use crate::app::{TestApp, both};

const OFFER: [(&str, &str); 12] = [
    ("name", "Ana Torres"),
    ("email", "partner0@example.org"),
    ("seat", "partner"),
    ("role", "Reads practices"),
    ("starts", "2026-03-02"),
    ("hours", "20"),
    ("rate", "60"),
    ("currency", "USD"),
    ("level", "collaborate"),
    ("expenses", "Travel, in advance."),
    ("credit", "By name."),
    ("feedback", "In ten days."),
];

async fn offered(app: &TestApp) -> String {
    let fields: Vec<_> = OFFER.into_iter().chain([("leave", "At any time.")]).collect();
    let steward = app.signed_in(app.steward).await;
    let reply = steward.post(&format!("/initiatives/{}/agreements/new", app.initiative.slug), &fields).await;
    assert_eq!(reply.status, 303, "{}: {}", app.db.engine, reply.text());
    reply.header(&axum::http::header::LOCATION).split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_offer_is_answered_and_hours_are_paid() {
    for app in both().await {
        let at = offered(&app).await;
        let partner = app.signed_in(app.people[0]).await;
        assert!(partner.get("/me").await.text().contains(&at), "{}: the offer waits on one's own page", app.db.engine);
        let early =
            partner.post(&format!("{at}/hours"), &[("day", "2026-03-02"), ("hours", "1"), ("what", "Read")]).await;
        assert_eq!(early.status, 422, "{}: first say yes", app.db.engine);
        assert!(early.text().contains("Read"), "{}: nothing typed is lost", app.db.engine);
        let answer = [("choice", "accept"), ("form", "transfer"), ("wanted", "lead")];
        assert_eq!(partner.post(&format!("{at}/answer"), &answer).await.status, 303, "{}", app.db.engine);
        let hours = [("day", "2026-03-02"), ("hours", "1"), ("minutes", "30"), ("what", "Read four practices")];
        assert_eq!(partner.post(&format!("{at}/hours"), &hours).await.status, 303, "{}", app.db.engine);
        let account = [("name", "Ana Torres"), ("kind", "aba"), ("routing", "021000021"), ("number", "12345678")];
        assert_eq!(partner.post("/me/payee", &account).await.status, 303, "{}", app.db.engine);
        let kept = partner.get("/me/payee").await.text();
        assert!(
            kept.contains("5678") && !kept.contains("12345678"),
            "{}: the number is not shown again",
            app.db.engine
        );

        let steward = app.signed_in(app.steward).await;
        let desk = format!("/initiatives/{}", app.initiative.slug);
        let page = steward.get(&format!("{desk}/pay")).await.text();
        let claim = page.split("/claims/").nth(1).and_then(|rest| rest.split('/').next()).expect("a claim waits");
        assert_eq!(steward.post(&format!("/claims/{claim}/approve"), &[]).await.status, 303, "{}", app.db.engine);
        let file = [("payer", "Society"), ("iban", "DE89370400440532013000"), ("on", "2026-03-06")];
        let bank = steward.post(&format!("{desk}/payments/file"), &file).await;
        assert!(bank.text().contains("<InstdAmt Ccy=\"USD\">90.00</InstdAmt>"), "{}: {}", app.db.engine, bank.text());
        assert_eq!(steward.post(&format!("{desk}/payments"), &[("reference", "TR-7")]).await.status, 303);
        let list = steward.get(&format!("{desk}/payments.csv")).await.text();
        assert_eq!(list.lines().count(), 1, "{}: nothing is due any more", app.db.engine);
    }
}

#[tokio::test]
async fn nobody_else_learns_of_pay() {
    for app in both().await {
        let at = offered(&app).await;
        let desk = format!("/initiatives/{}", app.initiative.slug);
        let other = app.signed_in(app.people[1]).await;
        for (path, status) in [
            (at.clone(), 404),
            (format!("{at}/claim"), 404),
            (format!("{desk}/pay"), 403),
            (format!("{desk}/payments.csv"), 403),
        ] {
            assert_eq!(other.get(&path).await.status, status, "{}: {path}", app.db.engine);
            assert_eq!(app.anybody().get(&path).await.status, 401, "{}: {path}", app.db.engine);
        }
        let steward = app.signed_in(app.steward).await;
        assert_eq!(steward.get(&format!("{at}/claim")).await.status, 404, "{}: only oneself claims", app.db.engine);
        let answer = [("choice", "decline"), ("form", "other"), ("wanted", "lead")];
        assert_eq!(steward.post(&format!("{at}/answer"), &answer).await.status, 404, "{}", app.db.engine);
    }
}
