//! The JSON API of the library: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use library::{Block, Library, MayWrite, Piece, ResourceLine, blocks};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::desk::{SeenForm, TakeBackForm};
use super::editor::ResourceForm;
use super::shelf::SearchForm;
use super::{desk, editor, resource_named, shelf};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::{SavedAt, SentJson};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(search))
        .routes(routes!(read_resource))
        .routes(routes!(list_resources, begin_resource))
        .routes(routes!(read_draft))
        .routes(routes!(save_resource))
        .routes(routes!(sign_resource))
        .routes(routes!(publish_resource))
        .routes(routes!(withdraw_resource))
}

/// A run of text; `marked` where it is one of the words searched for.
#[derive(Serialize, ToSchema)]
struct PieceItem {
    /// The text.
    text: String,
    /// Whether it is one of the words searched for.
    marked: bool,
}

impl From<Piece> for PieceItem {
    fn from(piece: Piece) -> Self {
        Self { text: piece.text, marked: piece.marked }
    }
}

/// One thing found.
#[derive(Serialize, ToSchema)]
struct FoundItem {
    /// `resource` or `poster`.
    place: String,
    /// Its id.
    id: String,
    /// Where people read it.
    page: String,
    /// Its title.
    title: String,
    /// Where the words stand in it.
    snippet: Vec<PieceItem>,
}

/// One page of what was found, best first.
#[derive(Serialize, ToSchema)]
struct FoundItems {
    /// How many in all.
    total: i64,
    /// What was found.
    found: Vec<FoundItem>,
    /// Words to try instead, if nothing was found.
    suggestions: Vec<String>,
}

/// Searches the library and the gallery. Any text is a query.
#[utoipa::path(get, path = "/api/search", tag = "library",
    params(("q" = Option<String>, Query), ("kind" = Option<String>, Query), ("audience" = Option<String>, Query),
        ("page" = Option<i64>, Query)),
    security(()), responses((status = 200, body = FoundItems)))]
async fn search(State(app): State<App>, Query(form): Query<SearchForm>) -> Result<Json<FoundItems>, WebError> {
    let page = shelf::look(&app, &form).await?;
    let found = page
        .found
        .into_iter()
        .map(|found| FoundItem {
            page: shelf::address_of(&found),
            place: found.place.to_string(),
            id: found.id,
            title: found.title,
            snippet: found.snippet.into_iter().map(PieceItem::from).collect(),
        })
        .collect();
    Ok(Json(FoundItems { total: page.total, found, suggestions: page.suggestions }))
}

/// A published resource.
#[derive(Serialize, ToSchema)]
struct ResourceWhole {
    /// Its id.
    id: String,
    /// Where people read it.
    page: String,
    /// The number of the edition.
    edition: i64,
    /// `checklist`, `guide`, `template` or `tip-sheet`.
    kind: String,
    /// Its language.
    lang: String,
    /// Its title.
    title: String,
    /// The whole in everyday words.
    summary: String,
    /// For whom.
    audience: String,
    /// Its keywords.
    keywords: Vec<String>,
    /// The partner who read and signed this text.
    signed_by: String,
    /// The finding it was made from.
    finding: Option<String>,
    /// The text in blocks, each with `kind` and `text`.
    #[schema(value_type = Vec<Object>)]
    body: Vec<Block>,
}

/// The newest edition of a resource, by id or by its name in addresses.
#[utoipa::path(get, path = "/api/resources/{id}", tag = "library", params(("id" = String, Path)), security(()),
    responses((status = 200, body = ResourceWhole), (status = 404, body = Problem)))]
async fn read_resource(State(app): State<App>, Path(named): Path<String>) -> Result<Json<ResourceWhole>, WebError> {
    let mut tx = app.read().await?;
    let resource = resource_named(&mut tx, &named).await?;
    let newest = resource.published.filter(|_| resource.is_public()).ok_or(WebError::NotFound)?;
    let edition = tx.edition(resource.id, newest).await?.ok_or(WebError::NotFound)?;
    let content = &edition.content;
    Ok(Json(ResourceWhole {
        id: resource.id.to_string(),
        page: format!("/library/{}", resource.slug),
        edition: edition.number,
        kind: content.kind.to_string(),
        lang: content.lang.tag().to_owned(),
        title: content.title.to_string(),
        summary: content.summary.to_string(),
        audience: content.audience.to_string(),
        keywords: content.keywords.iter().map(ToString::to_string).collect(),
        signed_by: edition.signed_by,
        finding: resource.made_from.as_ref().map(|source| source.finding.to_string()),
        body: blocks(content.body.as_str()),
    }))
}

