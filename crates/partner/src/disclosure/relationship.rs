//! One relationship with a company that makes, sells or markets what is used by or on patients.

use kernel::{Day, Line, PersonId, Prose, Stamp, words};

words! {
    /// The nature of a relationship. The same closed list for everybody.
    Nature, "nature of a relationship" {
        /// Is employed there.
        Employee = "employee",
        /// Sits in its management or on its board.
        Executive = "executive",
        /// Owns it or part of it: stocks and options, but not funds that hold many companies.
        Owner = "owner",
        /// Research paid by it, also through an institution.
        Research = "research",
        /// Consults.
        Consultant = "consultant",
        /// Advises, such as on a patients' board.
        Advisor = "advisor",
        /// Speaks or teaches for it.
        Speaker = "speaker",
        /// Appears for it as a patient ambassador, in talks, films or posts.
        Ambassador = "ambassador",
        /// Works for it on contract.
        Contractor = "contractor",
        /// Royalties or a patent.
        Royalties = "royalties",
        /// Took part in a trial of it for a stipend.
        Trial = "trial",
        /// Gets a drug or device from it free or below price.
        FreeProduct = "free-product",
        /// Travel, meals, gifts or a grant.
        Support = "support",
        /// Something else.
        Other = "other",
    }
}

impl Nature {
    /// Owners and employees do not plan or teach what touches the company's business (Standard 3, step 2).
    pub const fn excludes(self) -> bool {
        matches!(self, Self::Employee | Self::Executive | Self::Owner)
    }
}

words! {
    /// What was done so that a relationship does not reach the content (Standard 3, step 4).
    Step, "step of mitigation" {
        /// The person leaves the room and the decision where it matters.
        Recuse = "recuse",
        /// Somebody without such a relationship reviews the content.
        PeerReview = "peer-review",
        /// The relationship ends.
        Divest = "divest",
        /// The part goes to somebody else.
        Reassign = "reassign",
        /// The person attests that what is said rests on evidence and favours no product.
        Attest = "attest",
        /// One of the Standard's exceptions applies; the reason names it.
        Exception = "exception",
    }
}

/// A relationship as the person tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRelationship {
    /// The company's name.
    pub company: Line,
    /// Its nature.
    pub nature: Nature,
    /// What it concerns, such as the illness or the kind of product.
    pub about: Line,
    /// Its first day, as well as the person remembers.
    pub began: Day,
    /// Its last day; nothing while it lasts.
    pub ended: Option<Day>,
}

/// What staff decided about a relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether it touches the content.
    pub relevant: bool,
    /// Why, in words the person reads.
    pub reason: Prose,
    /// What was done; at least one where it is relevant.
    pub steps: Vec<Step>,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: Stamp,
}

/// A relationship with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// As told.
    pub told: NewRelationship,
    /// As judged, once it was.
    pub judged: Option<Judgement>,
}
