//! Tells every member of a body that findings wait for their ratings: first one job a member, then one mail a job.

use ::distill::{Round, RoundOpened};
use kernel::{Job, PersonId, Queue, Queued, RoundId, need};
use partner::{Body, Person};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

/// Asks one member.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct AskMember {
    round: RoundId,
    person: PersonId,
}

impl Job for AskMember {
    const NAME: &'static str = "distill.ask-member";
}

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let opened: RoundOpened = ids(job)?;
    let mut tx = at.store.begin().await?;
    let round: Round = need(&mut tx, opened.round).await?;
    let body: Body = need(&mut tx, round.body).await?;
    for seat in &body.seats {
        tx.enqueue(Queued::new(&AskMember { round: round.id, person: seat.person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn ask(at: &Place, job: &JobRow) -> Worked {
    let ask: AskMember = ids(job)?;
    let mut tx = at.store.read().await?;
    let round: Round = need(&mut tx, ask.round).await?;
    if !round.is_open() {
        return Ok(());
    }
    let person: Person = need(&mut tx, ask.person).await?;
    drop(tx);
    let title = round.title.to_string();
    let letter = Letter::new(person.lang, "mail-round-subject", &[("round", title.clone())])
        .say("mail-round-what", &[("round", title), ("n", round.findings.len().to_string())])
        .say("mail-round-until", &[("date", round.due.format("%Y-%m-%d").to_string())])
        .link("mail-round-link", &at.address(&format!("/rounds/{}", round.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
