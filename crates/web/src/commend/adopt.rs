//! Adopting a practice or resource: choose or record the activity in one form.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use commend::{
    ActivityLine, Adopt, Adopted, Adoption, Commendation, Delivery, Filter, Format, Place, adopt as adopt_command,
};
use kernel::{Fault, FieldErrors, Line};
use serde::Deserialize;
use utoipa::ToSchema;

use super::forms::ActivityForm;
use super::impact;
use super::providers::own_providers;
use crate::error::WebError;
use crate::form::{Faults, Sent, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/adopt", get(form).post(adopt))
}

/// What is adopted, and where.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct AdoptForm {
    /// The id of an accepted practice; or
    practice: String,
    /// the id of a published resource.
    resource: String,
    /// The id of an activity on file; empty to record a new one.
    activity: String,
    /// For which provider the new activity is recorded.
    provider: String,
    /// What is done with it.
    how: String,
    /// The new activity's title.
    title: String,
    /// Its format.
    format: String,
    /// How it reaches its learners.
    delivery: String,
    /// Its first day.
    starts: String,
    /// Its last day; the first where left empty.
    ends: String,
}

impl AdoptForm {
    fn what(&self) -> Result<Adopted, WebError> {
        let text = if self.practice.is_empty() { &self.resource } else { &self.practice };
        super::id(text.trim())
    }

    fn parse(&self) -> Result<Adopt, WebError> {
        let what = self.what()?;
        let mut errors = FieldErrors::default();
        let how = errors.take("how", optional(&self.how, Line::parse));
        let place = if self.activity.is_empty() {
            let provider = errors.take("provider", word(&self.provider));
            let plan = self.plan().parse().map_err(|found| {
                for (field, fault) in found.iter() {
                    errors.add(field, fault.clone());
                }
            });
            provider.zip(plan.ok()).map(|(provider, plan)| Place::New(provider, Box::new(plan)))
        } else {
            let known = self.activity.parse().map_err(|_| Fault::new("field-not-in-list"));
            errors.take("activity", known).map(Place::Existing)
        };
        let new = (|| Some(Adopt { what, place: place?, how: how? }))();
        Ok(errors.or(new)?)
    }

    fn plan(&self) -> ActivityForm {
        ActivityForm {
            title: self.title.clone(),
            format: self.format.clone(),
            delivery: self.delivery.clone(),
            starts: self.starts.clone(),
            ends: self.ends.clone(),
            ..ActivityForm::default()
        }
    }
}

/// One provider with its newest activities, to choose from.
struct Choice {
    id: String,
    name: String,
    activities: Vec<ActivityLine>,
}

#[derive(Template)]
#[template(path = "commend/adopt.html")]
struct AdoptPage {
    p: Frame,
    what: Adopted,
    name: String,
    choices: Vec<Choice>,
    form: AdoptForm,
    faults: Faults,
}

/// The newest activities are the ones that still can take something up.
const NEWEST: i64 = 60;
/// A steward sees every provider; a form does not.
const MOST_PROVIDERS: usize = 40;

async fn adopt_page(app: &App, visit: &Visit, form: AdoptForm) -> Result<AdoptPage, WebError> {
    visit.person()?;
    let what = form.what()?;
    let lines = own_providers(app, visit).await?;
    let mut tx = app.read().await?;
    let name = tx.adoptable(what).await?.ok_or(WebError::NotFound)?;
    let wanted = |id: &str| form.provider.is_empty() || form.provider == id;
    let mut choices = Vec::new();
    for line in lines.into_iter().filter(|line| wanted(&line.id.to_string())).take(MOST_PROVIDERS) {
        let activities = tx.activities(line.id, Filter::All, 0, NEWEST).await?.lines;
        choices.push(Choice { id: line.id.to_string(), name: line.name, activities });
    }
    let p = visit.frame("adopt-title");
    Ok(AdoptPage { p, what, name: name.to_string(), choices, form, faults: Faults::default() })
}

async fn form(State(app): State<App>, visit: Visit, Query(form): Query<AdoptForm>) -> Answer {
    page(&adopt_page(&app, &visit, form).await?)
}

pub(super) async fn adopt_from(app: &App, visit: &Visit, form: &AdoptForm) -> Result<Adoption, WebError> {
    visit.person()?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let adoption = adopt_command(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(adoption)
}

async fn adopt(State(app): State<App>, visit: Visit, Sent(form): Sent<AdoptForm>) -> Answer {
    match adopt_from(&app, &visit, &form).await {
        Ok(adoption) => done(format!("/activities/{}", adoption.activity), "done-adopted"),
        Err(error) => {
            let shown = adopt_page(&app, &visit, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AdoptPage { faults, ..shown })
        }
    }
}
