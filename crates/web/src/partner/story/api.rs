//! The JSON API of stories: the same commands as behind the forms, and the same permits to show.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::story::{Channel, MayShow, Story};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::own::Own;
use super::{consent, key, own, public, register, release, uses, write};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::page::Answer;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_stories))
        .routes(routes!(read_story))
        .routes(routes!(print_story))
        .routes(routes!(my_stories))
        .routes(routes!(tell_story, list_register))
        .routes(routes!(rewrite_story))
        .routes(routes!(consent_to_story))
        .routes(routes!(release_story))
        .routes(routes!(withdraw_story))
        .routes(routes!(take_back))
        .routes(routes!(note_use))
        .routes(routes!(place_story))
        .routes(routes!(unplace_story))
        .routes(routes!(say_coverage))
}

/// A story that this reader may see.
#[derive(Serialize, ToSchema)]
struct ShownStory {
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// The name the teller chose to be shown by.
    by: Option<String>,
    /// What a reader should know before reading.
    note: Option<String>,
    /// Its language.
    lang: String,
    /// Its text; left out in lists.
    text: Option<String>,
    /// The first day on which it may no longer be shown.
    until: String,
}

impl ShownStory {
    fn of(story: &MayShow, whole: bool) -> Self {
        Self {
            slug: story.slug().to_string(),
            title: story.title().to_string(),
            by: story.by().map(str::to_owned),
            note: story.note().map(ToString::to_string),
            lang: story.lang().tag().to_owned(),
            text: whole.then(|| story.text().to_string()),
            until: story.until().to_string(),
        }
    }
}

/// The stories of the site that this reader may see, newest first.
#[utoipa::path(get, path = "/api/stories", tag = "stories", security(()), responses((status = 200, body = [ShownStory])))]
async fn list_stories(State(app): State<App>, visit: Visit) -> Result<Json<Vec<ShownStory>>, WebError> {
    let stories = public::list_from(&app, &visit).await?;
    Ok(Json(stories.iter().map(|story| ShownStory::of(story, false)).collect()))
}

/// One story. 410 once its teller took it back or its time is over.
#[utoipa::path(get, path = "/api/stories/{slug}", tag = "stories", security(()), params(("slug" = String, Path)),
    responses((status = 200, body = ShownStory), (status = 410, body = Problem)))]
async fn read_story(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<ShownStory>, WebError> {
    let story = public::shown(&app, &visit, &slug, Channel::Site).await?;
    Ok(Json(ShownStory::of(&story, true)))
}

/// One story as PDF, where its teller allows print.
#[utoipa::path(get, path = "/api/stories/{slug}/pdf", tag = "stories", security(()), params(("slug" = String, Path)),
    responses((status = 200, content_type = "application/pdf"), (status = 410, body = Problem)))]
async fn print_story(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    public::pdf_from(&app, &visit, &slug).await
}

/// One's own story.
#[derive(Serialize, ToSchema)]
struct OwnStory {
    /// Its id.
    id: String,
    /// The version to send with the next change.
    version: i64,
    /// Its name in addresses.
    slug: String,
    /// Its title; empty once it was taken back.
    title: String,
    /// Its text; empty once it was taken back.
    text: String,
    /// The hash to release; of the words as they stand.
    hash: Option<String>,
    /// `draft`, `consented`, `released`, `expired` or `withdrawn`.
    stage: String,
    /// The first day on which the consent no longer holds.
    until: Option<String>,
}

impl From<Own> for OwnStory {
    fn from(own: Own) -> Self {
        Self {
            id: own.story.id.to_string(),
            version: own.story.version.0,
            slug: own.story.slug.to_string(),
            title: own.title().to_owned(),
            text: own.text().to_owned(),
            hash: own.story.words.as_ref().map(partner::story::Words::hash),
            stage: own.stage.to_owned(),
            until: own.terms().map(|terms| terms.until.to_string()),
        }
    }
}

/// One's own stories, newest first.
#[utoipa::path(get, path = "/api/me/stories", tag = "stories", responses((status = 200, body = [OwnStory])))]
async fn my_stories(State(app): State<App>, visit: Visit) -> Result<Json<Vec<OwnStory>>, WebError> {
    Ok(Json(own::mine_from(&app, &visit).await?.into_iter().map(Into::into).collect()))
}

/// A story in the register of an initiative.
#[derive(Serialize, ToSchema)]
struct RegisterItem {
    /// Its name in addresses.
    slug: String,
    /// Its title, where the teller allows the staff to see it.
    title: Option<String>,
    /// The teller.
    teller: String,
    /// `draft`, `consented`, `released`, `expired` or `withdrawn`.
    stage: String,
    /// The first day on which the consent no longer holds.
    until: Option<String>,
    /// For what it may be shown.
    purposes: Vec<String>,
}

