//! Whom partners can call, and two reports of problems (safety.toml).

use ::partner::NewPerson;
use ::partner::Person;
use ::partner::safety::{AllyKind, NewAlly, close_problem, name_ally, report_problem};
use anyhow::Context;
use kernel::{AllyId, need};
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    ally: Vec<AllyRow>,
    problem: Vec<ProblemRow>,
}

#[derive(Deserialize)]
struct AllyRow {
    person: String,
    kind: AllyKind,
    reach: String,
    about: String,
}

#[derive(Deserialize)]
struct ProblemRow {
    by: String,
    named: bool,
    at: String,
    text: String,
    answered: Option<String>,
    #[serde(default)]
    answer: String,
}

/// Names the allies before the first meeting; then the reports.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/safety.toml")).context("safety.toml")?;
    let initiative = year.initiative()?;
    let mut independent: Option<(AllyId, String)> = None;
    for row in &file.ally {
        let person: Person = need(tx, year.person(&row.person)?).await?;
        let mut act = year.act(tx, STEWARD, "M1-05").await?;
        let who = NewPerson { email: person.email.clone(), name: person.name.clone(), lang: person.lang };
        let new = NewAlly { kind: row.kind, reach: line(&row.reach)?, about: line(&row.about)? };
        let named = name_ally(tx, &mut act, initiative, who, new).await;
        let ally = named.map_err(|failure| anyhow::anyhow!("{}: {failure:?}", row.person))?;
        if row.kind == AllyKind::Independent {
            independent = Some((ally.id, row.person.clone()));
        }
    }
    let (to, key) = independent.context("an independent person")?;
    for row in &file.problem {
        let mut act = year.act(tx, &row.by, &row.at).await?;
        let problem = report_problem(tx, &mut act, initiative, to, prose(&row.text)?, row.named).await?;
        if let Some(answered) = &row.answered {
            let act = year.act(tx, &key, answered).await?;
            close_problem(tx, &act, problem.id, prose(&row.answer)?).await?;
        }
    }
    Ok(())
}
