//! The people who answer a call together, and how they find each other.

use chrono::Days;
use kernel::{
    Act, Change, Email, Fact, InvitationId, Line, PersonId, Refusal, SeatKind, Stamp, TeamId, Version, sealed,
};

use crate::{MayInvite, fact, refusal};

/// How many days the link of an invitation works.
const INVITATION_DAYS: u64 = 14;

/// Somebody in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// As what; a partner writes the partner's account.
    pub kind: SeatKind,
    /// Whether the member may invite others.
    pub lead: bool,
    /// Since when.
    pub since: Stamp,
}

/// Where an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Nobody has answered.
    Waiting,
    /// Somebody joined by it. It cannot be used again.
    Used {
        /// When.
        at: Stamp,
    },
    /// The lead took it back, or who was invited declined.
    Revoked {
        /// When.
        at: Stamp,
    },
}

/// An invitation by mail. Only the hash of the secret in its link is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Where the link goes.
    pub email: Email,
    /// The name to greet.
    pub name: Line,
    /// As what.
    pub kind: SeatKind,
    /// The hash of the secret; none until the mail is made.
    pub hash: Option<String>,
    /// The first moment at which the link does not work any more.
    pub expires: Stamp,
    /// Where it stands.
    pub state: InvitationState,
}

/// What a team holds.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamRecord {
    /// Its id.
    pub id: TeamId,
    /// How often it was saved.
    pub version: Version,
    /// Its name.
    pub name: Line,
    /// The organisation it works in.
    pub organisation: Line,
    /// Where that is, for instance a state.
    pub place: Line,
    /// Its members, oldest first.
    pub members: Vec<Member>,
    /// Its invitations, oldest first.
    pub invitations: Vec<Invitation>,
}

/// What it takes to found a team.
#[derive(Debug, Clone)]
pub struct NewTeam {
    /// Its name.
    pub name: Line,
    /// The organisation it works in.
    pub organisation: Line,
    /// Where that is, for instance a state.
    pub place: Line,
    /// As what the founder takes part.
    pub kind: SeatKind,
}

/// What it takes to invite somebody.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Where the link goes.
    pub email: Email,
    /// The name to greet.
    pub name: Line,
    /// As what.
    pub kind: SeatKind,
}

sealed!(
    /// The people who answer a call together.
    Team, TeamRecord, TeamId
);

impl Team {
    /// Founds a team; the founder leads it.
    pub fn found(act: &mut Act, founder: PersonId, new: NewTeam) -> Change<Self> {
        let id = TeamId::mint(&mut act.mint);
        let member = Member { person: founder, kind: new.kind, lead: true, since: act.now };
        let record = TeamRecord {
            id,
            version: Version(0),
            name: new.name,
            organisation: new.organisation,
            place: new.place,
            members: vec![member],
            invitations: Vec::new(),
        };
        Change::new(Self(record), Fact::new(fact::TEAM_FOUNDED, id, act.author(), act.now).with("kind", new.kind))
    }

    /// Invites somebody. A second invitation to the same address takes the place of one that still waits.
    pub fn invite(mut self, act: &mut Act, may: &MayInvite, new: NewInvitation) -> Change<Self> {
        assert_eq!(may.team(), self.id, "a permit is for one team");
        let id = InvitationId::mint(&mut act.mint);
        self.0.invitations.retain(|held| held.email != new.email || held.state != InvitationState::Waiting);
        self.0.invitations.push(Invitation {
            id,
            email: new.email,
            name: new.name,
            kind: new.kind,
            hash: None,
            expires: act.now + Days::new(INVITATION_DAYS),
            state: InvitationState::Waiting,
        });
        let fact = self.fact(fact::MEMBER_INVITED, act).with("invitation", id).with("kind", new.kind);
        Change::new(self, fact)
    }

    /// Notes the hash of the secret that goes out by mail. The newest link is the one that works.
    pub fn send(mut self, act: &Act, id: InvitationId, hash: String) -> Result<Change<Self>, Refusal> {
        let invitation = self.waiting(|held| held.id == id)?;
        invitation.hash = Some(hash);
        let fact = self.fact(fact::INVITATION_SENT, act).with("invitation", id);
        Ok(Change::new(self, fact))
    }

    /// Takes an invitation back.
    pub fn revoke(mut self, act: &Act, may: &MayInvite, id: InvitationId) -> Result<Change<Self>, Refusal> {
        assert_eq!(may.team(), self.id, "a permit is for one team");
        let invitation = self.waiting(|held| held.id == id)?;
        invitation.state = InvitationState::Revoked { at: act.now };
        let fact = self.fact(fact::INVITATION_REVOKED, act).with("invitation", id);
        Ok(Change::new(self, fact))
    }

    /// Somebody with the secret of the link says no. No reason is asked for, and the link is used up.
    pub fn decline(mut self, act: &Act, hash: &str) -> Result<Change<Self>, Refusal> {
        let invitation = self.waiting(|held| held.hash.as_deref() == Some(hash))?;
        invitation.state = InvitationState::Revoked { at: act.now };
        let id = invitation.id;
        let fact = self.fact(fact::INVITATION_DECLINED, act).with("invitation", id);
        Ok(Change::new(self, fact))
    }

    /// Somebody with the secret of the link joins. The link works once and until it expires.
    pub fn join(mut self, act: &Act, hash: &str, person: PersonId) -> Result<Change<Self>, Refusal> {
        let now = act.now;
        let invitation = self.waiting(|held| held.hash.as_deref() == Some(hash))?;
        if now >= invitation.expires {
            return Err(refusal::invitation_expired(invitation.expires));
        }
        invitation.state = InvitationState::Used { at: now };
        let (kind, id) = (invitation.kind, invitation.id);
        if !self.members.iter().any(|member| member.person == person) {
            self.0.members.push(Member { person, kind, lead: false, since: now });
        }
        let fact = self.fact(fact::MEMBER_JOINED, act).with("person", person).with("kind", kind).with("invitation", id);
        Ok(Change::new(self, fact))
    }

    /// Somebody leaves. The last lead stays, so that nobody's draft is left without an owner.
    pub fn leave(mut self, act: &Act, person: PersonId) -> Result<Change<Self>, Refusal> {
        let own = act.by.person == Some(person);
        let leads = self.members.iter().any(|member| Some(member.person) == act.by.person && member.lead);
        if !own && !leads {
            return Err(Refusal::not_yours());
        }
        if !self.members.iter().any(|member| member.person != person && member.lead) {
            return Err(refusal::last_lead());
        }
        self.0.members.retain(|member| member.person != person);
        let fact = self.fact(fact::MEMBER_LEFT, act).with("person", person);
        Ok(Change::new(self, fact))
    }

    /// Whether a partner is in it.
    pub fn has_partner(&self) -> bool {
        self.members.iter().any(|member| member.kind.is_partner())
    }

    /// The membership of a person.
    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person == person)
    }

    fn waiting(&mut self, is: impl Fn(&Invitation) -> bool) -> Result<&mut Invitation, Refusal> {
        self.0
            .invitations
            .iter_mut()
            .find(|held| is(held) && held.state == InvitationState::Waiting)
            .ok_or_else(refusal::invitation_unknown)
    }

    fn fact(&self, what: &'static str, act: &Act) -> Fact {
        Fact::new(what, self.id, act.author(), act.now)
    }
}
