//! One input: who answers it and by when, what became of it, and what it led to.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, InputId, PersonId, Prose, Refusal, need};
use partner::{Initiative, Input, MayAnswer, Partnership, Shown, show_result, take_on_input};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, day, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/inputs/{id}", get(show))
        .route("/inputs/{id}/owner", post(take))
        .route("/inputs/{id}/result", post(result))
}

/// Who answers an input, and by when.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct OwnerForm {
    /// The id of somebody with a seat in the initiative.
    owner: String,
    /// The day by which it is answered, `2026-01-31`.
    due: String,
}

/// What an input led to.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ResultForm {
    /// Where it is and what it is, in plain words.
    result: String,
}

#[derive(Template)]
#[template(path = "partner/input.html")]
struct InputPage {
    p: Frame,
    initiative: Initiative,
    input: Input,
    author: String,
    owner: Option<String>,
    answered_by: String,
    result: Option<Shown>,
    overdue: bool,
    may_answer: bool,
    used: bool,
    people: Vec<(PersonId, String)>,
    form: OwnerForm,
    shown: ResultForm,
    faults: Faults,
}

async fn input_page(app: &App, visit: &Visit, id: &str) -> Result<InputPage, WebError> {
    let reader = visit.person()?;
    let id: InputId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let input: Input = need(&mut tx, id).await?;
    let initiative: Initiative = need(&mut tx, input.initiative).await?;
    if reader != input.author && !visit.actor.is_steward() && !visit.actor.sits_in(initiative.id) {
        return Err(WebError::Refused(Refusal::not_yours()));
    }
    let mut people: Vec<(PersonId, String)> = Vec::new();
    for (person, name, ..) in tx.bodies(initiative.id).await?.into_iter().flat_map(|body| body.seats) {
        if person != input.author && !people.iter().any(|(held, _)| *held == person) {
            people.push((person, name));
        }
    }
    people.sort_by(|one, other| one.1.cmp(&other.1));
    let behind = [Some(input.author), input.owner, input.answer.as_ref().map(|answer| answer.by)];
    let names = tx.names(&behind.into_iter().flatten().collect::<Vec<_>>()).await?;
    let name = |person| names.iter().find(|line| line.id == person).map_or_else(String::new, |line| line.name.clone());
    let used = input.answer.as_ref().is_some_and(|held| matches!(held.disposition.as_str(), "used" | "partly"));
    Ok(InputPage {
        p: visit.frame("input-title"),
        author: name(input.author),
        owner: input.owner.map(name),
        answered_by: input.answer.as_ref().map(|answer| name(answer.by)).unwrap_or_default(),
        result: input.result.clone(),
        overdue: input.answer.is_none() && input.due.is_some_and(|due| due < visit.now.date_naive()),
        may_answer: MayAnswer::check(&visit.act(), &input).is_ok(),
        used,
        form: OwnerForm {
            owner: input.owner.map(|person| person.to_string()).unwrap_or_default(),
            due: input.due.map(|day| day.to_string()).unwrap_or_default(),
        },
        shown: ResultForm { result: input.result.as_ref().map(|held| held.what.to_string()).unwrap_or_default() },
        faults: Faults::default(),
        people,
        initiative,
        input,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&input_page(&app, &visit, &id).await?)
}

pub(super) async fn take_from(app: &App, visit: &Visit, id: &str, form: &OwnerForm) -> Result<(), WebError> {
    let id: InputId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut errors = FieldErrors::default();
    let owner = errors.take("owner", word(&form.owner));
    let due = errors.take("due", day(&form.due));
    let taken = errors.or(owner.zip(due))?;
    let mut tx = app.begin().await?;
    take_on_input(&mut tx, &visit.act(), id, taken).await?;
    Ok(tx.commit().await?)
}

async fn take(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<OwnerForm>) -> Answer {
    match take_from(&app, &visit, &id, &form).await {
        Ok(()) => done(format!("/inputs/{id}"), "done-input-taken"),
        Err(error) => {
            let shown = input_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&InputPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn result_from(app: &App, visit: &Visit, id: &str, form: &ResultForm) -> Result<(), WebError> {
    let id: InputId = id.parse().map_err(|_| WebError::NotFound)?;
    let what = Prose::parse_max(&form.result, 2000).map_err(|fault| FieldErrors::one("result", fault))?;
    let mut tx = app.begin().await?;
    show_result(&mut tx, &visit.act(), id, what).await?;
    Ok(tx.commit().await?)
}

async fn result(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(sent): Sent<ResultForm>) -> Answer {
    match result_from(&app, &visit, &id, &sent).await {
        Ok(()) => done(format!("/inputs/{id}"), "done-result-shown"),
        Err(error) => {
            let shown = input_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&InputPage { shown: sent, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
