//! Agreements.

use kernel::{AgreementId, Change, Keep, Line, Money, PortError, Prose, Version};
use partner::pay::{Agreement, AgreementLine, AgreementRecord, AgreementState, Consent, Offer, PayChoice};

use super::{money, sql};
use crate::{Row, StoreError, Tx, args};

/// What becomes of the pay, from its word and its value.
pub(super) fn choice(row: &Row) -> Result<PayChoice, StoreError> {
    let value = |name: &'static str| row.spoiled(name);
    Ok(match row.text("choice")?.as_str() {
        "accept" => PayChoice::Accept,
        "decline" => PayChoice::Decline,
        "cap" => {
            let minor = row.parse("choice_value")?;
            let most = Money::of_minor(minor, row.parse("currency")?);
            PayChoice::Cap(most.ok_or_else(|| value("choice_value"))?)
        }
        "defer" => PayChoice::Defer(row.parse("choice_value")?),
        "redirect" => PayChoice::Redirect(row.typed("choice_value", Line::parse)?),
        _ => return Err(value("choice")),
    })
}

/// The word of a choice and its value.
fn words(choice: &PayChoice) -> (&'static str, Option<String>) {
    match choice {
        PayChoice::Accept => ("accept", None),
        PayChoice::Decline => ("decline", None),
        PayChoice::Cap(most) => ("cap", Some(most.minor().to_string())),
        PayChoice::Defer(day) => ("defer", Some(day.to_string())),
        PayChoice::Redirect(to) => ("redirect", Some(to.to_string())),
    }
}

fn offer(row: &Row) -> Result<Offer, StoreError> {
    Ok(Offer {
        role: row.typed("role", Line::parse)?,
        seat: row.parse("seat")?,
        starts: row.parse("starts")?,
        hours: row.count("hours")?,
        rate: money(row, "rate")?,
        level: row.parse("level")?,
        expenses: row.typed("expenses", Prose::parse)?,
        credit: row.typed("credit", Line::parse)?,
        feedback: row.typed("feedback", Line::parse)?,
        leave: row.typed("leaving", Line::parse)?,
    })
}

fn state(row: &Row) -> Result<AgreementState, StoreError> {
    let consent = || {
        Ok::<_, StoreError>(Consent { choice: choice(row)?, form: row.parse("form")?, wanted: row.parse("wanted")? })
    };
    Ok(match row.text("stage")?.as_str() {
        "offered" => AgreementState::Offered,
        "agreed" => AgreementState::Agreed { at: row.stamp("settled")?, consent: consent()? },
        "turned-down" => AgreementState::TurnedDown { at: row.stamp("settled")? },
        "ended" => {
            AgreementState::Ended { at: row.stamp("settled")?, consent: consent()?, delivered: row.parse("delivered")? }
        }
        _ => return Err(row.spoiled("stage")),
    })
}

/// A line of a list.
pub(super) fn line(row: &Row) -> Result<AgreementLine, StoreError> {
    Ok(AgreementLine {
        id: row.parse("id")?,
        initiative: row.text("slug")?,
        person: row.parse("person")?,
        name: row.text("name")?,
        role: row.text("role")?,
        seat: row.parse("seat")?,
        rate: money(row, "rate")?,
        level: row.parse("level")?,
        wanted: row.opt_parse("wanted")?,
        delivered: row.opt_parse("delivered")?,
        offered: row.stamp("offered")?,
        stage: row.text("stage")?,
    })
}

impl Keep<Agreement> for Tx {
    async fn find(&mut self, id: AgreementId) -> Result<Option<Agreement>, PortError> {
        let Some(row) = self.optional(sql::FIND_AGREEMENT, args![id]).await? else { return Ok(None) };
        Ok(Some(Agreement::restore(AgreementRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            person: row.parse("person")?,
            offer: offer(&row)?,
            offered: row.stamp("offered")?,
            state: state(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Agreement>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let settled = match &it.state {
            AgreementState::Offered => None,
            AgreementState::Agreed { at, .. }
            | AgreementState::TurnedDown { at }
            | AgreementState::Ended { at, .. } => Some(*at),
        };
        let delivered = match &it.state {
            AgreementState::Ended { delivered, .. } => Some(*delivered),
            AgreementState::Offered | AgreementState::Agreed { .. } | AgreementState::TurnedDown { .. } => None,
        };
        let consent = it.consent();
        let (word, value) = consent.map(|consent| words(&consent.choice)).unzip();
        let offer = &it.offer;
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.person,
            offer.role,
            offer.seat,
            offer.starts,
            offer.hours,
            offer.rate.minor(),
            offer.rate.currency(),
            offer.level,
            offer.expenses,
            offer.credit,
            offer.feedback,
            offer.leave,
            it.offered,
            it.stage().to_owned(),
            settled,
            word.map(str::to_owned),
            value.flatten(),
            consent.map(|consent| consent.form),
            consent.map(|consent| consent.wanted),
            delivered
        ];
        if self.run(sql::SAVE_AGREEMENT, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}
