//! The list of providers, and the desk of one.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use commend::{
    ActivityPage, AdoptionLine, Commendation, Filter, MayEnrol, MayKeep, Provider, ProviderKind, ProviderLine, Term,
    appoint_staff, enrol_provider, verdict_of,
};
use partner::{Partnership, PersonLine};
use serde::Deserialize;

use super::forms::{ProviderForm, StaffForm};
use super::gap::Gap;
use super::{gap, provider_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/providers", get(list).post(enrol))
        .route("/providers/new", get(new))
        .route("/providers/{id}", get(desk))
        .route("/providers/{id}/staff", post(appoint))
}

#[derive(Template)]
#[template(path = "commend/providers.html")]
struct ListPage {
    p: Frame,
    providers: Vec<ProviderLine>,
    may_enrol: bool,
}

/// Every provider for a steward; for staff, their own.
pub(super) async fn own_providers(app: &App, visit: &Visit) -> Result<Vec<ProviderLine>, WebError> {
    visit.person()?;
    let mut providers = app.read().await?.providers().await?;
    providers.retain(|line| MayKeep::check(&visit.actor, line.id).is_ok());
    Ok(providers)
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let providers = own_providers(&app, &visit).await?;
    let may_enrol = MayEnrol::check(&visit.actor).is_ok();
    page(&ListPage { p: visit.frame("providers-title"), providers, may_enrol })
}

#[derive(Template)]
#[template(path = "commend/provider_new.html")]
struct NewPage {
    p: Frame,
    form: ProviderForm,
    faults: Faults,
}

async fn new(visit: Visit) -> Answer {
    visit.person()?;
    MayEnrol::check(&visit.actor)?;
    page(&NewPage { p: visit.frame("provider-new-title"), form: ProviderForm::default(), faults: Faults::default() })
}

pub(super) async fn enrol_from(app: &App, visit: &Visit, form: &ProviderForm) -> Result<Provider, WebError> {
    visit.person()?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let provider = enrol_provider(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(provider)
}

async fn enrol(State(app): State<App>, visit: Visit, Sent(form): Sent<ProviderForm>) -> Answer {
    match enrol_from(&app, &visit, &form).await {
        Ok(provider) => done(format!("/providers/{}", provider.id), "done-provider-enrolled"),
        Err(error) => {
            let p = visit.frame("provider-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, form, faults })
        }
    }
}

/// Which activities the desk shows.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Look {
    show: String,
    page: String,
}

const PAGE: i64 = 25;

#[derive(Template)]
#[template(path = "commend/desk.html")]
struct DeskPage {
    p: Frame,
    provider: Provider,
    staff: Vec<PersonLine>,
    terms: Vec<Term>,
    now: Option<(Term, Gap)>,
    filter: Filter,
    activities: ActivityPage,
    previous: String,
    next: String,
    place: String,
    adoptions: Vec<AdoptionLine>,
    staff_form: StaffForm,
    faults: Faults,
}

impl DeskPage {
    fn new_term(&self) -> String {
        format!("/providers/{}/terms/new", self.provider.id)
    }

    fn new_activity(&self) -> String {
        format!("/providers/{}/activities/new", self.provider.id)
    }
}

async fn desk_page(app: &App, visit: &Visit, id: &str, look: &Look) -> Result<DeskPage, WebError> {
    let mut tx = app.read().await?;
    let provider = provider_of(&mut tx, visit, id).await?;
    let p = visit.frame_titled(provider.name.as_str());
    let today = visit.now.date_naive();
    let terms = tx.terms(provider.id).await?;
    let term = terms.iter().find(|term| term.holds(today)).or(terms.first()).cloned();
    let now = match term {
        Some(term) => {
            let found = verdict_of(&mut tx, &term).await?;
            Some((term, Gap::of(&found.verdict, &p)))
        }
        None => None,
    };
    let filter = look.show.parse().unwrap_or(Filter::All);
    let at: i64 = look.page.parse().unwrap_or(1).clamp(1, 100_000);
    let activities = tx.activities(provider.id, filter, (at - 1) * PAGE, PAGE).await?;
    let last = ((activities.total + PAGE - 1) / PAGE).max(1);
    let link = |to: i64| format!("/providers/{id}?show={filter}&page={to}#activities");
    Ok(DeskPage {
        staff: tx.names(&provider.staff).await?,
        adoptions: tx.adoptions(provider.id).await?,
        previous: if at > 1 { link(at - 1) } else { String::new() },
        next: if at < last { link(at + 1) } else { String::new() },
        place: p.t2("commend-page-of", "page", at, "pages", last),
        staff_form: StaffForm::default(),
        faults: Faults::default(),
        p,
        provider,
        terms,
        now,
        filter,
        activities,
    })
}

async fn desk(State(app): State<App>, visit: Visit, Path(id): Path<String>, Query(look): Query<Look>) -> Answer {
    page(&desk_page(&app, &visit, &id, &look).await?)
}

pub(super) async fn appoint_from(app: &App, visit: &Visit, id: &str, form: &StaffForm) -> Result<Provider, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    MayKeep::check(&visit.actor, id)?;
    let who = form.parse(visit.lang)?;
    let mut tx = app.begin().await?;
    let provider = appoint_staff(&mut tx, &mut visit.act(), id, who).await?;
    tx.commit().await?;
    Ok(provider)
}

async fn appoint(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<StaffForm>) -> Answer {
    match appoint_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/providers/{id}"), "done-staff-appointed"),
        Err(error) => {
            let shown = desk_page(&app, &visit, &id, &Look::default()).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&DeskPage { staff_form: form, faults, ..shown })
        }
    }
}
