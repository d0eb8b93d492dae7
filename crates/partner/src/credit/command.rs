//! Use cases of credit. The caller opens and commits the transaction.

use kernel::{
    Act, ContributionId, EditionId, Failure, InitiativeId, Job, PersonId, Queued, Refusal, ReportId, need, save,
};

use super::{Choice, Credit, CreditBook, MayCredit, NewContribution, may_list};
use crate::{Partnership, Person};

/// Tells somebody that a contribution of theirs was noted, to be confirmed.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ContributionNoted {
    /// The line.
    pub credit: ContributionId,
    /// Which contribution in it.
    pub place: usize,
}

impl Job for ContributionNoted {
    const NAME: &'static str = "partner.contribution-noted";
}

/// Asks somebody for the approval of a final text, and for how to be named where that is not chosen.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct ApprovalAsked {
    /// The line.
    pub credit: ContributionId,
    /// The frozen text.
    pub edition: EditionId,
}

impl Job for ApprovalAsked {
    const NAME: &'static str = "partner.approval-asked";
}

async fn place_of<P: CreditBook>(port: &mut P, report: ReportId) -> Result<InitiativeId, Failure> {
    port.initiative_of_report(report).await?.ok_or(Failure::Missing)
}

async fn line_of<P: CreditBook>(
    port: &mut P,
    act: &mut Act,
    report: ReportId,
    person: PersonId,
) -> Result<Credit, Failure> {
    let initiative = place_of(port, report).await?;
    let held = port.credits(report, Some(person)).await?.into_iter().next();
    Ok(held.unwrap_or_else(|| Credit::begin(act, initiative, report, person)))
}

/// Notes what somebody did; who did not note it themselves gets a letter.
pub async fn note_contribution<P: CreditBook + Partnership>(
    port: &mut P,
    act: &mut Act,
    report: ReportId,
    person: PersonId,
    told: NewContribution,
) -> Result<Credit, Failure> {
    let initiative = place_of(port, report).await?;
    let may = MayCredit::check(&act.by, initiative, person)?;
    let person: Person = need(port, may.person()).await?;
    let line = line_of(port, act, report, person.id).await?;
    let line = save(port, line.note(act, told)?).await?;
    if act.by.person != Some(person.id) {
        let job = ContributionNoted { credit: line.id, place: line.contributions.len() - 1 };
        port.enqueue(Queued::new(&job, act.now)).await?;
    }
    Ok(line)
}

/// The actor's own line; not there for who has none.
async fn own<P: CreditBook>(port: &mut P, act: &Act, report: ReportId) -> Result<Credit, Failure> {
    port.credits(report, Some(act.person()?)).await?.into_iter().next().ok_or(Failure::Missing)
}

/// Says that what was noted is right.
pub async fn confirm_contribution<P: CreditBook>(
    port: &mut P,
    act: &Act,
    report: ReportId,
    place: usize,
) -> Result<Credit, Failure> {
    let line = own(port, act, report).await?;
    save(port, line.confirm(act, place)?).await
}

/// Takes a contribution out.
pub async fn drop_contribution<P: CreditBook>(
    port: &mut P,
    act: &Act,
    report: ReportId,
    place: usize,
) -> Result<Credit, Failure> {
    let line = own(port, act, report).await?;
    save(port, line.drop(act, place)?).await
}

/// Chooses how to be named. Who sits in the initiative may do so before anything is noted.
pub async fn choose_name<P: CreditBook>(
    port: &mut P,
    act: &mut Act,
    report: ReportId,
    choice: Choice,
) -> Result<Credit, Failure> {
    let person = act.person()?;
    let initiative = place_of(port, report).await?;
    let line = line_of(port, act, report, person).await?;
    if *line.version == 0 {
        may_list(&act.by, initiative)?;
    }
    save(port, line.choose(act, choice)?).await
}

/// Approves the final text of an edition that the caller knows to be frozen and not yet released.
pub async fn approve_text<P: CreditBook>(
    port: &mut P,
    act: &Act,
    report: ReportId,
    edition: EditionId,
) -> Result<Credit, Failure> {
    let held = port.credits(report, Some(act.person()?)).await?.into_iter().next();
    let line = held.ok_or_else(|| Refusal::new("refused-no-contribution"))?;
    save(port, line.approve(act, edition)?).await
}

/// Asks everybody in the register who is or may become an author for the approval of a text.
pub async fn ask_for_approval<P: CreditBook>(
    port: &mut P,
    act: &Act,
    report: ReportId,
    edition: EditionId,
) -> Result<usize, Failure> {
    let lines = port.credits(report, None).await?;
    let asked = lines.iter().filter(|line| super::standing(line, Some(edition)).waits());
    let mut count = 0;
    for line in asked {
        port.enqueue(Queued::new(&ApprovalAsked { credit: line.id, edition }, act.now)).await?;
        count += 1;
    }
    Ok(count)
}
