//! Tells the author of an input that it is in the register, and later what it led to.

use kernel::need;
use partner::{Input, InputHeard, Person, ResultShown};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let heard: InputHeard = ids(job)?;
    let mut tx = at.store.read().await?;
    let input: Input = need(&mut tx, heard.input).await?;
    // What was answered on the spot gets the answer, not a note that one will come.
    if input.answer.is_some() {
        return Ok(());
    }
    let author: Person = need(&mut tx, input.author).await?;
    drop(tx);
    let due = input.due.map(|day| day.to_string()).unwrap_or_default();
    let letter = Letter::new(author.lang, "mail-heard-subject", &[])
        .say("mail-heard-what", &[])
        .quote(input.text.as_str())
        .say("mail-heard-due", &[("date", due)])
        .link("mail-heard-link", &at.address("/me"));
    mail::send(at, job, author.email.as_str(), letter).await
}

pub(crate) async fn result(at: &Place, job: &JobRow) -> Worked {
    let shown: ResultShown = ids(job)?;
    let mut tx = at.store.read().await?;
    let input: Input = need(&mut tx, shown.input).await?;
    let author: Person = need(&mut tx, input.author).await?;
    drop(tx);
    let Some(result) = &input.result else { return Ok(()) };
    let letter = Letter::new(author.lang, "mail-result-subject", &[])
        .say("mail-answered-said", &[])
        .quote(input.text.as_str())
        .say("mail-result-what", &[])
        .quote(result.what.as_str())
        .link("mail-answered-link", &at.address("/said-and-did"));
    mail::send(at, job, author.email.as_str(), letter).await
}
