//! Reviews.

use kernel::{Change, Keep, PortError, Prose, ReviewId, Version};
use recruit::{Review, ReviewLine, ReviewRecord, ReviewState, Verdict};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn state(row: &Row) -> Result<ReviewState, StoreError> {
    let word = row.text("state")?;
    Ok(match word.as_str() {
        "assigned" => ReviewState::Assigned,
        "kept-out" => ReviewState::KeptOut { at: row.stamp("state_at")?, why: row.parse("conflict")? },
        "given" => {
            let verdict = Verdict {
                scores: row.json("scores")?,
                comment: row.opt_typed("comment", Prose::parse)?,
                recommendation: row.parse("recommendation")?,
            };
            ReviewState::Given { at: row.stamp("state_at")?, verdict }
        }
        _ => return Err(StoreError::Row { column: "state", found: word }),
    })
}

pub(super) fn review(row: &Row) -> Result<Review, StoreError> {
    Ok(Review::restore(ReviewRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        submission: row.parse("submission")?,
        call: row.parse("call")?,
        initiative: row.parse("initiative")?,
        reviewer: row.parse("reviewer")?,
        seat: row.parse("seat")?,
        assigned: row.stamp("assigned")?,
        state: state(row)?,
    }))
}

pub(super) fn line(row: &Row) -> Result<ReviewLine, StoreError> {
    let state = row.text("state")?;
    let kept_out = state == "kept-out";
    Ok(ReviewLine {
        id: row.parse("id")?,
        submission: row.parse("submission")?,
        title: if kept_out { String::new() } else { row.text("title")? },
        call: row.text("call_title")?,
        open: !kept_out && row.text("stage")? == "submitted",
        conflict: row.opt_parse("conflict")?,
        state,
    })
}

impl Keep<Review> for Tx {
    async fn find(&mut self, id: ReviewId) -> Result<Option<Review>, PortError> {
        let row = self.optional(sql::FIND_REVIEW, args![id]).await?;
        Ok(row.map(|row| review(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Review>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (word, at, why, verdict) = match &it.state {
            ReviewState::Assigned => ("assigned", None, None, None),
            ReviewState::KeptOut { at, why } => ("kept-out", Some(*at), Some(*why), None),
            ReviewState::Given { at, verdict } => ("given", Some(*at), None, Some(verdict)),
        };
        let scores = verdict.map(|it| serde_json::to_string(&it.scores).expect("numbers are JSON"));
        let values = args![
            it.id,
            it.version,
            it.submission,
            it.call,
            it.initiative,
            it.reviewer,
            it.seat,
            it.assigned,
            word,
            at,
            why,
            scores,
            verdict.and_then(|it| it.comment.clone()),
            verdict.map(|it| it.recommendation)
        ];
        let saved = self.run(sql::SAVE_REVIEW, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
