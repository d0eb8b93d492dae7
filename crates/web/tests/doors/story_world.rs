//! A small world for stories: the site with a poster and an edition, what is done in it, and a model that says what may be seen.

use axum::http::header;
use chrono::{Days, NaiveDate, TimeDelta};
use distill::{Edition, EditionRecord, EditionState, Report, ReportRecord, Rule, Snapshot, SnapshotFinding};
use kernel::{Author, Change, Fact, FindingId, Keep, Lang, Mint, Slug, StoryId, Subject, Version};
use partner::story::{Channel, NewUse, StoryBook, UseKind, expire_story, place_story};
use serde_json::{Value, json};
use testkit::{act_of, act_of_program, line};

use crate::app::{Caller, TestApp};

/// What somebody does; numbers choose among the stories there are.
#[derive(Debug, Clone)]
pub enum Step {
    Tell,
    Rewrite(usize),
    Consent(usize, Terms),
    Release(usize),
    ReleaseSomethingElse(usize),
    Withdraw(usize),
    ByLetter(usize),
    Place(usize, bool),
    Hide(usize, bool),
    Wait(u16),
    NoteThatTimeIsOver(usize),
}

impl Step {
    /// Which story it is about.
    pub fn story(&self) -> Option<usize> {
        match self {
            Self::Tell | Self::Wait(_) => None,
            Self::Rewrite(at)
            | Self::Consent(at, _)
            | Self::Release(at)
            | Self::ReleaseSomethingElse(at)
            | Self::Withdraw(at)
            | Self::ByLetter(at)
            | Self::Place(at, _)
            | Self::Hide(at, _)
            | Self::NoteThatTimeIsOver(at) => Some(*at),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Terms {
    /// How far for the library, the conference and the report: nowhere, the initiative, everybody.
    pub far: [u8; 3],
    pub days: u16,
}

/// What the model knows of a story.
pub struct Told {
    pub id: String,
    slug: String,
    /// The words in each version are words of no other text.
    written: usize,
    released: Option<usize>,
    far: [u8; 3],
    until: Option<NaiveDate>,
    withdrawn: bool,
    hidden: bool,
}

impl Told {
    pub fn word(place: usize, version: usize) -> String {
        format!("Wort{place}x{version}y")
    }

    /// Whether a version may be seen at a place that `far[purpose]` rules, by a visitor or by a member.
    fn may_be_seen(&self, version: usize, purpose: usize, member: bool, today: NaiveDate) -> bool {
        let holds = !self.withdrawn && self.until.is_some_and(|until| today < until);
        let twice = self.released == Some(version) && self.written == version;
        let near = self.far[purpose] == 2 || (self.far[purpose] == 1 && member && purpose == 0);
        holds && twice && near && (!self.hidden || (member && purpose == 0))
    }

    fn is_gone(&self, today: NaiveDate) -> bool {
        self.withdrawn || self.until.is_some_and(|until| today >= until)
    }
}

/// The site with a poster, an edition with one finding, and whoever reads.
pub struct World<'a> {
    app: &'a TestApp,
    pub teller: Caller<'a>,
    member: Caller<'a>,
    poster: (Subject, String),
    finding: FindingId,
    pub stories: Vec<Told>,
    pub seen: usize,
}

impl<'a> World<'a> {
    pub async fn on(app: &'a TestApp) -> Self {
        let team = app.hall_and_team().await;
        let poster = app.hang(team, "Scan week").await;
        let finding = edition(app).await;
        Self {
            teller: app.program_of(app.people[1]).await,
            member: app.program_of(app.people[3]).await,
            poster: (Subject::of(poster.id), poster.slug.to_string()),
            finding,
            app,
            stories: Vec::new(),
            seen: 0,
        }
    }

    fn today(&self) -> NaiveDate {
        self.app.now().date_naive()
    }

    async fn own(&self, at: usize) -> Value {
        let all = self.teller.json("get", "/api/me/stories", &Value::Null).await.json();
        let all = all.as_array().expect("a list").clone();
        all.into_iter().find(|one| one["id"] == self.stories[at].id.as_str()).expect("one's own")
    }

    fn telling(place: usize, version: usize) -> Value {
        let word = Told::word(place, version);
        json!({"title": format!("Title {word}"), "text": format!("Text {word}."), "note": format!("Note {word}"), "lang": "en", "kind": "adult"})
    }

    pub async fn tell(&mut self) {
        let place = self.stories.len();
        if place == 3 {
            return;
        }
        let at = format!("/api/initiatives/{}/stories", self.app.initiative.slug);
        let id = self.teller.json("post", &at, &Self::telling(place, 0)).await.made();
        let told = Told {
            id,
            slug: String::new(),
            written: 0,
            released: None,
            far: [0; 3],
            until: None,
            withdrawn: false,
            hidden: false,
        };
        self.stories.push(told);
        self.stories[place].slug = self.own(place).await["slug"].as_str().expect("a slug").to_owned();
    }

    async fn write(&mut self, at: usize, version: usize, hidden: bool) {
        let mut form = Self::telling(at, version);
        form["version"] = self.own(at).await["version"].clone();
        form["hidden_from"] = json!(if hidden { "somebody@example.org" } else { "" });
        let reply = self.teller.json("post", &format!("/api/me/stories/{}", self.stories[at].id), &form).await;
        if reply.status == 201 {
            (self.stories[at].written, self.stories[at].hidden) = (version, hidden);
        }
    }

    async fn consent(&mut self, at: usize, terms: &Terms) {
        let until = self.today() + Days::new(u64::from(terms.days));
        let far = |place: usize| ["", "initiative", "public"][usize::from(terms.far[place])];
        let form = json!({
            "library": far(0), "library_by": ["site", "print"], "conference": far(1), "conference_by": ["site"],
            "report": far(2), "report_by": ["site"], "naming": "anonymous", "until": until.to_string(), "signed": "M",
        });
        let reply = self.teller.json("post", &format!("/api/me/stories/{}/consent", self.stories[at].id), &form).await;
        if reply.status == 201 {
            (self.stories[at].far, self.stories[at].until) = (terms.far, Some(until));
        }
    }

    async fn release(&mut self, at: usize, hash: Value) {
        let path = format!("/api/me/stories/{}/release", self.stories[at].id);
        if self.teller.json("post", &path, &json!({ "hash": hash })).await.status == 201 {
            self.stories[at].released = Some(self.stories[at].written);
        }
    }

    async fn by_letter(&mut self, at: usize) {
        let key = format!("key-{at}");
        let hash = store::secret_hash(&key);
        let id: StoryId = self.stories[at].id.parse().expect("an id");
        let mut tx = self.app.db.store.begin().await.expect("a transaction");
        if tx.story_of_key(&hash).await.expect("an answer").is_none() {
            tx.add_story_key(&hash, id, self.app.now()).await.expect("a key");
        }
        tx.commit().await.expect("a commit");
        self.app.anybody().post(&format!("/take-back/{key}"), &[]).await;
        self.stories[at].withdrawn = true;
    }

    /// Beside the poster through the door, beside the finding by the command.
    async fn place(&self, at: usize, poster: bool) {
        let told = &self.stories[at];
        if poster {
            let form = json!({ "at": self.poster.0.as_str() });
            self.teller.json("post", &format!("/api/stories/{}/places", told.slug), &form).await;
            return;
        }
        let mut act = act_of(&self.app.db.store, self.app.people[1], self.app.now()).await;
        let mut tx = self.app.db.store.begin().await.expect("a transaction");
        let used =
            NewUse { kind: UseKind::Edition, channel: Channel::Site, what: line("A finding"), day: self.today() };
        let id = told.id.parse().expect("an id");
        if place_story(&mut tx, &mut act, id, Subject::of(self.finding), used).await.is_ok() {
            tx.commit().await.expect("a commit");
        }
    }

    async fn note_the_end(&self, at: usize) {
        let act = act_of_program(self.app.now());
        let mut tx = self.app.db.store.begin().await.expect("a transaction");
        if expire_story(&mut tx, &act, self.stories[at].id.parse().expect("an id")).await.is_ok() {
            tx.commit().await.expect("a commit");
        }
    }

    pub async fn take(&mut self, step: &Step) {
        if step.story().is_some_and(|at| at >= self.stories.len()) {
            return;
        }
        match step {
            Step::Tell => self.tell().await,
            Step::Wait(days) => self.app.wait(i64::from(*days) * 24 * 60),
            Step::Rewrite(at) => {
                let (version, hidden) = (self.stories[*at].written + 1, self.stories[*at].hidden);
                self.write(*at, version, hidden).await;
            }
            Step::Hide(at, hide) => self.write(*at, self.stories[*at].written, *hide).await,
            Step::Consent(at, terms) => self.consent(*at, terms).await,
            Step::Release(at) => {
                let hash = self.own(*at).await["hash"].clone();
                self.release(*at, hash).await;
            }
            Step::ReleaseSomethingElse(at) => self.release(*at, json!("0".repeat(64))).await,
            Step::Withdraw(at) => {
                let path = format!("/api/me/stories/{}/withdraw", self.stories[*at].id);
                self.teller.json("post", &path, &Value::Null).await;
                self.stories[*at].withdrawn = true;
            }
            Step::ByLetter(at) => self.by_letter(*at).await,
            Step::Place(at, poster) => self.place(*at, *poster).await,
            Step::NoteThatTimeIsOver(at) => self.note_the_end(*at).await,
        }
    }

    /// Addresses of the site with the purpose that rules them.
    pub fn addresses(&self) -> Vec<(usize, String)> {
        let mut all: Vec<(usize, String)> = [
            "/",
            "/stories",
            "/api/stories",
            "/library?q=text",
            "/library?kind=story",
            "/api/search?q=title",
            "/gallery",
        ]
        .iter()
        .map(|path| (0, (*path).to_owned()))
        .collect();
        for told in &self.stories {
            all.push((0, format!("/stories/{}", told.slug)));
            all.push((0, format!("/api/stories/{}", told.slug)));
        }
        all.push((1, format!("/posters/{}", self.poster.1)));
        all.push((2, "/reports/paper/1".to_owned()));
        all
    }

    pub async fn check(&mut self) {
        let (today, addresses) = (self.today(), self.addresses());
        let visitor = self.app.anybody();
        let mut seen = 0;
        for (purpose, path) in &addresses {
            for (member, caller) in [(false, &visitor), (true, &self.member)] {
                let reply = caller.get(path).await;
                let text = String::from_utf8_lossy(&reply.body).into_owned();
                for (place, told) in self.stories.iter().enumerate() {
                    for version in 0..=told.written {
                        if text.contains(&Told::word(place, version)) {
                            let may = told.may_be_seen(version, *purpose, member, today);
                            assert!(may, "{}: {path} shows version {version} of {place}", self.app.db.engine);
                            seen += 1;
                        }
                    }
                    if path.ends_with(&told.slug) {
                        let (said, gone) = (reply.status, told.is_gone(today));
                        assert_eq!(said == 410, gone, "{}: {path} says {said}", self.app.db.engine);
                        let shown = told.may_be_seen(told.written, 0, member, today);
                        assert_eq!(said == 200, shown, "{}: {path} says {said}", self.app.db.engine);
                        assert_eq!(
                            reply.header(&header::ETAG),
                            "",
                            "{}: nothing of a story is kept",
                            self.app.db.engine
                        );
                    }
                }
            }
        }
        self.seen += seen;
        self.check_what_is_erased().await;
    }

    /// Not even its teller, the register, its table or a file finds a word of what was taken back.
    async fn check_what_is_erased(&self) {
        let steward = self.app.program_of(self.app.steward).await;
        let register = format!("/initiatives/{}/stories", self.app.initiative.slug);
        let mut pages = vec![(&self.teller, "/me/stories".to_owned()), (&self.teller, "/api/me/stories".to_owned())];
        pages.push((&steward, register.clone()));
        pages.push((&steward, format!("{register}.csv")));
        let gone: Vec<(usize, &Told)> = self.stories.iter().enumerate().filter(|(_, told)| told.withdrawn).collect();
        for (_, told) in &gone {
            pages.push((&self.teller, format!("/me/stories/{}", told.id)));
            pages.push((&steward, format!("/stories/{}/uses", told.slug)));
            for part in ["", "/pdf"] {
                let reply = self.app.anybody().get(&format!("/stories/{}{part}", told.slug)).await;
                assert_eq!(reply.status, 410, "{}", self.app.db.engine);
            }
        }
        for (caller, path) in pages {
            let text = String::from_utf8_lossy(&caller.get(&path).await.body).into_owned();
            for (place, told) in &gone {
                let left = (0..=told.written).find(|version| text.contains(&Told::word(*place, *version)));
                assert_eq!(left, None, "{}: {path} holds a word that was taken back", self.app.db.engine);
            }
        }
    }
}

/// A released edition with one finding, frozen late enough that whatever is placed stands in it.
async fn edition(app: &TestApp) -> FindingId {
    let now = app.now();
    let mut mint = Mint::at(now);
    let (report, finding) = (kernel::ReportId::mint(&mut mint), FindingId::mint(&mut mint));
    let edition = kernel::EditionId::mint(&mut mint);
    let fact = |what| Fact::new(what, report, Author::Program, now);
    let paper = Report::restore(ReportRecord {
        id: report,
        version: Version(0),
        initiative: app.initiative.id,
        slug: Slug::parse("paper").expect("a name"),
        title: line("The paper"),
        subtitle: None,
        lang: Lang::En,
        foreword: None,
        method: None,
        involvement: None,
        findings: Vec::new(),
        recommendations: Vec::new(),
    });
    let one = SnapshotFinding {
        id: finding,
        place: 1,
        title: "Say when".to_owned(),
        statement: "Say when you will call.".to_owned(),
        explanation: "Because of the wait.".to_owned(),
        plain: "Say when.".to_owned(),
        codes: Vec::new(),
        excerpts: Vec::new(),
        round: "Round two".to_owned(),
        rule: Rule::parse(70, 15).expect("a rule"),
        groups: Vec::new(),
    };
    let content = Snapshot {
        title: "The paper".to_owned(),
        subtitle: None,
        lang: "en".to_owned(),
        initiative: "Learning Together".to_owned(),
        frozen: now.date_naive(),
        foreword: None,
        method: None,
        involvement: None,
        recommendations: Vec::new(),
        findings: vec![one],
        contributors: Vec::new(),
        sources: Vec::new(),
    };
    let released = Edition::restore(EditionRecord {
        id: edition,
        version: Version(0),
        initiative: app.initiative.id,
        report,
        number: 1,
        note: line("The first."),
        prepared: now + TimeDelta::days(100_000),
        content,
        state: EditionState::Released { at: now, assent: "waiver".to_owned(), names: Vec::new() },
    });
    let mut tx = app.db.store.begin().await.expect("a transaction");
    assert!(Keep::<Report>::save(&mut tx, Change::new(paper, fact("report.begun"))).await.expect("an answer"));
    assert!(Keep::<Edition>::save(&mut tx, Change::new(released, fact("edition.released"))).await.expect("an answer"));
    tx.commit().await.expect("a commit");
    finding
}
