//! Accepted practices, for everybody.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::SubmissionId;
use recruit::{Practice, PracticeLine, Recruitment};
use showcase::{MaySee, PosterState, Showcase};
use store::Tx;

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
    /// The name of its poster in addresses, once it hangs where this reader sees it.
    poster: Option<String>,
}

async fn show(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let practice = tx.practice(&named).await?.ok_or(WebError::NotFound)?;
    let poster = poster_of(&mut tx, &visit, practice.id).await?;
    let p = visit.frame_titled(practice.title.as_str());
    let eyebrow = if practice.team.is_some() {
        format!("{} · {}", practice.team_name, practice.place)
    } else {
        p.t("practice-eyebrow")
    };
    page(&PracticePage { p, practice, eyebrow, poster })
}

async fn poster_of(tx: &mut Tx, visit: &Visit, practice: SubmissionId) -> Result<Option<String>, WebError> {
    let Some(poster) = tx.poster_of(practice).await? else { return Ok(None) };
    let hall = tx.hall_of(poster.initiative).await?;
    let seen = MaySee::check(&visit.actor, &poster, hall.as_ref()).is_ok();
    let there = !matches!(poster.state, PosterState::Withdrawn { .. });
    Ok((seen && there).then(|| poster.slug.to_string()))
}

#[cfg(test)]
mod sample {
    use super::*;

    #[test]
    fn the_list_of_practices_reads_as_kept() {
        crate::sample::keep("recruit/practices", |visit| {
            let line = PracticeLine {
                id: crate::sample::id("sub", 1),
                slug: "scan-week".to_owned(),
                title: "Scan week: teaching the wait".to_owned(),
                message: "Say when you will call.".to_owned(),
                by: "Harborlight".to_owned(),
                keywords: vec!["waiting".to_owned()],
            };
            let shown = |practices| PracticesPage { p: visit.frame("practices-title"), practices };
            vec![("empty", shown(Vec::new())), ("one", shown(vec![line]))]
        });
    }
}
