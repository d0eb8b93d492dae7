//! One activity: its details, its people, its proofs.

use kernel::{
    Act, ActivityId, Change, EngagementId, EvidenceId, Failure, Fault, FieldErrors, ProviderId, Queued, Version, need,
    save,
};

use super::standing::follow;
use crate::{Activity, ActivityPlan, Commendation, FileDropped, MayKeep, NewEngagement, NewEvidence, Provider};

/// Records an activity.
pub async fn record_activity<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    provider: ProviderId,
    plan: ActivityPlan,
) -> Result<Activity, Failure> {
    let may = MayKeep::check(&act.by, provider)?;
    let provider: Provider = need(port, provider).await?;
    free(port, provider.id, &plan, None).await?;
    let change = Activity::record(act, &may, plan)?;
    keep(port, act, change).await
}

/// Changes an activity's details; [`Failure::Stale`] when `seen` is not its newest version.
pub async fn change_activity<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    seen: Version,
    plan: ActivityPlan,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    if activity.version != seen {
        return Err(Failure::Stale);
    }
    free(port, activity.provider, &plan, Some(id)).await?;
    let before = activity.plan.starts;
    let change = activity.replan(act, &may, plan)?;
    let activity = keep(port, act, change).await?;
    follow(port, act, activity.provider, &[before]).await?;
    Ok(activity)
}

/// Records somebody's part.
pub async fn add_engagement<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    new: NewEngagement,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    let change = activity.engage(act, &may, new);
    keep(port, act, change).await
}

/// Changes what is recorded of somebody's part; [`Failure::Stale`] when `seen` is not the newest version.
pub async fn change_engagement<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    seen: Version,
    engagement: EngagementId,
    new: NewEngagement,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    if activity.version != seen {
        return Err(Failure::Stale);
    }
    let change = activity.amend(act, &may, engagement, new)?;
    keep(port, act, change).await
}

/// Takes somebody's part out.
pub async fn remove_engagement<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    engagement: EngagementId,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    let change = activity.disengage(act, &may, engagement)?;
    keep(port, act, change).await
}

/// Puts a proof on file.
pub async fn add_evidence<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    new: NewEvidence,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    let change = activity.prove(act, &may, new)?;
    keep(port, act, change).await
}

/// Takes a proof out; the bytes of its file are forgotten after it.
pub async fn remove_evidence<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ActivityId,
    evidence: EvidenceId,
) -> Result<Activity, Failure> {
    let (activity, may) = own(port, act, id).await?;
    let file = activity.evidence.iter().find(|proof| proof.id == evidence).and_then(|proof| proof.file.as_ref());
    let dropped = file.map(|kept| FileDropped { file: kept.blob });
    let change = activity.withdraw_proof(act, &may, evidence)?;
    let activity = keep(port, act, change).await?;
    if let Some(dropped) = dropped {
        port.enqueue(Queued::new(&dropped, act.now)).await?;
    }
    Ok(activity)
}

pub(super) async fn own<P: Commendation>(
    port: &mut P,
    act: &Act,
    id: ActivityId,
) -> Result<(Activity, MayKeep), Failure> {
    let activity: Activity = need(port, id).await?;
    let may = MayKeep::check(&act.by, activity.provider)?;
    Ok((activity, may))
}

/// Saves an activity and lets the standing follow.
async fn keep<P: Commendation>(port: &mut P, act: &Act, change: Change<Activity>) -> Result<Activity, Failure> {
    let activity = save(port, change).await?;
    follow(port, act, activity.provider, &[activity.plan.starts]).await?;
    Ok(activity)
}

/// A provider gives each of its numbers once.
async fn free<P: Commendation>(
    port: &mut P,
    provider: ProviderId,
    plan: &ActivityPlan,
    own: Option<ActivityId>,
) -> Result<(), Failure> {
    let Some(reference) = &plan.reference else { return Ok(()) };
    let taken = port.references(provider).await?;
    if taken.iter().any(|(held, by)| held == reference && Some(*by) != own) {
        return Err(FieldErrors::one("reference", Fault::new("field-taken")).into());
    }
    Ok(())
}
