//! The panel decides: a slate goes to a vote, letters go out with reasons.

use kernel::{Act, CallId, DecisionId, Failure, Line, Prose, Queued, Refusal, Slug, Subject, SubmissionId, need, save};
use partner::{
    AspectKind, Body, Decision, Function, Matter, MayDecide, Method, NewDecision, Partnership, assent, put_decision,
};

use crate::{Call, LetterDue, PracticeAccepted, Recruitment, Stage, Submission, Team, refusal};

async fn panel_of<P: Recruitment + Partnership>(port: &mut P, submission: &Submission) -> Result<Body, Failure> {
    let call: Call = need(port, submission.call).await?;
    need(port, call.panel).await
}

/// Puts a slate of submissions to the panel as one question.
pub async fn propose_slate<P: Recruitment + Partnership>(
    port: &mut P,
    act: &mut Act,
    call: CallId,
    slate: Vec<SubmissionId>,
    (question, summary): (Line, Prose),
) -> Result<Decision, Failure> {
    let call: Call = need(port, call).await?;
    let panel: Body = need(port, call.panel).await?;
    MayDecide::check(&act.by, &panel)?;
    if slate.is_empty() {
        return Err(refusal::slate_empty().into());
    }
    for id in &slate {
        let submission: Submission = need(port, *id).await?;
        if submission.call != call.id || submission.stage == Stage::Draft {
            return Err(Refusal::not_visible().into());
        }
        submission.stage.decidable()?;
    }
    let subjects = slate.into_iter().map(Subject::of).collect();
    let new = NewDecision::new(question, summary, Method::Consent)
        .about(Matter::PracticeAccepted, subjects)
        .in_cell(AspectKind::Identification, Function::Implemented);
    put_decision(port, act, call.panel, new).await
}

/// Makes one submission a practice; refused where the partners' assent is missing. Letters and the invitation to show it are queued.
pub async fn accept<P: Recruitment + Partnership>(
    port: &mut P,
    act: &Act,
    id: SubmissionId,
) -> Result<Submission, Failure> {
    let submission: Submission = need(port, id).await?;
    let panel = panel_of(port, &submission).await?;
    let may = MayDecide::check(&act.by, &panel)?;
    if matches!(submission.stage, Stage::Accepted { .. }) {
        return Ok(submission);
    }
    let assent = assent(port, Matter::PracticeAccepted, id).await?;
    let slug = address(port, &submission).await?;
    let change = submission.accept(act, &may, &assent, slug)?;
    let submission = save(port, change).await?;
    port.enqueue(Queued::new(&PracticeAccepted { submission: id }, act.now)).await?;
    queue_letters(port, act, &submission).await?;
    Ok(submission)
}

/// Accepts every submission that a carried decision named and that still waits; how many.
pub async fn accept_slate<P: Recruitment + Partnership>(
    port: &mut P,
    act: &Act,
    decision: DecisionId,
) -> Result<usize, Failure> {
    let decision: Decision = need(port, decision).await?;
    if decision.about.matter != Some(Matter::PracticeAccepted) {
        return Err(Failure::Missing);
    }
    let mut accepted = 0;
    for subject in decision.about.subjects.clone() {
        let id: SubmissionId = subject.as_str().parse().map_err(|_| Failure::Missing)?;
        let submission: Submission = need(port, id).await?;
        if matches!(submission.stage, Stage::Submitted { .. }) {
            accept(port, act, id).await?;
            accepted += 1;
        }
    }
    Ok(accepted)
}

/// Declines a submission with a reason in plain words, which the team reads in its letter.
pub async fn decline<P: Recruitment + Partnership>(
    port: &mut P,
    act: &Act,
    id: SubmissionId,
    reason: Prose,
) -> Result<Submission, Failure> {
    let submission: Submission = need(port, id).await?;
    let panel = panel_of(port, &submission).await?;
    let may = MayDecide::check(&act.by, &panel)?;
    if matches!(&submission.stage, Stage::Declined { reason: held, .. } if *held == reason) {
        return Ok(submission);
    }
    let change = submission.decline(act, &may, reason)?;
    let submission = save(port, change).await?;
    queue_letters(port, act, &submission).await?;
    Ok(submission)
}

async fn queue_letters<P: Recruitment>(port: &mut P, act: &Act, submission: &Submission) -> Result<(), Failure> {
    let Some(team) = submission.team else { return Ok(()) };
    let team: Team = need(port, team).await?;
    for member in &team.members {
        let letter = LetterDue { submission: submission.id, person: member.person };
        port.enqueue(Queued::new(&letter, act.now)).await?;
    }
    Ok(())
}

/// A name in addresses that no other practice has.
async fn address<P: Recruitment>(port: &mut P, submission: &Submission) -> Result<Slug, Failure> {
    let wanted = Slug::of_title(submission.title.as_str(), "practice");
    if port.practice(wanted.as_str()).await?.is_none() {
        return Ok(wanted);
    }
    let id = submission.id.to_string();
    let short: String = wanted.as_str().chars().take(46).collect();
    let tail: String = id.chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
    Ok(Slug::parse(&format!("{}-{tail}", short.trim_end_matches('-'))).unwrap_or(wanted))
}
