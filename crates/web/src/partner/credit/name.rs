//! How one is named: as an author, in the group, among those thanked, or not at all.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::need;
use partner::Person;
use partner::credit::{Credit, CreditBook, NamedAs, choose_name, may_list};

use super::Work;
use super::form::NameForm;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{slug}/credit/name", get(show).post(choose))
}

#[derive(Template)]
#[template(path = "partner/credit/name.html")]
struct NamePage {
    p: Frame,
    work: Work,
    qualifies: bool,
    form: NameForm,
    faults: Faults,
}

async fn name_page(app: &App, visit: &Visit, slug: &str) -> Result<NamePage, WebError> {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    let work = Work::of(&mut tx, slug).await?;
    let line = tx.credits(work.report.id, Some(person)).await?.into_iter().next();
    if line.is_none() {
        may_list(&visit.actor, work.initiative.id)?;
    }
    let qualifies = line.as_ref().is_some_and(|line| line.tests(None).qualifies());
    let form = match line.and_then(|line| line.choice.clone()) {
        Some(choice) => NameForm::of(&choice),
        None => {
            let person: Person = need(&mut tx, person).await?;
            NameForm { name: person.name.to_string(), ..NameForm::default() }
        }
    };
    Ok(NamePage { p: visit.frame("credit-name-title"), work, qualifies, form, faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&name_page(&app, &visit, &slug).await?)
}

pub(super) async fn choose_from(app: &App, visit: &Visit, slug: &str, form: &NameForm) -> Result<Credit, WebError> {
    visit.person()?;
    let choice = form.parse(visit.now)?;
    let mut tx = app.begin().await?;
    let work = Work::of(&mut tx, slug).await?;
    let line = choose_name(&mut tx, &mut visit.act(), work.report.id, choice).await?;
    tx.commit().await?;
    Ok(line)
}

async fn choose(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<NameForm>) -> Answer {
    visit.person()?;
    match choose_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/reports/{slug}/credit/mine"), "done-name-chosen"),
        Err(error) => {
            let shown = name_page(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&NamePage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
