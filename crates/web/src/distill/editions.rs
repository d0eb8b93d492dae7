//! The edition page: a book with its evidence in the margin; and its PDF.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use distill::{Distillation, Edition, EditionLine, EditionState, MayRead, Report};
use kernel::{EditionId, Subject, need};
use partner::credit::{Credited, NamedAs};
use partner::story::{Channel, MayShow, Purpose};

use super::{book, id_of, reports::report_of};
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page, see, unkept};
use crate::partner::plain::glossary::WordsHere;
use crate::partner::story::{Beside, beside};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{slug}", get(newest))
        .route("/reports/{slug}/{number}", get(show))
        .route("/reports/{slug}/{number}/pdf", get(pdf))
        .route("/editions/{id}", get(preview))
        .route("/editions/{id}/pdf", get(preview_pdf))
}

#[derive(Template)]
#[template(path = "distill/edition.html")]
struct EditionPage {
    p: Frame,
    report: Report,
    edition: Edition,
    released: Option<kernel::Stamp>,
    newer: Option<EditionLine>,
    pdf: String,
    /// Stories that stand beside its findings, each with the permit to show it.
    stories: Vec<Beside>,
    words: WordsHere,
}

impl EditionPage {
    fn told(&self, finding: &kernel::FindingId) -> Vec<&MayShow> {
        let here = Subject::of(finding);
        self.stories.iter().filter(|one| one.at == here).map(|one| &one.story).collect()
    }

    /// Who is named in one place.
    fn named(&self, named: &NamedAs) -> Vec<&Credited> {
        self.edition.names().iter().filter(|one| one.named == *named).collect()
    }

    /// What stands behind a name, in the reader's language.
    fn stands(&self, one: &Credited) -> Option<String> {
        book::affiliation(&one.affiliation, kernel::Lang::of_tag(self.p.lang).unwrap_or_default())
    }

    /// A page with a story is not kept anywhere.
    fn answer(&self) -> Answer {
        if self.stories.is_empty() { page(self) } else { unkept(self) }
    }
}

/// The stories that may still be shown beside the findings of an edition, of those that stood there when it was frozen: what was
/// decided on does not grow, and what ended is left out at once.
async fn stories(app: &App, visit: &Visit, edition: &Edition, by: Channel) -> Result<Vec<Beside>, WebError> {
    let mut tx = app.read().await?;
    let mut all = beside(&mut tx, edition.initiative, Purpose::Report, by, visit.now).await?;
    all.retain(|one| one.since <= edition.prepared);
    all.retain(|one| edition.content.findings.iter().any(|finding| Subject::of(finding.id) == one.at));
    Ok(all)
}

/// The words of the glossary in the findings of an edition.
async fn words(app: &App, visit: &Visit, edition: &Edition) -> Result<WordsHere, WebError> {
    let lang = kernel::Lang::of_tag(&edition.content.lang).unwrap_or_default();
    let parts = edition.content.findings.iter().flat_map(|one| [&one.statement, &one.explanation, &one.plain]);
    let texts: Vec<&str> = parts.map(String::as_str).collect();
    WordsHere::of(&mut app.read().await?, visit, edition.initiative, (lang, &texts), edition.report).await
}

async fn newest(State(app): State<App>, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let report = report_of(&mut tx, &slug).await?;
    let lines = tx.editions(report.id).await?;
    let newest = lines.iter().filter(|line| line.released.is_some()).max_by_key(|line| line.number);
    match newest {
        Some(line) => see(format!("/reports/{slug}/{}", line.number)),
        None => Err(WebError::NotFound),
    }
}

/// The released edition with this number, and a newer one where there is one.
async fn released(app: &App, slug: &str, number: &str) -> Result<(Report, Edition, Option<EditionLine>), WebError> {
    let number: u32 = number.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let report = report_of(&mut tx, slug).await?;
    let mut lines = tx.editions(report.id).await?;
    lines.retain(|line| line.released.is_some());
    let line = lines.iter().find(|line| line.number == number).ok_or(WebError::NotFound)?;
    let edition: Edition = need(&mut tx, line.id).await?;
    let newer = lines.iter().filter(|line| line.number > number).max_by_key(|line| line.number).cloned();
    Ok((report, edition, newer))
}

fn released_at(edition: &Edition) -> Option<kernel::Stamp> {
    match edition.state {
        EditionState::Prepared => None,
        EditionState::Released { at, .. } => Some(at),
    }
}

async fn show(State(app): State<App>, visit: Visit, Path((slug, number)): Path<(String, String)>) -> Answer {
    let (report, edition, newer) = released(&app, &slug, &number).await?;
    let p = visit.frame_titled(edition.content.title.clone());
    let pdf = format!("/reports/{slug}/{number}/pdf");
    let stories = stories(&app, &visit, &edition, Channel::Site).await?;
    let words = words(&app, &visit, &edition).await?;
    EditionPage { p, report, released: released_at(&edition), edition, newer, pdf, stories, words }.answer()
}

/// An edition before its release, for those who decide on it.
async fn prepared(app: &App, visit: &Visit, id: EditionId) -> Result<(Report, Edition), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let edition: Edition = need(&mut tx, id).await?;
    MayRead::check(&visit.actor, edition.initiative)?;
    let report: Report = need(&mut tx, edition.report).await?;
    Ok((report, edition))
}

async fn preview(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (report, edition) = prepared(&app, &visit, id_of(&id)?).await?;
    let p = visit.frame_titled(edition.content.title.clone());
    let pdf = format!("/editions/{id}/pdf");
    let stories = stories(&app, &visit, &edition, Channel::Site).await?;
    let words = words(&app, &visit, &edition).await?;
    EditionPage { p, report, released: released_at(&edition), edition, newer: None, pdf, stories, words }.answer()
}

/// A released edition as PDF: the same for the page and the API.
pub(super) async fn pdf_from(app: &App, visit: &Visit, slug: &str, number: &str) -> Answer {
    let (report, edition, _) = released(app, slug, number).await?;
    print(app, visit, &report, &edition).await
}

async fn pdf(State(app): State<App>, visit: Visit, Path((slug, number)): Path<(String, String)>) -> Answer {
    pdf_from(&app, &visit, &slug, &number).await
}

async fn preview_pdf(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (report, edition) = prepared(&app, &visit, id_of(&id)?).await?;
    print(&app, &visit, &report, &edition).await
}

/// Setting a book takes a second of one core; it does not hold up other requests.
async fn print(app: &App, visit: &Visit, report: &Report, edition: &Edition) -> Answer {
    let stories = stories(app, visit, edition, Channel::Print).await?;
    let document = book::document(edition, &stories, app.site().base.as_str());
    let name = format!("{}-{}.pdf", report.slug, edition.number);
    let made = tokio::task::spawn_blocking(move || press::to_pdf(&document));
    let bytes = made.await.map_err(|error| WebError::Internal(Box::new(error)))?;
    let bytes = bytes.map_err(|error| WebError::Internal(Box::new(error)))?;
    let disposition = format!("inline; filename=\"{name}\"");
    let keep = if stories.is_empty() { "private, no-cache" } else { "private, no-store" };
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, keep.to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
pub(super) mod sample;
