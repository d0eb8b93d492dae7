//! "Explain this", from any reader: it becomes an input, so that somebody owns it, answers it, and everybody reads what became of it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use kernel::{Prose, Subject};
use partner::{Initiative, Input, InputSource, NewInput, register_input};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/explain", get(show).post(ask))
}

/// What should be explained.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ExplainForm {
    /// The word or the sentence.
    text: String,
    /// The id of what it stands in, such as a decision's; empty for the initiative as a whole.
    about: String,
}

#[derive(Template)]
#[template(path = "partner/plain/explain.html")]
struct ExplainPage {
    p: Frame,
    initiative: Initiative,
    form: ExplainForm,
    faults: Faults,
}

async fn explain_page(app: &App, visit: &Visit, slug: &str, form: ExplainForm) -> Result<ExplainPage, WebError> {
    visit.person()?;
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    Ok(ExplainPage { p: visit.frame("explain-title"), initiative, form, faults: Faults::default() })
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(form): Query<ExplainForm>,
) -> Answer {
    page(&explain_page(&app, &visit, &slug, form).await?)
}

pub(super) async fn ask_from(app: &App, visit: &Visit, slug: &str, form: &ExplainForm) -> Result<Input, WebError> {
    visit.person()?;
    let text = Prose::parse_max(&form.text, 1000).map_err(|fault| kernel::FieldErrors::one("text", fault))?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    // An id of ours, or nothing: a subject is written into the register.
    let known = form.about.len() < 60 && form.about.chars().all(|mark| mark.is_ascii_alphanumeric() || mark == '_');
    let about = if known && !form.about.is_empty() { Subject::of(&form.about) } else { Subject::of(initiative.id) };
    let new = NewInput { initiative: initiative.id, source: InputSource::Explain, about, text };
    let input = register_input(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(input)
}

async fn ask(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<ExplainForm>) -> Answer {
    visit.person()?;
    match ask_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/glossary"), "done-explain-asked"),
        Err(error) => {
            let shown = explain_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ExplainPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
