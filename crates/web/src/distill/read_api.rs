//! What a program can read from text to white paper, and the last acts of coding.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use distill::{
    Distillation, Document, ExcerptLine, ExcerptsOf, Finding, MayRead, TraceEdition, TraceFinding, sentences,
};
use kernel::{DocumentId, FindingId, need};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{Room, coding, editions, excerpts, id_of, recoding};
use crate::api::Problem;
use crate::error::WebError;
use crate::form::SentJson;
use crate::page::Answer;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_document))
        .routes(routes!(finish_coding))
        .routes(routes!(remove_excerpt))
        .routes(routes!(read_excerpt))
        .routes(routes!(read_finding))
        .routes(routes!(read_trace))
        .routes(routes!(list_reports))
        .routes(routes!(read_pdf))
}

/// A sentence of a text.
#[derive(Serialize, ToSchema)]
struct SentenceItem {
    /// Its number, from 1; marks name it.
    number: usize,
    /// The words.
    text: String,
}

/// A finding at the end of a way.
#[derive(Serialize, ToSchema)]
struct FindingItem {
    /// Its id.
    id: String,
    /// Its number in the initiative.
    number: u32,
    /// Its short name.
    title: String,
    /// `draft`, `in-round`, `carried` or `not-carried`.
    state: String,
}

impl From<TraceFinding> for FindingItem {
    fn from(line: TraceFinding) -> Self {
        Self { id: line.id.to_string(), number: line.number, title: line.title, state: line.state }
    }
}

/// A marked passage with where it lies and what it became part of.
#[derive(Serialize, ToSchema)]
struct ExcerptItem {
    /// Its id.
    id: String,
    /// The version to send with a change.
    version: i64,
    /// The id of the document.
    document: String,
    /// The document's title.
    title: String,
    /// The practice that the document is the text of.
    practice: Option<String>,
    /// The words.
    text: String,
    /// Ids of its codes.
    codes: Vec<String>,
    /// The findings it became part of.
    findings: Vec<FindingItem>,
}

impl From<ExcerptLine> for ExcerptItem {
    fn from(line: ExcerptLine) -> Self {
        Self {
            id: line.id.to_string(),
            version: line.version.0,
            document: line.document.to_string(),
            title: line.title,
            practice: line.practice.map(|id| id.to_string()),
            text: line.text,
            codes: line.codes.iter().map(ToString::to_string).collect(),
            findings: line.findings.into_iter().map(FindingItem::from).collect(),
        }
    }
}

/// A text in sentences, with its marks.
#[derive(Serialize, ToSchema)]
struct DocumentWhole {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// The practice it is the text of.
    practice: Option<String>,
    /// Its sentences.
    sentences: Vec<SentenceItem>,
    /// Its marks, by position.
    excerpts: Vec<ExcerptItem>,
    /// Whether its coding is finished.
    finished: bool,
}

/// A text that can be coded, sentence by sentence, for those who work on it.
#[utoipa::path(get, path = "/api/documents/{id}", tag = "distill", params(("id" = String, Path)),
    responses((status = 200, body = DocumentWhole), (status = 404, body = Problem)))]
