//! Pages of credit: the register of a report, one's own line, how one is named, the approval of the final text.

mod api;
mod approve;
mod form;
mod mine;
mod name;
mod register;
#[cfg(test)]
mod sample;

use axum::Router;
use distill::{Distillation, EditionLine, Report};
use kernel::{EditionId, ReportId, need};
use partner::Initiative;
use partner::credit::{Credit, CreditBook, OwnLine, Waits, standing};
use store::Tx;

use crate::distill::report_of;
use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().merge(register::routes()).merge(mine::routes()).merge(name::routes()).merge(approve::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// A report with the text that waits for its release, if one does.
struct Work {
    report: Report,
    initiative: Initiative,
    /// The newest frozen text that is not released.
    final_text: Option<EditionLine>,
    /// The newest text that is out.
    out: Option<EditionLine>,
}

impl Work {
    async fn of(tx: &mut Tx, slug: &str) -> Result<Self, WebError> {
        let report = report_of(tx, slug).await?;
        let initiative: Initiative = need(tx, report.initiative).await?;
        let (final_text, out) = texts(tx, report.id).await?;
        Ok(Self { report, initiative, final_text, out })
    }

    /// The text that approvals are about: what waits for its release, else what is out.
    fn text(&self) -> Option<EditionId> {
        self.final_text.as_ref().or(self.out.as_ref()).map(|text| text.id)
    }

    fn standing(&self, line: &Credit) -> Waits {
        standing(line, self.text())
    }
}

/// The newest frozen text that waits for its release, and the newest that is out.
async fn texts(tx: &mut Tx, report: ReportId) -> Result<(Option<EditionLine>, Option<EditionLine>), WebError> {
    let lines = tx.editions(report).await?;
    let out = lines.iter().filter(|line| line.released.is_some()).max_by_key(|line| line.number).cloned();
    let last = out.as_ref().map_or(0, |line| line.number);
    Ok((lines.into_iter().find(|line| line.released.is_none() && line.number > last), out))
}

/// A report to which somebody contributed, on their own page.
pub(super) struct OwnCredit {
    pub(super) slug: String,
    pub(super) title: String,
    /// How many contributions wait for a word.
    pub(super) unconfirmed: usize,
    /// `for-approval` or `for-choice` where a release waits, else empty.
    pub(super) waits: &'static str,
}

/// The reports to which the reader contributed.
pub(super) async fn own_credits(tx: &mut Tx, visit: &Visit) -> Result<Vec<OwnCredit>, WebError> {
    let own = |held: OwnLine| {
        let waits = held.waiting.map(|text| standing(&held.line, Some(text))).filter(|standing| standing.waits());
        OwnCredit {
            slug: held.slug,
            title: held.title,
            unconfirmed: held.line.unconfirmed(),
            waits: waits.map_or("", Waits::word),
        }
    };
    Ok(tx.credits_by(visit.person()?).await?.into_iter().map(own).collect())
}

/// The register, one's own line and one's name, of the first report.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    let Some(report) = tx.reports(None).await?.into_iter().next() else { return Ok(Vec::new()) };
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let at = format!("/reports/{}/credit", report.slug);
    Ok(vec![
        as_one(at.clone(), "steward"),
        as_one(at.clone(), "co-chair"),
        as_one(format!("{at}/mine"), "co-chair"),
        as_one(format!("{at}/mine"), "caregiver"),
        as_one(format!("{at}/name"), "co-chair"),
    ])
}

/// The kind of badge of a standing.
pub(super) fn badge(standing: &Waits) -> &'static str {
    match standing {
        Waits::Approved | Waits::Thanked => "done",
        Waits::ForApproval | Waits::ForChoice => "wait",
        Waits::NotNamed => "plain",
    }
}
