//! The JSON API of plain language: the same rules as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::glossary::Entry;
use partner::plain::{Reading, Together, together};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{check, explain, glossary, sheet};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(check_text))
        .routes(routes!(list_entries, explain_word))
        .routes(routes!(ask_to_explain))
        .routes(routes!(read_sheets, rate_text))
}

/// One thing to look at again.
#[derive(Serialize, ToSchema)]
struct NoteItem {
    /// `long`, `passive`, `acronym` or `jargon`.
    kind: String,
    /// The place, shortened.
    place: String,
    /// In words.
    message: String,
}

/// How a text reads.
#[derive(Serialize, ToSchema)]
struct TextAnswer {
    /// The Flesch-Kincaid grade of an English text of at least twenty words.
    flesch_kincaid: Option<f64>,
    /// Its SMOG grade.
    smog: Option<f64>,
    /// The perspicuity of Szigriszt-Pazos of a Spanish text of at least twenty words.
    perspicuity: Option<f64>,
    /// Its band on the INFLESZ scale.
    band: Option<String>,
    /// What to look at again.
    notes: Vec<NoteItem>,
}

/// How a text reads: a hint, never a gate. The text is not kept.
#[utoipa::path(post, path = "/api/plain", tag = "plain", request_body = check::TextForm,
    responses((status = 200, body = TextAnswer), (status = 422, body = Problem)))]
async fn check_text(visit: Visit, SentJson(form): SentJson<check::TextForm>) -> Result<Json<TextAnswer>, WebError> {
    visit.person()?;
    let (text, lang) = form.parse(&visit).map_err(WebError::Invalid)?;
    let found = check::found(&visit.frame("plain-title"), text.as_str(), lang);
    let tenths = |value: partner::plain::Tenths| f64::from(value.0) / 10.0;
    let (mut grade, mut smog, mut perspicuity, mut band) = (None, None, None, None);
    match found.reading {
        Some(Reading::English { grade: first, smog: second, .. }) => {
            (grade, smog) = (Some(tenths(first)), Some(tenths(second)));
        }
        Some(Reading::Spanish { score, band: on }) => {
            (perspicuity, band) = (Some(tenths(score)), Some(on.to_string()));
        }
        None => {}
    }
    let note = |note: check::Note| NoteItem { kind: note.kind.to_owned(), place: note.place, message: note.words };
    let notes = found.notes.into_iter().map(note).collect();
    Ok(Json(TextAnswer { flesch_kincaid: grade, smog, perspicuity, band, notes }))
}

/// A word and what it means.
#[derive(Serialize, ToSchema)]
struct EntryItem {
    /// The word.
    word: String,
    /// What it means.
    meaning: String,
    /// The language of both.
    lang: String,
}

impl From<&Entry> for EntryItem {
    fn from(entry: &Entry) -> Self {
        Self { word: entry.word.to_string(), meaning: entry.meaning.to_string(), lang: entry.lang.tag().to_owned() }
    }
}

/// The glossary of an initiative.
#[utoipa::path(get, path = "/api/initiatives/{slug}/glossary", tag = "plain", security(()),
    params(("slug" = String, Path)), responses((status = 200, body = [EntryItem])))]
async fn list_entries(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<EntryItem>>, WebError> {
    let (_, entries) = glossary::read(&app, &visit, &slug).await?;
    Ok(Json(entries.iter().map(Into::into).collect()))
}

/// Explains a word, or explains it better.
#[utoipa::path(post, path = "/api/initiatives/{slug}/glossary", tag = "plain", params(("slug" = String, Path)),
    request_body = glossary::WordForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn explain_word(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<glossary::WordForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let entry = glossary::explain_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(entry.id, format!("/initiatives/{slug}/glossary")))
}

/// Asks for an explanation; it becomes an input and gets an answer.
#[utoipa::path(post, path = "/api/initiatives/{slug}/explain", tag = "plain", params(("slug" = String, Path)),
    request_body = explain::ExplainForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn ask_to_explain(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<explain::ExplainForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let input = explain::ask_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(input.id, format!("/inputs/{}", input.id)))
}

/// What a partner and another reader together say of a text.
#[derive(Serialize, ToSchema)]
struct SheetsAnswer {
    /// How many filled in the sheet.
    raters: usize,
    /// The partner's score in percent, once a partner and somebody else have rated.
    partner: Option<u8>,
    /// The other reader's.
    other: Option<u8>,
    /// Questions with the same answer, in percent.
    agreement: Option<u8>,
    /// Cohen's kappa.
    kappa: Option<f64>,
    /// The questions on which they differ.
    differ: Vec<String>,
}

/// What readers said of how plain a text is, for those with a seat.
#[utoipa::path(get, path = "/api/initiatives/{slug}/sheets/{about}", tag = "plain",
    params(("slug" = String, Path), ("about" = String, Path)), responses((status = 200, body = SheetsAnswer)))]
async fn read_sheets(
    State(app): State<App>,
    visit: Visit,
    Path((slug, about)): Path<(String, String)>,
) -> Result<Json<SheetsAnswer>, WebError> {
    let (_, sheets) = sheet::read(&app, &visit, &slug, &about).await?;
    let raters = sheets.len();
    Ok(Json(match together(&sheets) {
        Together::TooFew { .. } => {
            SheetsAnswer { raters, partner: None, other: None, agreement: None, kappa: None, differ: Vec::new() }
        }
        Together::Two { partner, other, agreement } => SheetsAnswer {
            raters,
            partner,
            other,
            agreement: Some(agreement.percent),
            kappa: agreement.kappa.map(|kappa| f64::from(kappa.0) / 100.0),
            differ: agreement.differ.iter().map(ToString::to_string).collect(),
        },
    }))
}

/// Fills in the sheet about a text, or changes one's own.
#[utoipa::path(post, path = "/api/initiatives/{slug}/sheets/{about}", tag = "plain",
    params(("slug" = String, Path), ("about" = String, Path)), request_body = sheet::SheetForm,
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn rate_text(
    State(app): State<App>,
    visit: Visit,
    Path((slug, about)): Path<(String, String)>,
    SentJson(form): SentJson<sheet::SheetForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let rated = sheet::rate_from(&app, &visit, (&slug, &about), &form).await?;
    Ok(Made::at(rated.id, format!("/initiatives/{slug}/sheets/{about}")))
}
