//! What disclosure asks of storage, inside one transaction.

use std::future::Future;

use kernel::{InitiativeId, Keep, PersonId, PortError, Queue, Stamp};

use super::Disclosure;

/// Storage of disclosures.
pub trait DisclosureBook: Keep<Disclosure> + Queue {
    /// Every answer given in an initiative, newest first; only those of `person` where given.
    fn disclosures(
        &mut self,
        of: InitiativeId,
        person: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<Disclosure>, PortError>> + Send;
    /// When each person with a seat in the initiative took the first of them.
    fn roles_begun(
        &mut self,
        of: InitiativeId,
    ) -> impl Future<Output = Result<Vec<(PersonId, Stamp)>, PortError>> + Send;
    /// Every answer somebody gave, in any initiative, newest first.
    fn disclosures_by(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<Disclosure>, PortError>> + Send;
}
