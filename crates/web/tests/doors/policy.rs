//! Who may do what in partnership, as the API says it: one table for both engines.

use kernel::{Email, Lang, SeatKind};
use partner::NewPerson;
use serde_json::{Value, json};
use testkit::{act_of, line};

use crate::app::{Caller, TestApp, both};

const ACTORS: [&str; 7] =
    ["visitor", "outsider", "partner seat", "partner lead", "clinician seat", "steward seat", "steward"];
const ACTS: [&str; 20] = [
    "create an initiative",
    "found a body",
    "fill a seat",
    "put a question",
    "take a position",
    "close a question",
    "say something",
    "answer what was said",
    "post a role",
    "sign a waiver",
    "offer work",
    "ask to disclose",
    "open a pulse",
    "answer a pulse",
    "explain a word",
    "ask to explain",
    "rate how plain",
    "name an ally",
    "report a problem",
    "stop at once",
];

async fn caller<'a>(app: &'a TestApp, actor: &str, steward_seat: kernel::PersonId) -> Caller<'a> {
    match actor {
        "visitor" => app.anybody(),
        "outsider" => app.program_of(app.outsider().await).await,
        "partner lead" => app.program_of(app.people[0]).await,
        "partner seat" => app.program_of(app.people[1]).await,
        "clinician seat" => app.program_of(app.people[2]).await,
        "steward seat" => app.program_of(steward_seat).await,
        _ => app.program_of(app.steward).await,
    }
}

async fn seat_a_steward(app: &TestApp) -> kernel::PersonId {
    let mut act = act_of(&app.db.store, app.steward, app.now()).await;
    let mut tx = app.db.store.begin().await.expect("a transaction");
    let email = Email::parse("seat@example.org").expect("an address");
    let who = NewPerson { email, name: line("Steward Seat"), lang: Lang::En };
    let body = partner::fill_seat(&mut tx, &mut act, app.body, who, SeatKind::Steward, false).await.expect("a seat");
    tx.commit().await.expect("a commit");
    body.seats.last().expect("the new seat").person
}

fn question() -> Value {
    json!({"question": "We do it.", "summary": "The papers.", "method": "consent"})
}

/// The request of an act, on a subject made for it alone.
async fn request(app: &TestApp, steward: &Caller<'_>, act: &str, place: usize) -> (&'static str, String, Value) {
    let at = format!("/api/initiatives/{}", app.initiative.slug);
    let put = format!("/api/bodies/{}/decisions", app.body);
    match act {
        "create an initiative" => (
            "post",
            "/api/initiatives".into(),
            json!({"title": format!("Year {place}"), "summary": "What for.", "begins": "2026-05-01", "notice_days": "10"}),
        ),
        "found a body" => {
            ("post", format!("{at}/bodies"), json!({"kind": "coders", "name": "Coders", "purpose": "Read."}))
        }
        "fill a seat" => (
            "post",
            format!("/api/bodies/{}/seats", app.body),
            json!({"email": format!("new{place}@example.org"), "name": "New", "kind": "educator"}),
        ),
        "put a question" => ("post", put, question()),
        "take a position" => {
            let decision = steward.json("post", &put, &question()).await.made();
            ("put", format!("/api/decisions/{decision}/position"), json!({"stance": "agree"}))
        }
        "close a question" => {
            let decision = steward.json("post", &put, &question()).await.made();
            ("post", format!("/api/decisions/{decision}/close"), json!({"outcome": "fell", "influence": "none"}))
        }
        "say something" => ("post", format!("{at}/inputs"), json!({"text": "I say."})),
        "answer what was said" => {
            let author = app.program_of(app.people[3]).await;
            let input = author.json("post", &format!("{at}/inputs"), &json!({"text": "Please."})).await.made();
            ("post", format!("/api/inputs/{input}/answer"), json!({"disposition": "used", "reason": "Done."}))
        }
        "post a role" => (
            "post",
            format!("{at}/openings"),
            json!({"title": "Reader", "what": "Reads.", "time": "2 h", "pay": "50", "level": "a", "support": "b", "change": "c"}),
        ),
        _ => safe_request(app, steward, act, place).await,
    }
}

