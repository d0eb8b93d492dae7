//! How the phases were for those at the table (pulses.toml): everybody with a seat answers; the file says in what mood.

use ::partner::Partnership;
use ::partner::PhaseKind;
use ::partner::pay::Level;
use ::partner::pulse::{AnswerPulse, Item, Score, Side, answer_pulse, open_pulse, side_of};
use anyhow::Context;
use kernel::PersonId;
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    pulse: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    phase: PhaseKind,
    opened: String,
    answered: String,
    /// For each side and question the scores that go round.
    partners: Scores,
    others: Scores,
    delivered: Vec<Level>,
    wanted: Vec<Level>,
    #[serde(default)]
    remark: Vec<Remark>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Scores {
    in_time: Vec<u8>,
    clear: Vec<u8>,
    heard: Vec<u8>,
    effect: Vec<u8>,
    support: Vec<u8>,
    safe: Vec<u8>,
}

impl Scores {
    fn of(&self, item: Item) -> &[u8] {
        match item {
            Item::InTime => &self.in_time,
            Item::Clear => &self.clear,
            Item::Heard => &self.heard,
            Item::Effect => &self.effect,
            Item::Support => &self.support,
            Item::Safe => &self.safe,
        }
    }
}

#[derive(Deserialize)]
struct Remark {
    person: String,
    text: String,
    #[serde(default)]
    signed: String,
}

/// Opens each pulse on its day and lets everybody with a seat answer.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/pulses.toml")).context("pulses.toml")?;
    for row in &file.pulse {
        pulse(year, tx, row).await.with_context(|| row.phase.to_string())?;
    }
    Ok(())
}

async fn pulse(year: &mut Year, tx: &mut Tx, row: &Row) -> anyhow::Result<()> {
    let initiative = year.initiative()?;
    let mut act = year.act(tx, STEWARD, &row.opened).await?;
    let pulse = open_pulse(tx, &mut act, initiative, row.phase).await?;
    let mut people: Vec<PersonId> =
        tx.bodies(initiative).await?.into_iter().flat_map(|body| body.seats).map(|(person, ..)| person).collect();
    people.sort();
    people.dedup();
    let at = year.at(&row.answered)?;
    for (place, person) in people.into_iter().enumerate() {
        let mut act = year.act_of(tx, person, at).await?;
        let partner = side_of(&act.by, initiative) == Some(Side::Partners);
        let said = if partner { &row.partners } else { &row.others };
        let score = |item: &Item| {
            let round = said.of(*item);
            let score = round.get(place % round.len().max(1)).copied().and_then(Score::new)?;
            Some((*item, score))
        };
        let level = |round: &[Level]| partner.then(|| round.get(place % round.len().max(1)).copied()).flatten();
        let remark = row.remark.iter().find(|one| year.people.get(&one.person) == Some(&person));
        let given = AnswerPulse {
            scores: Item::ALL.iter().filter_map(score).collect(),
            delivered: level(&row.delivered),
            wanted: level(&row.wanted),
            remark: remark.map(|one| prose(&one.text)).transpose()?,
            signed: remark.filter(|one| !one.signed.is_empty()).map(|one| line(&one.signed)).transpose()?,
        };
        answer_pulse(tx, &mut act, pulse.id, given).await?;
    }
    Ok(())
}
