//! What came out of a pulse, for those who may read it by now.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use kernel::{PulseId, need};
use partner::pulse::{
    Both, Counted, MayReadPulse, Pulse, PulseBook, PulseStage, Results, results_of, share_pulse, side_of,
};
use partner::{Initiative, Waiver};

use super::id_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/pulses/{id}/share", post(share))
}

#[derive(Template)]
#[template(path = "partner/pulse/results.html")]
struct ResultsPage {
    p: Frame,
    pulse: Pulse,
    initiative: Initiative,
    stage: PulseStage,
    /// What came out; `None` while the reader may not see it.
    results: Option<Results>,
    answered: bool,
    may_share: bool,
}

impl ResultsPage {
    fn gap(&self, both: &Both) -> String {
        match both.gap() {
            None => self.p.t("pulse-gap-unknown"),
            Some(0) => self.p.t("pulse-gap-none"),
            Some(points) if points > 0 => self.p.t1("pulse-gap-others", "n", points),
            Some(points) => self.p.t1("pulse-gap-partners", "n", -points),
        }
    }

    /// The day on which the others see it.
    fn day(&self) -> String {
        self.p.date(&self.pulse.shown_from())
    }

    fn side(&self, counted: &Option<Counted>) -> String {
        match counted {
            None => self.p.t("pulse-too-few"),
            Some(held) => self.p.t2("pulse-agree", "agree", held.agree, "of", held.of),
        }
    }

    fn percent(counted: &Option<Counted>) -> usize {
        counted.map_or(0, Counted::percent)
    }
}

/// A pulse with its initiative, and whether the reader answered; not there for who does not sit at the table.
pub(super) async fn read(app: &App, visit: &Visit, id: PulseId) -> Result<(Pulse, Initiative, bool), WebError> {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    let pulse: Pulse = need(&mut tx, id).await?;
    if side_of(&visit.actor, pulse.initiative).is_none() && !visit.actor.is_steward() {
        return Err(WebError::NotFound);
    }
    let initiative: Initiative = need(&mut tx, pulse.initiative).await?;
    let answered = tx.has_answered(id, person).await?;
    Ok((pulse, initiative, answered))
}

/// What came out, where the reader may see it.
pub(super) async fn results(app: &App, visit: &Visit, pulse: &Pulse) -> Result<Option<Results>, WebError> {
    if MayReadPulse::check(&visit.actor, pulse, visit.now).is_err() {
        return Ok(None);
    }
    Ok(Some(results_of(&mut app.read().await?, &visit.act(), pulse).await?))
}

pub(super) async fn show(app: &App, visit: &Visit, pulse: Pulse, initiative: Initiative, answered: bool) -> Answer {
    let results = results(app, visit, &pulse).await?;
    let stage = pulse.stage(visit.now);
    let may_share = stage == PulseStage::PartnersFirst && Waiver::may_sign(&visit.actor, pulse.initiative);
    page(&ResultsPage { p: visit.frame("pulse-results"), pulse, initiative, stage, results, answered, may_share })
}

pub(super) async fn share_from(app: &App, visit: &Visit, id: PulseId) -> Result<(), WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    share_pulse(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(())
}

async fn share(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    share_from(&app, &visit, id_of(&id)?).await?;
    done(format!("/pulses/{id}"), "done-pulse-shared")
}

#[cfg(test)]
mod sample;
