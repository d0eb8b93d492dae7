//! Pages of pay: what is offered and answered, hours and expenses, payments.

mod agreement;
mod api;
mod claims;
mod offers;
mod payee;
mod payments;
#[cfg(test)]
mod sample;

use axum::Router;
use kernel::{Currency, Money};
use partner::Partnership;
use partner::pay::PayBook;
use store::Tx;

use crate::error::WebError;
use crate::frame::Frame;
use crate::state::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(offers::routes())
        .merge(agreement::routes())
        .merge(claims::routes())
        .merge(payee::routes())
        .merge(payments::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// The desk of the first initiative, and an agreement of a partner as both sides see it.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let mut pages = vec![as_one("/me/payee".to_owned(), "co-chair")];
    let Some(initiative) = tx.initiatives().await?.into_iter().next() else { return Ok(pages) };
    let slug = &initiative.slug;
    pages.push(as_one(format!("/initiatives/{slug}/pay"), "steward"));
    pages.push(as_one(format!("/initiatives/{slug}/agreements/new"), "steward"));
    let agreements = tx.agreements(initiative.id, None).await?;
    for line in agreements.iter().filter(|line| line.stage == "agreed").take(1) {
        pages.push(as_one(format!("/agreements/{}", line.id), "steward"));
    }
    // The personas are people of the demonstration, known by their addresses.
    for (persona, address) in
        [("co-chair", "me@marisol-quintanar.example.org"), ("caregiver", "me@desmond-okparaebo.example.org")]
    {
        let Ok(email) = kernel::Email::parse(address) else { continue };
        let Some(person) = tx.person_by_email(&email).await? else { continue };
        for line in agreements.iter().filter(|line| line.person == person.id) {
            pages.push(as_one(format!("/agreements/{}", line.id), persona));
            pages.push(as_one(format!("/agreements/{}/claim", line.id), persona));
        }
    }
    Ok(pages)
}

/// The kind of badge of an agreement's or a claim's state.
fn badge(stage: &str) -> &'static str {
    match stage {
        "agreed" | "ended" | "paid" => "done",
        "turned-down" | "returned" => "no",
        _ => "wait",
    }
}

/// An amount as the reader writes it, with its currency.
fn amount(p: &Frame, money: &Money) -> String {
    let whole = p.num(money.minor() / 100);
    let point = if p.lang == "es" { "," } else { "." };
    let sign = match (money.currency(), p.lang) {
        (Currency::Usd, "en") => return format!("${whole}{point}{:02}", money.minor() % 100),
        (Currency::Usd, _) => "US$",
        (other, _) => other.as_str(),
    };
    format!("{whole}{point}{:02}\u{a0}{sign}", money.minor() % 100)
}

/// A large amount in whole units, for figures at a glance.
fn about(p: &Frame, money: &Money) -> String {
    let whole = p.num((money.minor() + 50) / 100);
    if (money.currency(), p.lang) == (Currency::Usd, "en") {
        return format!("${whole}");
    }
    format!("{whole}\u{a0}{}", money.currency())
}

/// Hours and minutes, such as `2 h 30 min`.
fn span(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, rest) => format!("{hours}\u{a0}h {rest}\u{a0}min"),
    }
}
