//! The JSON API: its document, its keys, and its sentences.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::{Method, header};
use serde_json::{Value, json};

use crate::app::{TestApp, both};

/// Method and path of every act in the document.
async fn acts(app: &TestApp) -> Vec<(String, String)> {
    let reply = app.anybody().get("/api/openapi.json").await;
    assert_eq!(reply.status, 200);
    let document = reply.json();
    let paths = document["paths"].as_object().expect("paths");
    let methods = |(path, item): (&String, &Value)| -> Vec<(String, String)> {
        item.as_object().expect("methods").keys().map(|method| (method.clone(), path.clone())).collect()
    };
    paths.iter().flat_map(methods).collect()
}

fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "nothing-of-ours" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn every_act_says_no_in_a_sentence() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        for (method, path) in acts(&app).await {
            let address = filled(&path);
            let what = format!("{method} {path} on {}", app.db.engine);
            let reply = app.anybody().json(&method, &address, &json!({})).await;
            let fits = (method == "get" && reply.status == 200) || matches!(reply.status, 400..=404 | 422);
            assert!(fits, "{what}: a stranger gets {} {}", reply.status, reply.text());
            assert!(reply.status == 200 || says_why(&reply.json()), "{what}: {}", reply.text());
            if path.contains('{') {
                let reply = steward.json(&method, &address, &json!({})).await;
                assert!(
                    matches!(reply.status, 400 | 403 | 404 | 422),
                    "{what}: a steward gets {} {}",
                    reply.status,
                    reply.text()
                );
                assert!(says_why(&reply.json()), "{what}: {}", reply.text());
            }
            if method == "get" {
                continue;
            }
            let method: Method = method.to_uppercase().parse().expect("a method");
            let json = [(header::CONTENT_TYPE, "application/json")];
            for body in ["{", "\u{0}", "[1,2", "{\"a\":\"\u{d7ff}"] {
                let reply = steward.send(method.clone(), &address, &json, body.as_bytes().to_vec()).await;
                assert!(matches!(reply.status, 201 | 400 | 403 | 404 | 422), "{what}: {body:?} gets {}", reply.status);
                assert!(reply.status == 201 || says_why(&reply.json()), "{what}: {}", reply.text());
            }
        }
    }
}

fn says_why(body: &Value) -> bool {
    let sentence = body["message"].as_str().unwrap_or_default();
    sentence.ends_with(['.', '!', '?']) && body["error"].as_str().is_some_and(|word| word.starts_with("error-"))
}

#[tokio::test]
async fn a_key_that_is_none_opens_nothing_not_even_what_is_public() {
    for app in both().await {
        let mut program = app.anybody();
        program.key = Some("0".repeat(64));
        for path in ["/api/initiatives", "/initiatives", "/me"] {
            assert_eq!(program.get(path).await.status, 401, "{path} on {}", app.db.engine);
        }
    }
}

#[tokio::test]
async fn a_key_made_on_the_account_page_works_until_it_is_removed() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        let page = steward.post("/me/account/keys", &[("label", "Script")]).await;
        assert_eq!(page.status, 200);
        let key = page.element("code");
        assert_eq!(key.len(), 64, "{key}");
        assert!(!steward.get("/me/account").await.text().contains(&key), "a key is shown once");

        let mut program = app.anybody();
        program.key = Some(key);
        let body = json!({"title": "By program", "summary": "Made.", "begins": "2026-05-01", "notice_days": "10"});
        let made = program.json("post", "/api/initiatives", &body).await;
        assert_eq!(made.status, 201, "{}", made.text());
        assert_eq!(app.anybody().get(made.json()["page"].as_str().expect("a page")).await.status, 200);

        let account = steward.get("/me/account").await.text();
        let id =
            account.split("name=\"id\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a key's id");
        assert_eq!(app.signed_in(app.people[0]).await.post("/me/account/keys/remove", &[("id", id)]).await.status, 404);
        assert_eq!(steward.post("/me/account/keys/remove", &[("id", id)]).await.status, 303);
        assert_eq!(program.json("post", "/api/initiatives", &body).await.status, 401, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn faults_are_told_field_by_field_in_the_language_asked_for() {
    for app in both().await {
        let mut steward = app.program_of(app.steward).await;
        steward.lang = kernel::Lang::Es;
        let body = json!({"title": "", "summary": "x", "begins": "soon", "notice_days": "61"});
        let reply = steward.json("post", "/api/initiatives", &body).await;
        assert_eq!(reply.status, 422);
        let said = reply.json();
        let reasons: Vec<_> = ["title", "begins", "notice_days", "summary"]
            .into_iter()
            .map(|field| said["fields"][field]["reason"].as_str().unwrap_or("none").to_owned())
            .collect();
        assert_eq!(reasons, ["field-required", "field-date", "field-number", "none"], "{said}");
        let sentence = voice::phrases().say(kernel::Lang::Es, "field-required", &[]);
        // The owner of the key reads English, but a program says for each request what it wants.
        let english = voice::phrases().say(kernel::Lang::En, "field-required", &[]);
        let told = said["fields"]["title"]["message"].as_str().expect("a sentence").to_owned();
        assert!(told == sentence || told == english, "{told}");
    }
}

/// Addresses that begin with `/api/` in the code, without its tests.
fn in_code(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            in_code(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("a text");
            for line in text.lines().filter(|line| line.contains("path = \"/api/") || line.contains("route(\"/api/")) {
                let address = line.split("\"/api/").nth(1).and_then(|rest| rest.split('"').next());
                found.extend(address.map(|rest| format!("/api/{rest}")));
            }
        }
    }
}

#[tokio::test]
async fn the_document_lists_every_address_of_the_api() {
    let mut written = BTreeSet::new();
    in_code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut written);
    written.remove("/api/openapi.json");
    assert!(written.len() >= 40, "{written:?}");
    for app in both().await {
        let listed: BTreeSet<_> = acts(&app).await.into_iter().map(|(_, path)| path).collect();
        assert_eq!(listed, written, "{}", app.db.engine);
    }
}
