//! A body rates findings.

use kernel::{
    Act, BodyId, Change, Day, Fact, FindingId, InitiativeId, Line, Refusal, RoundId, SeatKind, Stamp, Version, sealed,
};
use partner::{Body, MayDecide};

use crate::{Ballot, Outcome, RatedFinding, Rule, fact, refusal};

/// Where a round stands.
#[derive(Debug, Clone, PartialEq)]
pub enum RoundState {
    /// Its rule and findings can still change.
    Planned,
    /// Members rate; rule and findings are locked.
    Open {
        /// Since when.
        since: Stamp,
    },
    /// The results stand.
    Closed {
        /// Since when it was open.
        since: Stamp,
        /// When it closed.
        at: Stamp,
        /// The results as they were then.
        results: Vec<RatedFinding>,
    },
}

impl RoundState {
    /// The word that rows, lists and the API use.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
        }
    }
}

/// What a round holds.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRecord {
    /// Its id.
    pub id: RoundId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Who rates.
    pub body: BodyId,
    /// Its name.
    pub title: Line,
    /// When an answer settles a finding.
    pub rule: Rule,
    /// What is rated, in the order shown.
    pub findings: Vec<FindingId>,
    /// The day by which ratings are asked for. It closes by hand: nobody is shut out by an hour.
    pub due: Day,
    /// Where it stands.
    pub state: RoundState,
}

/// What it takes to plan a round.
#[derive(Debug, Clone)]
pub struct NewRound {
    /// Its name.
    pub title: Line,
    /// When an answer settles a finding.
    pub rule: Rule,
    /// What is rated.
    pub findings: Vec<FindingId>,
    /// The day by which ratings are asked for.
    pub due: Day,
}

sealed!(
    /// One asking of a body to rate findings.
    Round, RoundRecord, RoundId
);

