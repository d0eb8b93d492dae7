//! Sends the whole offer to the person, before any work.

use kernel::need;
use partner::pay::{Agreement, AgreementState, WorkOffered};
use partner::{Initiative, Person};
use store::JobRow;
use voice::Letter;

use crate::{Place, Worked, ids, mail};

pub(crate) async fn run(at: &Place, job: &JobRow) -> Worked {
    let offered: WorkOffered = ids(job)?;
    let mut tx = at.store.read().await?;
    let agreement: Agreement = need(&mut tx, offered.agreement).await?;
    if agreement.state != AgreementState::Offered {
        return Ok(());
    }
    let initiative: Initiative = need(&mut tx, agreement.initiative).await?;
    let person: Person = need(&mut tx, agreement.person).await?;
    drop(tx);
    let offer = &agreement.offer;
    let pay =
        [("rate", offer.rate.to_string()), ("hours", offer.hours.to_string()), ("starts", offer.starts.to_string())];
    let letter = Letter::new(person.lang, "mail-offered-subject", &[("role", offer.role.to_string())])
        .say("mail-offered-what", &[("initiative", initiative.title.to_string())])
        .quote(offer.role.as_str())
        .say("mail-offered-pay", &pay)
        .say("mail-offered-expenses", &[])
        .quote(offer.expenses.as_str())
        .say("mail-offered-choice", &[])
        .link("mail-offered-link", &at.address(&format!("/agreements/{}", agreement.id)));
    mail::send(at, job, person.email.as_str(), letter).await
}
