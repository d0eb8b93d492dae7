//! Keeps the promises of `partner::pulse::PulseBook`. An answer stands under a random place, without time and person.

pub(crate) mod sql;

use std::collections::BTreeMap;

use kernel::{Change, Day, InitiativeId, Keep, Line, PersonId, PortError, Prose, PulseId, Stamp, Version};
use partner::pay::Level;
use partner::pulse::{Item, Pulse, PulseAnswer, PulseBook, PulseRecord, Score};

use crate::{Row, StoreError, Tx, args};

fn pulse(row: &Row) -> Result<Pulse, StoreError> {
    Ok(Pulse::restore(PulseRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        initiative: row.parse("initiative")?,
        phase: row.parse("phase")?,
        opened: row.stamp("opened")?,
        closes: row.stamp("closes")?,
        shared: row.opt_stamp("shared")?,
    }))
}

fn answer(row: &Row) -> Result<PulseAnswer, StoreError> {
    let scores: BTreeMap<Item, u8> = row.json("scores")?;
    let scores: Option<BTreeMap<Item, Score>> =
        scores.into_iter().map(|(item, score)| Some((item, Score::new(score)?))).collect();
    Ok(PulseAnswer {
        pulse: row.parse("pulse")?,
        side: row.parse("side")?,
        scores: scores.ok_or_else(|| row.spoiled("scores"))?,
        delivered: row.opt_parse("delivered")?,
        wanted: row.opt_parse("wanted")?,
        remark: row.opt_typed("remark", Prose::parse)?,
        signed: row.opt_typed("signed", Line::parse)?,
    })
}

impl Keep<Pulse> for Tx {
    async fn find(&mut self, id: PulseId) -> Result<Option<Pulse>, PortError> {
        let row = self.optional(sql::FIND_PULSE, args![id]).await?;
        Ok(row.map(|row| pulse(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Pulse>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.initiative, it.phase.as_str(), it.opened, it.closes, it.shared];
        if self.run(sql::SAVE_PULSE, values).await? == 0 {
            return Ok(false);
        }
        self.record(fact);
        Ok(true)
    }
}

impl PulseBook for Tx {
    async fn pulses(&mut self, of: InitiativeId) -> Result<Vec<Pulse>, PortError> {
        let rows = self.all(sql::PULSES, args![of]).await?;
        Ok(rows.iter().map(pulse).collect::<Result<_, _>>()?)
    }

    async fn note_answered(&mut self, pulse: PulseId, person: PersonId) -> Result<bool, PortError> {
        Ok(self.run(sql::NOTE_ANSWERED, args![pulse, person]).await? == 1)
    }

    async fn has_answered(&mut self, pulse: PulseId, person: PersonId) -> Result<bool, PortError> {
        Ok(self.optional(sql::HAS_ANSWERED, args![pulse, person]).await?.is_some())
    }

    async fn pulses_waiting(&mut self, person: PersonId, now: Stamp) -> Result<Vec<(Pulse, String)>, PortError> {
        let rows = self.all(sql::PULSES_WAITING, args![person, now]).await?;
        let line = |row: &Row| Ok::<_, StoreError>((pulse(row)?, row.text("title")?));
        Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
    }

    async fn keep_answer(&mut self, place: String, answer: &PulseAnswer) -> Result<(), PortError> {
        let scores: BTreeMap<Item, u8> = answer.scores.iter().map(|(item, score)| (*item, score.value())).collect();
        let scores = serde_json::to_string(&scores).expect("scores are JSON");
        let values = args![
            place,
            answer.pulse,
            answer.side.as_str(),
            scores,
            answer.delivered.map(Level::as_str),
            answer.wanted.map(Level::as_str),
            answer.remark.as_ref().map(ToString::to_string),
            answer.signed.as_ref().map(ToString::to_string)
        ];
        self.run(sql::KEEP_ANSWER, values).await?;
        Ok(())
    }

    async fn levels_agreed(&mut self, of: InitiativeId) -> Result<Vec<(Day, Level)>, PortError> {
        let rows = self.all(sql::LEVELS_AGREED, args![of]).await?;
        let level = |row: &Row| Ok::<_, StoreError>((row.parse("starts")?, row.parse("level")?));
        Ok(rows.iter().map(level).collect::<Result<_, _>>()?)
    }

    async fn answers(&mut self, of: PulseId) -> Result<Vec<PulseAnswer>, PortError> {
        let rows = self.all(sql::ANSWERS, args![of]).await?;
        Ok(rows.iter().map(answer).collect::<Result<_, _>>()?)
    }
}
