//! One seat: pausing, standing in, its term. And what a body asks of its members: quorum, and a partner's consent to sit alone.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{BodyId, Email, FieldErrors, Line, PersonId, Prose, Refusal, need};
use partner::{
    Body, MaySteer, NewPerson, Partnership, Seat, agree_to_sit_alone, ask_quorum, name_stand_in, pause_seat, set_term,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::bodies::{is_only_partner, people_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/bodies/{id}/seats/{person}", get(show))
        .route("/bodies/{id}/seats/{person}/pause", post(pause))
        .route("/bodies/{id}/seats/{person}/stand-in", post(stand_in))
        .route("/bodies/{id}/seats/{person}/term", post(term))
        .route("/bodies/{id}/rules", get(rules))
        .route("/bodies/{id}/quorum", post(quorum))
        .route("/bodies/{id}/alone", post(alone))
}

/// Who speaks in a member's place.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct StandInForm {
    /// The person's address; empty to name nobody any more.
    email: String,
    /// The person's name, used where the address has no account yet.
    name: String,
    /// The last day, `2026-01-31`.
    until: String,
}

/// The end of a seat.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct TermForm {
    /// The last day, `2026-01-31`; empty for no end.
    term: String,
}

/// Pausing, or being back.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PauseForm {
    /// `yes` to pause, anything else to be back.
    pause: String,
}

#[derive(Template)]
#[template(path = "partner/seat.html")]
struct SeatPage {
    p: Frame,
    body: Body,
    seat: Seat,
    stand_in: Option<String>,
    own: bool,
    may_steer: bool,
    form: StandInForm,
    term: TermForm,
    faults: Faults,
}

fn ids(body: &str, person: &str) -> Result<(BodyId, PersonId), WebError> {
    body.parse().ok().zip(person.parse().ok()).ok_or(WebError::NotFound)
}

