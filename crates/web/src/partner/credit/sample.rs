//! What the samples of credit share: a report and two lines of its register.

use distill::EditionLine;
use kernel::Version;
use partner::credit::{
    Affiliation, Approval, Choice, Contribution, Credit, CreditRecord, CreditRole, Means, NamedAs, NewContribution,
};
use testkit::{line, noon, prose};

use super::Work;
use crate::distill::sample_report;
use crate::partner::sample::initiative;
use crate::sample::id;

pub(super) fn work(frozen: bool) -> Work {
    let text = EditionLine {
        id: id("edi", 2),
        number: 2,
        note: "With a second finding".to_owned(),
        prepared: noon(),
        released: None,
    };
    Work { report: sample_report(), initiative: initiative(), final_text: frozen.then_some(text), out: None }
}

fn contribution(role: CreditRole, means: Means, what: &str, confirmed: bool) -> Contribution {
    let told = NewContribution { role, means, what: prose(what) };
    Contribution { told, noted_by: id("per", 9), at: noon(), confirmed: confirmed.then(noon) }
}

/// Somebody who qualifies; with one contribution that waits for a word.
pub(super) fn qualified(number: u16, named: Option<NamedAs>, approved: bool) -> Credit {
    let choice = named.map(|named| Choice {
        named,
        name: line("Marisol Vega"),
        affiliation: Affiliation::PatientPartner,
        orcid: None,
        accountable: true,
        at: noon(),
    });
    let approval = Approval { edition: id("edi", 2), at: noon() };
    Credit::restore(CreditRecord {
        id: id("ctb", number),
        version: Version(3),
        initiative: id("ini", 1),
        report: id("rep", 1),
        person: id("per", number),
        contributions: vec![
            contribution(CreditRole::LivedExperience, Means::Spoken, "Said what a referral feels like.", true),
            contribution(
                CreditRole::WritingReviewEditing,
                Means::Spoken,
                "Went through the second draft by phone.",
                true,
            ),
            contribution(CreditRole::Validation, Means::Written, "Rated each finding.", false),
        ],
        choice,
        approvals: if approved { vec![approval] } else { vec![] },
    })
}
