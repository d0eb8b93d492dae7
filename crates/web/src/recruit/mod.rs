//! Pages of recruiting: calls, teams, submissions, the panel, practices, files of submissions.

mod api;
mod call_form;
mod call_page;
mod calls;
mod conflict;
mod draft;
mod fields;
mod imports;
mod invitations;
mod letters;
mod panel;
mod panel_api;
mod practices;
mod read_api;
mod reviews;
#[cfg(test)]
mod sample;
mod submissions;
mod team_api;
mod teams;
mod to_check;

pub use imports::imported;
pub(crate) use to_check::pages_to_check;

use axum::Router;
use kernel::{Slug, SubmissionId, need};
use partner::Body;
use recruit::{Call, Recruitment, Submission};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(calls::routes())
        .merge(call_page::routes())
        .merge(teams::routes())
        .merge(invitations::routes())
        .merge(submissions::routes())
        .merge(draft::routes())
        .merge(reviews::routes())
        .merge(panel::routes())
        .merge(letters::routes())
        .merge(practices::routes())
        .merge(imports::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// The call of an address.
async fn call_of(tx: &mut Tx, slug: &str) -> Result<Call, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    tx.call_by_slug(&slug).await?.ok_or(WebError::NotFound)
}

/// A submission with its call and the call's panel.
async fn submission_of(tx: &mut Tx, id: &str) -> Result<(Submission, Call, Body), WebError> {
    let id: SubmissionId = id.parse().map_err(|_| WebError::NotFound)?;
    let submission: Submission = need(tx, id).await?;
    let call: Call = need(tx, submission.call).await?;
    let panel: Body = need(tx, call.panel).await?;
    Ok((submission, call, panel))
}
