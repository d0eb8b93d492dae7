//! Bodies with their seats.

use kernel::{BodyId, Change, Keep, Line, PortError, Prose};
use partner::{Body, BodyRecord, Seat};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn seat(row: &Row) -> Result<Seat, StoreError> {
    Ok(Seat {
        id: row.parse("id")?,
        person: row.parse("person")?,
        kind: row.parse("kind")?,
        lead: row.flag("lead")?,
        since: row.stamp("since")?,
    })
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
        })))
    }

    async fn save(&mut self, change: Change<Body>) -> Result<bool, PortError> {
        let (body, fact) = change.into_parts();
        let values = args![body.id, body.version, body.initiative, body.kind, body.name, body.purpose];
        if self.run(sql::SAVE_BODY, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_SEATS, args![body.id]).await?;
        for seat in &body.seats {
            self.run(sql::ADD_SEAT, args![seat.id, body.id, seat.person, seat.kind, seat.lead, seat.since]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
