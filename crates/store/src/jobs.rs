//! The queue: rows written by the transaction that made the work necessary. At least once, retried with back-off, dead ones kept.

use std::time::Duration;

use kernel::{JobId, Mint, PortError, Queue, Queued, Stamp, words};

use crate::{Row, StoreError, Tx, args, text_values};

words! {
    /// Where a job stands.
    JobState, "state of a job" {
        /// Will run when it is due.
        Waiting = "waiting",
        /// Is running, or was when its node died; its lease says until when to wait.
        Running = "running",
        /// Ran well.
        Done = "done",
        /// Failed too often; a person may run it again.
        Dead = "dead",
    }
}
text_values!(JobState);

pub(crate) mod sql {
    use crate::{Sql, statements};
    statements! {
        TWIN = Sql::same("SELECT id FROM job WHERE name = $1 AND payload = $2 AND state = 'waiting' LIMIT 1");
        ADD = Sql::same(
            "INSERT INTO job (id, name, payload, state, due, attempts, queued) VALUES ($1, $2, $3, 'waiting', $4, 0, $5)");
        CLAIM = Sql::fork(
            "UPDATE job SET state = 'running', attempts = attempts + 1, lease = $2 WHERE id = (
                 SELECT id FROM job WHERE (state = 'waiting' AND due <= $1) OR (state = 'running' AND lease <= $1)
                 ORDER BY due, id LIMIT 1)
             RETURNING id, name, payload, state, due, attempts, error, queued, finished",
            "UPDATE job SET state = 'running', attempts = attempts + 1, lease = $2 WHERE id = (
                 SELECT id FROM job WHERE (state = 'waiting' AND due <= $1) OR (state = 'running' AND lease <= $1)
                 ORDER BY due, id LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, name, payload, state, due, attempts, error, queued, finished");
        DONE = Sql::same("UPDATE job SET state = 'done', lease = NULL, error = NULL, finished = $2 WHERE id = $1");
        AGAIN = Sql::same("UPDATE job SET state = 'waiting', lease = NULL, error = $2, due = $3 WHERE id = $1");
        DEAD = Sql::same("UPDATE job SET state = 'dead', lease = NULL, error = $2, finished = $3 WHERE id = $1");
        REVIVE = Sql::same("UPDATE job SET state = 'waiting', attempts = 0, due = $2, finished = NULL WHERE id = $1 AND state = 'dead'");
        LIST = Sql::same(
            "SELECT id, name, payload, state, due, attempts, error, queued, finished FROM job
             ORDER BY CASE state WHEN 'dead' THEN 0 WHEN 'running' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, queued DESC, id DESC LIMIT $1");
        COUNT = Sql::same("SELECT state, COUNT(*) AS jobs FROM job GROUP BY state ORDER BY state");
        SWEEP = Sql::same("DELETE FROM job WHERE state = 'done' AND finished < $1");
        KEEP_MAIL = Sql::same(
            "INSERT INTO mail (id, recipient, subject, body_text, body_html, at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO NOTHING");
        MAILS = Sql::same("SELECT id, recipient, subject, body_text, body_html, at FROM mail ORDER BY at DESC, id DESC LIMIT $1");
    }
}

/// A job as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Which.
    pub id: JobId,
    /// Its name.
    pub name: String,
    /// Its ids, as JSON.
    pub payload: String,
    /// Where it stands.
    pub state: JobState,
    /// Not before.
    pub due: Stamp,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it failed the last time.
    pub error: Option<String>,
    /// When it was queued.
    pub queued: Stamp,
    /// When it ended.
    pub finished: Option<Stamp>,
}

impl JobRow {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.parse("id")?,
            name: row.text("name")?,
            payload: row.text("payload")?,
            state: row.parse("state")?,
            due: row.stamp("due")?,
            attempts: row.int("attempts")?,
            error: row.opt_text("error")?,
            queued: row.stamp("queued")?,
            finished: row.opt_stamp("finished")?,
        })
    }
}

