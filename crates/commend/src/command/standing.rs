//! The verdict of a term, and keeping its standing true after every change.

use kernel::{Act, Day, Failure, ProviderId, save};

use crate::{Commendation, Criterion, Term, Verdict};

/// A term with its verdict.
#[derive(Debug, Clone)]
pub struct Found {
    /// The version of the criterion.
    pub criterion: &'static Criterion,
    /// The verdict.
    pub verdict: Verdict,
}

/// The verdict of a term on *Engages Patients/Public*.
pub async fn verdict_of<P: Commendation>(port: &mut P, term: &Term) -> Result<Found, Failure> {
    let criterion = Criterion::engages_patients_public();
    let counters = port.counters(term.provider, term.starts, term.until).await?;
    let verdict = Verdict::of(criterion, counters, term.attestation.is_some())
        .expect("a criterion of a share and evidence has a verdict");
    Ok(Found { criterion, verdict })
}

/// Brings the standing of the terms that hold one of `days` up to date.
pub(super) async fn follow<P: Commendation>(
    port: &mut P,
    act: &Act,
    of: ProviderId,
    days: &[Day],
) -> Result<(), Failure> {
    for term in port.terms(of).await? {
        if days.iter().any(|day| term.holds(*day)) {
            let found = verdict_of(port, &term).await?;
            if let Some(change) = term.follow(act, &found.verdict) {
                save(port, change).await?;
            }
        }
    }
    Ok(())
}
