//! A decision: the papers, where it stands, one's position, closing.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{DecisionId, PersonId, Prose, need};
use partner::{
    Body, Close, Decision, Influence, MayDecide, Outcome, Partnership, Position, Stance, TakePosition, Tally,
    close_decision, take_position,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/decisions/{id}", get(show))
        .route("/decisions/{id}/position", post(speak))
        .route("/decisions/{id}/close", post(close))
}

struct PositionRow {
    name: String,
    position: Position,
}

#[derive(Template)]
#[template(path = "partner/decision.html")]
struct DecisionPage {
    p: Frame,
    decision: Decision,
    body: Body,
    positions: Vec<PositionRow>,
    tally: Tally,
    why_not: Option<String>,
    closed: Option<(bool, Influence)>,
    own: Option<Position>,
    may_speak: bool,
    may_close: bool,
    stances: &'static [Stance],
    influences: &'static [Influence],
    form: PositionForm,
    faults: Faults,
}

/// One's position on a decision.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PositionForm {
    /// `agree`, `object` or `abstain`.
    stance: String,
    /// Why, in one's own words; needed for an objection.
    reason: String,
}

async fn decision_page(app: &App, visit: &Visit, id: &str) -> Result<DecisionPage, WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let decision: Decision = need(&mut tx, id).await?;
    let body: Body = need(&mut tx, decision.body).await?;
    let people: Vec<_> = decision.positions.iter().map(|held| held.person).collect();
    let names = tx.names(&people).await?;
    let name = |person: PersonId| {
        names.iter().find(|line| line.id == person).map_or_else(String::new, |line| line.name.clone())
    };
    let p = visit.frame_titled(decision.question.as_str());
    let tally = Tally::of(&decision, &body, visit.now);
    let closed = match decision.outcome {
        Outcome::Open => None,
        Outcome::Carried { influence, .. } => Some((true, influence)),
        Outcome::Fell { influence, .. } => Some((false, influence)),
    };
    let own = visit.actor.person.and_then(|person| decision.position_of(person)).cloned();
    let form = PositionForm {
        stance: own.as_ref().map(|held| held.stance.to_string()).unwrap_or_default(),
        reason: own.as_ref().and_then(|held| held.reason.as_ref()).map(ToString::to_string).unwrap_or_default(),
    };
    Ok(DecisionPage {
        positions: decision
            .positions
            .iter()
            .map(|held| PositionRow { name: name(held.person), position: held.clone() })
            .collect(),
        why_not: tally.refusal().map(|why| p.why(&why)),
        may_speak: closed.is_none() && visit.actor.person.is_some_and(|person| body.seat_of(person).is_some()),
        may_close: closed.is_none() && MayDecide::check(&visit.actor, &body).is_ok(),
        stances: Stance::ALL,
        influences: Influence::ALL,
        faults: Faults::default(),
        p,
        decision,
        body,
        tally,
        closed,
        own,
        form,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&decision_page(&app, &visit, &id).await?)
}

pub(super) async fn speak_from(
    app: &App,
    visit: &Visit,
    id: DecisionId,
    form: &PositionForm,
) -> Result<Decision, WebError> {
    let mut errors = kernel::FieldErrors::default();
    let stance = errors.take("stance", word(&form.stance));
    let reason = errors.take("reason", optional(&form.reason, |text| Prose::parse_max(text, 4000)));
    let (stance, reason) = errors.or(stance.zip(reason))?;
    let mut tx = app.begin().await?;
    let decision = take_position(&mut tx, &mut visit.act(), id, TakePosition { stance, reason }).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn speak(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<PositionForm>) -> Answer {
    let decision: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    match speak_from(&app, &visit, decision, &form).await {
        Ok(_) => done(format!("/decisions/{id}"), "done-position-taken"),
        Err(error) => {
            let shown = decision_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&DecisionPage { form, faults, ..shown })
        }
    }
}

/// How a decision is closed.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct CloseForm {
    /// `carried` or `fell`.
    outcome: String,
    /// What changed because of partners: `none`, `small`, `moderate` or `large`.
    influence: String,
}

pub(super) async fn close_from(
    app: &App,
    visit: &Visit,
    id: DecisionId,
    form: &CloseForm,
) -> Result<Decision, WebError> {
    let mut errors = kernel::FieldErrors::default();
    let influence = errors.take("influence", word(&form.influence));
    let close = errors.or(influence.map(|influence| Close { carry: form.outcome == "carried", influence }))?;
    let mut tx = app.begin().await?;
    let decision = close_decision(&mut tx, &mut visit.act(), id, close).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn close(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<CloseForm>) -> Answer {
    let decision: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    match close_from(&app, &visit, decision, &form).await {
        Ok(_) => done(format!("/decisions/{id}"), "done-decision-closed"),
        Err(error) => {
            let shown = decision_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&DecisionPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
