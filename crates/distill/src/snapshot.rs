//! The frozen content of an edition: everything a reader sees, so that it stands when the texts behind it move on.

use chrono::NaiveDate;
use kernel::{DocumentId, ExcerptId, FindingId, SeatKind, SubmissionId};
use serde::{Deserialize, Serialize};

use crate::{Group, Outcome, Rule};

/// The whole content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Its title.
    pub title: String,
    /// The second line of the title page.
    pub subtitle: Option<String>,
    /// The language, as a tag.
    pub lang: String,
    /// The name of the initiative.
    pub initiative: String,
    /// The day the content was frozen.
    pub frozen: NaiveDate,
    /// The foreword.
    pub foreword: Option<String>,
    /// How it was made.
    pub method: Option<String>,
    /// How partners took part.
    pub involvement: Option<String>,
    /// The recommendations.
    pub recommendations: Vec<SnapshotRecommendation>,
    /// The findings in order.
    pub findings: Vec<SnapshotFinding>,
    /// Who took part, with their roles.
    pub contributors: Vec<Contributor>,
    /// The texts behind the excerpts, and every other text that was coded.
    pub sources: Vec<SnapshotSource>,
}

/// A recommendation with the numbers that its findings have in this report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotRecommendation {
    /// The recommendation.
    pub text: String,
    /// The findings it rests on, as places in the report from 1.
    pub findings: Vec<usize>,
}

/// A finding with its evidence and its vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotFinding {
    /// Its id.
    pub id: FindingId,
    /// Its place in the report, from 1.
    pub place: usize,
    /// Its short name.
    pub title: String,
    /// The statement.
    pub statement: String,
    /// What stands behind it.
    pub explanation: String,
    /// The same for everybody.
    pub plain: String,
    /// The names of the codes it was built from.
    pub codes: Vec<String>,
    /// The excerpts that show it.
    pub excerpts: Vec<SnapshotExcerpt>,
    /// The round in which it was rated, and its rule.
    pub round: String,
    /// The bars of that round.
    pub rule: Rule,
    /// How each group rated it.
    pub groups: Vec<SnapshotGroup>,
}

/// How one group rated a finding. Numbers are there only where they tell nothing about one person (promise 11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotGroup {
    /// Which group.
    pub group: Group,
    /// What it said.
    pub outcome: Outcome,
    /// How many scored, how many of them 7-9, how many 1-3; `None` in a group of fewer than five.
    pub counts: Option<(u32, u32, u32)>,
}

/// A quotation with its way back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotExcerpt {
    /// Its id.
    pub id: ExcerptId,
    /// The words.
    pub text: String,
    /// The document.
    pub document: DocumentId,
    /// Its title.
    pub title: String,
    /// The section or the speaker.
    pub label: Option<String>,
    /// From which side of the table it was said.
    pub speaker: Option<SeatKind>,
    /// The practice, where the text is one.
    pub practice: Option<SubmissionId>,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributor {
    /// The name.
    pub name: String,
    /// Whether as a partner.
    pub partner: bool,
    /// In which bodies, each with the side of the table and whether leading.
    pub roles: Vec<(String, SeatKind, bool)>,
}

/// A text that was coded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotSource {
    /// The document.
    pub document: DocumentId,
    /// The practice, where the text is one.
    pub practice: Option<SubmissionId>,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The licence under which it was given.
    pub licence: Option<String>,
    /// How many of its excerpts stand in this report.
    pub excerpts: usize,
}

impl Snapshot {
    /// The place of an excerpt: the findings it became part of.
    pub fn findings_of(&self, excerpt: ExcerptId) -> impl Iterator<Item = &SnapshotFinding> {
        self.findings.iter().filter(move |finding| finding.excerpts.iter().any(|held| held.id == excerpt))
    }
}
