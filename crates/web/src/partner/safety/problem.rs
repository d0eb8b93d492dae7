//! A report of a problem: its form, and the report as its sender and the independent person read it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{AllyId, FieldErrors, ProblemId, Prose, need};
use partner::Initiative;
use partner::safety::{
    AllyKind, AllyLine, MayReadProblem, Problem, ProblemState, close_problem, hear_problem, report_problem,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::room;
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, unkept};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/problems/new", get(new))
        .route("/initiatives/{slug}/problems", post(report))
        .route("/problems/{id}", get(show))
        .route("/problems/{id}/hear", post(hear))
        .route("/problems/{id}/close", post(close))
}

/// A report.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ProblemForm {
    /// The id of the independent person's record.
    to: String,
    /// What happened.
    text: String,
    /// `yes` to give one's name; anything else sends it without.
    named: String,
}

#[derive(Template)]
#[template(path = "partner/safety/problem_new.html")]
struct NewPage {
    p: Frame,
    initiative: Initiative,
    people: Vec<AllyLine>,
    form: ProblemForm,
    faults: Faults,
}

async fn new_page(app: &App, visit: &Visit, slug: &str, form: ProblemForm) -> Result<NewPage, WebError> {
    let (initiative, mut people) = room::read(app, visit, slug).await?;
    if !visit.actor.sits_in(initiative.id) {
        return Err(WebError::NotFound);
    }
    people.retain(|line| line.ally.kind == AllyKind::Independent);
    Ok(NewPage { p: visit.frame("problem-new"), initiative, people, form, faults: Faults::default() })
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    unkept(&new_page(&app, &visit, &slug, ProblemForm::default()).await?)
}

pub(super) async fn report_from(app: &App, visit: &Visit, slug: &str, form: &ProblemForm) -> Result<Problem, WebError> {
    visit.person()?;
    let mut errors = FieldErrors::default();
    let to: Option<AllyId> = errors.take("to", word(&form.to));
    let text = errors.take("text", Prose::parse_max(&form.text, 5000));
    let (to, text) = errors.or(to.zip(text))?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let problem = report_problem(&mut tx, &mut visit.act(), initiative.id, to, text, form.named == "yes").await?;
    tx.commit().await?;
    Ok(problem)
}

async fn report(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<ProblemForm>,
) -> Answer {
    visit.person()?;
    match report_from(&app, &visit, &slug, &form).await {
        Ok(problem) if problem.by.is_some() => done(format!("/problems/{}", problem.id), "done-problem-reported"),
        Ok(_) => done(format!("/initiatives/{slug}/safety"), "done-problem-nameless"),
        Err(error) => {
            let shown = new_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&NewPage { faults, ..shown })
        }
    }
}

#[derive(Template)]
#[template(path = "partner/safety/problem.html")]
struct ProblemPage {
    p: Frame,
    problem: Problem,
    initiative: Initiative,
    /// Whether the reader is the independent person.
    answers: bool,
    /// Who sent it, for the independent person; nobody without a name.
    by: Option<String>,
    answer: String,
    faults: Faults,
}

/// A report with its initiative, and whether the reader answers it.
pub(super) async fn read(app: &App, visit: &Visit, id: &str) -> Result<(Problem, Initiative, bool), WebError> {
    let id: ProblemId = id.parse().map_err(|_| WebError::NotFound)?;
    visit.person()?;
    let mut tx = app.read().await?;
    let problem: Problem = need(&mut tx, id).await?;
    let may = MayReadProblem::check(&visit.actor, &problem)?;
    let initiative: Initiative = need(&mut tx, problem.initiative).await?;
    Ok((problem, initiative, may.answers()))
}

async fn problem_page(app: &App, visit: &Visit, id: &str) -> Result<ProblemPage, WebError> {
    let (problem, initiative, answers) = read(app, visit, id).await?;
    let by = match problem.by {
        Some(person) => Some(need::<partner::Person>(&mut app.read().await?, person).await?.name.to_string()),
        None => None,
    };
    let (answer, faults) = (String::new(), Faults::default());
    Ok(ProblemPage { p: visit.frame("problem-title"), problem, initiative, answers, by, answer, faults })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    unkept(&problem_page(&app, &visit, &id).await?)
}

pub(super) async fn hear_from(app: &App, visit: &Visit, id: &str) -> Result<Problem, WebError> {
    visit.person()?;
    let id: ProblemId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let problem = hear_problem(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(problem)
}

async fn hear(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    hear_from(&app, &visit, &id).await?;
    done(format!("/problems/{id}"), "done-problem-heard")
}

/// What came of a report.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct CloseForm {
    /// In words for who sent it.
    answer: String,
}

pub(super) async fn close_from(app: &App, visit: &Visit, id: &str, form: &CloseForm) -> Result<Problem, WebError> {
    visit.person()?;
    let id: ProblemId = id.parse().map_err(|_| WebError::NotFound)?;
    let answer = Prose::parse_max(&form.answer, 5000).map_err(|fault| FieldErrors::one("answer", fault))?;
    let mut tx = app.begin().await?;
    let problem = close_problem(&mut tx, &visit.act(), id, answer).await?;
    tx.commit().await?;
    Ok(problem)
}

async fn close(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<CloseForm>) -> Answer {
    match close_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/problems/{id}"), "done-problem-closed"),
        Err(error) => {
            let shown = problem_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ProblemPage { answer: form.answer, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
