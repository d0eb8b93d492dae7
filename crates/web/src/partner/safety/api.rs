//! The JSON API of safety: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::safety::{AllyLine, Problem, ProblemState};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{problem, room};
use crate::api::{Made, Problem as ApiProblem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_allies, name_ally))
        .routes(routes!(leave_ally))
        .routes(routes!(stop_at_once))
        .routes(routes!(report_problem))
        .routes(routes!(read_problem))
        .routes(routes!(hear_problem))
        .routes(routes!(close_problem))
}

/// Somebody outside the line of authority.
#[derive(Serialize, ToSchema)]
struct AllyItem {
    /// The id of the record.
    id: String,
    /// `support` or `independent`.
    kind: String,
    /// The name.
    name: String,
    /// The mail address.
    email: String,
    /// How to reach the person.
    reach: String,
    /// Who the person is.
    about: String,
}

impl From<AllyLine> for AllyItem {
    fn from(line: AllyLine) -> Self {
        Self {
            id: line.ally.id.to_string(),
            kind: line.ally.kind.to_string(),
            name: line.name,
            email: line.email,
            reach: line.ally.reach.to_string(),
            about: line.ally.about.to_string(),
        }
    }
}

/// Whom one can call, for those at the table.
#[utoipa::path(get, path = "/api/initiatives/{slug}/safety", tag = "safety", params(("slug" = String, Path)),
    responses((status = 200, body = [AllyItem]), (status = 404, body = ApiProblem)))]
async fn list_allies(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<AllyItem>>, WebError> {
    let (_, allies) = room::read(&app, &visit, &slug).await?;
    Ok(Json(allies.into_iter().map(Into::into).collect()))
}

/// Names somebody outside the line of authority.
#[utoipa::path(post, path = "/api/initiatives/{slug}/safety", tag = "safety", params(("slug" = String, Path)),
    request_body = room::AllyForm, responses((status = 201, body = Made), (status = 403, body = ApiProblem)))]
async fn name_ally(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<room::AllyForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let ally = room::name_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(ally.id, format!("/initiatives/{slug}/safety")))
}

/// Says that somebody is not there any more.
#[utoipa::path(post, path = "/api/allies/{id}/leave", tag = "safety", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = ApiProblem)))]
async fn leave_ally(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    room::leave_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Stops at once: every seat of the owner of the key in the initiative pauses. No reason is asked.
#[utoipa::path(post, path = "/api/initiatives/{slug}/stop", tag = "safety", params(("slug" = String, Path)),
    request_body = room::StopForm, responses((status = 204), (status = 404, body = ApiProblem)))]
async fn stop_at_once(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<room::StopForm>,
) -> Result<StatusCode, WebError> {
    room::stop_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Reports a problem to an independent person, with one's name or without.
#[utoipa::path(post, path = "/api/initiatives/{slug}/problems", tag = "safety", params(("slug" = String, Path)),
    request_body = problem::ProblemForm, responses((status = 201, body = Made), (status = 422, body = ApiProblem)))]
async fn report_problem(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<problem::ProblemForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = problem::report_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/problems/{}", made.id)))
}

/// A report.
#[derive(Serialize, ToSchema)]
struct ProblemItem {
    /// Its id.
    id: String,
    /// The words.
    text: String,
    /// When it was sent.
    at: String,
    /// `sent`, `heard` or `closed`.
    state: String,
    /// Who sent it: an id, or nothing.
    by: Option<String>,
    /// What came of it.
    answer: Option<String>,
}

impl From<&Problem> for ProblemItem {
    fn from(one: &Problem) -> Self {
        let answer = match &one.state {
            ProblemState::Closed { answer, .. } => Some(answer.to_string()),
            ProblemState::Sent | ProblemState::Heard { .. } => None,
        };
        Self {
            id: one.id.to_string(),
            text: one.text.to_string(),
            at: one.at.to_rfc3339(),
            state: one.state.word().to_owned(),
            by: one.by.map(|person| person.to_string()),
            answer,
        }
    }
}

/// A report, for the independent person and for who sent it with their name.
#[utoipa::path(get, path = "/api/problems/{id}", tag = "safety", params(("id" = String, Path)),
    responses((status = 200, body = ProblemItem), (status = 404, body = ApiProblem)))]
async fn read_problem(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<ProblemItem>, WebError> {
    let (problem, ..) = problem::read(&app, &visit, &id).await?;
    Ok(Json((&problem).into()))
}

/// Says that one has read a report.
#[utoipa::path(post, path = "/api/problems/{id}/hear", tag = "safety", params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ApiProblem)))]
async fn hear_problem(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    problem::hear_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says what came of a report.
#[utoipa::path(post, path = "/api/problems/{id}/close", tag = "safety", params(("id" = String, Path)),
    request_body = problem::CloseForm, responses((status = 204), (status = 404, body = ApiProblem)))]
async fn close_problem(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<problem::CloseForm>,
) -> Result<StatusCode, WebError> {
    problem::close_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}
