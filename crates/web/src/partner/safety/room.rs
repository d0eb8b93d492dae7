//! Whom one can call, how to report a problem, and stopping at once.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{AllyId, Email, FieldErrors, Line, need};
use partner::safety::{Ally, AllyKind, AllyLine, NewAlly, allies_outside, leave_ally, name_ally, stop_at_once};
use partner::{Initiative, MaySteer, NewPerson};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/safety", get(show).post(name))
        .route("/initiatives/{slug}/stop", post(stop))
        .route("/allies/{id}/leave", post(leave))
}

/// Somebody outside the line of authority.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct AllyForm {
    /// The person's mail address.
    email: String,
    /// The person's name, used where the address has no account yet.
    name: String,
    /// `support` or `independent`.
    kind: String,
    /// How to reach the person: a number, hours.
    reach: String,
    /// Who the person is, in a line.
    about: String,
}

impl AllyForm {
    fn parse(&self, visit: &Visit) -> Result<(NewPerson, NewAlly), FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", Email::parse(&self.email));
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let kind = errors.take("kind", word(&self.kind));
        let reach = errors.take("reach", Line::parse_max(&self.reach, 200));
        let about = errors.take("about", Line::parse_max(&self.about, 200));
        let whole = (|| {
            let new = NewAlly { kind: kind?, reach: reach?, about: about? };
            Some((NewPerson { email: email?, name: name?, lang: visit.lang }, new))
        })();
        errors.or(whole)
    }
}

/// Stopping at once.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct StopForm {
    /// `yes` to be called by a support person.
    call: String,
}

#[derive(Template)]
#[template(path = "partner/safety/room.html")]
struct RoomPage {
    p: Frame,
    initiative: Initiative,
    allies: Vec<AllyLine>,
    /// Whether the reader holds a seat, and can stop.
    sits: bool,
    may_steer: bool,
    form: AllyForm,
    faults: Faults,
}

impl RoomPage {
    fn of(&self, kind: &AllyKind) -> Vec<&AllyLine> {
        self.allies.iter().filter(|line| line.ally.kind == *kind).collect()
    }
}

/// Who is there, for those at the table.
pub(super) async fn read(app: &App, visit: &Visit, slug: &str) -> Result<(Initiative, Vec<AllyLine>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    if !visit.actor.sits_in(initiative.id) && !visit.actor.is_steward() {
        return Err(WebError::NotFound);
    }
    let allies = allies_outside(&mut tx, initiative.id).await?;
    Ok((initiative, allies))
}

async fn room(app: &App, visit: &Visit, slug: &str) -> Result<RoomPage, WebError> {
    let (initiative, allies) = read(app, visit, slug).await?;
    Ok(RoomPage {
        p: visit.frame("safety-title"),
        sits: visit.actor.sits_in(initiative.id),
        may_steer: MaySteer::check(&visit.actor, initiative.id).is_ok(),
        initiative,
        allies,
        form: AllyForm::default(),
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&room(&app, &visit, &slug).await?)
}

pub(super) async fn name_from(app: &App, visit: &Visit, slug: &str, form: &AllyForm) -> Result<Ally, WebError> {
    visit.person()?;
    let (who, new) = form.parse(visit)?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let ally = name_ally(&mut tx, &mut visit.act(), initiative.id, who, new).await?;
    tx.commit().await?;
    Ok(ally)
}

async fn name(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<AllyForm>) -> Answer {
    visit.person()?;
    match name_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/safety"), "done-ally-named"),
        Err(error) => {
            let shown = room(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RoomPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn leave_from(app: &App, visit: &Visit, id: &str) -> Result<String, WebError> {
    visit.person()?;
    let id: AllyId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let ally = leave_ally(&mut tx, &visit.act(), id).await?;
    let initiative: Initiative = need(&mut tx, ally.initiative).await?;
    tx.commit().await?;
    Ok(initiative.slug.to_string())
}

async fn leave(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let slug = leave_from(&app, &visit, &id).await?;
    done(format!("/initiatives/{slug}/safety"), "done-ally-left")
}

pub(super) async fn stop_from(app: &App, visit: &Visit, slug: &str, form: &StopForm) -> Result<usize, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let stopped = stop_at_once(&mut tx, &visit.act(), initiative.id, form.call == "yes").await?;
    tx.commit().await?;
    Ok(stopped)
}

async fn stop(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<StopForm>) -> Answer {
    stop_from(&app, &visit, &slug, &form).await?;
    done(format!("/initiatives/{slug}/safety"), "done-stopped")
}

#[cfg(test)]
pub(super) mod sample;
