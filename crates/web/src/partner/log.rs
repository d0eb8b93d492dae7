//! The decision log: every decision with who said what from which side of the table, and what changed because of partners.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::SeatKind;
use partner::{DecisionLine, Initiative, Partnership, SaidLine, Stance};
use store::Tx;

use super::initiative_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::spreadsheet::spreadsheet;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/decisions", get(show)).route("/initiatives/{slug}/decisions.csv", get(csv))
}

/// What one side of the table said to a decision.
pub(super) struct SideRow {
    pub(super) kind: SeatKind,
    pub(super) agree: usize,
    pub(super) object: usize,
    pub(super) abstain: usize,
}

/// A decision with its positions.
pub(super) struct LogRow {
    pub(super) line: DecisionLine,
    pub(super) sides: Vec<SideRow>,
    /// Who objected, with the reason.
    pub(super) dissent: Vec<SaidLine>,
}

impl LogRow {
    fn of(line: DecisionLine, said: &[SaidLine]) -> Self {
        let said: Vec<_> = said.iter().filter(|held| held.decision == line.id).collect();
        let count = |kind, stance| said.iter().filter(|held| held.seat == kind && held.stance == stance).count();
        let side = |kind: SeatKind| SideRow {
            kind,
            agree: count(kind, Stance::Agree),
            object: count(kind, Stance::Object),
            abstain: count(kind, Stance::Abstain),
        };
        let sides = SeatKind::ALL.iter().map(|kind| side(*kind));
        Self {
            sides: sides.filter(|side| side.agree + side.object + side.abstain > 0).collect(),
            dissent: said.iter().filter(|held| held.stance == Stance::Object).map(|held| (*held).clone()).collect(),
            line,
        }
    }
}

/// The whole log of an initiative, newest first.
pub(super) async fn log_of(tx: &mut Tx, initiative: &Initiative) -> Result<Vec<LogRow>, WebError> {
    let said = tx.said(initiative.id).await?;
    let lines = tx.decisions(initiative.id).await?;
    Ok(lines.into_iter().map(|line| LogRow::of(line, &said)).collect())
}

#[derive(Template)]
#[template(path = "partner/log.html")]
struct LogPage {
    p: Frame,
    initiative: Initiative,
    rows: Vec<LogRow>,
    /// How many of the closed ones were taken before partners joined.
    before: usize,
    closed: usize,
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    let rows = log_of(&mut tx, &initiative).await?;
    let before = rows.iter().filter(|row| row.line.before_partners).count();
    let closed = rows.iter().filter(|row| row.line.closed_at.is_some()).count();
    page(&LogPage { p: visit.frame("log-title"), initiative, rows, before, closed })
}

async fn csv(State(app): State<App>, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    let head = ["id", "question", "body", "state", "put", "closed", "influence", "changed", "mark"];
    let kinds =
        SeatKind::ALL.iter().flat_map(|kind| ["agree", "object", "abstain"].map(|what| format!("{kind} {what}")));
    let head = head.into_iter().map(str::to_owned).chain(kinds);
    let rows = log_of(&mut tx, &initiative).await?.into_iter().map(|row| {
        let line = &row.line;
        let mark = if line.before_partners {
            "before-partners"
        } else if line.short {
            "short-notice"
        } else {
            ""
        };
        let own = [
            line.id.to_string(),
            line.question.clone(),
            line.body_name.clone(),
            line.state.clone(),
            line.put_at.date_naive().to_string(),
            line.closed_at.map(|at| at.date_naive().to_string()).unwrap_or_default(),
            line.influence.map(|value| value.to_string()).unwrap_or_default(),
            line.changed.clone().unwrap_or_default(),
            mark.to_owned(),
        ];
        let counts = SeatKind::ALL.iter().flat_map(|kind| {
            let side = row.sides.iter().find(|side| side.kind == *kind);
            side.map_or([0, 0, 0], |side| [side.agree, side.object, side.abstain]).map(|count| count.to_string())
        });
        own.into_iter().chain(counts).collect::<Vec<_>>()
    });
    spreadsheet(&format!("decisions-{slug}.csv"), head, rows)
}

#[cfg(test)]
mod sample;
