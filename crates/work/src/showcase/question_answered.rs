//! Tells a visitor what the team answered, with both texts whole.

use kernel::need;
use partner::Person;
use showcase::{Poster, Question, QuestionAnswered};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let answered: QuestionAnswered = ids(job)?;
    let mut tx = at.store.read().await?;
    let question: Question = need(&mut tx, answered.question).await?;
    let poster: Poster = need(&mut tx, question.poster).await?;
    let visitor: Person = need(&mut tx, question.by).await?;
    let Some(answer) = &question.answer else { return Ok(()) };
    let speaker: Person = need(&mut tx, answer.by).await?;
    drop(tx);
    let letter = Letter::new(visitor.lang, "mail-question-answered", &[("title", poster.content.title.to_string())])
        .say("mail-question-answered-yours", &[])
        .quote(question.text.as_str())
        .say("mail-question-answered-what", &[("name", speaker.name.to_string())])
        .quote(answer.text.as_str())
        .link("mail-question-answered-open", &at.address(&format!("/posters/{}#{}", poster.slug, question.id)));
    mail::send(at, job, visitor.email.as_str(), letter).await
}
