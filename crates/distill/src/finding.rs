//! Statements built from codes and excerpts.

use kernel::{
    Act, Change, CodeId, ExcerptId, Fact, FindingId, InitiativeId, Line, Prose, Refusal, RoundId, Stamp, Version,
    sealed,
};
use partner::{Assent, Matter};

use crate::{MayWrite, fact, refusal};

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingState {
    /// Authors write it.
    Draft,
    /// A body rates it or has rated it.
    InRound {
        /// The last round it was put to.
        round: RoundId,
    },
    /// Partners and others carried it.
    Carried {
        /// The round that recommended it.
        round: RoundId,
        /// When.
        at: Stamp,
        /// The decision that carried it, or `waiver`.
        assent: String,
    },
    /// It was not carried, and why.
    NotCarried {
        /// The last round it was put to.
        round: RoundId,
        /// When.
        at: Stamp,
        /// Why, in plain words.
        reason: Prose,
    },
}

impl FindingState {
    /// The word that rows, lists and the API use.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InRound { .. } => "in-round",
            Self::Carried { .. } => "carried",
            Self::NotCarried { .. } => "not-carried",
        }
    }

    /// The last round it was put to.
    pub const fn round(&self) -> Option<RoundId> {
        match self {
            Self::Draft => None,
            Self::InRound { round } | Self::Carried { round, .. } | Self::NotCarried { round, .. } => Some(*round),
        }
    }
}

/// What a finding holds.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingRecord {
    /// Its id.
    pub id: FindingId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its number in the initiative; it keeps it for ever.
    pub number: u32,
    /// Its short name, for contents and lists.
    pub title: Line,
    /// The statement.
    pub statement: Prose,
    /// What stands behind it.
    pub explanation: Prose,
    /// The same for everybody.
    pub plain: Prose,
    /// The codes it was built from.
    pub codes: Vec<CodeId>,
    /// The excerpts that show it, in the order in which they are told.
    pub excerpts: Vec<ExcerptId>,
    /// Where it stands.
    pub state: FindingState,
}

/// A finding as it is sent.
#[derive(Debug, Clone)]
pub struct NewFinding {
    /// Its short name, for contents and lists.
    pub title: Line,
    /// The statement.
    pub statement: Prose,
    /// What stands behind it.
    pub explanation: Prose,
    /// The same for everybody.
    pub plain: Prose,
    /// The codes it was built from.
    pub codes: Vec<CodeId>,
    /// The excerpts that show it.
    pub excerpts: Vec<ExcerptId>,
}

sealed!(
    /// A statement with its evidence.
    Finding, FindingRecord, FindingId
);

