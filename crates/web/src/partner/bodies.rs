//! Bodies: who sits there, and a new seat.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{BodyId, Email, FieldErrors, Line, PersonId, Prose, SeatKind, need};
use partner::{
    Body, BodyKind, DecisionLine, Initiative, MayDecide, MaySteer, NewBody, NewPerson, Partnership, PersonLine, Seat,
    busiest, fill_seat, found_body, leave_seat,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::{Frame, initials};
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/bodies/new", get(new).post(found))
        .route("/bodies/{id}", get(show))
        .route("/bodies/{id}/seats", post(seat))
        .route("/bodies/{id}/seats/leave", post(leave))
}

/// What it takes to found a body.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct BodyForm {
    /// `steering-group`, `review-panel`, `programme-committee`, `coders`, `authors` or `editors`.
    kind: String,
    /// Its name.
    name: String,
    /// What it decides, in plain words.
    purpose: String,
}

impl BodyForm {
    fn parse(&self) -> Result<NewBody, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.take("kind", word(&self.kind));
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let purpose = errors.take("purpose", Prose::parse_max(&self.purpose, 1000));
        let new = (|| Some(NewBody { kind: kind?, name: name?, purpose: purpose? }))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/body_new.html")]
struct NewPage {
    p: Frame,
    slug: String,
    kinds: &'static [BodyKind],
    form: BodyForm,
    faults: Faults,
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    MaySteer::check(&visit.actor, initiative_of(&mut tx, &slug).await?.id)?;
    let p = visit.frame("body-new-title");
    page(&NewPage { p, slug, kinds: BodyKind::ALL, form: BodyForm::default(), faults: Faults::default() })
}

async fn found(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<BodyForm>) -> Answer {
    match found_from(&app, &visit, &slug, &form).await {
        Ok(body) => done(format!("/bodies/{}", body.id), "done-body-founded"),
        Err(error) => {
            let p = visit.frame("body-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, slug, kinds: BodyKind::ALL, form, faults })
        }
    }
}

pub(super) async fn found_from(app: &App, visit: &Visit, slug: &str, form: &BodyForm) -> Result<Body, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let body = found_body(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(body)
}

struct SeatRow {
    seat: Seat,
    name: String,
    initials: String,
    may_change: bool,
    /// How the seat stands: `pausing`, `stood-in`, `term-over`, or nothing to say.
    state: Option<&'static str>,
    stand_in: Option<String>,
}

#[derive(Template)]
#[template(path = "partner/body.html")]
struct BodyPage {
    p: Frame,
    initiative: Initiative,
    body: Body,
    seats: Vec<SeatRow>,
    partners: usize,
    /// Partners' share of the seats, in percent.
    share: usize,
    /// Who holds most of the partner seats of the initiative: name, how many, of how many.
    busiest: Option<(String, usize, usize)>,
    only_partner: bool,
    decisions: Vec<DecisionLine>,
    kinds: &'static [SeatKind],
    may_steer: bool,
    may_decide: bool,
    form: SeatForm,
    faults: Faults,
}

fn rows(body: &Body, names: &[PersonLine], visit: &Visit, may_steer: bool) -> Vec<SeatRow> {
    let name = |person: PersonId| {
        names.iter().find(|line| line.id == person).map_or_else(String::new, |line| line.name.clone())
    };
    let row = |seat: &Seat| SeatRow {
        initials: initials(&name(seat.person)),
        name: name(seat.person),
        may_change: may_steer || visit.actor.person == Some(seat.person),
        state: state_of(seat, visit.now),
        stand_in: seat.standing_in(visit.now).map(&name),
        seat: seat.clone(),
    };
    body.seats.iter().map(row).collect()
}

/// Everybody named in a body: who sits there, and who stands in.
pub(super) fn people_of(body: &Body) -> Vec<PersonId> {
    body.seats.iter().flat_map(|seat| [Some(seat.person), seat.stand_in.map(|held| held.person)]).flatten().collect()
}

fn share(body: &Body) -> usize {
    body.partners().count() * 100 / body.seats.len().max(1)
}

/// Whether the reader is the only partner of a body.
pub(super) fn is_only_partner(body: &Body, visit: &Visit) -> bool {
    body.partners().count() == 1 && body.partners().all(|seat| Some(seat.person) == visit.actor.person)
}

fn state_of(seat: &Seat, now: kernel::Stamp) -> Option<&'static str> {
    if !seat.term_runs(now) {
        return Some("term-over");
    }
    match (seat.paused, seat.standing_in(now)) {
        (_, Some(_)) => Some("stood-in"),
        (Some(_), None) => Some("pausing"),
        (None, None) => None,
    }
}

async fn body_page(app: &App, visit: &Visit, id: BodyId, form: SeatForm) -> Result<BodyPage, WebError> {
    let mut tx = app.read().await?;
    let body: Body = need(&mut tx, id).await?;
    let initiative: Initiative = need(&mut tx, body.initiative).await?;
    let names = tx.names(&people_of(&body)).await?;
    let most = busiest(&tx.bodies(initiative.id).await?);
    let decisions = tx.decisions(initiative.id).await?.into_iter().filter(|line| line.body == id).collect();
    let may_steer = MaySteer::check(&visit.actor, initiative.id).is_ok();
    Ok(BodyPage {
        p: visit.frame_titled(body.name.as_str()),
        seats: rows(&body, &names, visit, may_steer),
        partners: body.partners().count(),
        share: share(&body),
        busiest: most
            .filter(|(person, ..)| body.seat_of(*person).is_some())
            .map(|(_, name, held, all)| (name, held, all)),
        only_partner: is_only_partner(&body, visit),
        decisions,
        kinds: SeatKind::ALL,
        may_steer,
        may_decide: MayDecide::check(&visit.actor, &body).is_ok(),
        initiative,
        body,
        form,
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    page(&body_page(&app, &visit, id, SeatForm::default()).await?)
}

/// What it takes to fill a seat.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct SeatForm {
    /// The person's address; one without an account gets one.
    email: String,
    /// The person's name, used where the address has no account yet.
    name: String,
    /// `partner`, `clinician`, `educator`, `cme-professional` or `steward`.
    kind: String,
    /// `yes` when the person leads the body, alone or with others.
    lead: String,
}

pub(super) async fn seat_from(app: &App, visit: &Visit, id: BodyId, form: &SeatForm) -> Result<Body, WebError> {
    let mut errors = FieldErrors::default();
    let email = errors.take("email", Email::parse(&form.email));
    let name = errors.take("name", Line::parse_max(&form.name, 120));
    let kind = errors.take("kind", word(&form.kind));
    let who = (|| Some((NewPerson { email: email?, name: name?, lang: visit.lang }, kind?)))();
    let (who, kind) = errors.or(who)?;
    let mut tx = app.begin().await?;
    let body = fill_seat(&mut tx, &mut visit.act(), id, who, kind, form.lead == "yes").await?;
    tx.commit().await?;
    Ok(body)
}

async fn seat(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<SeatForm>) -> Answer {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    match seat_from(&app, &visit, id, &form).await {
        Ok(_) => done(format!("/bodies/{id}#seats"), "done-seat-filled"),
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("body-new-title"))?;
            again(&BodyPage { faults, ..body_page(&app, &visit, id, form).await? })
        }
    }
}

/// Who leaves a seat.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct Leaving {
    /// The id of the person.
    person: String,
}

pub(super) async fn leave_from(app: &App, visit: &Visit, id: &str, sent: &Leaving) -> Result<(), WebError> {
    let (id, person) = id.parse().ok().zip(sent.person.parse().ok()).ok_or(WebError::NotFound)?;
    let mut tx = app.begin().await?;
    leave_seat(&mut tx, &mut visit.act(), id, person).await?;
    tx.commit().await?;
    Ok(())
}

async fn leave(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(sent): Sent<Leaving>) -> Answer {
    leave_from(&app, &visit, &id, &sent).await?;
    done(format!("/bodies/{id}"), "done-seat-left")
}

#[cfg(test)]
mod sample;
