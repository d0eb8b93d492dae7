//! Whether the organisation behind an initiative is a covered entity, and from when to when.

use kernel::{Act, Change, Day, Fact, InitiativeId, Line, Refusal, Version, sealed};

use super::fact;
use crate::MaySteer;

/// What a steward says about the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCoverage {
    /// The organisation that holds the health information.
    pub organisation: Line,
    /// The first day on which it is a covered entity.
    pub since: Day,
    /// The first day on which it is none any more.
    pub until: Option<Day>,
}

/// What is kept of it.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRecord {
    /// Of which initiative.
    pub id: InitiativeId,
    /// How often it was saved.
    pub version: Version,
    /// What was said; nothing where the organisation is no covered entity.
    pub said: Option<NewCoverage>,
}

sealed!(
    /// Whether the organisation behind an initiative is a covered entity (45 CFR 160.103): consents must then hold every element
    /// of an authorization. Many societies are none, the education office of a hospital may be one.
    Coverage, CoverageRecord, InitiativeId
);

impl Coverage {
    /// What holds as long as nobody said anything: no covered entity.
    pub fn none(of: InitiativeId) -> Self {
        Self(CoverageRecord { id: of, version: Version(0), said: None })
    }

    /// Says it, or that it is none.
    pub fn say(mut self, act: &Act, may: &MaySteer, said: Option<NewCoverage>) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.id, "a permit is for one initiative");
        if let Some(new) = &said
            && new.until.is_some_and(|until| until <= new.since)
        {
            return Err(Refusal::new("refused-coverage-dates"));
        }
        let fact = Fact::new(fact::COVERAGE, self.id, act.author(), act.now)
            .within(self.id)
            .with("covered", said.is_some())
            .with("since", said.as_ref().map(|new| new.since.to_string()).unwrap_or_default());
        self.0.said = said;
        Ok(Change::new(self, fact))
    }

    /// Who discloses on `day`, if the organisation is a covered entity then.
    pub fn discloses(&self, day: Day) -> Option<&Line> {
        let said = self.said.as_ref()?;
        let holds = said.since <= day && said.until.is_none_or(|until| day < until);
        holds.then_some(&said.organisation)
    }
}
