//! Submissions.

use kernel::{Change, Keep, Line, PortError, Prose, Slug, SubmissionId, Version};
use recruit::{Stage, Submission, SubmissionLine, SubmissionRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

/// A list of lines kept as JSON.
fn lines(row: &Row, column: &'static str) -> Result<Vec<Line>, StoreError> {
    let texts: Vec<String> = row.json(column)?;
    let lines = texts.iter().map(|text| Line::parse(text)).collect::<Result<_, _>>();
    lines.map_err(|fault| StoreError::Row { column, found: fault.key.to_owned() })
}

fn stage(row: &Row) -> Result<Stage, StoreError> {
    let word = row.text("stage")?;
    let at = || row.stamp("stage_at");
    Ok(match word.as_str() {
        "draft" => Stage::Draft,
        "submitted" => Stage::Submitted { at: at()? },
        "accepted" => Stage::Accepted { at: at()?, assent: row.text("assent")? },
        "declined" => Stage::Declined { at: at()?, reason: row.typed("reason", Prose::parse)? },
        "withdrawn" => Stage::Withdrawn { at: at()? },
        _ => return Err(StoreError::Row { column: "stage", found: word }),
    })
}

fn submission(row: &Row) -> Result<Submission, StoreError> {
    Ok(Submission::restore(SubmissionRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        call: row.parse("call")?,
        initiative: row.parse("initiative")?,
        team: row.opt_parse("team")?,
        slug: row.opt_typed("slug", Slug::parse)?,
        title: row.typed("title", Line::parse)?,
        message: row.opt_typed("message", Line::parse)?,
        keywords: lines(row, "keywords")?,
        answers: row.json("answers")?,
        text: row.opt_typed("body", Prose::parse)?,
        authors: lines(row, "authors")?,
        source: row.opt_typed("source", Line::parse)?,
        licence: row.opt_typed("licence", Line::parse)?,
        external: row.opt_typed("external", Line::parse)?,
        stage: stage(row)?,
    }))
}

pub(super) fn line(row: &Row) -> Result<SubmissionLine, StoreError> {
    let authors: Vec<String> = row.json("authors")?;
    let team = row.opt_text("team_name")?;
    Ok(SubmissionLine {
        id: row.parse("id")?,
        call: row.parse("call")?,
        call_slug: row.text("call_slug")?,
        title: row.text("title")?,
        by: team.or_else(|| authors.into_iter().next()).unwrap_or_default(),
        team: row.opt_parse("team")?,
        stage: row.text("stage")?,
    })
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts are JSON")
}

impl Keep<Submission> for Tx {
    async fn find(&mut self, id: SubmissionId) -> Result<Option<Submission>, PortError> {
        let row = self.optional(sql::FIND_SUBMISSION, args![id]).await?;
        Ok(row.map(|row| submission(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Submission>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (at, assent, reason) = match &it.stage {
            Stage::Draft => (None, None, None),
            Stage::Submitted { at } | Stage::Withdrawn { at } => (Some(*at), None, None),
            Stage::Accepted { at, assent } => (Some(*at), Some(assent.clone()), None),
            Stage::Declined { at, reason } => (Some(*at), None, Some(reason.clone())),
        };
        let values = args![
            it.id,
            it.version,
            it.call,
            it.initiative,
            it.team,
            it.slug,
            it.title,
            it.message,
            json(&it.keywords),
            json(&it.answers),
            it.text,
            json(&it.authors),
            it.source,
            it.licence,
            it.external,
            it.stage.word(),
            at,
            assent,
            reason
        ];
        let saved = self.run(sql::SAVE_SUBMISSION, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
