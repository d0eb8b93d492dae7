//! Proofs kept for an activity.

use kernel::{Act, BlobId, Day, EngagementId, EvidenceId, Line, words};

words! {
    /// What a proof shows.
    Proves, "kind of proof" {
        /// That somebody planned: an invitation, minutes, a mail.
        Planning = "planning",
        /// That somebody taught: an agenda, a slide, a recording.
        Teaching = "teaching",
        /// That permission was given.
        Permission = "permission",
        /// That relationships were disclosed, or told to learners.
        Disclosure = "disclosure",
        /// Something else.
        Other = "other",
    }
}

/// A file that was kept with a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it is kept.
    pub blob: BlobId,
    /// The name it came with.
    pub name: Line,
}

/// One proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Whose part it proves; a proof that names nobody proves nothing about partners.
    pub engagement: Option<EngagementId>,
    /// What it shows.
    pub proves: Proves,
    /// What it is, for instance `Minutes of the planning meeting`.
    pub what: Line,
    /// The day it bears.
    pub dated: Day,
    /// The file, if one was kept.
    pub file: Option<Kept>,
}

/// What it takes to put a proof on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// Whose part it proves.
    pub engagement: Option<EngagementId>,
    /// What it shows.
    pub proves: Proves,
    /// What it is.
    pub what: Line,
    /// The day it bears.
    pub dated: Day,
    /// The file, if one was kept.
    pub file: Option<Kept>,
}

impl Evidence {
    pub(crate) fn new(act: &mut Act, new: NewEvidence) -> Self {
        let id = EvidenceId::mint(&mut act.mint);
        let NewEvidence { engagement, proves, what, dated, file } = new;
        Self { id, engagement, proves, what, dated, file }
    }
}
