//! Decisions with their subjects and positions, and waivers.

use kernel::{Change, DecisionId, Keep, Line, PortError, Prose, Stamp, Subject};
use partner::{Decision, DecisionRecord, Influence, Outcome, Position, SubjectSet, Waiver, WaiverRecord};

use super::sql;
use crate::{Row, StoreError, Tx, Value, args};

fn outcome(row: &Row) -> Result<Outcome, StoreError> {
    let state = row.text("state")?;
    let closed =
        || -> Result<(Stamp, Influence), StoreError> { Ok((row.stamp("closed_at")?, row.parse("influence")?)) };
    match state.as_str() {
        "open" => Ok(Outcome::Open),
        "carried" => closed().map(|(at, influence)| Outcome::Carried { at, influence }),
        "fell" => closed().map(|(at, influence)| Outcome::Fell { at, influence }),
        _ => Err(StoreError::Row { column: "state", found: state }),
    }
}

fn position(row: &Row) -> Result<Position, StoreError> {
    Ok(Position {
        person: row.parse("person")?,
        seat: row.parse("seat")?,
        stance: row.parse("stance")?,
        reason: row.opt_typed("reason", Prose::parse)?,
        at: row.stamp("at")?,
        option: row.opt_count("choice")?,
        rating: row.opt_count("rating")?,
        since: row.opt_stamp("since")?,
        spoken_by: row.opt_parse("spoken_by")?,
    })
}

fn options(row: &Row) -> Result<Vec<Line>, StoreError> {
    let texts: Vec<String> = row.json("options")?;
    let bad = |text: &String| StoreError::Row { column: "options", found: text.clone() };
    texts.iter().map(|text| Line::parse(text).map_err(|_| bad(text))).collect()
}

fn values(it: &Decision) -> Vec<Value> {
    let (state, closed_at, influence) = match it.outcome {
        Outcome::Open => ("open", None, None),
        Outcome::Carried { at, influence } => ("carried", Some(at), Some(influence)),
        Outcome::Fell { at, influence } => ("fell", Some(at), Some(influence)),
    };
    let (aspect, func) = it.cell.unzip();
    args![
        it.id,
        it.version,
        it.initiative,
        it.body,
        it.question,
        it.summary,
        it.method,
        it.about.matter,
        aspect,
        func,
        it.put_at,
        it.notice_days,
        state,
        closed_at,
        influence,
        it.papers,
        serde_json::to_string(&it.options.iter().map(Line::as_str).collect::<Vec<_>>()).expect("lines are JSON"),
        it.quorum,
        it.rule_days,
        it.why_short,
        it.partners_at_put,
        it.before_partners,
        it.changed,
        it.chosen
    ]
}

impl Keep<Decision> for Tx {
    async fn find(&mut self, id: DecisionId) -> Result<Option<Decision>, PortError> {
        let Some(row) = self.optional(sql::FIND_DECISION, args![id]).await? else { return Ok(None) };
        let subjects = self.all(sql::SUBJECTS_OF_DECISION, args![id]).await?;
        let positions = self.all(sql::POSITIONS, args![id]).await?;
        let subjects = subjects.iter().map(|row| row.text("subject").map(Subject::of)).collect::<Result<_, _>>()?;
        Ok(Some(Decision::restore(DecisionRecord {
            id,
            version: kernel::Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            body: row.parse("body")?,
            question: row.typed("question", Line::parse)?,
            summary: row.typed("summary", Prose::parse)?,
            method: row.parse("method")?,
            about: SubjectSet { matter: row.opt_parse("matter")?, subjects },
            cell: row.opt_parse("aspect")?.zip(row.opt_parse("func")?),
            put_at: row.stamp("put_at")?,
            notice_days: row.count("notice_days")?,
            papers: row.opt_typed("papers", Prose::parse)?,
            options: options(&row)?,
            quorum: row.count("quorum")?,
            rule_days: row.count("rule_days")?,
            why_short: row.opt_typed("why_short", Prose::parse)?,
            partners_at_put: row.opt_count("partners_at_put")?,
            before_partners: row.flag("before_partners")?,
            changed: row.opt_typed("changed", Prose::parse)?,
            chosen: row.opt_count("chosen")?,
            positions: positions.iter().map(position).collect::<Result<_, _>>()?,
            outcome: outcome(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Decision>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = values(&it);
        if self.run(sql::SAVE_DECISION, values).await? == 0 {
            return Ok(false);
        }
        if *it.version == 0 {
            for (place, subject) in it.about.subjects.iter().enumerate() {
                self.run(sql::ADD_SUBJECT, args![it.id, place, subject]).await?;
            }
        }
        self.run(sql::CLEAR_POSITIONS, args![it.id]).await?;
        for held in &it.positions {
            let values = args![
                it.id,
                held.person,
                held.seat,
                held.stance,
                held.reason,
                held.at,
                held.option,
                held.rating,
                held.since,
                held.spoken_by
            ];
            self.run(sql::ADD_POSITION, values).await?;
        }
        self.record(fact);
        Ok(true)
    }
}

pub(super) fn waiver(row: &Row) -> Result<Waiver, StoreError> {
    Ok(Waiver::restore(WaiverRecord {
        id: row.parse("id")?,
        version: kernel::Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        matter: row.parse("matter")?,
        on: Subject::of(row.text("subject")?),
        signed_by: row.parse("signed_by")?,
        reason: row.typed("reason", Prose::parse)?,
        at: row.stamp("at")?,
    }))
}

impl Keep<Waiver> for Tx {
    async fn find(&mut self, id: DecisionId) -> Result<Option<Waiver>, PortError> {
        let row = self.optional(sql::FIND_WAIVER, args![id]).await?;
        Ok(row.map(|row| waiver(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Waiver>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.matter, it.on, it.signed_by, it.reason, it.at];
        let saved = self.run(sql::SAVE_WAIVER, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
