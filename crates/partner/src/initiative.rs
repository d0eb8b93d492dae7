//! Initiatives: phases, and aspects of which partners plan and carry out each one.

use std::collections::BTreeMap;

use chrono::Months;
use kernel::{
    Act, Change, Day, EvidenceId, Fact, InitiativeId, Line, PersonId, Prose, Refusal, Slug, Stamp, Version, sealed,
    words,
};

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
    /// When it was closed, with its cells full and its inputs answered.
    pub closed: Option<Stamp>,
}

impl PhaseKind {
    /// The aspects whose cells this phase fills.
    pub const fn aspects(self) -> &'static [AspectKind] {
        match self {
            Self::Prepare => &[AspectKind::Governance],
            Self::Call => &[AspectKind::Identification],
            Self::Show => &[AspectKind::PosterSession, AspectKind::MeetingTrack],
            Self::Distil => &[AspectKind::Distillation],
            Self::Publish => &[AspectKind::Resources],
            Self::Measure => &[AspectKind::Evaluation],
        }
    }
}

/// What shows that partners did what a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEvidence {
    /// Its id.
    pub id: EvidenceId,
    /// What it is, such as "Minutes of March 3".
    pub what: Line,
    /// Where it is: an address of ours or of the web; may be empty.
    pub link: String,
    /// Who added it.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
}

/// Who and what fills one cell, besides the decisions that name it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The partners who did it.
    pub named: Vec<PersonId>,
    /// What shows it.
    pub evidence: Vec<CellEvidence>,
}

/// What partners do in one aspect, in words and in proof, for both cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aspect {
    /// What partners planned.
    pub planned: String,
    /// What partners carried out.
    pub implemented: String,
    /// Who and what fills *planned*.
    pub planned_cell: Cell,
    /// Who and what fills *carried out*.
    pub implemented_cell: Cell,
    /// What this initiative calls the aspect; empty for the usual name.
    pub own_title: String,
    /// Whether the initiative does without it.
    pub left_out: bool,
    /// From this day on its scope is fixed: who joins later joined too late to plan it.
    pub locked: Option<Day>,
}

impl Aspect {
    /// The text of a cell.
    pub fn text(&self, function: Function) -> &str {
        match function {
            Function::Planned => &self.planned,
            Function::Implemented => &self.implemented,
        }
    }

    /// Who and what fills a cell.
    pub fn cell(&self, function: Function) -> &Cell {
        match function {
            Function::Planned => &self.planned_cell,
            Function::Implemented => &self.implemented_cell,
        }
    }

    fn cell_mut(&mut self, function: Function) -> &mut Cell {
        match function {
            Function::Planned => &mut self.planned_cell,
            Function::Implemented => &mut self.implemented_cell,
        }
    }

    /// Whether both texts are the same.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.planned == other.planned && self.implemented == other.implemented
    }
}

/// What is fixed about an aspect, as a steward sets it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AspectScope {
    /// What this initiative calls the aspect; empty for the usual name.
    pub own_title: String,
    /// Whether the initiative does without it.
    pub left_out: bool,
    /// From this day on its scope is fixed.
    pub locked: Option<Day>,
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
        let phases = TWELVE_MONTHS.map(|(kind, from, until)| Phase {
            kind,
            from: month(from),
            until: month(until),
            closed: None,
        });
        let phases = phases.to_vec();
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

    /// Writes what partners planned or carried out in one aspect; who and what fills its cells stays.
    pub fn describe(mut self, act: &Act, may: &MaySteer, kind: AspectKind, words: Aspect) -> Change<Self> {
        let aspect = self.aspect_mut(may, kind);
        aspect.planned = words.planned;
        aspect.implemented = words.implemented;
        let fact = Fact::new(fact::ASPECT_CHANGED, self.id, act.author(), act.now).within(self.id).with("aspect", kind);
        Change::new(self, fact)
    }

    /// Fixes what an aspect is called, whether it is part of the initiative, and when its scope is locked.
    pub fn scope(mut self, act: &Act, may: &MaySteer, kind: AspectKind, scope: AspectScope) -> Change<Self> {
        let mut fact =
            Fact::new(fact::ASPECT_SCOPED, self.id, act.author(), act.now).within(self.id).with("aspect", kind);
        if scope.left_out {
            fact = fact.with("left-out", true);
        }
        if let Some(day) = scope.locked {
            fact = fact.with("locked", day);
        }
        let aspect = self.aspect_mut(may, kind);
        (aspect.own_title, aspect.left_out, aspect.locked) = (scope.own_title, scope.left_out, scope.locked);
        Change::new(self, fact)
    }

    /// Names the partners who did what a cell says, in place of those named before.
    pub(crate) fn name_partners(
        mut self,
        act: &Act,
        may: &MaySteer,
        (kind, function): (AspectKind, Function),
        people: Vec<PersonId>,
    ) -> Change<Self> {
        let fact = Fact::new(fact::CELL_NAMED, self.id, act.author(), act.now)
            .within(self.id)
            .with("aspect", kind)
            .with("cell", function)
            .with("partners", people.len());
        self.aspect_mut(may, kind).cell_mut(function).named = people;
        Change::new(self, fact)
    }

    /// Adds what shows that a cell is true.
    pub fn add_evidence(
        mut self,
        act: &mut Act,
        may: &MaySteer,
        (kind, function): (AspectKind, Function),
        (what, link): (Line, String),
    ) -> Result<Change<Self>, Refusal> {
        let by = act.by.person.ok_or_else(Refusal::sign_in)?;
        let id = EvidenceId::mint(&mut act.mint);
        let fact = Fact::new(fact::CELL_EVIDENCE, self.id, act.author(), act.now)
            .within(self.id)
            .with("aspect", kind)
            .with("cell", function)
            .with("added", id);
        let evidence = CellEvidence { id, what, link, by, at: act.now };
        self.aspect_mut(may, kind).cell_mut(function).evidence.push(evidence);
        Ok(Change::new(self, fact))
    }

    /// Takes a piece of evidence from the cell that holds it.
    pub fn drop_evidence(mut self, act: &Act, may: &MaySteer, kind: AspectKind, id: EvidenceId) -> Change<Self> {
        let aspect = self.aspect_mut(may, kind);
        for function in Function::ALL {
            aspect.cell_mut(*function).evidence.retain(|held| held.id != id);
        }
        let fact = Fact::new(fact::CELL_EVIDENCE, self.id, act.author(), act.now)
            .within(self.id)
            .with("aspect", kind)
            .with("dropped", id);
        Change::new(self, fact)
    }

    /// Closes a phase; the command has seen that its cells are full and its inputs answered.
    pub(crate) fn close_phase(mut self, act: &Act, may: &MaySteer, kind: PhaseKind) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.id, "a permit is for one initiative");
        let phase = self.0.phases.iter_mut().find(|phase| phase.kind == kind).ok_or_else(Refusal::not_visible)?;
        if phase.closed.is_some() {
            return Err(Refusal::new("refused-phase-closed"));
        }
        phase.closed = Some(act.now);
        let fact = Fact::new(fact::PHASE_CLOSED, self.id, act.author(), act.now).within(self.id).with("phase", kind);
        Ok(Change::new(self, fact))
    }

    fn aspect_mut(&mut self, may: &MaySteer, kind: AspectKind) -> &mut Aspect {
        assert_eq!(may.initiative(), self.id, "a permit is for one initiative");
        self.0.aspects.entry(kind).or_default()
    }
}
