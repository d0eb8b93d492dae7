//! The pulses of an initiative, and how much say partners wanted, had agreed on and had, over time.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use partner::pay::Level;
use partner::pulse::{LevelCounts, LevelsThen, Pulse, PulseBook, levels_over_time, open_pulse, side_of};
use partner::{Initiative, MaySteer, PhaseKind};
use press::{Chart, Medium, Series};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/pulses", get(show).post(open))
}

#[derive(Template)]
#[template(path = "partner/pulse/list.html")]
struct ListPage {
    p: Frame,
    initiative: Initiative,
    pulses: Vec<Pulse>,
    now: kernel::Stamp,
    lines: Vec<LevelsThen>,
    /// The time line as a drawing; empty where nothing can be counted.
    chart: String,
    /// Phases without a pulse, where the reader may open one.
    phases: Vec<PhaseKind>,
    faults: Faults,
}

impl ListPage {
    fn counts(&self, counts: &LevelCounts) -> String {
        let Some(counts) = *counts else { return self.p.t("pulse-too-few") };
        let told = Level::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
        told.map(|(level, count)| format!("{} {count}", self.p.word("level", level))).collect::<Vec<_>>().join(" · ")
    }
}

/// Rows of the drawing: for each phase what partners wanted, agreed on and had, as numbers of people by level.
fn drawing(p: &Frame, lines: &[LevelsThen]) -> String {
    let mut rows = Vec::new();
    for line in lines {
        let phase = p.word("phase", line.phase);
        let said = [
            (p.t("pulse-level-wanted"), line.said.wanted),
            (p.t("pulse-level-agreed"), line.agreed),
            (p.t("pulse-level-delivered"), line.said.delivered),
        ];
        for (what, counts) in said {
            if let Some(counts) = counts {
                let counts = counts.map(|count| u32::try_from(count).map_or(0.0, f64::from));
                rows.push(Series::new(format!("{phase}: {what}"), counts));
            }
        }
    }
    if rows.is_empty() {
        return String::new();
    }
    let lang = if p.lang == "es" { press::Lang::Es } else { press::Lang::En };
    let parts = Level::ALL.iter().map(|level| p.word("level", level));
    Chart::stacked(p.t("pulse-levels"), p.t("pulse-levels-alt"), lang, parts, rows).svg(Medium::Web, "chart-levels")
}

/// The pulses of an initiative with the time line, for those at its table.
pub(super) async fn read(
    app: &App,
    visit: &Visit,
    slug: &str,
) -> Result<(Initiative, Vec<Pulse>, Vec<LevelsThen>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    if side_of(&visit.actor, initiative.id).is_none() && !visit.actor.is_steward() {
        return Err(WebError::NotFound);
    }
    let pulses = tx.pulses(initiative.id).await?;
    let lines = levels_over_time(&mut tx, &visit.act(), &pulses).await?;
    Ok((initiative, pulses, lines))
}

async fn list(app: &App, visit: &Visit, slug: &str) -> Result<ListPage, WebError> {
    let (initiative, pulses, lines) = read(app, visit, slug).await?;
    let may_open = MaySteer::check(&visit.actor, initiative.id).is_ok();
    let free = |phase: &&PhaseKind| may_open && pulses.iter().all(|held| held.phase != **phase);
    let phases: Vec<PhaseKind> = PhaseKind::ALL.iter().filter(free).copied().collect();
    let p = visit.frame("pulses-title");
    let chart = drawing(&p, &lines);
    Ok(ListPage { p, initiative, pulses, now: visit.now, lines, chart, phases, faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&list(&app, &visit, &slug).await?)
}

/// The phase to ask about.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct OpenForm {
    /// Such as `call` or `show`.
    phase: String,
}

pub(super) async fn open_from(app: &App, visit: &Visit, slug: &str, form: &OpenForm) -> Result<Pulse, WebError> {
    visit.person()?;
    let phase = word(&form.phase).map_err(|fault| kernel::FieldErrors::one("phase", fault))?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let pulse = open_pulse(&mut tx, &mut visit.act(), initiative.id, phase).await?;
    tx.commit().await?;
    Ok(pulse)
}

async fn open(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<OpenForm>) -> Answer {
    visit.person()?;
    match open_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/pulses"), "done-pulse-opened"),
        Err(error) => {
            let shown = list(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ListPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
