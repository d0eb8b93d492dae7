//! Tells every member of a body that a question waits: first one job a member, then one mail a job.

use kernel::{DecisionId, Job, PersonId, Queue, Queued, need};
use partner::{Body, Decision, DecisionPut, Outcome, Person, Tally};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

/// Tells one member, with the whole text.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellMember {
    decision: DecisionId,
    person: PersonId,
}

impl Job for TellMember {
    const NAME: &'static str = "partner.tell-member";
}

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let put: DecisionPut = ids(job)?;
    let mut tx = at.store.begin().await?;
    let decision: Decision = need(&mut tx, put.decision).await?;
    let body: Body = need(&mut tx, decision.body).await?;
    for seat in &body.seats {
        tx.enqueue(Queued::new(&TellMember { decision: decision.id, person: seat.person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellMember = ids(job)?;
    let mut tx = at.store.read().await?;
    let decision: Decision = need(&mut tx, tell.decision).await?;
    if decision.outcome != Outcome::Open {
        return Ok(());
    }
    let body: Body = need(&mut tx, decision.body).await?;
    let person: Person = need(&mut tx, tell.person).await?;
    drop(tx);
    let question = decision.question.to_string();
    let until = Tally::of(&decision, &body, at.now()).notice_until.date_naive().to_string();
    let letter = Letter::new(person.lang, "mail-decision-subject", &[("question", question.clone())])
        .say("mail-decision-what", &[("question", question), ("body", body.name.to_string())])
        .quote(decision.summary.as_str())
        .say("mail-decision-until", &[("date", until)])
        .link("mail-decision-link", &at.address(&format!("/decisions/{}", decision.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
