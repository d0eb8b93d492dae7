//! Calls.

use kernel::{CallId, Change, Keep, Line, PortError, Prose, Slug, Version};
use recruit::{Call, CallLine, CallRecord, CallStage};

use super::{form, sql};
use crate::{Row, StoreError, Tx, args};

fn stage(row: &Row) -> Result<CallStage, StoreError> {
    let word = row.text("stage")?;
    match word.as_str() {
        "draft" => Ok(CallStage::Draft),
        "open" => Ok(CallStage::Open { at: row.stamp("stage_at")? }),
        "closed" => Ok(CallStage::Closed { at: row.stamp("stage_at")? }),
        _ => Err(StoreError::Row { column: "stage", found: word }),
    }
}

pub(super) fn call(row: &Row) -> Result<Call, StoreError> {
    Ok(Call::restore(CallRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        slug: row.typed("slug", Slug::parse)?,
        title: row.typed("title", Line::parse)?,
        intro: row.typed("intro", Prose::parse)?,
        panel: row.parse("panel")?,
        questions: form::questions(row)?,
        criteria: form::criteria(row)?,
        opens: row.stamp("opens")?,
        closes: row.stamp("closes")?,
        stage: stage(row)?,
    }))
}

pub(super) fn line(row: &Row) -> Result<CallLine, StoreError> {
    Ok(CallLine {
        id: row.parse("id")?,
        initiative: row.parse("initiative")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        stage: row.text("stage")?,
        opens: row.stamp("opens")?,
        closes: row.stamp("closes")?,
    })
}

impl Keep<Call> for Tx {
    async fn find(&mut self, id: CallId) -> Result<Option<Call>, PortError> {
        let row = self.optional(sql::FIND_CALL, args![id]).await?;
        Ok(row.map(|row| call(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Call>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let stage_at = match it.stage {
            CallStage::Draft => None,
            CallStage::Open { at } | CallStage::Closed { at } => Some(at),
        };
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.slug,
            it.title,
            it.intro,
            it.panel,
            form::questions_to_row(&it.questions),
            form::criteria_to_row(&it.criteria),
            it.opens,
            it.closes,
            it.stage.word(),
            stage_at
        ];
        let saved = self.run(sql::SAVE_CALL, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
