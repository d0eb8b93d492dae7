//! The last steps of an edition: its release is put to a group, and it is released.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::{AskToRelease, Edition, MayWrite, Report, ask_to_release, release_edition};
use kernel::{EditionId, FieldErrors, Line, Prose, need};
use partner::{Decision, Method};
use serde::Deserialize;
use utoipa::ToSchema;

use super::reports::refused;
use super::{Room, id_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page, see};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/editions/{id}/ask", get(asking).post(ask)).route("/editions/{id}/release", post(release))
}

/// The question before a release.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ReleaseForm {
    /// The id of the body that decides.
    body: String,
    /// The question, as a proposal one can agree with.
    question: String,
    /// The papers in plain words.
    summary: String,
    /// `consent` or `double-majority`.
    method: String,
}

impl ReleaseForm {
    fn parse(&self) -> Result<AskToRelease, FieldErrors> {
        let mut errors = FieldErrors::default();
        let body = errors.take("body", word(&self.body));
        let question = errors.take("question", Line::parse(&self.question));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 20_000));
        let method = errors.take("method", word(&self.method));
        let ask = (|| Some(AskToRelease { body: body?, question: question?, summary: summary?, method: method? }))();
        errors.or(ask)
    }
}

#[derive(Template)]
#[template(path = "distill/release_ask.html")]
struct AskPage {
    p: Frame,
    room: Room,
    report: Report,
    edition: Edition,
    methods: &'static [Method],
    form: ReleaseForm,
    faults: Faults,
}

async fn ask_page(app: &App, visit: &Visit, id: EditionId, form: Option<ReleaseForm>) -> Result<AskPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let edition: Edition = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, edition.initiative, "reports").await?;
    MayWrite::check(&visit.actor, edition.initiative, &room.bodies)?;
    let report: Report = need(&mut tx, edition.report).await?;
    let p = visit.frame("distill-ask-release");
    let form = form.unwrap_or_else(|| ReleaseForm {
        question: p.t2("distill-release-question", "n", edition.number, "title", report.title.as_str()),
        summary: edition.note.to_string(),
        method: Method::Consent.to_string(),
        ..ReleaseForm::default()
    });
    let faults = Faults::default();
    Ok(AskPage { p, room, report, edition, methods: Method::ALL, form, faults })
}

async fn asking(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let shown = ask_page(&app, &visit, id_of(&id)?, None).await?;
    if shown.edition.is_released() {
        return see(format!("/reports/{}/{}", shown.report.slug, shown.edition.number));
    }
    page(&shown)
}

pub(super) async fn ask_from(
    app: &App,
    visit: &Visit,
    id: EditionId,
    form: &ReleaseForm,
) -> Result<Decision, WebError> {
    let ask = form.parse()?;
    let mut tx = app.begin().await?;
    let decision = ask_to_release(&mut tx, &mut visit.act(), id, ask).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<ReleaseForm>) -> Answer {
    let id: EditionId = id_of(&id)?;
    match ask_from(&app, &visit, id, &form).await {
        Ok(decision) => done(format!("/decisions/{}", decision.id), "done-decision-put"),
        Err(error) => {
            let shown = ask_page(&app, &visit, id, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AskPage { faults, ..shown })
        }
    }
}

pub(super) async fn release_from(app: &App, visit: &Visit, id: EditionId) -> Result<Edition, WebError> {
    let mut tx = app.begin().await?;
    let edition = release_edition(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(edition)
}

async fn release(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: EditionId = id_of(&id)?;
    let mut tx = app.read().await?;
    let edition: Edition = need(&mut tx, id).await?;
    let slug = need::<Report>(&mut tx, edition.report).await?.slug.clone();
    drop(tx);
    match release_from(&app, &visit, id).await {
        Ok(edition) => done(format!("/reports/{slug}/{}", edition.number), "done-edition-released"),
        Err(error) => refused(&app, &visit, slug.as_str(), String::new(), error).await,
    }
}

#[cfg(test)]
mod sample;
