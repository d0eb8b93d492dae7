//! The JSON API of pay: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::pay::{AgreementLine, ClaimLine, MayPay, PayBook, PayFigures, pay_figures};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{agreement, claims, offers, payee, payments};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::page::{Answer, download};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_pay))
        .routes(routes!(offer_work))
        .routes(routes!(answer_offer))
        .routes(routes!(turn_down_offer))
        .routes(routes!(end_work))
        .routes(routes!(claim_hours))
        .routes(routes!(claim_expense))
        .routes(routes!(approve_claim))
        .routes(routes!(return_claim))
        .routes(routes!(bank_file))
        .routes(routes!(note_payment))
        .routes(routes!(say_payee))
}

/// An agreement in a list. What the person chose about pay is not in it.
#[derive(Serialize, ToSchema)]
struct AgreementItem {
    /// Its id.
    id: String,
    /// The person's name.
    name: String,
    /// What one does.
    role: String,
    /// From which side of the table.
    seat: String,
    /// Pay for an hour in minor units.
    rate_minor: i64,
    /// Its currency, ISO 4217.
    currency: String,
    /// The level offered.
    level: String,
    /// The level wanted.
    wanted: Option<String>,
    /// The level found.
    delivered: Option<String>,
    /// `offered`, `agreed`, `turned-down` or `ended`.
    stage: String,
}

impl From<AgreementLine> for AgreementItem {
    fn from(line: AgreementLine) -> Self {
        Self {
            id: line.id.to_string(),
            name: line.name,
            role: line.role,
            seat: line.seat.to_string(),
            rate_minor: line.rate.minor(),
            currency: line.rate.currency().to_string(),
            level: line.level.to_string(),
            wanted: line.wanted.map(|level| level.to_string()),
            delivered: line.delivered.map(|level| level.to_string()),
            stage: line.stage,
        }
    }
}

/// A claim in a list.
#[derive(Serialize, ToSchema)]
struct ClaimItem {
    /// Its id.
    id: String,
    /// Its agreement.
    agreement: String,
    /// The person's name.
    name: String,
    /// `work` or `expense`.
    purpose: String,
    /// The day.
    day: String,
    /// Minutes of work.
    minutes: u32,
    /// What there is to pay, in minor units.
    amount_minor: i64,
    /// Its currency, ISO 4217.
    currency: String,
    /// What was done or bought.
    what: String,
    /// `sent`, `approved`, `returned` or `paid`.
    stage: String,
}

impl From<ClaimLine> for ClaimItem {
    fn from(line: ClaimLine) -> Self {
        Self {
            id: line.id.to_string(),
            agreement: line.agreement.to_string(),
            name: line.name,
            purpose: line.purpose.to_string(),
            day: line.day.to_string(),
            minutes: line.minutes,
            amount_minor: line.amount.minor(),
            currency: line.amount.currency().to_string(),
            what: line.what,
            stage: line.stage,
        }
    }
}

/// Agreements, claims and figures of pay.
#[derive(Serialize, ToSchema)]
struct PayDesk {
    /// Median, shortest and longest days from claim to payment; nothing before the first payment.
    days_to_pay: Option<(i64, i64, i64)>,
    /// Over how many payments.
    payments: usize,
    /// Minutes that partners claimed.
    partner_minutes: u64,
    /// Every agreement.
    agreements: Vec<AgreementItem>,
    /// Every claim.
    claims: Vec<ClaimItem>,
}

/// Agreements, claims and figures of pay of an initiative, for who makes the payments.
#[utoipa::path(get, path = "/api/initiatives/{slug}/pay", tag = "pay", params(("slug" = String, Path)),
    responses((status = 200, body = PayDesk), (status = 403, body = Problem)))]
async fn list_pay(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Result<Json<PayDesk>, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    MayPay::check(&visit.actor, initiative.id)?;
    let agreements = tx.agreements(initiative.id, None).await?;
    let claims = tx.claims(initiative.id, None).await?;
    let PayFigures { days, payments, partner_minutes, .. } = pay_figures(&agreements, &claims);
    Ok(Json(PayDesk {
        days_to_pay: days,
        payments,
        partner_minutes,
        agreements: agreements.into_iter().map(Into::into).collect(),
        claims: claims.into_iter().map(Into::into).collect(),
    }))
}

