//! The input register.

use kernel::{Change, InputId, Keep, PortError, Prose, Subject};
use partner::{Answer, Disposition, Input, InputLine, InputRecord, PersonLine, Shown};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn answer(row: &Row) -> Result<Option<Answer>, StoreError> {
    let Some(disposition) = row.opt_parse("disposition")? else { return Ok(None) };
    let reason = row.typed("reason", Prose::parse)?;
    Ok(Some(Answer { disposition, reason, by: row.parse("answered_by")?, at: row.stamp("answered_at")? }))
}

fn result(row: &Row) -> Result<Option<Shown>, StoreError> {
    let Some(what) = row.opt_typed("result", Prose::parse)? else { return Ok(None) };
    Ok(Some(Shown { what, at: row.stamp("result_at")? }))
}

impl Keep<Input> for Tx {
    async fn find(&mut self, id: InputId) -> Result<Option<Input>, PortError> {
        let Some(row) = self.optional(sql::FIND_INPUT, args![id]).await? else { return Ok(None) };
        Ok(Some(Input::restore(InputRecord {
            id,
            version: kernel::Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            author: row.parse("author")?,
            source: row.parse("source")?,
            about: Subject::of(row.text("about")?),
            text: row.typed("words", Prose::parse)?,
            at: row.stamp("at")?,
            answer: answer(&row)?,
            owner: row.opt_parse("owner")?,
            due: row.opt_parse("due")?,
            result: result(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Input>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let answer = it.answer.as_ref();
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.author,
            it.source,
            it.about,
            it.text,
            it.at,
            answer.map(|answer| answer.disposition),
            answer.map(|answer| answer.reason.clone()),
            answer.map(|answer| answer.by),
            answer.map(|answer| answer.at),
            it.owner,
            it.due,
            it.result.as_ref().map(|shown| shown.what.clone()),
            it.result.as_ref().map(|shown| shown.at)
        ];
        let saved = self.run(sql::SAVE_INPUT, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}

pub(super) fn line(row: &Row) -> Result<InputLine, StoreError> {
    let disposition: Option<Disposition> = row.opt_parse("disposition")?;
    Ok(InputLine {
        id: row.parse("id")?,
        initiative: row.parse("initiative")?,
        author: PersonLine { id: row.parse("author")?, name: row.text("name")? },
        source: row.parse("source")?,
        about: row.text("about")?,
        text: row.text("words")?,
        at: row.stamp("at")?,
        answer: disposition.zip(row.opt_text("reason")?),
        owner: row.opt_text("owner")?,
        due: row.opt_parse("due")?,
        result: row.opt_text("result")?,
    })
}
