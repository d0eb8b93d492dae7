//! The JSON API of the poster event: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kernel::HallId;
use serde::Serialize;
use showcase::{MaySee, Poster, PosterLine, PosterState, Presenter, QuestionLine, Showcase};
use store::Tx;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::editor::PosterForm;
use super::gallery::GalleryForm;
use super::posters::ReasonForm;
use super::questions::WordsForm;
use super::{editor, halls, poster_named, posters, questions};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::{SavedAt, SentJson};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_posters))
        .routes(routes!(list_team_posters))
        .routes(routes!(read_poster, save_poster))
        .routes(routes!(show_poster))
        .routes(routes!(withdraw_poster))
        .routes(routes!(list_questions, ask_question))
        .routes(routes!(answer_question))
        .routes(routes!(plan_hall))
        .routes(routes!(save_hall))
        .routes(routes!(show_hall))
}

/// A poster in a list.
#[derive(Serialize, ToSchema)]
struct PosterItem {
    /// Its id.
    id: String,
    /// Where people see it.
    page: String,
    /// Its number in the hall.
    number: i64,
    /// Its title.
    title: String,
    /// The one sentence a visitor takes home.
    message: String,
    /// The name of the team.
    team: String,
    /// How many questions were asked.
    questions: i64,
}

impl From<PosterLine> for PosterItem {
    fn from(line: PosterLine) -> Self {
        Self {
            id: line.id.to_string(),
            page: format!("/posters/{}", line.slug),
            number: line.number,
            title: line.title,
            message: line.message,
            team: line.team_name,
            questions: line.questions,
        }
    }
}

/// A page of the gallery.
#[derive(Serialize, ToSchema)]
struct PosterItems {
    /// How many fit the query in all.
    total: i64,
    /// The posters of this page, by number.
    posters: Vec<PosterItem>,
}

/// Shown posters; `q`, `keyword`, `setting`, `audience` and `page` narrow the list.
#[utoipa::path(get, path = "/api/posters", tag = "showcase",
    params(("q" = Option<String>, Query), ("keyword" = Option<String>, Query), ("setting" = Option<String>, Query),
        ("audience" = Option<String>, Query), ("page" = Option<i64>, Query)),
    security(()), responses((status = 200, body = PosterItems)))]
async fn list_posters(State(app): State<App>, Query(form): Query<GalleryForm>) -> Result<Json<PosterItems>, WebError> {
    let found = app.read().await?.gallery(&form.query()).await?;
    Ok(Json(PosterItems { total: found.total, posters: found.posters.into_iter().map(PosterItem::from).collect() }))
}

/// The posters of a team in every state, for its members.
#[utoipa::path(get, path = "/api/teams/{id}/posters", tag = "showcase", params(("id" = String, Path)),
    responses((status = 200, body = Vec<PosterItem>), (status = 404, body = Problem)))]
async fn list_team_posters(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<Vec<PosterItem>>, WebError> {
    visit.person()?;
    let team = id.parse().map_err(|_| WebError::NotFound)?;
    if !visit.actor.is_member(team) {
        return Err(WebError::NotFound);
    }
    let lines = app.read().await?.posters_of_teams(&[team]).await?;
    Ok(Json(lines.into_iter().map(PosterItem::from).collect()))
}

/// Somebody who stands beside a poster.
#[derive(Serialize, ToSchema)]
struct PresenterItem {
    /// The name shown.
    name: String,
    /// Whether the person is there as a partner.
    partner: bool,
}

impl From<&Presenter> for PresenterItem {
    fn from(one: &Presenter) -> Self {
        Self { name: one.name.to_string(), partner: one.partner }
    }
}

/// A whole poster.
#[derive(Serialize, ToSchema)]
struct PosterWhole {
    /// Its id.
    id: String,
    /// The version to send with a save.
    version: i64,
    /// `invited`, `draft`, `shown` or `withdrawn`.
    state: String,
    /// Where people see it.
    page: String,
    /// The practice it was made from.
    practice: String,
    /// The name of the team.
    team: String,
    /// Who presents.
    presenters: Vec<PresenterItem>,
    /// Its title.
    title: String,
    /// The one sentence a visitor takes home.
    message: Option<String>,
    /// The whole in everyday words.
    summary: Option<String>,
    /// The five parts by name.
    sections: std::collections::BTreeMap<String, String>,
    /// The partner's own account.
    partner_words: Option<String>,
    /// One thing to do on Monday.
    takeaway: Option<String>,
    /// Its keywords.
    keywords: Vec<String>,
}

impl From<&Poster> for PosterWhole {
    fn from(poster: &Poster) -> Self {
        let content = &poster.content;
        let text = |value: Option<&kernel::Line>| value.map(ToString::to_string);
        Self {
            id: poster.id.to_string(),
            version: *poster.version,
            state: poster.state.as_str().to_owned(),
            page: format!("/posters/{}", poster.slug),
            practice: poster.submission.to_string(),
            team: poster.team_name.to_string(),
            presenters: poster.presenters.iter().map(PresenterItem::from).collect(),
            title: content.title.to_string(),
            message: text(content.message.as_ref()),
            summary: content.summary.as_ref().map(ToString::to_string),
            sections: content.sections.iter().map(|(kind, text)| (kind.to_string(), text.to_string())).collect(),
            partner_words: content.partner_words.as_ref().map(ToString::to_string),
            takeaway: text(content.takeaway.as_ref()),
            keywords: content.keywords.iter().map(ToString::to_string).collect(),
        }
    }
}

/// One poster, by id or by its name in addresses.
#[utoipa::path(get, path = "/api/posters/{named}", tag = "showcase", params(("named" = String, Path)), security(()),
    responses((status = 200, body = PosterWhole), (status = 404, body = Problem)))]
