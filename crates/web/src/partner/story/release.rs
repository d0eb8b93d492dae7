//! The second yes, on exactly what readers will see; and taking it all back, in one tap.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use partner::story::{Naming, Story, Words, release_story, withdraw_story};
use serde::Deserialize;
use utoipa::ToSchema;

use super::id_of;
use super::own::{Own, own_story};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/me/stories/{id}/release", get(ask).post(release))
        .route("/me/stories/{id}/withdraw", post(withdraw))
}

/// The second yes.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ReleaseForm {
    /// The hash of the words that were shown; a yes to other words is refused.
    hash: String,
}

#[derive(Template)]
#[template(path = "partner/story/release.html")]
struct ReleasePage {
    p: Frame,
    own: Own,
    /// The name readers will see; empty for none.
    by: String,
    hash: String,
    faults: Faults,
}

async fn release_page(app: &App, visit: &Visit, id: &str) -> Result<ReleasePage, WebError> {
    let own = own_story(&mut app.read().await?, visit, id).await?;
    if own.story.is_withdrawn() {
        return Err(WebError::Gone);
    }
    let name = own.story.teller_name.as_str();
    let by = match own.terms().map(|terms| terms.naming) {
        Some(Naming::Named) => name.to_owned(),
        Some(Naming::FirstName) => name.split_whitespace().next().unwrap_or_default().to_owned(),
        Some(Naming::Pseudonym) => {
            own.terms().and_then(|terms| terms.pseudonym.as_ref()).map(ToString::to_string).unwrap_or_default()
        }
        Some(Naming::Anonymous) | None => String::new(),
    };
    let hash = own.story.words.as_ref().map(Words::hash).unwrap_or_default();
    Ok(ReleasePage { p: visit.frame("story-release-title"), own, by, hash, faults: Faults::default() })
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    unkept(&release_page(&app, &visit, &id).await?)
}

pub(super) async fn release_from(app: &App, visit: &Visit, id: &str, form: &ReleaseForm) -> Result<Story, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let story = release_story(&mut tx, &mut visit.act(), id_of(id)?, &form.hash).await?;
    tx.commit().await?;
    Ok(story)
}

async fn release(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<ReleaseForm>,
) -> Answer {
    match release_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/me/stories/{id}"), "done-story-released"),
        Err(error) => {
            let shown = release_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ReleasePage { faults, ..shown })
        }
    }
}

pub(super) async fn withdraw_from(app: &App, visit: &Visit, id: &str) -> Result<Story, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let story = withdraw_story(&mut tx, &visit.act(), id_of(id)?).await?;
    tx.commit().await?;
    Ok(story)
}

async fn withdraw(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    match withdraw_from(&app, &visit, &id).await {
        // Tapped twice: it is gone, which is what was wanted.
        Ok(_) | Err(WebError::Gone) => done(format!("/me/stories/{id}"), "done-story-withdrawn"),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod sample;
