//! One's own answer: the same questions for partners and clinicians, in plain words, and what is on file.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use partner::Initiative;
use partner::disclosure::{Disclosure, DisclosureBook, Nature, OnFile, disclose};

use super::form::{DisclosureForm, RelationshipForm};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/disclosures/mine", get(show).post(send))
}

#[derive(Template)]
#[template(path = "partner/disclosure/mine.html")]
struct MinePage {
    p: Frame,
    initiative: Initiative,
    on_file: OnFile,
    form: DisclosureForm,
    faults: Faults,
}

impl MinePage {
    fn tone(&self) -> &'static str {
        if self.on_file.word() == "expired" { "warning" } else { "success" }
    }

    /// The relationships to fill in: those there are, and at least one empty.
    fn rows(&self) -> Vec<(usize, RelationshipForm)> {
        let empty = std::iter::once(RelationshipForm::default());
        self.form.relationships.iter().cloned().chain(empty).enumerate().collect()
    }
}

/// A new answer begins with what was told last.
async fn mine_page(app: &App, visit: &Visit, slug: &str) -> Result<MinePage, WebError> {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let newest = tx.disclosures(initiative.id, Some(person)).await?.into_iter().next();
    let on_file = OnFile::of(newest, visit.now.date_naive());
    let relationships: Vec<_> =
        on_file.answer().map(|one| one.relationships.iter().map(RelationshipForm::of).collect()).unwrap_or_default();
    let have = match on_file.answer() {
        Some(_) if relationships.is_empty() => "none",
        Some(_) => "some",
        None => "",
    };
    let form = DisclosureForm { have: have.to_owned(), relationships };
    Ok(MinePage { p: visit.frame("disclose-title"), initiative, on_file, form, faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&mine_page(&app, &visit, &slug).await?)
}

pub(super) async fn disclose_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &DisclosureForm,
) -> Result<Disclosure, WebError> {
    visit.person()?;
    let told = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let given = disclose(&mut tx, &mut visit.act(), initiative.id, told).await?;
    tx.commit().await?;
    Ok(given)
}

async fn send(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Answer {
    visit.person()?;
    let (form, more) = DisclosureForm::of_pairs(pairs);
    if more {
        return page(&MinePage { form, ..mine_page(&app, &visit, &slug).await? });
    }
    match disclose_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/disclosures/mine"), "done-disclosed"),
        Err(error) => {
            let shown = mine_page(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&MinePage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
