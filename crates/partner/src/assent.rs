//! The proof that a decision about one subject was carried under the partnership rule, or waived by a partner co-lead.

use kernel::{DecisionId, Refusal, Subject, words};

use crate::{Decision, Waiver};

words! {
    /// What may not happen without partners (promise 1).
    Matter, "matter" {
        /// A call opens.
        CallOpens = "call-opens",
        /// Submissions are accepted as practices.
        PracticeAccepted = "practice-accepted",
        /// A programme or poster hall is fixed and shown.
        ProgrammeFixed = "programme-fixed",
        /// A finding is carried into the report.
        FindingCarried = "finding-carried",
        /// An edition of the report is released.
        EditionReleased = "edition-released",
        /// A resource is published in the library.
        ResourcePublished = "resource-published",
        /// A phase ends although a cell of the aspect matrix is not full.
        CellLeftOpen = "cell-left-open",
        /// An edition goes out without the name of somebody who cannot be reached.
        NameLeftOut = "name-left-out",
    }
}

/// A permit for one [`Matter`] on one subject. Its fields are private: only this module can make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assent {
    matter: Matter,
    on: Subject,
    source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Decision(DecisionId),
    Waiver,
}

impl Assent {
    /// The assent that `decision` gives to `matter` on `on`, if it was carried and its question named that subject.
    pub fn of_decision(decision: &Decision, matter: Matter, on: &Subject) -> Result<Self, Refusal> {
        if decision.gives_assent() && decision.is_about(matter, on) {
            Ok(Self { matter, on: on.clone(), source: Source::Decision(decision.id) })
        } else {
            Err(Self::missing(matter))
        }
    }

    /// The assent of a waiver that a partner co-lead signed.
    pub fn of_waiver(waiver: &Waiver, matter: Matter, on: &Subject) -> Result<Self, Refusal> {
        if waiver.matter == matter && waiver.on == *on {
            Ok(Self { matter, on: on.clone(), source: Source::Waiver })
        } else {
            Err(Self::missing(matter))
        }
    }

    /// The refusal of an act for which there is no assent yet.
    pub fn missing(matter: Matter) -> Refusal {
        Refusal::new(match matter {
            Matter::CallOpens => "refused-no-assent-call-opens",
            Matter::PracticeAccepted => "refused-no-assent-practice-accepted",
            Matter::ProgrammeFixed => "refused-no-assent-programme-fixed",
            Matter::FindingCarried => "refused-no-assent-finding-carried",
            Matter::EditionReleased => "refused-no-assent-edition-released",
            Matter::ResourcePublished => "refused-no-assent-resource-published",
            Matter::CellLeftOpen => "refused-no-assent-cell-left-open",
            Matter::NameLeftOut => "refused-no-assent-name-left-out",
        })
    }

    /// Whether this assent is for that act on that subject. Transitions assert it.
    pub fn covers(&self, matter: Matter, on: impl std::fmt::Display) -> bool {
        self.matter == matter && self.on == Subject::of(on)
    }

    /// What to write into the fact: the id of the decision, or `waiver`.
    pub fn source(&self) -> String {
        match self.source {
            Source::Decision(id) => id.to_string(),
            Source::Waiver => "waiver".to_owned(),
        }
    }
}
