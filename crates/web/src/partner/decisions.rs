//! A decision: the papers, where it stands, one's position, closing.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{DecisionId, PersonId, Prose, need};
use partner::{
    Body, Close, Decision, Influence, MayDecide, Method, Outcome, Partnership, Position, Stance, TakePosition, Tally,
    ask_silent, close_decision, take_position,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::plain::glossary::WordsHere;
use crate::error::WebError;
use crate::form::{Faults, Sent, number, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/decisions/{id}", get(show))
        .route("/decisions/{id}/position", post(speak))
        .route("/decisions/{id}/remind", post(remind))
        .route("/decisions/{id}/close", post(close))
}

struct PositionRow {
    name: String,
    /// Who spoke in the holder's place.
    spoken_by: Option<String>,
    position: Position,
}

/// An option with its support: partners, others.
struct OptionRow {
    text: String,
    partners: usize,
    others: usize,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "partner/decision.html")]
struct DecisionPage {
    p: Frame,
    decision: Decision,
    body: Body,
    positions: Vec<PositionRow>,
    options: Vec<OptionRow>,
    rates: bool,
    tally: Tally,
    why_not: Option<String>,
    closed: Option<(bool, Influence)>,
    own: Option<Position>,
    may_speak: bool,
    may_close: bool,
    stances: &'static [Stance],
    influences: &'static [Influence],
    form: PositionForm,
    close: CloseForm,
    faults: Faults,
    words: WordsHere,
}

impl DecisionPage {
    fn preferred(&self, row: &PositionRow) -> Option<&OptionRow> {
        self.options.get(row.position.option?)
    }

    /// Those who objected: their reasons stand beside the outcome.
    fn dissent(&self) -> Vec<&PositionRow> {
        self.positions.iter().filter(|row| row.position.stance == Stance::Object).collect()
    }
}

/// One's position on a decision.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PositionForm {
    /// `agree`, `object` or `abstain`.
    stance: String,
    /// Why, in one's own words; needed for an objection.
    reason: String,
    /// The option preferred, counted from 1; needed to agree where there are options.
    option: String,
    /// The rating, 1 to 9; needed in a rating round, where the stance follows from it.
    rating: String,
}

async fn decision_page(app: &App, visit: &Visit, id: &str) -> Result<DecisionPage, WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let decision: Decision = need(&mut tx, id).await?;
    let body: Body = need(&mut tx, decision.body).await?;
    let spoke = |held: &Position| [Some(held.person), held.spoken_by];
    let people: Vec<_> = decision.positions.iter().flat_map(spoke).flatten().collect();
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
    let seat = visit.actor.person.and_then(|person| body.voice_of(person, visit.now));
    let own = seat.and_then(|seat| decision.position_of(seat.person)).cloned();
    let form = PositionForm {
        stance: own.as_ref().map(|held| held.stance.to_string()).unwrap_or_default(),
        reason: own.as_ref().and_then(|held| held.reason.as_ref()).map(ToString::to_string).unwrap_or_default(),
        option: own.as_ref().and_then(|held| held.option).map(|at| (at + 1).to_string()).unwrap_or_default(),
        rating: own.as_ref().and_then(|held| held.rating).map(|rating| rating.to_string()).unwrap_or_default(),
    };
    let papers = [decision.question.as_str(), decision.summary.as_str()];
    let words = WordsHere::of(&mut tx, visit, body.initiative, (visit.lang, &papers), decision.id).await?;
    Ok(DecisionPage {
        words,
        positions: decision
            .positions
            .iter()
            .map(|held| PositionRow {
                name: name(held.person),
                spoken_by: held.spoken_by.map(&name),
                position: held.clone(),
            })
            .collect(),
        why_not: tally.refusal().map(|why| p.why(&why)),
        options: option_rows(&decision, &tally),
        rates: decision.method == Method::RatingRound,
        may_speak: closed.is_none() && seat.is_some(),
        may_close: closed.is_none() && MayDecide::check(&visit.actor, &body).is_ok(),
        stances: Stance::ALL,
        influences: Influence::ALL,
        close: CloseForm::default(),
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

fn option_rows(decision: &Decision, tally: &Tally) -> Vec<OptionRow> {
    let row = |(at, text): (usize, &kernel::Line)| {
        let (partners, others) = tally.options.get(at).copied().unwrap_or_default();
        OptionRow { text: text.to_string(), partners, others, chosen: decision.chosen == Some(at) }
    };
    decision.options.iter().enumerate().map(row).collect()
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
    // A rating says the stance; without one the field must.
    let stance = if form.rating.is_empty() { word(&form.stance) } else { Ok(Stance::Abstain) };
    let stance = errors.take("stance", stance);
    let option = errors.take("option", optional(&form.option, |text| number(text, 1, 8)));
    let rating = errors.take("rating", optional(&form.rating, |text| number(text, 1, 9)));
    let reason = errors.take("reason", optional(&form.reason, |text| Prose::parse_max(text, 4000)));
    let take = (|| {
        let option = option?.and_then(|place| usize::try_from(place - 1).ok());
        let rating = rating?.and_then(|rating| u8::try_from(rating).ok());
        Some(TakePosition { stance: stance?, reason: reason?, option, rating })
    })();
    let take = errors.or(take)?;
    let mut tx = app.begin().await?;
    let decision = take_position(&mut tx, &mut visit.act(), id, take).await?;
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
    /// The same in words; may be empty.
    changed: String,
}

pub(super) async fn close_from(
    app: &App,
    visit: &Visit,
    id: DecisionId,
    form: &CloseForm,
) -> Result<Decision, WebError> {
    let mut errors = kernel::FieldErrors::default();
    let influence = errors.take("influence", word(&form.influence));
    let changed = errors.take("changed", optional(&form.changed, |text| Prose::parse_max(text, 4000)));
    let carry = form.outcome == "carried";
    let both = influence.zip(changed);
    let close = errors.or(both.map(|(influence, changed)| Close { carry, influence, changed }))?;
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
            again(&DecisionPage { close: form, faults, ..shown })
        }
    }
}

pub(super) async fn remind_from(app: &App, visit: &Visit, id: &str) -> Result<(), WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    ask_silent(&mut tx, &visit.act(), id).await?;
    Ok(tx.commit().await?)
}

async fn remind(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    remind_from(&app, &visit, &id).await?;
    done(format!("/decisions/{id}"), "done-silent-asked")
}

#[cfg(test)]
mod sample;
