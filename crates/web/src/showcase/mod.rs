//! Pages of the poster event: gallery, halls, posters, their editor, questions.

mod api;
mod editor;
mod gallery;
mod halls;
mod posters;
mod questions;
#[cfg(test)]
mod sample;

use axum::Router;
use kernel::{PosterId, Slug, need};
use partner::{Partnership, Person};
use recruit::Team;
use showcase::{Poster, Showcase};
use store::Tx;
use utoipa_axum::router::OpenApiRouter;

use crate::error::WebError;
use crate::frame::Frame;
use crate::state::App;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(gallery::routes())
        .merge(halls::routes())
        .merge(posters::routes())
        .merge(editor::routes())
        .merge(questions::routes())
}

pub(crate) fn api() -> OpenApiRouter<App> {
    api::routes()
}

/// A phrase that counts; nothing where there is nothing to count.
pub(crate) fn counted(p: &Frame, key: &str, n: &i64) -> String {
    if *n > 0 { p.tn(key, &[("n", n.to_string())]) } else { String::new() }
}

/// The poster of an address: its id, or its name.
async fn poster_named(tx: &mut Tx, named: &str) -> Result<Poster, WebError> {
    if let Ok(id) = named.parse::<PosterId>() {
        return Ok(need(tx, id).await?);
    }
    let slug = Slug::parse(named).map_err(|_| WebError::NotFound)?;
    tx.poster_by_slug(&slug).await?.ok_or(WebError::NotFound)
}

/// The pages with somebody who may see each, for the checks of accessibility.
pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let mut pages = vec![("/gallery".to_owned(), None), ("/gallery?q=nothing-like-this".to_owned(), None)];
    for initiative in tx.initiatives().await?.into_iter().take(1) {
        let lines = tx.posters_in(initiative.id).await?;
        let busiest = lines.into_iter().filter(|line| line.state == "shown").max_by_key(|line| line.questions);
        if let Some(line) = busiest {
            let at = format!("/posters/{}", line.slug);
            let partner = partner_of(tx, line.id).await?;
            pages.push((at.clone(), None));
            pages.push(("/posters".to_owned(), partner.clone()));
            for part in ["#questions", "/edit", "/withdraw"] {
                pages.push((format!("{at}{part}"), partner.clone()));
            }
        }
        if let Some(hall) = tx.hall_of(initiative.id).await? {
            pages.push((format!("/halls/{}", hall.id), None));
            pages.push((format!("/halls/{}/edit", hall.id), Some("steward".to_owned())));
        }
    }
    Ok(pages)
}

/// The address of the partner in the team of a poster.
async fn partner_of(tx: &mut Tx, id: PosterId) -> Result<Option<String>, WebError> {
    let poster: Poster = need(tx, id).await?;
    let Some(team) = poster.team else { return Ok(None) };
    let team: Team = need(tx, team).await?;
    let Some(member) = team.members.iter().find(|member| member.kind.is_partner()) else { return Ok(None) };
    Ok(Some(need::<Person>(tx, member.person).await?.email.to_string()))
}
