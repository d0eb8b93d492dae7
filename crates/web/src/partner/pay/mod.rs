//! Pages of pay: what is offered and answered, hours and expenses, payments.

mod agreement;
mod api;
mod claims;
mod offers;
mod payee;
mod payments;

use axum::Router;
use kernel::{Currency, Money};

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