async fn read_document(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<DocumentWhole>, WebError> {
    let id: DocumentId = id_of(&id)?;
    let mut tx = app.read().await?;
    let document: Document = need(&mut tx, id).await?;
    Room::of(&mut tx, &visit, document.initiative, "documents").await?;
    let marks = tx.excerpts(ExcerptsOf::Document(id)).await?;
    let text = document.scalars();
    let sentence = |one: &distill::Sentence| SentenceItem {
        number: one.number,
        text: text.slice(one.start, one.end).unwrap_or_default().to_owned(),
    };
    Ok(Json(DocumentWhole {
        id: id.to_string(),
        title: document.title.to_string(),
        practice: document.practice().map(|id| id.to_string()),
        sentences: sentences(&document).iter().map(sentence).collect(),
        excerpts: marks.into_iter().map(ExcerptItem::from).collect(),
        finished: document.finished.is_some(),
    }))
}

/// Says that the coding of a text is finished, or that it goes on.
#[utoipa::path(post, path = "/api/documents/{id}/finish", tag = "distill", params(("id" = String, Path)),
    request_body = coding::FinishForm,
    responses((status = 204, description = "Noted"), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn finish_coding(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<coding::FinishForm>,
) -> Result<StatusCode, WebError> {
    coding::finish_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a mark back; refused while a finding rests on it.
#[utoipa::path(delete, path = "/api/excerpts/{id}", tag = "distill", params(("id" = String, Path)),
    responses((status = 204, description = "Taken back"), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn remove_excerpt(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    recoding::remove_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The place of a finding in a released edition.
#[derive(Serialize, ToSchema)]
struct PlaceItem {
    /// The report's name in addresses.
    report: String,
    /// The report's title.
    title: String,
    /// The number of the edition.
    edition: u32,
    /// The id of the finding.
    finding: String,
    /// The place of the finding in that edition, from 1.
    place: u32,
}

impl From<TraceEdition> for PlaceItem {
    fn from(line: TraceEdition) -> Self {
        Self {
            report: line.slug,
            title: line.title,
            edition: line.number,
            finding: line.finding.to_string(),
            place: line.place,
        }
    }
}

/// An excerpt with what became of it.
#[derive(Serialize, ToSchema)]
struct ExcerptWhole {
    /// The passage.
    excerpt: ExcerptItem,
    /// The released editions in which it stands.
    editions: Vec<PlaceItem>,
}

/// One excerpt and what became of it. Everybody can read what stands in a released edition; before, only those who work on it.
#[utoipa::path(get, path = "/api/excerpts/{id}", tag = "distill", params(("id" = String, Path)), security(()),
    responses((status = 200, body = ExcerptWhole), (status = 404, body = Problem)))]
async fn read_excerpt(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<ExcerptWhole>, WebError> {
    let seen = excerpts::excerpt_of(&app, &visit, &id).await?;
    let editions = seen.standing.into_iter().map(PlaceItem::from).collect();
    Ok(Json(ExcerptWhole { excerpt: seen.line.into(), editions }))
}

/// A finding with everything it rests on.
#[derive(Serialize, ToSchema)]
struct FindingWhole {
    /// Its id.
    id: String,
    /// The version to send with a change.
    version: i64,
    /// Its number in the initiative.
    number: u32,
    /// Its short name.
    title: String,
    /// The statement.
    statement: String,
    /// The same for everybody.
    plain: String,
    /// What stands behind it.
    explanation: String,
    /// `draft`, `in-round`, `carried` or `not-carried`.
    state: String,
    /// Ids of the codes it is built from.
    codes: Vec<String>,
    /// The excerpts that show it, each with its document and its practice.
    excerpts: Vec<ExcerptItem>,
}

/// One finding, traced back to its excerpts and practices, for those who work on it.
#[utoipa::path(get, path = "/api/findings/{id}", tag = "distill", params(("id" = String, Path)),
    responses((status = 200, body = FindingWhole), (status = 404, body = Problem)))]
async fn read_finding(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<FindingWhole>, WebError> {
    let id: FindingId = id_of(&id)?;
    let mut tx = app.read().await?;
    let finding: Finding = need(&mut tx, id).await?;
    MayRead::check(&visit.actor, finding.initiative)?;
    let excerpts = tx.excerpts(ExcerptsOf::Finding(id)).await?;
    Ok(Json(FindingWhole {
        id: id.to_string(),
        version: finding.version.0,
        number: finding.number,
        title: finding.title.to_string(),
        statement: finding.statement.to_string(),
        plain: finding.plain.to_string(),
        explanation: finding.explanation.to_string(),
        state: finding.state.word().to_owned(),
        codes: finding.codes.iter().map(ToString::to_string).collect(),
        excerpts: excerpts.into_iter().map(ExcerptItem::from).collect(),
    }))
}

/// What became of a practice.
#[derive(Serialize, ToSchema)]
struct TraceWhole {
    /// The title of the practice.
    title: String,
    /// Its marked passages.
    excerpts: Vec<ExcerptItem>,
    /// The findings they became part of.
    findings: Vec<FindingItem>,
    /// The released editions in which they stand.
    editions: Vec<PlaceItem>,
    /// What the library holds that was made from these findings.
    resources: Vec<MadeItem>,
    /// How far the practice itself and those resources are used.
    uses: Vec<UsedItem>,
}

/// A resource made from a finding.
#[derive(Serialize, ToSchema)]
struct MadeItem {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
}

/// How far a practice or a resource is used.
#[derive(Serialize, ToSchema)]
struct UsedItem {
    /// The id of the practice or resource.
    what: String,
    /// By how many providers.
    providers: i64,
    /// In how many activities.
    activities: i64,
}

/// From a practice to everything it became. Visitors read what is released, those who work on it the rest as well.
#[utoipa::path(get, path = "/api/practices/{named}/trace", tag = "distill",
    params(("named" = String, Path, description = "The id of the practice")), security(()),
    responses((status = 200, body = TraceWhole), (status = 404, body = Problem)))]
async fn read_trace(
    State(app): State<App>,
    visit: Visit,
    Path(practice): Path<String>,
) -> Result<Json<TraceWhole>, WebError> {
    let traced = excerpts::trace_of(&app, &visit, id_of(&practice)?).await?;
    let trace = traced.trace;
    let made = traced.resources.into_iter().map(|line| MadeItem { id: line.id.to_string(), title: line.title });
    let uses = traced.used.into_iter().map(|line| UsedItem {
        what: line.what.to_string(),
        providers: line.providers,
        activities: line.activities,
    });
    Ok(Json(TraceWhole {
        resources: made.collect(),
        uses: uses.collect(),
        title: trace.title,
        excerpts: trace.excerpts.into_iter().map(ExcerptItem::from).collect(),
        findings: trace.findings.into_iter().map(FindingItem::from).collect(),
        editions: trace.editions.into_iter().map(PlaceItem::from).collect(),
    }))
}

/// A report in a list.
#[derive(Serialize, ToSchema)]
struct ReportItem {
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// The number of its newest released edition.
    edition: u32,
}

/// Reports with a released edition, newest first.
#[utoipa::path(get, path = "/api/reports", tag = "distill", security(()),
    responses((status = 200, body = Vec<ReportItem>)))]
async fn list_reports(State(app): State<App>) -> Result<Json<Vec<ReportItem>>, WebError> {
    let lines = app.read().await?.reports(None).await?;
    let released = |line: distill::ReportLine| {
        line.released.map(|edition| ReportItem { slug: line.slug, title: line.title, edition })
    };
    Ok(Json(lines.into_iter().filter_map(released).collect()))
}

/// A released edition as PDF.
#[utoipa::path(get, path = "/api/reports/{slug}/{number}/pdf", tag = "distill",
    params(("slug" = String, Path), ("number" = u32, Path)), security(()),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), (status = 404, body = Problem)))]
async fn read_pdf(State(app): State<App>, visit: Visit, Path((slug, number)): Path<(String, u32)>) -> Answer {
    editions::pdf_from(&app, &visit, &slug, &number.to_string()).await
}
