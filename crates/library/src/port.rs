//! What this slice asks of storage, inside one transaction.

use std::future::Future;

use kernel::{FindingId, InitiativeId, Keep, PortError, Queue, ResourceId, Slug};

use crate::{Edition, Resource, ResourceLine};

/// Storage of the library. Saving a published resource keeps its text as an edition for ever.
pub trait Library: Keep<Resource> + Queue {
    /// The resource with this name in addresses.
    fn resource_by_slug(&mut self, slug: &Slug) -> impl Future<Output = Result<Option<Resource>, PortError>> + Send;
    /// One published edition.
    fn edition(
        &mut self,
        of: ResourceId,
        number: i64,
    ) -> impl Future<Output = Result<Option<Edition>, PortError>> + Send;
    /// The numbers of all published editions, newest first.
    fn editions(&mut self, of: ResourceId) -> impl Future<Output = Result<Vec<i64>, PortError>> + Send;
    /// Every resource of an initiative in any stage, newest first.
    fn resources_in(&mut self, of: InitiativeId) -> impl Future<Output = Result<Vec<ResourceLine>, PortError>> + Send;
    /// What everybody can read of what was made from some findings, newest first.
    fn made_from(
        &mut self,
        findings: &[FindingId],
    ) -> impl Future<Output = Result<Vec<ResourceLine>, PortError>> + Send;
    /// What everybody can read, newest first.
    fn published(&mut self, limit: i64) -> impl Future<Output = Result<Vec<ResourceLine>, PortError>> + Send;
}
