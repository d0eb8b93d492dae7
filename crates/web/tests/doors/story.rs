//! Stories through the doors: two yeses, who sees what, and nothing left after the teller takes one back.

use axum::http::header;
use kernel::{Email, Keep, StoryId, Subject};
use partner::story::{Story, StoryBook};
use serde_json::{Value, json};

use crate::app::{Caller, Reply, TestApp, both};

/// Words that stand in no other text of the site.
const SECRETS: [&str; 3] = ["Zwetschgenmus", "Quittengelee", "Birnenhonig"];

pub fn telling() -> Value {
    json!({
        "title": "The day of Zwetschgenmus",
        "text": "I stood there with Quittengelee on my sleeve.\n\nNobody had said when they would call.",
        "note": "Speaks of Birnenhonig.",
        "lang": "en",
        "kind": "adult",
    })
}

/// Everybody may see it, on the site and in print, for each purpose that a page of ours has.
pub fn yes() -> Value {
    json!({
        "library": "public", "library_by": ["site", "print"],
        "conference": "public", "conference_by": ["site"],
        "report": "public", "report_by": ["site", "print"],
        "naming": "first-name", "until": "2026-12-01", "signed": "Member 1", "understood": [],
    })
}

impl TestApp {
    /// A story that its teller has told, as far as `steps` goes: told, consented, released. Gives id and slug.
    pub async fn story(&self, teller: &Caller<'_>, steps: usize) -> (String, String) {
        let at = format!("/api/initiatives/{}/stories", self.initiative.slug);
        let id = teller.json("post", &at, &telling()).await.made();
        if steps > 1 {
            teller.json("post", &format!("/api/me/stories/{id}/consent"), &yes()).await.made();
        }
        let own = self.own(teller, &id).await;
        if steps > 2 {
            let hash = json!({ "hash": own["hash"] });
            teller.json("post", &format!("/api/me/stories/{id}/release"), &hash).await.made();
        }
        (id, own["slug"].as_str().expect("a slug").to_owned())
    }

    pub async fn own(&self, teller: &Caller<'_>, id: &str) -> Value {
        let all = teller.json("get", "/api/me/stories", &Value::Null).await.json();
        let all = all.as_array().expect("a list");
        all.iter().find(|one| one["id"] == id).expect("one's own").clone()
    }
}

fn holds_a_word(reply: &Reply) -> bool {
    let text = String::from_utf8_lossy(&reply.body);
    SECRETS.iter().any(|word| text.contains(word))
}

/// Every address at which a story could be met, for anybody.
fn addresses(app: &TestApp, slug: &str) -> Vec<String> {
    let mut all: Vec<String> = [
        "/",
        "/stories",
        "/api/stories",
        "/library",
        "/library?q=sleeve",
        "/library?q=nobody&kind=story",
        "/library?kind=story",
        "/api/search?q=sleeve",
        "/api/search",
        "/gallery",
        "/reports",
        "/initiatives",
        "/said-and-did",
    ]
    .iter()
    .map(|path| (*path).to_owned())
    .collect();
    for part in ["", "/pdf"] {
        all.push(format!("/stories/{slug}{part}"));
        all.push(format!("/api/stories/{slug}{part}"));
    }
    all.push(format!("/initiatives/{}", app.initiative.slug));
    all
}

