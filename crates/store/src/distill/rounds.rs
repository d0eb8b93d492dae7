//! Rounds and ballots.

use distill::{Ballot, BallotRecord, Mark, Round, RoundLine, RoundRecord, RoundState, Rule, Score};
use kernel::{BallotId, Change, Keep, Line, PortError, Prose, RoundId, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn state(row: &Row) -> Result<RoundState, StoreError> {
    let word = row.text("state")?;
    match word.as_str() {
        "planned" => Ok(RoundState::Planned),
        "open" => Ok(RoundState::Open { since: row.stamp("opened_at")? }),
        "closed" => Ok(RoundState::Closed {
            since: row.stamp("opened_at")?,
            at: row.stamp("closed_at")?,
            results: row.json("results")?,
        }),
        _ => Err(StoreError::Row { column: "state", found: word }),
    }
}

pub(super) fn line(row: &Row) -> Result<RoundLine, StoreError> {
    Ok(RoundLine {
        id: row.parse("id")?,
        title: row.text("title")?,
        body: row.parse("body")?,
        body_name: row.text("body_name")?,
        state: row.text("state")?,
        findings: row.int("findings")?,
        ballots: row.int("ballots")?,
        due: row.parse("due")?,
    })
}

impl Keep<Round> for Tx {
    async fn find(&mut self, id: RoundId) -> Result<Option<Round>, PortError> {
        let Some(row) = self.optional(sql::FIND_ROUND, args![id]).await? else { return Ok(None) };
        let findings = self.all(sql::FINDINGS_OF_ROUND, args![id]).await?;
        Ok(Some(Round::restore(RoundRecord {
            id,
            version: Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            body: row.parse("body")?,
            title: row.typed("title", Line::parse)?,
            rule: Rule { at_least: row.count("at_least")?, below: row.count("below")? },
            findings: findings.iter().map(|row| row.parse("finding")).collect::<Result<_, _>>()?,
            due: row.parse("due")?,
            state: state(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Round>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let (opened, closed, results) = match &it.state {
            RoundState::Planned => (None, None, None),
            RoundState::Open { since } => (Some(*since), None, None),
            RoundState::Closed { since, at, results } => (Some(*since), Some(*at), Some(results)),
        };
        let results = serde_json::to_string(results.map_or(&[][..], Vec::as_slice)).expect("results are JSON");
        let values = args![
            it.id,
            it.version,
            it.initiative,
            it.body,
            it.title,
            it.rule.at_least,
            it.rule.below,
            it.due,
            it.state.word(),
            opened,
            closed,
            results
        ];
        if self.run(sql::SAVE_ROUND, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_ROUND_FINDINGS, args![it.id]).await?;
        for (place, finding) in it.findings.iter().enumerate() {
            self.run(sql::ADD_ROUND_FINDING, args![it.id, place, finding]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}

fn mark(row: &Row) -> Result<Mark, StoreError> {
    let score = row.opt_int("score")?;
    let read = |value: i64| u8::try_from(value).ok().and_then(|value| Score::parse(value).ok());
    let bad = |value: i64| StoreError::Row { column: "score", found: value.to_string() };
    Ok(Mark {
        finding: row.parse("finding")?,
        score: score.map(|value| read(value).ok_or_else(|| bad(value))).transpose()?,
        comment: row.opt_typed("comment", Prose::parse)?,
    })
}

/// A ballot from its row and the marks among `marks` that are its own.
pub(super) fn ballot(row: &Row, marks: &[Row]) -> Result<Ballot, StoreError> {
    let id: BallotId = row.parse("id")?;
    let mut own = Vec::new();
    for one in marks {
        if one.parse::<BallotId>("ballot")? == id {
            own.push(mark(one)?);
        }
    }
    Ok(Ballot::restore(BallotRecord {
        id,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        round: row.parse("round")?,
        person: row.parse("person")?,
        seat: row.parse("seat")?,
        marks: own,
        at: row.stamp("at")?,
    }))
}

impl Keep<Ballot> for Tx {
    async fn find(&mut self, id: BallotId) -> Result<Option<Ballot>, PortError> {
        let Some(row) = self.optional(sql::FIND_BALLOT, args![id]).await? else { return Ok(None) };
        let marks = self.all(sql::MARKS_OF_BALLOT, args![id]).await?;
        Ok(Some(ballot(&row, &marks)?))
    }

    async fn save(&mut self, change: Change<Ballot>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.round, it.person, it.seat, it.at];
        if self.run(sql::SAVE_BALLOT, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_MARKS, args![it.id]).await?;
        for mark in &it.marks {
            let score = mark.score.map(Score::value);
            self.run(sql::ADD_MARK, args![it.id, mark.finding, score, mark.comment]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
