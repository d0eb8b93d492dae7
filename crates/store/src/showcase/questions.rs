//! Questions.

use kernel::{Change, Keep, PortError, Prose, QuestionId, Version};
use showcase::{AnswerGiven, Question, QuestionLine, QuestionRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn question(row: &Row) -> Result<Question, StoreError> {
    let answer = match row.opt_typed("answer", Prose::parse)? {
        Some(text) => Some(AnswerGiven {
            text,
            by: row.parse("answered_by")?,
            partner: row.flag("by_partner")?,
            at: row.stamp("answered_at")?,
        }),
        None => None,
    };
    Ok(Question::restore(QuestionRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        poster: row.parse("poster")?,
        by: row.parse("asker")?,
        text: row.typed("words", Prose::parse)?,
        at: row.stamp("at")?,
        answer,
    }))
}

pub(super) fn line(row: &Row) -> Result<QuestionLine, StoreError> {
    let answer = match row.opt_text("answer")? {
        Some(text) => Some((text, row.text("answerer_name")?, row.flag("by_partner")?, row.stamp("answered_at")?)),
        None => None,
    };
    Ok(QuestionLine {
        id: row.parse("id")?,
        by: row.parse("asker")?,
        by_name: row.text("name")?,
        text: row.text("words")?,
        at: row.stamp("at")?,
        answer,
    })
}

impl Keep<Question> for Tx {
    async fn find(&mut self, id: QuestionId) -> Result<Option<Question>, PortError> {
        let row = self.optional(sql::FIND_QUESTION, args![id]).await?;
        Ok(row.map(|row| question(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Question>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let answer = it.answer.as_ref();
        let values = args![
            it.id,
            it.version,
            it.poster,
            it.by,
            it.text,
            it.at,
            answer.map(|given| given.text.clone()),
            answer.map(|given| given.by),
            answer.map(|given| given.partner),
            answer.map(|given| given.at)
        ];
        let saved = self.run(sql::SAVE_QUESTION, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
