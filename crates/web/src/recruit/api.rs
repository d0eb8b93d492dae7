//! The JSON API of recruiting: the same commands as behind the forms.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use recruit::Recruitment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::fields::DraftForm;
use super::{call_form, call_page, calls, draft, submissions};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

type MadeAnswer = Result<(StatusCode, Json<Made>), WebError>;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_calls))
        .routes(routes!(draft_call))
        .routes(routes!(revise_call))
        .routes(routes!(ask_call))
        .routes(routes!(open_call))
        .routes(routes!(close_call))
        .routes(routes!(list_submissions, begin_submission))
        .routes(routes!(save_submission))
        .routes(routes!(send_submission))
        .routes(routes!(withdraw_submission))
        .routes(routes!(decline_submission))
        .merge(super::panel_api::routes())
        .merge(super::read_api::routes())
        .merge(super::team_api::routes())
}

/// A call in a list.
#[derive(Serialize, ToSchema)]
struct CallItem {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// `open` or `closed`.
    stage: String,
    /// From when it takes submissions.
    opens: String,
    /// From when it does not any more.
    closes: String,
}

/// Every public call, newest first.
#[utoipa::path(get, path = "/api/calls", tag = "recruit", security(()), responses((status = 200, body = Vec<CallItem>)))]
async fn list_calls(State(app): State<App>) -> Result<Json<Vec<CallItem>>, WebError> {
    let lines = app.read().await?.calls(None).await?;
    let item = |line: recruit::CallLine| CallItem {
        id: line.id.to_string(),
        slug: line.slug,
        title: line.title,
        stage: line.stage,
        opens: line.opens.to_rfc3339(),
        closes: line.closes.to_rfc3339(),
    };
    Ok(Json(lines.into_iter().filter(|line| line.stage != "draft").map(item).collect()))
}

/// Drafts a call in an initiative.
#[utoipa::path(post, path = "/api/initiatives/{slug}/calls", tag = "recruit", params(("slug" = String, Path)),
    request_body = call_form::CallForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn draft_call(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<call_form::CallForm>,
) -> MadeAnswer {
    let call = calls::create_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(call.id, format!("/calls/{}", call.slug)))
}

/// Writes a call anew; `version` is the one that was read.
#[utoipa::path(put, path = "/api/calls/{slug}", tag = "recruit", params(("slug" = String, Path)),
    request_body = call_form::CallForm, responses((status = 201, body = Made), (status = 409, body = Problem)))]
async fn revise_call(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<call_form::CallForm>,
) -> MadeAnswer {
    let call = calls::revise_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(call.id, format!("/calls/{}", call.slug)))
}

/// Asks a body whether the call opens.
#[utoipa::path(post, path = "/api/calls/{slug}/ask", tag = "recruit", params(("slug" = String, Path)),
    request_body = call_page::AskForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn ask_call(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<call_page::AskForm>,
) -> MadeAnswer {
    let decision = call_page::ask_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(decision, format!("/decisions/{decision}")))
}

/// Opens a call; refused where the partners' assent is missing.
#[utoipa::path(post, path = "/api/calls/{slug}/open", tag = "recruit", params(("slug" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn open_call(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> MadeAnswer {
    let call = call_page::open_from(&app, &visit, &slug).await?;
    Ok(Made::at(call.id, format!("/calls/{slug}")))
}

/// Closes a call by hand.
#[utoipa::path(post, path = "/api/calls/{slug}/close", tag = "recruit", params(("slug" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn close_call(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> MadeAnswer {
    let call = call_page::close_from(&app, &visit, &slug).await?;
    Ok(Made::at(call.id, format!("/calls/{slug}")))
}

/// A submission in a list.
#[derive(Serialize, ToSchema)]
struct SubmissionItem {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// The team, or the first author.
    by: String,
    /// `submitted`, `accepted`, `declined` or `withdrawn`.
    stage: String,
}

/// What was sent to a call, for who leads its panel.
#[utoipa::path(get, path = "/api/calls/{slug}/submissions", tag = "recruit", params(("slug" = String, Path)),
    responses((status = 200, body = Vec<SubmissionItem>), (status = 403, body = Problem)))]
async fn list_submissions(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<SubmissionItem>>, WebError> {
    let lines = submissions::lines(&app, &visit, &slug).await?;
    let item = |line: recruit::SubmissionLine| SubmissionItem {
        id: line.id.to_string(),
        title: line.title,
        by: line.by,
        stage: line.stage,
    };
    Ok(Json(lines.into_iter().map(item).collect()))
}

/// Begins a draft for a team.
#[utoipa::path(post, path = "/api/calls/{slug}/submissions", tag = "recruit", params(("slug" = String, Path)),
    request_body = submissions::BeginForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn begin_submission(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<submissions::BeginForm>,
) -> MadeAnswer {
    let draft = submissions::begin_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(draft.id, format!("/submissions/{}/edit", draft.id)))
}

/// A draft as a program writes it.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
struct DraftBody {
    /// The version that was read: 1 after beginning, one more after each save.
    version: i64,
    /// Its title.
    title: String,
    /// The one sentence to remember.
    message: String,
    /// Words to find it by.
    keywords: Vec<String>,
    /// Answers by the key of their question; what is not named stays as it is.
    answers: BTreeMap<String, String>,
}

/// A draft that was saved.
#[derive(Serialize, ToSchema)]
struct Saved {
    /// Its id.
    id: String,
    /// The version to send with the next save.
    version: i64,
}

/// Saves a draft.
#[utoipa::path(put, path = "/api/submissions/{id}", tag = "recruit", params(("id" = String, Path)),
    request_body = DraftBody, responses((status = 200, body = Saved), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn save_submission(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(body): SentJson<DraftBody>,
) -> Result<Json<Saved>, WebError> {
    let mut pairs = vec![
        ("version".to_owned(), body.version.to_string()),
        ("title".to_owned(), body.title),
        ("message".to_owned(), body.message),
        ("keywords".to_owned(), body.keywords.join(", ")),
    ];
    pairs.extend(body.answers.into_iter().map(|(key, text)| (format!("answer-{key}"), text)));
    let saved = draft::save_from(&app, &visit, &id, &DraftForm::sent(pairs)).await?;
    Ok(Json(Saved { id, version: saved.version.0 }))
}

/// Sends a submission to the panel.
#[utoipa::path(post, path = "/api/submissions/{id}/send", tag = "recruit", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn send_submission(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> MadeAnswer {
    let sent = draft::submit_from(&app, &visit, &id).await?;
    Ok(Made::at(sent.id, format!("/submissions/{id}")))
}

/// Takes a submission back.
#[utoipa::path(post, path = "/api/submissions/{id}/withdraw", tag = "recruit", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn withdraw_submission(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> MadeAnswer {
    let gone = draft::withdraw_from(&app, &visit, &id).await?;
    Ok(Made::at(gone.id, format!("/submissions/{id}")))
}

/// Declines a submission with a reason, which the team reads.
#[utoipa::path(post, path = "/api/submissions/{id}/decline", tag = "recruit", params(("id" = String, Path)),
    request_body = submissions::DeclineForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn decline_submission(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<submissions::DeclineForm>,
) -> MadeAnswer {
    let declined = submissions::decline_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(declined.id, format!("/submissions/{id}")))
}
