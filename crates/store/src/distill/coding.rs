//! Codes and excerpts.

use distill::{Code, CodeLine, CodeRecord, Excerpt, ExcerptLine, ExcerptRecord, Part, Span, TraceFinding};
use kernel::{Change, CodeId, ExcerptId, Keep, Line, PortError, Prose, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

pub(super) fn code_line(row: &Row) -> Result<CodeLine, StoreError> {
    Ok(CodeLine {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        name: row.text("name")?,
        definition: row.text("definition")?,
        parent: row.opt_parse("parent")?,
        colour: row.count("colour")?,
        excerpts: row.int("excerpts")?,
        documents: row.int("documents")?,
    })
}

impl Keep<Code> for Tx {
    async fn find(&mut self, id: CodeId) -> Result<Option<Code>, PortError> {
        let Some(row) = self.optional(sql::FIND_CODE, args![id]).await? else { return Ok(None) };
        Ok(Some(Code::restore(CodeRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            name: row.typed("name", Line::parse)?,
            definition: row.typed("definition", Prose::parse)?,
            parent: row.opt_parse("parent")?,
            colour: row.count("colour")?,
        })))
    }

    async fn save(&mut self, change: Change<Code>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.name, it.definition, it.parent, it.colour];
        let saved = self.run(sql::SAVE_CODE, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}

fn span(row: &Row) -> Result<Span, StoreError> {
    Ok(Span { start: row.count("start_at")?, end: row.count("end_at")? })
}

impl Keep<Excerpt> for Tx {
    async fn find(&mut self, id: ExcerptId) -> Result<Option<Excerpt>, PortError> {
        let Some(row) = self.optional(sql::FIND_EXCERPT, args![id]).await? else { return Ok(None) };
        let codes = self.all(sql::CODES_OF_EXCERPT, args![id]).await?;
        Ok(Some(Excerpt::restore(ExcerptRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            document: row.parse("document")?,
            span: span(&row)?,
            text: row.text("words")?,
            codes: codes.iter().map(|row| row.parse("code")).collect::<Result<_, _>>()?,
            memo: row.opt_text("memo")?,
            by: row.parse("person")?,
            at: row.stamp("at")?,
            removed: row.flag("removed")?,
        })))
    }

    async fn save(&mut self, change: Change<Excerpt>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.document,
            it.span.start,
            it.span.end,
            it.text,
            it.memo,
            it.by,
            it.at,
            it.removed
        ];
        if self.run(sql::SAVE_EXCERPT, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_EXCERPT_CODES, args![it.id]).await?;
        for code in &it.codes {
            self.run(sql::ADD_EXCERPT_CODE, args![it.id, code]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}

/// A row of one of the `excerpts!` statements.
pub(super) fn excerpt_line(row: &Row) -> Result<ExcerptLine, StoreError> {
    let span = span(row)?;
    let parts: Vec<Part> = row.json("parts")?;
    let part = parts.into_iter().find(|part| part.start <= span.start && span.start < part.end);
    let mut codes: Vec<CodeId> = row.json("codes")?;
    codes.sort_unstable();
    let findings: Vec<(kernel::FindingId, u32, String, String)> = row.json("findings")?;
    let mut findings: Vec<TraceFinding> =
        findings.into_iter().map(|(id, number, title, state)| TraceFinding { id, number, title, state }).collect();
    findings.sort_by_key(|finding| finding.number);
    Ok(ExcerptLine {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        document: row.parse("document")?,
        title: row.text("title")?,
        practice: row.opt_parse("submission")?,
        speaker: part.as_ref().and_then(|part| part.speaker),
        label: part.and_then(|part| part.label),
        span,
        text: row.text("words")?,
        codes,
        memo: row.opt_text("memo")?,
        by: row.parse("person")?,
        by_name: row.text("name")?,
        at: row.stamp("at")?,
        findings,
    })
}
