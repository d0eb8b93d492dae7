//! A question before a body: put, spoken to, closed.

use kernel::{
    Act, BodyId, Change, DecisionId, Fact, InitiativeId, Line, PersonId, Prose, Refusal, Stamp, Subject, Version,
    sealed, words,
};

use crate::{
    AspectKind, Body, EarlierDecision, Function, Matter, MayDecide, Method, NewDecision, Position, Stance, SubjectSet,
    TakePosition, Tally, fact, refusal,
};

words! {
    /// What changed because of partners, as the body says itself when it closes.
    Influence, "influence" {
        /// Nothing.
        None = "none",
        /// A little.
        Small = "small",
        /// Something that matters.
        Moderate = "moderate",
        /// The direction.
        Large = "large",
    }
}

/// Where a decision stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Positions can be taken.
    Open,
    /// The rule was met.
    Carried {
        /// When it closed.
        at: Stamp,
        /// What changed because of partners.
        influence: Influence,
    },
    /// The body closed it without carrying it.
    Fell {
        /// When it closed.
        at: Stamp,
        /// What changed because of partners.
        influence: Influence,
    },
}

/// What a decision holds.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionRecord {
    /// Its id.
    pub id: DecisionId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Who is asked.
    pub body: BodyId,
    /// The question, as a proposal one can agree with.
    pub question: Line,
    /// The papers in plain words.
    pub summary: Prose,
    /// How it is carried.
    pub method: Method,
    /// What an assent may be drawn from it for.
    pub about: SubjectSet,
    /// The cell of the aspect matrix it belongs to.
    pub cell: Option<(AspectKind, Function)>,
    /// When the papers went out.
    pub put_at: Stamp,
    /// Working days each partner has for the papers.
    pub notice_days: u32,
    /// The papers themselves, where there is more to read than the summary.
    pub papers: Option<Prose>,
    /// What one can choose between; empty for a plain yes or no.
    pub options: Vec<Line>,
    /// Percent of the seats that must have spoken.
    pub quorum: u8,
    /// Working days the rule of the initiative gave when the question was put.
    pub rule_days: u32,
    /// Why fewer days were given than the rule.
    pub why_short: Option<Prose>,
    /// Partner seats that were filled when the question was put; unknown for the oldest.
    pub partners_at_put: Option<u32>,
    /// Taken before partners joined, and entered afterwards so that the log is whole.
    pub before_partners: bool,
    /// What changed because of partners, in words.
    pub changed: Option<Prose>,
    /// The option that was carried.
    pub chosen: Option<usize>,
    /// One a member.
    pub positions: Vec<Position>,
    /// Where it stands.
    pub outcome: Outcome,
}

sealed!(
    /// A question put to a body.
    Decision, DecisionRecord, DecisionId
);