impl Round {
    /// Plans a round.
    pub fn plan(act: &mut Act, may: &MayDecide, new: NewRound) -> Change<Self> {
        let id = RoundId::mint(&mut act.mint);
        let fact = Fact::new(fact::ROUND_PLANNED, id, act.author(), act.now)
            .within(may.initiative())
            .with("body", may.body())
            .with("findings", new.findings.len());
        let record = RoundRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            body: may.body(),
            title: new.title,
            rule: new.rule,
            findings: new.findings,
            due: new.due,
            state: RoundState::Planned,
        };
        Change::new(Self(record), fact)
    }

    /// Changes a planned round. Once it is open nobody moves the bar.
    pub fn replan(mut self, act: &Act, may: &MayDecide, new: NewRound) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.state != RoundState::Planned {
            return Err(refusal::rule_locked());
        }
        let fact = Fact::new(fact::ROUND_PLANNED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("findings", new.findings.len());
        self.0.title = new.title;
        self.0.rule = new.rule;
        self.0.findings = new.findings;
        self.0.due = new.due;
        Ok(Change::new(self, fact))
    }

    /// Opens it; rule and findings are locked from here on, and the fact says which rule.
    pub fn open(mut self, act: &Act, may: &MayDecide) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.state != RoundState::Planned {
            return Err(refusal::rule_locked());
        }
        if self.findings.is_empty() {
            return Err(refusal::round_empty());
        }
        self.0.state = RoundState::Open { since: act.now };
        let fact = Fact::new(fact::ROUND_OPENED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("at-least", self.rule.at_least)
            .with("below", self.rule.below)
            .with("findings", self.findings.len());
        Ok(Change::new(self, fact))
    }

    /// Closes it and works out the results, each group apart.
    pub fn close(
        mut self,
        act: &Act,
        may: &MayDecide,
        body: &Body,
        ballots: &[Ballot],
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        let RoundState::Open { since } = self.state else { return Err(refusal::round_not_open()) };
        let results = self.count(body, ballots);
        let settled = |outcome| results.iter().filter(|rated| rated.outcome == outcome).count();
        let fact = Fact::new(fact::ROUND_CLOSED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("ballots", ballots.len())
            .with("in", settled(Outcome::In))
            .with("out", settled(Outcome::Out));
        self.0.state = RoundState::Closed { since, at: act.now, results };
        Ok(Change::new(self, fact))
    }

    fn count(&self, body: &Body, ballots: &[Ballot]) -> Vec<RatedFinding> {
        let seats = |partner: bool| body.seats.iter().filter(|seat| seat.kind.is_partner() == partner).count();
        let seats = [seats(true), seats(false)].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        self.findings.iter().map(|finding| RatedFinding::of(self.rule, *finding, seats, ballots)).collect()
    }

    /// Whether members can rate.
    pub fn is_open(&self) -> bool {
        matches!(self.state, RoundState::Open { .. })
    }

    /// The results of a closed round; nothing while it runs, so that nobody rates by what others said.
    pub fn results(&self) -> Result<&[RatedFinding], Refusal> {
        match &self.state {
            RoundState::Closed { results, .. } => Ok(results),
            RoundState::Planned | RoundState::Open { .. } => Err(refusal::round_not_closed()),
        }
    }

    /// The seat from which a person rates.
    pub fn seat_of(&self, actor: &kernel::Actor) -> Option<SeatKind> {
        actor.seat_in(self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::tests::{a_body, a_rater};
    use crate::{Group, Mark, MayRate, Score};
    use kernel::Mint;

    fn planned(body: &Body, findings: usize) -> (Act, MayDecide, Round) {
        let (mut act, _) = a_rater(body, 0);
        let may = MayDecide::check(&act.by, body).unwrap();
        let findings = (0..findings).map(|_| FindingId::mint(&mut act.mint)).collect();
        let due = act.now.date_naive();
        let new = NewRound { title: Line::parse("Round 1").unwrap(), rule: Rule::COMET, findings, due };
        let round = Round::plan(&mut act, &may, new).after().clone();
        (act, may, round)
    }

    fn ballot(round: &Round, body: &Body, seat: usize, score: Option<u8>) -> Ballot {
        let (mut act, _) = a_rater(body, seat);
        let may = MayRate::check(&act.by, round).unwrap();
        let score = score.map(|score| Score::parse(score).unwrap());
        let marks = vec![Mark { finding: round.findings[0], score, comment: None }];
        Ballot::cast(&mut act, &may, round, marks).unwrap().after().clone()
    }

    #[test]
    fn nobody_moves_the_bar_once_the_round_is_open() {
        let body = a_body(&mut Mint::counting());
        let (act, may, round) = planned(&body, 1);
        let round = round.open(&act, &may).unwrap().after().clone();
        let new = NewRound {
            title: round.title.clone(),
            rule: Rule { at_least: 51, below: 33 },
            findings: round.findings.clone(),
            due: round.due,
        };
        assert_eq!(round.replan(&act, &may, new).unwrap_err().key, "refused-rule-locked");
    }

    #[test]
    fn a_round_with_nothing_to_rate_does_not_open() {
        let body = a_body(&mut Mint::counting());
        let (act, may, round) = planned(&body, 0);
        assert_eq!(round.open(&act, &may).unwrap_err().key, "refused-round-empty");
    }

    #[test]
    fn partners_are_never_outvoted_in_a_pool() {
        let body = a_body(&mut Mint::counting());
        let (act, may, round) = planned(&body, 1);
        let round = round.open(&act, &may).unwrap().after().clone();
        let ballots: Vec<Ballot> = [Some(4), Some(8), Some(9), Some(9)]
            .into_iter()
            .enumerate()
            .map(|(seat, score)| ballot(&round, &body, seat, score))
            .collect();
        let round = round.close(&act, &may, &body, &ballots).unwrap().after().clone();
        let rated = &round.results().unwrap()[0];
        assert_eq!(rated.outcome, Outcome::Unsettled);
        let counted: Vec<_> = rated.groups.iter().map(|g| (g.group, g.seats, g.scored, g.high)).collect();
        assert_eq!(counted, [(Group::Partners, 2, 2, 1), (Group::Others, 2, 2, 2)]);
    }

    #[test]
    fn results_stay_hidden_while_people_rate() {
        let body = a_body(&mut Mint::counting());
        let (_, _, round) = planned(&body, 1);
        assert_eq!(round.results().unwrap_err().key, "refused-round-not-closed");
    }
}
