//! The initiative, its bodies and seats, open roles, and the register of inputs.

use anyhow::Context;
use kernel::{SeatKind, Slug, Subject};
use partner::{
    Aspect, AspectKind, BodyKind, Disposition, InputSource, NewBody, NewInitiative, NewInput, NewOpening, NewPerson,
    Person, Reply, RoleCard, answer_input, create_initiative, describe_aspect, fill_seat, found_body, post_opening,
    register_spoken, show_result,
};
use serde::Deserialize;
use store::Tx;

use super::year::{Year, line, prose};

/// Who runs the initiative in the files.
pub(super) const STEWARD: &str = "ingrid-solheim-baptiste";

#[derive(Deserialize)]
struct File {
    initiative: InitiativeRow,
    aspect: Vec<AspectRow>,
    body: Vec<BodyRow>,
    role: Vec<RoleRow>,
}

#[derive(Deserialize)]
struct InitiativeRow {
    key: String,
    title: String,
    summary: String,
    goal: String,
    notice_days: u32,
}

#[derive(Deserialize)]
struct AspectRow {
    key: String,
    planned: String,
    implemented: String,
}

#[derive(Deserialize)]
struct BodyRow {
    key: String,
    title: String,
    about: String,
    co_leads: Vec<String>,
    seats: Vec<SeatRow>,
}

#[derive(Deserialize)]
struct SeatRow {
    person: String,
    kind: String,
}

#[derive(Deserialize)]
struct RoleRow {
    title: String,
    open: bool,
    hours: String,
    pay: String,
    level: String,
    support: String,
    will_change: String,
    no_need: String,
}

/// The aspect of a key of the files.
pub(super) fn aspect(key: &str) -> anyhow::Result<AspectKind> {
    Ok(match key {
        "identify" => AspectKind::Identification,
        "posters" => AspectKind::PosterSession,
        "track" => AspectKind::MeetingTrack,
        "distill" => AspectKind::Distillation,
        "resources" => AspectKind::Resources,
        "evaluation" => AspectKind::Evaluation,
        "governance" => AspectKind::Governance,
        other => anyhow::bail!("{other:?} is no aspect"),
    })
}

fn body_kind(key: &str) -> anyhow::Result<BodyKind> {
    Ok(match key {
        "steering" => BodyKind::SteeringGroup,
        "panel" => BodyKind::ReviewPanel,
        "programme" => BodyKind::ProgrammeCommittee,
        "coders" => BodyKind::Coders,
        "raters" => BodyKind::Raters,
        "editors" => BodyKind::Editors,
        other => anyhow::bail!("{other:?} is no body"),
    })
}

fn seat_kind(word: &str) -> anyhow::Result<SeatKind> {
    if word == "cme" { Ok(SeatKind::CmeProfessional) } else { Ok(word.parse()?) }
}

fn file() -> anyhow::Result<File> {
    toml::from_str(include_str!("../../demo/initiative.toml")).context("initiative.toml")
}

/// The initiative with its bodies, seats and open roles.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file = file()?;
    let mut act = year.act(tx, STEWARD, "M0-10").await?;
    let new = NewInitiative {
        slug: Slug::of_title(&file.initiative.key, "initiative"),
        title: line(&file.initiative.title)?,
        summary: prose(&format!("{}\n\n{}", file.initiative.summary, file.initiative.goal))?,
        begins: year.first(),
        notice_days: file.initiative.notice_days,
    };
    let initiative = create_initiative(tx, &mut act, new).await?;
    year.initiative = Some(initiative.id);
    for row in file.aspect {
        let words = Aspect { planned: row.planned, implemented: row.implemented, ..Aspect::default() };
        describe_aspect(tx, &mut act, initiative.id, (aspect(&row.key)?, &Aspect::default()), words).await?;
    }
    for row in &file.body {
        seed_body(year, tx, row).await?;
    }
    for row in file.role {
        seed_role(year, tx, row).await?;
    }
    Ok(())
}

/// Partners sit in every body before its first papers go out.
async fn seed_body(year: &mut Year, tx: &mut Tx, row: &BodyRow) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let mut act = year.act(tx, STEWARD, "M0-12").await?;
    let new = NewBody { kind: body_kind(&row.key)?, name: line(&row.title)?, purpose: prose(&row.about)? };
    let body = found_body(tx, &mut act, initiative, new).await?;
    for seat in &row.seats {
        let person: Person = kernel::need(tx, year.person(&seat.person)?).await?;
        let who = NewPerson { email: person.email.clone(), name: person.name.clone(), lang: person.lang };
        fill_seat(tx, &mut act, body.id, who, seat_kind(&seat.kind)?, row.co_leads.contains(&seat.person)).await?;
    }
    year.bodies.insert(row.key.clone(), body.id);
    Ok(())
}

async fn seed_role(year: &mut Year, tx: &mut Tx, row: RoleRow) -> anyhow::Result<()> {
    let mut act = year.act(tx, STEWARD, "M12-10").await?;
    let card = RoleCard {
        what: prose(&format!("{}\n\n{}", row.will_change, row.no_need))?,
        time: line(&row.hours)?,
        pay: line(&row.pay)?,
        level: line(&row.level)?,
        support: line(&row.support)?,
        change: line(&row.will_change)?,
    };
    let initiative = year.initiative()?;
    let opening = post_opening(tx, &mut act, initiative, NewOpening { title: line(&row.title)?, card }).await?;
    if !row.open {
        partner::close_opening(tx, &mut act, opening.id).await?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct InputsFile {
    input: Vec<InputRow>,
}

#[derive(Deserialize)]
struct InputRow {
    person: String,
    at: String,
    text: String,
    disposition: String,
    answered: String,
    reason: String,
    reply: String,
    #[serde(default)]
    became: String,
}

/// What people said, typed by the coordinator on the day, and answered on the day of the files.
pub(super) async fn seed_inputs(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: InputsFile = toml::from_str(include_str!("../../demo/inputs.toml")).context("inputs.toml")?;
    let initiative = year.initiative()?;
    for row in file.input {
        let author = year.person(&row.person)?;
        let mut act = year.act(tx, STEWARD, &row.at).await?;
        let new = NewInput {
            initiative,
            source: InputSource::Spoken,
            about: Subject::of(initiative),
            text: prose(&row.text)?,
        };
        let input = register_spoken(tx, &mut act, author, new).await?;
        let Some(disposition) = disposition(&row.disposition)? else { continue };
        let mut act = year.act(tx, STEWARD, &row.answered).await?;
        let reason = if row.reason.is_empty() { row.reply } else { format!("{} {}", row.reason, row.reply) };
        answer_input(tx, &mut act, input.id, Reply { disposition, reason: prose(&reason)? }).await?;
        if !row.became.is_empty() && matches!(disposition, Disposition::Used | Disposition::Partly) {
            show_result(tx, &act, input.id, prose(&row.became)?).await?;
        }
    }
    Ok(())
}

fn disposition(word: &str) -> anyhow::Result<Option<Disposition>> {
    if word.is_empty() { Ok(None) } else { Ok(Some(word.replace('_', "-").parse()?)) }
}
