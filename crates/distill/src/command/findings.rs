//! Findings are written, carried or left out.

use kernel::{Act, Failure, Fault, FieldErrors, FindingId, InitiativeId, Prose, Version, need, save};
use partner::{Initiative, Matter, Partnership, assent};

use super::may_write;
use crate::{Distillation, ExcerptsOf, Finding, NewFinding, Round};

/// Writes a finding down.
pub async fn draft_finding<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewFinding,
) -> Result<Finding, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = may_write(port, act, initiative.id).await?;
    check_evidence(port, of, &new).await?;
    let number = port.findings(of).await?.iter().map(|line| line.number).max().unwrap_or(0) + 1;
    let change = Finding::draft(act, &may, number, new);
    save(port, change).await
}

/// Rewrites a draft; `seen` is the version the form was filled from.
pub async fn revise_finding<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: FindingId,
    seen: Version,
    new: NewFinding,
) -> Result<Finding, Failure> {
    let finding: Finding = need(port, id).await?;
    let may = may_write(port, act, finding.initiative).await?;
    if finding.version != seen {
        return Err(Failure::Stale);
    }
    check_evidence(port, finding.initiative, &new).await?;
    save(port, finding.revise(act, &may, new)?).await
}

/// Carries a finding: its round is closed and a decision (or a waiver) of the body named it.
pub async fn carry_finding<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: FindingId,
) -> Result<Finding, Failure> {
    let finding: Finding = need(port, id).await?;
    may_write(port, act, finding.initiative).await?;
    check_rated(port, &finding).await?;
    let assent = assent(port, Matter::FindingCarried, id).await?;
    save(port, finding.carry(act, &assent)?).await
}

/// Leaves a finding out, and says why.
pub async fn drop_finding<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: FindingId,
    reason: Prose,
) -> Result<Finding, Failure> {
    let finding: Finding = need(port, id).await?;
    let may = may_write(port, act, finding.initiative).await?;
    check_rated(port, &finding).await?;
    save(port, finding.drop(act, &may, reason)?).await
}

async fn check_rated<P: Distillation>(port: &mut P, finding: &Finding) -> Result<(), Failure> {
    if let Some(round) = finding.state.round() {
        let round: Round = need(port, round).await?;
        round.results()?;
    }
    Ok(())
}

async fn check_evidence<P: Distillation>(port: &mut P, of: InitiativeId, new: &NewFinding) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let known = port.excerpts(ExcerptsOf::Initiative(of)).await?;
    if !new.excerpts.iter().all(|wanted| known.iter().any(|excerpt| excerpt.id == *wanted)) {
        errors.add("excerpts", Fault::new("field-excerpt-unknown"));
    }
    let book = port.codebook(of).await?;
    if !new.codes.iter().all(|wanted| book.iter().any(|code| code.id == *wanted)) {
        errors.add("codes", Fault::new("field-code-unknown"));
    }
    Ok(errors.or(Some(()))?)
}
