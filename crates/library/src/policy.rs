//! Who may do what with a resource. Each permit is for one thing and can only be made here.

use kernel::{Actor, InitiativeId, PersonId, Refusal, ResourceId, SeatKind};
use partner::MaySteer;

use crate::{Resource, Stage, refusal};

/// Proof that somebody may begin and write resources: holders of any seat in the initiative, and the steward's staff.
#[derive(Debug)]
pub struct MayWrite(InitiativeId);

impl MayWrite {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        if actor.is_steward() || actor.sits_in(initiative) { Ok(Self(initiative)) } else { Err(Refusal::not_yours()) }
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

/// Proof that somebody may sign a text for partners: holders of a partner seat in the initiative, and nobody else.
#[derive(Debug)]
pub struct MaySign {
    initiative: InitiativeId,
    person: PersonId,
}

impl MaySign {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        let person = actor.person.ok_or_else(Refusal::sign_in)?;
        if actor.seat_kinds(initiative).any(SeatKind::is_partner) {
            Ok(Self { initiative, person })
        } else {
            Err(refusal::only_partners_sign())
        }
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    /// The partner.
    pub fn person(&self) -> PersonId {
        self.person
    }
}

/// Proof that somebody may publish: who may steer the initiative.
#[derive(Debug)]
pub struct MayPublish(InitiativeId);

impl MayPublish {
    /// Checks the actor.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        MaySteer::check(actor, initiative).map(|may| Self(may.initiative()))
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

/// Proof that somebody may take a resource back: who may steer, and the partner whose signature it bears.
#[derive(Debug)]
pub struct MayTakeBack(ResourceId);

impl MayTakeBack {
    /// Checks the actor.
    pub fn check(actor: &Actor, resource: &Resource) -> Result<Self, Refusal> {
        let signer = match &resource.stage {
            Stage::Signed(signed) | Stage::Published { signed, .. } => Some(signed.by),
            Stage::Draft | Stage::Withdrawn { .. } => None,
        };
        let signed = signer.is_some() && signer == actor.person;
        if signed || MaySteer::check(actor, resource.initiative).is_ok() {
            Ok(Self(resource.id))
        } else {
            Err(Refusal::not_yours())
        }
    }

    /// The resource it is for.
    pub fn resource(&self) -> ResourceId {
        self.0
    }
}
