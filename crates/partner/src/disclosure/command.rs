//! Use cases of disclosure. The caller opens and commits the transaction.

use chrono::{Days, NaiveTime};
use kernel::{Act, DisclosureId, Failure, InitiativeId, Job, PersonId, Prose, Queued, need, save};

use super::{Disclosure, DisclosureBook, MayOversee, NewRelationship, Step, rules};
use crate::{Initiative, Partnership, Person};

/// Asks somebody the questions by mail, all of them.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DisclosureAsked {
    /// Where.
    pub initiative: InitiativeId,
    /// Whom.
    pub person: PersonId,
}

impl Job for DisclosureAsked {
    const NAME: &'static str = "partner.disclosure-asked";
}

/// Tells somebody what staff decided about one relationship.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DisclosureJudged {
    /// The answer.
    pub disclosure: DisclosureId,
    /// Which relationship in it.
    pub place: usize,
}

impl Job for DisclosureJudged {
    const NAME: &'static str = "partner.disclosure-judged";
}

/// Reminds somebody that an answer runs out; queued with the answer, due so many days before.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct DisclosureEnds {
    /// The answer.
    pub disclosure: DisclosureId,
    /// How many days before the end.
    pub days: u64,
}

impl Job for DisclosureEnds {
    const NAME: &'static str = "partner.disclosure-ends";
}

/// Somebody answers for themselves; the reminders are queued at once.
pub async fn disclose<P: DisclosureBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    told: Vec<NewRelationship>,
) -> Result<Disclosure, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let given = save(port, Disclosure::give(act, initiative.id, told)?).await?;
    for days in &rules().remind_days {
        let due = given.expires.checked_sub_days(Days::new(*days)).unwrap_or(given.expires);
        let job = DisclosureEnds { disclosure: given.id, days: *days };
        port.enqueue(Queued::new(&job, due.and_time(NaiveTime::MIN).and_utc())).await?;
    }
    Ok(given)
}

/// Asks somebody by mail.
pub async fn ask_to_disclose<P: DisclosureBook + Partnership>(
    port: &mut P,
    act: &Act,
    of: InitiativeId,
    person: PersonId,
) -> Result<(), Failure> {
    MayOversee::check(&act.by, of)?;
    let person: Person = need(port, person).await?;
    port.enqueue(Queued::new(&DisclosureAsked { initiative: of, person: person.id }, act.now)).await?;
    Ok(())
}

/// Staff judges a relationship; the person hears it with the reason.
pub async fn judge_relationship<P: DisclosureBook>(
    port: &mut P,
    act: &Act,
    id: DisclosureId,
    place: usize,
    relevant: bool,
    reason: Prose,
    steps: Vec<Step>,
) -> Result<Disclosure, Failure> {
    let disclosure: Disclosure = need(port, id).await?;
    MayOversee::may_read(&act.by, &disclosure)?;
    let may = MayOversee::check(&act.by, disclosure.initiative)?;
    let disclosure = save(port, disclosure.judge(act, &may, place, relevant, reason, steps)?).await?;
    port.enqueue(Queued::new(&DisclosureJudged { disclosure: id, place }, act.now)).await?;
    Ok(disclosure)
}
