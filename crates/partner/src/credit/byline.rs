//! Whose names stand on an edition: proof that everybody named as an author approved exactly this text.

use kernel::{EditionId, Failure, PersonId, Refusal, ReportId};
use serde::{Deserialize, Serialize};

use super::{Affiliation, Credit, CreditBook, CreditRole, NamedAs, Orcid};
use crate::{Matter, Partnership, Person, may_assent};

/// Somebody as they are named on an edition. It is frozen with the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credited {
    /// In which place.
    pub named: NamedAs,
    /// The name.
    pub name: String,
    /// What stands behind it.
    pub affiliation: Affiliation,
    /// The ORCID iD.
    pub orcid: Option<Orcid>,
    /// What the person did.
    pub roles: Vec<CreditRole>,
    /// Whether the person took part from a seat for partners.
    pub partner: bool,
}

/// Proof that an edition may bear these names. Made by [`byline`] alone.
#[derive(Debug)]
pub struct Byline {
    edition: EditionId,
    names: Vec<Credited>,
}

impl Byline {
    /// The edition it is for.
    pub fn edition(&self) -> EditionId {
        self.edition
    }

    /// The names: authors, the members of the group, the people thanked.
    pub fn into_names(self) -> Vec<Credited> {
        self.names
    }
}

/// Where somebody stands before a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Named as an author, and the text is approved.
    Approved,
    /// Named as an author, and the text is not approved.
    ForApproval,
    /// Qualifies as an author and has not said how to be named.
    ForChoice,
    /// To be thanked.
    Thanked,
    /// Not named: by choice, or because nothing asks for it.
    NotNamed,
}

impl Waits {
    /// Whether a release waits for this person.
    pub fn waits(self) -> bool {
        matches!(self, Self::ForApproval | Self::ForChoice)
    }

    /// Its word in lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::ForApproval => "for-approval",
            Self::ForChoice => "for-choice",
            Self::Thanked => "thanked",
            Self::NotNamed => "not-named",
        }
    }
}

/// Where a line stands before the release of `edition`; without a frozen text nothing is approved.
pub fn standing(line: &Credit, edition: Option<EditionId>) -> Waits {
    match line.choice.as_ref().map(|choice| choice.named) {
        Some(NamedAs::Author | NamedAs::GroupAuthor) if edition.is_some_and(|edition| line.has_approved(edition)) => {
            Waits::Approved
        }
        Some(NamedAs::Author | NamedAs::GroupAuthor) => Waits::ForApproval,
        Some(NamedAs::Acknowledged) => Waits::Thanked,
        Some(NamedAs::NotNamed) => Waits::NotNamed,
        None if line.tests(None).qualifies() => Waits::ForChoice,
        None => Waits::NotNamed,
    }
}

/// The names of an edition. Refused while an author has not approved its text, while somebody who qualifies has not chosen how to be
/// named, and while nobody is its author. A partner co-lead may sign a waiver for somebody who cannot be reached: then the edition
/// goes out without that name.
pub async fn byline<P: CreditBook + Partnership>(
    port: &mut P,
    report: ReportId,
    edition: EditionId,
) -> Result<Byline, Failure> {
    let lines = port.credits(report, None).await?;
    let mut partners: Vec<PersonId> = Vec::new();
    if let Some(initiative) = port.initiative_of_report(report).await? {
        let seats = port.bodies(initiative).await?.into_iter().flat_map(|body| body.seats);
        partners.extend(seats.filter(|(_, _, kind, _)| kind.is_partner()).map(|(person, ..)| person));
    }
    let (mut names, mut missing) = (Vec::new(), Vec::new());
    for line in &lines {
        match standing(line, Some(edition)) {
            Waits::Approved | Waits::Thanked => names.extend(credited(line, &partners)),
            Waits::NotNamed => {}
            Waits::ForApproval | Waits::ForChoice => {
                if may_assent(port, Matter::NameLeftOut, line.id).await?.is_none() {
                    let person: Person = kernel::need(port, line.person).await?;
                    missing.push(person.name.to_string());
                }
            }
        }
    }
    if !missing.is_empty() {
        let count = missing.len().to_string();
        return Err(Refusal::new("refused-not-approved").with("n", count).with("names", missing.join(", ")).into());
    }
    if !names.iter().any(|one: &Credited| one.named.is_author()) {
        return Err(Refusal::new("refused-no-author").into());
    }
    names.sort_by_key(|one| one.named);
    Ok(Byline { edition, names })
}

fn credited(line: &Credit, partners: &[PersonId]) -> Option<Credited> {
    let choice = line.choice.as_ref()?;
    Some(Credited {
        named: choice.named,
        name: choice.name.to_string(),
        affiliation: choice.affiliation.clone(),
        orcid: choice.orcid.clone(),
        roles: line.roles(),
        partner: partners.contains(&line.person),
    })
}
