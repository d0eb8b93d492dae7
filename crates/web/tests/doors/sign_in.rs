//! Signing in by a mailed link: what the link opens, how often and how long, and the cookie that one gets.

use axum::http::header;
use chrono::TimeDelta;
use kernel::{Email, Lang, Mint};
use store::MailLink;

use crate::app::{TestApp, both, phrase};

/// A link as the job makes it.
async fn link(app: &TestApp, email: &str, back: &str) -> String {
    let secret = Mint::at(app.now()).secret();
    let to = Email::parse(email).expect("an address");
    let link = MailLink { email: email.to_owned(), lang: Lang::En, back: back.to_owned() };
    let mut tx = app.db.store.begin().await.expect("a transaction");
    tx.add_mail_link(&secret, &to, &link, app.now(), app.now() + TimeDelta::minutes(30)).await.expect("a link");
    tx.commit().await.expect("a commit");
    secret.text()
}

#[tokio::test]
async fn a_link_opens_the_account_once_however_often_it_was_looked_at() {
    for app in both().await {
        let key = link(&app, "steward@example.org", "/said-and-did").await;
        let anybody = app.anybody();
        for _ in 0..3 {
            let reply = anybody.get(&format!("/sign-in/link?key={key}")).await;
            assert_eq!(reply.status, 200);
            assert!(reply.text().contains("steward@example.org"));
        }
        let reply = anybody.post("/sign-in/link", &[("key", &key)]).await;
        assert_eq!((reply.status, reply.header(&header::LOCATION)), (303, "/said-and-did"), "{}", app.db.engine);
        for reply in [
            anybody.get(&format!("/sign-in/link?key={key}")).await,
            anybody.post("/sign-in/link", &[("key", &key)]).await,
        ] {
            assert_eq!((reply.status, reply.element("h1")), (410, phrase(Lang::En, "sign-in-expired-title")));
            assert!(!reply.headers.contains_key(header::SET_COOKIE));
        }
    }
}

#[tokio::test]
async fn a_link_is_good_for_half_an_hour() {
    for app in both().await {
        let key = link(&app, "steward@example.org", "/").await;
        app.wait(29);
        assert_eq!(app.anybody().get(&format!("/sign-in/link?key={key}")).await.status, 200);
        app.wait(2);
        assert_eq!(app.anybody().get(&format!("/sign-in/link?key={key}")).await.status, 410, "{}", app.db.engine);
        assert_eq!(app.anybody().post("/sign-in/link", &[("key", &key)]).await.status, 410);
        assert_eq!(app.anybody().get("/sign-in/link?key=").await.status, 410);
        assert_eq!(app.anybody().get("/sign-in/link").await.status, 400);
    }
}

#[tokio::test]
async fn the_session_is_a_cookie_for_this_site_alone_and_ends_on_the_server() {
    for app in both().await {
        let key = link(&app, "newcomer@example.org", "/").await;
        let reply = app.anybody().post("/sign-in/link", &[("key", &key)]).await;
        assert_eq!(reply.header(&header::LOCATION), "/me/account?done=done-welcome", "a newcomer sees the own account");
        let cookie = session_cookie(&reply);
        for flag in ["Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=5184000"] {
            assert!(cookie.split("; ").any(|part| part == flag), "{flag} is not in {cookie}");
        }
        let mut newcomer = app.anybody();
        newcomer.cookie = cookie.split(';').next().map(str::to_owned);
        assert_eq!(newcomer.get("/me/account").await.status, 200);
        assert_eq!(newcomer.post("/sign-out", &[]).await.status, 303);
        assert_eq!(newcomer.get("/me/account").await.status, 401, "an old cookie opens nothing on {}", app.db.engine);
    }
}

#[tokio::test]
async fn a_session_ends_after_sixty_days_and_everywhere_at_ones_wish() {
    for app in both().await {
        let (phone, laptop) = (app.signed_in(app.steward).await, app.signed_in(app.steward).await);
        assert_eq!(phone.post("/me/account/sign-out-everywhere", &[]).await.status, 303);
        assert_eq!(laptop.get("/me").await.status, 401);
        let phone = app.signed_in(app.steward).await;
        app.wait(59 * 24 * 60);
        assert_eq!(phone.get("/me").await.status, 200);
        app.wait(2 * 24 * 60);
        assert_eq!(phone.get("/me").await.status, 401, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn over_https_the_cookie_is_secure_and_bound_to_the_host() {
    let app = TestApp::on(testkit::sqlite().await, "https://learning.example.org").await;
    let key = link(&app, "steward@example.org", "/").await;
    let cookie = session_cookie(&app.anybody().post("/sign-in/link", &[("key", &key)]).await);
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    assert!(cookie.split("; ").any(|part| part == "Secure"), "{cookie}");
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    for app in both().await {
        for back in ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"]
        {
            let key = link(&app, "steward@example.org", back).await;
            let reply = app.anybody().post("/sign-in/link", &[("key", &key)]).await;
            assert_eq!(reply.header(&header::LOCATION), "/", "{back}");
            let reply = app.anybody().post("/preferences", &[("lang", "es"), ("back", back)]).await;
            assert_eq!(reply.header(&header::LOCATION), "/", "{back}");
        }
    }
}

#[tokio::test]
async fn the_answer_does_not_tell_whether_an_address_has_an_account() {
    for app in both().await {
        let app = &app;
        let page = |email: &'static str| async move {
            let reply = app.anybody().post("/sign-in", &[("email", email)]).await;
            (reply.status, reply.text().replace(email, "ADDRESS"))
        };
        assert_eq!(page("steward@example.org").await, page("stranger@example.org").await, "{}", app.db.engine);
    }
}

fn session_cookie(reply: &crate::app::Reply) -> String {
    let cookies =
        reply.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().expect("ASCII").to_owned());
    cookies.into_iter().find(|cookie| cookie.contains("session=")).expect("a session")
}
