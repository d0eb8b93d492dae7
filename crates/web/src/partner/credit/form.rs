//! The forms of credit.

use kernel::{Fault, FieldErrors, Line, PersonId, Prose, Stamp};
use partner::credit::{Affiliation, Choice, NamedAs, NewContribution, Orcid};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::form::{optional, word};

/// A contribution to note.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ContributionForm {
    /// Whose; empty for one's own.
    pub person: String,
    /// Its role, such as `lived-experience` or `writing-review-editing`.
    pub role: String,
    /// `spoken` or `written`; both count the same.
    pub means: String,
    /// What it was, in a sentence.
    pub what: String,
}

impl ContributionForm {
    pub(super) fn parse(&self) -> Result<(Option<PersonId>, NewContribution), FieldErrors> {
        let mut errors = FieldErrors::default();
        let person = errors.take("person", optional(&self.person, word));
        let role = errors.take("role", word(&self.role));
        let means = errors.take("means", word(&self.means));
        let what = errors.take("what", Prose::parse_max(&self.what, 500));
        let told = (|| Some((person?, NewContribution { role: role?, means: means?, what: what? })))();
        errors.or(told)
    }
}

/// How somebody wishes to be named.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct NameForm {
    /// `author`, `group-author`, `acknowledged` or `not-named`.
    pub named: String,
    /// The name to print.
    pub name: String,
    /// `patient-partner`, `caregiver-partner`, `of` or `none`.
    pub affiliation: String,
    /// What stands behind the name, with `of`.
    pub of: String,
    /// An ORCID iD; may be empty.
    pub orcid: String,
    /// `yes` to answer for one's part of the work.
    pub accountable: String,
}

impl NameForm {
    pub(super) fn of(choice: &Choice) -> Self {
        let (affiliation, of) = match &choice.affiliation {
            Affiliation::None => ("none", ""),
            Affiliation::PatientPartner => ("patient-partner", ""),
            Affiliation::CaregiverPartner => ("caregiver-partner", ""),
            Affiliation::Of(text) => ("of", text.as_str()),
        };
        Self {
            named: choice.named.to_string(),
            name: choice.name.to_string(),
            affiliation: affiliation.to_owned(),
            of: of.to_owned(),
            orcid: choice.orcid.as_ref().map(|one| one.as_str().to_owned()).unwrap_or_default(),
            accountable: if choice.accountable { "yes".to_owned() } else { String::new() },
        }
    }

    pub(super) fn parse(&self, now: Stamp) -> Result<Choice, FieldErrors> {
        let mut errors = FieldErrors::default();
        let named: Option<NamedAs> = errors.take("named", word(&self.named));
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let affiliation = errors.take(
            "affiliation",
            match self.affiliation.as_str() {
                "none" | "" => Ok(Affiliation::None),
                "patient-partner" => Ok(Affiliation::PatientPartner),
                "caregiver-partner" => Ok(Affiliation::CaregiverPartner),
                "of" => Ok(Affiliation::Of(String::new())),
                _ => Err(Fault::new("field-unknown-word")),
            },
        );
        let affiliation = match affiliation {
            Some(Affiliation::Of(_)) => {
                errors.take("of", Line::parse_max(&self.of, 200)).map(|text| Affiliation::Of(text.to_string()))
            }
            other => other,
        };
        let orcid = errors.take("orcid", optional(&self.orcid, Orcid::parse));
        let accountable = self.accountable == "yes";
        let choice = (|| {
            Some(Choice { named: named?, name: name?, affiliation: affiliation?, orcid: orcid?, accountable, at: now })
        })();
        errors.or(choice)
    }
}
