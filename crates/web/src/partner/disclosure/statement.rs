//! What learners are told, for everybody to read: composed from what is on file now.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use partner::Initiative;
use partner::disclosure::{MayOversee, Told, ToldPerson, people_of, told};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/disclosures", get(show))
}

#[derive(Template)]
#[template(path = "partner/disclosure/statement.html")]
struct StatementPage {
    p: Frame,
    initiative: Initiative,
    told: Told,
    text: String,
    may_oversee: bool,
    sits: bool,
}

/// The statement of an initiative.
pub(super) async fn statement_of(app: &App, visit: &Visit, slug: &str) -> Result<(Initiative, Told), WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let people = people_of(&mut tx, initiative.id, visit.now.date_naive()).await?;
    Ok((initiative, told(&people)))
}

fn relations(p: &Frame, one: &ToldPerson) -> String {
    let of = |(company, nature): &(String, partner::disclosure::Nature)| {
        p.t2("told-relationship", "company", company, "nature", p.word("nature", nature))
    };
    one.relevant.iter().map(of).collect::<Vec<_>>().join("; ")
}

/// The statement as a text to read out, print or put before a session.
pub(super) fn text_of(p: &Frame, told: &Told) -> String {
    let mut lines = Vec::new();
    for one in &told.with {
        lines.push(p.t2("told-with", "name", &one.name, "what", relations(p, one)));
    }
    if !told.with.is_empty() {
        lines.push(p.t("told-mitigated"));
    }
    if !told.without.is_empty() {
        let names: Vec<_> = told.without.iter().map(|one| one.name.as_str()).collect();
        lines.push(p.t1("told-without", "names", names.join(", ")));
    }
    if told.missing > 0 {
        lines.push(p.t1("told-missing", "n", told.missing));
    }
    lines.join("\n")
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let (initiative, told) = statement_of(&app, &visit, &slug).await?;
    let p = visit.frame("told-title");
    let text = text_of(&p, &told);
    let may_oversee = MayOversee::check(&visit.actor, initiative.id).is_ok();
    let sits = visit.actor.sits_in(initiative.id);
    page(&StatementPage { p, initiative, told, text, may_oversee, sits })
}

#[cfg(test)]
mod sample;
