//! One agreement: what is offered, the person's answer, what was claimed.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{AgreementId, Currency, FieldErrors, Line, Money, need};
use partner::pay::{
    Agreement, ClaimLine, Consent, Level, MayPay, PayBook, PayChoice, PayForm, Payee, Purpose, Threshold,
    agree_to_work, end_work, near, turn_down_work,
};
use partner::{Initiative, Person};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, day, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/agreements/{id}", get(show))
        .route("/agreements/{id}/answer", post(answer))
        .route("/agreements/{id}/turn-down", post(turn_down))
        .route("/agreements/{id}/end", post(end))
}

/// What becomes of the pay.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AnswerForm {
    /// `accept`, `decline`, `cap`, `defer` or `redirect`.
    choice: String,
    /// With `cap`: at most so much a month.
    most: String,
    /// With `defer`: not before this day.
    until: String,
    /// With `redirect`: to whom.
    to: String,
    /// How it should come.
    form: String,
    /// How much say the person wants.
    wanted: String,
}

impl AnswerForm {
    fn of(agreement: &Agreement) -> Self {
        let Some(consent) = agreement.consent() else {
            return Self {
                choice: "accept".to_owned(),
                form: PayForm::Transfer.to_string(),
                wanted: agreement.offer.level.to_string(),
                ..Self::default()
            };
        };
        let mut form = Self { form: consent.form.to_string(), wanted: consent.wanted.to_string(), ..Self::default() };
        match &consent.choice {
            PayChoice::Accept => "accept".clone_into(&mut form.choice),
            PayChoice::Decline => "decline".clone_into(&mut form.choice),
            PayChoice::Cap(most) => (form.choice, form.most) = ("cap".to_owned(), most.decimal()),
            PayChoice::Defer(until) => (form.choice, form.until) = ("defer".to_owned(), until.to_string()),
            PayChoice::Redirect(to) => (form.choice, form.to) = ("redirect".to_owned(), to.to_string()),
        }
        form
    }

    fn parse(&self, currency: Currency) -> Result<Consent, FieldErrors> {
        let mut errors = FieldErrors::default();
        let choice = match self.choice.as_str() {
            "accept" => Some(PayChoice::Accept),
            "decline" => Some(PayChoice::Decline),
            "cap" => errors.take("most", Money::parse(&self.most, currency)).map(PayChoice::Cap),
            "defer" => errors.take("until", day(&self.until)).map(PayChoice::Defer),
            "redirect" => errors.take("to", Line::parse_max(&self.to, 140)).map(PayChoice::Redirect),
            other => errors.take("choice", word::<PayForm>(other)).and(None),
        };
        let form = errors.take("form", word(&self.form));
        let wanted = errors.take("wanted", word(&self.wanted));
        let consent = (|| Some(Consent { choice: choice?, form: form?, wanted: wanted? }))();
        errors.or(consent)
    }
}

#[derive(Template)]
#[template(path = "partner/pay/agreement.html")]
struct AgreementPage {
    p: Frame,
    agreement: Agreement,
    initiative: Initiative,
    name: String,
    mine: bool,
    claims: Vec<ClaimLine>,
    minutes: u64,
    payee: Option<Payee>,
    advice: Vec<&'static Threshold>,
    form: AnswerForm,
    faults: Faults,
}

/// The agreement as its person or who makes the payments sees it; nobody else learns that there is one.
async fn agreement_page(app: &App, visit: &Visit, id: &str) -> Result<AgreementPage, WebError> {
    let id: AgreementId = id.parse().map_err(|_| WebError::NotFound)?;
    let me = visit.person()?;
    let mut tx = app.read().await?;
    let agreement: Agreement = need(&mut tx, id).await?;
    let mine = agreement.person == me;
    if !mine && MayPay::check(&visit.actor, agreement.initiative).is_err() {
        return Err(WebError::NotFound);
    }
    let initiative: Initiative = need(&mut tx, agreement.initiative).await?;
    let person: Person = need(&mut tx, agreement.person).await?;
    let mut claims = tx.claims(initiative.id, Some(person.id)).await?;
    claims.retain(|claim| claim.agreement == id);
    let payee = if mine { kernel::Keep::<Payee>::find(&mut tx, me).await? } else { None };
    let minutes = claims.iter().filter(|claim| claim.stage != "returned").map(|claim| u64::from(claim.minutes)).sum();
    let today = visit.now.date_naive();
    let from = chrono::Datelike::with_ordinal(&today, 1).unwrap_or(today);
    let earned = tx.claimed(person.id, Purpose::Work, from, kernel::Day::MAX).await?;
    let advice = Money::of_minor(earned, agreement.offer.rate.currency()).map(|paid| near(today, paid));
    Ok(AgreementPage {
        p: visit.frame_titled(agreement.offer.role.as_str()),
        form: AnswerForm::of(&agreement),
        name: person.name.to_string(),
        mine,
        claims,
        minutes,
        payee,
        advice: if mine { advice.unwrap_or_default() } else { Vec::new() },
        agreement,
        initiative,
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&agreement_page(&app, &visit, &id).await?)
}

pub(super) async fn answer_from(app: &App, visit: &Visit, id: &str, form: &AnswerForm) -> Result<Agreement, WebError> {
    let id: AgreementId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let agreement: Agreement = need(&mut tx, id).await?;
    if Some(agreement.person) != visit.actor.person {
        return Err(WebError::NotFound);
    }
    let consent = form.parse(agreement.offer.rate.currency())?;
    let agreement = agree_to_work(&mut tx, &visit.act(), id, consent).await?;
    tx.commit().await?;
    Ok(agreement)
}

async fn answer(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<AnswerForm>) -> Answer {
    visit.person()?;
    match answer_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/agreements/{id}"), "done-work-agreed"),
        Err(error) => {
            let shown = agreement_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AgreementPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn turn_down_from(app: &App, visit: &Visit, id: &str) -> Result<(), WebError> {
    let id: AgreementId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    turn_down_work(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(())
}

async fn turn_down(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    visit.person()?;
    turn_down_from(&app, &visit, &id).await?;
    done(format!("/agreements/{id}"), "done-work-turned-down")
}

/// How much say there was.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct EndForm {
    /// `consult`, `involve`, `collaborate` or `lead`.
    delivered: String,
}

pub(super) async fn end_from(app: &App, visit: &Visit, id: &str, form: &EndForm) -> Result<(), WebError> {
    let id: AgreementId = id.parse().map_err(|_| WebError::NotFound)?;
    let delivered: Level = word(&form.delivered).map_err(|fault| FieldErrors::one("delivered", fault))?;
    let mut tx = app.begin().await?;
    end_work(&mut tx, &visit.act(), id, delivered).await?;
    tx.commit().await?;
    Ok(())
}

async fn end(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<EndForm>) -> Answer {
    visit.person()?;
    match end_from(&app, &visit, &id, &form).await {
        Ok(()) => done(format!("/agreements/{id}"), "done-work-ended"),
        Err(error) => {
            let shown = agreement_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AgreementPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
