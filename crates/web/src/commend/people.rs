//! Who planned and taught an activity.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use commend::{Activity, Basis, Part, add_engagement, change_engagement, remove_engagement};
use kernel::{EngagementId, Version};

use super::activity_of;
use super::conflict::{self, Differing};
use super::forms::PersonForm;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict as stale, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/people/new", get(new).post(add))
        .route("/activities/{id}/people/{person}", get(edit).post(change))
        .route("/activities/{id}/people/{person}/remove", post(remove))
}

#[derive(Template)]
#[template(path = "commend/person_form.html")]
struct FormPage {
    p: Frame,
    activity: Activity,
    action: String,
    form: PersonForm,
    faults: Faults,
    theirs: Option<PersonForm>,
    /// Whether the person is on file and can be taken out.
    known: bool,
}

impl FormPage {
    fn differing(&self, theirs: &PersonForm) -> Vec<Differing> {
        conflict::of_people(&self.p, &self.form, theirs)
    }
}

async fn form_page(app: &App, visit: &Visit, id: &str, form: PersonForm) -> Result<FormPage, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    Ok(FormPage {
        p: visit.frame("person-new-title"),
        action: format!("/activities/{id}/people/new"),
        activity,
        form,
        faults: Faults::default(),
        theirs: None,
        known: false,
    })
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&form_page(&app, &visit, &id, PersonForm::default()).await?)
}

pub(super) async fn add_from(app: &App, visit: &Visit, id: &str, form: &PersonForm) -> Result<Activity, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let activity = add_engagement(&mut tx, &mut visit.act(), activity.id, new).await?;
    tx.commit().await?;
    Ok(activity)
}

async fn add(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<PersonForm>) -> Answer {
    match add_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/activities/{id}#people"), "done-person-added"),
        Err(error) => {
            let shown = form_page(&app, &visit, &id, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FormPage { faults, ..shown })
        }
    }
}

async fn edit_page(app: &App, visit: &Visit, id: &str, person: &str) -> Result<FormPage, WebError> {
    let shown = form_page(app, visit, id, PersonForm::default()).await?;
    let one: EngagementId = super::id(person)?;
    let held = shown.activity.engagement(one).ok_or(WebError::NotFound)?;
    let form = PersonForm::of(held, &shown.activity);
    let p = visit.frame_titled(held.name.as_str());
    Ok(FormPage { p, action: format!("/activities/{id}/people/{person}"), form, known: true, ..shown })
}

async fn edit(State(app): State<App>, visit: Visit, Path((id, person)): Path<(String, String)>) -> Answer {
    page(&edit_page(&app, &visit, &id, &person).await?)
}

pub(super) async fn change_from(
    app: &App,
    visit: &Visit,
    id: &str,
    person: &str,
    form: &PersonForm,
) -> Result<(), WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    let one: EngagementId = super::id(person)?;
    let new = form.parse()?;
    let seen = Version(form.version.parse().map_err(|_| WebError::Stale)?);
    let mut tx = app.begin().await?;
    change_engagement(&mut tx, &mut visit.act(), activity.id, seen, one, new).await?;
    tx.commit().await?;
    Ok(())
}

async fn change(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    Sent(form): Sent<PersonForm>,
) -> Answer {
    let error = match change_from(&app, &visit, &id, &person, &form).await {
        Ok(()) => return done(format!("/activities/{id}#people"), "done-person-changed"),
        Err(error) => error,
    };
    let shown = edit_page(&app, &visit, &id, &person).await?;
    if matches!(error, WebError::Stale) {
        let theirs = shown.form;
        let form = PersonForm { version: theirs.version.clone(), ..form };
        return stale(&FormPage { theirs: Some(theirs), form, ..shown });
    }
    let faults = Faults::of(error, &shown.p)?;
    again(&FormPage { faults, form, ..shown })
}

pub(super) async fn remove_from(app: &App, visit: &Visit, id: &str, person: &str) -> Result<(), WebError> {
    visit.person()?;
    let one: EngagementId = super::id(person)?;
    let activity = super::id(id)?;
    let mut tx = app.begin().await?;
    remove_engagement(&mut tx, &mut visit.act(), activity, one).await?;
    tx.commit().await?;
    Ok(())
}

async fn remove(State(app): State<App>, visit: Visit, Path((id, person)): Path<(String, String)>) -> Answer {
    remove_from(&app, &visit, &id, &person).await?;
    done(format!("/activities/{id}#people"), "done-person-removed")
}
