//! Tells somebody that they have a seat: in which group, what it is for, whom to call, and how to leave.

use kernel::need;
use partner::safety::{AllyKind, allies_outside};
use partner::{Body, Initiative, Person, SeatGiven};
use store::JobRow;
use voice::{Letter, phrases};

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let given: SeatGiven = ids(job)?;
    let mut tx = at.store.read().await?;
    let body: Body = need(&mut tx, given.body).await?;
    // Who has left already need not hear that they came.
    let Some(seat) = body.seat_of(given.person) else { return Ok(()) };
    let initiative: Initiative = need(&mut tx, body.initiative).await?;
    let person: Person = need(&mut tx, given.person).await?;
    let allies = allies_outside(&mut tx, initiative.id).await?;
    drop(tx);
    let words = [
        ("initiative", initiative.title.to_string()),
        ("body", body.name.to_string()),
        ("seat", phrases().say(person.lang, &format!("seat-{}", seat.kind), &[])),
        ("days", initiative.notice_days.to_string()),
    ];
    let mut letter = Letter::new(person.lang, "mail-seat-subject", &words)
        .say("mail-seat-what", &words)
        .quote(body.purpose.as_str())
        .say("mail-seat-next", &words);
    let support = || allies.iter().filter(|line| line.ally.kind == AllyKind::Support);
    if support().next().is_some() {
        letter = letter.say("mail-seat-call", &[]);
    }
    for line in support() {
        letter = letter.quote(&format!("{}: {}, {}", line.name, line.ally.reach, line.email));
    }
    let letter =
        letter.say("mail-seat-leave", &[]).link("mail-seat-link", &at.address(&format!("/bodies/{}", body.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
