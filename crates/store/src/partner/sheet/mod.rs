//! Keeps the promises of `partner::plain::SheetBook`.

pub(crate) mod sql;

use std::collections::BTreeMap;

use kernel::{Change, InitiativeId, Keep, PortError, SheetId, Subject, Version};
use partner::plain::{Item, Rated, RatedRecord, Rating, Sheet, SheetBook};

use crate::{Row, StoreError, Tx, args};

fn rated(row: &Row) -> Result<Rated, StoreError> {
    let answers: BTreeMap<Item, Rating> = row.json("answers")?;
    Ok(Rated::restore(RatedRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        about: Subject::of(row.text("about")?),
        rater: row.parse("rater")?,
        side: row.parse("side")?,
        sheet: Sheet::complete(answers).map_err(|_| row.spoiled("answers"))?,
        at: row.stamp("at")?,
    }))
}

impl Keep<Rated> for Tx {
    async fn find(&mut self, id: SheetId) -> Result<Option<Rated>, PortError> {
        let row = self.optional(sql::FIND_SHEET, args![id]).await?;
        Ok(row.map(|row| rated(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Rated>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let answers: BTreeMap<Item, Rating> = it.sheet.answers().collect();
        let answers = serde_json::to_string(&answers).expect("answers are JSON");
        let values =
            args![it.id, it.version, it.initiative, it.about.to_string(), it.rater, it.side.as_str(), answers, it.at];
        if self.run(sql::SAVE_SHEET, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl SheetBook for Tx {
    async fn sheets(&mut self, of: InitiativeId, about: &Subject) -> Result<Vec<Rated>, PortError> {
        let rows = self.all(sql::SHEETS, args![of, about.to_string()]).await?;
        Ok(rows.iter().map(rated).collect::<Result<_, _>>()?)
    }
}
