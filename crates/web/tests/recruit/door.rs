//! The site in a test: a database, a clock that can be set, and callers who are signed in.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Clock, Email, Lang, Mint, PersonId, Stamp, from_micros, micros};
use partner::{BodyKind, NewPerson};
use testkit::{Db, act_of_program, line, noon, steering_group, steward};
use tower::ServiceExt;
use web::{App, Site};

/// A clock that stands until somebody sets it.
struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> Stamp {
        from_micros(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// The site with an initiative, its review panel and a steward.
pub struct Door {
    pub db: Db,
    router: Router,
    clock: Arc<Set>,
    pub steward: PersonId,
    pub initiative: String,
    pub id: kernel::InitiativeId,
    pub panel: kernel::BodyId,
    pub people: Vec<PersonId>,
}

/// What the site answered.
#[derive(Debug)]
pub struct Answered {
    pub status: StatusCode,
    pub to: String,
    pub text: String,
}

impl Door {
    pub async fn of(db: Db) -> Self {
        let steward = steward(&db.store).await;
        let (initiative, panel, people) = steering_group(&db.store, steward, BodyKind::ReviewPanel).await;
        let clock = Arc::new(Set(AtomicI64::new(micros(noon()))));
        let site = Site {
            base: "http://localhost:8080".parse().unwrap(),
            demo: false,
            files: std::env::temp_dir(),
            personas: Vec::new(),
            move_clock: Box::new(|_| ()),
        };
        let app = App::new(db.store.clone(), clock.clone(), site).unwrap();
        let (id, initiative) = (initiative.id, initiative.slug.to_string());
        Self { db, router: web::router(app), clock, steward, initiative, id, panel, people }
    }

    pub fn now(&self) -> Stamp {
        self.clock.now()
    }

    pub fn later(&self, by: Duration) {
        let now = self.clock.now() + by;
        self.clock.0.store(micros(now), Ordering::Relaxed);
    }

    pub async fn person(&self, email: &str) -> PersonId {
        let mut tx = self.db.store.begin().await.unwrap();
        let name = line(email.split('@').next().unwrap());
        let new = NewPerson { email: Email::parse(email).unwrap(), name, lang: Lang::En };
        let made = partner::account_of(&mut tx, &mut act_of_program(noon()), new).await.unwrap();
        tx.commit().await.unwrap();
        made.id
    }

    async fn send(&self, who: Option<PersonId>, request: axum::http::request::Builder, body: Body) -> Answered {
        let mut request = request.header(header::HOST, "localhost:8080");
        if let Some(person) = who {
            let now = self.clock.now();
            let secret = Mint::at(now).secret();
            let mut tx = self.db.store.begin().await.unwrap();
            tx.begin_session(&secret, person, now, now + Duration::from_secs(3600)).await.unwrap();
            tx.commit().await.unwrap();
            request = request.header(header::COOKIE, format!("session={}", secret.text()));
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answered { status, to, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, who: Option<PersonId>, path: &str) -> Answered {
        self.send(who, Request::get(path), Body::empty()).await
    }

    pub async fn post(&self, who: PersonId, path: &str, fields: &[(&str, &str)]) -> Answered {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(Some(who), request, Body::from(body)).await
    }

    pub async fn upload(&self, who: PersonId, path: &str, name: &str, bytes: &[u8]) -> Answered {
        let mut body =
            format!("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--cut--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
        self.send(Some(who), request, Body::from(body)).await
    }

    pub async fn put_json(&self, who: PersonId, path: &str, body: serde_json::Value) -> Answered {
        let request = Request::put(path).header(header::CONTENT_TYPE, "application/json");
        self.send(Some(who), request, Body::from(body.to_string())).await
    }

    /// A call that is open, two weeks later: drafted, asked, agreed and opened on the pages.
    pub async fn open_call(&self) {
        let panel = self.panel.to_string();
        let call = [
            ("title", "Best practices"),
            ("intro", "Tell us."),
            ("panel", panel.as_str()),
            ("opens", "2026-03-01T00:00"),
            ("closes", "2026-04-30T23:59:60"),
            ("q_ask", "What did you do?"),
            ("q_kind", "long-text"),
            ("q_words", "5"),
            ("q_ask", "In your own words?"),
            ("q_kind", "partner-account"),
            ("q_words", "50"),
            ("c_name", "Partnership"),
            ("c_asks", "Did patients plan?"),
            ("c_anchors", "a\nb\nc\nd\ne"),
        ];
        let made = self.post(self.steward, &format!("/initiatives/{}/calls/new", self.initiative), &call).await;
        assert_eq!(made.to, "/calls/best-practices?done=done-call-drafted", "{}", made.text);
        assert_eq!(self.get(None, "/calls/best-practices").await.status, StatusCode::NOT_FOUND, "a draft is nobody's");
        let early = self.post(self.steward, "/calls/best-practices/open", &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "no assent, no call");
        let asked = self.post(self.steward, "/calls/best-practices/ask", &[("body", &panel)]).await;
        self.carry(&asked.to).await;
        let opened = self.post(self.steward, "/calls/best-practices/open", &[]).await;
        assert_eq!(opened.to, "/calls/best-practices?done=done-call-opened", "{}", opened.text);
    }

    /// Two partners agree on their pages, two weeks pass, the first of them closes the question.
    pub async fn carry(&self, page: &str) {
        let page = page.split('?').next().unwrap();
        for person in &self.people[..2] {
            let said = self.post(*person, &format!("{page}/position"), &[("stance", "agree")]).await;
            assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text);
        }
        self.later(Duration::from_secs(14 * 24 * 3600));
        let fields = [("influence", "small"), ("outcome", "carried")];
        let closed = self.post(self.people[0], &format!("{page}/close"), &fields).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text);
    }

    /// A team of a clinician who leads and a partner who came by the mailed link.
    pub async fn team(&self) -> (String, PersonId, PersonId) {
        let lead = self.person("lead@lantern.example.net").await;
        let fields =
            [("name", "Lantern"), ("organisation", "Lantern Ridge"), ("place", "Wisconsin"), ("kind", "clinician")];
        let founded = self.post(lead, "/teams/new", &fields).await;
        let page = founded.to.split('?').next().unwrap().to_owned();
        let fields = [("email", "pat@river.example.net"), ("name", "Pat"), ("kind", "partner")];
        let invited = self.post(lead, &format!("{page}/invitations"), &fields).await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER, "{}", invited.text);
        let secret = Mint::counting().secret();
        let id: kernel::TeamId = page.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = self.db.store.begin().await.unwrap();
        let team: recruit::Team = kernel::need(&mut tx, id).await.unwrap();
        let act = act_of_program(self.clock.now());
        let hash = store::secret_hash(&secret.text());
        recruit::seal_invitation(&mut tx, &act, id, team.invitations[0].id, hash).await.unwrap();
        tx.commit().await.unwrap();
        let link = format!("/invitations/{}", secret.text());
        assert!(self.get(None, &link).await.text.contains("Lantern"), "looking does not use it up");
        let joined = self.send(None, Request::post(&link), Body::empty()).await;
        assert_eq!(joined.to, format!("{page}?done=done-team-joined"), "{}", joined.text);
        assert_eq!(self.get(None, &link).await.status, StatusCode::GONE, "the link works once");
        (id.to_string(), lead, self.person("pat@river.example.net").await)
    }
}
