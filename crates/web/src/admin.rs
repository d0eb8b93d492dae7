//! For whoever runs the installation: the queue and the ledger.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use kernel::{PersonId, Refusal};
use partner::Partnership;
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

/// Lines of one page; a phone shows each as a card.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "admin/jobs.html")]
struct JobsPage {
    p: Frame,
    counts: Vec<(JobState, i64)>,
    dead: i64,
    jobs: Vec<JobRow>,
}

impl JobsPage {
    /// What a job does, in words; the bare name of one that has none yet.
    fn words(&self, job: &JobRow) -> Option<String> {
        let key = format!("work-{}", job.name.replace('.', "-"));
        voice::phrases().has(&key).then(|| self.p.t(&key))
    }
}

fn only_stewards(visit: &Visit) -> Result<(), WebError> {
    visit.person()?;
    if visit.actor.is_steward() { Ok(()) } else { Err(Refusal::not_yours().into()) }
}

async fn jobs(State(app): State<App>, visit: Visit) -> Answer {
    only_stewards(&visit)?;
    let mut tx = app.read().await?;
    let (counts, jobs) = (tx.job_counts().await?, tx.jobs(MOST).await?);
    let dead = counts.iter().find(|(state, _)| *state == JobState::Dead).map_or(0, |(_, number)| *number);
    page(&JobsPage { p: visit.frame("jobs-title"), counts, dead, jobs })
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
    facts: Vec<(FactRow, Option<String>)>,
    newest: bool,
    earlier: Option<i64>,
}

#[derive(Deserialize)]
struct Before {
    before: Option<i64>,
}

async fn ledger(State(app): State<App>, visit: Visit, Query(Before { before }): Query<Before>) -> Answer {
    only_stewards(&visit)?;
    let mut tx = app.read().await?;
    let facts = tx.facts_before(before.unwrap_or(i64::MAX), MOST).await?;
    let people: Vec<PersonId> = facts.iter().filter_map(|fact| fact.person.as_ref()?.parse().ok()).collect();
    let names = tx.names(&people).await?;
    let name = |fact: &FactRow| {
        let id: PersonId = fact.person.as_ref()?.parse().ok()?;
        names.iter().find(|line| line.id == id).map(|line| line.name.clone())
    };
    let earlier = facts.last().map(|fact| fact.seq).filter(|seq| *seq > 1);
    let facts = facts.into_iter().map(|fact| (name(&fact), fact)).map(|(name, fact)| (fact, name)).collect();
    page(&LedgerPage { p: visit.frame("ledger-title"), facts, newest: before.is_none(), earlier })
}

/// Ready means that the database answers.
async fn ready(State(app): State<App>) -> Result<&'static str, WebError> {
    app.read().await?.head().await?;
    Ok("ready")
}

#[cfg(test)]
mod sample;
