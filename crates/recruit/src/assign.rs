//! Who reviews what: as even as possible, with a partner on every submission.

use std::collections::BTreeMap;

use kernel::{PersonId, SeatKind, SubmissionId};

/// A member of the panel with the reviews already held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// From which side of the table.
    pub seat: SeatKind,
    /// Reviews already held.
    pub load: usize,
}

/// One pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// What is reviewed.
    pub submission: SubmissionId,
    /// By whom.
    pub person: PersonId,
    /// From which side of the table.
    pub seat: SeatKind,
}

/// What [`balance`] found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// New pairs, in the order of the submissions.
    pub pairs: Vec<Assignment>,
    /// Submissions for which no partner without a conflict is left.
    pub without_partner: Vec<SubmissionId>,
}

/// Fills every submission up to `wanted` reviewers: a partner first where none reads it yet, then whoever holds the fewest.
///
/// `held` says who reads a submission already, `free` whether a pair has no conflict of interest.
pub fn balance(
    candidates: &[Candidate],
    submissions: &[(SubmissionId, Vec<PersonId>)],
    wanted: usize,
    free: impl Fn(SubmissionId, PersonId) -> bool,
) -> Plan {
    let mut loads: BTreeMap<PersonId, usize> = candidates.iter().map(|held| (held.person, held.load)).collect();
    let mut plan = Plan::default();
    for (submission, held) in submissions {
        let mut readers = held.clone();
        let mut pick = |readers: &mut Vec<PersonId>, partner_only: bool| {
            let fit = candidates
                .iter()
                .filter(|one| !readers.contains(&one.person) && (!partner_only || one.seat.is_partner()))
                .filter(|one| free(*submission, one.person))
                .min_by_key(|one| (loads[&one.person], one.person))?;
            *loads.entry(fit.person).or_default() += 1;
            readers.push(fit.person);
            Some(Assignment { submission: *submission, person: fit.person, seat: fit.seat })
        };
        let has_partner = candidates.iter().any(|one| one.seat.is_partner() && held.contains(&one.person));
        if !has_partner {
            match pick(&mut readers, true) {
                Some(pair) => plan.pairs.push(pair),
                None => plan.without_partner.push(*submission),
            }
        }
        while readers.len() < wanted {
            let Some(pair) = pick(&mut readers, false) else { break };
            plan.pairs.push(pair);
        }
    }
    plan
}
