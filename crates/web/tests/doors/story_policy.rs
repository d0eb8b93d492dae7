//! Who may do what with a story, as the doors say it: one table for both engines.

use kernel::Email;
use serde_json::{Value, json};

use crate::app::{Caller, TestApp, both};
use crate::story::{telling, yes};

const ACTORS: [&str; 5] = ["visitor", "learner", "member", "steward", "teller"];
const ACTS: [&str; 12] = [
    "read a draft",
    "read it, consented",
    "read it, released to all",
    "read it, withdrawn",
    "rewrite it",
    "consent",
    "release",
    "take it back",
    "see the register",
    "note a use",
    "see its uses",
    "say covered or not",
];

async fn actor<'a>(app: &'a TestApp, name: &str, learner: kernel::PersonId) -> Caller<'a> {
    match name {
        "visitor" => app.anybody(),
        "learner" => app.program_of(learner).await,
        "member" => app.program_of(app.people[2]).await,
        "steward" => app.program_of(app.steward).await,
        _ => app.program_of(app.people[1]).await,
    }
}

/// The request of an act on a story made for it alone.
async fn request(app: &TestApp, teller: &Caller<'_>, act: &str) -> (&'static str, String, Value) {
    let steps = match act {
        "read a draft" | "rewrite it" | "consent" => 1,
        "read it, consented" | "release" => 2,
        _ => 3,
    };
    let (id, slug) = app.story(teller, steps).await;
    let own = app.own(teller, &id).await;
    if act == "read it, withdrawn" {
        teller.json("post", &format!("/api/me/stories/{id}/withdraw"), &Value::Null).await;
    }
    let mut words = telling();
    words["version"] = own["version"].clone();
    let of = format!("/api/initiatives/{}/stories", app.initiative.slug);
    match act {
        "rewrite it" => ("post", format!("/api/me/stories/{id}"), words),
        "consent" => ("post", format!("/api/me/stories/{id}/consent"), yes()),
        "release" => ("post", format!("/api/me/stories/{id}/release"), json!({ "hash": own["hash"] })),
        "take it back" => ("post", format!("/api/me/stories/{id}/withdraw"), Value::Null),
        "see the register" => ("get", of, Value::Null),
        "note a use" => {
            let used = json!({"kind": "sent", "channel": "print", "what": "A handout", "day": "2026-03-01"});
            ("post", format!("/api/stories/{slug}/uses"), used)
        }
        "see its uses" => ("get", format!("/stories/{slug}/uses"), Value::Null),
        "say covered or not" => ("post", format!("{of}/coverage"), json!({})),
        _ => ("get", format!("/api/stories/{slug}"), Value::Null),
    }
}

async fn table(app: &TestApp) -> String {
    let mut act = testkit::act_of_program(app.now());
    let mut tx = app.db.store.begin().await.expect("a transaction");
    let email = Email::parse("learner@example.org").expect("an address");
    let new = partner::NewPerson { email, name: testkit::line("Lou Learner"), lang: kernel::Lang::En };
    let learner = partner::account_of(&mut tx, &mut act, new).await.expect("an account").id;
    tx.commit().await.expect("a commit");
    let teller = app.program_of(app.people[1]).await;
    let mut lines = vec![format!("{:<26}{}", "", ACTORS.map(|actor| format!("{actor:<12}")).join(""))];
    for name in ACTS {
        let mut cells = String::new();
        for who in ACTORS {
            let (method, path, body) = request(app, &teller, name).await;
            let reply = actor(app, who, learner).await.json(method, &path, &body).await;
            let said = match reply.status {
                200 | 201 | 204 => "yes".to_owned(),
                401 => "sign in".to_owned(),
                403 => "no".to_owned(),
                404 => "not found".to_owned(),
                410 => "gone".to_owned(),
                other => format!("{other}"),
            };
            cells.push_str(&format!("{said:<12}"));
        }
        lines.push(format!("{name:<26}{cells}"));
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_policy_table_of_stories_says_who_may_do_what() {
    let mut tables = Vec::new();
    for app in both().await {
        tables.push(table(&app).await);
    }
    assert_eq!(tables[0], tables[1], "both engines say the same");
    insta::assert_snapshot!("who_may_do_what_with_stories", tables[0]);
}
