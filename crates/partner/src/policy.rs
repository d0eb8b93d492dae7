//! Who may do what. Each permit is for one thing and can only be made here.

use kernel::{Act, Actor, BodyId, InitiativeId, Refusal, Role, SeatKind};

use crate::{Body, Input};

/// Proof that somebody may run an initiative: the steward's staff, and holders of a steward seat in it.
#[derive(Debug)]
pub struct MaySteer(InitiativeId);

impl MaySteer {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        let holds = actor.is_steward() || actor.seat_kinds(initiative).any(|kind| kind == SeatKind::Steward);
        if holds { Ok(Self(initiative)) } else { Err(Refusal::not_yours()) }
    }

    /// The permit of somebody who is just creating the initiative. Only the steward's staff do.
    pub(crate) fn founding(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        if actor.is_steward() { Ok(Self(initiative)) } else { Err(Refusal::not_yours()) }
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

/// Proof that somebody may put questions to a body and close them: who may steer, and the body's own leads.
#[derive(Debug)]
pub struct MayDecide {
    initiative: InitiativeId,
    body: BodyId,
}

impl MayDecide {
    /// Checks the actor.
    pub fn check(actor: &Actor, body: &Body) -> Result<Self, Refusal> {
        let leads = actor
            .roles
            .iter()
            .any(|role| matches!(role, Role::Seat { body: held, lead: true, .. } if *held == body.id));
        if leads || MaySteer::check(actor, body.initiative).is_ok() {
            Ok(Self { initiative: body.initiative, body: body.id })
        } else {
            Err(Refusal::not_yours())
        }
    }

    /// The initiative of the body.
    pub fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    /// The body.
    pub fn body(&self) -> BodyId {
        self.body
    }
}

/// Proof that somebody may answer an input: anybody with a seat in the initiative but its author, and the steward's staff.
#[derive(Debug)]
pub struct MayAnswer(());

impl MayAnswer {
    /// Who was asked in another place and has answered there, by that place's own permit.
    pub(crate) fn in_place() -> Self {
        Self(())
    }

    /// Checks the actor.
    pub fn check(act: &Act, input: &Input) -> Result<Self, Refusal> {
        let own = act.by.person == Some(input.author);
        if (act.by.is_steward() || act.by.sits_in(input.initiative)) && !own {
            Ok(Self(()))
        } else {
            Err(Refusal::not_yours())
        }
    }
}
