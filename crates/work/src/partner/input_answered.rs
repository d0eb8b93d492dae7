//! Tells the author of an input what became of it, and why.

use kernel::need;
use partner::{Input, InputAnswered, Person};
use store::JobRow;
use voice::{Letter, phrases};

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let answered: InputAnswered = ids(job)?;
    let mut tx = at.store.read().await?;
    let input: Input = need(&mut tx, answered.input).await?;
    let author: Person = need(&mut tx, input.author).await?;
    drop(tx);
    let Some(answer) = &input.answer else { return Ok(()) };
    let what = phrases().say(author.lang, &format!("disposition-{}", answer.disposition), &[]);
    let letter = Letter::new(author.lang, "mail-answered-subject", &[])
        .say("mail-answered-said", &[])
        .quote(input.text.as_str())
        .say("mail-answered-fate", &[("what", what)])
        .say("mail-answered-why", &[])
        .quote(answer.reason.as_str())
        .link("mail-answered-link", &at.address("/said-and-did"));
    mail::send(at, job, author.email.as_str(), letter).await
}