/// A resource on the desk.
#[derive(Serialize, ToSchema)]
struct DeskItem {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// `draft`, `signed`, `published` or `withdrawn`.
    stage: String,
}

/// The resources of an initiative in every stage, for those who write them.
#[utoipa::path(get, path = "/api/initiatives/{slug}/resources", tag = "library", params(("slug" = String, Path)),
    responses((status = 200, body = Vec<DeskItem>), (status = 404, body = Problem)))]
async fn list_resources(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<DeskItem>>, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    MayWrite::check(&visit.actor, initiative.id)?;
    let item = |line: ResourceLine| DeskItem { id: line.id.to_string(), title: line.title, stage: line.stage };
    Ok(Json(tx.resources_in(initiative.id).await?.into_iter().map(item).collect()))
}

/// A resource as it is being written.
#[derive(Serialize, ToSchema)]
struct DraftItem {
    /// Its id.
    id: String,
    /// The version to send with a save or a signature.
    version: i64,
    /// `draft`, `signed`, `published` or `withdrawn`.
    stage: String,
    /// Its title.
    title: String,
    /// The whole in everyday words.
    summary: String,
    /// For whom.
    audience: String,
    /// Its text.
    body: String,
}

/// The text on the desk, which a partner reads before signing it.
#[utoipa::path(get, path = "/api/resources/{id}/draft", tag = "library", params(("id" = String, Path)),
    responses((status = 200, body = DraftItem), (status = 404, body = Problem)))]
async fn read_draft(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Json<DraftItem>, WebError> {
    visit.person()?;
    let resource = resource_named(&mut app.read().await?, &id).await?;
    MayWrite::check(&visit.actor, resource.initiative)?;
    let content = &resource.content;
    Ok(Json(DraftItem {
        id: resource.id.to_string(),
        version: resource.version.0,
        stage: resource.stage.as_str().to_owned(),
        title: content.title.to_string(),
        summary: content.summary.to_string(),
        audience: content.audience.to_string(),
        body: content.body.to_string(),
    }))
}

/// Begins a resource of an initiative.
#[utoipa::path(post, path = "/api/initiatives/{slug}/resources", tag = "library", params(("slug" = String, Path)),
    request_body = ResourceForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn begin_resource(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<ResourceForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let resource = editor::begin_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(resource.id, format!("/resources/{}", resource.id)))
}

/// Saves a changed text; a signature on the old text ends with it.
#[utoipa::path(put, path = "/api/resources/{id}", tag = "library", params(("id" = String, Path)),
    request_body = ResourceForm, responses((status = 200, body = SavedAt), (status = 422, body = Problem), (status = 409, body = Problem)))]
async fn save_resource(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<ResourceForm>,
) -> Result<Json<SavedAt>, WebError> {
    let resource = editor::save_from(&app, &visit, &id, &form).await?;
    Ok(Json(SavedAt { version: *resource.version }))
}

/// A partner signs the exact text that was read.
#[utoipa::path(post, path = "/api/resources/{id}/signature", tag = "library", params(("id" = String, Path)),
    request_body = SeenForm, responses((status = 201, body = Made), (status = 403, body = Problem), (status = 409, body = Problem)))]
async fn sign_resource(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<SeenForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let resource = desk::sign_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(resource.id, format!("/resources/{}", resource.id)))
}

/// Publishes the signed text; refused without the assent of partners.
#[utoipa::path(post, path = "/api/resources/{id}/publish", tag = "library", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn publish_resource(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let resource = desk::publish_from(&app, &visit, &id).await?;
    Ok(Made::at(resource.id, format!("/library/{}", resource.slug)))
}

/// Takes every edition back, with a public reason.
#[utoipa::path(post, path = "/api/resources/{id}/withdrawal", tag = "library", params(("id" = String, Path)),
    request_body = TakeBackForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn withdraw_resource(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<TakeBackForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let resource = desk::withdraw_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(resource.id, format!("/resources/{}", resource.id)))
}