#[tokio::test]
async fn a_story_is_shown_after_two_yeses_and_by_the_name_its_teller_chose() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        for steps in [1, 2] {
            let (_, slug) = app.story(&teller, steps).await;
            for path in addresses(&app, &slug) {
                assert!(!holds_a_word(&app.anybody().get(&path).await), "{}: {path} after {steps}", app.db.engine);
            }
            assert_eq!(app.anybody().get(&format!("/stories/{slug}")).await.status, 404, "{}", app.db.engine);
        }
        let (_, slug) = app.story(&teller, 3).await;
        let page = app.anybody().get(&format!("/stories/{slug}")).await;
        assert_eq!(page.status, 200, "{}", app.db.engine);
        assert!(page.text().contains("Quittengelee") && page.text().contains(">Member<"), "{}", app.db.engine);
        assert!(!page.text().contains("Member 1"), "{}: the first name only", app.db.engine);
        assert_eq!(page.header(&header::CACHE_CONTROL), "private, no-store");
        for path in ["/stories", "/api/stories", "/library?q=sleeve", "/api/search?q=sleeve"] {
            assert!(holds_a_word(&app.anybody().get(path).await), "{}: {path}", app.db.engine);
        }
        let pdf = app.anybody().get(&format!("/stories/{slug}/pdf")).await;
        assert!(pdf.status == 200 && pdf.body.starts_with(b"%PDF"), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn after_it_is_taken_back_no_address_holds_a_word_of_it_and_its_own_say_gone() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let browser = app.signed_in(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        // Everything is warm, and every ETag known, before.
        let mut tags = Vec::new();
        for path in addresses(&app, &slug) {
            let reply = app.anybody().get(&path).await;
            tags.push((path, reply.header(&header::ETAG).to_owned()));
        }
        let done = browser.post(&format!("/me/stories/{id}/withdraw"), &[]).await;
        assert_eq!(done.status, 303, "{}: one tap: {}", app.db.engine, done.text());
        let steward = app.signed_in(app.steward).await;
        for (path, tag) in tags {
            let mut headers = vec![];
            if !tag.is_empty() {
                headers.push((header::IF_NONE_MATCH, tag.as_str()));
            }
            let visitor = app.anybody();
            for caller in [&visitor, &steward, &browser] {
                let reply = caller.get_with(&path, &headers).await;
                assert!(!holds_a_word(&reply), "{}: {path}", app.db.engine);
                if path.contains(&slug) {
                    assert_eq!(reply.status, 410, "{}: {path}", app.db.engine);
                }
            }
        }
        let kind = app.anybody().get(&format!("/stories/{slug}")).await;
        assert!(kind.text().contains("That is their right"), "{}", app.db.engine);
        let register = format!("/initiatives/{}/stories", app.initiative.slug);
        for path in [
            format!("/me/stories/{id}"),
            "/me/stories".to_owned(),
            register.clone(),
            format!("{register}.csv"),
            format!("/stories/{slug}/uses"),
        ] {
            for caller in [&steward, &browser] {
                let reply = caller.get(&path).await;
                assert!(!holds_a_word(&reply), "{}: {path}: {}", app.db.engine, reply.text());
            }
        }
        let own = browser.get(&format!("/me/stories/{id}")).await;
        assert!(own.text().contains("cannot be called back"), "{}", app.db.engine);
        assert_eq!(browser.post(&format!("/me/stories/{id}/withdraw"), &[]).await.status, 303, "tapped twice");
        for act in ["consent", "release"] {
            let reply = teller.json("post", &format!("/api/me/stories/{id}/{act}"), &yes()).await;
            assert_eq!(reply.status, 410, "{}: {act}", app.db.engine);
        }
        proof_without_words(&app, &id).await;
    }
}

/// The rows hold the form and no word; so does the ledger.
async fn proof_without_words(app: &TestApp, id: &str) {
    let id: StoryId = id.parse().expect("an id");
    let mut tx = app.db.store.read().await.expect("a transaction");
    let story = Keep::<Story>::find(&mut tx, id).await.expect("an answer").expect("the row stays");
    assert!(story.words.is_none() && story.hidden_from.is_empty() && story.places.is_empty(), "{}", app.db.engine);
    let consents = tx.consents(id).await.expect("an answer");
    let (at, how) = consents[0].ended.expect("it ended");
    assert_eq!((how.as_str(), at), ("withdrawn", app.now()), "{}", app.db.engine);
    let (_, hash) = consents[0].released.as_ref().expect("it was released");
    assert_eq!(hash.len(), 64, "{}", app.db.engine);
    assert_eq!(consents[0].kept_until().map(|day| day.to_string()).as_deref(), Some("2032-03-02"));
    drop(tx);
    let ledger = app.signed_in(app.steward).await.get("/admin/ledger").await;
    assert!(!holds_a_word(&ledger), "{}", app.db.engine);
}

