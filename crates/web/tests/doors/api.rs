//! The JSON API: its document, its keys, and its sentences.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::{Method, header};
use serde_json::{Value, json};

use crate::app::{TestApp, both};

/// An act of the document.
pub struct ApiAct {
    pub method: String,
    pub path: String,
    pub told: Value,
}

impl ApiAct {
    fn is_open(&self) -> bool {
        self.told["security"].as_array().is_some_and(|any| any.contains(&json!({})))
    }

    fn takes_json(&self) -> bool {
        self.told["requestBody"]["content"]["application/json"].is_object()
    }
}

/// Every act in the document.
pub async fn acts(app: &TestApp) -> Vec<ApiAct> {
    let reply = app.anybody().get("/api/openapi.json").await;
    assert_eq!(reply.status, 200);
    let document = reply.json();
    let mut acts = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, told) in item.as_object().expect("methods") {
            acts.push(ApiAct { method: method.clone(), path: path.clone(), told: told.clone() });
        }
    }
    acts
}

fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "nothing-of-ours" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// What programs send by mistake.
const GARBAGE: [&[u8]; 8] =
    [b"", b"{", b"\0", b"[1,2", b"{\"a\":\"\\ud800\"}", b"\xff\xfe{\0}\0", b"null", b"{\"a\":1,\"a\":2} tail"];

#[tokio::test]
async fn a_stranger_is_asked_for_a_key_before_anything_is_read() {
    for app in both().await {
        let json = [(header::CONTENT_TYPE, "application/json")];
        for act in acts(&app).await.iter().filter(|act| !act.is_open()) {
            let method: Method = act.method.to_uppercase().parse().expect("a method");
            for body in GARBAGE.into_iter().chain([b"{}".as_slice()]) {
                let reply = app.anybody().send(method.clone(), &filled(&act.path), &json, body.to_vec()).await;
                let what = format!("{} {} with {body:?} on {}", act.method, act.path, app.db.engine);
                assert_eq!(reply.status, 401, "{what}: {}", reply.text());
                assert!(says_why(&reply.json()), "{what}: {}", reply.text());
            }
        }
    }
}

#[tokio::test]
async fn only_reading_and_the_answer_to_a_letter_need_no_key() {
    for app in both().await {
        let open: Vec<_> = acts(&app).await.into_iter().filter(ApiAct::is_open).collect();
        let writes: Vec<_> = open.iter().filter(|act| act.method != "get").map(|act| act.path.as_str()).collect();
        assert_eq!(
            writes,
            ["/api/invitations/{key}/accept", "/api/invitations/{key}/decline", "/api/take-back/{key}"],
            "{}",
            app.db.engine
        );
        for act in &open {
            let reply = app.anybody().json(&act.method, &filled(&act.path), &json!({})).await;
            let what = format!("{} {} on {}: {}", act.method, act.path, app.db.engine, reply.status);
            assert!(matches!(reply.status, 200 | 400 | 403 | 404), "{what}");
            assert!(act.told["responses"][reply.status.to_string()].is_object(), "{what} is not in the document");
        }
    }
}

