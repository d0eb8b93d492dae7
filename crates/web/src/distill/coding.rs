//! The coding page: a text in numbered sentences, the marks over it, and the form that adds one.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use distill::{
    CodeLine, Coding, Distillation, Document, ExcerptLine, ExcerptsOf, NewExcerpt, Sentence, finish_coding,
    mark_excerpt, sentences, weave,
};
use kernel::{DocumentId, ExcerptId, Fault, FieldErrors, Prose, need};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Room, id_of, ids_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, number, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/documents/{id}", get(show))
        .route("/documents/{id}/excerpts", post(mark))
        .route("/documents/{id}/finish", post(finish))
}

/// The codes that can be given: groups only hold codes.
pub(super) fn leaves(book: &[CodeLine]) -> Vec<CodeLine> {
    let holds = |code: &CodeLine| book.iter().any(|one| one.parent == Some(code.id));
    book.iter().filter(|code| code.parent.is_some() || !holds(code)).cloned().collect()
}

/// A mark as it covers one run.
struct Cover {
    number: usize,
    hue: u8,
    opens: bool,
    closes: bool,
}

struct RunView {
    start: usize,
    text: String,
    covers: Vec<Cover>,
}

struct LineView {
    number: usize,
    heading: Option<String>,
    speaker: Option<kernel::SeatKind>,
    runs: Vec<RunView>,
}

struct MarkView {
    number: usize,
    line: ExcerptLine,
    codes: Vec<CodeLine>,
}

#[derive(Template)]
#[template(path = "distill/coding.html")]
struct CodingPage {
    p: Frame,
    room: Room,
    document: Document,
    lines: Vec<LineView>,
    marks: Vec<MarkView>,
    codes: Vec<CodeLine>,
    form: MarkForm,
    faults: Faults,
}

impl CodingPage {
    /// The key that ticks a code: 1 to 9, then letters.
    fn key(&self, index: &usize) -> String {
        "123456789abcdefghijklmnopqrstuvwxyz".chars().nth(*index).map(String::from).unwrap_or_default()
    }
}

/// A mark as it is sent: sentences by number, or exact positions from the script.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct MarkForm {
    /// The first sentence, from 1.
    first: String,
    /// The last sentence; the first one when empty.
    last: String,
    /// Instead of sentences: the first position, counted in Unicode scalar values.
    start: String,
    /// The position after the last.
    end: String,
    /// Ids of codes.
    codes: Vec<String>,
    /// What the coder thinks.
    memo: String,
}

impl MarkForm {
    fn has(&self, id: &kernel::CodeId) -> bool {
        self.codes.contains(&id.to_string())
    }

    fn parse(&self, all: &[Sentence]) -> Result<NewExcerpt, FieldErrors> {
        let mut errors = FieldErrors::default();
        let span = if self.start.is_empty() && self.end.is_empty() {
            self.by_sentence(all, &mut errors)
        } else {
            let start = errors.take("span", number(&self.start, 0, u32::MAX));
            let end = errors.take("span", number(&self.end, 0, u32::MAX));
            start.zip(end).map(|(start, end)| (start as usize, end as usize))
        };
        let coding = coding(&self.codes, &self.memo, &mut errors);
        let new = span.zip(coding).map(|((start, end), coding)| NewExcerpt { start, end, coding });
        errors.or(new)
    }

    fn by_sentence(&self, all: &[Sentence], errors: &mut FieldErrors) -> Option<(usize, usize)> {
        let most = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let first = errors.take("first", number(&self.first, 1, most))? as usize;
        let last = errors.take("last", optional(&self.last, |text| number(text, 1, most)))?;
        let last = last.map_or(first, |last| last as usize);
        if last < first {
            errors.add("last", Fault::new("field-last-before-first"));
            return None;
        }
        Some((all[first - 1].start, all[last - 1].end))
    }
}

/// Codes and note of a mark, as every form sends them.
pub(super) fn coding(codes: &[String], memo: &str, errors: &mut FieldErrors) -> Option<Coding> {
    let codes = errors.take("codes", ids_of(codes));
    let memo = errors.take("memo", optional(memo, |text| Prose::parse_max(text, 2000)));
    let (codes, memo) = codes.zip(memo)?;
    if codes.is_empty() {
        errors.add("codes", Fault::new("field-codes-needed"));
    }
    Some(Coding { codes, memo })
}

fn hue(book: &[CodeLine], line: &ExcerptLine) -> u8 {
    let code = book.iter().find(|code| line.codes.contains(&code.id));
    code.map_or(0, |code| code.colour.saturating_sub(1))
}

