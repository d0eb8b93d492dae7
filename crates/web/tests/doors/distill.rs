//! From a text to a released report through the pages: marks, findings, a round, a decision, an edition.

use axum::http::header::LOCATION;
use distill::{NewDocument, Passage, PracticeText, carry_over_practice};
use kernel::{DocumentId, Email, Lang, Mint, PersonId, SubmissionId};
use partner::NewPerson;
use testkit::{act_of, act_of_program, line, prose};

use crate::app::{Caller, Reply, TestApp, both, escaped, phrase};

const FIRST: &str = "We asked patients first.";
const SECOND: &str = "They wrote the first question.";

/// Minutes of three weeks: longer than any notice.
const THREE_WEEKS: i64 = 60 * 24 * 21;

/// Where a form that was taken leads to.
fn led_to(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.header(&LOCATION).split('?').next().unwrap_or_default().to_owned()
}

/// The first id after `before` on a page.
fn id_after(page: &str, before: &str) -> String {
    let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}")).1;
    rest.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '_').collect()
}

/// A practice that is being coded: its text, a code, and one marked sentence.
struct Coded {
    practice: SubmissionId,
    document: DocumentId,
    code: String,
    excerpt: String,
}

impl TestApp {
    /// The address of an edition of the report `learned` whose release was decided.
    pub async fn frozen_and_decided(&self) -> String {
        let coded = self.coded().await;
        self.carried(&coded).await;
        self.begin_report().await;
        led_to(&self.write_report("1").await);
        let steward = self.signed_in(self.steward).await;
        led_to(&steward.post("/reports/learned/editions", &[("note", "The first edition")]).await);
        let page = steward.get("/reports/learned/edit").await.text();
        let edition = format!("/editions/{}", id_after(&page, "href=\"/editions/"));
        let body = self.body.to_string();
        let asked =
            [("body", body.as_str()), ("question", "We release it."), ("summary", "Read it."), ("method", "consent")];
        let decision = led_to(&steward.post(&format!("{edition}/ask"), &asked).await);
        self.decided(&decision).await;
        edition
    }

    fn room(&self) -> String {
        format!("/initiatives/{}", self.initiative.slug)
    }

    async fn practice(&self) -> (SubmissionId, DocumentId) {
        let mut act = act_of_program(self.now());
        let practice = PracticeText {
            initiative: self.initiative.id,
            submission: SubmissionId::mint(&mut Mint::at(self.now())),
            text: NewDocument {
                title: line("Patients ask first"),
                authors: vec![line("Marisol Vega")],
                licence: None,
                passages: vec![Passage { label: None, speaker: None, text: prose(&format!("{FIRST} {SECOND}")) }],
            },
        };
        let submission = practice.submission;
        let mut tx = self.db.store.begin().await.expect("a transaction");
        let document = carry_over_practice(&mut tx, &mut act, practice).await.expect("a text");
        tx.commit().await.expect("a commit");
        (submission, document)
    }

    async fn add_code(&self, coder: &Caller<'_>, name: &str) -> String {
        let codebook = format!("{}/codebook", self.room());
        let fields = [("name", name), ("definition", "When it is said."), ("parent", ""), ("colour", "3")];
        led_to(&coder.post(&codebook, &fields).await);
        let page = coder.get(&codebook).await.text();
        let (before, _) = page.split_once(&format!(">{name}</a>")).expect("the code stands in the book");
        before.rsplit_once("/codes/").expect("the address of the code").1.trim_end_matches('"').to_owned()
    }

    async fn coded(&self) -> Coded {
        let (practice, document) = self.practice().await;
        let coder = self.signed_in(self.people[3]).await;
        let code = self.add_code(&coder, "Who asks").await;
        let fields = [("first", "1"), ("last", ""), ("codes", code.as_str()), ("memo", "The heart of it.")];
        let marked = coder.post(&format!("/documents/{document}/excerpts"), &fields).await;
        assert_eq!(led_to(&marked), format!("/documents/{document}"), "{}", self.db.engine);
        let page = coder.get(&format!("/documents/{document}")).await.text();
        Coded { practice, document, code, excerpt: id_after(&page, "action=\"/excerpts/") }
    }

    async fn finding(&self, coded: &Coded, title: &str) -> String {
        let author = self.signed_in(self.people[0]).await;
        let fields = [
            ("title", title),
            ("statement", "Patients who ask first change the visit."),
            ("plain", "Let patients begin."),
            ("explanation", "One team tried it."),
            ("codes", coded.code.as_str()),
            ("excerpts", coded.excerpt.as_str()),
        ];
        led_to(&author.post(&format!("{}/findings/new", self.room()), &fields).await)
    }

