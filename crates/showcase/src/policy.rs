//! Who may do what at a poster. Each permit is for one thing and can only be made here.

use kernel::{Actor, InitiativeId, PosterId, QuestionId, Refusal};
use partner::MaySteer;

use crate::{Hall, Poster, PosterState, Question};

/// Whether somebody speaks for a poster: the members of its team; where it has none, who may steer the initiative.
fn speaks_for(actor: &Actor, poster: &Poster) -> bool {
    match poster.team {
        Some(team) => actor.is_member(team),
        None => MaySteer::check(actor, poster.initiative).is_ok(),
    }
}

fn as_partner(actor: &Actor, poster: &Poster) -> bool {
    poster.team.is_some_and(|team| actor.is_partner_member(team))
}

/// Proof that somebody may read a poster: everybody, once its team released it and the hall is shown; before that the
/// team, holders of seats in the initiative, and the steward's staff.
#[derive(Debug)]
pub struct MaySee(());

impl MaySee {
    /// Checks the actor.
    pub fn check(actor: &Actor, poster: &Poster, hall: Option<&Hall>) -> Result<Self, Refusal> {
        let public = poster.is_shown() && hall.is_some_and(Hall::is_shown);
        let inside = speaks_for(actor, poster) || actor.is_steward() || actor.sits_in(poster.initiative);
        if public || inside { Ok(Self(())) } else { Err(Refusal::not_visible()) }
    }
}

/// Proof that somebody may write a poster: the members of its team. Staff do not write in a team's name; only where a practice came in
/// from a file, without a team, do those who steer the initiative.
#[derive(Debug)]
pub struct MayEdit {
    poster: PosterId,
    partner: bool,
}

impl MayEdit {
    /// Checks the actor.
    pub fn check(actor: &Actor, poster: &Poster) -> Result<Self, Refusal> {
        if !speaks_for(actor, poster) {
            return Err(Refusal::not_yours());
        }
        match poster.state {
            PosterState::Withdrawn { .. } => Err(Refusal::new("refused-poster-withdrawn")),
            PosterState::Invited | PosterState::Draft | PosterState::Shown { .. } => {
                Ok(Self { poster: poster.id, partner: as_partner(actor, poster) })
            }
        }
    }

    /// The poster it is for.
    pub fn poster(&self) -> PosterId {
        self.poster
    }

    /// Whether a partner of the team writes.
    pub fn as_partner(&self) -> bool {
        self.partner
    }
}

/// Proof that somebody may take a poster down: its team, and the steward's staff.
#[derive(Debug)]
pub struct MayWithdraw(PosterId);

impl MayWithdraw {
    /// Checks the actor.
    pub fn check(actor: &Actor, poster: &Poster) -> Result<Self, Refusal> {
        if speaks_for(actor, poster) || actor.is_steward() { Ok(Self(poster.id)) } else { Err(Refusal::not_yours()) }
    }

    /// The poster it is for.
    pub fn poster(&self) -> PosterId {
        self.0
    }
}

/// Proof that somebody may answer a question: the members of the poster's team.
#[derive(Debug)]
pub struct MayAnswerQuestion {
    question: QuestionId,
    initiative: InitiativeId,
    partner: bool,
}

impl MayAnswerQuestion {
    /// Checks the actor.
    pub fn check(actor: &Actor, poster: &Poster, question: &Question) -> Result<Self, Refusal> {
        assert_eq!(question.poster, poster.id, "a question belongs to one poster");
        if speaks_for(actor, poster) {
            let partner = as_partner(actor, poster);
            Ok(Self { question: question.id, initiative: poster.initiative, partner })
        } else {
            Err(Refusal::not_yours())
        }
    }

    /// The question it is for.
    pub fn question(&self) -> QuestionId {
        self.question
    }

    /// The initiative of the poster.
    pub fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    /// Whether a partner of the team answers.
    pub fn as_partner(&self) -> bool {
        self.partner
    }
}
