//! Adoptions.

use commend::{Adoption, AdoptionRecord};
use kernel::{AdoptionId, Change, Keep, Line, PortError, Version};

use super::sql;
use crate::{Tx, args};

impl Keep<Adoption> for Tx {
    async fn find(&mut self, id: AdoptionId) -> Result<Option<Adoption>, PortError> {
        let Some(row) = self.optional(sql::FIND_ADOPTION, args![id]).await? else { return Ok(None) };
        Ok(Some(Adoption::restore(AdoptionRecord {
            id,
            version: Version(row.int("version")?),
            provider: row.parse("provider")?,
            activity: row.parse("activity")?,
            what: row.parse("what")?,
            title: row.typed("title", Line::parse)?,
            how: row.opt_typed("how", Line::parse)?,
            by: row.opt_parse("person")?,
            at: row.stamp("at")?,
        })))
    }

    async fn save(&mut self, change: Change<Adoption>) -> Result<bool, PortError> {
        let (one, fact) = change.into_parts();
        let values =
            args![one.id, one.version, one.provider, one.activity, one.what, one.title, one.how, one.by, one.at];
        if self.run(sql::SAVE_ADOPTION, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}