/// The same for what keeps the partnership honest and safe.
async fn safe_request(app: &TestApp, steward: &Caller<'_>, act: &str, place: usize) -> (&'static str, String, Value) {
    let at = format!("/api/initiatives/{}", app.initiative.slug);
    match act {
        "sign a waiver" => {
            let on = format!("fin_{place}");
            ("post", format!("{at}/waivers"), json!({"matter": "finding-carried", "on": on, "reason": "It is ours."}))
        }
        "offer work" => (
            "post",
            format!("{at}/agreements"),
            json!({"email": format!("hired{place}@example.org"), "name": "New", "role": "Reads", "starts": "2027-01-01",
                "hours": "20", "rate": "60.00", "expenses": "Travel.", "credit": "By name.", "feedback": "Soon.",
                "leave": "Always."}),
        ),
        "ask to disclose" => ("post", format!("{at}/disclosures/ask"), json!({"person": app.people[1]})),
        "open a pulse" => {
            let phases = ["show", "distil", "publish", "measure", "call", "show", "distil"];
            ("post", format!("{at}/pulses"), json!({"phase": phases[place % phases.len()]}))
        }
        "answer a pulse" => {
            // The first actor's is opened here, the others find it.
            let opened = steward.json("post", &format!("{at}/pulses"), &json!({"phase": "prepare"})).await;
            let listed = steward.get(&format!("{at}/pulses")).await.json();
            let pulses = listed["pulses"].as_array().expect("pulses");
            let pulse =
                pulses.iter().find(|one| one["phase"] == "prepare").unwrap_or_else(|| panic!("{}", opened.text()));
            ("post", format!("/api/pulses/{}", pulse["id"].as_str().expect("an id")), json!({"heard": "4"}))
        }
        "explain a word" => {
            ("post", format!("{at}/glossary"), json!({"word": format!("word{place}"), "meaning": "A word."}))
        }
        "ask to explain" => ("post", format!("{at}/explain"), json!({"text": "What is a cohort?"})),
        "rate how plain" => {
            let items = [
                "main-point-first",
                "says-what-to-do",
                "everyday-words",
                "short-parts",
                "numbers-explained",
                "says-what-is-unknown",
                "pictures-help",
                "addresses-reader",
            ];
            let answers = items.iter().map(|item| ((*item).to_owned(), json!("yes")));
            ("post", format!("{at}/sheets/{}", app.body), Value::Object(answers.collect()))
        }
        "name an ally" => ("post", format!("{at}/safety"), ally(place)),
        "report a problem" => {
            let to = steward.json("post", &format!("{at}/safety"), &ally(place)).await.made();
            ("post", format!("{at}/problems"), json!({"to": to, "text": "He laughed.", "named": "yes"}))
        }
        _ => ("post", format!("{at}/stop"), json!({})),
    }
}

fn ally(place: usize) -> Value {
    json!({"kind": "independent", "email": format!("ally{place}@example.org"), "name": "Nadia Stone", "reach": "555 0142",
        "about": "Decides nothing here."})
}

async fn table(app: &TestApp) -> String {
    let steward_seat = seat_a_steward(app).await;
    let steward = app.program_of(app.steward).await;
    let mut lines = vec![format!("{:<24}{}", "", ACTORS.map(|actor| format!("{actor:<36}")).join(""))];
    for (row, act) in ACTS.into_iter().enumerate() {
        let mut cells = String::new();
        for (column, actor) in ACTORS.into_iter().enumerate() {
            let (method, path, body) = request(app, &steward, act, row * ACTORS.len() + column).await;
            let reply = caller(app, actor, steward_seat).await.json(method, &path, &body).await;
            let said = match reply.status {
                201 | 204 => "yes".to_owned(),
                404 => "not there".to_owned(),
                401 => "sign in".to_owned(),
                _ => reply.json()["reason"].as_str().map_or_else(|| reply.text(), str::to_owned),
            };
            cells.push_str(&format!("{said:<36}"));
        }
        lines.push(format!("{act:<24}{}", cells));
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_policy_table_says_who_may_do_what() {
    let mut tables = Vec::new();
    for app in both().await {
        tables.push(table(&app).await);
    }
    assert_eq!(tables[0], tables[1], "both engines say the same");
    insta::assert_snapshot!("who_may_do_what", tables[0]);
}
