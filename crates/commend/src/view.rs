//! Read-only lines for lists.

use kernel::{ActivityId, AdoptionId, Day, ProviderId, Stamp, TermId};

use crate::{Adopted, Delivery, Format, ProviderKind, Standing};

/// A provider in the steward's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderLine {
    /// Which.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// What kind of organisation.
    pub kind: ProviderKind,
    /// The state or region.
    pub region: String,
    /// Activities on file, of all terms.
    pub activities: i64,
    /// Its newest term with how far it has come, if one is open.
    pub term: Option<(TermId, Standing)>,
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityLine {
    /// Which.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// Its format.
    pub format: Format,
    /// How it reaches its learners.
    pub delivery: Delivery,
    /// Its first day.
    pub starts: Day,
    /// How often it counts.
    pub instances: i64,
    /// Whether a partner planned.
    pub planner: bool,
    /// Whether a partner taught.
    pub faculty: bool,
    /// Whether the evidence is complete.
    pub ready: bool,
    /// How many practices and resources it uses.
    pub adoptions: i64,
}

kernel::words! {
    /// Which activities a list shows.
    Filter, "filter" {
        /// Every activity.
        All = "all",
        /// Those with both elements.
        Met = "met",
        /// Those with one element.
        Near = "near",
        /// Those with both elements whose evidence is not complete.
        Papers = "papers",
    }
}

/// One page of activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityPage {
    /// The lines, newest first.
    pub lines: Vec<ActivityLine>,
    /// How many there are in all.
    pub total: i64,
}

/// An activity that is close, cheapest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// Which.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts: Day,
    /// Whether a partner planned.
    pub planner: bool,
    /// Whether a partner taught.
    pub faculty: bool,
    /// How many records are missing besides people.
    pub papers: i64,
}

/// An adoption in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptionLine {
    /// Which.
    pub id: AdoptionId,
    /// What is used.
    pub what: Adopted,
    /// What it was called then.
    pub title: String,
    /// What is done with it.
    pub how: Option<String>,
    /// In which activity.
    pub activity: ActivityId,
    /// The activity's title.
    pub activity_title: String,
    /// When it was recorded.
    pub at: Stamp,
}

/// How far one practice or resource has spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptionTally {
    /// What is used.
    pub what: Adopted,
    /// What it is called.
    pub title: String,
    /// By how many providers.
    pub providers: i64,
    /// In how many activities.
    pub activities: i64,
}

/// A move of a provider's standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingPoint {
    /// Whose.
    pub provider: ProviderId,
    /// To where.
    pub standing: Standing,
    /// When.
    pub at: Stamp,
}

/// Providers of one kind by how far they have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: ProviderKind,
    /// Where they stand.
    pub standing: Standing,
    /// How many.
    pub providers: i64,
}
