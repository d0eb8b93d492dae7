//! Pages for visitors are kept until a fact changes; nobody else gets them.

use std::io::Read;

use axum::http::header;
use serde_json::json;

use crate::app::both;

#[tokio::test]
async fn a_visitor_who_has_the_page_is_not_sent_it_again() {
    for app in both().await {
        let first = app.anybody().get("/initiatives").await;
        let etag = first.header(&header::ETAG);
        assert!(!etag.is_empty() && first.header(&header::VARY).contains("cookie"), "{}", app.db.engine);
        let again = app.anybody().get_with("/initiatives", &[(header::IF_NONE_MATCH, etag)]).await;
        assert_eq!((again.status, again.body.len(), again.header(&header::ETAG)), (304, 0, etag));
        let other = app.anybody().get_with("/initiatives", &[(header::IF_NONE_MATCH, "\"other\"")]).await;
        assert_eq!((other.status, other.body), (200, first.body));
    }
}

#[tokio::test]
async fn a_page_comes_small_to_those_who_can_unpack_it() {
    for app in both().await {
        let plain = app.anybody().get("/said-and-did").await;
        let small = app.anybody().get_with("/said-and-did", &[(header::ACCEPT_ENCODING, "br, gzip")]).await;
        assert_eq!((plain.header(&header::CONTENT_ENCODING), small.header(&header::CONTENT_ENCODING)), ("", "gzip"));
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(small.body.as_slice()).read_to_end(&mut unpacked).expect("gzip");
        assert!(small.body.len() < plain.body.len() && unpacked == plain.body, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_new_fact_drops_every_kept_page() {
    for app in both().await {
        let before = app.anybody().get("/initiatives").await;
        let body = json!({"title": "A second year", "summary": "More.", "begins": "2027-01-01", "notice_days": "10"});
        app.program_of(app.steward).await.json("post", "/api/initiatives", &body).await.made();
        let etag = before.header(&header::ETAG);
        let after = app.anybody().get_with("/initiatives", &[(header::IF_NONE_MATCH, etag)]).await;
        assert_eq!(after.status, 200, "{}", app.db.engine);
        assert!(!before.text().contains("A second year") && after.text().contains("A second year"));
    }
}

#[tokio::test]
async fn each_language_and_each_colour_has_its_own_page() {
    for app in both().await {
        let mut tags = Vec::new();
        for cookie in ["lang=en", "lang=es", "lang=en; theme=dark", "lang=es; theme=light"] {
            let mut caller = app.anybody();
            caller.cookie = Some(cookie.to_owned());
            tags.push(caller.get("/initiatives").await.header(&header::ETAG).to_owned());
        }
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 4, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn who_is_signed_in_neither_gets_kept_pages_nor_leaves_any() {
    for app in both().await {
        let steward = app.signed_in(app.steward).await;
        for caller in [&steward, &app.program_of(app.steward).await] {
            let own = caller.get("/initiatives").await;
            assert_eq!(own.header(&header::ETAG), "");
            assert_eq!(own.header(&header::CACHE_CONTROL), "private, no-cache", "{}", app.db.engine);
            assert!(own.text().contains("Sam Steward"));
            assert!(!app.anybody().get("/initiatives").await.text().contains("Sam Steward"));
        }
        for path in ["/sign-in", "/api/initiatives", "/me"] {
            assert_eq!(app.anybody().get(path).await.header(&header::ETAG), "", "{path}");
        }
    }
}
