//! Pages of partnership: initiatives, bodies, decisions, inputs, open roles, one's own part.

mod api;
mod aspects;
mod bodies;
mod cells;
mod credit;
mod decisions;
mod disclosure;
mod initiatives;
mod input;
mod inputs;
mod log;
mod matrix;
mod me;
mod onward;
mod openings;
mod pay;
pub(crate) mod plain;
mod pulse;
mod questions;
mod read_api;
mod safety;
#[cfg(test)]
mod sample;
mod seats;
pub(crate) mod story;
mod table_api;
mod waivers;

use axum::Router;
use kernel::Slug;
use partner::{Initiative, Partnership};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(initiatives::routes())
        .merge(aspects::routes())
        .merge(bodies::routes())
        .merge(seats::routes())
        .merge(questions::routes())
        .merge(decisions::routes())
        .merge(log::routes())
        .merge(matrix::routes())
        .merge(cells::routes())
        .merge(input::routes())
        .merge(inputs::routes())
        .merge(openings::routes())
        .merge(waivers::routes())
        .merge(pay::routes())
        .merge(story::routes())
        .merge(disclosure::routes())
        .merge(credit::routes())
        .merge(pulse::routes())
        .merge(plain::routes())
        .merge(safety::routes())
        .merge(me::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// Pages with somebody who may see them, for the checks of accessibility.
pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let mut pages = pay::pages_to_check(tx).await?;
    pages.extend(story::pages_to_check(tx).await?);
    pages.extend(disclosure::pages_to_check(tx).await?);
    pages.extend(credit::pages_to_check(tx).await?);
    pages.extend(pulse::pages_to_check(tx).await?);
    pages.extend(plain::pages_to_check(tx).await?);
    pages.extend(safety::pages_to_check(tx).await?);
    pages.extend(table_pages(tx).await?);
    Ok(pages)
}

/// The pages round the table of the first initiative.
async fn table_pages(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let steward = |path: String| (path, Some("steward".to_owned()));
    let Some(line) = tx.initiatives().await?.into_iter().next() else { return Ok(Vec::new()) };
    let at = format!("/initiatives/{}", line.slug);
    let mut pages = vec![
        (format!("{at}/matrix"), None),
        (format!("{at}/decisions"), None),
        steward(format!("{at}/matrix")),
        steward(format!("{at}/aspects/identification/planned")),
    ];
    for body in tx.bodies(line.id).await?.into_iter().take(1) {
        pages.push(steward(format!("/bodies/{}/decisions/earlier", body.id)));
        pages.push(steward(format!("/bodies/{}/rules", body.id)));
        let seats = body.seats.into_iter().take(1);
        pages.extend(seats.map(|(person, ..)| steward(format!("/bodies/{}/seats/{person}", body.id))));
    }
    let inputs = tx.inputs(line.id, None).await?;
    for waits in [true, false] {
        let first = inputs.iter().find(|input| input.answer.is_none() == waits);
        pages.extend(first.map(|input| steward(format!("/inputs/{}", input.id))));
    }
    Ok(pages)
}

/// The initiative of an address.
pub(crate) async fn initiative_of(tx: &mut Tx, slug: &str) -> Result<Initiative, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    tx.initiative_by_slug(&slug).await?.ok_or(WebError::NotFound)
}
