//! Who may do what. Each permit is for one thing and can only be made here.

use kernel::{Act, Actor, Refusal, ReviewId, SubmissionId, TeamId};
use partner::{Body, MayDecide, MaySteer};

use crate::{Call, Review, ReviewState, Stage, Submission, Team, refusal};

/// Proof that somebody may invite into a team and take invitations back: its leads.
#[derive(Debug)]
pub struct MayInvite(TeamId);

impl MayInvite {
    /// Checks the actor.
    pub fn check(actor: &Actor, team: &Team) -> Result<Self, Refusal> {
        match actor.person.and_then(|person| team.member(person)) {
            Some(member) if member.lead => Ok(Self(team.id)),
            Some(_) => Err(Refusal::not_yours()),
            None => Err(Refusal::not_visible()),
        }
    }

    /// The team.
    pub fn team(&self) -> TeamId {
        self.0
    }
}

/// Proof that somebody may read a submission that is not public: its team, who steers, who leads the panel.
#[derive(Debug)]
pub struct MayRead(());

impl MayRead {
    /// Checks the actor. To everybody else the submission does not exist.
    pub fn check(actor: &Actor, submission: &Submission, panel: &Body) -> Result<Self, Refusal> {
        let member = submission.team.is_some_and(|team| actor.is_member(team));
        let sent = submission.stage != Stage::Draft;
        if member || (sent && MayDecide::check(actor, panel).is_ok()) {
            Ok(Self(()))
        } else {
            Err(Refusal::not_visible())
        }
    }
}

/// Proof that somebody may write a draft while its call takes submissions: the members of its team.
#[derive(Debug)]
pub struct MayWrite {
    on: SubmissionId,
    partner: bool,
}

impl MayWrite {
    /// Checks the actor, the stage and the call.
    pub fn check(act: &Act, submission: &Submission, call: &Call) -> Result<Self, Refusal> {
        let team = submission.team.filter(|team| act.by.is_member(*team)).ok_or_else(Refusal::not_visible)?;
        match submission.stage {
            Stage::Draft => {}
            Stage::Withdrawn { .. } => return Err(refusal::withdrawn()),
            Stage::Submitted { .. } | Stage::Accepted { .. } | Stage::Declined { .. } => {
                return Err(refusal::already_sent());
            }
        }
        call.accepts(act.now)?;
        Ok(Self { on: submission.id, partner: act.by.is_partner_member(team) })
    }

    /// The submission.
    pub fn on(&self) -> SubmissionId {
        self.on
    }

    /// Whether the writer is a partner in the team, who may write the partner's account.
    pub fn as_partner(&self) -> bool {
        self.partner
    }
}

/// Proof that somebody may take a submission back: its team, until the panel has decided. A closed call does not hinder it.
#[derive(Debug)]
pub struct MayWithdraw(SubmissionId);

impl MayWithdraw {
    /// Checks the actor and the stage.
    pub fn check(actor: &Actor, submission: &Submission) -> Result<Self, Refusal> {
        if !submission.team.is_some_and(|team| actor.is_member(team)) {
            return Err(Refusal::not_visible());
        }
        match submission.stage {
            Stage::Draft | Stage::Submitted { .. } => Ok(Self(submission.id)),
            Stage::Withdrawn { .. } => Err(refusal::withdrawn()),
            Stage::Accepted { .. } | Stage::Declined { .. } => Err(refusal::already_decided()),
        }
    }

    /// The submission.
    pub fn on(&self) -> SubmissionId {
        self.0
    }
}

/// Proof that somebody may read a submission and score it: the assigned reviewer, while no conflict keeps them out.
#[derive(Debug)]
pub struct MayReview(ReviewId);

impl MayReview {
    /// Checks the actor, the assignment and the stage of the submission.
    pub fn check(actor: &Actor, review: &Review, submission: &Submission) -> Result<Self, Refusal> {
        if actor.person != Some(review.reviewer) {
            return Err(Refusal::not_visible());
        }
        if let ReviewState::KeptOut { why, .. } = review.state {
            return Err(refusal::in_conflict(why));
        }
        match submission.stage {
            Stage::Submitted { .. } => Ok(Self(review.id)),
            Stage::Draft => Err(Refusal::not_visible()),
            Stage::Withdrawn { .. } => Err(refusal::withdrawn()),
            Stage::Accepted { .. } | Stage::Declined { .. } => Err(refusal::already_decided()),
        }
    }

    /// The review.
    pub fn on(&self) -> ReviewId {
        self.0
    }
}

/// The permit to bring in a file: who steers the initiative of the call.
pub(crate) fn may_import(actor: &Actor, call: &Call) -> Result<MaySteer, Refusal> {
    MaySteer::check(actor, call.initiative)
}
