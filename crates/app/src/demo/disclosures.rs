//! What people who plan or teach told about companies, and what was decided about it (disclosures.toml).

use ::partner::Partnership;
use ::partner::disclosure::{Nature, NewRelationship, Step, disclose, judge_relationship};
use anyhow::Context;
use kernel::PersonId;
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    person: Vec<PersonRow>,
    relationship: Vec<RelationshipRow>,
}

#[derive(Deserialize)]
struct PersonRow {
    key: String,
    #[serde(default = "yes")]
    given: bool,
    #[serde(default = "yes")]
    renewed: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct RelationshipRow {
    person: String,
    company: String,
    nature: Nature,
    about: String,
    began: String,
    ended: Option<String>,
    relevant: Option<bool>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    steps: Vec<Step>,
}

/// Before the first seat is taken.
const FIRST: &str = "M0-06";
/// Before the first answer runs out.
const AGAIN: &str = "M11-28";

/// Everybody with a seat answers before they take it and again before the answer runs out.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/disclosures.toml")).context("disclosures.toml")?;
    let mut people: Vec<PersonId> = Vec::new();
    for body in tx.bodies(year.initiative()?).await? {
        people.extend(body.seats.iter().map(|(person, ..)| *person));
    }
    people.sort();
    people.dedup();
    for date in [FIRST, AGAIN] {
        for person in &people {
            let key = year.people.iter().find(|(_, id)| *id == person).map(|(key, _)| key.clone()).unwrap_or_default();
            let row = file.person.iter().find(|row| row.key == key);
            let answers = row.is_none_or(|row| row.given && (row.renewed || date == FIRST));
            if answers {
                let told: Vec<_> = file.relationship.iter().filter(|one| one.person == key).collect();
                answer(year, tx, *person, date, &told).await.with_context(|| key.clone())?;
            }
        }
    }
    Ok(())
}

async fn answer(
    year: &mut Year,
    tx: &mut Tx,
    person: PersonId,
    date: &str,
    rows: &[&RelationshipRow],
) -> anyhow::Result<()> {
    let mut told = Vec::new();
    let mut kept = Vec::new();
    for row in rows {
        let began = year.day(&row.began)?;
        if began > year.day(date)? {
            continue;
        }
        let ended = row.ended.as_deref().map(|day| year.day(day)).transpose()?;
        told.push(NewRelationship {
            company: line(&row.company)?,
            nature: row.nature,
            about: line(&row.about)?,
            began,
            ended,
        });
        kept.push(row);
    }
    let at = year.at(date)?;
    let mut act = year.act_of(tx, person, at).await?;
    let given = disclose(tx, &mut act, year.initiative()?, told).await?;
    for (place, row) in kept.into_iter().enumerate() {
        let Some(relevant) = row.relevant else { continue };
        let act = year.act_of(tx, year.person(STEWARD)?, at + chrono::TimeDelta::days(1)).await?;
        judge_relationship(tx, &act, given.id, place, relevant, prose(&row.reason)?, row.steps.clone()).await?;
    }
    Ok(())
}
