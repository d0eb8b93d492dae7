//! A published resource: to read, to print, to keep as a file; every edition at its own address.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use library::{Block, Edition, Library, MayWrite, Resource, Stage, blocks};

use super::resource_named;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page, see};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/library/{named}", get(newest)).route("/library/{named}/editions/{number}", get(one))
}

#[derive(Template)]
#[template(path = "library/resource.html")]
struct ResourcePage {
    p: Frame,
    resource: Resource,
    edition: Edition,
    body: Vec<Block>,
    newest: i64,
    others: Vec<i64>,
    may_write: bool,
}

#[derive(Template)]
#[template(path = "library/gone.html")]
struct GonePage {
    p: Frame,
    reason: String,
}

async fn read(app: &App, visit: &Visit, named: &str, number: Option<i64>) -> Answer {
    let mut tx = app.read().await?;
    let resource = resource_named(&mut tx, named).await?;
    if let Stage::Withdrawn { reason, .. } = &resource.stage {
        let gone = GonePage { p: visit.frame("resource-gone"), reason: reason.to_string() };
        return Ok((StatusCode::GONE, Html(gone.render()?)).into_response());
    }
    let may_write = MayWrite::check(&visit.actor, resource.initiative).is_ok();
    let Some(newest) = resource.published else {
        return if may_write { see(format!("/resources/{}", resource.id)) } else { Err(WebError::NotFound) };
    };
    if named != resource.slug.as_str() {
        return see(format!("/library/{}", resource.slug));
    }
    let edition = tx.edition(resource.id, number.unwrap_or(newest)).await?.ok_or(WebError::NotFound)?;
    let mut others = tx.editions(resource.id).await?;
    others.retain(|other| *other != edition.number);
    page(&ResourcePage {
        p: visit.frame_titled(edition.content.title.as_str()),
        body: blocks(edition.content.body.as_str()),
        newest,
        others,
        may_write,
        resource,
        edition,
    })
}

async fn newest(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    read(&app, &visit, &named, None).await
}

async fn one(State(app): State<App>, visit: Visit, Path((named, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| WebError::NotFound)?;
    read(&app, &visit, &named, Some(number)).await
}
