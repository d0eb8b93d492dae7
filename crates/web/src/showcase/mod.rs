//! Pages of the poster event: gallery, halls, posters, their editor, questions.

mod api;
mod editor;
mod gallery;
mod halls;
mod posters;
mod questions;

use axum::Router;
use kernel::{PosterId, Slug, need};
use showcase::{Poster, Showcase};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::frame::Frame;
use crate::state::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(gallery::routes())
        .merge(halls::routes())
        .merge(posters::routes())
        .merge(editor::routes())
        .merge(questions::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// A phrase that counts; nothing where there is nothing to count.
pub(crate) fn counted(p: &Frame, key: &str, n: &i64) -> String {
    if *n > 0 { p.tn(key, &[("n", n.to_string())]) } else { String::new() }
}

/// The poster of an address: its id, or its name.
async fn poster_named(tx: &mut Tx, named: &str) -> Result<Poster, WebError> {
    if let Ok(id) = named.parse::<PosterId>() {
        return Ok(need(tx, id).await?);
    }
    let slug = Slug::parse(named).map_err(|_| WebError::NotFound)?;
    tx.poster_by_slug(&slug).await?.ok_or(WebError::NotFound)
}
