//! The front page, the switches for language and colours, the page of the design system.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use partner::{InitiativeLine, OpeningLine, Partnership};
use serde::Deserialize;

use crate::form::Sent;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/", get(home)).route("/preferences", post(prefer)).route("/design", get(design))
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    p: Frame,
    initiatives: Vec<InitiativeLine>,
    openings: Vec<OpeningLine>,
}

async fn home(State(app): State<App>, visit: Visit) -> Answer {
    let mut tx = app.read().await?;
    let initiatives = tx.initiatives().await?;
    let openings = tx.openings(None).await?.into_iter().filter(|opening| opening.open).take(4).collect();
    page(&HomePage { p: visit.frame("home-title"), initiatives, openings })
}

#[derive(Template)]
#[template(path = "design.html")]
struct DesignPage {
    p: Frame,
}

async fn design(visit: Visit) -> Answer {
    page(&DesignPage { p: visit.frame_titled("Design") })
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Preferences {
    lang: Option<String>,
    theme: Option<String>,
    back: String,
}

/// A path of ours, whatever was sent: nobody is led to another site.
pub(crate) fn own_path(path: &str) -> &str {
    let own =
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.chars().any(char::is_control);
    if own { path } else { "/" }
}

async fn prefer(jar: CookieJar, Sent(sent): Sent<Preferences>) -> Answer {
    let keep = |name: &'static str, value: String| {
        Cookie::build((name, value)).path("/").same_site(SameSite::Lax).permanent().build()
    };
    let mut jar = jar;
    if let Some(lang) = sent.lang.as_deref().and_then(kernel::Lang::of_tag) {
        jar = jar.add(keep("lang", lang.tag().to_owned()));
    }
    match sent.theme.as_deref() {
        Some(theme @ ("light" | "dark")) => jar = jar.add(keep("theme", theme.to_owned())),
        Some(_) => jar = jar.remove(Cookie::build("theme").path("/")),
        None => {}
    }
    Ok((jar, axum::response::Redirect::to(own_path(&sent.back))).into_response())
}

#[cfg(test)]
mod sample;
