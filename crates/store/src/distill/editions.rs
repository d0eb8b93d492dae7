//! Editions with the rows by which they can be traced.

use distill::{Edition, EditionLine, EditionRecord, EditionState, TraceEdition};
use kernel::{Change, EditionId, Keep, Line, PortError, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn state(row: &Row) -> Result<EditionState, StoreError> {
    Ok(match row.opt_stamp("released_at")? {
        None => EditionState::Prepared,
        Some(at) => EditionState::Released { at, assent: row.text("assent")?, names: row.json("names")? },
    })
}

pub(super) fn line(row: &Row) -> Result<EditionLine, StoreError> {
    Ok(EditionLine {
        id: row.parse("id")?,
        number: row.count("number")?,
        note: row.text("note")?,
        prepared: row.stamp("prepared_at")?,
        released: row.opt_stamp("released_at")?,
    })
}

pub(super) fn standing(row: &Row) -> Result<TraceEdition, StoreError> {
    Ok(TraceEdition {
        id: row.parse("id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        number: row.count("number")?,
        finding: row.parse("finding")?,
        place: row.count("place")?,
    })
}

impl Keep<Edition> for Tx {
    async fn find(&mut self, id: EditionId) -> Result<Option<Edition>, PortError> {
        let Some(row) = self.optional(sql::FIND_EDITION, args![id]).await? else { return Ok(None) };
        Ok(Some(Edition::restore(EditionRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            report: row.parse("report")?,
            number: row.count("number")?,
            note: row.typed("note", Line::parse)?,
            prepared: row.stamp("prepared_at")?,
            content: row.json("content")?,
            state: state(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Edition>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let content = serde_json::to_string(&it.content).expect("a snapshot is JSON");
        let (released, assent, names) = match &it.state {
            EditionState::Prepared => (None, None, "[]".to_owned()),
            EditionState::Released { at, assent, names } => {
                (Some(*at), Some(assent), serde_json::to_string(names).expect("names are JSON"))
            }
        };
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.report,
            it.number,
            it.note,
            it.prepared,
            content,
            released,
            assent,
            names
        ];
        if self.run(sql::SAVE_EDITION, values).await? == 0 {
            return Ok(false);
        }
        if *it.version == 0 {
            for finding in &it.content.findings {
                for excerpt in &finding.excerpts {
                    self.run(sql::ADD_EDITION_EXCERPT, args![it.id, finding.place, finding.id, excerpt.id]).await?;
                }
            }
        }
        self.record(fact);
        Ok(true)
    }
}
