//! Takes due jobs one after the other until there are none, then waits a little.

use std::time::Duration;

use store::{JobRow, StoreError};
use tokio::sync::watch;

use crate::{Place, Trouble, Worked, run_one};

/// A job may take this long; after it, another node takes it up.
const LEASE: Duration = Duration::from_secs(300);
/// How long to wait when nothing is due.
const REST: Duration = Duration::from_millis(300);
/// Done jobs are kept for a week.
const KEEP_DAYS: i64 = 7;
/// Sweeps run about this often.
const SWEEP_EVERY: Duration = Duration::from_secs(3600);

/// Runs jobs until `stop` turns true; a job that has begun is finished first.
pub async fn run(place: Place, mut stop: watch::Receiver<bool>) {
    let mut swept: Option<std::time::Instant> = None;
    while !*stop.borrow() {
        if swept.is_none_or(|at| at.elapsed() > SWEEP_EVERY) {
            swept = Some(std::time::Instant::now());
            if let Err(error) = sweep(&place).await {
                tracing::error!(?error, "sweeping failed");
            }
        }
        match run_due(&place, 100).await {
            Ok(0) => drop(tokio::time::timeout(REST, stop.changed()).await),
            Ok(_) => {}
            Err(error) => {
                tracing::error!(?error, "the queue does not answer");
                tokio::time::sleep(REST * 10).await;
            }
        }
    }
}

/// Runs at most `most` due jobs now; how many ran.
pub async fn run_due(place: &Place, most: usize) -> Result<usize, StoreError> {
    for ran in 0..most {
        let mut tx = place.store.begin().await?;
        let Some(job) = tx.claim_job(place.now(), LEASE).await? else { return Ok(ran) };
        tx.commit().await?;
        let worked = run_safely(place, &job).await;
        let mut tx = place.store.begin().await?;
        match worked {
            Ok(()) => tx.finish_job(job.id, place.now()).await?,
            Err(trouble) => {
                let hopeless = matches!(trouble, Trouble::Never(_));
                // Why is kept with the job only: what a mail server answers may name an address.
                tracing::warn!(job = %job.id, name = job.name, attempts = job.attempts, hopeless, "a job failed");
                tx.fail_job(&job, &trouble.to_string(), hopeless, place.now()).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(most)
}

/// A job that panics is a job that failed: the others still get their turn.
async fn run_safely(place: &Place, job: &JobRow) -> Worked {
    let (place, job) = (place.clone(), job.clone());
    let run = tokio::spawn(async move { run_one(&place, &job).await });
    run.await.unwrap_or_else(|error| Err(Trouble::Later(format!("the job did not come to its end: {error}"))))
}

async fn sweep(place: &Place) -> Result<(), StoreError> {
    let now = place.now();
    let mut tx = place.store.begin().await?;
    tx.sweep_jobs(now - chrono::TimeDelta::days(KEEP_DAYS)).await?;
    tx.sweep_accounts(now).await?;
    tx.commit().await
}
