//! Findings with their codes and excerpts.

use distill::{Finding, FindingLine, FindingRecord, FindingState};
use kernel::{Change, FindingId, Keep, Line, PortError, Prose, RoundId, Stamp, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn state(row: &Row) -> Result<FindingState, StoreError> {
    let word = row.text("state")?;
    let bad = || StoreError::Row { column: "state", found: word.clone() };
    let round = || -> Result<RoundId, StoreError> { row.opt_parse("round")?.ok_or_else(bad) };
    match word.as_str() {
        "draft" => Ok(FindingState::Draft),
        "in-round" => Ok(FindingState::InRound { round: round()? }),
        "carried" => {
            Ok(FindingState::Carried { round: round()?, at: row.stamp("settled_at")?, assent: row.text("assent")? })
        }
        "not-carried" => Ok(FindingState::NotCarried {
            round: round()?,
            at: row.stamp("settled_at")?,
            reason: row.typed("reason", Prose::parse)?,
        }),
        _ => Err(bad()),
    }
}

pub(super) fn line(row: &Row) -> Result<FindingLine, StoreError> {
    Ok(FindingLine {
        id: row.parse("id")?,
        number: row.count("number")?,
        title: row.text("title")?,
        statement: row.text("statement")?,
        plain: row.text("plain")?,
        state: row.text("state")?,
        round: row.opt_parse("round")?,
        excerpts: row.int("excerpts")?,
        documents: row.int("documents")?,
    })
}

impl Keep<Finding> for Tx {
    async fn find(&mut self, id: FindingId) -> Result<Option<Finding>, PortError> {
        let Some(row) = self.optional(sql::FIND_FINDING, args![id]).await? else { return Ok(None) };
        let codes = self.all(sql::CODES_OF_FINDING, args![id]).await?;
        let excerpts = self.all(sql::IDS_OF_FINDING, args![id]).await?;
        Ok(Some(Finding::restore(FindingRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            number: row.count("number")?,
            title: row.typed("title", Line::parse)?,
            statement: row.typed("statement", Prose::parse)?,
            explanation: row.typed("explanation", Prose::parse)?,
            plain: row.typed("plain", Prose::parse)?,
            codes: codes.iter().map(|row| row.parse("code")).collect::<Result<_, _>>()?,
            excerpts: excerpts.iter().map(|row| row.parse("excerpt")).collect::<Result<_, _>>()?,
            state: state(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Finding>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (settled, assent, reason): (Option<Stamp>, Option<&String>, Option<&Prose>) = match &it.state {
            FindingState::Draft | FindingState::InRound { .. } => (None, None, None),
            FindingState::Carried { at, assent, .. } => (Some(*at), Some(assent), None),
            FindingState::NotCarried { at, reason, .. } => (Some(*at), None, Some(reason)),
        };
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.number,
            it.title,
            it.statement,
            it.explanation,
            it.plain,
            it.state.word(),
            it.state.round(),
            settled,
            assent,
            reason
        ];
        if self.run(sql::SAVE_FINDING, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_FINDING_CODES, args![it.id]).await?;
        for (place, code) in it.codes.iter().enumerate() {
            self.run(sql::ADD_FINDING_CODE, args![it.id, place, code]).await?;
        }
        self.run(sql::CLEAR_FINDING_EXCERPTS, args![it.id]).await?;
        for (place, excerpt) in it.excerpts.iter().enumerate() {
            self.run(sql::ADD_FINDING_EXCERPT, args![it.id, place, excerpt]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
