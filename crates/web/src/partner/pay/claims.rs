//! Claiming hours and expenses from a phone in a minute; approving them and sending them back.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{AgreementId, ClaimId, Currency, FieldErrors, Line, Money, Prose, need};
use partner::Initiative;
use partner::pay::{Agreement, Claim, NewExpense, NewWork, approve_claim, claim_expense, claim_work, return_claim};
use serde::Deserialize;
use utoipa::ToSchema;

use super::offers::desk_page;
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/agreements/{id}/claim", get(new))
        .route("/agreements/{id}/hours", post(hours))
        .route("/agreements/{id}/expenses", post(expense))
        .route("/claims/{id}/approve", post(approve))
        .route("/claims/{id}/return", post(send_back))
}

/// Hours of a day.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct HoursForm {
    /// The day.
    day: String,
    /// Whole hours.
    hours: String,
    /// Minutes beyond them.
    minutes: String,
    /// What was done.
    what: String,
}

impl HoursForm {
    fn parse(&self) -> Result<NewWork, FieldErrors> {
        let mut errors = FieldErrors::default();
        let on = errors.take("day", day(&self.day));
        let part = |text: &str, most| if text.trim().is_empty() { Ok(0) } else { number(text, 0, most) };
        let hours = errors.take("hours", part(&self.hours, 24));
        let minutes = errors.take("minutes", part(&self.minutes, 59));
        let total = hours.zip(minutes).map(|(hours, minutes)| hours * 60 + minutes);
        if total.is_some_and(|total| !(1..=1440).contains(&total)) {
            errors.add("hours", kernel::Fault::new("field-hours-of-a-day"));
        }
        let what = errors.take("what", Line::parse_max(&self.what, 200));
        let new = (|| Some(NewWork { day: on?, minutes: total?, what: what? }))();
        errors.or(new)
    }
}

/// Money spent on a day.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ExpenseForm {
    /// The day.
    spent: String,
    /// How much.
    amount: String,
    /// For what.
    thing: String,
}

impl ExpenseForm {
    fn parse(&self, currency: Currency) -> Result<NewExpense, FieldErrors> {
        let mut errors = FieldErrors::default();
        let on = errors.take("spent", day(&self.spent));
        let amount = errors.take("amount", Money::parse(&self.amount, currency));
        let what = errors.take("thing", Line::parse_max(&self.thing, 200));
        let new = (|| Some(NewExpense { day: on?, amount: amount?, what: what? }))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/pay/claim_new.html")]
struct ClaimPage {
    p: Frame,
    agreement: Agreement,
    work: HoursForm,
    expense: ExpenseForm,
    spending: bool,
    faults: Faults,
}

async fn own(app: &App, visit: &Visit, id: &str) -> Result<Agreement, WebError> {
    let id: AgreementId = id.parse().map_err(|_| WebError::NotFound)?;
    let me = visit.person()?;
    let agreement: Agreement = need(&mut app.read().await?, id).await?;
    if agreement.person == me { Ok(agreement) } else { Err(WebError::NotFound) }
}

async fn claim_page(app: &App, visit: &Visit, id: &str) -> Result<ClaimPage, WebError> {
    let agreement = own(app, visit, id).await?;
    let today = visit.now.date_naive().to_string();
    Ok(ClaimPage {
        p: visit.frame("claim-title"),
        agreement,
        work: HoursForm { day: today.clone(), ..HoursForm::default() },
        expense: ExpenseForm { spent: today, ..ExpenseForm::default() },
        spending: false,
        faults: Faults::default(),
    })
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&claim_page(&app, &visit, &id).await?)
}

pub(super) async fn hours_from(app: &App, visit: &Visit, id: &str, form: &HoursForm) -> Result<Claim, WebError> {
    let agreement = own(app, visit, id).await?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let claim = claim_work(&mut tx, &mut visit.act(), agreement.id, new).await?;
    tx.commit().await?;
    Ok(claim)
}

async fn hours(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<HoursForm>) -> Answer {
    match hours_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/agreements/{id}"), "done-claimed"),
        Err(error) => {
            let shown = claim_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ClaimPage { work: form, faults, ..shown })
        }
    }
}

pub(super) async fn expense_from(app: &App, visit: &Visit, id: &str, form: &ExpenseForm) -> Result<Claim, WebError> {
    let agreement = own(app, visit, id).await?;
    let new = form.parse(agreement.offer.rate.currency())?;
    let mut tx = app.begin().await?;
    let claim = claim_expense(&mut tx, &mut visit.act(), agreement.id, new).await?;
    tx.commit().await?;
    Ok(claim)
}

async fn expense(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<ExpenseForm>,
) -> Answer {
    match expense_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/agreements/{id}"), "done-claimed"),
        Err(error) => {
            let shown = claim_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ClaimPage { expense: form, spending: true, faults, ..shown })
        }
    }
}

pub(super) async fn approve_from(app: &App, visit: &Visit, id: &str) -> Result<Claim, WebError> {
    let id: ClaimId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let claim = approve_claim(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(claim)
}

async fn slug_of(app: &App, claim: &Claim) -> Result<String, WebError> {
    let initiative: Initiative = need(&mut app.read().await?, claim.initiative).await?;
    Ok(initiative.slug.to_string())
}

async fn approve(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    visit.person()?;
    let claim = approve_from(&app, &visit, &id).await?;
    done(format!("/initiatives/{}/pay", slug_of(&app, &claim).await?), "done-claim-approved")
}

/// Why a claim goes back.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ReturnForm {
    /// The reason, which the person reads.
    reason: String,
}

pub(super) async fn return_from(app: &App, visit: &Visit, id: &str, form: &ReturnForm) -> Result<Claim, WebError> {
    let id: ClaimId = id.parse().map_err(|_| WebError::NotFound)?;
    let reason = Prose::parse_max(&form.reason, 2000).map_err(|fault| FieldErrors::one(format!("r-{id}"), fault))?;
    let mut tx = app.begin().await?;
    let claim = return_claim(&mut tx, &visit.act(), id, reason).await?;
    tx.commit().await?;
    Ok(claim)
}

async fn send_back(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<ReturnForm>,
) -> Answer {
    visit.person()?;
    let claim: ClaimId = id.parse().map_err(|_| WebError::NotFound)?;
    let claim: Claim = need(&mut app.read().await?, claim).await?;
    let slug = slug_of(&app, &claim).await?;
    match return_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/pay"), "done-claim-returned"),
        Err(error) => {
            let mut shown = desk_page(&app, &visit, &slug).await?;
            shown.faults = Faults::of(error, &visit.frame("pay-title"))?;
            again(&shown)
        }
    }
}

#[cfg(test)]
mod sample;
