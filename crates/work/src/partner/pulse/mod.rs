//! Letters of the pulse: the six questions, and that the results can be read.

use kernel::need;
use partner::disclosure::DisclosureBook;
use partner::pulse::{Item, Pulse, PulseAsked, PulseOut};
use partner::{Initiative, Partnership, Person};
use store::JobRow;
use voice::{Letter, phrases};

use crate::{Place, Worked, ids, mail};

/// Asks somebody, with all six questions in the mail.
pub(crate) async fn asked(at: &Place, job: &JobRow) -> Worked {
    let asked: PulseAsked = ids(job)?;
    let mut tx = at.store.read().await?;
    let pulse: Pulse = need(&mut tx, asked.pulse).await?;
    let initiative: Initiative = need(&mut tx, pulse.initiative).await?;
    let person: Person = need(&mut tx, asked.person).await?;
    drop(tx);
    let words = words(person.lang, &pulse, &initiative, pulse.closes);
    let mut letter = Letter::new(person.lang, "mail-pulse-subject", &words).say("mail-pulse-what", &words);
    for item in Item::ALL {
        letter = letter.quote(&phrases().say(person.lang, &format!("pulse-item-{item}"), &[]));
    }
    let letter = letter
        .say("mail-pulse-how", &[])
        .say("mail-pulse-nameless", &[])
        .link("mail-pulse-link", &at.address(&format!("/pulses/{}", pulse.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}

fn words(
    lang: kernel::Lang,
    pulse: &Pulse,
    initiative: &Initiative,
    day: kernel::Stamp,
) -> [(&'static str, String); 3] {
    [
        ("phase", phrases().say(lang, &format!("phase-{}", pulse.phase), &[])),
        ("initiative", initiative.title.to_string()),
        ("day", phrases().day(lang, day.date_naive())),
    ]
}

/// Tells one side that the results can be read: one letter for each person of it.
pub(crate) async fn out(at: &Place, job: &JobRow) -> Worked {
    let out: PulseOut = ids(job)?;
    let mut tx = at.store.read().await?;
    let pulse: Pulse = need(&mut tx, out.pulse).await?;
    let mut seats = tx.bodies(pulse.initiative).await?.into_iter().flat_map(|body| body.seats).collect::<Vec<_>>();
    seats.sort_by_key(|(person, _, kind, _)| (*person, !kind.is_partner()));
    seats.dedup_by_key(|(person, ..)| *person);
    let begun = tx.roles_begun(pulse.initiative).await?;
    drop(tx);
    // Who took a first seat after the pulse had closed was never asked.
    let was_asked = |person| begun.iter().any(|(held, since)| *held == person && *since < pulse.closes);
    let mut tx = at.store.begin().await?;
    for (person, _, kind, _) in seats {
        if kind.is_partner() == out.partners && was_asked(person) {
            let tell = TellOut { pulse: out.pulse, person, partners: out.partners };
            kernel::Queue::enqueue(&mut tx, kernel::Queued::new(&tell, at.clock.now())).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Tells one person that the results can be read.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellOut {
    pulse: kernel::PulseId,
    person: kernel::PersonId,
    partners: bool,
}

impl kernel::Job for TellOut {
    const NAME: &'static str = "partner.pulse-tell-out";
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellOut = ids(job)?;
    let mut tx = at.store.read().await?;
    let pulse: Pulse = need(&mut tx, tell.pulse).await?;
    let initiative: Initiative = need(&mut tx, pulse.initiative).await?;
    let person: Person = need(&mut tx, tell.person).await?;
    drop(tx);
    let words = words(person.lang, &pulse, &initiative, pulse.shown_from());
    let what = if tell.partners { "mail-pulse-out-partners" } else { "mail-pulse-out-others" };
    let letter = Letter::new(person.lang, "mail-pulse-out-subject", &words)
        .say(what, &words)
        .link("mail-pulse-out-link", &at.address(&format!("/pulses/{}", pulse.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
