//! Pages of the pulse: the six questions, what came out, the time line of participation.

mod api;
mod ask;
mod form;
mod list;
#[cfg(test)]
mod sample;
mod shown;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{PulseId, Stamp};
use partner::Partnership;
use partner::PhaseKind;
use partner::pulse::{Pulse, PulseBook, PulseStage, side_of};
use store::Tx;

use crate::error::WebError;
use crate::page::Answer;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/pulses/{id}", get(show).post(ask::answer)).merge(shown::routes()).merge(list::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// The questions for who has not answered yet, else what came out.
async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let (pulse, initiative, answered) = shown::read(&app, &visit, id).await?;
    if !answered && pulse.stage(visit.now) == PulseStage::Open && side_of(&visit.actor, pulse.initiative).is_some() {
        ask::show(&visit, pulse, initiative)
    } else {
        shown::show(&app, &visit, pulse, initiative, answered).await
    }
}

fn id_of(text: &str) -> Result<PulseId, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// A pulse that waits for the reader's answer.
pub(super) struct OwnPulse {
    pub(super) id: PulseId,
    pub(super) phase: PhaseKind,
    pub(super) initiative: String,
    pub(super) closes: Stamp,
}

/// The pulses that wait for the reader's answer.
pub(super) async fn own_pulses(tx: &mut Tx, visit: &Visit) -> Result<Vec<OwnPulse>, WebError> {
    let waiting = tx.pulses_waiting(visit.person()?, visit.now).await?;
    let own = |(pulse, initiative): (Pulse, String)| OwnPulse {
        id: pulse.id,
        phase: pulse.phase,
        initiative,
        closes: pulse.closes,
    };
    Ok(waiting.into_iter().map(own).collect())
}

/// The list, the questions of the newest pulse and the results of the first, of the first initiative.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let Some(initiative) = tx.initiatives().await?.into_iter().next() else { return Ok(Vec::new()) };
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let at = format!("/initiatives/{}/pulses", initiative.slug);
    let mut pages = vec![as_one(at.clone(), "co-chair"), as_one(at, "steward")];
    let pulses = tx.pulses(initiative.id).await?;
    for pulse in pulses.iter().take(1).chain(pulses.iter().skip(1).last()) {
        pages.push(as_one(format!("/pulses/{}", pulse.id), "co-chair"));
        pages.push(as_one(format!("/pulses/{}", pulse.id), "steward"));
    }
    Ok(pages)
}
