//! What reaches the door and was not meant to: old links, garbage, wrong methods, the same form twice. Each gets a sentence.

use axum::http::{Method, header};
use kernel::Lang;
use partner::Partnership;

use crate::app::{TestApp, both, phrase};

async fn head(app: &TestApp) -> i64 {
    app.db.store.read().await.expect("a transaction").head().await.expect("a head")
}

#[tokio::test]
async fn garbage_in_a_cookie_is_a_visitor() {
    for app in both().await {
        let long = format!("session={}", "x".repeat(4000));
        for cookie in ["session=", "session=garbage", "session=\"%00\"", "lang=xx; theme=pink; session", ";;;=;", &long]
        {
            let mut visitor = app.anybody();
            visitor.cookie = Some(cookie.to_owned());
            assert_eq!(visitor.get("/").await.status, 200, "{cookie} on {}", app.db.engine);
            let reply = visitor.get("/me").await;
            assert_eq!((reply.status, reply.element("h1")), (401, phrase(Lang::En, "error-sign-in")), "{cookie}");
        }
        let bytes = [(header::COOKIE, "session=\u{e9}\u{301}")];
        assert_eq!(app.anybody().get_with("/", &bytes).await.status, 200);
    }
}

#[tokio::test]
async fn an_unknown_language_or_colour_is_not_kept() {
    for app in both().await {
        let mut caller = app.anybody();
        caller.cookie = Some("lang=tlh; theme=pink".to_owned());
        assert_eq!(caller.get("/nowhere").await.element("h1"), phrase(Lang::En, "error-not-found"));
        let reply = caller.post("/preferences", &[("lang", "tlh"), ("theme", "pink"), ("back", "/")]).await;
        assert_eq!(reply.status, 303);
        let kept: Vec<_> = reply.headers.get_all(header::SET_COOKIE).iter().map(|it| it.to_str().unwrap()).collect();
        assert!(kept.iter().all(|it| !it.contains("tlh") && !it.contains("pink")), "{kept:?} on {}", app.db.engine);
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_in_words_and_names_the_right_one() {
    for app in both().await {
        for lang in [Lang::En, Lang::Es] {
            let mut caller = app.anybody();
            caller.lang = lang;
            let reply = caller.get("/sign-out").await;
            assert_eq!((reply.status, reply.header(&header::ALLOW)), (405, "POST"), "{}", app.db.engine);
            assert_eq!(reply.element("h1"), phrase(lang, "error-method"));
            assert!(reply.text().contains(&phrase(lang, "error-method-what")));
        }
        let reply = app.anybody().send(Method::DELETE, "/", &[], Vec::new()).await;
        assert_eq!(reply.status, 405);
        assert!(reply.header(&header::ALLOW).contains("GET"));
        let reply = app.anybody().json("delete", "/api/openapi.json", &serde_json::json!({})).await;
        assert_eq!((reply.status, reply.json()["error"].as_str()), (405, Some("error-method")));
    }
}

#[tokio::test]
async fn head_answers_as_get_does_without_the_body() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        for (path, status) in [("/", 200), ("/initiatives", 200), ("/sign-in", 200), ("/nowhere", 404), ("/me", 401)] {
            let reply = app.anybody().send(Method::HEAD, path, &[], Vec::new()).await;
            assert_eq!(reply.status, status, "HEAD {path} on {}", app.db.engine);
            assert!(reply.header(&header::CONTENT_TYPE).starts_with("text/html"), "{path}");
        }
        assert_eq!(steward.send(Method::HEAD, "/me", &[], Vec::new()).await.status, 200);
    }
}

#[tokio::test]
async fn odd_bytes_in_a_path_and_long_queries_lead_nowhere_with_a_sentence() {
    for app in both().await {
        let long = format!("/initiatives?q={}", "a".repeat(20_000));
        for path in
            ["/%FF", "/%00", "/initiatives/%2e%2e%2fetc", "/static/..%2f..%2fetc/passwd", "//", "/initiatives/a%0d%0ab"]
        {
            let reply = app.anybody().get(path).await;
            assert!(matches!(reply.status, 400 | 404), "{path} answers {} on {}", reply.status, app.db.engine);
        }
        assert_eq!(app.anybody().get(&long).await.status, 200, "a query nobody asks for is passed over");
        for path in ["/library?q=", "/sign-in?back=", "/sign-in/link?key="] {
            let reply = app.anybody().get(&format!("{path}{}", "a".repeat(20_000))).await;
            assert!(matches!(reply.status, 200 | 410), "{path} answers {}", reply.status);
            assert!(!reply.element("h1").is_empty(), "{path}");
        }
        let reply = app.anybody().get("/admin/ledger?before=x").await;
        assert_eq!((reply.status, reply.element("h1")), (400, phrase(Lang::En, "error-unreadable")));
    }
}

