//! What somebody did for a report.

use kernel::{PersonId, Prose, Stamp, words};

words! {
    /// The roles of the CRediT taxonomy (ANSI/NISO Z39.104-2022), and lived experience, which it does not know.
    CreditRole, "credit role" {
        /// Ideas, aims.
        Conceptualization = "conceptualization",
        /// What living with an illness or caring for somebody taught.
        LivedExperience = "lived-experience",
        /// How it was done.
        Methodology = "methodology",
        /// Asking, collecting.
        Investigation = "investigation",
        /// Keeping what was collected in order.
        DataCuration = "data-curation",
        /// Reading, coding, counting.
        FormalAnalysis = "formal-analysis",
        /// Checking that it is right.
        Validation = "validation",
        /// The first text.
        WritingOriginalDraft = "writing-original-draft",
        /// Criticism and changes of the text.
        WritingReviewEditing = "writing-review-editing",
        /// Figures and pictures.
        Visualization = "visualization",
        /// Leading the work.
        Supervision = "supervision",
        /// Organising the work.
        ProjectAdministration = "project-administration",
        /// Rooms, people, material.
        Resources = "resources",
        /// Programs.
        Software = "software",
        /// Money.
        FundingAcquisition = "funding-acquisition",
    }
}

impl CreditRole {
    /// Whether it can meet the ICMJE's first test: a substantial contribution to conception or design, or to the acquisition,
    /// analysis or interpretation of data. What somebody lived through is interpretation (Richards 2020, table 1).
    pub fn shapes(self) -> bool {
        matches!(
            self,
            Self::Conceptualization
                | Self::LivedExperience
                | Self::Methodology
                | Self::Investigation
                | Self::DataCuration
                | Self::FormalAnalysis
                | Self::Validation
        )
    }

    /// Whether it can meet the ICMJE's second test: drafting, or critical revision. Nobody has to type for it.
    pub fn writes(self) -> bool {
        matches!(self, Self::WritingOriginalDraft | Self::WritingReviewEditing)
    }
}

words! {
    /// How a contribution was made. Both count the same.
    Means, "means" {
        /// Said, in a meeting or a call.
        Spoken = "spoken",
        /// Written.
        Written = "written",
    }
}

/// A contribution before it stands in the register.
#[derive(Debug, Clone, PartialEq)]
pub struct NewContribution {
    /// In which role.
    pub role: CreditRole,
    /// Spoken or written.
    pub means: Means,
    /// What it was, in a sentence.
    pub what: Prose,
}

/// A contribution in the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// What was told.
    pub told: NewContribution,
    /// Who put it there.
    pub noted_by: PersonId,
    /// When.
    pub at: Stamp,
    /// When its person said that it is right. What somebody else noted does not count before.
    pub confirmed: Option<Stamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_credits_fourteen_roles_and_one_more() {
        assert_eq!(CreditRole::ALL.len(), 15);
        assert!(CreditRole::ALL.iter().all(|role| !(role.shapes() && role.writes())));
    }
}
