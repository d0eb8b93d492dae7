//! Asking at a poster, and answering.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use kernel::{FieldErrors, Prose, QuestionId, need};
use serde::Deserialize;
use showcase::{Poster, Question, answer_question, ask_question};
use utoipa::ToSchema;

use super::{poster_named, posters};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::page::{Answer, again, done};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/posters/{named}/questions", post(ask)).route("/questions/{id}/answer", post(answer))
}

/// A question or an answer.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct WordsForm {
    /// The words, at most 2,000 characters.
    pub(super) text: String,
}

impl WordsForm {
    fn parse(&self) -> Result<Prose, FieldErrors> {
        let mut errors = FieldErrors::default();
        let text = errors.take("text", Prose::parse_max(&self.text, Question::MAX));
        errors.or(text)
    }
}

pub(super) async fn ask_from(
    app: &App,
    visit: &Visit,
    named: &str,
    form: &WordsForm,
) -> Result<(Poster, Question), WebError> {
    visit.person()?;
    let text = form.parse()?;
    let mut tx = app.begin().await?;
    let poster = poster_named(&mut tx, named).await?;
    let question = ask_question(&mut tx, &mut visit.act(), poster.id, text).await?;
    tx.commit().await?;
    Ok((poster, question))
}

async fn ask(State(app): State<App>, visit: Visit, Path(named): Path<String>, Sent(form): Sent<WordsForm>) -> Answer {
    match ask_from(&app, &visit, &named, &form).await {
        Ok((poster, _)) => done(format!("/posters/{}#questions", poster.slug), "done-question-asked"),
        Err(error) => {
            let shown = posters::poster_page(&app, &visit, &named).await?;
            let faults = Faults::of(error, shown.frame())?;
            again(&shown.with(None, form.text, faults))
        }
    }
}

pub(super) async fn answer_from(app: &App, visit: &Visit, id: &str, form: &WordsForm) -> Result<Poster, WebError> {
    visit.person()?;
    let id: QuestionId = id.parse().map_err(|_| WebError::NotFound)?;
    let text = form.parse()?;
    let mut tx = app.begin().await?;
    let question = answer_question(&mut tx, &mut visit.act(), id, text).await?;
    let poster: Poster = need(&mut tx, question.poster).await?;
    tx.commit().await?;
    Ok(poster)
}

async fn answer(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<WordsForm>) -> Answer {
    match answer_from(&app, &visit, &id, &form).await {
        Ok(poster) => done(format!("/posters/{}#questions", poster.slug), "done-question-answered"),
        Err(error) => {
            let id: QuestionId = id.parse().map_err(|_| WebError::NotFound)?;
            let question: Question = need(&mut app.read().await?, id).await?;
            let shown = posters::poster_page(&app, &visit, &question.poster.to_string()).await?;
            if !shown.may_answer() {
                return Err(error);
            }
            let faults = Faults::of(error, shown.frame())?;
            again(&shown.with(Some(id), form.text, faults))
        }
    }
}
