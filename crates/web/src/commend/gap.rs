//! The gap to the criterion, in words with numbers.

use commend::{Standing, Verdict};

use crate::frame::Frame;

/// What the meters of a term say.
pub(super) struct Gap {
    /// How far the provider has come.
    pub standing: Standing,
    /// The shape of the badge.
    pub badge: &'static str,
    /// Activities with both elements, and how many are needed.
    pub met: (u32, u32),
    /// `4 of 12 needed`.
    pub met_words: String,
    /// `3 more have a partner planner but no partner faculty`.
    pub met_note: String,
    /// Activities with complete evidence, and how many are needed.
    pub ready: (u32, u32),
    /// The same in words.
    pub ready_words: String,
    /// What is left to do.
    pub ready_note: String,
    /// `62 activities in the term: size M`.
    pub size: String,
}

impl Gap {
    pub(super) fn of(verdict: &Verdict, p: &Frame) -> Self {
        let sum = &verdict.counters;
        Self {
            standing: verdict.standing,
            badge: badge(&verdict.standing),
            met: (sum.met, verdict.need_met),
            met_words: p.t2("gap-met", "met", sum.met, "need", verdict.need_met),
            met_note: near(verdict, p),
            ready: (sum.ready, verdict.need_ready),
            ready_words: p.t2("gap-ready", "ready", sum.ready, "need", verdict.need_ready),
            ready_note: match verdict.missing_ready() {
                0 => p.t("gap-ready-enough"),
                missing => p.t1("gap-ready-missing", "missing", missing),
            },
            size: p.t2("gap-size", "counted", sum.counted, "size", &verdict.size),
        }
    }

    /// Whether the share is reached.
    pub(super) fn share_met(&self) -> bool {
        self.met.0 >= self.met.1
    }

    /// Whether enough evidence is complete.
    pub(super) fn evidence_met(&self) -> bool {
        self.ready.0 >= self.ready.1
    }
}

/// The shape of a standing's badge.
pub(super) fn badge(standing: &Standing) -> &'static str {
    match standing {
        Standing::NotBegun => "plain",
        Standing::Begun => "now",
        Standing::Evidenced => "wait",
        Standing::Met => "done",
    }
}

fn near(verdict: &Verdict, p: &Frame) -> String {
    let sum = &verdict.counters;
    let mut parts = Vec::new();
    if sum.only_planner > 0 {
        parts.push(p.t1("gap-only-planner", "count", sum.only_planner));
    }
    if sum.only_faculty > 0 {
        parts.push(p.t1("gap-only-faculty", "count", sum.only_faculty));
    }
    if parts.is_empty() && verdict.missing_met() > 0 {
        parts.push(p.t("gap-none-near"));
    }
    parts.join(" ")
}
