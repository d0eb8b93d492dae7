//! Taking a story back from a letter, without signing in. Following the link does nothing yet, since mail programs follow links
//! by themselves; the one button does.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::need;
use partner::story::{Story, StoryBook, StoryUse, withdraw_by_letter};
use store::{Tx, secret_hash};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/take-back/{key}", get(ask).post(take_back))
}

#[derive(Template)]
#[template(path = "partner/story/take_back.html")]
struct TakeBackPage {
    p: Frame,
    key: String,
    gone: bool,
    /// What left this site and cannot be called back; told once the story is gone.
    beyond: Vec<StoryUse>,
}

async fn story_of(tx: &mut Tx, key: &str) -> Result<Story, WebError> {
    let id = tx.story_of_key(&secret_hash(key)).await?.ok_or(WebError::NotFound)?;
    Ok(need(tx, id).await?)
}

async fn take_back_page(app: &App, visit: &Visit, key: &str) -> Result<TakeBackPage, WebError> {
    let mut tx = app.read().await?;
    let story = story_of(&mut tx, key).await?;
    let gone = story.is_withdrawn();
    let mut beyond = if gone { tx.story_uses(story.id).await? } else { Vec::new() };
    beyond.retain(|one| !one.can_be_recalled());
    let title = if gone { "story-taken-back" } else { "story-take-back-title" };
    Ok(TakeBackPage { p: visit.frame(title), key: key.to_owned(), gone, beyond })
}

async fn ask(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Answer {
    unkept(&take_back_page(&app, &visit, &key).await?)
}

pub(super) async fn take_back_from(app: &App, visit: &Visit, key: &str) -> Result<(), WebError> {
    let mut tx = app.begin().await?;
    withdraw_by_letter(&mut tx, &visit.act(), &secret_hash(key)).await?;
    tx.commit().await?;
    Ok(())
}

async fn take_back(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Answer {
    match take_back_from(&app, &visit, &key).await {
        Ok(()) | Err(WebError::Gone) => unkept(&take_back_page(&app, &visit, &key).await?),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod sample;
