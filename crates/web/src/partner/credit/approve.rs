//! The approval of a final text.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use distill::{Edition, Report, approve_edition};
use kernel::{EditionId, need};
use partner::credit::Credit;

use crate::error::WebError;
use crate::page::{Answer, done};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/editions/{id}/approve", post(approve))
}

pub(super) async fn approve_from(app: &App, visit: &Visit, id: &str) -> Result<(Credit, String), WebError> {
    visit.person()?;
    let id: EditionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let line = approve_edition(&mut tx, &visit.act(), id).await?;
    let edition: Edition = need(&mut tx, id).await?;
    let report: Report = need(&mut tx, edition.report).await?;
    tx.commit().await?;
    Ok((line, report.slug.to_string()))
}

async fn approve(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (_, slug) = approve_from(&app, &visit, &id).await?;
    done(format!("/reports/{slug}/credit/mine"), "done-text-approved")
}
