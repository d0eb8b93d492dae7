//! What this slice asks of storage, inside one transaction.

use std::future::Future;

use kernel::{DecisionId, Email, InitiativeId, InputId, Keep, PersonId, PortError, Queue, Slug, Subject};

use crate::{
    Body, BodyLine, CellDecision, Decision, DecisionLine, InfluenceLine, Initiative, InitiativeLine, Input, InputLine,
    Matter, Opening, OpeningLine, OwnSeat, Person, PersonLine, SaidLine, Waiver,
};

/// Storage of partnership.
pub trait Partnership:
    Keep<Person> + Keep<Initiative> + Keep<Body> + Keep<Decision> + Keep<Waiver> + Keep<Input> + Keep<Opening> + Queue
{
    /// The account of an address.
    fn person_by_email(&mut self, email: &Email) -> impl Future<Output = Result<Option<Person>, PortError>> + Send;
    /// Names of people.
    fn names(&mut self, people: &[PersonId]) -> impl Future<Output = Result<Vec<PersonLine>, PortError>> + Send;
    /// The initiative with this name in addresses.
    fn initiative_by_slug(&mut self, slug: &Slug)
    -> impl Future<Output = Result<Option<Initiative>, PortError>> + Send;
    /// Every initiative, newest first.
    fn initiatives(&mut self) -> impl Future<Output = Result<Vec<InitiativeLine>, PortError>> + Send;
    /// The bodies of an initiative, oldest first.
    fn bodies(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<BodyLine>, PortError>> + Send;
    /// The decisions of an initiative, newest first.
    fn decisions(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<DecisionLine>, PortError>> + Send;
    /// Every position on the decisions of an initiative, by decision, oldest first.
    fn said(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<SaidLine>, PortError>> + Send;
    /// The closed decisions of an initiative that name a cell of the aspect matrix, oldest first.
    fn cell_decisions(&mut self, of: InitiativeId)
    -> impl Future<Output = Result<Vec<CellDecision>, PortError>> + Send;
    /// The carried decisions that named `on` for `matter` and give an assent.
    fn carried(
        &mut self,
        matter: Matter,
        on: &Subject,
    ) -> impl Future<Output = Result<Option<DecisionId>, PortError>> + Send;
    /// The waiver signed for `matter` on `on`.
    fn waiver(
        &mut self,
        matter: Matter,
        on: &Subject,
    ) -> impl Future<Output = Result<Option<Waiver>, PortError>> + Send;
    /// Every waiver of an initiative, newest first, with the name of who signed it.
    fn waivers(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<(Waiver, String)>, PortError>> + Send;
    /// Closed decisions by cell of the aspect matrix.
    fn influence(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<InfluenceLine>, PortError>> + Send;
    /// The inputs of an initiative, newest first; only those of `author` where given.
    fn inputs(
        &mut self,
        of: InitiativeId,
        author: Option<PersonId>,
    ) -> impl Future<Output = Result<Vec<InputLine>, PortError>> + Send;
    /// The inputs about one subject that still wait for an answer, oldest first.
    fn waiting_about(&mut self, about: &Subject) -> impl Future<Output = Result<Vec<InputId>, PortError>> + Send;
    /// Everything a person said in any initiative, newest first.
    fn inputs_by(&mut self, author: PersonId) -> impl Future<Output = Result<Vec<InputLine>, PortError>> + Send;
    /// The answered inputs of every initiative, newest first.
    fn answered_inputs(&mut self) -> impl Future<Output = Result<Vec<InputLine>, PortError>> + Send;
    /// The seats of a person, oldest first.
    fn seats_of(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<OwnSeat>, PortError>> + Send;
    /// Open decisions on which a person has a seat and has not spoken yet, the longest waiting first.
    fn waiting_for(&mut self, person: PersonId) -> impl Future<Output = Result<Vec<DecisionLine>, PortError>> + Send;
    /// How many inputs about any of the initiative's subjects still wait for an answer.
    fn open_inputs(&mut self, of: InitiativeId) -> impl Future<Output = Result<i64, PortError>> + Send;
    /// Roles for partners, open ones first; only of one initiative where given.
    fn openings(
        &mut self,
        of: Option<InitiativeId>,
    ) -> impl Future<Output = Result<Vec<OpeningLine>, PortError>> + Send;
}
