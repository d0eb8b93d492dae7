//! Activities: what was planned and taught, by whom, and the proofs of it.

use kernel::{
    Act, ActivityId, Change, Day, EngagementId, EvidenceId, Fact, Failure, Fault, FieldErrors, Line, ProviderId,
    Version, sealed, words,
};

use crate::{Engagement, Evidence, MayKeep, NewEngagement, NewEvidence, Showing, fact};

words! {
    /// The format of an activity, as the accreditor's data system counts it (reference section 3.2).
    Format, "format" {
        /// A live course.
        Course = "course",
        /// A regularly scheduled series: one activity for each year.
        Series = "series",
        /// Enduring material: one activity for up to three years.
        Enduring = "enduring",
        /// Journal-based.
        Journal = "journal",
        /// Committee learning.
        Committee = "committee",
        /// Performance or quality improvement.
        Improvement = "improvement",
        /// Learning from teaching.
        Teaching = "teaching",
        /// Searching and learning.
        Searching = "searching",
        /// Review of manuscripts.
        Manuscript = "manuscript",
        /// Writing of test questions.
        TestItems = "test-items",
        /// Other or blended.
        Other = "other",
    }
}

words! {
    /// How an activity reaches its learners.
    Delivery, "delivery" {
        /// People meet.
        InPerson = "in-person",
        /// Live over a distance.
        Streamed = "live-streamed",
        /// On line, at any time.
        Online = "online",
        /// Print or other.
        Print = "print-other",
    }
}

/// The activity's own details, as a form or a line of a file says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityPlan {
    /// The provider's own number for it, which keeps an import from adding it twice.
    pub reference: Option<Line>,
    /// Its title.
    pub title: Line,
    /// Its format.
    pub format: Format,
    /// How it reaches its learners.
    pub delivery: Delivery,
    /// Its first day; it belongs to the term in which this day lies.
    pub starts: Day,
    /// Its last day.
    pub ends: Day,
    /// The day on which its plan was fixed; the first day where nobody noted it.
    pub fixed: Option<Day>,
    /// Whether it is provided jointly. Joint activities count towards size like all others.
    pub joint: bool,
    /// How often it counts (reference section 2.3): a repeat for another audience, time or place counts again, and an
    /// activity that was never held counts 0 times.
    pub instances: u32,
}

impl ActivityPlan {
    /// The most instances one line can stand for.
    pub const MOST_INSTANCES: u32 = 999;

    fn check(&self) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.ends < self.starts {
            errors.add("ends", Fault::new("field-ends-before-start"));
        }
        if self.fixed.is_some_and(|fixed| fixed > self.ends) {
            errors.add("fixed", Fault::new("field-fixed-after-end"));
        }
        if self.instances > Self::MOST_INSTANCES {
            errors
                .add("instances", Fault::new("field-number-range").with("least", 0).with("most", Self::MOST_INSTANCES));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// What an activity holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityRecord {
    /// Its id.
    pub id: ActivityId,
    /// How often it was saved.
    pub version: Version,
    /// Whose.
    pub provider: ProviderId,
    /// Its own details.
    pub plan: ActivityPlan,
    /// Who planned and taught.
    pub engagements: Vec<Engagement>,
    /// The proofs.
    pub evidence: Vec<Evidence>,
}

sealed!(
    /// One educational activity.
    Activity, ActivityRecord, ActivityId
);

impl Activity {
    /// Records an activity.
    pub fn record(act: &mut Act, may: &MayKeep, plan: ActivityPlan) -> Result<Change<Self>, Failure> {
        plan.check()?;
        let id = ActivityId::mint(&mut act.mint);
        let provider = may.provider();
        let fact = Fact::new(fact::ACTIVITY_RECORDED, id, act.author(), act.now).with("provider", provider);
        let record =
            ActivityRecord { id, version: Version(0), provider, plan, engagements: Vec::new(), evidence: Vec::new() };
        Ok(Change::new(Self(record), fact))
    }

    /// Changes its own details.
    pub fn replan(mut self, act: &Act, may: &MayKeep, plan: ActivityPlan) -> Result<Change<Self>, Failure> {
        self.is_for(may);
        plan.check()?;
        self.0.plan = plan;
        let fact = Fact::new(fact::ACTIVITY_CHANGED, self.id, act.author(), act.now);
        Ok(Change::new(self, fact))
    }

