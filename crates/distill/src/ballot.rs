//! One member's ratings in a round. Each member has one ballot, so that two who rate at once never meet.

use kernel::{
    Act, BallotId, Change, Fact, Fault, FindingId, InitiativeId, PersonId, Prose, Refusal, RoundId, SeatKind, Stamp,
    Version, sealed,
};

use crate::{Group, MayRate, Round, fact, refusal};

/// A score from 1 (not important) to 9 (critical).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// Reads a score.
    pub fn parse(value: u8) -> Result<Self, Fault> {
        if (1..=9).contains(&value) {
            Ok(Self(value))
        } else {
            Err(Fault::new("field-between").with("min", 1).with("max", 9))
        }
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }
}

/// What one member says of one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The finding.
    pub finding: FindingId,
    /// The score; `None` is "unable to score".
    pub score: Option<Score>,
    /// Why, or what should be said otherwise.
    pub comment: Option<Prose>,
}

/// What a ballot holds.
#[derive(Debug, Clone, PartialEq)]
pub struct BallotRecord {
    /// Its id.
    pub id: BallotId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The round.
    pub round: RoundId,
    /// Whose.
    pub person: PersonId,
    /// From which seat.
    pub seat: SeatKind,
    /// The ratings so far, at most one a finding.
    pub marks: Vec<Mark>,
    /// When it was last sent.
    pub at: Stamp,
}

sealed!(
    /// One member's ratings in a round.
    Ballot, BallotRecord, BallotId
);

impl Ballot {
    /// A member rates for the first time. Findings left out can be rated later, while the round is open.
    pub fn cast(act: &mut Act, may: &MayRate, round: &Round, marks: Vec<Mark>) -> Result<Change<Self>, Refusal> {
        let marks = fitting(round, marks)?;
        let id = BallotId::mint(&mut act.mint);
        let record = BallotRecord {
            id,
            version: Version(0),
            initiative: round.initiative,
            round: round.id,
            person: may.person(),
            seat: may.seat(),
            marks,
            at: act.now,
        };
        Ok(Change::new(Self(record.clone()), cast_fact(act, &record)))
    }

    /// A member rates more findings or rates anew; what is not sent again stays.
    pub fn recast(
        mut self,
        act: &Act,
        may: &MayRate,
        round: &Round,
        marks: Vec<Mark>,
    ) -> Result<Change<Self>, Refusal> {
        if may.person() != self.person {
            return Err(Refusal::not_yours());
        }
        let marks = fitting(round, marks)?;
        self.0.marks.retain(|held| marks.iter().all(|mark| mark.finding != held.finding));
        self.0.marks.extend(marks);
        self.0.at = act.now;
        let fact = cast_fact(act, &self.0);
        Ok(Change::new(self, fact))
    }

    /// On which side it counts.
    pub fn group(&self) -> Group {
        if self.seat.is_partner() { Group::Partners } else { Group::Others }
    }

    /// What it says of a finding: nothing, "unable to score", or a score.
    pub fn score(&self, finding: FindingId) -> Option<Option<Score>> {
        self.mark(finding).map(|mark| mark.score)
    }

    /// The mark for a finding.
    pub fn mark(&self, finding: FindingId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.finding == finding)
    }
}

/// Scores stay out of the ledger: who rated is a fact, how is between the member and the platform.
fn cast_fact(act: &Act, ballot: &BallotRecord) -> Fact {
    Fact::new(fact::BALLOT_CAST, ballot.round, act.author(), act.now)
        .within(ballot.initiative)
        .from_seat(Some(ballot.seat))
        .with("rated", ballot.marks.len())
}

fn fitting(round: &Round, marks: Vec<Mark>) -> Result<Vec<Mark>, Refusal> {
    if !round.is_open() {
        return Err(refusal::round_not_open());
    }
    Ok(marks.into_iter().filter(|mark| round.findings.contains(&mark.finding)).collect())
}
