//! Tells everybody with a seat in the initiative that an edition is out.

use std::collections::BTreeSet;

use ::distill::{Edition, EditionOut, Report};
use kernel::{EditionId, Job, PersonId, Queue, Queued, need};
use partner::{Partnership, Person};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

/// Tells one person.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellReader {
    edition: EditionId,
    person: PersonId,
}

impl Job for TellReader {
    const NAME: &'static str = "distill.tell-reader";
}

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let out: EditionOut = ids(job)?;
    let mut tx = at.store.begin().await?;
    let edition: Edition = need(&mut tx, out.edition).await?;
    let bodies = tx.bodies(edition.initiative).await?;
    let people: BTreeSet<PersonId> = bodies.iter().flat_map(|body| &body.seats).map(|seat| seat.0).collect();
    for person in people {
        tx.enqueue(Queued::new(&TellReader { edition: edition.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellReader = ids(job)?;
    let mut tx = at.store.read().await?;
    let edition: Edition = need(&mut tx, tell.edition).await?;
    let report: Report = need(&mut tx, edition.report).await?;
    let person: Person = need(&mut tx, tell.person).await?;
    drop(tx);
    let title = edition.content.title.clone();
    let letter = Letter::new(person.lang, "mail-edition-subject", &[("title", title.clone())])
        .say("mail-edition-what", &[("title", title), ("n", edition.number.to_string())])
        .link("mail-edition-link", &at.address(&format!("/reports/{}/{}", report.slug, edition.number)));
    mail::send(at, job, person.email.as_str(), letter).await
}
