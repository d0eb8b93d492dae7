//! One's own line: the four tests in plain words, what one did, the final text.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use partner::credit::{
    Credit, CreditBook, CreditRole, Means, Tests, Waits, confirm_contribution, drop_contribution, may_list,
};

use super::Work;
use super::form::ContributionForm;
use crate::error::WebError;
use crate::form::Faults;
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{slug}/credit/mine", get(show))
        .route("/reports/{slug}/credit/mine/{place}/confirm", post(confirm))
        .route("/reports/{slug}/credit/mine/{place}/drop", post(take_out))
}

#[derive(Template)]
#[template(path = "partner/credit/mine.html")]
pub(super) struct MinePage {
    p: Frame,
    work: Work,
    line: Option<Credit>,
    form: ContributionForm,
    faults: Faults,
}

impl MinePage {
    fn tests(&self) -> Tests {
        let none = Tests { shaped: false, wrote: false, approved: false, accountable: false };
        self.line.as_ref().map_or(none, |line| line.tests(self.work.text()))
    }

    fn rows(&self) -> [(&'static str, bool); 4] {
        let tests = self.tests();
        [
            ("shaped", tests.shaped),
            ("wrote", tests.wrote),
            ("approved", tests.approved),
            ("accountable", tests.accountable),
        ]
    }

    fn standing(&self) -> Option<Waits> {
        self.line.as_ref().map(|line| self.work.standing(line))
    }
}

async fn own(app: &App, visit: &Visit, slug: &str) -> Result<MinePage, WebError> {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    let work = Work::of(&mut tx, slug).await?;
    let line = tx.credits(work.report.id, Some(person)).await?.into_iter().next();
    if line.is_none() {
        may_list(&visit.actor, work.initiative.id)?;
    }
    let p = visit.frame("credit-mine-title");
    Ok(MinePage { p, work, line, form: ContributionForm::default(), faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&own(&app, &visit, &slug).await?)
}

/// The page as it was sent, with what is wrong.
pub(super) async fn with_faults(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: ContributionForm,
    error: WebError,
) -> Answer {
    let shown = own(app, visit, slug).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&MinePage { form, faults, ..shown })
}

pub(super) async fn settle_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    place: &str,
    right: bool,
) -> Result<Credit, WebError> {
    visit.person()?;
    let place: usize = place.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let work = Work::of(&mut tx, slug).await?;
    let act = visit.act();
    let line = if right {
        confirm_contribution(&mut tx, &act, work.report.id, place).await?
    } else {
        drop_contribution(&mut tx, &act, work.report.id, place).await?
    };
    tx.commit().await?;
    Ok(line)
}

async fn confirm(State(app): State<App>, visit: Visit, Path((slug, place)): Path<(String, String)>) -> Answer {
    settle_from(&app, &visit, &slug, &place, true).await?;
    done(format!("/reports/{slug}/credit/mine"), "done-contribution-confirmed")
}

async fn take_out(State(app): State<App>, visit: Visit, Path((slug, place)): Path<(String, String)>) -> Answer {
    settle_from(&app, &visit, &slug, &place, false).await?;
    done(format!("/reports/{slug}/credit/mine"), "done-contribution-dropped")
}

#[cfg(test)]
mod sample;