impl Finding {
    /// Writes a finding down. `number` is the next free one of the initiative.
    pub fn draft(act: &mut Act, may: &MayWrite, number: u32, new: NewFinding) -> Change<Self> {
        let id = FindingId::mint(&mut act.mint);
        let fact = Fact::new(fact::FINDING_DRAFTED, id, act.author(), act.now)
            .within(may.initiative())
            .with("number", number)
            .with("excerpts", new.excerpts.len());
        let record = FindingRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            number,
            title: new.title,
            statement: new.statement,
            explanation: new.explanation,
            plain: new.plain,
            codes: new.codes,
            excerpts: without_twins(new.excerpts),
            state: FindingState::Draft,
        };
        Change::new(Self(record), fact)
    }

    /// Rewrites it while it is a draft. What people rated or carried is not rewritten under their hands.
    pub fn revise(mut self, act: &Act, may: &MayWrite, new: NewFinding) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        match self.state {
            FindingState::Draft => {}
            FindingState::InRound { .. } => return Err(refusal::finding_in_round()),
            FindingState::Carried { .. } | FindingState::NotCarried { .. } => return Err(refusal::finding_settled()),
        }
        let fact = Fact::new(fact::FINDING_REVISED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("excerpts", new.excerpts.len());
        self.0.title = new.title;
        self.0.statement = new.statement;
        self.0.explanation = new.explanation;
        self.0.plain = new.plain;
        self.0.codes = new.codes;
        self.0.excerpts = without_twins(new.excerpts);
        Ok(Change::new(self, fact))
    }

    /// Puts it to a round: with its evidence, or not at all. An unsettled finding can go to a second round.
    pub fn put_to(mut self, act: &Act, round: RoundId) -> Result<Change<Self>, Refusal> {
        if !matches!(self.state, FindingState::Draft | FindingState::InRound { .. }) {
            return Err(refusal::finding_settled());
        }
        if self.excerpts.is_empty() {
            return Err(refusal::finding_without_excerpts(self.number));
        }
        self.0.state = FindingState::InRound { round };
        let fact =
            Fact::new(fact::FINDING_PUT, self.id, act.author(), act.now).within(self.initiative).with("round", round);
        Ok(Change::new(self, fact))
    }

    /// Carries it. The assent is the decision of the body whose papers were the round's results.
    pub fn carry(mut self, act: &Act, assent: &Assent) -> Result<Change<Self>, Refusal> {
        assert!(assent.covers(Matter::FindingCarried, self.id), "an assent is for one finding");
        let round = self.rated()?;
        self.0.state = FindingState::Carried { round, at: act.now, assent: assent.source() };
        let fact = Fact::new(fact::FINDING_CARRIED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("round", round)
            .with("assent", assent.source());
        Ok(Change::new(self, fact))
    }

    /// Leaves it out of the report, and says why. A no needs no assent.
    pub fn drop(mut self, act: &Act, may: &MayWrite, reason: Prose) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.initiative(), self.initiative, "a permit is for one initiative");
        let round = self.rated()?;
        self.0.state = FindingState::NotCarried { round, at: act.now, reason };
        let fact = Fact::new(fact::FINDING_NOT_CARRIED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("round", round);
        Ok(Change::new(self, fact))
    }

    /// Whether it is carried.
    pub fn is_carried(&self) -> bool {
        matches!(self.state, FindingState::Carried { .. })
    }

    fn rated(&self) -> Result<RoundId, Refusal> {
        match self.state {
            FindingState::InRound { round } => Ok(round),
            FindingState::Draft => Err(refusal::finding_not_rated()),
            FindingState::Carried { .. } | FindingState::NotCarried { .. } => Err(refusal::finding_settled()),
        }
    }
}

fn without_twins(excerpts: Vec<ExcerptId>) -> Vec<ExcerptId> {
    let mut seen = std::collections::BTreeSet::new();
    excerpts.into_iter().filter(|id| seen.insert(*id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::tests::an_author;
    use kernel::Mint;

    fn a_finding(excerpts: usize) -> (Act, MayWrite, Finding) {
        let (mut act, may) = an_author(InitiativeId::mint(&mut Mint::counting()));
        let prose = |text| Prose::parse(text).unwrap();
        let new = NewFinding {
            title: Line::parse("Pay first").unwrap(),
            statement: prose("Pay partners before the work."),
            explanation: prose("Three teams lost partners who waited for money."),
            plain: prose("Pay people first."),
            codes: vec![],
            excerpts: (0..excerpts).map(|_| ExcerptId::mint(&mut act.mint)).collect(),
        };
        let finding = Finding::draft(&mut act, &may, 1, new).after().clone();
        (act, may, finding)
    }

    #[test]
    fn a_finding_without_evidence_goes_to_no_round() {
        let (mut act, _, finding) = a_finding(0);
        let round = RoundId::mint(&mut act.mint);
        assert_eq!(finding.put_to(&act, round).unwrap_err().key, "refused-finding-without-excerpts");
    }

    #[test]
    fn nobody_rewrites_a_finding_that_people_are_rating() {
        let (mut act, may, finding) = a_finding(1);
        let round = RoundId::mint(&mut act.mint);
        let finding = finding.put_to(&act, round).unwrap().after().clone();
        let new = NewFinding {
            title: finding.title.clone(),
            statement: finding.statement.clone(),
            explanation: finding.explanation.clone(),
            plain: finding.plain.clone(),
            codes: vec![],
            excerpts: finding.excerpts.clone(),
        };
        assert_eq!(finding.revise(&act, &may, new).unwrap_err().key, "refused-finding-in-round");
    }

    #[test]
    fn a_finding_that_nobody_rated_is_neither_carried_nor_dropped() {
        let (act, may, finding) = a_finding(1);
        let reason = Prose::parse("too thin").unwrap();
        assert_eq!(finding.drop(&act, &may, reason).unwrap_err().key, "refused-finding-not-rated");
    }
}
