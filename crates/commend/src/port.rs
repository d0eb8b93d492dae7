//! What this slice asks of storage, inside one transaction.

use std::future::Future;

use kernel::{ActivityId, Day, Keep, Line, PortError, ProviderId, Queue};

use crate::{
    Activity, ActivityPage, Adopted, Adoption, AdoptionLine, AdoptionTally, Counters, Filter, KindCount, NearMiss,
    Provider, ProviderLine, StandingPoint, Term,
};

/// Storage of what accreditation is about.
pub trait Commendation: Keep<Provider> + Keep<Term> + Keep<Activity> + Keep<Adoption> + Queue {
    /// Every provider by name.
    fn providers(&mut self) -> impl Future<Output = Result<Vec<ProviderLine>, PortError>> + Send;
    /// The terms of a provider, newest first.
    fn terms(&mut self, of: ProviderId) -> impl Future<Output = Result<Vec<Term>, PortError>> + Send;
    /// What is counted of the activities that begin in `from <= day && day < until`: equal to [`Counters::of`].
    fn counters(
        &mut self,
        of: ProviderId,
        from: Day,
        until: Day,
    ) -> impl Future<Output = Result<Counters, PortError>> + Send;
    /// A page of a provider's activities, newest first.
    fn activities(
        &mut self,
        of: ProviderId,
        filter: Filter,
        skip: i64,
        take: i64,
    ) -> impl Future<Output = Result<ActivityPage, PortError>> + Send;
    /// The provider's own numbers that are taken.
    fn references(&mut self, of: ProviderId)
    -> impl Future<Output = Result<Vec<(Line, ActivityId)>, PortError>> + Send;
    /// Activities of a term that are close but not complete, cheapest first, at most `take`.
    fn near_misses(
        &mut self,
        of: ProviderId,
        from: Day,
        until: Day,
        take: i64,
    ) -> impl Future<Output = Result<Vec<NearMiss>, PortError>> + Send;
    /// The activities of a term whose evidence is complete or nearly so, for the pack: newest first, at most `take`.
    fn for_pack(
        &mut self,
        of: ProviderId,
        from: Day,
        until: Day,
        take: i64,
    ) -> impl Future<Output = Result<Vec<Activity>, PortError>> + Send;
    /// The title of an accepted practice or published resource; `None` when there is no such thing to adopt.
    fn adoptable(&mut self, what: Adopted) -> impl Future<Output = Result<Option<Line>, PortError>> + Send;
    /// Whether an activity uses something already.
    fn is_adopted(
        &mut self,
        activity: ActivityId,
        what: Adopted,
    ) -> impl Future<Output = Result<bool, PortError>> + Send;
    /// The adoptions of a provider, newest first.
    fn adoptions(&mut self, of: ProviderId) -> impl Future<Output = Result<Vec<AdoptionLine>, PortError>> + Send;
    /// How far each practice and resource has spread, widest first.
    fn spread(&mut self) -> impl Future<Output = Result<Vec<AdoptionTally>, PortError>> + Send;
    /// Every move of every provider's standing, oldest first; the first of each is its enrolment.
    fn standings(&mut self) -> impl Future<Output = Result<Vec<StandingPoint>, PortError>> + Send;
    /// Where providers of each kind stand now.
    fn kinds(&mut self) -> impl Future<Output = Result<Vec<KindCount>, PortError>> + Send;
}