impl Queue for Tx {
    async fn enqueue(&mut self, job: Queued) -> Result<bool, PortError> {
        if job.once && self.optional(sql::TWIN, args![job.name, job.payload]).await?.is_some() {
            return Ok(false);
        }
        let id = JobId::mint(&mut Mint::at(job.due));
        self.run(sql::ADD, args![id, job.name, job.payload, job.due, job.due]).await?;
        Ok(true)
    }
}

/// A job that fails this often is dead until a person runs it again: about eight hours of trying.
pub const MAX_ATTEMPTS: i64 = 10;

/// How long to wait after the `attempts`th failure: 30 s, doubled each time, four hours at most.
pub fn back_off(attempts: i64) -> Duration {
    let doubled = 30_u64.saturating_mul(1 << attempts.clamp(1, 20).saturating_sub(1));
    Duration::from_secs(doubled.min(4 * 3600))
}

impl Tx {
    /// Takes the next due job, for at most `lease`; a node that dies gives it back by silence.
    pub async fn claim_job(&mut self, now: Stamp, lease: Duration) -> Result<Option<JobRow>, StoreError> {
        let row = self.optional(sql::CLAIM, args![now, now + lease]).await?;
        row.map(|row| JobRow::read(&row)).transpose()
    }

    /// The job ran well.
    pub async fn finish_job(&mut self, id: JobId, now: Stamp) -> Result<(), StoreError> {
        self.run(sql::DONE, args![id, now]).await.map(drop)
    }

    /// The job failed: it waits longer each time, and is dead after [`MAX_ATTEMPTS`] or at once when trying again is no use.
    pub async fn fail_job(&mut self, job: &JobRow, why: &str, hopeless: bool, now: Stamp) -> Result<(), StoreError> {
        let why: String = why.chars().take(2000).collect();
        if hopeless || job.attempts >= MAX_ATTEMPTS {
            self.run(sql::DEAD, args![job.id, why, now]).await.map(drop)
        } else {
            self.run(sql::AGAIN, args![job.id, why, now + back_off(job.attempts)]).await.map(drop)
        }
    }

    /// Runs a dead job again; `false` when it is not dead.
    pub async fn revive_job(&mut self, id: JobId, now: Stamp) -> Result<bool, StoreError> {
        Ok(self.run(sql::REVIVE, args![id, now]).await? == 1)
    }

    /// Jobs for the administrator's page: dead first, then running, waiting and done.
    pub async fn jobs(&mut self, limit: i64) -> Result<Vec<JobRow>, StoreError> {
        self.all(sql::LIST, args![limit]).await?.iter().map(JobRow::read).collect()
    }

    /// How many jobs there are in each state.
    pub async fn job_counts(&mut self) -> Result<Vec<(JobState, i64)>, StoreError> {
        self.all(sql::COUNT, args![]).await?.iter().map(|row| Ok((row.parse("state")?, row.int("jobs")?))).collect()
    }

    /// Forgets jobs that ended well before `before`.
    pub async fn sweep_jobs(&mut self, before: Stamp) -> Result<u64, StoreError> {
        self.run(sql::SWEEP, args![before]).await
    }

    /// Keeps a mail for the outbox page of the demo; the same id twice is one mail.
    pub async fn keep_mail(&mut self, mail: &MailRow) -> Result<(), StoreError> {
        self.run(sql::KEEP_MAIL, args![mail.id, mail.to, mail.subject, mail.text, mail.html, mail.at]).await.map(drop)
    }

    /// The newest kept mails.
    pub async fn kept_mails(&mut self, limit: i64) -> Result<Vec<MailRow>, StoreError> {
        let rows = self.all(sql::MAILS, args![limit]).await?;
        rows.iter()
            .map(|row| {
                Ok(MailRow {
                    id: row.text("id")?,
                    to: row.text("recipient")?,
                    subject: row.text("subject")?,
                    text: row.text("body_text")?,
                    html: row.text("body_html")?,
                    at: row.stamp("at")?,
                })
            })
            .collect()
    }
}

/// A mail in the demo's outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailRow {
    /// Its message id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// Its HTML.
    pub html: String,
    /// When it was sent.
    pub at: Stamp,
}
