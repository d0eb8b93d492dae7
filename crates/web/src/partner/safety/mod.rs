//! Pages of safety: whom one can call, how to stop at once, how to report a problem.

mod api;
mod problem;
mod room;

use axum::Router;
use partner::Partnership;
use partner::safety::SafetyBook;
use store::Tx;

use crate::error::WebError;
use crate::state::App;

pub(super) fn routes() -> Router<App> {
    Router::new().merge(room::routes()).merge(problem::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// The room of the first initiative, the form of a report, and a report as its sender sees it.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let Some(initiative) = tx.initiatives().await?.into_iter().next() else { return Ok(Vec::new()) };
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let at = format!("/initiatives/{}", initiative.slug);
    let mut pages = vec![
        as_one(format!("{at}/safety"), "co-chair"),
        as_one(format!("{at}/safety"), "steward"),
        as_one(format!("{at}/problems/new"), "caregiver"),
    ];
    // The caregiver of the demonstration sent one report with his name.
    for body in tx.bodies(initiative.id).await? {
        for (person, name, ..) in body.seats {
            if name.starts_with("Desmond") && pages.len() == 3 {
                let sent = tx.problems_of(person).await?.into_iter().next();
                pages.extend(sent.map(|sent| as_one(format!("/problems/{}", sent.id), "caregiver")));
            }
        }
    }
    Ok(pages)
}