    /// Records somebody's part.
    pub fn engage(mut self, act: &mut Act, may: &MayKeep, new: NewEngagement) -> Change<Self> {
        self.is_for(may);
        let engagement = Engagement::new(act, new);
        let fact = self.about(fact::ENGAGEMENT_ADDED, act, &engagement);
        self.0.engagements.push(engagement);
        Change::new(self, fact)
    }

    /// Records the parts of several people who came with the activity, in one change.
    pub fn engage_all(mut self, act: &mut Act, may: &MayKeep, new: Vec<NewEngagement>) -> Change<Self> {
        self.is_for(may);
        let added: Vec<_> = new.into_iter().map(|one| Engagement::new(act, one)).collect();
        let fact = Fact::new(fact::ENGAGEMENT_ADDED, self.id, act.author(), act.now).with("people", added.len());
        self.0.engagements.extend(added);
        Change::new(self, fact)
    }

    /// Changes what is recorded of somebody's part.
    pub fn amend(
        mut self,
        act: &Act,
        may: &MayKeep,
        id: EngagementId,
        new: NewEngagement,
    ) -> Result<Change<Self>, Failure> {
        self.is_for(may);
        let held = self.0.engagements.iter_mut().find(|held| held.id == id).ok_or(Failure::Missing)?;
        *held = Engagement::with_id(id, new);
        let held = held.clone();
        let fact = self.about(fact::ENGAGEMENT_CHANGED, act, &held);
        Ok(Change::new(self, fact))
    }

    /// Takes somebody's part out. Proofs of it stay and are flagged as naming nobody.
    pub fn disengage(mut self, act: &Act, may: &MayKeep, id: EngagementId) -> Result<Change<Self>, Failure> {
        self.is_for(may);
        let at = self.engagements.iter().position(|held| held.id == id).ok_or(Failure::Missing)?;
        let gone = self.0.engagements.remove(at);
        for proof in self.0.evidence.iter_mut().filter(|proof| proof.engagement == Some(id)) {
            proof.engagement = None;
        }
        let fact = self.about(fact::ENGAGEMENT_REMOVED, act, &gone);
        Ok(Change::new(self, fact))
    }

    /// Puts a proof on file.
    pub fn prove(mut self, act: &mut Act, may: &MayKeep, new: NewEvidence) -> Result<Change<Self>, Failure> {
        self.is_for(may);
        if new.engagement.is_some_and(|id| self.engagement(id).is_none()) {
            return Err(FieldErrors::one("engagement", Fault::new("field-not-in-list")).into());
        }
        let proof = Evidence::new(act, new);
        let fact = Fact::new(fact::EVIDENCE_ADDED, self.id, act.author(), act.now)
            .with("evidence", proof.id)
            .with("proves", proof.proves);
        self.0.evidence.push(proof);
        Ok(Change::new(self, fact))
    }

    /// Puts several proofs on file in one change.
    pub fn prove_all(mut self, act: &mut Act, may: &MayKeep, new: Vec<NewEvidence>) -> Change<Self> {
        self.is_for(may);
        let fact = Fact::new(fact::EVIDENCE_ADDED, self.id, act.author(), act.now).with("proofs", new.len());
        for one in new {
            self.0.evidence.push(Evidence::new(act, one));
        }
        Change::new(self, fact)
    }

    /// Takes a proof out.
    pub fn withdraw_proof(mut self, act: &Act, may: &MayKeep, id: EvidenceId) -> Result<Change<Self>, Failure> {
        self.is_for(may);
        let before = self.evidence.len();
        self.0.evidence.retain(|proof| proof.id != id);
        if self.evidence.len() == before {
            return Err(Failure::Missing);
        }
        let fact = Fact::new(fact::EVIDENCE_REMOVED, self.id, act.author(), act.now).with("evidence", id);
        Ok(Change::new(self, fact))
    }

    /// The day on which planning was over.
    pub fn fixed(&self) -> Day {
        self.plan.fixed.unwrap_or(self.plan.starts)
    }

    /// One person's part.
    pub fn engagement(&self, id: EngagementId) -> Option<&Engagement> {
        self.engagements.iter().find(|held| held.id == id)
    }

    /// What the activity shows for the criterion.
    pub fn showing(&self) -> Showing {
        Showing::of(self)
    }

    fn is_for(&self, may: &MayKeep) {
        assert_eq!(may.provider(), self.provider, "a permit is for one provider");
    }

    fn about(&self, what: &'static str, act: &Act, engagement: &Engagement) -> Fact {
        Fact::new(what, self.id, act.author(), act.now)
            .with("engagement", engagement.id)
            .with("part", engagement.part)
            .with("partner", engagement.basis.is_partner())
    }
}
