//! One pulse: opened when a phase closes, open for two weeks, shown to partners first.

use chrono::Days;
use kernel::{Act, Change, Fact, InitiativeId, PulseId, Refusal, Stamp, Version, sealed};

use super::fact;
use crate::{MaySteer, PhaseKind, Waiver};

/// Days for answers.
pub const RUNS_DAYS: u64 = 14;
/// Days in which partners alone see the results.
pub const PARTNERS_FIRST_DAYS: u64 = 7;

/// What a pulse holds.
#[derive(Debug, Clone, PartialEq)]
pub struct PulseRecord {
    /// Its id.
    pub id: PulseId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The phase that it is about.
    pub phase: PhaseKind,
    /// When it opened.
    pub opened: Stamp,
    /// The moment from which no answer is taken.
    pub closes: Stamp,
    /// When a partner co-lead let the others see the results early.
    pub shared: Option<Stamp>,
}

sealed!(
    /// Six questions to everybody with a seat, about one phase.
    Pulse, PulseRecord, PulseId
);

/// Where a pulse stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PulseStage {
    /// Answers are taken.
    Open,
    /// Partners see the results.
    PartnersFirst,
    /// Everybody at the table sees them.
    Shown,
}

impl PulseStage {
    /// Its word in lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PartnersFirst => "partners-first",
            Self::Shown => "shown",
        }
    }
}

impl Pulse {
    /// Opens a pulse about a phase.
    pub fn open(act: &mut Act, may: &MaySteer, phase: PhaseKind) -> Change<Self> {
        let id = PulseId::mint(&mut act.mint);
        let initiative = may.initiative();
        let closes = act.now.checked_add_days(Days::new(RUNS_DAYS)).unwrap_or(act.now);
        let fact = Fact::new(fact::OPENED, id, act.author(), act.now).within(initiative).with("phase", phase);
        let record = PulseRecord { id, version: Version(0), initiative, phase, opened: act.now, closes, shared: None };
        Change::new(Self(record), fact)
    }

    /// When the others see the results, if no partner co-lead lets them earlier.
    pub fn shown_from(&self) -> Stamp {
        let week = self.closes.checked_add_days(Days::new(PARTNERS_FIRST_DAYS)).unwrap_or(self.closes);
        self.shared.map_or(week, |shared| shared.min(week))
    }

    /// Where it stands.
    pub fn stage(&self, now: Stamp) -> PulseStage {
        if now < self.closes {
            PulseStage::Open
        } else if now < self.shown_from() {
            PulseStage::PartnersFirst
        } else {
            PulseStage::Shown
        }
    }

    /// A partner co-lead lets the others see the results before the week is over.
    pub fn share(mut self, act: &Act) -> Result<Change<Self>, Refusal> {
        if !Waiver::may_sign(&act.by, self.initiative) {
            return Err(Refusal::new("refused-share-needs-partner-lead"));
        }
        if self.stage(act.now) == PulseStage::Open {
            return Err(Refusal::new("refused-pulse-open"));
        }
        self.0.shared.get_or_insert(act.now);
        let fact = Fact::new(fact::SHARED, self.id, act.author(), act.now).within(self.initiative);
        Ok(Change::new(self, fact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Actor, BodyId, Mint, PersonId, Role, SeatKind};

    fn act(roles: impl Fn(InitiativeId) -> Vec<Role>) -> (Act, InitiativeId) {
        let now = kernel::from_micros(1_772_452_800_000_000).unwrap();
        let mut mint = Mint::seeded(now, 3);
        let initiative = InitiativeId::mint(&mut mint);
        let person = PersonId::mint(&mut mint);
        (Act::new(Actor::person(person, roles(initiative)), now, mint), initiative)
    }

    #[test]
    fn partners_see_the_results_a_week_before_the_others() {
        let (mut steward, initiative) = act(|_| vec![Role::Steward]);
        let may = MaySteer::check(&steward.by, initiative).unwrap();
        let pulse = Pulse::open(&mut steward, &may, PhaseKind::Call).into_parts().0;
        let day = |days: u64| steward.now + Days::new(days);
        assert_eq!(pulse.stage(day(13)), PulseStage::Open);
        assert_eq!(pulse.stage(day(14)), PulseStage::PartnersFirst);
        assert_eq!(pulse.stage(day(21)), PulseStage::Shown);

        let (early, _) = act(|_| vec![Role::Steward]);
        assert_eq!(pulse.clone().share(&early).unwrap_err().key, "refused-share-needs-partner-lead");
        let body = BodyId::mint(&mut Mint::counting());
        let lead = |of| vec![Role::Seat { initiative: of, body, kind: SeatKind::Partner, lead: true }];
        let (mut lead, _) = act(lead);
        assert_eq!(pulse.clone().share(&lead).unwrap_err().key, "refused-pulse-open");
        lead.now = day(15);
        let shared = pulse.share(&lead).unwrap().into_parts().0;
        assert_eq!((shared.stage(day(14)), shared.stage(day(15))), (PulseStage::PartnersFirst, PulseStage::Shown));
    }
}
