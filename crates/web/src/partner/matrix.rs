//! The aspect matrix for everybody: who did what, what shows it, what is missing; and closing a phase over it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::PersonId;
use partner::{
    AspectKind, CellStanding, CellState, Initiative, MaySteer, Partnership, Phase, PhaseKind, Waiver, cells_of,
    close_phase, taken_before_partners,
};

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/matrix", get(show))
        .route("/initiatives/{slug}/phases/{kind}/close", post(close))
}

/// An aspect with its two cells.
struct AspectBlock {
    kind: AspectKind,
    title: String,
    locked: Option<kernel::Day>,
    cells: Vec<CellBlock>,
}

/// A cell with the names behind its ids.
struct CellBlock {
    standing: CellStanding,
    names: Vec<String>,
}

struct PhaseRow {
    phase: Phase,
    /// How many of its cells are not full and not let pass.
    open: usize,
}

#[derive(Template)]
#[template(path = "partner/matrix.html")]
struct MatrixPage {
    p: Frame,
    initiative: Initiative,
    aspects: Vec<AspectBlock>,
    phases: Vec<PhaseRow>,
    full: usize,
    all: usize,
    before: (usize, usize),
    waiting: i64,
    may_steer: bool,
    may_waive: bool,
    faults: Faults,
}

/// What an initiative calls an aspect.
pub(super) fn title_of(p: &Frame, initiative: &Initiative, kind: AspectKind) -> String {
    let own = initiative.aspects.get(&kind).map(|aspect| aspect.own_title.as_str()).filter(|own| !own.is_empty());
    own.map_or_else(|| p.word("aspect", kind), ToOwned::to_owned)
}

fn blocks(
    p: &Frame,
    initiative: &Initiative,
    cells: &[CellStanding],
    names: &[partner::PersonLine],
) -> Vec<AspectBlock> {
    let name = |id: &PersonId| names.iter().find(|line| line.id == *id).map(|line| line.name.clone());
    let cell = |standing: &CellStanding| CellBlock {
        names: standing.cell.named.iter().filter_map(name).collect(),
        standing: standing.clone(),
    };
    let block = |kind: AspectKind| AspectBlock {
        kind,
        title: title_of(p, initiative, kind),
        locked: initiative.aspects.get(&kind).and_then(|aspect| aspect.locked),
        cells: cells.iter().filter(|held| held.name.aspect == kind).map(cell).collect(),
    };
    let kept = initiative.aspects.iter().filter(|(_, aspect)| !aspect.left_out);
    kept.map(|(kind, _)| block(*kind)).collect()
}

async fn matrix_page(app: &App, visit: &Visit, slug: &str, faults: Faults) -> Result<MatrixPage, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let cells = cells_of(&mut tx, &initiative).await?;
    let people: Vec<_> = cells.iter().flat_map(|held| held.cell.named.clone()).collect();
    let names = tx.names(&people).await?;
    let p = visit.frame("matrix-title");
    let row = |phase: &Phase| PhaseRow { open: partner::open_cells(&cells, phase.kind).len(), phase: *phase };
    Ok(MatrixPage {
        aspects: blocks(&p, &initiative, &cells, &names),
        phases: initiative.phases.iter().map(row).collect(),
        full: cells.iter().filter(|held| held.state == CellState::Full).count(),
        all: cells.len(),
        before: taken_before_partners(&tx.cell_decisions(initiative.id).await?),
        waiting: tx.open_inputs(initiative.id).await?,
        may_steer: MaySteer::check(&visit.actor, initiative.id).is_ok(),
        may_waive: Waiver::may_sign(&visit.actor, initiative.id),
        p,
        initiative,
        faults,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&matrix_page(&app, &visit, &slug, Faults::default()).await?)
}

pub(super) async fn close_from(app: &App, visit: &Visit, slug: &str, kind: &str) -> Result<Initiative, WebError> {
    let kind: PhaseKind = word(kind).map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let initiative = close_phase(&mut tx, &mut visit.act(), initiative.id, kind).await?;
    tx.commit().await?;
    Ok(initiative)
}

async fn close(State(app): State<App>, visit: Visit, Path((slug, kind)): Path<(String, String)>) -> Answer {
    match close_from(&app, &visit, &slug, &kind).await {
        Ok(_) => done(format!("/initiatives/{slug}/matrix"), "done-phase-closed"),
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("matrix-title"))?;
            again(&matrix_page(&app, &visit, &slug, faults).await?)
        }
    }
}

#[cfg(test)]
mod sample;
