//! Pages from text to white paper: documents, coding, codebook, findings, rounds, reports, editions, traces.

mod agreement;
mod api;
mod ballots;
mod book;
mod builder;
mod check;
mod codebook;
mod coding;
mod conflict;
mod documents;
mod editions;
mod excerpts;
mod findings;
mod papers;
mod read_api;
mod recoding;
mod releases;
mod reports;
mod results;
mod rounds;
#[cfg(test)]
mod sample;

pub(crate) use check::pages_to_check;
#[cfg(test)]
pub(crate) use editions::sample::report as sample_report;
pub(crate) use reports::report_of;

use axum::Router;
use distill::{MayCode, MayRead, MayWrite};
use kernel::InitiativeId;
use partner::{BodyLine, Initiative, Partnership};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(documents::routes())
        .merge(coding::routes())
        .merge(recoding::routes())
        .merge(codebook::routes())
        .merge(excerpts::routes())
        .merge(findings::routes())
        .merge(builder::routes())
        .merge(rounds::routes())
        .merge(ballots::routes())
        .merge(papers::routes())
        .merge(reports::routes())
        .merge(releases::routes())
        .merge(editions::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// The working room of an initiative, as one reader finds it.
struct Room {
    initiative: Initiative,
    bodies: Vec<BodyLine>,
    may_code: bool,
    may_write: bool,
    tab: &'static str,
}

impl Room {
    async fn of(tx: &mut Tx, visit: &Visit, id: InitiativeId, tab: &'static str) -> Result<Self, WebError> {
        visit.person()?;
        MayRead::check(&visit.actor, id)?;
        let initiative: Initiative = kernel::need(tx, id).await?;
        let bodies = tx.bodies(id).await?;
        let may_code = MayCode::check(&visit.actor, id, &bodies).is_ok();
        let may_write = MayWrite::check(&visit.actor, id, &bodies).is_ok();
        Ok(Self { initiative, bodies, may_code, may_write, tab })
    }

    async fn at(tx: &mut Tx, visit: &Visit, slug: &str, tab: &'static str) -> Result<Self, WebError> {
        let initiative = crate::partner::initiative_of(tx, slug).await?;
        Self::of(tx, visit, initiative.id, tab).await
    }
}

/// An id of an address; what is none is not there.
fn id_of<T: std::str::FromStr>(text: &str) -> Result<T, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// Ids of a form, such as ticked boxes; unknown ones are a fault of `field`.
fn ids_of<T: std::str::FromStr>(texts: &[String]) -> Result<Vec<T>, kernel::Fault> {
    let read = |text: &String| text.parse().map_err(|_| kernel::Fault::new("field-unknown-word"));
    texts.iter().filter(|text| !text.is_empty()).map(read).collect()
}
