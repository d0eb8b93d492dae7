//! Where stories were used, and whether an organisation is a covered entity.

use kernel::{Change, InitiativeId, Keep, Line, PortError, UseId, Version};
use partner::story::{Coverage, CoverageRecord, NewCoverage, NewUse, StoryUse, UseRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

pub(super) fn used(row: &Row) -> Result<StoryUse, StoreError> {
    Ok(StoryUse::restore(UseRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        story: row.parse("story")?,
        initiative: row.parse("initiative")?,
        used: NewUse {
            kind: row.parse("kind")?,
            channel: row.parse("channel")?,
            what: row.typed("what", Line::parse)?,
            day: row.parse("day")?,
        },
        by: row.opt_parse("by_person")?,
        at: row.stamp("at")?,
    }))
}

impl Keep<StoryUse> for Tx {
    async fn find(&mut self, id: UseId) -> Result<Option<StoryUse>, PortError> {
        let row = self.optional(sql::FIND_USE, args![id]).await?;
        Ok(row.map(|row| used(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<StoryUse>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let new = &it.used;
        let values =
            args![it.id, it.version, it.story, it.initiative, new.kind, new.channel, new.what, new.day, it.by, it.at];
        if self.run(sql::SAVE_USE, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl Keep<Coverage> for Tx {
    async fn find(&mut self, id: InitiativeId) -> Result<Option<Coverage>, PortError> {
        let Some(row) = self.optional(sql::FIND_COVERAGE, args![id]).await? else { return Ok(None) };
        let said = match row.opt_typed("organisation", Line::parse)? {
            Some(organisation) => {
                Some(NewCoverage { organisation, since: row.parse("since")?, until: row.opt_parse("until")? })
            }
            None => None,
        };
        Ok(Some(Coverage::restore(CoverageRecord { id, version: Version(row.int("version")?), said })))
    }

    async fn save(&mut self, change: Change<Coverage>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let said = it.said.as_ref();
        let values = args![
            it.id,
            it.version,
            said.map(|new| new.organisation.clone()),
            said.map(|new| new.since),
            said.and_then(|new| new.until)
        ];
        if self.run(sql::SAVE_COVERAGE, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}
