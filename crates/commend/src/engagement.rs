//! One person's part in an activity, as planner or faculty.

use kernel::{Act, Day, EngagementId, Line, Prose, words};

words! {
    /// What somebody was in an activity. Who did both has two engagements.
    Part, "part" {
        /// Helped to plan.
        Planner = "planner",
        /// Taught, spoke or took part in a discussion of a case.
        Faculty = "faculty",
    }
}

words! {
    /// What makes somebody a partner (reference section 2.5: who counts). Nothing about their health is asked.
    Basis, "basis" {
        /// A patient.
        Patient = "patient",
        /// Family of a patient.
        Family = "family",
        /// Cares for a patient.
        Caregiver = "caregiver",
        /// A member of the public.
        Public = "public",
        /// An advocate who is not part of the care team.
        Advocate = "advocate",
        /// Not a partner.
        None = "none",
    }
}

impl Basis {
    /// Whether it makes somebody a partner.
    pub const fn is_partner(self) -> bool {
        match self {
            Self::Patient | Self::Family | Self::Caregiver | Self::Public | Self::Advocate => true,
            Self::None => false,
        }
    }
}

/// What is recorded of the financial relationships of the last 24 months. Amounts are never asked (reference 7.9).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Disclosure {
    /// Not yet collected.
    #[default]
    Missing,
    /// The person has none.
    Nothing {
        /// When it was collected.
        on: Day,
    },
    /// There are some.
    Some {
        /// When it was collected.
        on: Day,
        /// What was done so that they do not matter; empty while it is not done.
        mitigation: Option<Line>,
    },
}

impl Disclosure {
    /// The day it was collected.
    pub fn on(&self) -> Option<Day> {
        match self {
            Self::Missing => None,
            Self::Nothing { on } | Self::Some { on, .. } => Some(*on),
        }
    }

    /// Whether relationships are told but nothing was done about them.
    pub fn is_unmitigated(&self) -> bool {
        matches!(self, Self::Some { mitigation: None, .. })
    }
}

/// One person's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// The person's name, as the evidence will show it.
    pub name: Line,
    /// Planner or faculty.
    pub part: Part,
    /// What makes the person a partner, or that nothing does.
    pub basis: Basis,
    /// Whether the person works for the provider or belongs to the care team: such a person is not the public.
    pub insider: bool,
    /// What the person did.
    pub did: Option<Prose>,
    /// Since when the person took part.
    pub joined: Option<Day>,
    /// When the person's permission to be named and shown was recorded.
    pub permission: Option<Day>,
    /// The financial relationships.
    pub disclosure: Disclosure,
}

/// What a form says of somebody's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEngagement {
    /// The person's name.
    pub name: Line,
    /// Planner or faculty.
    pub part: Part,
    /// What makes the person a partner.
    pub basis: Basis,
    /// Whether the person works for the provider or belongs to the care team.
    pub insider: bool,
    /// What the person did.
    pub did: Option<Prose>,
    /// Since when.
    pub joined: Option<Day>,
    /// When permission was recorded.
    pub permission: Option<Day>,
    /// The financial relationships.
    pub disclosure: Disclosure,
}

impl Engagement {
    pub(crate) fn new(act: &mut Act, new: NewEngagement) -> Self {
        Self::with_id(EngagementId::mint(&mut act.mint), new)
    }

    pub(crate) fn with_id(id: EngagementId, new: NewEngagement) -> Self {
        let NewEngagement { name, part, basis, insider, did, joined, permission, disclosure } = new;
        Self { id, name, part, basis, insider, did, joined, permission, disclosure }
    }

    /// A partner joined after planning was over helped with something else than planning.
    pub fn is_late(&self, fixed: Day) -> bool {
        self.part == Part::Planner && self.joined.is_some_and(|day| day > fixed)
    }

    /// Whether the engagement counts as a partner's: it has a basis, the person is no insider, and a planner was there
    /// before planning was over.
    pub fn counts(&self, fixed: Day) -> bool {
        self.basis.is_partner() && !self.insider && !self.is_late(fixed)
    }
}
