//! Mails the secret link of an invitation. The secret is made here and kept as a hash only; the newest link is the one that works.

use kernel::{Act, Actor, Mint, need};
use partner::{Partnership, Person};
use recruit::{InvitationMade, InvitationState, Team, seal_invitation};
use store::{JobRow, secret_hash};
use voice::recruit::invitation_letter;

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let made: InvitationMade = ids(job)?;
    let now = at.now();
    let mut tx = at.store.begin().await?;
    let team: Team = need(&mut tx, made.team).await?;
    let Some(invitation) = team.invitations.iter().find(|held| held.id == made.invitation).cloned() else {
        return Ok(());
    };
    if invitation.state != InvitationState::Waiting {
        return Ok(());
    }
    let lead = team.members.iter().find(|member| member.lead).map(|member| member.person);
    let known = tx.person_by_email(&invitation.email).await?;
    let lang = match (known, lead) {
        (Some(person), _) => person.lang,
        (None, Some(lead)) => need::<Person>(&mut tx, lead).await?.lang,
        (None, None) => kernel::Lang::En,
    };
    let secret = Mint::at(now).secret();
    let act = Act::new(Actor::visitor(), now, Mint::at(now));
    seal_invitation(&mut tx, &act, made.team, made.invitation, secret_hash(&secret.text())).await?;
    tx.commit().await?;
    let link = at.address(&format!("/invitations/{}", secret.text()));
    let until = invitation.expires.format("%Y-%m-%d").to_string();
    let letter = invitation_letter(lang, invitation.name.as_str(), team.name.as_str(), &until, &link);
    mail::send(at, job, invitation.email.as_str(), letter).await
}
