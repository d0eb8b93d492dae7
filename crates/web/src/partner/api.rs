//! The JSON API of partnership: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{BodyId, DecisionId, InputId};
use partner::Partnership;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{aspects, bodies, decisions, initiatives, inputs, openings, questions, waivers};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_initiatives, create_initiative))
        .routes(routes!(found_body))
        .routes(routes!(fill_seat))
        .routes(routes!(put_decision))
        .routes(routes!(take_position))
        .routes(routes!(close_decision))
        .routes(routes!(say))
        .routes(routes!(answer_input))
        .routes(routes!(post_opening))
        .routes(routes!(sign_waiver))
        .merge(super::pay::api())
        .merge(super::story::api())
        .merge(super::disclosure::api())
        .merge(super::credit::api())
        .merge(super::pulse::api())
        .merge(super::plain::api())
        .merge(super::safety::api())
        .routes(routes!(describe_aspect))
        .routes(routes!(leave_seat))
        .routes(routes!(come_forward))
        .routes(routes!(close_opening))
        .merge(super::table_api::routes())
        .merge(super::read_api::routes())
}

/// An initiative in a list.
#[derive(Serialize, ToSchema)]
struct InitiativeItem {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
}

/// Every initiative, newest first.
#[utoipa::path(get, path = "/api/initiatives", tag = "partner", security(()), responses((status = 200, body = Vec<InitiativeItem>)))]
async fn list_initiatives(State(app): State<App>) -> Result<Json<Vec<InitiativeItem>>, WebError> {
    let lines = app.read().await?.initiatives().await?;
    Ok(Json(
        lines
            .into_iter()
            .map(|line| InitiativeItem { id: line.id.to_string(), slug: line.slug, title: line.title })
            .collect(),
    ))
}

/// Creates an initiative from the twelve-month template.
#[utoipa::path(post, path = "/api/initiatives", tag = "partner", request_body = initiatives::InitiativeForm,
    responses((status = 201, body = Made), (status = 422, body = Problem), (status = 403, body = Problem)))]
async fn create_initiative(
    State(app): State<App>,
    visit: Visit,
    SentJson(form): SentJson<initiatives::InitiativeForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = initiatives::create_from(&app, &visit, &form).await?;
    Ok(Made::at(made.id, format!("/initiatives/{}", made.slug)))
}

/// Founds a body of an initiative.
#[utoipa::path(post, path = "/api/initiatives/{slug}/bodies", tag = "partner", params(("slug" = String, Path)),
    request_body = bodies::BodyForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn found_body(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<bodies::BodyForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = bodies::found_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/bodies/{}", made.id)))
}

/// Gives somebody a seat in a body.
#[utoipa::path(post, path = "/api/bodies/{id}/seats", tag = "partner", params(("id" = String, Path)),
    request_body = bodies::SeatForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn fill_seat(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<bodies::SeatForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let body = bodies::seat_from(&app, &visit, id, &form).await?;
    Ok(Made::at(body.id, format!("/bodies/{id}")))
}

/// Puts a question to a body; its members get the papers by mail.
#[utoipa::path(post, path = "/api/bodies/{id}/decisions", tag = "partner", params(("id" = String, Path)),
    request_body = questions::DecisionForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn put_decision(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<questions::DecisionForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let made = questions::put_from(&app, &visit, id, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{}", made.id)))
}

/// Takes a position, or changes it.
#[utoipa::path(put, path = "/api/decisions/{id}/position", tag = "partner", params(("id" = String, Path)),
    request_body = decisions::PositionForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn take_position(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<decisions::PositionForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let made = decisions::speak_from(&app, &visit, id, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{id}")))
}

/// Closes a question; refused with the reason where the partnership rule is not met.
#[utoipa::path(post, path = "/api/decisions/{id}/close", tag = "partner", params(("id" = String, Path)),
    request_body = decisions::CloseForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn close_decision(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<decisions::CloseForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let made = decisions::close_from(&app, &visit, id, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{id}")))
}

/// Registers a comment on an initiative.
#[utoipa::path(post, path = "/api/initiatives/{slug}/inputs", tag = "partner", params(("slug" = String, Path)),
    request_body = inputs::CommentForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn say(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<inputs::CommentForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = inputs::say_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/initiatives/{slug}/inputs")))
}

/// Answers an input; its author gets the reason by mail.
#[utoipa::path(post, path = "/api/inputs/{id}/answer", tag = "partner", params(("id" = String, Path)),
    request_body = inputs::AnswerForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn answer_input(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<inputs::AnswerForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let id: InputId = id.parse().map_err(|_| WebError::NotFound)?;
    let made = inputs::answer_from(&app, &visit, id, &form).await?;
    Ok(Made::at(made.id, "/said-and-did"))
}

/// Posts a role for partners.
#[utoipa::path(post, path = "/api/initiatives/{slug}/openings", tag = "partner", params(("slug" = String, Path)),
    request_body = openings::OpeningForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn post_opening(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<openings::OpeningForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = openings::create_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/openings/{}", made.id)))
}

/// Lets one act pass without a decision; only a partner who leads a body may.
#[utoipa::path(post, path = "/api/initiatives/{slug}/waivers", tag = "partner", params(("slug" = String, Path)),
    request_body = waivers::WaiverForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn sign_waiver(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<waivers::WaiverForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = waivers::sign_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/initiatives/{slug}#waivers")))
}

/// Says what partners plan and carry out in one aspect; 409 when somebody changed it meanwhile.
#[utoipa::path(put, path = "/api/initiatives/{slug}/aspects/{kind}", tag = "partner",
    params(("slug" = String, Path), ("kind" = String, Path, description = "The aspect, such as `identification`")),
    request_body = aspects::AspectForm,
    responses((status = 204, description = "Saved"), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn describe_aspect(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
    SentJson(form): SentJson<aspects::AspectForm>,
) -> Result<StatusCode, WebError> {
    let kind = kind.parse().map_err(|_| WebError::NotFound)?;
    aspects::describe_from(&app, &visit, &slug, kind, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody leaves a seat: by the own wish, or by who steers.
#[utoipa::path(post, path = "/api/bodies/{id}/seats/leave", tag = "partner", params(("id" = String, Path)),
    request_body = bodies::Leaving,
    responses((status = 204, description = "The seat is empty"), (status = 403, body = Problem)))]
async fn leave_seat(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<bodies::Leaving>,
) -> Result<StatusCode, WebError> {
    bodies::leave_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Comes forward for a role.
#[utoipa::path(post, path = "/api/openings/{id}/interests", tag = "partner", params(("id" = String, Path)),
    request_body = openings::NoteForm,
    responses((status = 201, body = Made), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn come_forward(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<openings::NoteForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    openings::forward_from(&app, &visit, &id, &form.note).await?;
    Ok(Made::at(&id, format!("/openings/{id}")))
}

/// Closes a role: nobody can come forward any more.
#[utoipa::path(post, path = "/api/openings/{id}/close", tag = "partner", params(("id" = String, Path)),
    responses((status = 204, description = "Closed"), (status = 403, body = Problem)))]
async fn close_opening(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    openings::close_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
