//! Claims.

use kernel::{Change, ClaimId, Keep, Line, PortError, Prose, Version};
use partner::pay::{Claim, ClaimLine, ClaimRecord, ClaimState};

use super::{money, sql};
use crate::{Row, StoreError, Tx, args};

fn state(row: &Row) -> Result<ClaimState, StoreError> {
    Ok(match row.text("stage")?.as_str() {
        "sent" => ClaimState::Sent,
        "approved" => ClaimState::Approved { at: row.stamp("settled")?, by: row.parse("settled_by")? },
        "returned" => ClaimState::Returned {
            at: row.stamp("settled")?,
            by: row.parse("settled_by")?,
            reason: row.typed("note", Prose::parse)?,
        },
        "paid" => ClaimState::Paid { at: row.stamp("settled")?, reference: row.typed("note", Line::parse)? },
        _ => return Err(row.spoiled("stage")),
    })
}

/// A line of a list.
pub(super) fn line(row: &Row) -> Result<ClaimLine, StoreError> {
    let stage = row.text("stage")?;
    Ok(ClaimLine {
        id: row.parse("id")?,
        agreement: row.parse("agreement")?,
        person: row.parse("person")?,
        name: row.text("name")?,
        seat: row.parse("seat")?,
        purpose: row.parse("purpose")?,
        day: row.parse("day")?,
        minutes: row.count("minutes")?,
        amount: money(row, "amount")?,
        what: row.text("what")?,
        sent: row.stamp("sent")?,
        paid: if stage == "paid" { row.opt_stamp("settled")? } else { None },
        reason: if stage == "returned" { row.opt_text("note")? } else { None },
        stage,
    })
}

impl Keep<Claim> for Tx {
    async fn find(&mut self, id: ClaimId) -> Result<Option<Claim>, PortError> {
        let Some(row) = self.optional(sql::FIND_CLAIM, args![id]).await? else { return Ok(None) };
        Ok(Some(Claim::restore(ClaimRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            agreement: row.parse("agreement")?,
            person: row.parse("person")?,
            purpose: row.parse("purpose")?,
            day: row.parse("day")?,
            minutes: row.count("minutes")?,
            amount: money(&row, "amount")?,
            what: row.typed("what", Line::parse)?,
            sent: row.stamp("sent")?,
            hold: row.opt_parse("hold")?,
            state: state(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Claim>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (settled, by, note) = match &it.state {
            ClaimState::Sent => (None, None, None),
            ClaimState::Approved { at, by } => (Some(*at), Some(*by), None),
            ClaimState::Returned { at, by, reason } => (Some(*at), Some(*by), Some(reason.to_string())),
            ClaimState::Paid { at, reference } => (Some(*at), None, Some(reference.to_string())),
        };
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.agreement,
            it.person,
            it.purpose,
            it.day,
            it.minutes,
            it.amount.minor(),
            it.amount.currency(),
            it.what,
            it.sent,
            it.hold,
            it.stage().to_owned(),
            settled,
            by,
            note
        ];
        if self.run(sql::SAVE_CLAIM, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}
