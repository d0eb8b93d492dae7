//! What the initiative does: plan the hall and open its doors.

use kernel::{Act, Failure, Fault, FieldErrors, HallId, InitiativeId, Refusal, Version, need, save};
use partner::{Initiative, Matter, MaySteer, Partnership};

use crate::{Hall, HallDraft, Showcase};

fn check_times(about: &HallDraft) -> Result<(), Failure> {
    if about.opens < about.closes {
        Ok(())
    } else {
        Err(FieldErrors::one("closes", Fault::new("field-hall-ends-early")).into())
    }
}

/// Plans the hall of an initiative.
pub async fn plan_hall<P: Showcase + Partnership>(
    port: &mut P,
    act: &mut Act,
    of: InitiativeId,
    about: HallDraft,
) -> Result<Hall, Failure> {
    let initiative: Initiative = need(port, of).await?;
    let may = MaySteer::check(&act.by, initiative.id)?;
    check_times(&about)?;
    if port.hall_of(of).await?.is_some() {
        return Err(Refusal::new("refused-hall-exists").into());
    }
    let change = Hall::plan(act, &may, about);
    save(port, change).await
}

/// Changes the words and times of a hall; `seen` is the version the writer saw.
pub async fn describe_hall<P: Showcase>(
    port: &mut P,
    act: &mut Act,
    id: HallId,
    seen: Version,
    about: HallDraft,
) -> Result<Hall, Failure> {
    let hall: Hall = need(port, id).await?;
    let may = MaySteer::check(&act.by, hall.initiative)?;
    check_times(&about)?;
    if hall.version != seen {
        return Err(Failure::Stale);
    }
    save(port, hall.describe(act, &may, about)).await
}

/// Opens the doors, if partners gave their assent to the programme.
pub async fn show_hall<P: Showcase + Partnership>(port: &mut P, act: &mut Act, id: HallId) -> Result<Hall, Failure> {
    let hall: Hall = need(port, id).await?;
    let may = MaySteer::check(&act.by, hall.initiative)?;
    let assent = partner::assent(port, Matter::ProgrammeFixed, id).await?;
    save(port, hall.show(act, &may, &assent)?).await
}
