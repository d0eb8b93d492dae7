//! The demonstration: become anybody, read the outbox, move the clock. Its routes exist in the demonstration only.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use axum_extra::extract::cookie::CookieJar;
use kernel::Email;
use partner::Partnership;
use serde::{Deserialize, Serialize};
use store::MailRow;

use crate::error::WebError;
use crate::form::Sent;
use crate::frame::{Frame, initials};
use crate::page::{Answer, done, page};
use crate::state::{App, Persona};
use crate::visit::Visit;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/demo", get(personas))
        .route("/demo/become", post(become_persona))
        .route("/demo/outbox", get(outbox))
        .route("/demo/clock", post(move_clock))
        .route("/demo/pages", get(pages))
}

struct PersonaCard {
    persona: Persona,
    initials: String,
    intro: String,
}

#[derive(Template)]
#[template(path = "demo/personas.html")]
struct PersonasPage {
    p: Frame,
    cards: Vec<PersonaCard>,
    today: String,
}

async fn personas(State(app): State<App>, visit: Visit) -> Answer {
    let card = |persona: &Persona| PersonaCard {
        initials: initials(&persona.name),
        intro: persona.intro[usize::from(visit.lang == kernel::Lang::Es)].clone(),
        persona: persona.clone(),
    };
    let cards = app.site().personas.iter().map(card).collect();
    let p = visit.frame("demo-title");
    let today = p.date(&visit.now);
    page(&PersonasPage { p, cards, today })
}

#[derive(Deserialize)]
struct Becoming {
    persona: String,
    #[serde(default)]
    back: String,
}

async fn become_persona(State(app): State<App>, visit: Visit, jar: CookieJar, Sent(sent): Sent<Becoming>) -> Answer {
    let found = app.site().personas.iter().find(|persona| persona.key == sent.persona || persona.email == sent.persona);
    let email = found.map_or(sent.persona.as_str(), |persona| persona.email.as_str());
    let email = Email::parse(email).map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let person = tx.person_by_email(&email).await?.ok_or(WebError::NotFound)?;
    let jar = crate::accounts::begin(&app, &mut tx, jar, person.id, visit.now).await?;
    tx.commit().await?;
    Ok(crate::accounts::on(jar, if sent.back.is_empty() { "/me" } else { &sent.back }).into_response())
}

#[derive(Template)]
#[template(path = "demo/outbox.html")]
struct OutboxPage {
    p: Frame,
    mails: Vec<MailRow>,
}

async fn outbox(State(app): State<App>, visit: Visit) -> Answer {
    let mails = app.read().await?.kept_mails(100).await?;
    page(&OutboxPage { p: visit.frame("outbox-title"), mails })
}

#[derive(Deserialize)]
struct Moving {
    days: i64,
}

async fn move_clock(State(app): State<App>, Sent(sent): Sent<Moving>) -> Answer {
    (app.site().move_clock)(sent.days.clamp(0, 366));
    done("/demo", "done-clock-moved")
}

/// A page to check, and whom to check it as.
#[derive(Serialize)]
struct PageToCheck {
    path: String,
    persona: Option<String>,
}

/// Every kind of page with somebody who may see it, for the checks of accessibility.
async fn pages(State(app): State<App>) -> Result<Json<Vec<PageToCheck>>, WebError> {
    let mut tx = app.read().await?;
    let mut pages = Vec::new();
    let mut add =
        |path: String, persona: Option<&str>| pages.push(PageToCheck { path, persona: persona.map(str::to_owned) });
    for path in [
        "/",
        "/design",
        "/sign-in",
        "/sign-in/link?key=x",
        "/initiatives",
        "/openings",
        "/said-and-did",
        "/demo",
        "/demo/outbox",
        "/nowhere",
    ] {
        add(path.to_owned(), None);
    }
    for path in ["/me", "/me/account", "/admin/jobs", "/admin/ledger", "/initiatives/new"] {
        add(path.to_owned(), Some("steward"));
    }
    for line in tx.initiatives().await?.into_iter().take(1) {
        let at = format!("/initiatives/{}", line.slug);
        add(at.clone(), None);
        for part in ["inputs", "bodies/new", "openings/new", "aspects/identification"] {
            add(format!("{at}/{part}"), Some("steward"));
        }
        for body in tx.bodies(line.id).await?.into_iter().take(1) {
            add(format!("/bodies/{}", body.id), Some("steward"));
            add(format!("/bodies/{}/decisions/new", body.id), Some("steward"));
        }
        for decision in tx.decisions(line.id).await?.into_iter().take(2) {
            add(format!("/decisions/{}", decision.id), Some("co-chair"));
        }
    }
    for opening in tx.openings(None).await?.into_iter().take(1) {
        add(format!("/openings/{}", opening.id), Some("co-chair"));
    }
    let slices = [
        crate::partner::pages_to_check(&mut tx).await?,
        crate::recruit::pages_to_check(&mut tx).await?,
        crate::showcase::pages_to_check(&mut tx).await?,
        crate::library::pages_to_check(&mut tx).await?,
        crate::distill::pages_to_check(&mut tx).await?,
        crate::commend::pages_to_check(&mut tx).await?,
    ];
    for (path, persona) in slices.into_iter().flatten() {
        add(path, persona.as_deref());
    }
    Ok(Json(pages))
}

#[cfg(test)]
mod sample;
