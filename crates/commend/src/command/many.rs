//! Many activities at once: from a file, or whole with their people and proofs.

use std::collections::HashSet;

use kernel::{Act, Failure, Fault, ProviderId, need, save};

use super::standing::follow;
use crate::{
    Activity, ActivityPlan, BadLine, Commendation, ImportReport, MayKeep, NewEngagement, NewEvidence, Provider,
    read_activities,
};

/// An activity that comes with its people, each with the proofs of their part.
#[derive(Debug, Clone)]
pub struct WholeActivity {
    /// Its details.
    pub plan: ActivityPlan,
    /// Its people; the proofs need not name whose they are.
    pub people: Vec<(NewEngagement, Vec<NewEvidence>)>,
}

/// Records many whole activities of one provider; the standing follows once, at the end.
pub async fn record_many<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    provider: ProviderId,
    many: Vec<WholeActivity>,
) -> Result<Vec<Activity>, Failure> {
    let may = MayKeep::check(&act.by, provider)?;
    let mut days = Vec::new();
    let mut kept = Vec::new();
    for one in many {
        days.push(one.plan.starts);
        let change = Activity::record(act, &may, one.plan)?;
        let mut activity = save(port, change).await?;
        if !one.people.is_empty() {
            let (people, proofs): (Vec<_>, Vec<_>) = one.people.into_iter().unzip();
            let change = activity.engage_all(act, &may, people);
            let ids: Vec<_> = change.after().engagements.iter().map(|held| held.id).collect();
            activity = save(port, change).await?;
            let proofs = ids.into_iter().zip(proofs).flat_map(|(id, proofs)| {
                proofs.into_iter().map(move |proof| NewEvidence { engagement: Some(id), ..proof })
            });
            let proofs: Vec<_> = proofs.collect();
            if !proofs.is_empty() {
                let change = activity.prove_all(act, &may, proofs);
                activity = save(port, change).await?;
            }
        }
        kept.push(activity);
    }
    follow(port, act, provider, &days).await?;
    Ok(kept)
}

/// Takes a file of activities: good lines are kept, bad ones reported with number and reason, and a number of the
/// provider's own that is already there is skipped, so running it twice adds nothing twice.
pub async fn import_activities<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    provider: ProviderId,
    text: &str,
) -> Result<ImportReport, Failure> {
    let may = MayKeep::check(&act.by, provider)?;
    let provider: Provider = need(port, provider).await?;
    let (plans, bad) = read_activities(text);
    let mut report = ImportReport { added: 0, skipped: 0, bad };
    let held = port.references(provider.id).await?;
    let mut taken: HashSet<String> = held.into_iter().map(|(held, _)| held.to_string()).collect();
    let mut days = Vec::new();
    for (line, plan) in plans {
        let starts = plan.starts;
        if plan.reference.as_ref().is_some_and(|own| !taken.insert(own.to_string())) {
            report.skipped += 1;
            continue;
        }
        match Activity::record(act, &may, plan) {
            Ok(change) => {
                save(port, change).await?;
                report.added += 1;
                days.push(starts);
            }
            Err(Failure::Invalid(errors)) => {
                let (field, fault) = errors.iter().next().map_or_else(
                    || (String::new(), Fault::new("field-required")),
                    |(field, fault)| (field.to_owned(), fault.clone()),
                );
                report.bad.push(BadLine { line, field, fault });
            }
            Err(other) => return Err(other),
        }
    }
    report.bad.sort_by_key(|bad| bad.line);
    follow(port, act, provider.id, &days).await?;
    Ok(report)
}
