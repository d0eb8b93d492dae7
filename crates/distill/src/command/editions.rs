//! Editions: frozen, decided on, released.

use kernel::{Act, BodyId, EditionId, Failure, Job, Line, Prose, Queued, ReportId, Subject, need, save};
use partner::credit::{Credit, CreditBook, approve_text, ask_for_approval, byline};
use partner::{
    AspectKind, Decision, Function, Initiative, Matter, Method, NewDecision, Partnership, assent, put_decision,
};

use super::{assemble::assemble, may_write};
use crate::{Distillation, Edition, Report, refusal};

/// Tells everybody who took part that the edition is out.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct EditionOut {
    /// The edition.
    pub edition: EditionId,
}

impl Job for EditionOut {
    const NAME: &'static str = "distill.edition-out";
}

/// What is put to a body before a release.
#[derive(Debug, Clone)]
pub struct AskToRelease {
    /// The body.
    pub body: BodyId,
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers in plain words.
    pub summary: Prose,
    /// How it is carried.
    pub method: Method,
}

/// Freezes the content of a report as its next edition.
pub async fn prepare_edition<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ReportId,
    note: Line,
) -> Result<Edition, Failure> {
    let report: Report = need(port, id).await?;
    let may = may_write(port, act, report.initiative).await?;
    let initiative: Initiative = need(port, report.initiative).await?;
    let content = assemble(port, act, &report, &initiative).await?;
    let released = port.editions(id).await?.iter().filter(|line| line.released.is_some()).map(|line| line.number).max();
    let change = Edition::prepare(act, &may, &report, released.unwrap_or(0) + 1, note, content)?;
    save(port, change).await
}

/// Puts the release of a frozen edition to a body, and asks its authors for their approval.
pub async fn ask_to_release<P: Distillation + Partnership + CreditBook>(
    port: &mut P,
    act: &mut Act,
    id: EditionId,
    ask: AskToRelease,
) -> Result<Decision, Failure> {
    let edition: Edition = need(port, id).await?;
    may_write(port, act, edition.initiative).await?;
    if edition.is_released() {
        return Err(refusal::edition_released().into());
    }
    let new = NewDecision::new(ask.question, ask.summary, ask.method)
        .about(Matter::EditionReleased, vec![Subject::of(id)])
        .in_cell(AspectKind::Distillation, Function::Implemented);
    ask_for_approval(port, act, edition.report, id).await?;
    put_decision(port, act, ask.body, new).await
}

/// Somebody in the register approves the frozen text, exactly as readers will see it.
pub async fn approve_edition<P: Distillation + CreditBook>(
    port: &mut P,
    act: &Act,
    id: EditionId,
) -> Result<Credit, Failure> {
    let edition: Edition = need(port, id).await?;
    if edition.is_released() {
        return Err(refusal::edition_released().into());
    }
    approve_text(port, act, edition.report, id).await
}

/// Releases an edition: with its assent, with the approval of its authors, with every input answered, and only once under its number.
pub async fn release_edition<P: Distillation + Partnership + CreditBook>(
    port: &mut P,
    act: &mut Act,
    id: EditionId,
) -> Result<Edition, Failure> {
    let edition: Edition = need(port, id).await?;
    may_write(port, act, edition.initiative).await?;
    let taken = port.editions(edition.report).await?;
    if taken.iter().any(|line| line.id != id && line.released.is_some() && line.number == edition.number) {
        return Err(refusal::edition_overtaken(edition.number).into());
    }
    let assent = assent(port, Matter::EditionReleased, id).await?;
    let open = port.open_inputs(edition.initiative).await?;
    let byline = byline(port, edition.report, id).await?;
    let edition = save(port, edition.release(act, &assent, byline, open)?).await?;
    port.enqueue(Queued::new(&EditionOut { edition: id }, act.now)).await?;
    Ok(edition)
}
