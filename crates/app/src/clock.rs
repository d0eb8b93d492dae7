//! The demonstration's clock: the machine's, moved on by whole days that a visitor asked for and that outlive a restart.

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;
use kernel::{Clock, Stamp, SystemClock};

/// The machine's clock plus some days.
pub struct DemoClock {
    days: AtomicI64,
    file: PathBuf,
}

impl DemoClock {
    /// The clock of a data folder, moved on as far as it was left.
    pub fn open(file: PathBuf) -> Self {
        let days = std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
        Self { days: AtomicI64::new(days), file }
    }

    /// Moves on by some days.
    pub fn move_on(&self, days: i64) {
        let now = self.days.fetch_add(days, Ordering::Relaxed) + days;
        if let Err(error) = std::fs::write(&self.file, now.to_string()) {
            tracing::warn!(%error, "the moved clock will not outlive a restart");
        }
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Stamp {
        SystemClock.now() + TimeDelta::days(self.days.load(Ordering::Relaxed))
    }
}