/// Offers work to somebody; the whole offer goes out by mail.
#[utoipa::path(post, path = "/api/initiatives/{slug}/agreements", tag = "pay", params(("slug" = String, Path)),
    request_body = offers::OfferForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn offer_work(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<offers::OfferForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = offers::offer_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/agreements/{}", made.id)))
}

/// The person agrees, or changes what becomes of the pay.
#[utoipa::path(put, path = "/api/agreements/{id}/answer", tag = "pay", params(("id" = String, Path)),
    request_body = agreement::AnswerForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn answer_offer(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<agreement::AnswerForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = agreement::answer_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/agreements/{id}")))
}

/// The person does not take up the work.
#[utoipa::path(post, path = "/api/agreements/{id}/turn-down", tag = "pay", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn turn_down_offer(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    agreement::turn_down_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The person ends the work and says how much say there was.
#[utoipa::path(post, path = "/api/agreements/{id}/end", tag = "pay", params(("id" = String, Path)),
    request_body = agreement::EndForm, responses((status = 204), (status = 422, body = Problem)))]
async fn end_work(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<agreement::EndForm>,
) -> Result<StatusCode, WebError> {
    agreement::end_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The person claims hours.
#[utoipa::path(post, path = "/api/agreements/{id}/hours", tag = "pay", params(("id" = String, Path)),
    request_body = claims::HoursForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn claim_hours(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<claims::HoursForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = claims::hours_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/agreements/{id}")))
}

/// The person claims money spent.
#[utoipa::path(post, path = "/api/agreements/{id}/expenses", tag = "pay", params(("id" = String, Path)),
    request_body = claims::ExpenseForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn claim_expense(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<claims::ExpenseForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = claims::expense_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/agreements/{id}")))
}

/// Approves a claim of somebody else.
#[utoipa::path(post, path = "/api/claims/{id}/approve", tag = "pay", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn approve_claim(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = claims::approve_from(&app, &visit, &id).await?;
    Ok(Made::at(made.id, format!("/agreements/{}", made.agreement)))
}

/// Sends a claim back with a reason.
#[utoipa::path(post, path = "/api/claims/{id}/return", tag = "pay", params(("id" = String, Path)),
    request_body = claims::ReturnForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn return_claim(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<claims::ReturnForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = claims::return_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/agreements/{}", made.agreement)))
}

/// The credit transfers that are due, as ISO 20022 pain.001 for a bank.
#[utoipa::path(post, path = "/api/initiatives/{slug}/payments/file", tag = "pay", params(("slug" = String, Path)),
    request_body = payments::PaidForm, responses((status = 200, content_type = "application/xml"), (status = 422, body = Problem)))]
async fn bank_file(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<payments::PaidForm>,
) -> Answer {
    let bytes = payments::file_from(&app, &visit, &slug, &form).await?;
    download(&format!("payments-{slug}.xml"), "application/xml", bytes)
}

/// How many claims were noted as paid.
#[derive(Serialize, ToSchema)]
struct PaidCount {
    /// How many.
    paid: usize,
}

/// Notes that everything approved and due was paid, under one number.
#[utoipa::path(post, path = "/api/initiatives/{slug}/payments", tag = "pay", params(("slug" = String, Path)),
    request_body = payments::PaidForm, responses((status = 200, body = PaidCount), (status = 422, body = Problem)))]
async fn note_payment(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<payments::PaidForm>,
) -> Result<Json<PaidCount>, WebError> {
    let paid = payments::pay_from(&app, &visit, &slug, &form).await?;
    Ok(Json(PaidCount { paid }))
}

/// Says how one is paid.
#[utoipa::path(put, path = "/api/me/payee", tag = "pay", request_body = payee::PayeeForm,
    responses((status = 204), (status = 422, body = Problem)))]
async fn say_payee(
    State(app): State<App>,
    visit: Visit,
    SentJson(form): SentJson<payee::PayeeForm>,
) -> Result<StatusCode, WebError> {
    visit.person()?;
    payee::payee_from(&app, &visit, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}