fn line_views(document: &Document, book: &[CodeLine], marks: &[ExcerptLine]) -> Vec<LineView> {
    let text = document.scalars();
    let spans: Vec<_> = marks.iter().map(|mark| (mark.span.start, mark.span.end)).collect();
    let all = sentences(document);
    let mut part_before = None;
    let mut views = Vec::new();
    for (index, sentence) in all.iter().enumerate() {
        // Up to the next sentence of the same part, so that a mark over both has no gap.
        let next = all.get(index + 1).filter(|next| next.part == sentence.part && !next.opens);
        let until = next.map_or(sentence.end, |next| next.start);
        let part = &document.parts[sentence.part];
        let is_new = part_before.replace(sentence.part) != Some(sentence.part);
        let runs = weave(sentence.start, until, &spans)
            .into_iter()
            .map(|run| {
                let cover = |mark: &usize| Cover {
                    number: mark + 1,
                    hue: hue(book, &marks[*mark]),
                    opens: spans[*mark].0 == run.start,
                    closes: spans[*mark].1 == run.end,
                };
                let covers = run.marks.iter().map(cover).collect();
                let words = text.slice(run.start, run.end).unwrap_or_default().to_owned();
                RunView { start: run.start, text: words, covers }
            })
            .collect();
        views.push(LineView {
            number: sentence.number,
            heading: part.label.clone().filter(|_| is_new),
            speaker: part.speaker.filter(|_| is_new),
            runs,
        });
    }
    views
}

/// Each mark with its number in the text and its codes in the order of the book.
fn mark_views(marks: Vec<ExcerptLine>, book: &[CodeLine]) -> Vec<MarkView> {
    let view = |(index, line): (usize, ExcerptLine)| MarkView {
        number: index + 1,
        codes: book.iter().filter(|code| line.codes.contains(&code.id)).cloned().collect(),
        line,
    };
    marks.into_iter().enumerate().map(view).collect()
}

async fn coding_page(app: &App, visit: &Visit, id: DocumentId, form: MarkForm) -> Result<CodingPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let document: Document = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, document.initiative, "documents").await?;
    let book = tx.codebook(document.initiative).await?;
    let marks = tx.excerpts(ExcerptsOf::Document(id)).await?;
    let lines = line_views(&document, &book, &marks);
    let (marks, codes) = (mark_views(marks, &book), leaves(&book));
    let p = visit.frame_titled(document.title.as_str());
    Ok(CodingPage { p, room, document, lines, marks, codes, form, faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>, Query(form): Query<Chosen>) -> Answer {
    let form = MarkForm { first: form.first, last: form.last, ..MarkForm::default() };
    page(&coding_page(&app, &visit, id_of(&id)?, form).await?)
}

/// Sentences chosen by their numbers, as links do it.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Chosen {
    first: String,
    last: String,
}

pub(super) async fn mark_from(
    app: &App,
    visit: &Visit,
    id: DocumentId,
    form: &MarkForm,
) -> Result<ExcerptId, WebError> {
    let mut tx = app.begin().await?;
    let document: Document = need(&mut tx, id).await?;
    distill::MayRead::check(&visit.actor, document.initiative)?;
    let new = form.parse(&sentences(&document))?;
    let excerpt = mark_excerpt(&mut tx, &mut visit.act(), id, new).await?;
    tx.commit().await?;
    Ok(excerpt)
}

async fn mark(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<MarkForm>) -> Answer {
    let id: DocumentId = id_of(&id)?;
    match mark_from(&app, &visit, id, &form).await {
        Ok(excerpt) => done(format!("/documents/{id}#{excerpt}"), "done-excerpt-marked"),
        Err(error) => {
            let shown = coding_page(&app, &visit, id, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&CodingPage { faults, ..shown })
        }
    }
}

/// Whether the coding of a text is finished.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct FinishForm {
    /// `yes`, or anything else to go on.
    finished: String,
}

pub(super) async fn finish_from(app: &App, visit: &Visit, id: DocumentId, form: &FinishForm) -> Result<(), WebError> {
    let mut tx = app.begin().await?;
    finish_coding(&mut tx, &mut visit.act(), id, form.finished == "yes").await?;
    tx.commit().await?;
    Ok(())
}

async fn finish(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<FinishForm>) -> Answer {
    let id: DocumentId = id_of(&id)?;
    finish_from(&app, &visit, id, &form).await?;
    done(format!("/documents/{id}"), "done-coding-finished")
}

#[cfg(test)]
mod sample;
