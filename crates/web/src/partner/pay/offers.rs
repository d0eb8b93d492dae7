//! The desk of pay of an initiative, and offering work.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{Currency, Email, FieldErrors, Line, Money, Prose, SeatKind};
use partner::pay::{
    Agreement, AgreementLine, ClaimLine, Level, MayPay, Offer, PayBook, PayFigures, Transfer, offer_work, pay_figures,
};
use partner::{Initiative, NewPerson, account_of};
use serde::Deserialize;
use utoipa::ToSchema;

use super::payments::PaidForm;
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/pay", get(desk))
        .route("/initiatives/{slug}/agreements/new", get(new).post(create))
}

#[derive(Template)]
#[template(path = "partner/pay/desk.html")]
pub(super) struct DeskPage {
    p: Frame,
    initiative: Initiative,
    agreements: Vec<AgreementLine>,
    sent: Vec<ClaimLine>,
    transfers: Vec<Transfer>,
    figures: PayFigures,
    pub form: PaidForm,
    pub faults: Faults,
}

/// The desk as who makes the payments sees it.
pub(super) async fn desk_page(app: &App, visit: &Visit, slug: &str) -> Result<DeskPage, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MayPay::check(&visit.actor, initiative.id)?;
    let agreements = tx.agreements(initiative.id, None).await?;
    let claims = tx.claims(initiative.id, None).await?;
    Ok(DeskPage {
        p: visit.frame("pay-title"),
        figures: pay_figures(&agreements, &claims),
        transfers: tx.transfers(initiative.id, visit.now.date_naive()).await?,
        sent: claims.into_iter().filter(|claim| claim.stage == "sent").collect(),
        agreements,
        initiative,
        form: PaidForm::default(),
        faults: Faults::default(),
    })
}

async fn desk(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    visit.person()?;
    page(&desk_page(&app, &visit, &slug).await?)
}

/// What it takes to offer work.
#[derive(Deserialize, ToSchema)]
#[serde(default)]
pub(super) struct OfferForm {
    /// The person's mail address.
    email: String,
    /// The person's name.
    name: String,
    /// What one does.
    role: String,
    /// From which side of the table.
    seat: String,
    /// The first day of work.
    starts: String,
    /// About how many hours in all.
    hours: String,
    /// Pay for an hour.
    rate: String,
    /// Its currency.
    currency: String,
    /// How much say is offered.
    level: String,
    /// Which expenses are covered.
    expenses: String,
    /// How the person is named.
    credit: String,
    /// How one hears what became of the work.
    feedback: String,
    /// How one leaves.
    leave: String,
}

impl Default for OfferForm {
    fn default() -> Self {
        Self {
            seat: SeatKind::Partner.to_string(),
            currency: Currency::Usd.to_string(),
            level: Level::Collaborate.to_string(),
            email: String::new(),
            name: String::new(),
            role: String::new(),
            starts: String::new(),
            hours: String::new(),
            rate: String::new(),
            expenses: String::new(),
            credit: String::new(),
            feedback: String::new(),
            leave: String::new(),
        }
    }
}

impl OfferForm {
    fn parse(&self, visit: &Visit) -> Result<(NewPerson, Offer), FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", Email::parse(&self.email));
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let role = errors.take("role", Line::parse_max(&self.role, 200));
        let seat = errors.take("seat", word(&self.seat));
        let starts = errors.take("starts", day(&self.starts));
        let hours = errors.take("hours", number(&self.hours, 1, 5000));
        let currency: Option<Currency> = errors.take("currency", word(&self.currency));
        let rate = errors.take("rate", Money::parse(&self.rate, currency.unwrap_or(Currency::Usd)));
        let level = errors.take("level", word(&self.level));
        let expenses = errors.take("expenses", Prose::parse_max(&self.expenses, 2000));
        let credit = errors.take("credit", Line::parse(&self.credit));
        let feedback = errors.take("feedback", Line::parse(&self.feedback));
        let leave = errors.take("leave", Line::parse(&self.leave));
        let whole = (|| {
            let offer = Offer {
                role: role?,
                seat: seat?,
                starts: starts?,
                hours: hours?,
                rate: rate?,
                level: level?,
                expenses: expenses?,
                credit: credit?,
                feedback: feedback?,
                leave: leave?,
            };
            Some((NewPerson { email: email?, name: name?, lang: visit.lang }, offer))
        })();
        errors.or(whole)
    }
}

#[derive(Template)]
#[template(path = "partner/pay/offer_new.html")]
struct NewPage {
    p: Frame,
    slug: String,
    form: OfferForm,
    faults: Faults,
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    visit.person()?;
    let initiative = initiative_of(&mut app.read().await?, &slug).await?;
    MayPay::check(&visit.actor, initiative.id)?;
    let starts = visit.now.date_naive().to_string();
    let form = OfferForm { starts, ..OfferForm::default() };
    page(&NewPage { p: visit.frame("offer-new-title"), slug, form, faults: Faults::default() })
}

pub(super) async fn offer_from(app: &App, visit: &Visit, slug: &str, form: &OfferForm) -> Result<Agreement, WebError> {
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    MayPay::check(&visit.actor, initiative.id)?;
    let (who, offer) = form.parse(visit)?;
    let (mut tx, mut act) = (app.begin().await?, visit.act());
    let person = account_of(&mut tx, &mut act, who).await?;
    let agreement = offer_work(&mut tx, &mut act, initiative.id, person.id, offer).await?;
    tx.commit().await?;
    Ok(agreement)
}

async fn create(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<OfferForm>) -> Answer {
    visit.person()?;
    match offer_from(&app, &visit, &slug, &form).await {
        Ok(agreement) => done(format!("/agreements/{}", agreement.id), "done-work-offered"),
        Err(error) => {
            let p = visit.frame("offer-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, slug, form, faults })
        }
    }
}

#[cfg(test)]
mod sample;
