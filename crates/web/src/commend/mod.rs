//! Pages of commendation: providers, terms and their verdict, activities with people and proofs, adoption, impact.

mod activities;
mod adopt;
mod api;
mod check;
mod conflict;
mod criteria;
mod file_api;
mod forms;
mod gap;
mod impact;
mod impact_api;
mod imports;
mod pack;
mod people;
mod proofs;
mod providers;
#[cfg(test)]
mod sample;
mod terms;

pub(crate) use check::pages_to_check;

use axum::Router;
use commend::{Activity, MayKeep, Provider};
use kernel::{ActivityId, ProviderId, need};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(providers::routes())
        .merge(imports::routes())
        .merge(terms::routes())
        .merge(activities::routes())
        .merge(people::routes())
        .merge(proofs::routes())
        .merge(adopt::routes())
        .merge(criteria::routes())
        .merge(impact::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// An id of an address; what is none leads nowhere.
fn id<T: std::str::FromStr>(text: &str) -> Result<T, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// The provider of an address, for somebody who may keep its file.
async fn provider_of(tx: &mut Tx, visit: &Visit, text: &str) -> Result<Provider, WebError> {
    visit.person()?;
    let id: ProviderId = id(text)?;
    MayKeep::check(&visit.actor, id)?;
    Ok(need(tx, id).await?)
}

/// The activity of an address with its provider, for somebody who may keep the file.
async fn activity_of(tx: &mut Tx, visit: &Visit, text: &str) -> Result<(Activity, Provider), WebError> {
    visit.person()?;
    let id: ActivityId = id(text)?;
    let activity: Activity = need(tx, id).await?;
    MayKeep::check(&visit.actor, activity.provider)?;
    let provider = need(tx, activity.provider).await?;
    Ok((activity, provider))
}
