//! One list of every kind of id. A panel's id in a call's place does not compile; in an address it does not parse.

use std::fmt;
use std::str::FromStr;

use crate::Mint;

/// The text is not an id of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id that begins with {0}_")]
pub struct BadId(pub &'static str);

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new id from the moment and the dice of `mint`; ids sort by time of birth.
            pub fn mint(mint: &mut Mint) -> Self {
                Self(mint.uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                text.strip_prefix(concat!($prefix, "_"))
                    .and_then(|raw| uuid::Uuid::try_parse(raw).ok())
                    .map(Self)
                    .ok_or(BadId($prefix))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )* };
}

typed_ids! {
    /// Somebody with an account or somebody invited to have one.
    PersonId = "per";
    /// A bounded programme of a steward.
    InitiativeId = "ini";
    /// A group with seats.
    BodyId = "bod";
    /// One place in a body.
    SeatId = "sea";
    /// A question put to a body.
    DecisionId = "dec";
    /// One registered contribution of a person.
    InputId = "inp";
    /// A role that partners can take up.
    OpeningId = "opn";
    /// What somebody is offered for work.
    AgreementId = "agr";
    /// Hours or an expense that somebody claims.
    ClaimId = "clm";
    /// A personal account that somebody tells.
    StoryId = "sty";
    /// One time a story was shown or given away.
    UseId = "use";
    /// Somebody's answer about financial relationships.
    DisclosureId = "dis";
    /// Somebody outside the line of authority.
    AllyId = "aly";
    /// A filled sheet of plain language.
    SheetId = "sht";
    /// A word of a glossary.
    EntryId = "ent";
    /// A report of a problem.
    ProblemId = "prb";
    /// Six questions to everybody after a phase.
    PulseId = "pul";
    /// What one person gave to one work.
    ContributionId = "ctb";
    /// An open invitation with a form and a rubric.
    CallId = "call";
    /// The people who answer a call together.
    TeamId = "team";
    /// An invitation into a team.
    InvitationId = "inv";
    /// One answer to a call; once accepted it is a practice and keeps this identity.
    SubmissionId = "sub";
    /// A scored opinion on a submission.
    ReviewId = "rev";
    /// An event at which posters are shown.
    HallId = "hall";
    /// A structured, accessible poster.
    PosterId = "pos";
    /// A visitor's question at a poster.
    QuestionId = "que";
    /// A text that can be coded.
    DocumentId = "doc";
    /// A marked passage of a document.
    ExcerptId = "exc";
    /// A name for what an excerpt is about.
    CodeId = "code";
    /// A statement built from codes and excerpts.
    FindingId = "fin";
    /// One asking of a body to rate findings.
    RoundId = "rnd";
    /// One member's ratings in a round.
    BallotId = "bal";
    /// The white paper in the making.
    ReportId = "rep";
    /// One released state of a report.
    EditionId = "edi";
    /// Something published in the library.
    ResourceId = "res";
    /// An accredited education provider.
    ProviderId = "prov";
    /// One accreditation term of a provider.
    TermId = "term";
    /// One educational activity of a provider.
    ActivityId = "acti";
    /// One person's part in an activity.
    EngagementId = "eng";
    /// A proof kept for an engagement or activity.
    EvidenceId = "evi";
    /// The use of a practice or resource in an activity.
    AdoptionId = "ado";
    /// A queued piece of work.
    JobId = "job";
    /// A stored file.
    BlobId = "blob";
    /// A key of the JSON API.
    TokenId = "tok";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_wrote() {
        let id = CallId::mint(&mut Mint::counting());
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn an_id_of_one_kind_is_no_id_of_another() {
        let id = CallId::mint(&mut Mint::counting());
        assert_eq!(id.to_string().parse::<TeamId>(), Err(BadId("team")));
    }
}
