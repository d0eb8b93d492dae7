//! Paying out: a list for the office, a file for the bank, and the note that the money left.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use formats::pain001::{BankAccount, Batch, BatchError, Party, Payment};
use kernel::{Fault, FieldErrors, InitiativeId, Line};
use partner::pay::{Account, MayPay, PayBook, PayForm, Transfer, pay_out};
use serde::Deserialize;
use utoipa::ToSchema;

use super::offers::desk_page;
use crate::error::WebError;
use crate::form::{Faults, Sent, day};
use crate::page::{Answer, again, done, download};
use crate::partner::initiative_of;
use crate::spreadsheet::spreadsheet;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/payments.csv", get(list))
        .route("/initiatives/{slug}/payments/file", post(file))
        .route("/initiatives/{slug}/payments", post(paid))
}

/// What the bank has to know, and the number under which the payments are noted.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PaidForm {
    /// The number of the payment.
    pub reference: String,
    /// Who pays.
    pub payer: String,
    /// The payer's IBAN, or empty.
    pub iban: String,
    /// The payer's bank, nine digits, where there is no IBAN.
    pub routing: String,
    /// The payer's account there.
    pub number: String,
    /// The day on which the bank should pay.
    pub on: String,
}

async fn steered(app: &App, visit: &Visit, slug: &str) -> Result<InitiativeId, WebError> {
    visit.person()?;
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    MayPay::check(&visit.actor, initiative.id)?;
    Ok(initiative.id)
}

async fn due(app: &App, visit: &Visit, of: InitiativeId) -> Result<Vec<Transfer>, WebError> {
    Ok(app.read().await?.transfers(of, visit.now.date_naive()).await?)
}

/// Everything there is to pay, whatever way, for a spreadsheet. No numbers of accounts: those are in the file for the bank.
async fn list(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let of = steered(&app, &visit, &slug).await?;
    let rows = due(&app, &visit, of).await?.into_iter().map(|one| {
        let to = one.redirected.clone().or_else(|| one.payee.as_ref().map(|payee| payee.how.name.to_string()));
        [
            one.claim.to_string(),
            one.name,
            to.unwrap_or_default(),
            one.amount.decimal(),
            one.amount.currency().to_string(),
            one.purpose.to_string(),
            one.what,
            one.form.to_string(),
        ]
    });
    let head = ["claim", "person", "pay to", "amount", "currency", "purpose", "what", "form"];
    spreadsheet(&format!("payments-{slug}.csv"), head, rows)
}

fn bank(account: &Account) -> BankAccount {
    match account {
        Account::Iban(iban) => BankAccount::Iban(iban.clone()),
        Account::Aba { routing, number } => BankAccount::Aba { routing: routing.clone(), number: number.clone() },
    }
}

/// What a bank can transfer: wanted as a transfer, to the person, whose account is known.
fn payment(one: &Transfer) -> Option<Payment> {
    let payee = one.payee.as_ref().filter(|_| one.form == PayForm::Transfer && one.redirected.is_none())?;
    let to = Party { name: payee.how.name.to_string(), account: bank(payee.how.account.as_ref()?) };
    Some(Payment { id: one.claim.to_string().replace('_', ""), to, amount: one.amount, about: one.what.clone() })
}

impl PaidForm {
    fn batch(&self, visit: &Visit, slug: &str, due: &[Transfer]) -> Result<Batch, FieldErrors> {
        let mut errors = FieldErrors::default();
        let payer = errors.take("payer", Line::parse_max(&self.payer, 140));
        let on = errors.take("on", day(&self.on));
        let account = if self.iban.trim().is_empty() {
            match Account::aba(&self.routing, &self.number) {
                Ok(account) => Some(account),
                Err(_) => {
                    errors.add("iban", Fault::new("field-payer-account"));
                    None
                }
            }
        } else {
            errors.take("iban", Account::iban(&self.iban))
        };
        let batch = (|| {
            Some(Batch {
                id: format!("{}-{}", slug.chars().take(18).collect::<String>(), visit.now.format("%Y%m%d%H%M%S")),
                made: visit.now,
                on: on?,
                from: Party { name: payer?.to_string(), account: bank(&account?) },
                payments: due.iter().filter_map(payment).collect(),
            })
        })();
        errors.or(batch)
    }
}

pub(super) async fn file_from(app: &App, visit: &Visit, slug: &str, form: &PaidForm) -> Result<Vec<u8>, WebError> {
    let of = steered(app, visit, slug).await?;
    let batch = form.batch(visit, slug, &due(app, visit, of).await?)?;
    formats::pain001::write(&batch).map_err(|error| match error {
        BatchError::Empty => FieldErrors::one("payer", Fault::new("field-nothing-to-transfer")).into(),
        BatchError::Currencies => FieldErrors::one("payer", Fault::new("field-two-currencies")).into(),
        BatchError::Write(error) => WebError::Internal(error.into()),
    })
}

async fn file(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<PaidForm>) -> Answer {
    match file_from(&app, &visit, &slug, &form).await {
        Ok(bytes) => download(&format!("payments-{slug}.xml"), "application/xml", bytes),
        Err(error) => shown_again(&app, &visit, &slug, form, error).await,
    }
}

async fn shown_again(app: &App, visit: &Visit, slug: &str, form: PaidForm, error: WebError) -> Answer {
    let faults = Faults::of(error, &visit.frame("pay-title"))?;
    let mut shown = desk_page(app, visit, slug).await?;
    (shown.form, shown.faults) = (form, faults);
    again(&shown)
}

pub(super) async fn pay_from(app: &App, visit: &Visit, slug: &str, form: &PaidForm) -> Result<usize, WebError> {
    let of = steered(app, visit, slug).await?;
    let reference = Line::parse_max(&form.reference, 60).map_err(|fault| FieldErrors::one("reference", fault))?;
    let mut tx = app.begin().await?;
    let paid = pay_out(&mut tx, &visit.act(), of, reference).await?;
    tx.commit().await?;
    Ok(paid.len())
}

async fn paid(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<PaidForm>) -> Answer {
    match pay_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/pay"), "done-paid"),
        Err(error) => shown_again(&app, &visit, &slug, form, error).await,
    }
}
