//! Accepted practices, for everybody.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use recruit::{Practice, PracticeLine, Recruitment};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/practices", get(list)).route("/practices/{named}", get(show))
}

#[derive(Template)]
#[template(path = "recruit/practices.html")]
struct PracticesPage {
    p: Frame,
    practices: Vec<PracticeLine>,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let practices = app.read().await?.practices(None).await?;
    page(&PracticesPage { p: visit.frame("practices-title"), practices })
}

#[derive(Template)]
#[template(path = "recruit/practice.html")]
struct PracticePage {
    p: Frame,
    practice: Practice,
    eyebrow: String,
}

async fn show(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    let practice = app.read().await?.practice(&named).await?.ok_or(WebError::NotFound)?;
    let p = visit.frame_titled(practice.title.as_str());
    let eyebrow = if practice.team.is_some() {
        format!("{} · {}", practice.team_name, practice.place)
    } else {
        p.t("practice-eyebrow")
    };
    page(&PracticePage { p, practice, eyebrow })
}