impl Decision {
    /// Puts a question to a body; the notice period starts now. `rule_days` is the initiative's rule.
    pub fn put(act: &mut Act, may: &MayDecide, body: &Body, rule_days: u32, new: NewDecision) -> Change<Self> {
        assert_eq!(may.body(), body.id, "a permit is for one body");
        let id = DecisionId::mint(&mut act.mint);
        let short = new.short.filter(|short| short.days < rule_days);
        let mut fact = Fact::new(fact::DECISION_PUT, id, act.author(), act.now)
            .within(may.initiative())
            .with("body", may.body())
            .with("method", new.method);
        if let Some(matter) = new.about.matter {
            fact = fact.with("matter", matter).with("subjects", new.about.subjects.len());
        }
        if let Some(short) = &short {
            fact = fact.with("days", short.days).with("rule", rule_days);
        }
        let record = DecisionRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            body: may.body(),
            question: new.question,
            summary: new.summary,
            method: new.method,
            about: new.about,
            cell: new.cell,
            put_at: act.now,
            notice_days: short.as_ref().map_or(rule_days, |short| short.days),
            papers: new.papers,
            options: new.options,
            quorum: body.quorum,
            rule_days,
            why_short: short.map(|short| short.reason),
            partners_at_put: u32::try_from(body.partners().count()).ok(),
            before_partners: false,
            changed: None,
            chosen: None,
            positions: Vec::new(),
            outcome: Outcome::Open,
        };
        Change::new(Self(record), fact)
    }

    /// Enters a decision that was taken before partners joined. It stands in the log as what it is, and gives no assent.
    pub fn enter_earlier(act: &mut Act, may: &MayDecide, earlier: EarlierDecision) -> Result<Change<Self>, Refusal> {
        if earlier.taken > act.now {
            return Err(Refusal::new("refused-day-to-come"));
        }
        let id = DecisionId::mint(&mut act.mint);
        let fact = Fact::new(fact::DECISION_ENTERED, id, act.author(), act.now)
            .within(may.initiative())
            .with("body", may.body())
            .with("taken", earlier.taken.date_naive());
        let record = DecisionRecord {
            id,
            version: Version(0),
            initiative: may.initiative(),
            body: may.body(),
            question: earlier.question,
            summary: earlier.summary,
            method: Method::Consent,
            about: SubjectSet::default(),
            cell: earlier.cell,
            put_at: earlier.taken,
            notice_days: 0,
            papers: None,
            options: Vec::new(),
            quorum: 0,
            rule_days: 0,
            why_short: None,
            partners_at_put: Some(0),
            before_partners: true,
            changed: None,
            chosen: None,
            positions: Vec::new(),
            outcome: Outcome::Carried { at: earlier.taken, influence: Influence::None },
        };
        Ok(Change::new(Self(record), fact))
    }

    /// A member, or who stands in, takes a position, or changes it while the question is open.
    pub fn take(mut self, act: &Act, body: &Body, take: TakePosition) -> Result<Change<Self>, Refusal> {
        let speaker = act.by.person.ok_or_else(Refusal::sign_in)?;
        let seat = body.voice_of(speaker, act.now).ok_or_else(Refusal::not_yours)?;
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        let (stance, option, rating) = self.fitting(&take)?;
        if stance == Stance::Object && take.reason.is_none() {
            return Err(Refusal::new("refused-objection-needs-reason"));
        }
        self.0.positions.retain(|held| held.person != seat.person);
        self.0.positions.push(Position {
            person: seat.person,
            seat: seat.kind,
            stance,
            reason: take.reason,
            at: act.now,
            option,
            rating,
            since: Some(seat.since),
            spoken_by: (speaker != seat.person).then_some(speaker),
        });
        let fact = Fact::new(fact::POSITION_TAKEN, self.id, act.author(), act.now)
            .within(self.initiative)
            .from_seat(Some(seat.kind))
            .with("stance", stance);
        Ok(Change::new(self, fact))
    }

    /// What a position says under this decision's method: a rating of 7 to 9 agrees and one of 1 to 3 objects; agreeing where there
    /// are options names one.
    fn fitting(&self, take: &TakePosition) -> Result<(Stance, Option<usize>, Option<u8>), Refusal> {
        if self.method == Method::RatingRound {
            let rating = take.rating.filter(|rating| (1..=9).contains(rating));
            let rating = rating.ok_or_else(|| Refusal::new("refused-rating-needed"))?;
            let stance = match rating {
                7.. => Stance::Agree,
                ..=3 => Stance::Object,
                _ => Stance::Abstain,
            };
            return Ok((stance, None, Some(rating)));
        }
        if self.options.is_empty() || take.stance != Stance::Agree {
            return Ok((take.stance, None, None));
        }
        match take.option {
            Some(at) if at < self.options.len() => Ok((take.stance, Some(at), None)),
            _ => Err(Refusal::new("refused-option-needed")),
        }
    }

    /// Closes the question as carried; refused with the reason where the partnership rule is not met.
    pub fn carry(
        mut self,
        act: &Act,
        may: &MayDecide,
        body: &Body,
        (influence, changed): (Influence, Option<Prose>),
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        let tally = Tally::of(&self, body, act.now);
        tally.refusal().map_or(Ok(()), Err)?;
        self.0.outcome = Outcome::Carried { at: act.now, influence };
        self.0.changed = changed;
        self.0.chosen = tally.chosen();
        let fact = Fact::new(fact::DECISION_CARRIED, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("partners", tally.partners.agree)
            .with("others", tally.others.agree)
            .with("influence", influence);
        Ok(Change::new(self, fact))
    }

    /// Closes the question without carrying it. Always possible: a no needs no assent.
    pub fn fall(
        mut self,
        act: &Act,
        may: &MayDecide,
        (influence, changed): (Influence, Option<Prose>),
    ) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.body(), self.body, "a permit is for one body");
        if self.outcome != Outcome::Open {
            return Err(refusal::already_decided());
        }
        self.0.outcome = Outcome::Fell { at: act.now, influence };
        self.0.changed = changed;
        let fact = Fact::new(fact::DECISION_FELL, self.id, act.author(), act.now)
            .within(self.initiative)
            .with("influence", influence);
        Ok(Change::new(self, fact))
    }

    /// Whether it was carried.
    pub fn is_carried(&self) -> bool {
        matches!(self.outcome, Outcome::Carried { .. })
    }

    /// Whether partners had fewer days for the papers than the rule.
    pub fn is_short(&self) -> bool {
        self.notice_days < self.rule_days
    }

    /// Whether an assent can be drawn from it: carried, with partners at the table, who had their time.
    pub fn gives_assent(&self) -> bool {
        self.is_carried() && !self.before_partners && !self.is_short()
    }

    /// Whether the question named this subject for this matter.
    pub fn is_about(&self, matter: Matter, on: &Subject) -> bool {
        self.about.matter == Some(matter) && self.about.subjects.contains(on)
    }

    /// The position of a person, if taken.
    pub fn position_of(&self, person: PersonId) -> Option<&Position> {
        self.positions.iter().find(|held| held.person == person)
    }
}
