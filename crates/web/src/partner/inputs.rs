//! The input register of an initiative, and "you said, we did" for everybody.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, InputId, Prose, Subject};
use partner::{
    Disposition, Initiative, InitiativeLine, Input, InputLine, InputSource, NewInput, Partnership, Reply, answer_input,
    register_input,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/inputs", get(register).post(say))
        .route("/inputs/{id}/answer", post(answer))
        .route("/said-and-did", get(said))
}

#[derive(Template)]
#[template(path = "partner/inputs.html")]
struct InputsPage {
    p: Frame,
    initiative: Initiative,
    waiting: Vec<InputLine>,
    answered: Vec<InputLine>,
    dispositions: &'static [Disposition],
    may_answer: bool,
    signed_in: bool,
    form: CommentForm,
    /// An answer that was not taken, as it was sent.
    reply: Option<(InputId, AnswerForm)>,
    faults: Faults,
}

impl InputsPage {
    /// The answer to this input as it was sent.
    fn sent(&self, id: &InputId) -> Option<&AnswerForm> {
        self.reply.as_ref().filter(|(of, _)| of == id).map(|(_, form)| form)
    }
}

/// Something to say about an initiative.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct CommentForm {
    /// The words.
    text: String,
}

/// What a reviewer wrote about a submission is for its team and those with a seat, whatever became of it (promise 11).
fn is_public(line: &InputLine) -> bool {
    line.source != InputSource::ReviewReason
}

async fn inputs_page(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: CommentForm,
    faults: Faults,
) -> Result<InputsPage, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let may_answer = visit.actor.is_steward() || visit.actor.sits_in(initiative.id);
    let mut lines = tx.inputs(initiative.id, None).await?;
    lines.retain(|line| may_answer || is_public(line));
    let (answered, waiting) = lines.into_iter().partition(|line| line.answer.is_some());
    let signed_in = visit.actor.person.is_some();
    let p = visit.frame("inputs-title");
    Ok(InputsPage {
        p,
        initiative,
        waiting,
        answered,
        dispositions: Disposition::ALL,
        may_answer,
        signed_in,
        form,
        reply: None,
        faults,
    })
}

async fn register(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&inputs_page(&app, &visit, &slug, CommentForm::default(), Faults::default()).await?)
}

pub(super) async fn say_from(app: &App, visit: &Visit, slug: &str, form: &CommentForm) -> Result<Input, WebError> {
    visit.person()?;
    let text = Prose::parse_max(&form.text, 4000).map_err(|fault| FieldErrors::one("text", fault))?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let new =
        NewInput { initiative: initiative.id, source: InputSource::Comment, about: Subject::of(initiative.id), text };
    let input = register_input(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(input)
}

async fn say(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<CommentForm>) -> Answer {
    match say_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/inputs"), "done-input-registered"),
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("inputs-title"))?;
            again(&inputs_page(&app, &visit, &slug, form, faults).await?)
        }
    }
}

/// The answer to an input.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AnswerForm {
    /// `used`, `partly`, `not-used` or `out-of-scope`.
    disposition: String,
    /// Why, in plain words.
    reason: String,
}

pub(super) async fn answer_from(app: &App, visit: &Visit, id: InputId, form: &AnswerForm) -> Result<Input, WebError> {
    let mut errors = FieldErrors::default();
    let disposition = errors.take("disposition", word(&form.disposition));
    let reason = errors.take("reason", Prose::parse_max(&form.reason, 4000));
    let (disposition, reason) = errors.or(disposition.zip(reason))?;
    let mut tx = app.begin().await?;
    let input = answer_input(&mut tx, &mut visit.act(), id, Reply { disposition, reason }).await?;
    tx.commit().await?;
    Ok(input)
}

async fn answer(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<AnswerForm>) -> Answer {
    visit.person()?;
    let id: InputId = id.parse().map_err(|_| WebError::NotFound)?;
    let answered = answer_from(&app, &visit, id, &form).await;
    let mut tx = app.read().await?;
    let input: Input = kernel::need(&mut tx, id).await?;
    let slug = kernel::need::<Initiative>(&mut tx, input.initiative).await?.slug.clone();
    drop(tx);
    match answered {
        Ok(_) => done(format!("/initiatives/{slug}/inputs"), "done-input-answered"),
        Err(error) => {
            let faults = Faults::of(at_the_input(error, id), &visit.frame("inputs-title"))?;
            let mut shown = inputs_page(&app, &visit, slug.as_str(), CommentForm::default(), faults).await?;
            // Somebody else may have answered meanwhile: the form stays, with what was typed.
            if let Some(at) = shown.answered.iter().position(|line| line.id == id) {
                shown.waiting.insert(0, shown.answered.remove(at));
            }
            again(&InputsPage { reply: Some((id, form)), ..shown })
        }
    }
}

/// The page has one such form for each input, so a fault names the field of that one.
fn at_the_input(error: WebError, id: InputId) -> WebError {
    let WebError::Invalid(errors) = error else { return error };
    let mut named = FieldErrors::default();
    errors.iter().for_each(|(field, fault)| named.add(format!("{field}-{id}"), fault.clone()));
    WebError::Invalid(named)
}

#[derive(Template)]
#[template(path = "partner/said.html")]
struct SaidPage {
    p: Frame,
    initiatives: Vec<(InitiativeLine, Vec<InputLine>)>,
}

async fn said(State(app): State<App>, visit: Visit) -> Answer {
    let mut tx = app.read().await?;
    let mut initiatives: Vec<_> = tx.initiatives().await?.into_iter().map(|line| (line, Vec::new())).collect();
    for input in tx.answered_inputs().await?.into_iter().filter(is_public) {
        if let Some((_, lines)) = initiatives.iter_mut().find(|(line, _)| line.id == input.initiative) {
            lines.push(input);
        }
    }
    page(&SaidPage { p: visit.frame("said-title"), initiatives })
}

#[cfg(test)]
mod sample;
