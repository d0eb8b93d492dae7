//! What happens round the table, for programs: seats, the cells of the aspect matrix, the decision log, inputs and what they led to.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::cells_of;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{aspects, cells, decisions, initiative_of, input, log, matrix, questions, seats};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(pause_seat))
        .routes(routes!(name_stand_in))
        .routes(routes!(set_term))
        .routes(routes!(ask_quorum))
        .routes(routes!(sit_alone))
        .routes(routes!(remind))
        .routes(routes!(close_phase))
        .routes(routes!(name_cell_partners))
        .routes(routes!(add_cell_evidence))
        .routes(routes!(drop_cell_evidence))
        .routes(routes!(scope_aspect))
        .routes(routes!(take_on_input))
        .routes(routes!(show_result))
        .routes(routes!(enter_earlier))
        .routes(routes!(read_matrix))
        .routes(routes!(read_log))
}

/// Pauses a seat, or comes back to it: the member's own act, or the steward's on their word.
#[utoipa::path(post, path = "/api/bodies/{id}/seats/{person}/pause", tag = "partner", params(("id" = String, Path), ("person" = String, Path)),
    request_body = seats::PauseForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn pause_seat(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    SentJson(form): SentJson<seats::PauseForm>,
) -> Result<StatusCode, WebError> {
    seats::pause_from(&app, &visit, (&id, &person), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Names who speaks in a member's place until a day; an empty address names nobody any more.
#[utoipa::path(post, path = "/api/bodies/{id}/seats/{person}/stand-in", tag = "partner", params(("id" = String, Path), ("person" = String, Path)),
    request_body = seats::StandInForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn name_stand_in(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    SentJson(form): SentJson<seats::StandInForm>,
) -> Result<StatusCode, WebError> {
    seats::stand_in_from(&app, &visit, (&id, &person), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sets the last day of a seat.
#[utoipa::path(post, path = "/api/bodies/{id}/seats/{person}/term", tag = "partner", params(("id" = String, Path), ("person" = String, Path)),
    request_body = seats::TermForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn set_term(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    SentJson(form): SentJson<seats::TermForm>,
) -> Result<StatusCode, WebError> {
    seats::term_from(&app, &visit, (&id, &person), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sets how many percent of the seats must have spoken.
#[utoipa::path(post, path = "/api/bodies/{id}/quorum", tag = "partner", params(("id" = String, Path)),
    request_body = seats::QuorumForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn ask_quorum(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<seats::QuorumForm>,
) -> Result<StatusCode, WebError> {
    seats::quorum_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The only partner of a body agrees to sit alone, with a public reason.
#[utoipa::path(post, path = "/api/bodies/{id}/alone", tag = "partner", params(("id" = String, Path)),
    request_body = seats::AloneForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn sit_alone(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<seats::AloneForm>,
) -> Result<StatusCode, WebError> {
    seats::alone_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Asks those who have not spoken once more, by mail.
#[utoipa::path(post, path = "/api/decisions/{id}/remind", tag = "partner", params(("id" = String, Path)),
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn remind(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    decisions::remind_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes a phase; refused while a cell of its aspects is not full or an input waits.
#[utoipa::path(post, path = "/api/initiatives/{slug}/phases/{kind}/close", tag = "partner", params(("slug" = String, Path), ("kind" = String, Path)),
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn close_phase(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    matrix::close_from(&app, &visit, &slug, &kind).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Names the partners who did what a cell says, in place of those named before.
#[utoipa::path(post, path = "/api/initiatives/{slug}/aspects/{kind}/{function}/partners", tag = "partner", params(("slug" = String, Path), ("kind" = String, Path), ("function" = String, Path)),
    request_body = cells::NamesForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn name_cell_partners(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): Path<(String, String, String)>,
    SentJson(form): SentJson<cells::NamesForm>,
) -> Result<StatusCode, WebError> {
    cells::name_from(&app, &visit, (&slug, &kind, &function), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds what shows that a cell is true.
#[utoipa::path(post, path = "/api/initiatives/{slug}/aspects/{kind}/{function}/evidence", tag = "partner", params(("slug" = String, Path), ("kind" = String, Path), ("function" = String, Path)),
    request_body = cells::EvidenceForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn add_cell_evidence(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): Path<(String, String, String)>,
    SentJson(form): SentJson<cells::EvidenceForm>,
) -> Result<StatusCode, WebError> {
    cells::add_from(&app, &visit, (&slug, &kind, &function), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a piece of evidence from a cell.
#[utoipa::path(post, path = "/api/initiatives/{slug}/aspects/{kind}/{function}/evidence/drop", tag = "partner", params(("slug" = String, Path), ("kind" = String, Path), ("function" = String, Path)),
    request_body = cells::DropForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn drop_cell_evidence(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): Path<(String, String, String)>,
    SentJson(form): SentJson<cells::DropForm>,
) -> Result<StatusCode, WebError> {
    cells::drop_from(&app, &visit, (&slug, &kind, &function), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Fixes what an aspect is called, whether the initiative has it, and when its scope is locked.
#[utoipa::path(post, path = "/api/initiatives/{slug}/aspects/{kind}/scope", tag = "partner", params(("slug" = String, Path), ("kind" = String, Path)),
    request_body = aspects::ScopeForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn scope_aspect(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
    SentJson(form): SentJson<aspects::ScopeForm>,
) -> Result<StatusCode, WebError> {
    aspects::scope_from(&app, &visit, (&slug, &kind), &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says who answers an input, and by when.
#[utoipa::path(post, path = "/api/inputs/{id}/owner", tag = "partner", params(("id" = String, Path)),
    request_body = input::OwnerForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn take_on_input(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<input::OwnerForm>,
) -> Result<StatusCode, WebError> {
    input::take_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says what an input led to; its author gets it by mail.
#[utoipa::path(post, path = "/api/inputs/{id}/result", tag = "partner", params(("id" = String, Path)),
    request_body = input::ResultForm,
    responses((status = 204, description = "Done"), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn show_result(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<input::ResultForm>,
) -> Result<StatusCode, WebError> {
    input::result_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Enters a decision that was taken before partners joined. It gives no assent.
#[utoipa::path(post, path = "/api/bodies/{id}/decisions/earlier", tag = "partner", params(("id" = String, Path)),
    request_body = questions::EarlierForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn enter_earlier(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<questions::EarlierForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = questions::enter_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/decisions/{}", made.id)))
}

/// One cell of the aspect matrix.
#[derive(Serialize, ToSchema)]
struct CellItem {
    /// The aspect, such as `identification`.
    aspect: String,
    /// `planned` or `implemented`.
    function: String,
    /// `full`, `partly`, `empty` or `waived`.
    state: String,
    /// What partners did, in words.
    words: String,
    /// The ids of the partners named.
    partners: Vec<String>,
    /// The ids of its decisions that count.
    decisions: Vec<String>,
    /// Its decisions that do not count, each with its reasons.
    not_counted: Vec<NotCountedItem>,
    /// What shows it.
    evidence: Vec<String>,
    /// What it still lacks: `words`, `names`, `decision`, `evidence`.
    lacks: Vec<String>,
    /// The public reason of the waiver that lets it pass.
    waived: Option<String>,
}

/// A decision that does not count.
#[derive(Serialize, ToSchema)]
struct NotCountedItem {
    /// Its id.
    decision: String,
    /// Stable words, such as `short-notice` or `joined-late`.
    why: Vec<String>,
}

/// The aspect matrix: who did what, what shows it, and what is missing.
#[utoipa::path(get, path = "/api/initiatives/{slug}/matrix", tag = "partner", params(("slug" = String, Path)), security(()),
    responses((status = 200, body = Vec<CellItem>), (status = 404, body = Problem)))]
async fn read_matrix(State(app): State<App>, Path(slug): Path<String>) -> Result<Json<Vec<CellItem>>, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    let words = |list: &[partner::NotCounted]| list.iter().map(ToString::to_string).collect();
    let item = |held: partner::CellStanding| CellItem {
        aspect: held.name.aspect.to_string(),
        function: held.name.function.to_string(),
        state: held.state.to_string(),
        partners: held.cell.named.iter().map(ToString::to_string).collect(),
        decisions: held.decisions.iter().filter(|(_, why)| why.is_empty()).map(|(one, _)| one.id.to_string()).collect(),
        not_counted: held
            .decisions
            .iter()
            .filter(|(_, why)| !why.is_empty())
            .map(|(one, why)| NotCountedItem { decision: one.id.to_string(), why: words(why) })
            .collect(),
        evidence: held.cell.evidence.iter().map(|one| one.what.to_string()).collect(),
        lacks: held.lacks.iter().map(ToString::to_string).collect(),
        words: held.words,
        waived: held.waived,
    };
    Ok(Json(cells_of(&mut tx, &initiative).await?.into_iter().map(item).collect()))
}

/// What one side of the table said.
#[derive(Serialize, ToSchema)]
struct SideItem {
    /// `partner`, `clinician`, `educator`, `cme-professional` or `steward`.
    seat: String,
    /// For it.
    agree: usize,
    /// Against it.
    object: usize,
    /// Standing aside.
    abstain: usize,
}

/// A decision in the log.
#[derive(Serialize, ToSchema)]
struct LogItem {
    /// Its id.
    id: String,
    /// The question.
    question: String,
    /// `open`, `carried` or `fell`.
    state: String,
    /// Positions by side of the table.
    sides: Vec<SideItem>,
    /// The reasons of those who objected.
    dissent: Vec<String>,
    /// What changed because of partners: `none`, `small`, `moderate` or `large`.
    influence: Option<String>,
    /// The same in words.
    changed: Option<String>,
    /// Whether it was taken before partners joined.
    before_partners: bool,
    /// Whether partners had fewer days for the papers than the rule.
    short_notice: bool,
}

/// The decision log, newest first.
#[utoipa::path(get, path = "/api/initiatives/{slug}/decisions", tag = "partner", params(("slug" = String, Path)), security(()),
    responses((status = 200, body = Vec<LogItem>), (status = 404, body = Problem)))]
async fn read_log(State(app): State<App>, Path(slug): Path<String>) -> Result<Json<Vec<LogItem>>, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    let side = |side: &log::SideRow| SideItem {
        seat: side.kind.to_string(),
        agree: side.agree,
        object: side.object,
        abstain: side.abstain,
    };
    let item = |row: log::LogRow| LogItem {
        id: row.line.id.to_string(),
        question: row.line.question,
        state: row.line.state,
        sides: row.sides.iter().map(side).collect(),
        dissent: row.dissent.into_iter().filter_map(|held| held.reason).collect(),
        influence: row.line.influence.map(|value| value.to_string()),
        changed: row.line.changed,
        before_partners: row.line.before_partners,
        short_notice: row.line.short,
    };
    Ok(Json(log::log_of(&mut tx, &initiative).await?.into_iter().map(item).collect()))
}