#[tokio::test]
async fn other_words_need_another_release() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        let before = app.own(&teller, &id).await;
        let mut other = telling();
        other["version"] = before["version"].clone();
        other["text"] = json!("Only Quittengelee remains.");
        teller.json("post", &format!("/api/me/stories/{id}"), &other).await.made();
        assert_eq!(app.anybody().get(&format!("/stories/{slug}")).await.status, 404, "{}", app.db.engine);
        assert!(!holds_a_word(&app.anybody().get("/library?q=sleeve").await), "{}", app.db.engine);
        let stale = json!({ "hash": before["hash"] });
        let reply = teller.json("post", &format!("/api/me/stories/{id}/release"), &stale).await;
        assert_eq!(reply.json()["reason"], "refused-release-other-words", "{}", app.db.engine);
        let hash = json!({ "hash": app.own(&teller, &id).await["hash"] });
        teller.json("post", &format!("/api/me/stories/{id}/release"), &hash).await.made();
        assert_eq!(app.anybody().get(&format!("/stories/{slug}")).await.status, 200, "{}", app.db.engine);
        assert_eq!(
            teller.json("post", &format!("/api/me/stories/{id}"), &other).await.status,
            409,
            "{}",
            app.db.engine
        );
    }
}

#[tokio::test]
async fn a_consent_that_runs_out_shows_nothing_from_its_day_on_and_can_be_renewed() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        for path in addresses(&app, &slug) {
            app.anybody().get(&path).await;
        }
        let days = (chrono::NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day") - app.now().date_naive()).num_days();
        app.wait(days * 24 * 60 - 12 * 60 - 1);
        assert_eq!(
            app.anybody().get(&format!("/stories/{slug}")).await.status,
            200,
            "{}: the last minute",
            app.db.engine
        );
        app.wait(1);
        for path in addresses(&app, &slug) {
            assert!(!holds_a_word(&app.anybody().get(&path).await), "{}: {path}", app.db.engine);
        }
        assert_eq!(app.anybody().get(&format!("/stories/{slug}")).await.status, 410, "{}", app.db.engine);
        assert_eq!(app.own(&teller, &id).await["stage"], "expired", "{}", app.db.engine);
        let mut renewed = yes();
        renewed["until"] = json!("2027-12-01");
        teller.json("post", &format!("/api/me/stories/{id}/consent"), &renewed).await.made();
        assert_eq!(app.anybody().get(&format!("/stories/{slug}")).await.status, 200, "{}: renewed", app.db.engine);
        assert!(holds_a_word(&app.anybody().get("/library?q=sleeve").await), "{}: found again", app.db.engine);
    }
}

