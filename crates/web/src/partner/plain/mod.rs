//! Plain language: how a text reads while it is written, the glossary, and "explain this" from any reader.

mod api;
mod check;
mod explain;
pub(crate) mod glossary;
mod sheet;

use axum::Router;
use distill::Distillation;
use partner::Partnership;
use store::Tx;

use crate::error::WebError;
use crate::state::App;

pub(super) fn routes() -> Router<App> {
    Router::new().merge(check::routes()).merge(glossary::routes()).merge(explain::routes()).merge(sheet::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// The check, the glossary and the form of "explain this" of the first initiative.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let mut pages = vec![as_one("/plain".to_owned(), "co-chair")];
    if let Some(initiative) = tx.initiatives().await?.into_iter().next() {
        let at = format!("/initiatives/{}", initiative.slug);
        pages.push((format!("{at}/glossary"), None));
        pages.push(as_one(format!("{at}/glossary"), "co-chair"));
        pages.push(as_one(format!("{at}/explain"), "reader"));
        for line in tx.reports(Some(initiative.id)).await?.into_iter().take(1) {
            let slug = kernel::Slug::parse(&line.slug).map_err(|_| WebError::NotFound)?;
            let report = tx.report_by_slug(&slug).await?.ok_or(WebError::NotFound)?;
            pages.push(as_one(format!("{at}/sheets/{}", report.id), "co-chair"));
        }
    }
    Ok(pages)
}
