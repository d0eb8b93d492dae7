//! Use cases of pay. The caller opens and commits the transaction.

use chrono::{Datelike, Months};
use kernel::{
    Act, AgreementId, ClaimId, Day, Failure, InitiativeId, Job, Keep, Line, Money, PersonId, Prose, Queued, need, save,
};

use super::{
    Agreement, Claim, Consent, Level, MayPay, NewExpense, NewPayee, NewWork, Offer, PayBook, Payee, Purpose, Transfer,
};
use crate::{Initiative, Partnership};

/// Tells somebody what they are offered.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct WorkOffered {
    /// The agreement.
    pub agreement: AgreementId,
}

impl Job for WorkOffered {
    const NAME: &'static str = "partner.work-offered";
}

/// Tells somebody that a claim went back or was paid.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ClaimSettled {
    /// The claim.
    pub claim: ClaimId,
}

impl Job for ClaimSettled {
    const NAME: &'static str = "partner.claim-settled";
}

/// Offers work to somebody and queues the mail that says all of it.
pub async fn offer_work<P: PayBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: InitiativeId,
    person: PersonId,
    offer: Offer,
) -> Result<Agreement, Failure> {
    let initiative: Initiative = need(port, id).await?;
    let may = MayPay::check(&act.by, initiative.id)?;
    let change = Agreement::offer(act, &may, person, offer)?;
    let agreement = save(port, change).await?;
    port.enqueue(Queued::new(&WorkOffered { agreement: agreement.id }, act.now)).await?;
    Ok(agreement)
}

/// The person agrees, or changes what becomes of the pay.
pub async fn agree_to_work<P: PayBook>(
    port: &mut P,
    act: &Act,
    id: AgreementId,
    consent: Consent,
) -> Result<Agreement, Failure> {
    let agreement: Agreement = need(port, id).await?;
    save(port, agreement.agree(act, consent)?).await
}

/// The person does not take up the work.
pub async fn turn_down_work<P: PayBook>(port: &mut P, act: &Act, id: AgreementId) -> Result<Agreement, Failure> {
    let agreement: Agreement = need(port, id).await?;
    save(port, agreement.turn_down(act)?).await
}

/// The person ends the work and says how much say there was.
pub async fn end_work<P: PayBook>(
    port: &mut P,
    act: &Act,
    id: AgreementId,
    delivered: Level,
) -> Result<Agreement, Failure> {
    let agreement: Agreement = need(port, id).await?;
    save(port, agreement.end(act, delivered)?).await
}

/// The first day of a month and of the next.
fn month_of(day: Day) -> (Day, Day) {
    let first = day.with_day(1).unwrap_or(day);
    (first, first.checked_add_months(Months::new(1)).unwrap_or(Day::MAX))
}

/// The person claims hours of one day.
pub async fn claim_work<P: PayBook>(
    port: &mut P,
    act: &mut Act,
    id: AgreementId,
    new: NewWork,
) -> Result<Claim, Failure> {
    let agreement: Agreement = need(port, id).await?;
    let (from, until) = month_of(new.day);
    let taken = port.claimed(agreement.person, Purpose::Work, from, until).await?;
    let currency = agreement.offer.rate.currency();
    let taken = Money::of_minor(taken, currency).unwrap_or_else(|| Money::zero(currency));
    save(port, Claim::work(act, &agreement, new, taken)?).await
}

/// The person claims money spent.
pub async fn claim_expense<P: PayBook>(
    port: &mut P,
    act: &mut Act,
    id: AgreementId,
    new: NewExpense,
) -> Result<Claim, Failure> {
    let agreement: Agreement = need(port, id).await?;
    save(port, Claim::expense(act, &agreement, new)?).await
}

/// Somebody else approves a claim.
pub async fn approve_claim<P: PayBook>(port: &mut P, act: &Act, id: ClaimId) -> Result<Claim, Failure> {
    let claim: Claim = need(port, id).await?;
    let may = MayPay::check(&act.by, claim.initiative)?;
    save(port, claim.approve(act, &may)?).await
}

/// A claim goes back with a reason; the person hears it.
pub async fn return_claim<P: PayBook>(port: &mut P, act: &Act, id: ClaimId, reason: Prose) -> Result<Claim, Failure> {
    let claim: Claim = need(port, id).await?;
    let may = MayPay::check(&act.by, claim.initiative)?;
    let claim = save(port, claim.send_back(act, &may, reason)?).await?;
    port.enqueue(Queued::new(&ClaimSettled { claim: id }, act.now)).await?;
    Ok(claim)
}

/// Notes that everything that was to be paid on this day left, under one number. Gives what was paid.
pub async fn pay_out<P: PayBook>(
    port: &mut P,
    act: &Act,
    of: InitiativeId,
    reference: Line,
) -> Result<Vec<Transfer>, Failure> {
    let may = MayPay::check(&act.by, of)?;
    let transfers = port.transfers(of, act.now.date_naive()).await?;
    for transfer in &transfers {
        let claim: Claim = need(port, transfer.claim).await?;
        save(port, claim.pay(act, &may, reference.clone())?).await?;
        port.enqueue(Queued::new(&ClaimSettled { claim: transfer.claim }, act.now)).await?;
    }
    Ok(transfers)
}

/// Somebody says how to pay them.
pub async fn say_payee<P: PayBook>(port: &mut P, act: &Act, how: NewPayee) -> Result<Payee, Failure> {
    let before = Keep::<Payee>::find(port, act.person()?).await?;
    save(port, Payee::say(act, before, how)?).await
}
