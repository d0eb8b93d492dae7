//! Teams with their members and invitations.

use kernel::{Change, Email, Keep, Line, PortError, TeamId, Version};
use recruit::{Invitation, InvitationState, Member, Team, TeamLine, TeamRecord};

use super::sql;
use crate::{Row, StoreError, Tx, args};

fn member(row: &Row) -> Result<Member, StoreError> {
    Ok(Member {
        person: row.parse("person")?,
        kind: row.parse("kind")?,
        lead: row.flag("lead")?,
        since: row.stamp("since")?,
    })
}

fn invitation(row: &Row) -> Result<Invitation, StoreError> {
    let word = row.text("state")?;
    let state = match word.as_str() {
        "waiting" => InvitationState::Waiting,
        "used" => InvitationState::Used { at: row.stamp("state_at")? },
        "revoked" => InvitationState::Revoked { at: row.stamp("state_at")? },
        _ => return Err(StoreError::Row { column: "state", found: word }),
    };
    Ok(Invitation {
        id: row.parse("id")?,
        email: row.typed("email", Email::parse)?,
        name: row.typed("name", Line::parse)?,
        kind: row.parse("kind")?,
        hash: row.opt_text("hash")?,
        expires: row.stamp("expires")?,
        state,
    })
}

pub(super) fn line(row: &Row) -> Result<TeamLine, StoreError> {
    Ok(TeamLine {
        id: row.parse("id")?,
        name: row.text("name")?,
        organisation: row.text("organisation")?,
        members: row.int("members")?,
        partners: row.int("partners")?,
    })
}

impl Keep<Team> for Tx {
    async fn find(&mut self, id: TeamId) -> Result<Option<Team>, PortError> {
        let Some(row) = self.optional(sql::FIND_TEAM, args![id]).await? else { return Ok(None) };
        let members = self.all(sql::MEMBERS, args![id]).await?;
        let invitations = self.all(sql::INVITATIONS, args![id]).await?;
        Ok(Some(Team::restore(TeamRecord {
            id,
            version: Version(row.int("version")?),
            name: row.typed("name", Line::parse)?,
            organisation: row.typed("organisation", Line::parse)?,
            place: row.typed("place", Line::parse)?,
            members: members.iter().map(member).collect::<Result<_, _>>()?,
            invitations: invitations.iter().map(invitation).collect::<Result<_, _>>()?,
        })))
    }

    async fn save(&mut self, change: Change<Team>) -> Result<bool, PortError> {
        let (it, fact) = change.into_parts();
        let values = args![it.id, it.version, it.name, it.organisation, it.place];
        if self.run(sql::SAVE_TEAM, values).await? == 0 {
            return Ok(false);
        }
        self.run(sql::CLEAR_MEMBERS, args![it.id]).await?;
        for held in &it.members {
            self.run(sql::ADD_MEMBER, args![it.id, held.person, held.kind, held.lead, held.since]).await?;
        }
        self.run(sql::CLEAR_INVITATIONS, args![it.id]).await?;
        for (place, held) in it.invitations.iter().enumerate() {
            let (state, at) = match held.state {
                InvitationState::Waiting => ("waiting", None),
                InvitationState::Used { at } => ("used", Some(at)),
                InvitationState::Revoked { at } => ("revoked", Some(at)),
            };
            let values =
                args![held.id, it.id, place, held.email, held.name, held.kind, held.hash, held.expires, state, at];
            self.run(sql::ADD_INVITATION, values).await?;
        }
        self.record(fact);
        Ok(true)
    }
}
