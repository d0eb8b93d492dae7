//! Tells the team that a visitor asked: first one job a member, then one mail a job, with the whole question.

use kernel::{Job, PersonId, QuestionId, Queue, Queued, need};
use partner::Person;
use showcase::{Poster, Question, QuestionAsked};
use store::JobRow;
use voice::Letter;

use super::members;
use crate::{Place, Worked, ids, mail};

/// Tells one member.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellAsked {
    question: QuestionId,
    person: PersonId,
}

impl Job for TellAsked {
    const NAME: &'static str = "showcase.tell-asked";
}

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let asked: QuestionAsked = ids(job)?;
    let mut tx = at.store.begin().await?;
    let question: Question = need(&mut tx, asked.question).await?;
    let poster: Poster = need(&mut tx, question.poster).await?;
    for person in members(&mut tx, poster.team).await? {
        tx.enqueue(Queued::new(&TellAsked { question: question.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellAsked = ids(job)?;
    let mut tx = at.store.read().await?;
    let question: Question = need(&mut tx, tell.question).await?;
    let poster: Poster = need(&mut tx, question.poster).await?;
    let person: Person = need(&mut tx, tell.person).await?;
    let visitor: Person = need(&mut tx, question.by).await?;
    drop(tx);
    let letter = Letter::new(person.lang, "mail-question-asked", &[("title", poster.content.title.to_string())])
        .say("mail-question-asked-what", &[("name", visitor.name.to_string())])
        .quote(question.text.as_str())
        .say("mail-question-asked-next", &[])
        .link("mail-question-open", &at.address(&format!("/posters/{}#questions", poster.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}
