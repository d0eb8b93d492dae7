//! Whatever goes wrong is told in a sentence, in the reader's language.

use axum::http::{HeaderName, Method, header};
use kernel::Lang;

use crate::app::{both, phrase};

#[tokio::test]
async fn an_unknown_path_is_told_in_both_languages_and_for_programs() {
    for app in both().await {
        for lang in [Lang::En, Lang::Es] {
            let mut caller = app.anybody();
            caller.lang = lang;
            let reply = caller.get("/nowhere").await;
            assert_eq!(
                (reply.status, reply.element("h1")),
                (404, phrase(lang, "error-not-found")),
                "{}",
                app.db.engine
            );
            assert!(reply.text().contains(&phrase(lang, "error-not-found-what")));
            let reply = caller.get("/api/nowhere").await;
            assert_eq!(reply.status, 404);
            assert_eq!(reply.json()["message"], voice::phrases().say(lang, "error-not-found-what", &[]));
        }
    }
}

#[tokio::test]
async fn ids_that_are_none_lead_nowhere() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        for path in [
            "/initiatives/x/inputs",
            "/initiatives/%00",
            "/bodies/1",
            "/bodies/per_0",
            "/decisions/%ED%A0%80",
            "/openings/'",
        ] {
            let reply = steward.get(path).await;
            assert!(matches!(reply.status, 400 | 404), "{path} answers {} on {}", reply.status, app.db.engine);
            assert!(!reply.element("h1").is_empty(), "{path} says nothing");
        }
    }
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused_with_a_sentence_and_changes_nothing() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        let before = app.db.store.begin().await.expect("a transaction").head().await.expect("a head");
        let path = format!("/initiatives/{}/inputs", app.initiative.slug);
        let form = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")] {
            let headers = [form.clone(), (header::HOST, "localhost:8080"), (HeaderName::from_static(name), value)];
            let reply = steward.send(Method::POST, &path, &headers, b"text=Hello".to_vec()).await;
            assert_eq!(reply.status, 403, "{name} on {}", app.db.engine);
            assert!(reply.text().contains(&phrase(Lang::En, "error-cross-site")), "{}", reply.text());
        }
        let after = app.db.store.begin().await.expect("a transaction").head().await.expect("a head");
        assert_eq!(before, after);
        let headers = [form, (HeaderName::from_static("sec-fetch-site"), "same-origin")];
        assert_eq!(steward.send(Method::POST, &path, &headers, b"text=Hello".to_vec()).await.status, 303);
    }
}

#[tokio::test]
async fn every_page_forbids_foreign_scripts_frames_and_guessed_types() {
    for app in both().await {
        for path in ["/", "/nowhere", "/sign-in", "/api/openapi.json"] {
            let reply = app.anybody().get(path).await;
            assert!(reply.header(&header::CONTENT_SECURITY_POLICY).starts_with("default-src 'self';"), "{path}");
            assert_eq!(reply.header(&header::X_CONTENT_TYPE_OPTIONS), "nosniff");
            assert_eq!(reply.header(&header::X_FRAME_OPTIONS), "DENY");
        }
    }
}

#[tokio::test]
async fn what_needs_an_account_asks_one_to_sign_in_and_leads_back() {
    for app in both().await {
        for path in ["/me", "/me/account"] {
            let reply = app.anybody().get(path).await;
            assert_eq!(reply.status, 401);
            let back = format!("/sign-in?back={}", path.replace('/', "%2F"));
            assert!(reply.text().contains(&back), "no way to sign in and come back to {path}");
        }
    }
}
