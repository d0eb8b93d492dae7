//! Credit: who contributed what to a report, how each person is named, and who approved the final text.
//!
//! The tests of authorship are those of the ICMJE, read so that a spoken contribution counts as a written one. The roles are CRediT's
//! fourteen and one more, lived experience. Nobody is named without having chosen to be.

mod byline;
mod command;
mod contribution;
mod fact;
mod named;
mod policy;
mod port;
mod record;

pub use byline::{Byline, Credited, Waits, byline, standing};
pub use command::*;
pub use contribution::{Contribution, CreditRole, Means, NewContribution};
pub use named::{Affiliation, Choice, NamedAs, Orcid};
pub use policy::{MayCredit, may_list};
pub use port::{CreditBook, OwnLine};
pub use record::{Approval, Credit, CreditRecord, Tests};
