//! Pages of disclosure: what learners are told, one's own answer, the desk of who oversees it.

mod answer;
mod api;
mod desk;
mod form;
mod mine;
#[cfg(test)]
mod sample;
mod statement;

use axum::Router;
use partner::disclosure::{DisclosureBook, OnFile};
use partner::{InitiativeLine, Partnership};
use store::Tx;

use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().merge(statement::routes()).merge(mine::routes()).merge(desk::routes()).merge(answer::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// What of disclosure waits in an initiative in which somebody sits.
pub(super) struct OwnFile {
    pub(super) slug: String,
    pub(super) title: String,
    /// `nothing`, `expired`, `open` or `current`.
    pub(super) word: &'static str,
}

/// One's own state in each initiative in which one has a seat.
pub(super) async fn own_files(tx: &mut Tx, visit: &Visit) -> Result<Vec<OwnFile>, WebError> {
    let person = visit.person()?;
    let given = tx.disclosures_by(person).await?;
    let seated = tx.initiatives().await?.into_iter().filter(|line| visit.actor.sits_in(line.id));
    let file = |line: InitiativeLine| {
        let newest = given.iter().find(|one| one.initiative == line.id).cloned();
        let word = OnFile::of(newest, visit.now.date_naive()).word();
        OwnFile { slug: line.slug, title: line.title, word }
    };
    Ok(seated.map(file).collect())
}

/// The statement, one's own answer, the desk and an answer as staff judges it.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let Some(initiative) = tx.initiatives().await?.into_iter().next() else { return Ok(Vec::new()) };
    let at = format!("/initiatives/{}/disclosures", initiative.slug);
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let mut pages = vec![
        (at.clone(), None),
        as_one(format!("{at}/mine"), "co-chair"),
        as_one(format!("{at}/mine"), "coder"),
        as_one(format!("{at}/desk"), "steward"),
    ];
    let given = tx.disclosures(initiative.id, None).await?;
    for one in given.iter().filter(|one| !one.relationships.is_empty()).take(1) {
        pages.push(as_one(format!("/disclosures/{}", one.id), "steward"));
        pages.push(as_one(format!("/disclosures/{}/relationships/0", one.id), "steward"));
    }
    Ok(pages)
}

/// The kind of badge of what is on file.
pub(super) fn badge(word: &str) -> &'static str {
    match word {
        "current" => "done",
        "expired" => "stop",
        _ => "wait",
    }
}
