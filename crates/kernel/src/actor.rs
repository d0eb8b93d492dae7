//! Who acts, and in which seats.

use std::fmt;

use crate::{BodyId, InitiativeId, PersonId, ProviderId, TeamId};

/// A word that is not one of a closed list, as found in a form, a row or a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is not a {kind}")]
pub struct UnknownWord {
    /// What the word should have been.
    pub kind: &'static str,
    /// The word that was found.
    pub word: String,
}

/// Gives an enum without data its words: `as_str`, `ALL`, `Display`, `FromStr` and serde through the same words.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $kind:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that forms, rows and the API use.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(text: &str) -> Result<Self, $crate::UnknownWord> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
                    .ok_or_else(|| $crate::UnknownWord { kind: $kind, word: text.to_owned() })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

words! {
    /// From which side of the table somebody speaks.
    SeatKind, "kind of seat" {
        /// A patient, family member, caregiver or member of the public.
        Partner = "partner",
        /// A clinician.
        Clinician = "clinician",
        /// An educator.
        Educator = "educator",
        /// A professional of continuing medical education.
        CmeProfessional = "cme-professional",
        /// A member of the steward's staff.
        Steward = "steward",
    }
}

impl SeatKind {
    /// Partners count apart from everybody else in every rule.
    pub const fn is_partner(self) -> bool {
        matches!(self, Self::Partner)
    }
}

/// One reason why somebody may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Staff of the organisation that runs this installation.
    Steward,
    /// Holds a seat in a body of an initiative.
    Seat {
        /// The initiative of the body.
        initiative: InitiativeId,
        /// The body.
        body: BodyId,
        /// The side of the table.
        kind: SeatKind,
        /// Whether the seat leads the body, alone or with others.
        lead: bool,
    },
    /// Belongs to a team.
    Member {
        /// The team.
        team: TeamId,
        /// Whether the member is there as a partner.
        partner: bool,
    },
    /// Works for a provider.
    Staff {
        /// The provider.
        provider: ProviderId,
    },
}

/// Who asks, with every role the person holds now. A visitor has no person and no roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Actor {
    /// The person, if signed in.
    pub person: Option<PersonId>,
    /// The roles held at this moment.
    pub roles: Vec<Role>,
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// A signed-in person with roles.
    pub fn person(id: PersonId, roles: Vec<Role>) -> Self {
        Self { person: Some(id), roles }
    }

    /// Staff of the organisation that runs the installation.
    pub fn is_steward(&self) -> bool {
        self.roles.contains(&Role::Steward)
    }

    /// The kind of the seat held in `body`, if any.
    pub fn seat_in(&self, body: BodyId) -> Option<SeatKind> {
        self.roles.iter().find_map(|role| match role {
            Role::Seat { body: held, kind, .. } if *held == body => Some(*kind),
            Role::Seat { .. } | Role::Steward | Role::Member { .. } | Role::Staff { .. } => None,
        })
    }

    /// Whether the person holds any seat in the initiative.
    pub fn sits_in(&self, initiative: InitiativeId) -> bool {
        self.seat_kinds(initiative).next().is_some()
    }

    /// The kinds of seats held in the initiative.
    pub fn seat_kinds(&self, initiative: InitiativeId) -> impl Iterator<Item = SeatKind> + '_ {
        self.roles.iter().filter_map(move |role| match role {
            Role::Seat { initiative: held, kind, .. } if *held == initiative => Some(*kind),
            Role::Seat { .. } | Role::Steward | Role::Member { .. } | Role::Staff { .. } => None,
        })
    }

    /// Whether the person belongs to `team`.
    pub fn is_member(&self, team: TeamId) -> bool {
        self.roles.iter().any(|role| matches!(role, Role::Member { team: held, .. } if *held == team))
    }

    /// Whether the person belongs to `team` as a partner.
    pub fn is_partner_member(&self, team: TeamId) -> bool {
        self.roles.contains(&Role::Member { team, partner: true })
    }

    /// Whether the person works for `provider`.
    pub fn is_staff_of(&self, provider: ProviderId) -> bool {
        self.roles.contains(&Role::Staff { provider })
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.person {
            Some(id) => id.fmt(f),
            None => f.write_str("visitor"),
        }
    }
}
