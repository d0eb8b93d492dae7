//! How one wants to be paid: seen by oneself and by who makes the payments.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use kernel::{FieldErrors, Keep, Line};
use partner::pay::{Account, NewPayee, Payee, say_payee};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/payee", get(show).post(save))
}

/// How somebody is paid.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PayeeForm {
    /// The name on the account or the cheque.
    name: String,
    /// `iban`, `aba` or nothing for no account.
    kind: String,
    /// With `iban`.
    iban: String,
    /// With `aba`: the bank's nine digits.
    routing: String,
    /// With `aba`: the number of the account.
    number: String,
    /// Where a cheque goes, or what else there is to know.
    address: String,
}

impl PayeeForm {
    /// The form of what is kept. Numbers of accounts are not sent back to a browser.
    fn of(payee: &Payee) -> Self {
        Self {
            name: payee.how.name.to_string(),
            address: payee.how.address.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Self::default()
        }
    }

    fn parse(&self) -> Result<NewPayee, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 140));
        let address = errors.take("address", optional(&self.address, Line::parse));
        let account = match self.kind.as_str() {
            "iban" => errors.take("iban", Account::iban(&self.iban)).map(Some),
            "aba" => match Account::aba(&self.routing, &self.number) {
                Ok(account) => Some(Some(account)),
                Err(faults) => {
                    for (field, fault) in faults.iter() {
                        errors.add(field.to_owned(), fault.clone());
                    }
                    None
                }
            },
            _ => Some(None),
        };
        let new = (|| Some(NewPayee { name: name?, account: account?, address: address? }))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/pay/payee.html")]
struct PayeePage {
    p: Frame,
    kept: Option<Payee>,
    form: PayeeForm,
    faults: Faults,
}

async fn kept(app: &App, visit: &Visit) -> Result<Option<Payee>, WebError> {
    let me = visit.person()?;
    Ok(Keep::<Payee>::find(&mut app.read().await?, me).await?)
}

async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let kept = kept(&app, &visit).await?;
    let form = kept.as_ref().map(PayeeForm::of).unwrap_or_default();
    page(&PayeePage { p: visit.frame("payee-title"), kept, form, faults: Faults::default() })
}

pub(super) async fn payee_from(app: &App, visit: &Visit, form: &PayeeForm) -> Result<(), WebError> {
    let how = form.parse()?;
    let mut tx = app.begin().await?;
    say_payee(&mut tx, &visit.act(), how).await?;
    tx.commit().await?;
    Ok(())
}

async fn save(State(app): State<App>, visit: Visit, Sent(form): Sent<PayeeForm>) -> Answer {
    let before = kept(&app, &visit).await?;
    match payee_from(&app, &visit, &form).await {
        Ok(()) => done("/me/payee", "done-payee-saved"),
        Err(error) => {
            let p = visit.frame("payee-title");
            let faults = Faults::of(error, &p)?;
            again(&PayeePage { p, kept: before, form, faults })
        }
    }
}

#[cfg(test)]
mod sample;
