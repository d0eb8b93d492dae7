//! The glossary: for everybody to read, for everybody with a seat to write.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{FieldErrors, InitiativeId, Lang, Line, Prose, need};
use partner::Initiative;
use partner::glossary::{Entry, Glossary, NewEntry, explain_word, words_in};
use serde::Deserialize;
use store::Tx;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/glossary", get(show).post(explain))
}

/// The words of the glossary on a page, and the way to ask for another: the foot of pages with texts of the initiative.
#[derive(Default)]
pub(crate) struct WordsHere {
    /// Words that stand in the texts of the page.
    pub(crate) entries: Vec<Entry>,
    /// Where one asks for an explanation.
    pub(crate) explain: String,
    /// Where those with a seat say how plain the text is; empty for others.
    pub(crate) sheet: String,
}

impl WordsHere {
    /// The words in texts of a language, on the page about something.
    pub(crate) async fn of(
        tx: &mut Tx,
        visit: &Visit,
        of: InitiativeId,
        (lang, texts): (Lang, &[&str]),
        about: impl std::fmt::Display,
    ) -> Result<Self, WebError> {
        let initiative: Initiative = need(tx, of).await?;
        let entries = words_in(tx, of, lang, &texts.join("\n")).await?;
        let at = format!("/initiatives/{}", initiative.slug);
        let sits = visit.actor.sits_in(of);
        let sheet = if sits { format!("{at}/sheets/{about}") } else { String::new() };
        Ok(Self { entries, explain: format!("{at}/explain?about={about}"), sheet })
    }
}

/// A word and what it means.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct WordForm {
    /// The word or the letters, as they stand in texts.
    word: String,
    /// What it means, in plain words.
    meaning: String,
    /// `en` or `es`; empty for the reader's own.
    lang: String,
}

#[derive(Template)]
#[template(path = "partner/plain/glossary.html")]
struct GlossaryPage {
    p: Frame,
    initiative: Initiative,
    entries: Vec<Entry>,
    may_explain: bool,
    form: WordForm,
    faults: Faults,
}

/// The words of an initiative: the reader's language first.
pub(super) async fn read(app: &App, visit: &Visit, slug: &str) -> Result<(Initiative, Vec<Entry>), WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let mut entries = tx.entries(initiative.id).await?;
    entries.sort_by_key(|entry| entry.lang != visit.lang);
    Ok((initiative, entries))
}

async fn glossary(app: &App, visit: &Visit, slug: &str) -> Result<GlossaryPage, WebError> {
    let (initiative, entries) = read(app, visit, slug).await?;
    let may_explain = visit.actor.sits_in(initiative.id) || visit.actor.is_steward();
    let form = WordForm { lang: visit.lang.tag().to_owned(), ..WordForm::default() };
    Ok(GlossaryPage {
        p: visit.frame("glossary-title"),
        initiative,
        entries,
        may_explain,
        form,
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&glossary(&app, &visit, &slug).await?)
}

pub(super) async fn explain_from(app: &App, visit: &Visit, slug: &str, form: &WordForm) -> Result<Entry, WebError> {
    visit.person()?;
    let mut errors = FieldErrors::default();
    let word = errors.take("word", Line::parse_max(&form.word, 80));
    let meaning = errors.take("meaning", Prose::parse_max(&form.meaning, 600));
    let (word, meaning) = errors.or(word.zip(meaning))?;
    let new = NewEntry { word, meaning, lang: Lang::of_tag(&form.lang).unwrap_or(visit.lang) };
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let entry = explain_word(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(entry)
}

async fn explain(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<WordForm>) -> Answer {
    visit.person()?;
    match explain_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/glossary"), "done-term-explained"),
        Err(error) => {
            let shown = glossary(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&GlossaryPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
