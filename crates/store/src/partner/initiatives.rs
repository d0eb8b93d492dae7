//! Initiatives. Phases and aspects are kept as JSON in their row: they are only ever read whole.

use std::collections::BTreeMap;

use kernel::{Change, Day, EvidenceId, InitiativeId, Keep, Line, PersonId, PortError, Prose, Slug, Stamp};
use partner::{Aspect, AspectKind, Cell, CellEvidence, Initiative, InitiativeRecord, Phase, PhaseKind};
use serde::{Deserialize, Serialize};

use super::sql;
use crate::{Row, StoreError, Tx, args};

#[derive(Serialize, Deserialize)]
struct PhaseJson {
    kind: PhaseKind,
    from: Day,
    until: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<Stamp>,
}

#[derive(Serialize, Deserialize)]
struct EvidenceJson {
    id: EvidenceId,
    what: String,
    link: String,
    by: PersonId,
    at: Stamp,
}

#[derive(Serialize, Deserialize, Default)]
struct CellJson {
    named: Vec<PersonId>,
    evidence: Vec<EvidenceJson>,
}

impl CellJson {
    fn of(cell: &Cell) -> Self {
        let evidence = cell.evidence.iter().map(|held| EvidenceJson {
            id: held.id,
            what: held.what.to_string(),
            link: held.link.clone(),
            by: held.by,
            at: held.at,
        });
        Self { named: cell.named.clone(), evidence: evidence.collect() }
    }

    fn cell(self) -> Result<Cell, StoreError> {
        let evidence = self.evidence.into_iter().map(|held| {
            let what = Line::parse(&held.what).map_err(|_| StoreError::Row { column: "aspects", found: held.what })?;
            Ok(CellEvidence { id: held.id, what, link: held.link, by: held.by, at: held.at })
        });
        Ok(Cell { named: self.named, evidence: evidence.collect::<Result<_, StoreError>>()? })
    }
}

#[derive(Serialize, Deserialize)]
struct AspectJson {
    kind: AspectKind,
    planned: String,
    implemented: String,
    #[serde(default)]
    planned_cell: CellJson,
    #[serde(default)]
    implemented_cell: CellJson,
    #[serde(default)]
    own_title: String,
    #[serde(default)]
    left_out: bool,
    #[serde(default)]
    locked: Option<Day>,
}

impl AspectJson {
    fn of(kind: AspectKind, aspect: &Aspect) -> Self {
        Self {
            kind,
            planned: aspect.planned.clone(),
            implemented: aspect.implemented.clone(),
            planned_cell: CellJson::of(&aspect.planned_cell),
            implemented_cell: CellJson::of(&aspect.implemented_cell),
            own_title: aspect.own_title.clone(),
            left_out: aspect.left_out,
            locked: aspect.locked,
        }
    }

    fn aspect(self) -> Result<(AspectKind, Aspect), StoreError> {
        let aspect = Aspect {
            planned: self.planned,
            implemented: self.implemented,
            planned_cell: self.planned_cell.cell()?,
            implemented_cell: self.implemented_cell.cell()?,
            own_title: self.own_title,
            left_out: self.left_out,
            locked: self.locked,
        };
        Ok((self.kind, aspect))
    }
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
            .map(|phase| Phase { kind: phase.kind, from: phase.from, until: phase.until, closed: phase.closed })
            .collect(),
        aspects: aspects.into_iter().map(AspectJson::aspect).collect::<Result<_, _>>()?,
        notice_days: row.count("notice_days")?,
    }))
}

fn phases_json(phases: &[Phase]) -> String {
    let row =
        |phase: &Phase| PhaseJson { kind: phase.kind, from: phase.from, until: phase.until, closed: phase.closed };
    let rows: Vec<_> = phases.iter().map(row).collect();
    serde_json::to_string(&rows).expect("phases are JSON")
}

fn aspects_json(aspects: &BTreeMap<AspectKind, Aspect>) -> String {
    let rows: Vec<_> = aspects.iter().map(|(kind, aspect)| AspectJson::of(*kind, aspect)).collect();
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
