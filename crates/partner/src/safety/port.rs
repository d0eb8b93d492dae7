//! What safety asks of storage, inside one transaction.

use std::future::Future;

use kernel::{InitiativeId, Keep, PersonId, PortError, Queue};

use super::{Ally, Problem};

/// Somebody to call, with name and address.
#[derive(Debug, Clone, PartialEq)]
pub struct AllyLine {
    /// The record.
    pub ally: Ally,
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: String,
}

/// Storage of safety.
pub trait SafetyBook: Keep<Ally> + Keep<Problem> + Queue {
    /// Who is there now, support first, then by name.
    fn allies(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<AllyLine>, PortError>> + Send;
    /// The reports that a person sent with their name or has to answer, newest first.
    fn problems_of(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<Problem>, PortError>> + Send;
}
