//! Work that a transaction makes necessary and that is done after it.

use std::future::Future;

use serde::{Serialize, de::DeserializeOwned};

use crate::{PortError, Stamp};

/// A job is a name and ids. It may run more than once, so its work must come out the same.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The name in the queue, as `slice.verb-noun`.
    const NAME: &'static str;
    /// Whether a twin that still waits makes this one unnecessary.
    const ONCE: bool = true;
}

/// A job on its way into the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// [`Job::NAME`].
    pub name: &'static str,
    /// The ids, as JSON.
    pub payload: String,
    /// Whether a waiting twin makes it unnecessary.
    pub once: bool,
    /// Not before this moment.
    pub due: Stamp,
}

impl Queued {
    /// A job that may run from `due` on.
    pub fn new<J: Job>(job: &J, due: Stamp) -> Self {
        let payload = serde_json::to_string(job).expect("a job is ids and words, which JSON can always say");
        Self { name: J::NAME, payload, once: J::ONCE, due }
    }
}

/// The queue inside the open transaction: what is queued is there exactly if the transaction commits.
pub trait Queue: Send {
    /// Queues a job; `false` when a twin already waits.
    fn enqueue(&mut self, job: Queued) -> impl Future<Output = Result<bool, PortError>> + Send;
}
