//! The site without a network: callers who send requests and read answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, header};
use chrono::TimeDelta;
use http_body_util::BodyExt;
use kernel::{BodyId, Clock, Lang, Mint, PersonId, Stamp, TokenId};
use partner::{BodyKind, Initiative};
use testkit::{Db, noon};
use tower::ServiceExt;
use web::{App, Site};

/// A clock that stands at noon until a test moves it.
#[derive(Default)]
pub struct MovedClock(AtomicI64);

impl Clock for MovedClock {
    fn now(&self) -> Stamp {
        noon() + TimeDelta::minutes(self.0.load(Ordering::Relaxed))
    }
}

/// The site on one engine, with a steward and a steering group: two partners (the first leads), a clinician, an educator.
pub struct TestApp {
    pub db: Db,
    pub steward: PersonId,
    pub initiative: Initiative,
    pub body: BodyId,
    pub people: Vec<PersonId>,
    clock: Arc<MovedClock>,
    router: Router,
}

/// The site on each engine.
pub async fn both() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for db in testkit::both().await {
        apps.push(TestApp::on(db, "http://localhost:8080").await);
    }
    apps
}

impl TestApp {
    /// The site at this address.
    pub async fn on(db: Db, base: &str) -> Self {
        let steward = testkit::steward(&db.store).await;
        let (initiative, body, people) = testkit::steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
        let clock = Arc::new(MovedClock::default());
        let site = Site {
            base: base.parse().expect("an address"),
            demo: false,
            files: std::env::temp_dir().join("learning-together-doors"),
            personas: Vec::new(),
            move_clock: Box::new(|_| {}),
        };
        let app = App::new(db.store.clone(), Arc::clone(&clock) as Arc<dyn Clock>, site).expect("an application");
        Self { steward, initiative, body, people, clock, router: web::router(app), db }
    }

    pub fn now(&self) -> Stamp {
        self.clock.now()
    }

    pub fn wait(&self, minutes: i64) {
        self.clock.0.fetch_add(minutes, Ordering::Relaxed);
    }

    /// A stranger.
    pub fn anybody(&self) -> Caller<'_> {
        Caller { app: self, cookie: None, key: None, lang: Lang::En }
    }

    /// Somebody who is signed in.
    pub async fn signed_in(&self, person: PersonId) -> Caller<'_> {
        let secret = Mint::at(self.now()).secret();
        let mut tx = self.db.store.begin().await.expect("a transaction");
        tx.begin_session(&secret, person, self.now(), self.now() + TimeDelta::days(60)).await.expect("a session");
        tx.commit().await.expect("a commit");
        Caller { cookie: Some(format!("session={}", secret.text())), ..self.anybody() }
    }

    /// A program with somebody's key.
    pub async fn program_of(&self, person: PersonId) -> Caller<'_> {
        let mut mint = Mint::at(self.now());
        let secret = mint.secret();
        let mut tx = self.db.store.begin().await.expect("a transaction");
        tx.add_token(TokenId::mint(&mut mint), &secret, person, "test", self.now()).await.expect("a key");
        tx.commit().await.expect("a commit");
        Caller { key: Some(secret.text()), ..self.anybody() }
    }
}

/// Somebody at the door.
pub struct Caller<'a> {
    app: &'a TestApp,
    pub cookie: Option<String>,
    pub key: Option<String>,
    pub lang: Lang,
}

impl Caller<'_> {
    pub async fn get(&self, path: &str) -> Reply {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Reply {
        self.send(Method::GET, path, headers, Vec::new()).await
    }

    /// A form as a browser sends it.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    pub async fn post_bytes(&self, path: &str, media: &str, body: Vec<u8>) -> Reply {
        self.send(Method::POST, path, &[(header::CONTENT_TYPE, media)], body).await
    }

    pub async fn json(&self, method: &str, path: &str, body: &serde_json::Value) -> Reply {
        let method = method.to_uppercase().parse().expect("a method");
        let body = if method == Method::GET { Vec::new() } else { body.to_string().into_bytes() };
        self.send(method, path, &[(header::CONTENT_TYPE, "application/json")], body).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(header::HeaderName, &str)],
        body: Vec<u8>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(path).header(header::ACCEPT_LANGUAGE, self.lang.tag());
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.app.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes().to_vec();
        Reply { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

/// What came back.
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("pages are UTF-8")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("no JSON ({error}): {}", self.text()))
    }

    pub fn header(&self, name: &header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header in ASCII"))
    }

    /// The id of what the API made.
    pub fn made(&self) -> String {
        assert_eq!(self.status, 201, "{}", self.text());
        self.json()["id"].as_str().expect("an id").to_owned()
    }

    /// The text of the first element with this name, without what stands inside in tags.
    pub fn element(&self, name: &str) -> String {
        let text = self.text();
        let after = text.split_once(&format!("<{name}")).and_then(|(_, rest)| rest.split_once('>'));
        after
            .and_then(|(_, rest)| rest.split_once(&format!("</{name}>")))
            .map_or_else(String::new, |(inner, _)| inner.to_owned())
    }
}

/// A phrase as a page shows it.
pub fn phrase(lang: Lang, key: &str) -> String {
    escaped(&voice::phrases().say(lang, key, &[]))
}

/// A text as a page shows it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}
