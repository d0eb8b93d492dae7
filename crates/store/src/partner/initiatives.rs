//! Initiatives. Phases and aspects are kept as JSON in their row: they are only ever read whole.

use std::collections::BTreeMap;

use kernel::{Change, Day, InitiativeId, Keep, Line, PortError, Prose, Slug};
use partner::{Aspect, AspectKind, Initiative, InitiativeRecord, Phase, PhaseKind};
use serde::{Deserialize, Serialize};

use super::sql;
use crate::{Row, StoreError, Tx, args};

#[derive(Serialize, Deserialize)]
struct PhaseJson {
    kind: PhaseKind,
    from: Day,
    until: Day,
}

#[derive(Serialize, Deserialize)]
struct AspectJson {
    kind: AspectKind,
    planned: String,
    implemented: String,
}

pub(super) fn initiative(row: &Row) -> Result<Initiative, StoreError> {
    let phases: Vec<PhaseJson> = row.json("phases")?;
    let aspects: Vec<AspectJson> = row.json("aspects")?;
    Ok(Initiative::restore(InitiativeRecord {
        id: row.parse("id")?,
        version: kernel::Version(row.int("version")?),
        slug: row.typed("slug", Slug::parse)?,
        title: row.typed("title", Line::parse)?,
        summary: row.typed("summary", Prose::parse)?,
        begins: row.parse("begins")?,
        phases: phases
            .into_iter()
            .map(|phase| Phase { kind: phase.kind, from: phase.from, until: phase.until })
            .collect(),
        aspects: aspects
            .into_iter()
            .map(|aspect| (aspect.kind, Aspect { planned: aspect.planned, implemented: aspect.implemented }))
            .collect(),
        notice_days: row.count("notice_days")?,
    }))
}

fn phases_json(phases: &[Phase]) -> String {
    let rows: Vec<_> =
        phases.iter().map(|phase| PhaseJson { kind: phase.kind, from: phase.from, until: phase.until }).collect();
    serde_json::to_string(&rows).expect("phases are JSON")
}

fn aspects_json(aspects: &BTreeMap<AspectKind, Aspect>) -> String {
    let rows: Vec<_> = aspects
        .iter()
        .map(|(kind, aspect)| AspectJson {
            kind: *kind,
            planned: aspect.planned.clone(),
            implemented: aspect.implemented.clone(),
        })
        .collect();
    serde_json::to_string(&rows).expect("aspects are JSON")
}

impl Keep<Initiative> for Tx {
    async fn find(&mut self, id: InitiativeId) -> Result<Option<Initiative>, PortError> {
        let row = self.optional(sql::FIND_INITIATIVE, args![id]).await?;
        Ok(row.map(|row| initiative(&row)).transpose()?)
    }

    async fn save(&mut self, change: Change<Initiative>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![
            it.id,
            it.version,
            it.slug,
            it.title,
            it.summary,
            it.begins,
            phases_json(&it.phases),
            aspects_json(&it.aspects),
            it.notice_days
        ];
        let saved = self.run(sql::SAVE_INITIATIVE, values).await? == 1;
        if saved {
            self.record(fact);
        }
        Ok(saved)
    }
}
