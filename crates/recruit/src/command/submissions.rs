//! Drafting, sending and taking back.

use kernel::{Act, CallId, Failure, Line, Refusal, SubmissionId, TeamId, Version, need, save};

use crate::{Call, Edit, MayWithdraw, MayWrite, Recruitment, Stage, Submission, Team};

/// Begins a draft. The same team, call and title a second time is the draft that is there: a double click makes one.
pub async fn begin_submission<P: Recruitment>(
    port: &mut P,
    act: &mut Act,
    call: CallId,
    team: TeamId,
    title: Line,
) -> Result<Submission, Failure> {
    act.person()?;
    if !act.by.is_member(team) {
        return Err(Refusal::not_visible().into());
    }
    let call: Call = need(port, call).await?;
    call.accepts(act.now)?;
    for line in port.submissions_of(team).await? {
        if line.call == call.id && line.stage == "draft" && line.title == title.as_str() {
            return need(port, line.id).await;
        }
    }
    let change = Submission::begin(act, &call, team, title);
    save(port, change).await
}

/// Saves a draft. `seen` is the version the writer saw: when somebody saved a newer one, nothing is overwritten and the
/// answer is [`Failure::Stale`]. The same text twice is one save.
pub async fn save_draft<P: Recruitment>(
    port: &mut P,
    act: &Act,
    id: SubmissionId,
    seen: Version,
    edit: Edit,
) -> Result<Submission, Failure> {
    let submission: Submission = need(port, id).await?;
    let call: Call = need(port, submission.call).await?;
    let may = MayWrite::check(act, &submission, &call)?;
    if submission.holds(&edit) {
        return Ok(submission);
    }
    if submission.version != seen {
        return Err(Failure::Stale);
    }
    let change = submission.edit(act, &may, &call, edit)?;
    save(port, change).await
}

/// Sends a submission to the panel. Sent twice is sent once.
pub async fn submit<P: Recruitment>(port: &mut P, act: &Act, id: SubmissionId) -> Result<Submission, Failure> {
    let submission: Submission = need(port, id).await?;
    let team = submission.team.filter(|team| act.by.is_member(*team)).ok_or(Failure::Missing)?;
    if matches!(submission.stage, Stage::Submitted { .. }) {
        return Ok(submission);
    }
    let call: Call = need(port, submission.call).await?;
    let may = MayWrite::check(act, &submission, &call)?;
    let team: Team = need(port, team).await?;
    let change = submission.submit(act, &may, &call, &team)?;
    save(port, change).await
}

/// Takes a submission back. Twice is once.
pub async fn withdraw<P: Recruitment>(port: &mut P, act: &Act, id: SubmissionId) -> Result<Submission, Failure> {
    let submission: Submission = need(port, id).await?;
    let own = submission.team.is_some_and(|team| act.by.is_member(team));
    if own && matches!(submission.stage, Stage::Withdrawn { .. }) {
        return Ok(submission);
    }
    let may = MayWithdraw::check(&act.by, &submission)?;
    save(port, submission.withdraw(act, &may)).await
}
