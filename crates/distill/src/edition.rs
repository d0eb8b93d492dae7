//! Editions: a report as it was released, frozen.

use kernel::{Act, Change, EditionId, Fact, InitiativeId, Line, Refusal, ReportId, Stamp, Version, sealed};
use partner::credit::{Byline, Credited};
use partner::{Assent, Matter};

use crate::{MayWrite, Report, Snapshot, fact, refusal};

/// Where an edition stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionState {
    /// Frozen and before the body that decides on its release.
    Prepared,
    /// Everybody can read it.
    Released {
        /// When.
        at: Stamp,
        /// The decision that released it, or `waiver`.
        assent: String,
        /// Whose names it bears.
        names: Vec<Credited>,
    },
}

/// What an edition holds.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionRecord {
    /// Its id.
    pub id: EditionId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The report.
    pub report: ReportId,
    /// Its number within the report, from 1.
    pub number: u32,
    /// What is new in it, in one line.
    pub note: Line,
    /// When its content was frozen.
    pub prepared: Stamp,
    /// The frozen content.
    pub content: Snapshot,
    /// Where it stands.
    pub state: EditionState,
}

sealed!(
    /// One released state of a report, or one that waits for its release.
    Edition, EditionRecord, EditionId
);

impl Edition {
    /// Freezes the content of a report. What is decided on is exactly what readers will see.
    pub fn prepare(
        act: &mut Act,
        may: &MayWrite,
        report: &Report,
        number: u32,
        note: Line,
        content: Snapshot,
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), report.initiative, "a permit is for one initiative");
        if content.findings.is_empty() {
            return Err(refusal::report_empty());
        }
        let id = EditionId::mint(&mut act.mint);
        let fact = Fact::new(fact::EDITION_PREPARED, id, act.author(), act.now)
            .within(report.initiative)
            .with("report", report.id)
            .with("number", number)
            .with("findings", content.findings.len());
        let record = EditionRecord {
            id,
            version: Version(0),
            initiative: report.initiative,
            report: report.id,
            number,
            note,
            prepared: act.now,
            content,
            state: EditionState::Prepared,
        };
        Ok(Change::new(Self(record), fact))
    }

    /// Releases it: with the assent, with the approval of everybody who is named as its author, and only when every input of the
    /// initiative has its answer (promise 3).
    pub fn release(
        mut self,
        act: &Act,
        assent: &Assent,
        byline: Byline,
        open_inputs: i64,
    ) -> Result<Change<Self>, Refusal> {
        assert!(assent.covers(Matter::EditionReleased, self.id), "an assent is for one edition");
        assert_eq!(byline.edition(), self.id, "a byline is for one edition");
        if self.is_released() {
            return Err(refusal::edition_released());
        }
        if open_inputs > 0 {
            return Err(refusal::inputs_open(open_inputs));
        }
        self.0.state = EditionState::Released { at: act.now, assent: assent.source(), names: byline.into_names() };
        let fact = Fact::new(fact::EDITION_RELEASED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("report", self.report)
            .with("number", self.number)
            .with("assent", assent.source());
        Ok(Change::new(self, fact))
    }

    /// Whose names it bears; none before its release.
    pub fn names(&self) -> &[Credited] {
        match &self.state {
            EditionState::Prepared => &[],
            EditionState::Released { names, .. } => names,
        }
    }

    /// Whether everybody can read it.
    pub fn is_released(&self) -> bool {
        matches!(self.state, EditionState::Released { .. })
    }
}
