//! Signing in by a mailed link. No passwords, no puzzles; the answer never tells whether an address has an account.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use kernel::{Email, Line, Queue, Queued};
use partner::{MailSignInLink, NewPerson, Partnership, account_of};
use serde::Deserialize;

use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::home::own_path;
use crate::page::{Answer, again, page};
use crate::state::App;
use crate::visit::{Visit, cookie_name};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(ask).post(send))
        .route("/sign-in/link", get(look).post(enter))
        .route("/sign-out", post(leave))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SignInForm {
    email: String,
    back: String,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    p: Frame,
    form: SignInForm,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "accounts/sent.html")]
struct SentPage {
    p: Frame,
    email: String,
}

async fn ask(visit: Visit, Query(form): Query<SignInForm>) -> Answer {
    page(&SignInPage { p: visit.frame("sign-in-title"), form, faults: Faults::default() })
}

async fn send(State(app): State<App>, visit: Visit, Sent(form): Sent<SignInForm>) -> Answer {
    let p = visit.frame("sign-in-title");
    let email = match Email::parse(&form.email) {
        Ok(email) => email,
        Err(fault) => {
            let faults = Faults::parse(&kernel::FieldErrors::one("email", fault), &p);
            return again(&SignInPage { p, form, faults });
        }
    };
    let mut tx = app.begin().await?;
    let job = MailSignInLink { email: email.to_string(), lang: visit.lang, back: own_path(&form.back).to_owned() };
    tx.enqueue(Queued::new(&job, visit.now)).await?;
    tx.commit().await?;
    page(&SentPage { p: visit.frame("sign-in-sent-title"), email: email.to_string() })
}

#[derive(Deserialize)]
struct Key {
    key: String,
}

#[derive(Template)]
#[template(path = "accounts/enter.html")]
struct EnterPage {
    p: Frame,
    key: String,
    email: String,
}

#[derive(Template)]
#[template(path = "accounts/expired.html")]
struct ExpiredPage {
    p: Frame,
}

/// Looking at a link does not use it up: mail scanners look at links too.
async fn look(State(app): State<App>, visit: Visit, Query(Key { key }): Query<Key>) -> Answer {
    match app.read().await?.mail_link(&key, visit.now).await? {
        Some(link) => page(&EnterPage { p: visit.frame("sign-in-enter-title"), key, email: link.email }),
        None => expired(&visit),
    }
}

fn expired(visit: &Visit) -> Answer {
    let page = ExpiredPage { p: visit.frame("sign-in-expired-title") };
    Ok((axum::http::StatusCode::GONE, axum::response::Html(page.render()?)).into_response())
}

async fn enter(State(app): State<App>, visit: Visit, jar: CookieJar, Sent(Key { key }): Sent<Key>) -> Answer {
    let mut tx = app.begin().await?;
    let Some(link) = tx.mail_link(&key, visit.now).await? else { return expired(&visit) };
    if !tx.use_mail_link(&key, visit.now).await? {
        return expired(&visit);
    }
    let email = Email::parse(&link.email).map_err(|_| WebError::NotFound)?;
    let is_new = tx.person_by_email(&email).await?.is_none();
    let name = link.email.split('@').next().unwrap_or_default();
    let name = Line::parse(name).map_err(|_| WebError::NotFound)?;
    let person = account_of(&mut tx, &mut visit.act(), NewPerson { email, name, lang: link.lang }).await?;
    let jar = super::begin(&app, &mut tx, super::account_language(jar), person.id, visit.now).await?;
    tx.commit().await?;
    Ok(super::on(jar, if is_new { "/me/account?done=done-welcome" } else { &link.back }))
}

async fn leave(State(app): State<App>, jar: CookieJar) -> Answer {
    let name = cookie_name(&app);
    if let Some(cookie) = jar.get(name) {
        let mut tx = app.begin().await?;
        tx.end_session(cookie.value()).await?;
        tx.commit().await?;
    }
    Ok(super::on(jar.remove(Cookie::build(name).path("/")), "/?done=done-signed-out"))
}

#[cfg(test)]
mod sample;
