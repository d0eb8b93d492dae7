//! What fills the aspect matrix, who pauses and who stands in, what was decided before partners joined, and who answers what.

use ::partner::{
    EarlierDecision, Function, Initiative, NewPerson, Partnership, Person, PhaseKind, add_cell_evidence, cells_of,
    close_phase, enter_earlier_decision, name_cell_partners, name_stand_in, pause_seat, take_on_input,
};
use anyhow::Context;
use kernel::need;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

/// Before the inputs of the year come in: cells are filled from what was decided, and the phases that are over are closed.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    seed_earlier(year, tx).await?;
    let initiative: Initiative = need(tx, year.initiative()?).await?;
    for cell in cells_of(tx, &initiative).await? {
        let counted: Vec<_> = cell.decisions.iter().filter(|(_, why)| why.is_empty()).map(|(held, _)| held).collect();
        let mut people: Vec<_> = counted.iter().flat_map(|held| &held.partners).map(|(person, _)| *person).collect();
        people.sort_unstable();
        people.dedup();
        let mut act = year.act(tx, STEWARD, "M12-20").await?;
        let at = (cell.name.aspect, cell.name.function);
        for held in counted {
            let what = line(&format!("Papers and minutes: {}", held.question))?;
            let link = format!("/decisions/{}", held.id);
            add_cell_evidence(tx, &mut act, initiative.id, at, (what, link)).await?;
        }
        name_cell_partners(tx, &act, initiative.id, at, people).await?;
    }
    for phase in [PhaseKind::Prepare, PhaseKind::Call] {
        let mut act = year.act(tx, STEWARD, "M12-21").await?;
        let closed = close_phase(tx, &mut act, initiative.id, phase).await;
        closed.map_err(|failure| anyhow::anyhow!("{phase}: {failure:?}"))?;
    }
    Ok(())
}

async fn seed_earlier(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let mut act = year.act(tx, STEWARD, "M1-20").await?;
    let earlier = EarlierDecision {
        question: line("Apply for an engagement award with this budget")?,
        summary: prose(
            "The council's staff wrote the application and its budget before any patient had a seat. A third of the budget was set \
             aside for partners; how it is spent was left to the steering group.",
        )?,
        taken: year.at("M0-02")?,
        cell: Some((::partner::AspectKind::Governance, Function::Planned)),
    };
    enter_earlier_decision(tx, &mut act, year.body("steering")?, earlier).await?;
    Ok(())
}

/// When everything of the year is in: a pause, somebody who stands in, and owners of what waits.
pub(super) async fn seed_today(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let pausing = year.person("thandiwe-brandt")?;
    let act = year.act(tx, "thandiwe-brandt", "now-9").await?;
    pause_seat(tx, &act, year.body("editors")?, pausing, true).await?;
    let away = year.person("ibrahim-castellan")?;
    let other: Person = need(tx, year.person("svetlana-morrow")?).await?;
    let who = NewPerson { email: other.email.clone(), name: other.name.clone(), lang: other.lang };
    let until = year.at("now-0")?.date_naive() + chrono::Days::new(30);
    let mut act = year.act(tx, "ibrahim-castellan", "now-6").await?;
    name_stand_in(tx, &mut act, year.body("steering")?, away, Some((who, until))).await?;

    let owner = year.person("nadir-pelletier")?;
    let inputs = tx.inputs(year.initiative()?, None).await?;
    for input in inputs.iter().filter(|input| input.answer.is_none() && input.author.id != owner) {
        let act = year.act(tx, STEWARD, "now-1").await?;
        let due = input.due.context("an input of this year has a day")?;
        if input.author.id != year.person(STEWARD)? {
            take_on_input(tx, &act, input.id, (owner, due)).await?;
        }
    }
    Ok(())
}
