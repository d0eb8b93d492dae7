//! What credit asks of storage, inside one transaction.

use std::future::Future;

use kernel::{EditionId, InitiativeId, Keep, PersonId, PortError, Queue, ReportId};

use super::Credit;

/// Somebody's line with its report, as their own page lists it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnLine {
    /// The line.
    pub line: Credit,
    /// The report's name in addresses.
    pub slug: String,
    /// The report's title.
    pub title: String,
    /// The frozen text that waits for its release.
    pub waiting: Option<EditionId>,
}

/// Storage of the register of contributions.
pub trait CreditBook: Keep<Credit> + Queue {
    /// Every line of a report, oldest first; only that of `person` where given.
    fn credits(
        &mut self,
        of: ReportId,
        person: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<Credit>, PortError>> + Send;
    /// Every line of a person, oldest first.
    fn credits_by(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<OwnLine>, PortError>> + Send;
    /// The initiative whose report it is.
    fn initiative_of_report(
        &mut self,
        of: ReportId,
    ) -> impl Future<Output = Result<Option<InitiativeId>, PortError>> + Send;
}
