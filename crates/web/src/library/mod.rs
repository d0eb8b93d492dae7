//! Pages of the library: the search, a resource to read, print and keep, and the desk where it is written and signed.

mod api;
mod desk;
mod editor;
mod leaf;
mod reading;
#[cfg(test)]
mod sample;
mod shelf;

use axum::Router;
use kernel::{ResourceId, Slug, need};
use library::{Library, Resource};
use partner::Partnership;
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

/// The pages with somebody who may see each, for the checks of accessibility.
pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let mut pages: Vec<_> =
        ["/library", "/library?q=patients", "/library?q=qwertz"].map(|path| (path.to_owned(), None)).into();
    let steward = || Some("steward".to_owned());
    for initiative in tx.initiatives().await?.into_iter().take(1) {
        let desk = format!("/initiatives/{}/resources", initiative.slug);
        pages.push((desk.clone(), steward()));
        pages.push((format!("{desk}/new"), steward()));
        for line in tx.resources_in(initiative.id).await?.into_iter().filter(|line| line.stage == "published").take(1) {
            let resource: Resource = need(tx, line.id).await?;
            pages.push((format!("/library/{}", resource.slug), None));
            pages.push((format!("/library/{}/editions/{}", resource.slug, resource.edition), None));
            pages.push((format!("/resources/{}/sign", line.id), Some("co-chair".to_owned())));
            for part in ["", "/edit", "/withdraw"] {
                pages.push((format!("/resources/{}{part}", line.id), steward()));
            }
        }
    }
    Ok(pages)
}
