//! The JSON API of the panel: files of submissions, reviews, the slate, practices.

use std::collections::BTreeMap;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use recruit::Recruitment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{imports, panel, reviews};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

type MadeAnswer = Result<(StatusCode, Json<Made>), WebError>;

/// The largest file that a program may send.
const LARGEST_FILE: usize = 64 << 20;

pub(super) fn routes() -> OpenApiRouter<App> {
    let files = OpenApiRouter::new().routes(routes!(import_submissions)).layer(DefaultBodyLimit::max(LARGEST_FILE));
    OpenApiRouter::new()
        .merge(files)
        .routes(routes!(assign_reviewers))
        .routes(routes!(list_reviews))
        .routes(routes!(give_review))
        .routes(routes!(declare_conflict))
        .routes(routes!(put_slate))
        .routes(routes!(accept_slate))
        .routes(routes!(list_practices))
}

/// Which kind of file is sent.
#[derive(Deserialize)]
#[serde(default)]
struct FileName {
    name: String,
}

impl Default for FileName {
    fn default() -> Self {
        Self { name: "submissions.jsonl".to_owned() }
    }
}

/// A line that was not taken.
#[derive(Serialize, ToSchema)]
struct RefusedLine {
    /// Its number, from 1.
    line: u64,
    /// A stable word.
    reason: String,
    /// A sentence in the reader's language.
    message: String,
}

/// What became of the records of a file.
#[derive(Serialize, ToSchema)]
struct ImportAnswer {
    /// Ids of what was taken in now.
    kept: Vec<String>,
    /// Ids of the file that were there from an earlier time.
    already: Vec<String>,
    /// Lines that were not taken.
    refused: Vec<RefusedLine>,
}

/// Brings in a file of submissions (JSON Lines, or CSV with `?name=file.csv`). Running it twice adds nothing twice.
#[utoipa::path(post, path = "/api/calls/{slug}/import", tag = "recruit",
    params(("slug" = String, Path), ("name" = Option<String>, Query)), request_body(content = String, content_type = "text/plain"),
    responses((status = 200, body = ImportAnswer), (status = 422, body = Problem)))]
async fn import_submissions(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(file): Query<FileName>,
    bytes: Bytes,
) -> Result<Json<ImportAnswer>, WebError> {
    let (report, refused) = imports::import_from(&app, &visit, &slug, (&file.name, &bytes)).await?;
    let p = visit.frame("imported-title");
    let line = |line: formats::submissions::Refused| RefusedLine {
        line: line.line,
        reason: line.why.key.to_owned(),
        message: p.tn(line.why.key, &line.why.args),
    };
    Ok(Json(ImportAnswer {
        kept: report.kept.into_iter().map(|(_, id)| id.to_string()).collect(),
        already: report.already,
        refused: refused.into_iter().map(line).collect(),
    }))
}

/// What the automatic assignment did.
#[derive(Serialize, ToSchema)]
struct AssignAnswer {
    /// Reviews asked for now.
    assigned: usize,
    /// Pairs that a conflict of interest keeps apart.
    kept_out: usize,
    /// Submissions for which no partner without a conflict is left.
    without_partner: Vec<String>,
    /// Members of the panel who were given nothing: ids with the reason, such as `refused-no-offer` or `refused-not-disclosed`.
    not_ready: BTreeMap<String, String>,
}

/// Fills every submission of a call up to a number of reviewers, a partner on each.
#[utoipa::path(post, path = "/api/calls/{slug}/panel/assign", tag = "recruit", params(("slug" = String, Path)),
    request_body = panel::AssignForm, responses((status = 200, body = AssignAnswer), (status = 403, body = Problem)))]
async fn assign_reviewers(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<panel::AssignForm>,
) -> Result<Json<AssignAnswer>, WebError> {
    let report = panel::assign_from(&app, &visit, &slug, &form).await?;
    Ok(Json(AssignAnswer {
        assigned: report.assigned,
        kept_out: report.kept_out.len(),
        without_partner: report.without_partner.iter().map(ToString::to_string).collect(),
        not_ready: report.not_ready.iter().map(|(who, why)| (who.to_string(), why.key.to_owned())).collect(),
    }))
}

