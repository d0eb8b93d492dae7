//! Tells every member of a body that a question waits: first one job a member, then one mail a job.

use kernel::{DecisionId, Job, PersonId, Queue, Queued, Stamp, need};
use partner::{AskSilent, Body, Decision, DecisionPut, Outcome, Person, Tally};
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
    for person in voices(&body, at.now()) {
        tx.enqueue(Queued::new(&TellMember { decision: decision.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

/// Who speaks for each seat that counts now: its holder, or who stands in.
fn voices(body: &Body, now: Stamp) -> Vec<PersonId> {
    let sits = body.seats.iter().filter(|seat| seat.sits(now));
    sits.flat_map(|seat| [seat.paused.is_none().then_some(seat.person), seat.standing_in(now)]).flatten().collect()
}

/// Asks one member who has not spoken yet.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct AskMember {
    decision: DecisionId,
    person: PersonId,
}

impl Job for AskMember {
    const NAME: &'static str = "partner.ask-member";
}

pub(crate) async fn ask_silent(at: &Place, job: &JobRow) -> Worked {
    let asked: AskSilent = ids(job)?;
    let mut tx = at.store.begin().await?;
    let decision: Decision = need(&mut tx, asked.decision).await?;
    let body: Body = need(&mut tx, decision.body).await?;
    if decision.outcome != Outcome::Open {
        return Ok(());
    }
    let spoke = |person: PersonId| {
        body.voice_of(person, at.now()).is_none_or(|seat| decision.position_of(seat.person).is_some())
    };
    for person in voices(&body, at.now()).into_iter().filter(|person| !spoke(*person)) {
        tx.enqueue(Queued::new(&AskMember { decision: decision.id, person }, at.now())).await?;
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn ask(at: &Place, job: &JobRow) -> Worked {
    let ask: AskMember = ids(job)?;
    send(at, job, ask.decision, ask.person, "mail-decision-again").await
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellMember = ids(job)?;
    send(at, job, tell.decision, tell.person, "mail-decision-subject").await
}

/// The question with its whole papers, options and notice; nothing once it is closed.
async fn send(at: &Place, job: &JobRow, decision: DecisionId, person: PersonId, subject: &'static str) -> Worked {
    let mut tx = at.store.read().await?;
    let decision: Decision = need(&mut tx, decision).await?;
    if decision.outcome != Outcome::Open {
        return Ok(());
    }
    let body: Body = need(&mut tx, decision.body).await?;
    let person: Person = need(&mut tx, person).await?;
    drop(tx);
    let question = decision.question.to_string();
    let until = Tally::of(&decision, &body, at.now()).notice_until.date_naive().to_string();
    let mut letter = Letter::new(person.lang, subject, &[("question", question.clone())])
        .say("mail-decision-what", &[("question", question), ("body", body.name.to_string())])
        .quote(decision.summary.as_str());
    if !decision.options.is_empty() {
        let lines = decision.options.iter().enumerate().map(|(at, option)| format!("{}. {option}", at + 1));
        letter = letter.say("mail-decision-options", &[]).quote(&lines.collect::<Vec<_>>().join("\n"));
    }
    if let Some(papers) = &decision.papers {
        letter = letter.say("mail-decision-papers", &[]).quote(papers.as_str());
    }
    if let Some(why) = &decision.why_short {
        letter = letter.say("mail-decision-short", &[]).quote(why.as_str());
    }
    let letter = letter
        .say("mail-decision-until", &[("date", until)])
        .link("mail-decision-link", &at.address(&format!("/decisions/{}", decision.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
