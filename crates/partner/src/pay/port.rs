//! What pay asks of storage, inside one transaction.

use std::future::Future;

use kernel::{Day, InitiativeId, Keep, PersonId, PortError, Queue};

use super::{Agreement, AgreementLine, Claim, ClaimLine, Payee, Purpose, Transfer};

/// Storage of agreements, claims and how people are paid.
pub trait PayBook: Keep<Agreement> + Keep<Claim> + Keep<Payee> + Queue {
    /// The agreements of an initiative by name of the person, newest first; only those with `person` where given.
    fn agreements(
        &mut self,
        of: InitiativeId,
        person: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<AgreementLine>, PortError>> + Send;
    /// The agreements of a person in every initiative, newest first.
    fn agreements_with(
        &mut self,
        person: PersonId,
    ) -> impl Future<Output = Result<Vec<AgreementLine>, PortError>> + Send;
    /// The claims of an initiative, newest first; only those of `person` where given.
    fn claims(
        &mut self,
        of: InitiativeId,
        person: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<ClaimLine>, PortError>> + Send;
    /// Minor units that a person claimed for `purpose` on `from <= day && day < until`, whatever became of the claims but those sent back.
    fn claimed(
        &mut self,
        person: PersonId,
        purpose: Purpose,
        from: Day,
        until: Day,
    ) -> impl Future<Output = Result<i64, PortError>> + Send;
    /// What is approved, not held on `day` and more than nothing, with how it is paid: by name.
    fn transfers(
        &mut self,
        of: InitiativeId,
        day: Day,
    ) -> impl Future<Output = Result<Vec<Transfer>, PortError>> + Send;
}
