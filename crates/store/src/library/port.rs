//! The questions of `library::Library`.

use kernel::{FindingId, InitiativeId, PortError, ResourceId, Slug};
use library::{Edition, Library, Resource, ResourceLine};

use super::{resources, sql};
use crate::{StoreError, Tx, args};

impl Library for Tx {
    async fn resource_by_slug(&mut self, slug: &Slug) -> Result<Option<Resource>, PortError> {
        let row = self.optional(sql::RESOURCE_BY_SLUG, args![slug]).await?;
        Ok(row.map(|row| resources::resource(&row)).transpose()?)
    }

    async fn edition(&mut self, of: ResourceId, number: i64) -> Result<Option<Edition>, PortError> {
        let row = self.optional(sql::EDITION, args![of, number]).await?;
        Ok(row.map(|row| resources::edition(&row)).transpose()?)
    }

    async fn editions(&mut self, of: ResourceId) -> Result<Vec<i64>, PortError> {
        let rows = self.all(sql::EDITIONS, args![of]).await?;
        Ok(rows.iter().map(|row| row.int("number")).collect::<Result<_, StoreError>>()?)
    }

    async fn resources_in(&mut self, of: InitiativeId) -> Result<Vec<ResourceLine>, PortError> {
        let rows = self.all(sql::RESOURCES_IN, args![of]).await?;
        Ok(rows.iter().map(resources::line).collect::<Result<_, _>>()?)
    }

    async fn made_from(&mut self, findings: &[FindingId]) -> Result<Vec<ResourceLine>, PortError> {
        let ids = serde_json::to_string(findings).expect("ids are JSON");
        let rows = self.all(sql::MADE_FROM, args![ids]).await?;
        Ok(rows.iter().map(resources::line).collect::<Result<_, _>>()?)
    }

    async fn published(&mut self, limit: i64) -> Result<Vec<ResourceLine>, PortError> {
        let rows = self.all(sql::PUBLISHED, args![limit]).await?;
        Ok(rows.iter().map(resources::line).collect::<Result<_, _>>()?)
    }
}
