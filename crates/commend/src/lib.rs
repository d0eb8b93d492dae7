//! What accreditation is about: providers, terms, activities, who planned and taught them, and what that adds up to.
//!
//! [`Verdict::of`] answers *criterion met*: what the accreditor counts. *Partnership as rated by partners* is another
//! question with another answer; nothing in this crate mixes the two.

mod activity;
mod adoption;
mod command;
mod criterion;
mod engagement;
mod evidence;
mod fact;
mod impact;
mod import;
mod job;
mod policy;
mod port;
mod provider;
mod showing;
mod term;
mod verdict;
mod view;

pub use activity::{Activity, ActivityPlan, ActivityRecord, Delivery, Format};
pub use adoption::{Adopted, Adoption, AdoptionRecord};
pub use command::*;
pub use criterion::{
    Category, Certainty, Criterion, ENGAGES_PATIENTS_PUBLIC, Element, Size, Source, Standard, criteria,
};
pub use engagement::{Basis, Disclosure, Engagement, NewEngagement, Part};
pub use evidence::{Evidence, Kept, NewEvidence, Proves};
pub use impact::{SMALLEST_GROUP, StandingCount, month_ends, standings_over, told};
pub use import::{BadLine, COLUMNS, ImportReport, read_activities};
pub use job::FileDropped;
pub use policy::{MayEnrol, MayKeep};
pub use port::Commendation;
pub use provider::{NewProvider, Provider, ProviderKind, ProviderRecord};
pub use showing::{Flag, FlagKind, Lack, LackKind, Showing};
pub use term::{Attestation, NewTerm, Term, TermRecord, TermStatus};
pub use verdict::{Counters, Standing, Verdict};
pub use view::{
    ActivityLine, ActivityPage, AdoptionLine, AdoptionTally, Filter, KindCount, NearMiss, ProviderLine, StandingPoint,
};
