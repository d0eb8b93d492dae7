//! The partnership rule (DESIGN §3, promise 1), as one reading of a decision at one moment.
//!
//! At least two partner seats sit (one, where the only partner agreed to sit alone); each partner has had the papers for the
//! notice period, counted from the later of the day the papers went out and the day the partner joined; as many partners have
//! spoken (silence is no consent); the body's quorum is reached; then, by method, no reasoned objection of a partner is open, or a
//! majority of the partners *and* of the others agree, or both rate it high. Majorities are of those who said yes or no; with no
//! other seat filled, the partners decide alone. A member who pauses is not counted, unless somebody stands in.

use kernel::{Refusal, SeatKind, Stamp, add_working_days};

use crate::{Body, Decision, Method, Position, Stance, refusal};

/// At least this percent of each group rate a proposal 7 to 9 (COMET definition of consensus, as in rounds of findings).
pub(crate) const AT_LEAST: usize = 70;
/// And fewer than this percent rate it 1 to 3.
pub(crate) const BELOW: usize = 15;

/// Positions of one side of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Seats that count now.
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

    fn rates_high(&self) -> bool {
        self.agree * 100 >= AT_LEAST * self.spoken() && self.object * 100 < BELOW * self.spoken()
    }

    fn count(&mut self, stance: Option<Stance>) {
        self.seats += 1;
        match stance {
            Some(Stance::Agree) => self.agree += 1,
            Some(Stance::Object) => self.object += 1,
            Some(Stance::Abstain) => self.abstain += 1,
            None => {}
        }
    }
}

/// How a decision stands now, and what keeps it from being carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The partners' positions.
    pub partners: Standing,
    /// Everybody else's positions.
    pub others: Standing,
    /// The positions of each side of the table that has a seat, in the order of the kinds.
    pub by_kind: Vec<(SeatKind, Standing)>,
    /// Where there are options: how many partners and how many others prefer each.
    pub options: Vec<(usize, usize)>,
    /// When the last partner's notice period ends.
    pub notice_until: Stamp,
    chosen: Option<usize>,
    refusal: Option<Refusal>,
}

impl Tally {
    /// Counts positions by the seats that count now.
    pub fn of(decision: &Decision, body: &Body, now: Stamp) -> Self {
        let side = |holds: &dyn Fn(SeatKind) -> bool| standing(decision, body, now, holds);
        let by_kind = SeatKind::ALL.iter().map(|kind| (*kind, side(&|held| held == *kind)));
        let mut tally = Self {
            partners: side(&SeatKind::is_partner),
            others: side(&|kind| !kind.is_partner()),
            by_kind: by_kind.filter(|(_, standing)| standing.seats > 0).collect(),
            options: options(decision, body, now),
            notice_until: notice_until(decision, body, now),
            chosen: None,
            refusal: None,
        };
        match tally.judge(decision, body, now) {
            Ok(chosen) => tally.chosen = chosen,
            Err(why) => tally.refusal = Some(why),
        }
        tally
    }

    /// Why it cannot be carried now; `None` when it can.
    pub fn refusal(&self) -> Option<Refusal> {
        self.refusal.clone()
    }

    /// The option that would be carried now, where there are options.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    fn judge(&self, decision: &Decision, body: &Body, now: Stamp) -> Result<Option<usize>, Refusal> {
        let (partners, others, need) = (self.partners, self.others, body.partners_needed());
        let (spoken, seats) = (partners.spoken() + others.spoken(), partners.seats + others.seats);
        if partners.seats < need {
            return Err(refusal::partners_missing(partners.seats, need));
        }
        if now < self.notice_until {
            return Err(refusal::notice_running(self.notice_until));
        }
        if partners.spoken() < need {
            return Err(refusal::partners_silent(partners.spoken(), need));
        }
        if spoken * 100 < usize::from(decision.quorum) * seats {
            return Err(refusal::quorum_missing(spoken, seats, decision.quorum));
        }
        match decision.method {
            Method::Consent if partners.object > 0 => Err(refusal::objection_open(partners.object)),
            Method::Consent => self.preferred(decision),
            Method::DoubleMajority => self.majority(decision),
            Method::RatingRound if partners.rates_high() && (others.spoken() == 0 || others.rates_high()) => Ok(None),
            Method::RatingRound => Err(refusal::rating_missing()),
        }
    }

    /// Under consent the option with the most support; between equals, the one more partners prefer.
    fn preferred(&self, decision: &Decision) -> Result<Option<usize>, Refusal> {
        if decision.options.is_empty() {
            return Ok(None);
        }
        let support = |at: usize| (self.options[at].0 + self.options[at].1, self.options[at].0);
        let best = (0..self.options.len()).map(support).max().unwrap_or_default();
        let mut winners = (0..self.options.len()).filter(|at| support(*at) == best);
        match (winners.next(), winners.next()) {
            (Some(at), None) if best.0 > 0 => Ok(Some(at)),
            _ => Err(refusal::options_tied()),
        }
    }

    /// The proposal, or one option of it, has more than half of the yes and no of each side.
    fn majority(&self, decision: &Decision) -> Result<Option<usize>, Refusal> {
        let (partners, others) = (self.partners, self.others);
        let missing = |yes: (usize, usize)| {
            Err(refusal::majority_missing(yes.0, partners.agree + partners.object, yes.1, others.agree + others.object))
        };
        if decision.options.is_empty() {
            let carried = partners.has_majority() && (others.seats == 0 || others.has_majority());
            return if carried { Ok(None) } else { missing((partners.agree, others.agree)) };
        }
        let carries = |(by_partners, by_others): (usize, usize)| {
            by_partners * 2 > partners.agree + partners.object
                && (others.seats == 0 || by_others * 2 > others.agree + others.object)
        };
        let most = self.options.iter().copied().max_by_key(|held| (held.0, held.1)).unwrap_or_default();
        self.options.iter().position(|held| carries(*held)).map_or_else(|| missing(most), |at| Ok(Some(at)))
    }
}

fn notice_until(decision: &Decision, body: &Body, now: Stamp) -> Stamp {
    let partners = body.partners().filter(|seat| seat.sits(now));
    let latest = partners.map(|seat| seat.since).fold(decision.put_at, Stamp::max);
    add_working_days(latest, decision.notice_days)
}

fn standing(decision: &Decision, body: &Body, now: Stamp, holds: &dyn Fn(SeatKind) -> bool) -> Standing {
    let mut standing = Standing::default();
    for seat in body.seats.iter().filter(|seat| holds(seat.kind) && seat.sits(now)) {
        standing.count(decision.position_of(seat.person).map(|held: &Position| held.stance));
    }
    standing
}

fn options(decision: &Decision, body: &Body, now: Stamp) -> Vec<(usize, usize)> {
    let mut counts = vec![(0, 0); decision.options.len()];
    for seat in body.seats.iter().filter(|seat| seat.sits(now)) {
        let Some(held) = decision.position_of(seat.person).filter(|held| held.stance == Stance::Agree) else {
            continue;
        };
        let Some(count) = held.option.and_then(|at| counts.get_mut(at)) else { continue };
        if seat.kind.is_partner() { count.0 += 1 } else { count.1 += 1 }
    }
    counts
}
