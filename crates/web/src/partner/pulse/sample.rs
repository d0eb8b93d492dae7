//! What the samples of the pulse share.

use chrono::Days;
use kernel::{Stamp, Version};
use partner::PhaseKind;
use partner::pulse::{Pulse, PulseRecord};
use testkit::noon;

use crate::sample::id;

/// A pulse about the call, opened so many days ago.
pub(super) fn pulse(days: u64) -> Pulse {
    let opened: Stamp = noon() - Days::new(days);
    Pulse::restore(PulseRecord {
        id: id("pul", 1),
        version: Version(1),
        initiative: id("ini", 1),
        phase: PhaseKind::Call,
        opened,
        closes: opened + Days::new(14),
        shared: None,
    })
}
