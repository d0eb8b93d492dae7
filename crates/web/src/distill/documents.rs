//! The texts of an initiative, and adding the transcript of a discussion.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use distill::{Distillation, Document, DocumentLine, NewDocument, add_discussion, parse_transcript};
use kernel::{FieldErrors, Lang, Line, SeatKind};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Room;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/documents", get(list))
        .route("/initiatives/{slug}/documents/new", get(new).post(add))
}

#[derive(Template)]
#[template(path = "distill/documents.html")]
struct DocumentsPage {
    p: Frame,
    room: Room,
    lines: Vec<DocumentLine>,
    finished: usize,
    excerpts: i64,
}

async fn list(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, &visit, &slug, "documents").await?;
    let lines = tx.documents(room.initiative.id).await?;
    let finished = lines.iter().filter(|line| line.finished.is_some()).count();
    let excerpts = lines.iter().map(|line| line.excerpts).sum();
    page(&DocumentsPage { p: visit.frame("distill-documents"), room, lines, finished, excerpts })
}

/// The transcript of a discussion.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DiscussionForm {
    /// Its title.
    title: String,
    /// The turns, each as `Name (partner): words`.
    text: String,
}

#[derive(Template)]
#[template(path = "distill/document_new.html")]
struct NewPage {
    p: Frame,
    room: Room,
    form: DiscussionForm,
    faults: Faults,
}

impl NewPage {
    /// The words for the sides of the table, in the reader's language.
    fn sides(&self) -> String {
        SeatKind::ALL.iter().map(|kind| self.p.word("side", kind)).collect::<Vec<_>>().join(", ")
    }
}

async fn new_page(app: &App, visit: &Visit, slug: &str, form: DiscussionForm) -> Result<NewPage, WebError> {
    let room = Room::at(&mut app.read().await?, visit, slug, "documents").await?;
    Ok(NewPage { p: visit.frame("distill-document-new"), room, form, faults: Faults::default() })
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&new_page(&app, &visit, &slug, DiscussionForm::default()).await?)
}

/// The side of the table that a word names, in any language of the product or as the API writes it.
fn side_of(word: &str) -> Option<SeatKind> {
    let said = |kind: &&SeatKind| {
        let key = format!("side-{kind}");
        Lang::ALL.iter().any(|lang| voice::phrases().say(*lang, &key, &[]).to_lowercase() == word)
    };
    word.parse().ok().or_else(|| SeatKind::ALL.iter().find(said).copied())
}

pub(super) async fn add_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &DiscussionForm,
) -> Result<Document, WebError> {
    let mut errors = FieldErrors::default();
    let title = errors.take("title", Line::parse(&form.title));
    let passages = match parse_transcript(&form.text, side_of) {
        Ok(passages) => Some(passages),
        Err(faults) => {
            faults.iter().for_each(|(field, fault)| errors.add(field, fault.clone()));
            None
        }
    };
    let (title, passages) = errors.or(title.zip(passages))?;
    let mut authors: Vec<Line> = passages.iter().filter_map(|passage| passage.label.clone()).collect();
    authors.sort();
    authors.dedup();
    let mut tx = app.begin().await?;
    let initiative = crate::partner::initiative_of(&mut tx, slug).await?;
    let new = NewDocument { title, authors, licence: None, passages };
    let document = add_discussion(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(document)
}

async fn add(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<DiscussionForm>,
) -> Answer {
    match add_from(&app, &visit, &slug, &form).await {
        Ok(document) => done(format!("/documents/{}", document.id), "done-document-added"),
        Err(error) => {
            let shown = new_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&NewPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
