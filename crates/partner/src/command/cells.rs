//! Filling the cells of the aspect matrix, and closing a phase over them.

use kernel::{Act, EvidenceId, Failure, InitiativeId, Line, PersonId, Refusal, need, save};

use crate::pulse::{PulseBook, open_pulse};
use crate::{
    AspectKind, AspectScope, CellStanding, Function, Initiative, MaySteer, Partnership, PhaseKind, matrix, open_cells,
};

/// The cells of an initiative as they stand.
pub async fn cells_of<P: Partnership>(port: &mut P, initiative: &Initiative) -> Result<Vec<CellStanding>, Failure> {
    let decisions = port.cell_decisions(initiative.id).await?;
    let waivers: Vec<_> = port.waivers(initiative.id).await?.into_iter().map(|(waiver, _)| waiver).collect();
    Ok(matrix(initiative, &decisions, &waivers))
}

/// Names the partners who did what a cell says: people with a partner seat in the initiative, or who spoke from one.
pub async fn name_cell_partners<P: Partnership>(
    port: &mut P,
    act: &Act,
    id: InitiativeId,
    cell: (AspectKind, Function),
    people: Vec<PersonId>,
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    let bodies = port.bodies(id).await?;
    let decisions = port.cell_decisions(id).await?;
    let is_partner = |person: &PersonId| {
        let mut seats = bodies.iter().flat_map(|body| &body.seats);
        seats.any(|(held, _, kind, _)| held == person && kind.is_partner())
            || decisions.iter().flat_map(|held| &held.partners).any(|(held, _)| held == person)
    };
    if !people.iter().all(is_partner) {
        return Err(Refusal::new("refused-no-partner-seat").into());
    }
    save(port, initiative.name_partners(act, &may, cell, people)).await
}

/// Adds what shows that a cell is true.
pub async fn add_cell_evidence<P: Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    cell: (AspectKind, Function),
    evidence: (Line, String),
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    let change = initiative.add_evidence(act, &may, cell, evidence)?;
    save(port, change).await
}

/// Takes a piece of evidence away.
pub async fn drop_cell_evidence<P: Partnership>(
    port: &mut P,
    act: &Act,
    id: InitiativeId,
    (kind, evidence): (AspectKind, EvidenceId),
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    save(port, initiative.drop_evidence(act, &may, kind, evidence)).await
}

/// Fixes what an aspect is called, whether the initiative has it, and when its scope is locked. The last aspect stays.
pub async fn scope_aspect<P: Partnership>(
    port: &mut P,
    act: &Act,
    id: InitiativeId,
    kind: AspectKind,
    scope: AspectScope,
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    let kept = initiative.aspects.iter().filter(|(held, aspect)| **held != kind && !aspect.left_out).count();
    if scope.left_out && kept == 0 {
        return Err(Refusal::new("refused-last-aspect").into());
    }
    save(port, initiative.scope(act, &may, kind, scope)).await
}

/// Closes a phase. Its cells are full or let pass by a partner co-lead, and no input waits for an answer. Then everybody with a seat
/// is asked how it was, unless they were already.
pub async fn close_phase<P: Partnership + PulseBook>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    phase: PhaseKind,
) -> Result<Initiative, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MaySteer::check(&act.by, id)?;
    let cells = cells_of(port, &initiative).await?;
    let open = open_cells(&cells, phase);
    if !open.is_empty() {
        return Err(Refusal::new("refused-cells-open").with("n", open.len()).into());
    }
    let waiting = port.open_inputs(id).await?;
    if waiting > 0 {
        return Err(Refusal::new("refused-phase-inputs-open").with("n", waiting).into());
    }
    let initiative = save(port, initiative.close_phase(act, &may, phase)?).await?;
    if port.pulses(id).await?.iter().all(|held| held.phase != phase) {
        open_pulse(port, act, id, phase).await?;
    }
    Ok(initiative)
}
