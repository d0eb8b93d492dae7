//! Halls.

use kernel::{Change, HallId, Keep, Line, PortError, Prose, Version};
use showcase::{Hall, HallDraft, HallRecord, HallState};

use super::sql;
use crate::{Row, StoreError, Tx, args};

pub(super) fn hall(row: &Row) -> Result<Hall, StoreError> {
    let about = HallDraft {
        title: row.typed("title", Line::parse)?,
        intro: row.typed("intro", Prose::parse)?,
        opens: row.stamp("opens")?,
        closes: row.stamp("closes")?,
        asynchronous: row.flag("asynchronous")?,
    };
    let state = match row.text("state")?.as_str() {
        "shown" => HallState::Shown { at: row.stamp("shown_at")? },
        _ => HallState::Planned,
    };
    Ok(Hall::restore(HallRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        about,
        state,
    }))
}

impl Keep<Hall> for Tx {
    async fn find(&mut self, id: HallId) -> Result<Option<Hall>, PortError> {
        let row = self.optional(sql::FIND_HALL, args![id]).await?;
        Ok(row.map(|row| hall(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Hall>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (state, shown_at) = match it.state {
            HallState::Planned => ("planned", None),
            HallState::Shown { at } => ("shown", Some(at)),
        };
        let about = &it.about;
        let values = args![
            it.id,
            it.version,
            it.initiative,
            about.title,
            about.intro,
            about.opens,
            about.closes,
            about.asynchronous,
            state,
            shown_at
        ];
        let saved = self.run(sql::SAVE_HALL, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
