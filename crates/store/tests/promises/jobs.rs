use std::time::Duration;

use kernel::{Job, Queue, Queued};
use store::{JobState, MAX_ATTEMPTS};
use testkit::{both, noon};

#[derive(serde::Serialize, serde::Deserialize)]
struct Ring {
    bell: u32,
}

impl Job for Ring {
    const NAME: &'static str = "test.ring";
}

const LEASE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_job_that_should_run_once_does_not_wait_twice() {
    for db in both().await {
        let mut tx = db.store.begin().await.unwrap();
        assert!(tx.enqueue(Queued::new(&Ring { bell: 1 }, noon())).await.unwrap());
        assert!(!tx.enqueue(Queued::new(&Ring { bell: 1 }, noon())).await.unwrap());
        assert!(tx.enqueue(Queued::new(&Ring { bell: 2 }, noon())).await.unwrap());
    }
}

#[tokio::test]
async fn a_job_of_a_transaction_that_was_dropped_never_was() {
    for db in both().await {
        let mut tx = db.store.begin().await.unwrap();
        tx.enqueue(Queued::new(&Ring { bell: 1 }, noon())).await.unwrap();
        drop(tx);
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(tx.claim_job(noon(), LEASE).await.unwrap(), None, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_job_whose_node_died_is_taken_again_after_its_lease() {
    for db in both().await {
        let mut tx = db.store.begin().await.unwrap();
        tx.enqueue(Queued::new(&Ring { bell: 1 }, noon())).await.unwrap();
        let first = tx.claim_job(noon(), LEASE).await.unwrap().unwrap();
        assert_eq!(tx.claim_job(noon(), LEASE).await.unwrap(), None);
        let again = tx.claim_job(noon() + LEASE, LEASE).await.unwrap().unwrap();
        assert_eq!((again.id, again.attempts), (first.id, 2), "{}", db.engine);
    }
}

#[tokio::test]
async fn a_job_that_fails_too_often_is_dead_until_somebody_runs_it_again() {
    for db in both().await {
        let mut tx = db.store.begin().await.unwrap();
        tx.enqueue(Queued::new(&Ring { bell: 1 }, noon())).await.unwrap();
        let mut now = noon();
        for _ in 0..MAX_ATTEMPTS {
            let job = tx.claim_job(now, LEASE).await.unwrap().expect("it still tries");
            tx.fail_job(&job, "no bell", false, now).await.unwrap();
            now += Duration::from_secs(5 * 3600);
        }
        assert_eq!(tx.claim_job(now, LEASE).await.unwrap(), None);
        let dead = tx.jobs(10).await.unwrap().remove(0);
        assert_eq!((dead.state, dead.error.as_deref()), (JobState::Dead, Some("no bell")));
        assert!(tx.revive_job(dead.id, now).await.unwrap());
        assert_eq!(tx.claim_job(now, LEASE).await.unwrap().unwrap().attempts, 1, "{}", db.engine);
    }
}
