//! The sheet of eight questions about a text, and what a partner and somebody else together say.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{Fault, FieldErrors, Subject};
use partner::Initiative;
use partner::plain::{Item, Rated, Rating, Sheet, SheetBook, Together, rate_text, together};
use partner::pulse::side_of;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/sheets/{about}", get(show).post(rate))
}

/// Answers to the eight questions, each `yes`, `no` or `not-applicable`, by the name of the question.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct SheetForm {
    /// For instance `main-point-first`: `yes`.
    #[serde(flatten)]
    answers: BTreeMap<String, String>,
}

impl SheetForm {
    fn of(sheet: &Sheet) -> Self {
        Self { answers: sheet.answers().map(|(item, rating)| (item.to_string(), rating.to_string())).collect() }
    }

    fn has(&self, item: &Item, rating: &Rating) -> bool {
        self.answers.get(item.as_str()).is_some_and(|held| held == rating.as_str())
    }

    fn parse(&self) -> Result<Sheet, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut given = BTreeMap::new();
        for item in Item::ALL {
            match self.answers.get(item.as_str()).filter(|text| !text.is_empty()).map(|text| word(text)) {
                Some(Ok(rating)) => drop(given.insert(*item, rating)),
                Some(Err(fault)) => errors.add(item.as_str(), fault),
                None => errors.add(item.as_str(), Fault::new("field-required")),
            }
        }
        errors.or(Sheet::complete(given).ok())
    }
}

#[derive(Template)]
#[template(path = "partner/plain/sheet.html")]
struct SheetPage {
    p: Frame,
    initiative: Initiative,
    about: String,
    raters: usize,
    together: Together,
    form: SheetForm,
    faults: Faults,
}

impl SheetPage {
    fn score(&self, score: &Option<u8>) -> String {
        score.map_or_else(|| self.p.t("sheet-none-applies"), |score| self.p.t1("sheet-percent", "n", score))
    }

    fn kappa(&self, kappa: &Option<partner::plain::Hundredths>) -> String {
        match kappa {
            None => self.p.t("sheet-kappa-none"),
            Some(held) => {
                let sign = if held.0 < 0 { "-" } else { "" };
                self.p.t1("sheet-kappa", "kappa", format!("{sign}{}.{:02}", held.0.abs() / 100, held.0.abs() % 100))
            }
        }
    }
}

/// The subject of an address: an id of ours.
fn subject(about: &str) -> Result<Subject, WebError> {
    let known = about.len() < 60 && about.contains('_');
    if known && about.chars().all(|mark| mark.is_ascii_alphanumeric() || mark == '_') {
        Ok(Subject::of(about))
    } else {
        Err(WebError::NotFound)
    }
}

/// The sheets about a text, for those with a seat.
pub(super) async fn read(
    app: &App,
    visit: &Visit,
    slug: &str,
    about: &str,
) -> Result<(Initiative, Vec<Rated>), WebError> {
    visit.person()?;
    let about = subject(about)?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    if side_of(&visit.actor, initiative.id).is_none() {
        return Err(WebError::NotFound);
    }
    let sheets = tx.sheets(initiative.id, &about).await?;
    Ok((initiative, sheets))
}

async fn sheet_page(app: &App, visit: &Visit, slug: &str, about: &str) -> Result<SheetPage, WebError> {
    let (initiative, sheets) = read(app, visit, slug, about).await?;
    let own = sheets.iter().find(|one| Some(one.rater) == visit.actor.person);
    Ok(SheetPage {
        p: visit.frame("sheet-title"),
        initiative,
        about: about.to_owned(),
        raters: sheets.len(),
        together: together(&sheets),
        form: own.map(|own| SheetForm::of(&own.sheet)).unwrap_or_default(),
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path((slug, about)): Path<(String, String)>) -> Answer {
    page(&sheet_page(&app, &visit, &slug, &about).await?)
}

pub(super) async fn rate_from(
    app: &App,
    visit: &Visit,
    (slug, about): (&str, &str),
    form: &SheetForm,
) -> Result<Rated, WebError> {
    visit.person()?;
    let about = subject(about)?;
    let sheet = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let rated = rate_text(&mut tx, &mut visit.act(), initiative.id, about, sheet).await?;
    tx.commit().await?;
    Ok(rated)
}

async fn rate(
    State(app): State<App>,
    visit: Visit,
    Path((slug, about)): Path<(String, String)>,
    Sent(form): Sent<SheetForm>,
) -> Answer {
    visit.person()?;
    match rate_from(&app, &visit, (&slug, &about), &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/sheets/{about}"), "done-sheet-filled"),
        Err(error) => {
            let shown = sheet_page(&app, &visit, &slug, &about).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&SheetPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
