//! Letters of credit: what was noted about somebody, and the final text that waits for an approval.

use distill::{Edition, Report};
use kernel::need;
use partner::Person;
use partner::credit::{ApprovalAsked, ContributionNoted, Credit};
use store::JobRow;
use voice::{Letter, phrases};

use crate::{Place, Worked, ids, mail};

/// Asks somebody whether what was noted about them is right.
pub(crate) async fn noted(at: &Place, job: &JobRow) -> Worked {
    let noted: ContributionNoted = ids(job)?;
    let mut tx = at.store.read().await?;
    let line: Credit = need(&mut tx, noted.credit).await?;
    let report: Report = need(&mut tx, line.report).await?;
    let person: Person = need(&mut tx, line.person).await?;
    // Taken out or confirmed meanwhile: there is nothing to ask.
    let Some(one) = line.contributions.get(noted.place).filter(|one| one.confirmed.is_none()) else { return Ok(()) };
    let by: Person = need(&mut tx, one.noted_by).await?;
    drop(tx);
    let words = [("report", report.title.to_string()), ("name", by.name.to_string())];
    let role = phrases().say(person.lang, &format!("credit-role-{}", one.told.role), &[]);
    let letter = Letter::new(person.lang, "mail-noted-subject", &words)
        .say("mail-noted-what", &words)
        .quote(&format!("{role}: {}", one.told.what))
        .say("mail-noted-how", &[])
        .link("mail-noted-link", &at.address(&format!("/reports/{}/credit/mine", report.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}

/// Asks somebody to approve a final text, unless they did or it is out.
pub(crate) async fn asked(at: &Place, job: &JobRow) -> Worked {
    let asked: ApprovalAsked = ids(job)?;
    let mut tx = at.store.read().await?;
    let line: Credit = need(&mut tx, asked.credit).await?;
    let edition: Edition = need(&mut tx, asked.edition).await?;
    let report: Report = need(&mut tx, line.report).await?;
    let person: Person = need(&mut tx, line.person).await?;
    drop(tx);
    if edition.is_released() || line.has_approved(edition.id) {
        return Ok(());
    }
    let words = [("report", edition.content.title.clone()), ("n", edition.number.to_string())];
    let mut letter = Letter::new(person.lang, "mail-approval-subject", &words)
        .say("mail-approval-what", &words)
        .say("mail-approval-note", &[])
        .quote(edition.note.as_str());
    if line.choice.is_none() {
        letter = letter.say("mail-approval-choose", &[]);
    }
    let letter = letter
        .link("mail-approval-read", &at.address(&format!("/editions/{}", edition.id)))
        .link("mail-approval-link", &at.address(&format!("/reports/{}/credit/mine", report.slug)));
    mail::send(at, job, person.email.as_str(), letter).await
}
