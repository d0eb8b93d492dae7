//! Mails one member of a team what the panel decided, with the reasons.

use kernel::need;
use partner::Person;
use recruit::{LetterDue, Recruitment, Stage, Submission};
use store::JobRow;
use voice::recruit::{Outcome, panel_letter};

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let due: LetterDue = ids(job)?;
    let mut tx = at.store.read().await?;
    let submission: Submission = need(&mut tx, due.submission).await?;
    let person: Person = need(&mut tx, due.person).await?;
    let reviews = tx.reviews_of(submission.id).await?;
    drop(tx);
    let comment = |review: &recruit::Review| review.verdict().and_then(|held| held.comment.clone());
    let words: Vec<_> = reviews.iter().filter_map(comment).map(|text| text.to_string()).collect();
    let outcome = match &submission.stage {
        Stage::Accepted { .. } => Outcome::Accepted,
        Stage::Declined { reason, .. } => Outcome::Declined { reason: reason.as_str() },
        Stage::Draft | Stage::Submitted { .. } | Stage::Withdrawn { .. } => return Ok(()),
    };
    let named = submission.slug.as_ref().map_or_else(|| submission.id.to_string(), ToString::to_string);
    let practice = at.address(&format!("/practices/{named}"));
    let letter = panel_letter(person.lang, submission.title.as_str(), &outcome, &words, &practice);
    mail::send(at, job, person.email.as_str(), letter).await
}
