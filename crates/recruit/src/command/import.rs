//! Many submissions at once.

use kernel::{Act, CallId, Failure, SubmissionId, need, save};

use crate::{Call, Imported, Recruitment, Submission, policy};

/// What became of the records of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Taken in now.
    pub kept: Vec<(String, SubmissionId)>,
    /// There from an earlier time, by the id in the file.
    pub already: Vec<String>,
}

/// Takes records of a file into a call, each id once: a second run adds nothing. A steward's act, at any stage of the call.
pub async fn import_submissions<P: Recruitment>(
    port: &mut P,
    act: &mut Act,
    call: CallId,
    records: Vec<Imported>,
) -> Result<ImportReport, Failure> {
    let call: Call = need(port, call).await?;
    let may = policy::may_import(&act.by, &call)?;
    let mut there = port.externals(call.id).await?;
    let mut report = ImportReport::default();
    for record in records {
        let external = record.external.as_str().to_owned();
        if !there.insert(external.clone()) {
            report.already.push(external);
            continue;
        }
        let change = Submission::import(act, &may, &call, record);
        let kept = save(port, change).await?;
        report.kept.push((external, kept.id));
    }
    Ok(report)
}