async fn read_poster(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
) -> Result<Json<PosterWhole>, WebError> {
    Ok(Json(PosterWhole::from(&visible(&mut app.read().await?, &visit, &named).await?)))
}

/// A poster that the reader may see and that was not taken down.
async fn visible(tx: &mut Tx, visit: &Visit, named: &str) -> Result<Poster, WebError> {
    let poster = poster_named(tx, named).await?;
    let hall = tx.hall_of(poster.initiative).await?;
    MaySee::check(&visit.actor, &poster, hall.as_ref())?;
    if matches!(poster.state, PosterState::Withdrawn { .. }) {
        return Err(WebError::NotFound);
    }
    Ok(poster)
}

/// Saves what the team wrote; 409 when somebody saved first.
#[utoipa::path(put, path = "/api/posters/{named}", tag = "showcase", params(("named" = String, Path)),
    request_body = PosterForm, responses((status = 200, body = SavedAt), (status = 422, body = Problem), (status = 409, body = Problem)))]
async fn save_poster(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
    SentJson(form): SentJson<PosterForm>,
) -> Result<Json<SavedAt>, WebError> {
    let poster = editor::save_from(&app, &visit, &named, &form).await?;
    Ok(Json(SavedAt { version: *poster.version }))
}

/// The team releases its poster; 422 names what is still missing.
#[utoipa::path(post, path = "/api/posters/{named}/show", tag = "showcase", params(("named" = String, Path)),
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn show_poster(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let poster = posters::release_from(&app, &visit, &named).await?;
    Ok(Made::at(poster.id, format!("/posters/{}", poster.slug)))
}

/// Takes a poster down, with a public reason.
#[utoipa::path(post, path = "/api/posters/{named}/withdrawal", tag = "showcase", params(("named" = String, Path)),
    request_body = ReasonForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn withdraw_poster(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
    SentJson(form): SentJson<ReasonForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let poster = posters::withdraw_from(&app, &visit, &named, &form).await?;
    Ok(Made::at(poster.id, format!("/posters/{}", poster.slug)))
}

/// A question at a poster.
#[derive(Serialize, ToSchema)]
struct QuestionItem {
    /// Its id.
    id: String,
    /// Who asked.
    by: String,
    /// The words.
    text: String,
    /// What the team says.
    answer: Option<AnswerItem>,
}

/// An answer to a question.
#[derive(Serialize, ToSchema)]
struct AnswerItem {
    /// The words.
    text: String,
    /// Who answered.
    by: String,
    /// Whether a partner did.
    partner: bool,
}

/// The questions at a poster, oldest first.
#[utoipa::path(get, path = "/api/posters/{named}/questions", tag = "showcase", params(("named" = String, Path)), security(()),
    responses((status = 200, body = Vec<QuestionItem>), (status = 404, body = Problem)))]
async fn list_questions(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
) -> Result<Json<Vec<QuestionItem>>, WebError> {
    let mut tx = app.read().await?;
    let poster = visible(&mut tx, &visit, &named).await?;
    let item = |line: QuestionLine| QuestionItem {
        id: line.id.to_string(),
        by: line.by_name,
        text: line.text,
        answer: line.answer.map(|(text, by, partner, _)| AnswerItem { text, by, partner }),
    };
    Ok(Json(tx.thread(poster.id).await?.into_iter().map(item).collect()))
}

/// Asks the team of a poster.
#[utoipa::path(post, path = "/api/posters/{named}/questions", tag = "showcase", params(("named" = String, Path)),
    request_body = WordsForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn ask_question(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
    SentJson(form): SentJson<WordsForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let (poster, question) = questions::ask_from(&app, &visit, &named, &form).await?;
    Ok(Made::at(question.id, format!("/posters/{}#questions", poster.slug)))
}

/// Somebody of the team answers.
#[utoipa::path(post, path = "/api/questions/{id}/answer", tag = "showcase", params(("id" = String, Path)),
    request_body = WordsForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn answer_question(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<WordsForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let poster = questions::answer_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(id, format!("/posters/{}#questions", poster.slug)))
}

/// Plans the hall of an initiative.
#[utoipa::path(post, path = "/api/initiatives/{slug}/hall", tag = "showcase", params(("slug" = String, Path)),
    request_body = halls::HallForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn plan_hall(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<halls::HallForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let hall = halls::plan_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(hall.id, format!("/halls/{}", hall.id)))
}

fn hall_id(id: &str) -> Result<HallId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

/// Changes the words and days of a hall.
#[utoipa::path(put, path = "/api/halls/{id}", tag = "showcase", params(("id" = String, Path)),
    request_body = halls::HallForm, responses((status = 200, body = SavedAt), (status = 422, body = Problem)))]
async fn save_hall(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<halls::HallForm>,
) -> Result<Json<SavedAt>, WebError> {
    let hall = halls::save_from(&app, &visit, hall_id(&id)?, &form).await?;
    Ok(Json(SavedAt { version: *hall.version }))
}

/// Opens the doors; refused where partners have not agreed to the programme.
#[utoipa::path(post, path = "/api/halls/{id}/show", tag = "showcase", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn show_hall(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let hall = halls::open_from(&app, &visit, hall_id(&id)?).await?;
    Ok(Made::at(hall.id, format!("/halls/{}", hall.id)))
}
