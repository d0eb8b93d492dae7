//! A partner co-lead lets one act pass without a decision, with a reason that everybody can read.

use kernel::{
    Act, Actor, Change, DecisionId, Fact, Failure, InitiativeId, PersonId, Prose, Refusal, Role, SeatKind, Stamp,
    Subject, Version, sealed,
};

use crate::{Matter, fact};

/// What a waiver holds. It shares its kind of id with decisions: it stands in the place of one.
#[derive(Debug, Clone, PartialEq)]
pub struct WaiverRecord {
    /// Its id.
    pub id: DecisionId,
    /// How often it was saved.
    pub version: Version,
    /// The initiative.
    pub initiative: InitiativeId,
    /// What is let pass.
    pub matter: Matter,
    /// On what.
    pub on: Subject,
    /// The partner co-lead.
    pub signed_by: PersonId,
    /// Why; public.
    pub reason: Prose,
    /// When.
    pub at: Stamp,
}

sealed!(
    /// A signed waiver.
    Waiver, WaiverRecord, DecisionId
);

impl Waiver {
    /// Signs a waiver. Only a partner who leads a body of the initiative may.
    pub fn sign(
        act: &mut Act,
        initiative: InitiativeId,
        matter: Matter,
        on: Subject,
        reason: Prose,
    ) -> Result<Change<Self>, Failure> {
        let signed_by = act.person()?;
        if !Self::may_sign(&act.by, initiative) {
            return Err(Refusal::new("refused-waiver-needs-partner-lead").into());
        }
        let id = DecisionId::mint(&mut act.mint);
        let fact = Fact::new(fact::WAIVER_SIGNED, id, act.author(), act.now)
            .within(initiative)
            .from_seat(Some(SeatKind::Partner))
            .with("matter", matter)
            .with("on", &on);
        Ok(Change::new(
            Self(WaiverRecord { id, version: Version(0), initiative, matter, on, signed_by, reason, at: act.now }),
            fact,
        ))
    }

    /// Whether somebody may sign waivers here: a partner who leads a body of the initiative, alone or with others.
    pub fn may_sign(actor: &Actor, of: InitiativeId) -> bool {
        let leads = |role: &Role| matches!(role, Role::Seat { initiative, kind: SeatKind::Partner, lead: true, .. } if *initiative == of);
        actor.roles.iter().any(leads)
    }
}
