//! The figures of the impact page for programs.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::impact;
use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_impact))
}

/// Providers by standing at the end of a month.
#[derive(Serialize, ToSchema)]
struct MonthItem {
    /// The day.
    day: String,
    /// Nothing on file yet.
    not_begun: u32,
    /// Something is on file.
    begun: u32,
    /// Evidence is complete, the share is not reached.
    evidenced: u32,
    /// Met.
    met: u32,
}

/// How far something has spread.
#[derive(Serialize, ToSchema)]
struct SpreadItem {
    /// The id of the practice or resource.
    what: String,
    /// Its title.
    title: String,
    /// By how many providers it is used.
    providers: i64,
    /// In how many activities.
    activities: i64,
}

/// Closed decisions of one cell of the aspect matrix.
#[derive(Serialize, ToSchema)]
struct DecisionsItem {
    /// The title of the initiative.
    initiative: String,
    /// The aspect, such as `identification`.
    aspect: String,
    /// `planned` or `implemented`.
    function: String,
    /// Closed decisions.
    decisions: i64,
    /// Of those, with at least one partner's position.
    with_partners: i64,
}

/// The public figures.
#[derive(Serialize, ToSchema)]
struct ImpactItem {
    /// Providers by standing over time.
    standings: Vec<MonthItem>,
    /// Adoptions by practice and resource.
    spread: Vec<SpreadItem>,
    /// Closed decisions by aspect.
    decisions: Vec<DecisionsItem>,
}

/// The figures of the impact page.
#[utoipa::path(get, path = "/api/impact", tag = "commend", security(()), responses((status = 200, body = ImpactItem)))]
async fn read_impact(State(app): State<App>, visit: Visit) -> Result<Json<ImpactItem>, WebError> {
    let figures = impact::figures(&app, &visit).await?;
    let month = |count: &commend::StandingCount| {
        let [not_begun, begun, evidenced, met] = count.providers;
        MonthItem { day: count.day.to_string(), not_begun, begun, evidenced, met }
    };
    let spread = figures.spread.iter().map(|line| SpreadItem {
        what: line.what.to_string(),
        title: line.title.clone(),
        providers: line.providers,
        activities: line.activities,
    });
    let cells = figures.influence.iter().flat_map(|(title, cells)| cells.iter().map(move |cell| (title, cell)));
    let decisions = cells.map(|(title, cell)| DecisionsItem {
        initiative: title.clone(),
        aspect: cell.aspect.to_string(),
        function: cell.function.to_string(),
        decisions: cell.decisions,
        with_partners: cell.with_partners,
    });
    let standings = figures.over_time.iter().map(month).collect();
    Ok(Json(ImpactItem { standings, spread: spread.collect(), decisions: decisions.collect() }))
}