/// A review asked of the caller.
#[derive(Serialize, ToSchema)]
struct ReviewItem {
    /// Its id.
    id: String,
    /// The submission.
    submission: String,
    /// Its title; empty where a conflict of interest keeps the reviewer out.
    title: String,
    /// `assigned`, `given` or `kept-out`.
    state: String,
}

/// The reviews asked of the caller.
#[utoipa::path(get, path = "/api/reviews", tag = "recruit", responses((status = 200, body = Vec<ReviewItem>)))]
async fn list_reviews(State(app): State<App>, visit: Visit) -> Result<Json<Vec<ReviewItem>>, WebError> {
    let lines = app.read().await?.reviews_by(visit.person()?).await?;
    let item = |line: recruit::ReviewLine| ReviewItem {
        id: line.id.to_string(),
        submission: line.submission.to_string(),
        title: line.title,
        state: line.state,
    };
    Ok(Json(lines.into_iter().map(item).collect()))
}

/// Gives a review, or changes it.
#[utoipa::path(put, path = "/api/reviews/{id}", tag = "recruit", params(("id" = String, Path)),
    request_body = reviews::ReviewForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn give_review(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<reviews::ReviewForm>,
) -> MadeAnswer {
    let given = reviews::give_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(given.id, "/reviews"))
}

/// Declares a conflict of interest.
#[utoipa::path(post, path = "/api/reviews/{id}/conflict", tag = "recruit", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 404, body = Problem)))]
async fn declare_conflict(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> MadeAnswer {
    let held = reviews::declare_from(&app, &visit, &id).await?;
    Ok(Made::at(held.id, "/reviews"))
}

/// Puts a slate of submissions to the panel as one question.
#[utoipa::path(post, path = "/api/calls/{slug}/panel/slate", tag = "recruit", params(("slug" = String, Path)),
    request_body = panel::SlateForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn put_slate(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<panel::SlateForm>,
) -> MadeAnswer {
    let decision = panel::slate_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(decision, format!("/decisions/{decision}")))
}

/// How many submissions became practices.
#[derive(Serialize, ToSchema)]
struct Accepted {
    /// Accepted now.
    accepted: usize,
}

/// Accepts what a carried decision named; refused where the partnership rule is not met.
#[utoipa::path(post, path = "/api/calls/{slug}/panel/accept", tag = "recruit", params(("slug" = String, Path)),
    request_body = panel::AcceptForm, responses((status = 200, body = Accepted), (status = 403, body = Problem)))]
async fn accept_slate(
    State(app): State<App>,
    visit: Visit,
    Path(_slug): Path<String>,
    SentJson(form): SentJson<panel::AcceptForm>,
) -> Result<Json<Accepted>, WebError> {
    Ok(Json(Accepted { accepted: panel::accept_from(&app, &visit, &form).await? }))
}

/// A practice in a list.
#[derive(Serialize, ToSchema)]
struct PracticeItem {
    /// Its id, the same as the submission's.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// The one sentence to remember.
    message: String,
    /// The team, or the first author.
    by: String,
    /// Words to find it by.
    keywords: Vec<String>,
}

/// Accepted practices, newest first.
#[utoipa::path(get, path = "/api/practices", tag = "recruit", security(()), responses((status = 200, body = Vec<PracticeItem>)))]
async fn list_practices(State(app): State<App>) -> Result<Json<Vec<PracticeItem>>, WebError> {
    let lines = app.read().await?.practices(None).await?;
    let item = |line: recruit::PracticeLine| PracticeItem {
        id: line.id.to_string(),
        slug: line.slug,
        title: line.title,
        message: line.message,
        by: line.by,
        keywords: line.keywords,
    };
    Ok(Json(lines.into_iter().map(item).collect()))
}