    /// Everybody in the group rates each finding; the round is closed.
    async fn rated(&self, findings: &[&str]) -> String {
        let steward = self.signed_in(self.steward).await;
        let ids: Vec<&str> = findings.iter().map(|at| at.rsplit('/').next().unwrap_or_default()).collect();
        let body = self.body.to_string();
        let mut fields = vec![("title", "First round"), ("body", body.as_str()), ("due", "2026-04-01")];
        fields.extend([("at_least", "70"), ("below", "15")]);
        fields.extend(ids.iter().map(|id| ("findings", *id)));
        let round = led_to(&steward.post(&format!("{}/rounds/new", self.room()), &fields).await);
        led_to(&steward.post(&format!("{round}/open"), &[]).await);
        for person in &self.people {
            let names: Vec<String> = ids.iter().map(|id| format!("score-{id}")).collect();
            let scores: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "8")).collect();
            led_to(&self.signed_in(*person).await.post(&format!("{round}/ballot"), &scores).await);
        }
        led_to(&steward.post(&format!("{round}/close"), &[]).await);
        round
    }

    /// Everybody in the group agrees, the notice goes by, and who leads it closes the question.
    async fn decided(&self, decision: &str) {
        for person in &self.people {
            let stance = [("stance", "agree"), ("reason", "")];
            led_to(&self.signed_in(*person).await.post(&format!("{decision}/position"), &stance).await);
        }
        self.wait(THREE_WEEKS);
        let lead = self.signed_in(self.people[0]).await;
        let outcome = [("outcome", "carried"), ("influence", "moderate")];
        led_to(&lead.post(&format!("{decision}/close"), &outcome).await);
    }

    /// A finding that the group rated, and decided to carry.
    async fn carried(&self, coded: &Coded) -> String {
        let finding = self.finding(coded, "The first question").await;
        let round = self.rated(&[&finding]).await;
        let steward = self.signed_in(self.steward).await;
        let id = finding.rsplit('/').next().unwrap_or_default();
        let fields = [("question", "We carry it."), ("summary", "As rated."), ("method", "consent"), ("findings", id)];
        let decision = led_to(&steward.post(&format!("{round}/ask"), &fields).await);
        self.decided(&decision).await;
        led_to(&self.signed_in(self.steward).await.post(&format!("{finding}/carry"), &[]).await);
        finding
    }

    async fn begin_report(&self) {
        let steward = self.signed_in(self.steward).await;
        let fields = [("title", "What we learned"), ("slug", "learned"), ("lang", "en")];
        led_to(&steward.post(&format!("{}/reports", self.room()), &fields).await);
    }

    /// Writes the report with these findings, by number.
    async fn write_report(&self, order: &str) -> Reply {
        let steward = self.signed_in(self.steward).await;
        let page = steward.get("/reports/learned/edit").await.text();
        let version = id_after(&page, "name=\"version\" value=\"");
        let fields =
            [("version", version.as_str()), ("title", "What we learned"), ("foreword", "Read on."), ("order", order)];
        steward.post("/reports/learned/edit", &fields).await
    }

    /// Somebody with an account and no seat.
    pub async fn outsider(&self) -> PersonId {
        let mut act = act_of(&self.db.store, self.steward, self.now()).await;
        let mut tx = self.db.store.begin().await.expect("a transaction");
        let email = Email::parse("outsider@example.org").expect("an address");
        let new = NewPerson { email, name: line("Olive Outside"), lang: Lang::En };
        let person = partner::account_of(&mut tx, &mut act, new).await.expect("an account");
        tx.commit().await.expect("a commit");
        person.id
    }
}

