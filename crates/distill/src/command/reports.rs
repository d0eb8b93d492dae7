//! The report in the making.

use kernel::{Act, Failure, Fault, FieldErrors, InitiativeId, ReportId, Version, need, save};
use partner::{Initiative, Partnership};

use super::may_write;
use crate::{Distillation, Finding, NewReport, Report, WriteReport};

/// Begins a report.
pub async fn begin_report<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    new: NewReport,
) -> Result<Report, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = may_write(port, act, initiative.id).await?;
    if port.report_by_slug(&new.slug).await?.is_some() {
        return Err(FieldErrors::one("slug", Fault::new("field-taken")).into());
    }
    let change = Report::begin(act, &may, new);
    save(port, change).await
}

/// Writes a report; `seen` is the version the form was filled from.
pub async fn write_report<P: Distillation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ReportId,
    seen: Version,
    write: WriteReport,
) -> Result<Report, Failure> {
    let report: Report = need(port, id).await?;
    let may = may_write(port, act, report.initiative).await?;
    if report.version != seen {
        return Err(Failure::Stale);
    }
    let mut findings = Vec::new();
    for id in &write.findings {
        findings.push(need::<Finding>(port, *id).await?);
    }
    save(port, report.write(act, &may, write, &findings)?).await
}
