//! Tells somebody that a claim was paid, or why it came back.

use kernel::need;
use partner::Person;
use partner::pay::{Claim, ClaimSettled, ClaimState};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let settled: ClaimSettled = ids(job)?;
    let mut tx = at.store.read().await?;
    let claim: Claim = need(&mut tx, settled.claim).await?;
    let person: Person = need(&mut tx, claim.person).await?;
    drop(tx);
    let what = [("what", claim.what.to_string())];
    let letter = match &claim.state {
        ClaimState::Paid { reference, .. } => {
            let sum = [("amount", claim.amount.to_string()), ("reference", reference.to_string())];
            Letter::new(person.lang, "mail-claim-paid-subject", &what).say("mail-claim-paid-what", &sum)
        }
        ClaimState::Returned { reason, .. } => Letter::new(person.lang, "mail-claim-returned-subject", &what)
            .say("mail-claim-returned-what", &[])
            .quote(reason.as_str()),
        ClaimState::Sent | ClaimState::Approved { .. } => return Ok(()),
    };
    let letter = letter.link("mail-claim-link", &at.address(&format!("/agreements/{}", claim.agreement)));
    mail::send(at, job, person.email.as_str(), letter).await
}
