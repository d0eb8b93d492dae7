//! Providers with their staff, and terms with the moves of their standing.

use commend::{Attestation, Provider, ProviderRecord, Term, TermRecord};
use kernel::{Change, Keep, Line, PortError, ProviderId, TermId, Version};

use super::sql;
use crate::{Row, StoreError, Tx, args};

impl Keep<Provider> for Tx {
    async fn find(&mut self, id: ProviderId) -> Result<Option<Provider>, PortError> {
        let Some(row) = self.optional(sql::FIND_PROVIDER, args![id]).await? else { return Ok(None) };
        let staff = self.all(sql::STAFF, args![id]).await?;
        Ok(Some(Provider::restore(ProviderRecord {
            id,
            version: Version(row.int("version")?),
            name: row.typed("name", Line::parse)?,
            kind: row.parse("kind")?,
            region: row.typed("region", Line::parse)?,
            enrolled: row.stamp("enrolled")?,
            staff: staff.iter().map(|row| row.parse("person")).collect::<Result<_, _>>()?,
        })))
    }

    async fn save(&mut self, change: Change<Provider>) -> Result<bool, PortError> {
        let (provider, fact) = change.into_parts();
        let values =
            args![provider.id, provider.version, provider.name, provider.kind, provider.region, provider.enrolled];
        if self.run(sql::SAVE_PROVIDER, values).await? == 0 {
            return Ok(false);
        }
        for (place, person) in provider.staff.iter().enumerate() {
            self.run(sql::ADD_STAFF, args![provider.id, place, *person]).await?;
        }
        self.record(fact);
        Ok(true)
    }
}

pub(super) fn term(row: &Row) -> Result<Term, StoreError> {
    let attestation = match row.opt_parse("attested_by")? {
        Some(by) => Some(Attestation {
            by,
            at: row.stamp("attested_at")?,
            version: row.count("attested_version")?,
            met: row.count("attested_met")?,
            counted: row.count("attested_counted")?,
        }),
        None => None,
    };
    Ok(Term::restore(TermRecord {
        id: row.parse("id")?,
        version: Version(row.int("version")?),
        provider: row.parse("provider")?,
        status: row.parse("status")?,
        starts: row.parse("starts")?,
        until: row.parse("until")?,
        attestation,
        standing: row.parse("standing")?,
        since: row.stamp("since")?,
    }))
}

impl Keep<Term> for Tx {
    async fn find(&mut self, id: TermId) -> Result<Option<Term>, PortError> {
        let row = self.optional(sql::FIND_TERM, args![id]).await?;
        Ok(row.map(|row| term(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Term>) -> Result<bool, PortError> {
        let (term, fact) = change.into_parts();
        let signed = term.attestation.as_ref();
        let values = args![
            term.id,
            term.version,
            term.provider,
            term.status,
            term.starts,
            term.until,
            signed.map(|held| held.by),
            signed.map(|held| held.at),
            signed.map(|held| held.version),
            signed.map(|held| held.met),
            signed.map(|held| held.counted),
            term.standing,
            term.since
        ];
        if self.run(sql::SAVE_TERM, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::NOTE_STANDING, args![term.id, term.provider, term.standing, term.since]).await?;
        self.record(fact);
        Ok(true)
    }
}
