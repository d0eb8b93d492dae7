//! The panel at work: assigning, declaring conflicts, scoring.

use std::collections::BTreeMap;

use kernel::{Act, CallId, Failure, PersonId, Refusal, ReviewId, Subject, SubmissionId, need, save};
use partner::disclosure::DisclosureBook;
use partner::pay::PayBook;
use partner::{Body, InputSource, MayDecide, MayWork, NewInput, Partnership, may_work, register_words};

use crate::{
    Call, Candidate, Conflict, MayReview, Recruitment, Review, Reviewer, Submission, Ties, Verdict, balance,
    conflict_of,
};

/// What the automatic assignment did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssignReport {
    /// Reviews asked for now.
    pub assigned: usize,
    /// Pairs that a conflict of interest keeps apart.
    pub kept_out: Vec<(SubmissionId, PersonId, Conflict)>,
    /// Submissions for which no partner without a conflict is left.
    pub without_partner: Vec<SubmissionId>,
    /// Members who may not be given work yet, each with the reason.
    pub not_ready: Vec<(PersonId, Refusal)>,
}

/// Fills every submission of a call up to `wanted` reviewers, evenly, with a partner on each. Who was not offered pay or has not told
/// their ties to companies is given nothing.
pub async fn assign_reviewers<P: Recruitment + Partnership + PayBook + DisclosureBook>(
    port: &mut P,
    act: &mut Act,
    call: CallId,
    wanted: usize,
) -> Result<AssignReport, Failure> {
    let call: Call = need(port, call).await?;
    let panel: Body = need(port, call.panel).await?;
    let may = MayDecide::check(&act.by, &panel)?;
    let (mut candidates, reviewers, submissions) = at_hand(port, &call, &panel).await?;
    let mut report = AssignReport::default();
    let mut ready: BTreeMap<PersonId, MayWork> = BTreeMap::new();
    for one in &candidates {
        match may_work(port, call.initiative, (one.person, one.seat), act.now).await {
            Ok(may) => drop(ready.insert(one.person, may)),
            Err(Failure::Refused(why)) => report.not_ready.push((one.person, why)),
            Err(other) => return Err(other),
        }
    }
    candidates.retain(|one| ready.contains_key(&one.person));
    let mut ties: BTreeMap<SubmissionId, Ties> = BTreeMap::new();
    for (id, _) in &submissions {
        ties.insert(*id, port.ties(*id).await?);
    }
    for (id, _) in &submissions {
        for reviewer in &reviewers {
            if let Some(why) = conflict_of(reviewer, &ties[id]) {
                report.kept_out.push((*id, reviewer.person, why));
            }
        }
    }
    let kept_out = report.kept_out.clone();
    let plan = balance(&candidates, &submissions, wanted, |submission, person| {
        !kept_out.iter().any(|(on, who, _)| (*on, *who) == (submission, person))
    });
    for pair in &plan.pairs {
        let submission: Submission = need(port, pair.submission).await?;
        let Some(work) = ready.get(&pair.person) else { continue };
        save(port, Review::assign(act, &may, &submission, *work, None)).await?;
    }
    report.assigned = plan.pairs.len();
    report.without_partner = plan.without_partner;
    Ok(report)
}

/// The panel with its loads and ties, and what it has to read with who reads it; also who is kept out of it counts as held.
async fn at_hand<P: Recruitment>(
    port: &mut P,
    call: &Call,
    panel: &Body,
) -> Result<(Vec<Candidate>, Vec<Reviewer>, Vec<(SubmissionId, Vec<PersonId>)>), Failure> {
    let reviews = port.reviews_of_call(call.id).await?;
    let mut reviewers = Vec::new();
    let mut candidates = Vec::new();
    for seat in &panel.seats {
        let load = reviews.iter().filter(|held| held.reviewer == seat.person && !held.is_kept_out()).count();
        candidates.push(Candidate { person: seat.person, seat: seat.kind, load });
        reviewers.extend(port.reviewer(seat.person).await?);
    }
    let submissions = port.submissions_to(call.id).await?.into_iter().filter(|line| line.stage == "submitted");
    let submissions = submissions
        .map(|line| {
            let readers = reviews.iter().filter(|held| held.submission == line.id);
            (line.id, readers.map(|held| held.reviewer).collect())
        })
        .collect();
    Ok((candidates, reviewers, submissions))
}

/// Asks one member of the panel for a review. A conflict of interest refuses it and stays on record with its reason.
pub async fn assign_one<P: Recruitment + Partnership + PayBook + DisclosureBook>(
    port: &mut P,
    act: &mut Act,
    on: SubmissionId,
    reviewer: PersonId,
) -> Result<Review, Failure> {
    let submission: Submission = need(port, on).await?;
    let call: Call = need(port, submission.call).await?;
    let panel: Body = need(port, call.panel).await?;
    let may = MayDecide::check(&act.by, &panel)?;
    let seat = panel.seat_of(reviewer).ok_or_else(Refusal::not_visible)?;
    if let Some(held) = port.reviews_of(on).await?.into_iter().find(|held| held.reviewer == reviewer) {
        return Ok(held);
    }
    let known = port.reviewer(reviewer).await?.ok_or(Failure::Missing)?;
    let conflict = conflict_of(&known, &port.ties(on).await?);
    let work = may_work(port, call.initiative, (reviewer, seat.kind), act.now).await?;
    save(port, Review::assign(act, &may, &submission, work, conflict)).await
}

/// A reviewer says that there is a conflict of interest and is kept out from now on.
pub async fn declare_conflict<P: Recruitment>(port: &mut P, act: &Act, id: ReviewId) -> Result<Review, Failure> {
    let review: Review = need(port, id).await?;
    if review.is_kept_out() && act.by.person == Some(review.reviewer) {
        return Ok(review);
    }
    let change = review.keep_out(act, Conflict::Declared)?;
    save(port, change).await
}

/// A reviewer scores a submission. The comment becomes an input that must be answered. A tie found now keeps the reviewer out.
pub async fn give_review<P: Recruitment + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ReviewId,
    verdict: Verdict,
) -> Result<Review, Failure> {
    let review: Review = need(port, id).await?;
    let submission: Submission = need(port, review.submission).await?;
    let may = MayReview::check(&act.by, &review, &submission)?;
    if let Some(known) = port.reviewer(review.reviewer).await?
        && let Some(why) = conflict_of(&known, &port.ties(submission.id).await?)
    {
        return save(port, review.keep_out(act, why)?).await;
    }
    let call: Call = need(port, submission.call).await?;
    let verdict = verdict.check(&call.criteria)?;
    if review.verdict() == Some(&verdict) {
        return Ok(review);
    }
    let before = review.verdict().and_then(|held| held.comment.clone());
    let words = verdict.comment.clone().filter(|text| before.as_ref() != Some(text));
    let review = save(port, review.give(act, &may, verdict)).await?;
    if let Some(text) = words {
        let about = Subject::of(submission.id);
        let new = NewInput { initiative: submission.initiative, source: InputSource::ReviewReason, about, text };
        register_words(port, act, new).await?;
    }
    Ok(review)
}
