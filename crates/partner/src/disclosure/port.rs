//! What disclosure asks of storage, inside one transaction.

use std::future::Future;

use kernel::{InitiativeId, Keep, PersonId, PortError, Queue};

use super::Disclosure;

/// Storage of disclosures.
pub trait DisclosureBook: Keep<Disclosure> + Queue {
    /// Every answer given in an initiative, newest first; only those of `person` where given.
    fn disclosures(
        &mut self,
        of: InitiativeId,
        person: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<Disclosure>, PortError>> + Send;
    /// Every answer somebody gave, in any initiative, newest first.
    fn disclosures_by(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<Disclosure>, PortError>> + Send;
}
