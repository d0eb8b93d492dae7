//! Open roles.

use kernel::{Change, Keep, Line, OpeningId, PortError, Prose};
use partner::{Interest, Opening, OpeningRecord, RoleCard};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn interest(row: &Row) -> Result<Interest, StoreError> {
    Ok(Interest { person: row.parse("person")?, note: row.text("note")?, at: row.stamp("at")? })
}

impl Keep<Opening> for Tx {
    async fn find(&mut self, id: OpeningId) -> Result<Option<Opening>, PortError> {
        let Some(row) = self.optional(sql::FIND_OPENING, args![id]).await? else { return Ok(None) };
        let interests = self.all(sql::INTERESTS, args![id]).await?;
        let card = RoleCard {
            what: row.typed("what", Prose::parse)?,
            time: row.typed("hours", Line::parse)?,
            pay: row.typed("pay", Line::parse)?,
            level: row.typed("level", Line::parse)?,
            support: row.typed("support", Line::parse)?,
            change: row.typed("effect", Line::parse)?,
        };
        Ok(Some(Opening::restore(OpeningRecord {
            id,
            version: kernel::Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            title: row.typed("title", Line::parse)?,
            card,
            open: row.flag("is_open")?,
            interests: interests.iter().map(interest).collect::<Result<_, _>>()?,
        })))
    }

    async fn save(&mut self, change: Change<Opening>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let card = &it.card;
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.title,
            card.what,
            card.time,
            card.pay,
            card.level,
            card.support,
            card.change,
            it.open
        ];
        if self.run(sql::SAVE_OPENING, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_INTERESTS, args![it.id]).await?;
        for held in &it.interests {
            self.run(sql::ADD_INTEREST, args![it.id, held.person, held.note, held.at]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
