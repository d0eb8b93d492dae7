//! The JSON API from text to white paper: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use distill::{Distillation, Snapshot};
use kernel::need;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::reports::{self, report_of};
use super::{Room, ballots, builder, codebook, coding, documents, findings, id_of, papers, recoding, releases, rounds};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

type MadeAnswer = Result<(StatusCode, Json<Made>), WebError>;
type DoneAnswer = Result<StatusCode, WebError>;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_documents, add_discussion))
        .routes(routes!(add_code))
        .routes(routes!(change_code))
        .routes(routes!(mark_excerpt))
        .routes(routes!(recode_excerpt))
        .routes(routes!(draft_finding))
        .routes(routes!(revise_finding))
        .routes(routes!(carry_finding))
        .routes(routes!(drop_finding))
        .routes(routes!(plan_round))
        .routes(routes!(open_round))
        .routes(routes!(cast_ballot))
        .routes(routes!(close_round))
        .routes(routes!(ask_to_carry))
        .routes(routes!(begin_report))
        .routes(routes!(write_report))
        .routes(routes!(prepare_edition))
        .routes(routes!(ask_to_release))
        .routes(routes!(release_edition))
        .routes(routes!(read_edition))
        .merge(super::read_api::routes())
}

/// A text that can be coded.
#[derive(Serialize, ToSchema)]
struct DocumentItem {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// The practice it is the text of.
    practice: Option<String>,
    /// How many passages are marked.
    excerpts: i64,
    /// Whether its coding is finished.
    finished: bool,
}

/// The texts of an initiative.
#[utoipa::path(get, path = "/api/initiatives/{slug}/documents", tag = "distill", params(("slug" = String, Path)),
    responses((status = 200, body = Vec<DocumentItem>), (status = 401, body = Problem)))]
async fn list_documents(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<DocumentItem>>, WebError> {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, &visit, &slug, "documents").await?;
    let lines = tx.documents(room.initiative.id).await?.into_iter().map(|line| DocumentItem {
        id: line.id.to_string(),
        title: line.title,
        practice: line.practice.map(|id| id.to_string()),
        excerpts: line.excerpts,
        finished: line.finished.is_some(),
    });
    Ok(Json(lines.collect()))
}

/// Adds the transcript of a discussion.
#[utoipa::path(post, path = "/api/initiatives/{slug}/documents", tag = "distill", params(("slug" = String, Path)),
    request_body = documents::DiscussionForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn add_discussion(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<documents::DiscussionForm>,
) -> MadeAnswer {
    let made = documents::add_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/documents/{}", made.id)))
}

/// Adds a code to the codebook.
#[utoipa::path(post, path = "/api/initiatives/{slug}/codes", tag = "distill", params(("slug" = String, Path)),
    request_body = codebook::CodeForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn add_code(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<codebook::CodeForm>,
) -> MadeAnswer {
    let made = codebook::add_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/codes/{}", made.id)))
}

/// Betters a code; 409 when somebody saved a newer version.
#[utoipa::path(put, path = "/api/codes/{id}", tag = "distill", params(("id" = String, Path)),
    request_body = codebook::CodeForm, responses((status = 204), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn change_code(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<codebook::CodeForm>,
) -> DoneAnswer {
    codebook::change_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Marks a passage, by sentences or by positions in Unicode scalar values.
#[utoipa::path(post, path = "/api/documents/{id}/excerpts", tag = "distill", params(("id" = String, Path)),
    request_body = coding::MarkForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn mark_excerpt(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<coding::MarkForm>,
) -> MadeAnswer {
    let made = coding::mark_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(Made::at(made, format!("/excerpts/{made}")))
}

/// Changes codes and memo of a mark.
#[utoipa::path(put, path = "/api/excerpts/{id}", tag = "distill", params(("id" = String, Path)),
    request_body = recoding::RecodeForm, responses((status = 204), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn recode_excerpt(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<recoding::RecodeForm>,
) -> DoneAnswer {
    recoding::recode_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Writes a finding down.
#[utoipa::path(post, path = "/api/initiatives/{slug}/findings", tag = "distill", params(("slug" = String, Path)),
    request_body = builder::FindingForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn draft_finding(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<builder::FindingForm>,
) -> MadeAnswer {
    let made = builder::draft_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/findings/{}", made.id)))
}

/// Rewrites a draft finding.
#[utoipa::path(put, path = "/api/findings/{id}", tag = "distill", params(("id" = String, Path)),
    request_body = builder::FindingForm, responses((status = 204), (status = 403, body = Problem), (status = 409, body = Problem)))]
async fn revise_finding(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<builder::FindingForm>,
) -> DoneAnswer {
    builder::revise_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Carries a finding that a body decided to carry.
#[utoipa::path(post, path = "/api/findings/{id}/carry", tag = "distill", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn carry_finding(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> DoneAnswer {
    findings::carry_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leaves a finding out, with the reason.
#[utoipa::path(post, path = "/api/findings/{id}/drop", tag = "distill", params(("id" = String, Path)),
    request_body = findings::DropForm, responses((status = 204), (status = 422, body = Problem)))]
async fn drop_finding(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<findings::DropForm>,
) -> DoneAnswer {
    findings::drop_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Plans a round.
#[utoipa::path(post, path = "/api/rounds", tag = "distill", request_body = rounds::RoundForm,
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn plan_round(State(app): State<App>, visit: Visit, SentJson(form): SentJson<rounds::RoundForm>) -> MadeAnswer {
    let made = rounds::plan_from(&app, &visit, &form).await?;
    Ok(Made::at(made.id, format!("/rounds/{}", made.id)))
}

/// Opens a round; its rule is locked from then on.
#[utoipa::path(post, path = "/api/rounds/{id}/open", tag = "distill", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn open_round(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> DoneAnswer {
    rounds::open_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Rates findings of an open round.
#[utoipa::path(post, path = "/api/rounds/{id}/ballot", tag = "distill", params(("id" = String, Path)),
    request_body = ballots::BallotForm, responses((status = 204), (status = 422, body = Problem)))]
