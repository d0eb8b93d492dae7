//! Teams and how people come into them.

use kernel::{Act, Failure, InvitationId, PersonId, Queued, TeamId, need, save};

use crate::{InvitationMade, MayInvite, NewInvitation, NewTeam, Recruitment, Team, refusal};

/// Somebody signed in founds a team and leads it.
pub async fn found_team<P: Recruitment>(port: &mut P, act: &mut Act, new: NewTeam) -> Result<Team, Failure> {
    let founder = act.person()?;
    let change = Team::found(act, founder, new);
    save(port, change).await
}

/// Invites somebody and queues the mail with the secret link.
pub async fn invite_member<P: Recruitment>(
    port: &mut P,
    act: &mut Act,
    id: TeamId,
    new: NewInvitation,
) -> Result<InvitationId, Failure> {
    let team: Team = need(port, id).await?;
    let may = MayInvite::check(&act.by, &team)?;
    let team = save(port, team.invite(act, &may, new)).await?;
    let invitation = team.invitations.last().map(|made| made.id).ok_or(Failure::Missing)?;
    port.enqueue(Queued::new(&InvitationMade { team: id, invitation }, act.now)).await?;
    Ok(invitation)
}

/// Notes the hash of the secret that the mail will carry. A job's act, done before the mail goes out.
pub async fn seal_invitation<P: Recruitment>(
    port: &mut P,
    act: &Act,
    id: TeamId,
    invitation: InvitationId,
    hash: String,
) -> Result<Team, Failure> {
    let team: Team = need(port, id).await?;
    let change = team.send(act, invitation, hash)?;
    save(port, change).await
}

/// Takes an invitation back.
pub async fn revoke_invitation<P: Recruitment>(
    port: &mut P,
    act: &Act,
    id: TeamId,
    invitation: InvitationId,
) -> Result<Team, Failure> {
    let team: Team = need(port, id).await?;
    let may = MayInvite::check(&act.by, &team)?;
    let change = team.revoke(act, &may, invitation)?;
    save(port, change).await
}

/// Somebody with the secret of a link joins its team.
pub async fn join_team<P: Recruitment>(port: &mut P, act: &Act, hash: &str, person: PersonId) -> Result<Team, Failure> {
    let team = port.team_by_invitation(hash).await?.ok_or_else(refusal::invitation_unknown)?;
    let change = team.join(act, hash, person)?;
    save(port, change).await
}

/// Somebody with the secret of a link says no to its team.
pub async fn decline_invitation<P: Recruitment>(port: &mut P, act: &Act, hash: &str) -> Result<Team, Failure> {
    let team = port.team_by_invitation(hash).await?.ok_or_else(refusal::invitation_unknown)?;
    let change = team.decline(act, hash)?;
    save(port, change).await
}

/// Somebody leaves a team: the person's own act, or a lead's.
pub async fn leave_team<P: Recruitment>(
    port: &mut P,
    act: &Act,
    id: TeamId,
    person: PersonId,
) -> Result<Team, Failure> {
    let team: Team = need(port, id).await?;
    if !act.by.is_member(id) {
        return Err(Failure::Missing);
    }
    let change = team.leave(act, person)?;
    save(port, change).await
}
