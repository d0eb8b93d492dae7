//! One excerpt and what became of it; and what became of a practice.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use commend::{Adopted, AdoptionTally, Commendation};
use distill::{CodeLine, Distillation, ExcerptLine, ExcerptsOf, MayRead, Trace, TraceEdition};
use kernel::{ExcerptId, SubmissionId};
use library::{Library, ResourceLine};

use super::id_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/excerpts/{id}", get(show)).route("/trace/{submission}", get(trace))
}

/// An excerpt as a reader may see it.
pub(super) struct Seen {
    pub line: ExcerptLine,
    pub codes: Vec<CodeLine>,
    pub standing: Vec<TraceEdition>,
    pub inside: bool,
}

#[derive(Template)]
#[template(path = "distill/excerpt.html")]
struct ExcerptPage {
    p: Frame,
    line: ExcerptLine,
    codes: Vec<CodeLine>,
    standing: Vec<TraceEdition>,
    inside: bool,
}

/// Once an excerpt stands in a released edition everybody can read it; before, only those who work on it.
pub(super) async fn excerpt_of(app: &App, visit: &Visit, id: &str) -> Result<Seen, WebError> {
    let id: ExcerptId = id_of(id)?;
    let mut tx = app.read().await?;
    let line = tx.excerpts(ExcerptsOf::One(id)).await?.into_iter().next().ok_or(WebError::NotFound)?;
    let standing = tx.standing(id).await?;
    let inside = MayRead::check(&visit.actor, line.initiative).is_ok();
    if standing.is_empty() && !inside {
        return Err(WebError::NotFound);
    }
    let mut codes = tx.codebook(line.initiative).await?;
    codes.retain(|code| line.codes.contains(&code.id));
    Ok(Seen { line, codes, standing, inside })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let Seen { line, codes, standing, inside } = excerpt_of(&app, &visit, &id).await?;
    page(&ExcerptPage { p: visit.frame("distill-excerpt"), line, codes, standing, inside })
}

#[derive(Template)]
#[template(path = "distill/trace.html")]
struct TracePage {
    p: Frame,
    practice: SubmissionId,
    trace: Trace,
    /// What is on the shelf of the library that was made from these findings.
    resources: Vec<ResourceLine>,
    /// How far the practice itself and those resources are used.
    used: Vec<AdoptionTally>,
}

/// What became of a practice, as a reader may see it.
pub(super) struct Traced {
    pub trace: Trace,
    pub resources: Vec<ResourceLine>,
    pub used: Vec<AdoptionTally>,
}

/// Visitors see what is released; those inside see what is on its way as well.
pub(super) async fn trace_of(app: &App, visit: &Visit, practice: SubmissionId) -> Result<Traced, WebError> {
    let mut tx = app.read().await?;
    let mut trace = tx.trace(practice).await?.ok_or(WebError::NotFound)?;
    let inside = trace.excerpts.first().is_some_and(|line| MayRead::check(&visit.actor, line.initiative).is_ok());
    if !inside {
        let mut released = Vec::new();
        for line in std::mem::take(&mut trace.excerpts) {
            if !tx.standing(line.id).await?.is_empty() {
                released.push(line);
            }
        }
        trace.excerpts = released;
        trace.findings.retain(|finding| trace.editions.iter().any(|edition| edition.finding == finding.id));
    }
    let findings: Vec<_> = trace.findings.iter().map(|finding| finding.id).collect();
    let resources = tx.made_from(&findings).await?;
    let mut used = tx.spread().await?;
    used.retain(|line| match line.what {
        Adopted::Practice(id) => id == practice,
        Adopted::Resource(id) => resources.iter().any(|resource| resource.id == id),
    });
    Ok(Traced { trace, resources, used })
}

async fn trace(State(app): State<App>, visit: Visit, Path(submission): Path<String>) -> Answer {
    let practice: SubmissionId = id_of(&submission)?;
    let Traced { trace, resources, used } = trace_of(&app, &visit, practice).await?;
    page(&TracePage { p: visit.frame_titled(trace.title.clone()), practice, trace, resources, used })
}

#[cfg(test)]
mod sample;