/// The stories of an initiative, for who looks after them. The text is not in it.
#[utoipa::path(get, path = "/api/initiatives/{slug}/stories", tag = "stories", params(("slug" = String, Path)),
    responses((status = 200, body = [RegisterItem]), (status = 403, body = Problem)))]
async fn list_register(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<RegisterItem>>, WebError> {
    let (_, entries) = register::entries_from(&app, &visit, &slug).await?;
    let item = |entry: register::Entry| RegisterItem {
        slug: entry.slug,
        title: entry.title,
        teller: entry.teller,
        stage: entry.stage.to_owned(),
        until: entry.until.map(|day| day.to_string()),
        purposes: entry.purposes.iter().map(ToString::to_string).collect(),
    };
    Ok(Json(entries.into_iter().map(item).collect()))
}

fn made(story: &Story) -> (StatusCode, Json<Made>) {
    Made::at(story.id, format!("/me/stories/{}", story.id))
}

/// Begins to tell a story.
#[utoipa::path(post, path = "/api/initiatives/{slug}/stories", tag = "stories", params(("slug" = String, Path)),
    request_body = write::StoryForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn tell_story(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<write::StoryForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    Ok(made(&write::tell_from(&app, &visit, &slug, &form).await?))
}

/// Writes one's own story anew; other words need another release.
#[utoipa::path(post, path = "/api/me/stories/{id}", tag = "stories", params(("id" = String, Path)),
    request_body = write::StoryForm, responses((status = 201, body = Made), (status = 409, body = Problem)))]
async fn rewrite_story(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<write::StoryForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    Ok(made(&write::rewrite_from(&app, &visit, &id, &form).await?))
}

/// The first yes: for what, for whom, by what way, until when.
#[utoipa::path(post, path = "/api/me/stories/{id}/consent", tag = "stories", params(("id" = String, Path)),
    request_body = consent::ConsentForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn consent_to_story(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<consent::ConsentForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    Ok(made(&consent::consent_from(&app, &visit, &id, &form).await?))
}

/// The second yes, on the words with this hash.
#[utoipa::path(post, path = "/api/me/stories/{id}/release", tag = "stories", params(("id" = String, Path)),
    request_body = release::ReleaseForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn release_story(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<release::ReleaseForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    Ok(made(&release::release_from(&app, &visit, &id, &form).await?))
}

/// Takes one's own story back: every address of it answers 410 from now on, and the words are erased.
#[utoipa::path(post, path = "/api/me/stories/{id}/withdraw", tag = "stories", params(("id" = String, Path)),
    responses((status = 204), (status = 410, body = Problem)))]
async fn withdraw_story(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    release::withdraw_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a story back with the secret of a letter to its teller.
#[utoipa::path(post, path = "/api/take-back/{key}", tag = "stories", security(()), params(("key" = String, Path)),
    responses((status = 204), (status = 404, body = Problem), (status = 410, body = Problem)))]
async fn take_back(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<StatusCode, WebError> {
    key::take_back_from(&app, &visit, &key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Registers where a story was used.
#[utoipa::path(post, path = "/api/stories/{slug}/uses", tag = "stories", params(("slug" = String, Path)),
    request_body = uses::UseForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn note_use(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<uses::UseForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let used = uses::note_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(used.id, format!("/stories/{slug}/uses")))
}

/// Puts a story beside a poster or a finding.
#[utoipa::path(post, path = "/api/stories/{slug}/places", tag = "stories", params(("slug" = String, Path)),
    request_body = uses::PlaceForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn place_story(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<uses::PlaceForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let story = uses::place_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(story.id, format!("/stories/{slug}/uses")))
}

/// Takes a story from a poster or a finding again.
#[utoipa::path(post, path = "/api/stories/{slug}/places/remove", tag = "stories", params(("slug" = String, Path)),
    request_body = uses::PlaceForm, responses((status = 204), (status = 403, body = Problem)))]
async fn unplace_story(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<uses::PlaceForm>,
) -> Result<StatusCode, WebError> {
    uses::unplace_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says whether the organisation behind an initiative is a covered entity.
#[utoipa::path(post, path = "/api/initiatives/{slug}/stories/coverage", tag = "stories", params(("slug" = String, Path)),
    request_body = register::CoverageForm, responses((status = 204), (status = 422, body = Problem)))]
async fn say_coverage(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<register::CoverageForm>,
) -> Result<StatusCode, WebError> {
    register::coverage_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}