#[tokio::test]
async fn every_act_says_no_in_a_sentence_and_the_document_tells_so() {
    for app in both().await {
        let steward = app.program_of(app.steward).await;
        for act in acts(&app).await {
            let address = filled(&act.path);
            let what = format!("{} {} on {}", act.method, act.path, app.db.engine);
            let method: Method = act.method.to_uppercase().parse().expect("a method");
            let json = [(header::CONTENT_TYPE, "application/json")];
            if act.path.contains('{') {
                let reply = steward.json(&act.method, &address, &json!({})).await;
                assert!(matches!(reply.status, 400 | 403 | 404 | 422), "{what}: {} {}", reply.status, reply.text());
                assert!(says_why(&reply.json()), "{what}: {}", reply.text());
                assert!(act.told["responses"][reply.status.to_string()].is_object(), "{what}: {}", reply.status);
            }
            if !act.takes_json() {
                continue;
            }
            for body in GARBAGE {
                let reply = steward.send(method.clone(), &address, &json, body.to_vec()).await;
                assert!(matches!(reply.status, 400 | 404 | 422), "{what}: {body:?} gets {}", reply.status);
                assert!(says_why(&reply.json()), "{what}: {body:?} gets {}", reply.text());
                assert!(act.told["responses"][reply.status.to_string()].is_object(), "{what}: {}", reply.status);
            }
            let big = format!("{{\"text\":\"{}\"}}", "a".repeat(9 << 20));
            let reply = steward.send(method.clone(), &address, &json, big.into_bytes()).await;
            assert_eq!(reply.status, 413, "{what}: {}", reply.text());
            assert!(says_why(&reply.json()), "{what}: {}", reply.text());
            let reply = steward.send(method, &address, &[(header::CONTENT_TYPE, "text/csv")], b"a,b".to_vec()).await;
            assert_eq!(reply.status, 400, "{what}: {}", reply.text());
            assert!(says_why(&reply.json()), "{what}: {}", reply.text());
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
    assert!(written.len() >= 100, "{written:?}");
    for app in both().await {
        let listed: BTreeSet<_> = acts(&app).await.into_iter().map(|act| act.path).collect();
        assert_eq!(listed, written, "{}", app.db.engine);
    }
}

/// The schema that a reference names.
fn schema<'a>(document: &'a Value, at: &'a Value) -> &'a Value {
    match at["$ref"].as_str() {
        Some(named) => document.pointer(named.trim_start_matches('#')).unwrap_or(&Value::Null),
        None => at,
    }
}

#[tokio::test]
async fn the_document_describes_every_act_every_answer_and_every_field() {
    let apps = both().await;
    let document = apps[0].anybody().get("/api/openapi.json").await.json();
    assert_eq!(document["components"]["securitySchemes"]["key"]["scheme"], "bearer");
    assert_eq!(document["security"], json!([{"key": []}]));
    let mut names = BTreeSet::new();
    for act in acts(&apps[0]).await {
        let what = format!("{} {}", act.method, act.path);
        let told = &act.told;
        assert!(told["summary"].as_str().is_some_and(|text| text.len() > 8), "{what} says nothing of itself");
        let name = told["operationId"].as_str().expect("a name").to_owned();
        assert!(names.insert(name.clone()), "{what}: two acts are called {name}");
        let named = act.path.matches('{').count();
        let parameters = told["parameters"].as_array().cloned().unwrap_or_default();
        assert_eq!(parameters.iter().filter(|one| one["in"] == "path").count(), named, "{what}: parameters");
        let answers = told["responses"].as_object().expect("answers");
        assert!(answers.keys().any(|status| status.starts_with('2')), "{what} never does well");
        for (status, answer) in answers {
            let content = &answer["content"];
            assert!(content.is_object() || status == "204" || !answer["description"].is_null(), "{what}: {status}");
            if !status.starts_with('2') {
                assert_eq!(
                    content["application/json"]["schema"]["$ref"], "#/components/schemas/Problem",
                    "{what}: {status}"
                );
            }
        }
        let body = schema(&document, &told["requestBody"]["content"]["application/json"]["schema"]);
        for (field, said) in body["properties"].as_object().into_iter().flatten() {
            let says = said["description"].as_str().is_some_and(|text| !text.is_empty());
            assert!(says, "{what}: the field {field} is not described");
        }
    }
    for (name, held) in document["components"]["schemas"].as_object().expect("schemas") {
        for (field, said) in held["properties"].as_object().into_iter().flatten() {
            // A reference to another schema carries that one's words.
            let says = said["description"].is_string() || said["$ref"].is_string() || said["oneOf"].is_array();
            assert!(says, "{name}.{field} is not described");
        }
    }
}
