//! Tells everybody with a seat in the initiative that an edition is out.

use std::collections::BTreeSet;

use ::distill::{Edition, EditionOut, Report};
use kernel::{EditionId, Job, Line, PersonId, Queue, Queued, Stamp, Subject, need};
use partner::story::{Channel, MayShow, NewUse, Purpose, StoryBook, UseKind, note_shown};
use partner::{Partnership, Person};
use store::{JobRow, Tx};
use voice::Letter;

use crate::{Place, Trouble, Worked, ids, mail};

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
    register_stories(&mut tx, at, &edition).await?;
    for person in people {
        tx.enqueue(Queued::new(&TellReader { edition: edition.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

/// The stories that stand beside its findings are registered as used by this edition: on the site, where they end by themselves, and
/// as PDF, where they do not.
async fn register_stories(tx: &mut Tx, at: &Place, edition: &Edition) -> Result<(), Trouble> {
    let (mut act, today) = (at.act(), at.now().date_naive());
    let what = Line::parse_max(&format!("{}, {}", edition.content.title, edition.number), Line::MAX)
        .map_err(|fault| Trouble::Never(fault.key.to_owned()))?;
    for story in tx.open_stories(Some(edition.initiative), at.now()).await? {
        let stands = |since: &Stamp| *since <= edition.prepared;
        let in_it =
            edition.content.findings.iter().any(|one| story.places.get(&Subject::of(one.id)).is_some_and(stands));
        for channel in [Channel::Site, Channel::Print].into_iter().filter(|_| in_it) {
            let Ok(shown) = MayShow::to_anybody(&story, Purpose::Report, channel, today) else { continue };
            let used = NewUse { kind: UseKind::Edition, channel, what: what.clone(), day: today };
            note_shown(tx, &mut act, &shown, edition.initiative, used).await?;
        }
    }
    Ok(())
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