async fn cast_ballot(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<ballots::BallotForm>,
) -> DoneAnswer {
    ballots::rate_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes a round and works out its results.
#[utoipa::path(post, path = "/api/rounds/{id}/close", tag = "distill", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn close_round(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> DoneAnswer {
    rounds::close_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts findings of a closed round to its body.
#[utoipa::path(post, path = "/api/rounds/{id}/ask", tag = "distill", params(("id" = String, Path)),
    request_body = papers::AskForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn ask_to_carry(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<papers::AskForm>,
) -> MadeAnswer {
    let made = papers::ask_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{}", made.id)))
}

/// Begins a report.
#[utoipa::path(post, path = "/api/initiatives/{slug}/reports", tag = "distill", params(("slug" = String, Path)),
    request_body = reports::BeginForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn begin_report(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<reports::BeginForm>,
) -> MadeAnswer {
    let made = reports::begin_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/reports/{}/edit", made.slug)))
}

/// Writes a report; 409 when somebody saved a newer version.
#[utoipa::path(put, path = "/api/reports/{slug}", tag = "distill", params(("slug" = String, Path)),
    request_body = reports::ReportForm, responses((status = 204), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn write_report(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<reports::ReportForm>,
) -> DoneAnswer {
    reports::write_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Freezes the content of a report as its next edition.
#[utoipa::path(post, path = "/api/reports/{slug}/editions", tag = "distill", params(("slug" = String, Path)),
    request_body = reports::PrepareForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn prepare_edition(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<reports::PrepareForm>,
) -> MadeAnswer {
    let made = reports::prepare_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/editions/{}", made.id)))
}

/// Puts the release of an edition to a body.
#[utoipa::path(post, path = "/api/editions/{id}/ask", tag = "distill", params(("id" = String, Path)),
    request_body = releases::ReleaseForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn ask_to_release(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<releases::ReleaseForm>,
) -> MadeAnswer {
    let made = releases::ask_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{}", made.id)))
}

/// Releases an edition: with its assent, and with every input answered.
#[utoipa::path(post, path = "/api/editions/{id}/release", tag = "distill", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn release_edition(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> DoneAnswer {
    releases::release_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The frozen content of a released edition, with the ids of every finding, excerpt, document and practice.
#[utoipa::path(get, path = "/api/reports/{slug}/{number}", tag = "distill",
    params(("slug" = String, Path), ("number" = u32, Path)), security(()),
    responses((status = 200, description = "The edition as it was frozen"), (status = 404, body = Problem)))]
async fn read_edition(
    State(app): State<App>,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Json<Snapshot>, WebError> {
    let mut tx = app.read().await?;
    let report = report_of(&mut tx, &slug).await?;
    let lines = tx.editions(report.id).await?;
    let line = lines.iter().find(|line| line.released.is_some() && line.number == number).ok_or(WebError::NotFound)?;
    let edition: distill::Edition = need(&mut tx, line.id).await?;
    Ok(Json(edition.content.clone()))
}
