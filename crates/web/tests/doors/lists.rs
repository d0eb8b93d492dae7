//! A page's cost does not grow with the lines of its lists: as many statements for three as for one.

use axum::http::header;
use partner::Partnership;

use crate::app::{Caller, TestApp, both};

/// How many statements a page takes.
async fn cost(app: &TestApp, caller: &Caller<'_>, path: &str) -> u64 {
    let before = app.db.store.statements_run();
    let reply = caller.get(path).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text());
    app.db.store.statements_run() - before
}

/// One more of everything that partnership lists: an initiative with a body, a seat, a question, a role and two inputs.
async fn one_more(app: &TestApp, number: usize) {
    let steward = app.signed_in(app.steward).await;
    let slug = format!("year-{number}");
    let year = [
        ("title", "A year"),
        ("slug", &slug),
        ("summary", "What for."),
        ("begins", "2026-05-01"),
        ("notice_days", "0"),
    ];
    let made = |reply: crate::app::Reply| {
        assert_eq!(reply.status, 303, "{}", reply.text());
        reply.header(&header::LOCATION).split(['?', '#']).next().unwrap().to_owned()
    };
    let at = made(steward.post("/initiatives/new", &year).await);
    for at in [at, format!("/initiatives/{}", app.initiative.slug)] {
        let group = [("kind", "coders"), ("name", "Coders"), ("purpose", "Read.")];
        let body = made(steward.post(&format!("{at}/bodies/new"), &group).await);
        let seat = [("email", "partner1@example.org"), ("name", "Member"), ("kind", "partner")];
        made(steward.post(&format!("{body}/seats"), &seat).await);
        let question = [
            ("question", "We begin."),
            ("summary", "The papers."),
            ("method", "consent"),
            ("cell", "identification/planned"),
        ];
        made(steward.post(&format!("{body}/decisions/new"), &question).await);
        let role = [
            ("title", "Coder"),
            ("what", "Read."),
            ("time", "An hour"),
            ("pay", "60 dollars"),
            ("level", "Decide"),
            ("support", "Sam"),
            ("change", "Much"),
        ];
        let opening = made(steward.post(&format!("{at}/openings/new"), &role).await);
        let partner = app.signed_in(app.people[1]).await;
        made(partner.post(&opening, &[("note", "I can read.")]).await);
        made(partner.post(&format!("{at}/inputs"), &[("text", "Said and answered.")]).await);
        made(partner.post(&format!("{at}/inputs"), &[("text", "Said and waiting.")]).await);
    }
    answer_some(app).await;
}

/// Answers every input that was said to be answered.
async fn answer_some(app: &TestApp) {
    let steward = app.signed_in(app.steward).await;
    let lines = app.db.store.read().await.unwrap().inputs_by(app.people[1]).await.unwrap();
    for line in lines.iter().filter(|line| line.answer.is_none() && line.text.contains("answered")) {
        let reply =
            steward.post(&format!("/inputs/{}/answer", line.id), &[("disposition", "used"), ("reason", "Done.")]).await;
        assert_eq!(reply.status, 303, "{}", reply.text());
    }
}

#[tokio::test]
async fn a_list_of_three_takes_as_many_statements_as_a_list_of_one() {
    for app in both().await {
        let (steward, partner) = (app.signed_in(app.steward).await, app.signed_in(app.people[1]).await);
        let own = format!("/initiatives/{}", app.initiative.slug);
        let inputs = format!("{own}/inputs");
        let body = format!("/bodies/{}", app.body);
        let paths =
            ["/", "/initiatives", &own, &inputs, &body, "/openings", "/said-and-did", "/me", "/api/initiatives"];
        one_more(&app, 1).await;
        let mut first = Vec::new();
        for path in paths {
            first.push((path, cost(&app, &steward, path).await, cost(&app, &partner, path).await));
        }
        one_more(&app, 2).await;
        one_more(&app, 3).await;
        for (path, by_steward, by_partner) in first {
            let now = (cost(&app, &steward, path).await, cost(&app, &partner, path).await);
            assert_eq!(now, (by_steward, by_partner), "{path} on {}", app.db.engine);
        }
    }
}