#[tokio::test]
async fn a_story_goes_no_further_than_the_circle_and_is_kept_from_those_who_are_named() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        let page = format!("/stories/{slug}");
        let mut inner = yes();
        inner["library"] = json!("initiative");
        teller.json("post", &format!("/api/me/stories/{id}/consent"), &inner).await.made();
        let clinician = app.signed_in(app.people[2]).await;
        assert_eq!(app.anybody().get(&page).await.status, 404, "{}", app.db.engine);
        assert_eq!(clinician.get(&page).await.status, 200, "{}", app.db.engine);
        assert!(!holds_a_word(&clinician.get("/library?q=sleeve").await), "{}: not in search", app.db.engine);

        teller.json("post", &format!("/api/me/stories/{id}/consent"), &yes()).await.made();
        let mut tx = app.db.store.read().await.expect("a transaction");
        let person = Keep::<partner::Person>::find(&mut tx, app.people[2]).await.expect("an answer").expect("a person");
        let address: Email = person.email.clone();
        drop(tx);
        let mut hidden = telling();
        hidden["version"] = app.own(&teller, &id).await["version"].clone();
        hidden["hidden_from"] = json!(address.as_str());
        teller.json("post", &format!("/api/me/stories/{id}"), &hidden).await.made();
        for path in [page.as_str(), "/stories", "/api/stories", "/library?q=sleeve"] {
            assert!(!holds_a_word(&clinician.get(path).await), "{}: {path}", app.db.engine);
            assert!(
                !holds_a_word(&app.anybody().get(path).await),
                "{}: a visitor could be anybody: {path}",
                app.db.engine
            );
        }
        let educator = app.signed_in(app.people[3]).await;
        assert_eq!(educator.get(&page).await.status, 200, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_letters_link_takes_a_story_back_without_signing_in_and_only_when_the_button_is_pressed() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        let mut tx = app.db.store.begin().await.expect("a transaction");
        let story: StoryId = id.parse().expect("an id");
        tx.add_story_key(&store::secret_hash("abc"), story, app.now()).await.expect("a key");
        tx.commit().await.expect("a commit");
        let visitor = app.anybody();
        assert_eq!(visitor.get("/take-back/abcd").await.status, 404, "{}", app.db.engine);
        let asked = visitor.get("/take-back/abc").await;
        assert!(asked.status == 200 && !holds_a_word(&asked), "{}", app.db.engine);
        assert_eq!(
            visitor.get(&format!("/stories/{slug}")).await.status,
            200,
            "{}: a link does nothing",
            app.db.engine
        );
        let gone = visitor.post("/take-back/abc", &[]).await;
        assert!(gone.status == 200 && gone.text().contains("The words are erased"), "{}", app.db.engine);
        assert_eq!(visitor.get(&format!("/stories/{slug}")).await.status, 410, "{}", app.db.engine);
        assert_eq!(visitor.post("/take-back/abc", &[]).await.status, 200, "{}: pressed twice", app.db.engine);
    }
}

#[tokio::test]
async fn a_covered_entity_needs_every_element_of_an_authorization() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let steward = app.program_of(app.steward).await;
        let (id, _) = app.story(&teller, 1).await;
        let said = json!({"organisation": "Harbor Hospital", "since": "2026-01-01", "until": ""});
        let at = format!("/api/initiatives/{}/stories/coverage", app.initiative.slug);
        assert_eq!(teller.json("post", &at, &said).await.status, 403, "{}", app.db.engine);
        assert_eq!(steward.json("post", &at, &said).await.status, 204, "{}", app.db.engine);
        let consent = format!("/api/me/stories/{id}/consent");
        let reply = teller.json("post", &consent, &yes()).await;
        assert_eq!(reply.json()["fields"]["understood"]["reason"], "field-story-statements", "{}", app.db.engine);
        let mut whole = yes();
        whole["understood"] = json!(["may-revoke", "no-condition", "redisclosure"]);
        teller.json("post", &consent, &whole).await.made();
    }
}

#[tokio::test]
async fn a_story_of_a_child_names_who_speaks_and_ends_when_the_child_comes_of_age() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let at = format!("/api/initiatives/{}/stories", app.initiative.slug);
        let mut child = telling();
        child["kind"] = json!("minor");
        let reply = teller.json("post", &at, &child).await;
        assert_eq!(reply.status, 422, "{}", app.db.engine);
        child["representative"] = json!("Member 1");
        child["authority"] = json!("mother");
        child["adult_on"] = json!("2026-09-01");
        let id = teller.json("post", &at, &child).await.made();
        let reply = teller.json("post", &format!("/api/me/stories/{id}/consent"), &yes()).await;
        assert_eq!(reply.json()["reason"], "refused-consent-past-childhood", "{}", app.db.engine);
    }
}

/// A subject that no story stands beside.
#[tokio::test]
async fn a_story_stands_only_where_its_teller_allows() {
    for app in both().await {
        let teller = app.program_of(app.people[1]).await;
        let (id, slug) = app.story(&teller, 3).await;
        let nowhere = json!({ "at": Subject::of(app.body).as_str() });
        let reply = teller.json("post", &format!("/api/stories/{slug}/places"), &nowhere).await;
        assert_eq!(reply.status, 422, "{}: {id}", app.db.engine);
    }
}