#[tokio::test]
async fn a_form_posted_twice_is_done_once_or_said_to_be_done() {
    for app in both().await {
        let partner = app.signed_in(app.people[1]).await;
        let steward = app.signed_in(app.steward).await;
        let question =
            [("question", "We meet on Mondays."), ("summary", "The papers."), ("method", "consent"), ("cell", "")];
        let put = steward.post(&format!("/bodies/{}/decisions/new", app.body), &question).await;
        let page = put.header(&header::LOCATION).split('?').next().unwrap().to_owned();
        for _ in 0..2 {
            let reply = partner.post(&format!("{page}/position"), &[("stance", "agree"), ("reason", "")]).await;
            assert_eq!(reply.status, 303);
        }
        let text = steward.get(&page).await.text();
        assert_eq!(text.matches("class=\"said__who\"").count(), 1, "one position a member on {}", app.db.engine);

        let seat = [("email", "twice@example.org"), ("name", "Twice"), ("kind", "educator")];
        let at = format!("/bodies/{}/seats", app.body);
        assert_eq!(steward.post(&at, &seat).await.status, 303);
        let again = steward.post(&at, &seat).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains(&phrase(Lang::En, "refused-already-seated")));

        for _ in 0..2 {
            assert_eq!(app.anybody().post("/sign-in", &[("email", "twice@example.org")]).await.status, 200);
        }
        let waiting = app.db.store.begin().await.unwrap().jobs(50).await.unwrap();
        let links = waiting.iter().filter(|job| job.name == "partner.mail-sign-in-link").count();
        assert_eq!(links, 1, "an impatient double click is one mail on {}", app.db.engine);
    }
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_says_how_to_keep_the_words() {
    for app in both().await {
        for lang in [Lang::En, Lang::Es] {
            let mut caller = app.anybody();
            caller.lang = lang;
            let page = format!("/initiatives/{}/inputs", app.initiative.slug);
            let form = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let from = format!("http://localhost:8080/bodies/{}?done=x", app.body);
            let headers = [form, (header::REFERER, from.as_str())];
            let before = head(&app).await;
            let reply = caller.send(Method::POST, &page, &headers, b"text=Long+thoughts".to_vec()).await;
            assert_eq!(reply.status, 401);
            assert!(reply.text().contains(&phrase(lang, "error-next-sign-in-form")), "{}", reply.text());
            let back = format!("/sign-in?back=%2Fbodies%2F{}", app.body);
            assert!(reply.text().contains(&back), "the way back is the page with the form: {}", reply.text());
            assert_eq!(head(&app).await, before, "{}", app.db.engine);
        }
    }
}

#[tokio::test]
async fn two_stewards_on_one_aspect_see_both_texts_and_lose_none() {
    for app in both().await {
        let (first, second) = (app.signed_in(app.steward).await, app.signed_in(app.steward).await);
        let page = format!("/initiatives/{}/aspects/identification", app.initiative.slug);
        let seen = [("seen_planned", ""), ("seen_implemented", "")];
        let theirs = [("planned", "Partners wrote the call."), ("implemented", "")];
        let mine = [("planned", "Partners chose the questions."), ("implemented", "Partners read them.")];
        assert_eq!(first.post(&page, &[theirs, seen].concat()).await.status, 303);

        let reply = second.post(&page, &[mine, seen].concat()).await;
        assert_eq!(reply.status, 409, "{}", app.db.engine);
        for text in ["Partners wrote the call.", "Partners chose the questions.", "Partners read them."] {
            assert!(reply.text().contains(text), "{text} is not in {}", reply.text());
        }
        let held = |app: &TestApp| {
            let (store, slug) = (app.db.store.clone(), app.initiative.slug.clone());
            async move {
                let found = store.begin().await.unwrap().initiative_by_slug(&slug).await.unwrap().unwrap();
                found.aspects[&partner::AspectKind::Identification].planned.clone()
            }
        };
        assert_eq!(held(&app).await, "Partners wrote the call.", "nothing was overwritten unseen");

        let seen = [("seen_planned", "Partners wrote the call."), ("seen_implemented", "")];
        assert_eq!(second.post(&page, &[mine, seen].concat()).await.status, 303, "saved with open eyes");
        assert_eq!(held(&app).await, "Partners chose the questions.");
    }
}

#[tokio::test]
async fn a_link_for_somebody_else_or_nobody_is_gone_in_both_languages() {
    for app in both().await {
        for lang in [Lang::En, Lang::Es] {
            let mut caller = app.signed_in(app.people[1]).await;
            caller.lang = lang;
            caller.cookie = caller.cookie.map(|cookie| format!("{cookie}; lang={}", lang.tag()));
            let wrong = "f".repeat(64);
            for path in
                [format!("/invitations/{wrong}"), "/invitations/%20".to_owned(), "/invitations/x%00y".to_owned()]
            {
                let reply = caller.get(&path).await;
                assert_eq!(reply.status, 410, "{path}");
                assert!(reply.text().contains(&phrase(lang, "invitation-gone-title")), "{path}: {}", reply.text());
            }
            let reply = caller.post("/sign-in/link", &[("key", &wrong)]).await;
            assert_eq!((reply.status, reply.element("h1")), (410, phrase(lang, "sign-in-expired-title")));
        }
    }
}

#[tokio::test]
async fn a_body_that_is_no_form_is_told_and_changes_nothing() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        let before = head(&app).await;
        let page = format!("/initiatives/{}/inputs", app.initiative.slug);
        let form = "application/x-www-form-urlencoded";
        for (media, body) in [
            ("text/plain", b"text=Hello".to_vec()),
            ("application/json", b"{\"text\":\"Hello\"}".to_vec()),
            ("multipart/form-data", b"text=Hello".to_vec()),
            (form, b"text=%FF%FE".to_vec()),
            (form, b"text=Ni%F1o".to_vec()),
            (form, Vec::new()),
        ] {
            let reply = steward.post_bytes(&page, media, body.clone()).await;
            assert!(matches!(reply.status, 400 | 415 | 422), "{media} {body:?} answers {}", reply.status);
            assert!(!reply.element("h1").is_empty(), "{media} {body:?} says nothing");
        }
        let reply = steward.post_bytes(&page, form, [b"text=".to_vec(), vec![b'a'; 2 << 20]].concat()).await;
        assert_eq!((reply.status, reply.element("h1")), (413, phrase(Lang::En, "error-unreadable")));
        assert_eq!(head(&app).await, before, "{}", app.db.engine);
    }
}
