//! The desk of who oversees disclosure: everybody who plans or teaches, and what is on file for each.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::PersonId;
use partner::Initiative;
use partner::disclosure::{MayOversee, PersonOnFile, ask_to_disclose, people_of};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::Sent;
use crate::frame::Frame;
use crate::page::{Answer, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/disclosures/desk", get(show))
        .route("/initiatives/{slug}/disclosures/ask", post(ask))
}

#[derive(Template)]
#[template(path = "partner/disclosure/desk.html")]
struct DeskPage {
    p: Frame,
    initiative: Initiative,
    people: Vec<PersonOnFile>,
}

impl DeskPage {
    fn count(&self, word: &str) -> usize {
        self.people.iter().filter(|one| one.on_file.word() == word).count()
    }
}

/// Everybody on the desk, for who may oversee it.
pub(super) async fn desk_of(app: &App, visit: &Visit, slug: &str) -> Result<(Initiative, Vec<PersonOnFile>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MayOversee::check(&visit.actor, initiative.id)?;
    let people = people_of(&mut tx, initiative.id, visit.now.date_naive()).await?;
    Ok((initiative, people))
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let (initiative, people) = desk_of(&app, &visit, &slug).await?;
    page(&DeskPage { p: visit.frame("disclose-desk-title"), initiative, people })
}

/// Whom to ask.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AskForm {
    /// The id of the person.
    person: String,
}

pub(super) async fn ask_from(app: &App, visit: &Visit, slug: &str, form: &AskForm) -> Result<(), WebError> {
    let person: PersonId = form.person.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    ask_to_disclose(&mut tx, &visit.act(), initiative.id, person).await?;
    tx.commit().await?;
    Ok(())
}

async fn ask(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<AskForm>) -> Answer {
    visit.person()?;
    ask_from(&app, &visit, &slug, &form).await?;
    done(format!("/initiatives/{slug}/disclosures/desk"), "done-disclosure-asked")
}

#[cfg(test)]
mod sample;
