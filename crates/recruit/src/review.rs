//! A scored opinion on a submission.

use std::collections::BTreeMap;

use kernel::{
    Act, CallId, Change, Fact, Fault, FieldErrors, InitiativeId, PersonId, Prose, Refusal, ReviewId, SeatKind, Stamp,
    SubmissionId, Version, sealed, words,
};
use partner::{MayDecide, MayWork};

use crate::{Conflict, Criterion, MayReview, Submission, fact};

words! {
    /// What the reviewer would do.
    Recommendation, "recommendation" {
        /// Make it a practice.
        Accept = "accept",
        /// Talk about it.
        Discuss = "discuss",
        /// Not this time.
        Decline = "decline",
    }
}

/// Scores 1 to 5 by the key of their criterion.
pub type Scores = BTreeMap<String, u8>;

/// What a reviewer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Scores by criterion.
    pub scores: Scores,
    /// The words to the team. They go into the register of inputs and get an answer.
    pub comment: Option<Prose>,
    /// What the reviewer would do.
    pub recommendation: Recommendation,
}

/// Where a review stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewState {
    /// Waits for the reviewer.
    Assigned,
    /// The reviewer may not see the submission any more.
    KeptOut {
        /// When that was found.
        at: Stamp,
        /// Why.
        why: Conflict,
    },
    /// Given; can be changed until the panel decides.
    Given {
        /// When last.
        at: Stamp,
        /// What.
        verdict: Verdict,
    },
}

/// What a review holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewRecord {
    /// Its id.
    pub id: ReviewId,
    /// How often it was saved.
    pub version: Version,
    /// The submission.
    pub submission: SubmissionId,
    /// Its call.
    pub call: CallId,
    /// Its initiative.
    pub initiative: InitiativeId,
    /// Whose.
    pub reviewer: PersonId,
    /// From which seat in the panel.
    pub seat: SeatKind,
    /// When it was assigned.
    pub assigned: Stamp,
    /// Where it stands.
    pub state: ReviewState,
}

sealed!(
    /// A scored opinion on a submission.
    Review, ReviewRecord, ReviewId
);

impl Verdict {
    /// The criteria without a score from 1 to 5. Scores for other names are left out.
    pub fn check(mut self, criteria: &[Criterion]) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        self.scores.retain(|key, _| criteria.iter().any(|criterion| criterion.key.as_str() == key));
        for criterion in criteria {
            if !self.scores.get(criterion.key.as_str()).is_some_and(|score| Criterion::takes(*score)) {
                errors.add(format!("score-{}", criterion.key), Fault::new("field-score-missing"));
            }
        }
        errors.or(Some(self))
    }
}

impl Review {
    /// Asks a member of the panel for a review, or notes at once why not.
    pub fn assign(
        act: &mut Act,
        _may: &MayDecide,
        submission: &Submission,
        work: MayWork,
        conflict: Option<Conflict>,
    ) -> Change<Self> {
        let (reviewer, seat) = (work.person(), work.seat());
        let id = ReviewId::mint(&mut act.mint);
        let state = conflict.map_or(ReviewState::Assigned, |why| ReviewState::KeptOut { at: act.now, why });
        let what = if conflict.is_some() { fact::REVIEW_KEPT_OUT } else { fact::REVIEW_ASSIGNED };
        let mut fact = Fact::new(what, id, act.author(), act.now)
            .within(submission.initiative)
            .with("submission", submission.id)
            .with("reviewer", reviewer);
        if let Some(why) = conflict {
            fact = fact.with("why", why);
        }
        let record = ReviewRecord {
            id,
            version: Version(0),
            submission: submission.id,
            call: submission.call,
            initiative: submission.initiative,
            reviewer,
            seat,
            assigned: act.now,
            state,
        };
        Change::new(Self(record), fact)
    }

    /// The reviewer declares a conflict, or one was found later. What was scored does not count any more.
    pub fn keep_out(mut self, act: &Act, why: Conflict) -> Result<Change<Self>, Refusal> {
        if why == Conflict::Declared && act.by.person != Some(self.reviewer) {
            return Err(Refusal::not_visible());
        }
        self.0.state = ReviewState::KeptOut { at: act.now, why };
        let fact = self.fact(fact::REVIEW_KEPT_OUT, act).with("why", why);
        Ok(Change::new(self, fact))
    }

    /// The reviewer gives the review or changes it. `verdict` has passed [`Verdict::check`].
    pub fn give(mut self, act: &Act, may: &MayReview, verdict: Verdict) -> Change<Self> {
        assert_eq!(may.on(), self.id, "a permit is for one subject");
        let fact = self.fact(fact::REVIEW_GIVEN, act).with("recommendation", verdict.recommendation);
        self.0.state = ReviewState::Given { at: act.now, verdict };
        Change::new(self, fact)
    }

    /// What the reviewer said, once given.
    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.state {
            ReviewState::Given { verdict, .. } => Some(verdict),
            ReviewState::Assigned | ReviewState::KeptOut { .. } => None,
        }
    }

    /// Whether a conflict of interest keeps the reviewer out.
    pub fn is_kept_out(&self) -> bool {
        matches!(self.state, ReviewState::KeptOut { .. })
    }

    fn fact(&self, what: &'static str, act: &Act) -> Fact {
        Fact::new(what, self.id, act.author(), act.now)
            .within(self.initiative)
            .from_seat(Some(self.seat))
            .with("submission", self.submission)
    }
}
