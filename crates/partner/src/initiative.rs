//! Initiatives: phases, and aspects of which partners plan and carry out each one.

use std::collections::BTreeMap;

use chrono::Months;
use kernel::{Act, Change, Day, Fact, InitiativeId, Line, Prose, Refusal, Slug, Version, sealed, words};

use crate::{MaySteer, fact};

words! {
    /// The aspects of an initiative in which patients were promised a part.
    AspectKind, "aspect" {
        /// Finding best practices.
        Identification = "identification",
        /// The virtual poster session.
        PosterSession = "poster-session",
        /// The meeting track.
        MeetingTrack = "meeting-track",
        /// Distilling the white paper.
        Distillation = "distillation",
        /// Lasting online resources.
        Resources = "resources",
        /// Measuring the effect.
        Evaluation = "evaluation",
        /// Governance and budget.
        Governance = "governance",
    }
}

words! {
    /// The two cells of an aspect.
    Function, "function" {
        /// Partners planned it.
        Planned = "planned",
        /// Partners carried it out.
        Implemented = "implemented",
    }
}

words! {
    /// The phases of a year.
    PhaseKind, "phase" {
        /// Bodies, rules, roles.
        Prepare = "prepare",
        /// The call is open and is reviewed.
        Call = "call",
        /// Posters and the meeting.
        Show = "show",
        /// Coding, findings, white paper.
        Distil = "distil",
        /// Resources and adoption.
        Publish = "publish",
        /// What changed.
        Measure = "measure",
    }
}

/// A stretch of the initiative: `from <= day && day < until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// Which.
    pub kind: PhaseKind,
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
}

/// What partners do in one aspect, in words, for both cells. Empty text is an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aspect {
    /// What partners planned.
    pub planned: String,
    /// What partners carried out.
    pub implemented: String,
}

/// What an initiative holds.
#[derive(Debug, Clone, PartialEq)]
pub struct InitiativeRecord {
    /// Its id.
    pub id: InitiativeId,
    /// How often it was saved.
    pub version: Version,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// What it is for, in plain words.
    pub summary: Prose,
    /// Its first day.
    pub begins: Day,
    /// The phases in order.
    pub phases: Vec<Phase>,
    /// Every aspect.
    pub aspects: BTreeMap<AspectKind, Aspect>,
    /// Working days each partner has for the papers of a decision.
    pub notice_days: u32,
}

/// What it takes to create an initiative from the twelve-month template.
#[derive(Debug, Clone)]
pub struct NewInitiative {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Line,
    /// What it is for, in plain words.
    pub summary: Prose,
    /// Its first day.
    pub begins: Day,
    /// Working days each partner has for the papers of a decision; ten by default.
    pub notice_days: u32,
}

sealed!(
    /// A bounded programme of a steward.
    Initiative, InitiativeRecord, InitiativeId
);

/// Phases of the twelve-month template: kind, first month, month after the last.
const TWELVE_MONTHS: [(PhaseKind, u32, u32); 6] = [
    (PhaseKind::Prepare, 0, 2),
    (PhaseKind::Call, 2, 5),
    (PhaseKind::Show, 5, 7),
    (PhaseKind::Distil, 7, 10),
    (PhaseKind::Publish, 10, 12),
    (PhaseKind::Measure, 11, 12),
];

impl Initiative {
    /// Creates an initiative of twelve months with its phases and every aspect still empty.
    pub fn create(act: &mut Act, new: NewInitiative) -> Result<Change<Self>, Refusal> {
        let id = InitiativeId::mint(&mut act.mint);
        MaySteer::founding(&act.by, id)?;
        let month = |n: u32| new.begins.checked_add_months(Months::new(n)).unwrap_or(new.begins);
        let phases =
            TWELVE_MONTHS.map(|(kind, from, until)| Phase { kind, from: month(from), until: month(until) }).to_vec();
        let aspects = AspectKind::ALL.iter().map(|kind| (*kind, Aspect::default())).collect();
        let fact = Fact::new(fact::INITIATIVE_CREATED, id, act.author(), act.now).within(id).with("slug", &new.slug);
        let record = InitiativeRecord {
            id,
            version: Version(0),
            slug: new.slug,
            title: new.title,
            summary: new.summary,
            begins: new.begins,
            phases,
            aspects,
            notice_days: new.notice_days,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Writes what partners planned or carried out in one aspect.
    pub fn describe(mut self, act: &Act, may: &MaySteer, kind: AspectKind, aspect: Aspect) -> Change<Self> {
        assert_eq!(may.initiative(), self.id, "a permit is for one initiative");
        self.0.aspects.insert(kind, aspect);
        let fact = Fact::new(fact::ASPECT_CHANGED, self.id, act.author(), act.now).within(self.id).with("aspect", kind);
        Change::new(self, fact)
    }
}
