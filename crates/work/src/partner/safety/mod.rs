//! Letters of safety: a report to the independent person, its answer, and a wish to be called.

use kernel::{Job, PersonId, Queue, Queued, need};
use partner::safety::{AllyKind, Problem, ProblemClosed, ProblemReported, ProblemState, StoppedAtOnce, allies_outside};
use partner::{Initiative, Person};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

/// Mails a report to the independent person, and once more where it stays unread.
pub(crate) async fn reported(at: &Place, job: &JobRow) -> Worked {
    let told: ProblemReported = ids(job)?;
    let mut tx = at.store.read().await?;
    let problem: Problem = need(&mut tx, told.problem).await?;
    if told.again && problem.state != ProblemState::Sent {
        return Ok(());
    }
    let initiative: Initiative = need(&mut tx, problem.initiative).await?;
    let to: Person = need(&mut tx, problem.to).await?;
    let by: Option<Person> = match problem.by {
        Some(by) => Some(need(&mut tx, by).await?),
        None => None,
    };
    drop(tx);
    let words = [("initiative", initiative.title.to_string())];
    let subject = if told.again { "mail-problem-again-subject" } else { "mail-problem-subject" };
    let letter = Letter::new(to.lang, subject, &words).say("mail-problem-what", &words).quote(problem.text.as_str());
    let letter = match by {
        Some(by) => letter.say("mail-problem-by", &[("name", by.name.to_string())]),
        None => letter.say("mail-problem-nameless", &[]),
    };
    let letter = letter.link("mail-problem-link", &at.address(&format!("/problems/{}", problem.id)));
    mail::send(at, job, to.email.as_str(), letter).await
}

/// Tells who gave their name what came of it.
pub(crate) async fn closed(at: &Place, job: &JobRow) -> Worked {
    let told: ProblemClosed = ids(job)?;
    let mut tx = at.store.read().await?;
    let problem: Problem = need(&mut tx, told.problem).await?;
    let (Some(by), ProblemState::Closed { answer, .. }) = (problem.by, &problem.state) else { return Ok(()) };
    let initiative: Initiative = need(&mut tx, problem.initiative).await?;
    let by: Person = need(&mut tx, by).await?;
    drop(tx);
    let words = [("initiative", initiative.title.to_string())];
    let letter = Letter::new(by.lang, "mail-problem-closed-subject", &words)
        .say("mail-problem-closed-what", &words)
        .quote(answer.as_str())
        .link("mail-problem-closed-link", &at.address(&format!("/problems/{}", problem.id)));
    mail::send(at, job, by.email.as_str(), letter).await
}

/// Asks one support person to call somebody.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct TellSupport {
    stopped: StoppedAtOnce,
    support: PersonId,
}

impl Job for TellSupport {
    const NAME: &'static str = "partner.tell-support";
}

/// One letter for each support person.
pub(crate) async fn stopped(at: &Place, job: &JobRow) -> Worked {
    let stopped: StoppedAtOnce = ids(job)?;
    let mut tx = at.store.begin().await?;
    for line in allies_outside(&mut tx, stopped.initiative).await? {
        if line.ally.kind == AllyKind::Support {
            let stopped = StoppedAtOnce { initiative: stopped.initiative, person: stopped.person };
            tx.enqueue(Queued::new(&TellSupport { stopped, support: line.ally.person }, at.now())).await?;
        }
    }
    Ok(tx.commit().await?)
}

pub(crate) async fn tell(at: &Place, job: &JobRow) -> Worked {
    let tell: TellSupport = ids(job)?;
    let mut tx = at.store.read().await?;
    let initiative: Initiative = need(&mut tx, tell.stopped.initiative).await?;
    let who: Person = need(&mut tx, tell.stopped.person).await?;
    let to: Person = need(&mut tx, tell.support).await?;
    drop(tx);
    let words = [("initiative", initiative.title.to_string()), ("name", who.name.to_string())];
    let letter = Letter::new(to.lang, "mail-stopped-subject", &words)
        .say("mail-stopped-what", &words)
        .say("mail-stopped-reach", &[("email", who.email.to_string())]);
    mail::send(at, job, to.email.as_str(), letter).await
}
