//! Keeps the promises of `partner::glossary::Glossary`.

pub(crate) mod sql;

use kernel::{Change, EntryId, InitiativeId, Keep, Lang, Line, PortError, Prose, Version};
use partner::glossary::{Entry, EntryRecord, Glossary};

use crate::{Row, StoreError, Tx, args};

fn entry(row: &Row) -> Result<Entry, StoreError> {
    Ok(Entry::restore(EntryRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        word: row.typed("word", Line::parse)?,
        meaning: row.typed("meaning", Prose::parse)?,
        lang: Lang::of_tag(&row.text("lang")?).ok_or_else(|| row.spoiled("lang"))?,
        by: row.parse("by_person")?,
        at: row.stamp("at")?,
    }))
}

impl Keep<Entry> for Tx {
    async fn find(&mut self, id: EntryId) -> Result<Option<Entry>, PortError> {
        let row = self.optional(sql::FIND_ENTRY, args![id]).await?;
        Ok(row.map(|row| entry(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Entry>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.word, it.meaning, it.lang.tag(), it.by, it.at];
        if self.run(sql::SAVE_ENTRY, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl Glossary for Tx {
    async fn entries(&mut self, of: InitiativeId) -> Result<Vec<Entry>, PortError> {
        let rows = self.all(sql::ENTRIES, args![of]).await?;
        Ok(rows.iter().map(entry).collect::<Result<_, _>>()?)
    }
}
