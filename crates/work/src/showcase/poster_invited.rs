//! Tells the team of an accepted practice that its poster waits for it: first one job a member, then one mail a job.

use kernel::{Job, PersonId, PosterId, Queue, Queued, need};
use partner::Person;
use showcase::{Poster, PosterInvited};
use store::JobRow;
use voice::Letter;

use super::members;
use crate::{Place, Worked, ids, mail};

/// Tells one member.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellInvited {
    poster: PosterId,
    person: PersonId,
}

impl Job for TellInvited {
    const NAME: &'static str = "showcase.tell-invited";
}

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let invited: PosterInvited = ids(job)?;
    let mut tx = at.store.begin().await?;
    let poster: Poster = need(&mut tx, invited.poster).await?;
    for person in members(&mut tx, poster.team).await? {
        tx.enqueue(Queued::new(&TellInvited { poster: poster.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellInvited = ids(job)?;
    let mut tx = at.store.read().await?;
    let poster: Poster = need(&mut tx, tell.poster).await?;
    let person: Person = need(&mut tx, tell.person).await?;
    drop(tx);
    let letter = Letter::new(person.lang, "mail-poster-invited", &[("title", poster.content.title.to_string())])
        .say("mail-poster-invited-what", &[])
        .link("mail-poster-edit", &at.address(&format!("/posters/{}/edit", poster.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}
