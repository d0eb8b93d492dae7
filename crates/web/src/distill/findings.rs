//! Findings: the list, and one finding with its evidence, its ratings and what came of it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use commend::{Adopted, AdoptionTally, Commendation};
use distill::{
    CodeLine, Distillation, ExcerptLine, ExcerptsOf, Finding, FindingLine, Round, RoundLine, carry_finding,
    drop_finding,
};
use kernel::{FieldErrors, FindingId, Prose, need};
use library::{Library, ResourceLine};
use partner::{Matter, may_assent};
use serde::Deserialize;
use utoipa::ToSchema;

use super::results::{ResultView, result_views};
use super::{Room, id_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/findings", get(list))
        .route("/findings/{id}", get(show))
        .route("/findings/{id}/carry", post(carry))
        .route("/findings/{id}/drop", post(leave_out))
}

#[derive(Template)]
#[template(path = "distill/findings.html")]
struct FindingsPage {
    p: Frame,
    room: Room,
    lines: Vec<FindingLine>,
    rounds: Vec<RoundLine>,
}

async fn list(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, &visit, &slug, "findings").await?;
    let lines = tx.findings(room.initiative.id).await?;
    let rounds = tx.rounds(room.initiative.id).await?;
    page(&FindingsPage { p: visit.frame("distill-findings"), room, lines, rounds })
}

#[derive(Template)]
#[template(path = "distill/finding.html")]
struct FindingPage {
    p: Frame,
    room: Room,
    finding: Finding,
    codes: Vec<CodeLine>,
    lines: Vec<ExcerptLine>,
    round: Option<Round>,
    result: Option<ResultView>,
    has_assent: bool,
    /// What is on the shelf of the library that was made from it.
    resources: Vec<ResourceLine>,
    /// How far those are used.
    used: Vec<AdoptionTally>,
    /// Why it is left out, as it was sent.
    reason: String,
    faults: Faults,
}

async fn finding_page(app: &App, visit: &Visit, id: FindingId) -> Result<FindingPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let finding: Finding = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, finding.initiative, "findings").await?;
    let mut codes = tx.codebook(finding.initiative).await?;
    codes.retain(|code| finding.codes.contains(&code.id));
    let mut lines = tx.excerpts(ExcerptsOf::Finding(id)).await?;
    lines.iter_mut().for_each(|line| line.findings.retain(|other| other.id != id));
    let round = match finding.state.round() {
        Some(round) => Some(need::<Round>(&mut tx, round).await?),
        None => None,
    };
    let result = round.as_ref().and_then(|round| result_views(round, &[]).into_iter().find(|one| one.id == id));
    let has_assent = may_assent(&mut tx, Matter::FindingCarried, id).await?.is_some();
    let p = visit.frame_titled(finding.title.as_str());
    let resources = tx.made_from(&[id]).await?;
    let mut used = tx.spread().await?;
    used.retain(|line| resources.iter().any(|resource| line.what == Adopted::Resource(resource.id)));
    let (reason, faults) = (String::new(), Faults::default());
    Ok(FindingPage { p, room, finding, codes, lines, round, result, has_assent, resources, used, reason, faults })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&finding_page(&app, &visit, id_of(&id)?).await?)
}

async fn carry(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: FindingId = id_of(&id)?;
    match carry_from(&app, &visit, id).await {
        Ok(()) => done(format!("/findings/{id}"), "done-finding-carried"),
        Err(error) => {
            let shown = finding_page(&app, &visit, id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FindingPage { faults, ..shown })
        }
    }
}

pub(super) async fn carry_from(app: &App, visit: &Visit, id: FindingId) -> Result<(), WebError> {
    let mut tx = app.begin().await?;
    carry_finding(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(())
}

/// Why a finding is left out.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DropForm {
    /// Why, in plain words.
    reason: String,
}

pub(super) async fn drop_from(app: &App, visit: &Visit, id: FindingId, form: &DropForm) -> Result<(), WebError> {
    let reason = Prose::parse_max(&form.reason, 2000).map_err(|fault| FieldErrors::one("reason", fault))?;
    let mut tx = app.begin().await?;
    drop_finding(&mut tx, &mut visit.act(), id, reason).await?;
    tx.commit().await?;
    Ok(())
}

async fn leave_out(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<DropForm>) -> Answer {
    let id: FindingId = id_of(&id)?;
    match drop_from(&app, &visit, id, &form).await {
        Ok(()) => done(format!("/findings/{id}"), "done-finding-dropped"),
        Err(error) => {
            let shown = finding_page(&app, &visit, id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FindingPage { reason: form.reason, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
