//! For whoever runs the installation: the queue and the ledger.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use kernel::Refusal;
use serde::Deserialize;
use store::{FactRow, JobRow, JobState};

use crate::error::WebError;
use crate::form::Sent;
use crate::frame::Frame;
use crate::page::{Answer, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/jobs", get(jobs))
        .route("/admin/jobs/run-again", post(run_again))
        .route("/admin/ledger", get(ledger))
        .route("/readyz", get(ready))
}

#[derive(Template)]
#[template(path = "admin/jobs.html")]
struct JobsPage {
    p: Frame,
    counts: Vec<(JobState, i64)>,
    jobs: Vec<JobRow>,
}

fn only_stewards(visit: &Visit) -> Result<(), WebError> {
    visit.person()?;
    if visit.actor.is_steward() { Ok(()) } else { Err(Refusal::not_yours().into()) }
}

async fn jobs(State(app): State<App>, visit: Visit) -> Answer {
    only_stewards(&visit)?;
    let mut tx = app.read().await?;
    let (counts, jobs) = (tx.job_counts().await?, tx.jobs(100).await?);
    page(&JobsPage { p: visit.frame("jobs-title"), counts, jobs })
}

#[derive(Deserialize)]
struct Again {
    id: String,
}

async fn run_again(State(app): State<App>, visit: Visit, Sent(sent): Sent<Again>) -> Answer {
    only_stewards(&visit)?;
    let id = sent.id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    if !tx.revive_job(id, visit.now).await? {
        return Err(WebError::Stale);
    }
    tx.commit().await?;
    done("/admin/jobs", "done-job-again")
}

#[derive(Template)]
#[template(path = "admin/ledger.html")]
struct LedgerPage {
    p: Frame,
    facts: Vec<FactRow>,
}

async fn ledger(State(app): State<App>, visit: Visit) -> Answer {
    only_stewards(&visit)?;
    let facts = app.read().await?.newest_facts(200).await?;
    page(&LedgerPage { p: visit.frame("ledger-title"), facts })
}

/// Ready means that the database answers.
async fn ready(State(app): State<App>) -> Result<&'static str, WebError> {
    app.read().await?.head().await?;
    Ok("ready")
}
