//! Bodies with their seats.

use kernel::{BodyId, Change, Keep, Line, PortError, Prose};
use partner::{Alone, Body, BodyRecord, Seat, StandIn};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn seat(row: &Row) -> Result<Seat, StoreError> {
    Ok(Seat {
        id: row.parse("id")?,
        person: row.parse("person")?,
        kind: row.parse("kind")?,
        lead: row.flag("lead")?,
        since: row.stamp("since")?,
        until: row.opt_parse("term_until")?,
        paused: row.opt_stamp("paused")?,
        stand_in: row
            .opt_parse("stand_in")?
            .zip(row.opt_parse("stand_in_until")?)
            .map(|(person, until)| StandIn { person, until }),
    })
}

fn alone(row: &Row) -> Result<Option<Alone>, StoreError> {
    let Some(person) = row.opt_parse("alone_person")? else { return Ok(None) };
    Ok(Some(Alone { person, reason: row.typed("alone_reason", Prose::parse)?, at: row.stamp("alone_at")? }))
}

impl Keep<Body> for Tx {
    async fn find(&mut self, id: BodyId) -> Result<Option<Body>, PortError> {
        let Some(row) = self.optional(sql::FIND_BODY, args![id]).await? else { return Ok(None) };
        let seats = self.all(sql::SEATS_OF_BODY, args![id]).await?;
        Ok(Some(Body::restore(BodyRecord {
            id,
            version: kernel::Version(row.int("version")?),
            initiative: row.parse("initiative")?,
            kind: row.parse("kind")?,
            name: row.typed("name", Line::parse)?,
            purpose: row.typed("purpose", Prose::parse)?,
            seats: seats.iter().map(seat).collect::<Result<_, _>>()?,
            quorum: row.count("quorum")?,
            alone: alone(&row)?,
        })))
    }

    async fn save(&mut self, change: Change<Body>) -> Result<bool, PortError> {
        let (body, fact) = change.into_parts();
        let alone = body.alone.as_ref();
        let values = args![
            body.id,
            body.version,
            body.initiative,
            body.kind,
            body.name,
            body.purpose,
            body.quorum,
            alone.map(|alone| alone.person),
            alone.map(|alone| alone.reason.clone()),
            alone.map(|alone| alone.at)
        ];
        if self.run(sql::SAVE_BODY, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_SEATS, args![body.id]).await?;
        for seat in &body.seats {
            let (stand_in, until) = seat.stand_in.map(|held| (held.person, held.until)).unzip();
            let values = args![
                seat.id,
                body.id,
                seat.person,
                seat.kind,
                seat.lead,
                seat.since,
                seat.until,
                seat.paused,
                stand_in,
                until
            ];
            self.run(sql::ADD_SEAT, values).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