async fn seat_page(app: &App, visit: &Visit, (id, person): (&str, &str)) -> Result<SeatPage, WebError> {
    visit.person()?;
    let (id, person) = ids(id, person)?;
    let mut tx = app.read().await?;
    let body: Body = need(&mut tx, id).await?;
    let seat = body.seat_of(person).cloned().ok_or(WebError::NotFound)?;
    let own = visit.actor.person == Some(person);
    let may_steer = MaySteer::check(&visit.actor, body.initiative).is_ok();
    if !own && !may_steer {
        return Err(WebError::Refused(Refusal::not_yours()));
    }
    let names = tx.names(&people_of(&body)).await?;
    let name = |person| names.iter().find(|line| line.id == person).map_or_else(String::new, |line| line.name.clone());
    Ok(SeatPage {
        p: visit.frame_titled(name(person)),
        stand_in: seat.standing_in(visit.now).map(name),
        own,
        may_steer,
        form: StandInForm::default(),
        term: TermForm { term: seat.until.map(|day| day.to_string()).unwrap_or_default() },
        faults: Faults::default(),
        body,
        seat,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path((id, person)): Path<(String, String)>) -> Answer {
    page(&seat_page(&app, &visit, (&id, &person)).await?)
}

pub(super) async fn pause_from(
    app: &App,
    visit: &Visit,
    (id, person): (&str, &str),
    form: &PauseForm,
) -> Result<(), WebError> {
    let (id, person) = ids(id, person)?;
    let mut tx = app.begin().await?;
    pause_seat(&mut tx, &visit.act(), id, person, form.pause == "yes").await?;
    Ok(tx.commit().await?)
}

async fn pause(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Sent(form): Sent<PauseForm>,
) -> Answer {
    pause_from(&app, &visit, (&id, &person), &form).await?;
    let what = if form.pause == "yes" { "done-seat-paused" } else { "done-seat-resumed" };
    done(format!("/bodies/{id}/seats/{person}"), what)
}

pub(super) async fn stand_in_from(
    app: &App,
    visit: &Visit,
    (id, person): (&str, &str),
    form: &StandInForm,
) -> Result<(), WebError> {
    let (id, person) = ids(id, person)?;
    let stand_in = if form.email.trim().is_empty() {
        None
    } else {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", Email::parse(&form.email));
        let name = errors.take("name", Line::parse_max(&form.name, 120));
        let until = errors.take("until", day(&form.until));
        let who = (|| Some((NewPerson { email: email?, name: name?, lang: visit.lang }, until?)))();
        Some(errors.or(who)?)
    };
    let mut tx = app.begin().await?;
    name_stand_in(&mut tx, &mut visit.act(), id, person, stand_in).await?;
    Ok(tx.commit().await?)
}

async fn stand_in(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Sent(form): Sent<StandInForm>,
) -> Answer {
    match stand_in_from(&app, &visit, (&id, &person), &form).await {
        Ok(()) => done(format!("/bodies/{id}/seats/{person}"), "done-stand-in-named"),
        Err(error) => {
            let shown = seat_page(&app, &visit, (&id, &person)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&SeatPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn term_from(
    app: &App,
    visit: &Visit,
    (id, person): (&str, &str),
    form: &TermForm,
) -> Result<(), WebError> {
    let (id, person) = ids(id, person)?;
    let until = optional(&form.term, day).map_err(|fault| FieldErrors::one("term", fault))?;
    let mut tx = app.begin().await?;
    set_term(&mut tx, &visit.act(), id, person, until).await?;
    Ok(tx.commit().await?)
}

async fn term(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Sent(term): Sent<TermForm>,
) -> Answer {
    match term_from(&app, &visit, (&id, &person), &term).await {
        Ok(()) => done(format!("/bodies/{id}/seats/{person}"), "done-term-set"),
        Err(error) => {
            let shown = seat_page(&app, &visit, (&id, &person)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&SeatPage { term, faults, ..shown })
        }
    }
}

/// How many must have spoken.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct QuorumForm {
    /// Percent of the seats, 0 to 100; 0 asks for no more than the partnership rule.
    percent: String,
}

/// The only partner's consent to sit alone.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AloneForm {
    /// Why; everybody can read it.
    reason: String,
}

#[derive(Template)]
#[template(path = "partner/body_rules.html")]
struct RulesPage {
    p: Frame,
    body: Body,
    only_partner: bool,
    may_steer: bool,
    quorum: QuorumForm,
    alone: AloneForm,
    faults: Faults,
}

async fn rules_page(app: &App, visit: &Visit, id: &str) -> Result<RulesPage, WebError> {
    visit.person()?;
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let body: Body = need(&mut app.read().await?, id).await?;
    let may_steer = MaySteer::check(&visit.actor, body.initiative).is_ok();
    let only_partner = is_only_partner(&body, visit);
    if !may_steer && !only_partner {
        return Err(WebError::Refused(Refusal::not_yours()));
    }
    Ok(RulesPage {
        p: visit.frame("body-rules-title"),
        only_partner,
        may_steer,
        quorum: QuorumForm { percent: body.quorum.to_string() },
        alone: AloneForm { reason: body.alone.as_ref().map(|held| held.reason.to_string()).unwrap_or_default() },
        faults: Faults::default(),
        body,
    })
}

async fn rules(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&rules_page(&app, &visit, &id).await?)
}

pub(super) async fn quorum_from(app: &App, visit: &Visit, id: &str, form: &QuorumForm) -> Result<(), WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let percent = number(&form.percent, 0, 100).map_err(|fault| FieldErrors::one("percent", fault))?;
    let mut tx = app.begin().await?;
    ask_quorum(&mut tx, &visit.act(), id, u8::try_from(percent).unwrap_or(100)).await?;
    Ok(tx.commit().await?)
}

async fn quorum(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(quorum): Sent<QuorumForm>,
) -> Answer {
    match quorum_from(&app, &visit, &id, &quorum).await {
        Ok(()) => done(format!("/bodies/{id}"), "done-quorum-set"),
        Err(error) => {
            let shown = rules_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RulesPage { quorum, faults, ..shown })
        }
    }
}

pub(super) async fn alone_from(app: &App, visit: &Visit, id: &str, form: &AloneForm) -> Result<(), WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let reason = Prose::parse_max(&form.reason, 2000).map_err(|fault| FieldErrors::one("reason", fault))?;
    let mut tx = app.begin().await?;
    agree_to_sit_alone(&mut tx, &visit.act(), id, reason).await?;
    Ok(tx.commit().await?)
}

async fn alone(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(alone): Sent<AloneForm>) -> Answer {
    match alone_from(&app, &visit, &id, &alone).await {
        Ok(()) => done(format!("/bodies/{id}"), "done-alone-agreed"),
        Err(error) => {
            let shown = rules_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RulesPage { alone, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