#[tokio::test]
async fn an_excerpt_is_marked_with_codes() {
    for app in both().await {
        let coded = app.coded().await;
        let coder = app.signed_in(app.people[3]).await;
        let at = format!("/documents/{}", coded.document);
        let page = coder.get(&at).await.text();
        assert!(page.contains(&format!("<q dir=\"auto\">{FIRST}</q>")), "{}: {page}", app.db.engine);
        assert!(page.contains("The heart of it."), "{}: the note stands at the mark", app.db.engine);
        let listed = coder.get(&format!("/codes/{}", coded.code)).await.text();
        assert!(listed.contains(FIRST), "{}: the code leads to its excerpt", app.db.engine);

        let bare = coder.post(&format!("{at}/excerpts"), &[("first", "2"), ("memo", "No code yet")]).await;
        assert_eq!(bare.status, 422, "{}: a mark has a code", app.db.engine);
        assert!(bare.text().contains("No code yet"), "{}: nothing typed is lost", app.db.engine);
        assert!(!coder.get(&at).await.text().contains(&format!(">{SECOND}</q>")), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn what_a_second_coder_marks_counts_for_how_far_two_agree() {
    for app in both().await {
        let coded = app.coded().await;
        let codebook = format!("{}/codebook", app.room());
        let coder = app.signed_in(app.people[3]).await;
        let alone = coder.get(&codebook).await.text();
        assert!(alone.contains(&escaped(&phrase(Lang::En, "agreement-none"))), "{}: {alone}", app.db.engine);

        let second = app.signed_in(app.people[0]).await;
        let other = app.add_code(&second, "Who writes").await;
        let mark = async |code: &str, at: &str| {
            let fields = [("first", at), ("last", ""), ("codes", code), ("memo", "")];
            led_to(&second.post(&format!("/documents/{}/excerpts", coded.document), &fields).await);
            let page = coder.get(&codebook).await.text();
            page.split_once("id=\"agreement\"").expect("the section of agreement").1.to_owned()
        };
        let apart = mark(&other, "2").await;
        assert!(apart.contains("Who asks") && apart.contains(">0%<"), "{}: {apart}", app.db.engine);
        let alike = mark(&coded.code, "1").await;
        assert!(alike.contains(">100%<"), "{}: {alike}", app.db.engine);
    }
}

#[tokio::test]
async fn a_stranger_cannot_code_or_read_the_pages_of_coders() {
    for app in both().await {
        let coded = app.coded().await;
        let finding = app.finding(&coded, "The first question").await;
        let (anybody, outsider) = (app.anybody(), app.signed_in(app.outsider().await).await);
        let (room, document, excerpt) = (app.room(), coded.document, &coded.excerpt);
        let paths = [
            format!("{room}/documents"),
            format!("{room}/codebook"),
            format!("{room}/findings"),
            format!("{room}/reports"),
            format!("/documents/{document}"),
            format!("/codes/{}", coded.code),
            format!("/excerpts/{excerpt}/codes"),
            finding.clone(),
            format!("{finding}/edit"),
        ];
        for path in paths {
            assert_eq!(anybody.get(&path).await.status, 401, "{}: {path}", app.db.engine);
            let reply = outsider.get(&path).await;
            assert!([403, 404].contains(&reply.status), "{}: {path} answers {}", app.db.engine, reply.status);
            assert!(!reply.text().contains("ask first"), "{}: {path} tells nothing", app.db.engine);
        }
        assert_eq!(anybody.get(&format!("/excerpts/{excerpt}")).await.status, 404, "{}: not released", app.db.engine);
        let codes = [("version", "1"), ("codes", coded.code.as_str()), ("memo", "Mine now")];
        let mark = [("first", "2"), ("codes", coded.code.as_str())];
        for (path, fields) in
            [(format!("/documents/{document}/excerpts"), &mark[..]), (format!("/excerpts/{excerpt}/codes"), &codes[..])]
        {
            assert_eq!(anybody.post(&path, fields).await.status, 401, "{}: {path}", app.db.engine);
            let status = outsider.post(&path, fields).await.status;
            assert!([403, 404].contains(&status), "{}: {path} answers {status}", app.db.engine);
        }
        let coder = app.signed_in(app.people[3]).await;
        let page = coder.get(&format!("/documents/{document}")).await.text();
        assert!(!page.contains("Mine now") && !page.contains(&format!(">{SECOND}</q>")), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_recode_with_an_old_version_shows_both_and_loses_neither() {
    for app in both().await {
        let coded = app.coded().await;
        let (first, second) = (app.signed_in(app.people[3]).await, app.signed_in(app.people[2]).await);
        let other = app.add_code(&second, "Who answers").await;
        let at = format!("/excerpts/{}/codes", coded.excerpt);
        let seen = id_after(&first.get(&at).await.text(), "name=\"version\" value=\"");
        let theirs = [("version", seen.as_str()), ("codes", other.as_str()), ("memo", "It is an answer.")];
        led_to(&second.post(&at, &theirs).await);

        let mine = [("version", seen.as_str()), ("codes", coded.code.as_str()), ("memo", "It is a question.")];
        let both = first.post(&at, &mine).await;
        let page = both.text();
        assert_eq!(both.status, 409, "{}: {page}", app.db.engine);
        assert!(page.contains(&phrase(Lang::En, "distill-stale")), "{}", app.db.engine);
        for words in ["It is an answer.", "It is a question.", "Who answers", "Who asks"] {
            assert!(page.contains(&escaped(words)), "{}: {words} is on the page", app.db.engine);
        }
        let newer = id_after(&page, "name=\"version\" value=\"");
        assert_ne!(newer, seen, "{}: what is sent from here replaces what was read", app.db.engine);
        let together = [("version", newer.as_str()), ("codes", coded.code.as_str()), ("memo", "Both.")];
        led_to(&first.post(&at, &together).await);
        assert!(second.get(&at).await.text().contains("Both."), "{}", app.db.engine);
    }
}

#[tokio::test]
async fn a_finding_that_was_not_carried_stays_out_of_the_report() {
    for app in both().await {
        let coded = app.coded().await;
        let finding = app.finding(&coded, "The first question").await;
        app.begin_report().await;
        let early = app.write_report("1").await;
        assert_eq!(early.status, 422, "{}: a draft stands in no report", app.db.engine);
        app.rated(&[&finding]).await;
        let steward = app.signed_in(app.steward).await;
        let alone = steward.post(&format!("{finding}/carry"), &[]).await;
        assert_eq!(alone.status, 422, "{}: ratings alone carry nothing", app.db.engine);
        let silent = steward.post(&format!("{finding}/drop"), &[("reason", " ")]).await;
        assert_eq!(silent.status, 422, "{}: there is a reason", app.db.engine);
        led_to(&steward.post(&format!("{finding}/drop"), &[("reason", "Two of us read it in two ways.")]).await);

        let late = app.write_report("1").await;
        assert_eq!(late.status, 422, "{}", app.db.engine);
        assert!(late.text().contains("Read on."), "{}: nothing typed is lost", app.db.engine);
        led_to(&app.write_report("").await);
        let empty = steward.post("/reports/learned/editions", &[("note", "An empty one")]).await;
        assert_eq!(empty.status, 422, "{}: nothing is frozen without a finding", app.db.engine);
        assert!(empty.text().contains("An empty one"), "{}: nothing typed is lost", app.db.engine);
        assert_eq!(app.anybody().get("/reports/learned").await.status, 404, "{}", app.db.engine);
    }
}

#[tokio::test]
async fn an_edition_leads_from_each_finding_to_its_excerpts_and_practices() {
    for app in both().await {
        let coded = app.coded().await;
        app.carried(&coded).await;
        app.begin_report().await;
        led_to(&app.write_report("1").await);
        let steward = app.signed_in(app.steward).await;
        led_to(&steward.post("/reports/learned/editions", &[("note", "The first edition")]).await);
        let page = steward.get("/reports/learned/edit").await.text();
        let edition = format!("/editions/{}", id_after(&page, "href=\"/editions/"));
        assert_eq!(app.anybody().get(&edition).await.status, 401, "{}: not released yet", app.db.engine);
        let body = app.body.to_string();
        let typed = [("body", body.as_str()), ("question", ""), ("summary", "Read it."), ("method", "consent")];
        let unasked = steward.post(&format!("{edition}/ask"), &typed).await;
        assert_eq!(unasked.status, 422, "{}", app.db.engine);
        assert!(unasked.text().contains("Read it."), "{}: nothing typed is lost", app.db.engine);
        let asked = [typed[0], ("question", "We release it."), typed[2], typed[3]];
        let decision = led_to(&steward.post(&format!("{edition}/ask"), &asked).await);
        app.decided(&decision).await;
        let steward = app.signed_in(app.steward).await;
        crate::credit::an_author(&steward, &edition).await;
        assert_eq!(led_to(&steward.post(&format!("{edition}/release"), &[]).await), "/reports/learned/1");

        let anybody = app.anybody();
        let report = anybody.get("/reports/learned/1").await.text();
        let (excerpt, trace) = (format!("/excerpts/{}", coded.excerpt), format!("/trace/{}", coded.practice));
        let finding = report.split("id=\"finding-1\"").nth(1).expect("the finding");
        assert!(finding.contains(FIRST) && finding.contains(&format!("href=\"{excerpt}\"")), "{}", app.db.engine);
        assert!(report.contains(&format!("href=\"{trace}\"")), "{}: the sources lead to the practice", app.db.engine);
        let shown = anybody.get(&excerpt).await.text();
        assert!(shown.contains("href=\"/reports/learned/1#finding-1\""), "{}: and back", app.db.engine);
        assert!(shown.contains(&format!("href=\"{trace}\"")), "{}", app.db.engine);
        assert!(anybody.get(&trace).await.text().contains(&excerpt), "{}: and on", app.db.engine);
    }
}

#[tokio::test]
async fn a_transcript_names_the_sides_of_the_table_in_either_language() {
    for app in both().await {
        let coder = app.signed_in(app.people[3]).await;
        let text = "Ana (paciente): Nos preguntaron tarde.\nDr. Vale (Clinician): I see.";
        let at = led_to(
            &coder.post(&format!("{}/documents/new", app.room()), &[("title", "An evening"), ("text", text)]).await,
        );
        let page = coder.get(&at).await.text();
        assert_eq!(page.matches("class=\"badge badge--partner\"").count(), 1, "{}: {page}", app.db.engine);
        let unknown = [("title", "An evening"), ("text", "Ana (amiga): Hola.")];
        let reply = coder.post(&format!("{}/documents/new", app.room()), &unknown).await;
        assert_eq!(reply.status, 422, "{}", app.db.engine);
        assert!(reply.text().contains("Ana (amiga): Hola."), "{}: nothing typed is lost", app.db.engine);
    }
}
