//! An activity: recording one, its page, changing it.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use commend::{
    Activity, AdoptionLine, Commendation, Delivery, Format, MayKeep, Provider, Showing, change_activity,
    record_activity,
};
use kernel::Version;

use super::conflict::{self, Differing};
use super::forms::ActivityForm;
use super::{activity_of, pack, provider_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict as stale, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/providers/{id}/activities/new", get(new).post(record))
        .route("/activities/{id}", get(show))
        .route("/activities/{id}/edit", get(edit).post(change))
}

#[derive(Template)]
#[template(path = "commend/activity_form.html")]
struct FormPage {
    p: Frame,
    provider: Provider,
    /// Where the form goes and where its cancel leads.
    action: String,
    back: String,
    form: ActivityForm,
    faults: Faults,
    /// What somebody else saved meanwhile.
    theirs: Option<ActivityForm>,
}

impl FormPage {
    fn differing(&self, theirs: &ActivityForm) -> Vec<Differing> {
        conflict::of_activities(&self.p, &self.form, theirs)
    }
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
    page(&new_page(&visit, provider, ActivityForm::default(), Faults::default()))
}

fn new_page(visit: &Visit, provider: Provider, form: ActivityForm, faults: Faults) -> FormPage {
    FormPage {
        p: visit.frame("activity-new-title"),
        action: format!("/providers/{}/activities/new", provider.id),
        back: format!("/providers/{}", provider.id),
        provider,
        form,
        faults,
        theirs: None,
    }
}

pub(super) async fn record_from(app: &App, visit: &Visit, id: &str, form: &ActivityForm) -> Result<Activity, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    MayKeep::check(&visit.actor, id)?;
    let plan = form.parse()?;
    let mut tx = app.begin().await?;
    let activity = record_activity(&mut tx, &mut visit.act(), id, plan).await?;
    tx.commit().await?;
    Ok(activity)
}

async fn record(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<ActivityForm>,
) -> Answer {
    match record_from(&app, &visit, &id, &form).await {
        Ok(activity) => done(format!("/activities/{}", activity.id), "done-activity-recorded"),
        Err(error) => {
            let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
            let faults = Faults::of(error, &visit.frame("activity-new-title"))?;
            again(&new_page(&visit, provider, form, faults))
        }
    }
}

#[derive(Template)]
#[template(path = "commend/activity.html")]
struct ActivityPage {
    p: Frame,
    provider: Provider,
    activity: Activity,
    showing: Showing,
    adoptions: Vec<AdoptionLine>,
}

impl ActivityPage {
    fn new_person(&self) -> String {
        format!("/activities/{}/people/new", self.activity.id)
    }
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let (activity, provider) = activity_of(&mut tx, &visit, &id).await?;
    let mut adoptions = tx.adoptions(provider.id).await?;
    adoptions.retain(|line| line.activity == activity.id);
    let p = visit.frame_titled(activity.plan.title.as_str());
    page(&ActivityPage { p, provider, showing: activity.showing(), activity, adoptions })
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (activity, provider) = activity_of(&mut app.read().await?, &visit, &id).await?;
    let form = ActivityForm::of(&activity);
    page(&edit_page(&visit, &activity, provider, form, Faults::default()))
}

fn edit_page(visit: &Visit, activity: &Activity, provider: Provider, form: ActivityForm, faults: Faults) -> FormPage {
    FormPage {
        p: visit.frame("activity-edit-title"),
        action: format!("/activities/{}/edit", activity.id),
        back: format!("/activities/{}", activity.id),
        provider,
        form,
        faults,
        theirs: None,
    }
}

pub(super) async fn change_from(app: &App, visit: &Visit, id: &str, form: &ActivityForm) -> Result<Activity, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    let plan = form.parse()?;
    let seen = Version(form.version.parse().map_err(|_| WebError::Stale)?);
    let mut tx = app.begin().await?;
    let activity = change_activity(&mut tx, &mut visit.act(), id, seen, plan).await?;
    tx.commit().await?;
    Ok(activity)
}

async fn change(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<ActivityForm>,
) -> Answer {
    let error = match change_from(&app, &visit, &id, &form).await {
        Ok(_) => return done(format!("/activities/{id}"), "done-activity-changed"),
        Err(error) => error,
    };
    let (activity, provider) = activity_of(&mut app.read().await?, &visit, &id).await?;
    if matches!(error, WebError::Stale) {
        let theirs = ActivityForm::of(&activity);
        // What is sent next was written with the newest version in sight.
        let form = ActivityForm { version: theirs.version.clone(), ..form };
        let shown = edit_page(&visit, &activity, provider, form, Faults::default());
        return stale(&FormPage { theirs: Some(theirs), ..shown });
    }
    let faults = Faults::of(error, &visit.frame("activity-edit-title"))?;
    again(&edit_page(&visit, &activity, provider, form, faults))
}
