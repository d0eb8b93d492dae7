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

    #[test]
    fn a_practice_reads_as_kept() {
        use recruit::{MemberLine, Section};
        let section = |key: &str, heading: &str, text: &str| Section {
            key: key.to_owned(),
            heading: heading.to_owned(),
            text: text.to_owned(),
        };
        let member = |number, name: &str, kind| MemberLine {
            person: crate::sample::id("per", number),
            name: name.to_owned(),
            kind,
        };
        let whole = Practice {
            id: crate::sample::id("sub", 1),
            initiative: crate::sample::id("ini", 1),
            call: crate::sample::id("call", 1),
            slug: "scan-week".to_owned(),
            title: "Scan week: teaching the wait".to_owned(),
            message: "Say when you will call.".to_owned(),
            team: Some(crate::sample::id("team", 1)),
            team_name: "Harborlight".to_owned(),
            organisation: "Harbor Hospital".to_owned(),
            place: "Maine".to_owned(),
            members: vec![
                member(2, "Daniel Okafor", kernel::SeatKind::Partner),
                member(3, "Nadia Brandt", kernel::SeatKind::Clinician),
            ],
            sections: vec![
                section("did", "What did you do?", "We kept a diary.\n\nThen we named the hour."),
                section("paid", "Were the partners paid?", "yes"),
            ],
            account: Some(section("account", "What was it like for you?", "I was asked.")),
            text: None,
            authors: Vec::new(),
            keywords: vec!["waiting".to_owned()],
            source: None,
            licence: None,
            accepted: testkit::noon(),
        };
        let brought_in = Practice {
            team: None,
            members: Vec::new(),
            sections: Vec::new(),
            account: None,
            text: Some("One abstract.".to_owned()),
            authors: vec!["Ada Lund".to_owned(), "Bo Reyes".to_owned()],
            source: Some("Meeting of 2025".to_owned()),
            licence: Some("CC BY 4.0".to_owned()),
            ..whole.clone()
        };
        crate::sample::keep("recruit/practice", |visit| {
            let shown = |practice: &Practice, eyebrow: String, poster| PracticePage {
                p: visit.frame_titled(practice.title.as_str()),
                practice: practice.clone(),
                eyebrow,
                poster,
            };
            let own = visit.frame("practices-title").t("practice-eyebrow");
            vec![
                ("of-a-team", shown(&whole, "Harborlight · Maine".to_owned(), Some("scan-week".to_owned()))),
                ("brought-in", shown(&brought_in, own, None)),
            ]
        });
    }
}
