//! The partnership rule (DESIGN §3, promise 1), as one reading of a decision at one moment.
//!
//! At least two partner seats are filled; each partner has had the papers for the notice period, counted from the later of
//! the day the papers went out and the day the partner joined; at least two partners have spoken (silence is no consent);
//! then, by method, no reasoned objection of a partner is open, or a majority of the partners *and* of the others agree.
//! Majorities are of those who said yes or no; with no other seat filled, the partners decide alone.

use kernel::{Refusal, Stamp, add_working_days};

use crate::{Body, Decision, Method, Position, Stance, refusal};

/// Positions of one side of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Seats filled.
    pub seats: usize,
    /// For the proposal.
    pub agree: usize,
    /// Against it.
    pub object: usize,
    /// Standing aside.
    pub abstain: usize,
}

impl Standing {
    /// How many have spoken.
    pub fn spoken(&self) -> usize {
        self.agree + self.object + self.abstain
    }

    /// How many have not.
    pub fn silent(&self) -> usize {
        self.seats.saturating_sub(self.spoken())
    }

    fn has_majority(&self) -> bool {
        self.agree * 2 > self.agree + self.object
    }
}

/// How a decision stands now, and what keeps it from being carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The partners' positions.
    pub partners: Standing,
    /// Everybody else's positions.
    pub others: Standing,
    /// When the last partner's notice period ends.
    pub notice_until: Stamp,
    refusal: Option<Refusal>,
}

impl Tally {
    /// Counts positions by the seats as they are filled now.
    pub fn of(decision: &Decision, body: &Body, now: Stamp) -> Self {
        let partners = standing(decision, body, true);
        let others = standing(decision, body, false);
        let notice_until = notice_until(decision, body);
        let refusal = judge(decision, partners, others, notice_until, now);
        Self { partners, others, notice_until, refusal }
    }

    /// Why it cannot be carried now; `None` when it can.
    pub fn refusal(&self) -> Option<Refusal> {
        self.refusal.clone()
    }
}

fn judge(
    decision: &Decision,
    partners: Standing,
    others: Standing,
    notice_until: Stamp,
    now: Stamp,
) -> Option<Refusal> {
    if partners.seats < 2 {
        return Some(refusal::partners_missing(partners.seats));
    }
    if now < notice_until {
        return Some(refusal::notice_running(notice_until));
    }
    if partners.spoken() < 2 {
        return Some(refusal::partners_silent(partners.spoken()));
    }
    match decision.method {
        Method::Consent if partners.object > 0 => Some(refusal::objection_open(partners.object)),
        Method::Consent => None,
        Method::DoubleMajority => {
            let carried = partners.has_majority() && (others.seats == 0 || others.has_majority());
            (!carried).then(|| {
                refusal::majority_missing(
                    partners.agree,
                    partners.agree + partners.object,
                    others.agree,
                    others.agree + others.object,
                )
            })
        }
    }
}

fn notice_until(decision: &Decision, body: &Body) -> Stamp {
    let latest = body.partners().map(|seat| seat.since).fold(decision.put_at, Stamp::max);
    add_working_days(latest, decision.notice_days)
}

fn standing(decision: &Decision, body: &Body, partner: bool) -> Standing {
    let seats = body.seats.iter().filter(|seat| seat.kind.is_partner() == partner);
    let mut standing = Standing::default();
    for seat in seats {
        standing.seats += 1;
        match decision.position_of(seat.person).map(|held: &Position| held.stance) {
            Some(Stance::Agree) => standing.agree += 1,
            Some(Stance::Object) => standing.object += 1,
            Some(Stance::Abstain) => standing.abstain += 1,
            None => {}
        }
    }
    standing
}
