//! Pages of the library: the search, a resource to read, print and keep, and the desk where it is written and signed.

mod api;
mod desk;
mod editor;
mod reading;
mod shelf;

use axum::Router;
use kernel::{ResourceId, Slug, need};
use library::{Library, Resource};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;

pub(crate) use shelf::address_of;

pub(crate) fn routes() -> Router<App> {
    Router::new().merge(shelf::routes()).merge(reading::routes()).merge(desk::routes()).merge(editor::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// The resource of an address: its id, or its name.
async fn resource_named(tx: &mut Tx, named: &str) -> Result<Resource, WebError> {
    if let Ok(id) = named.parse::<ResourceId>() {
        return Ok(need(tx, id).await?);
    }
    let slug = Slug::parse(named).map_err(|_| WebError::NotFound)?;
    tx.resource_by_slug(&slug).await?.ok_or(WebError::NotFound)
}
