//! The people of the year, and the personas a visitor can become.

use anyhow::Context;
use kernel::{Email, Lang};
use partner::{NewPerson, account_of, appoint_steward};
use serde::Deserialize;
use store::Tx;
use web::Persona;

use super::year::{Year, line};

#[derive(Deserialize)]
struct File {
    persona: Vec<PersonaRow>,
    person: Vec<PersonRow>,
}

#[derive(Deserialize)]
struct PersonaRow {
    key: String,
    person: String,
    role_en: String,
    role_es: String,
    intro_en: String,
    intro_es: String,
}

#[derive(Deserialize)]
struct PersonRow {
    key: String,
    name: String,
    email: String,
    kind: String,
    locale: String,
}

/// From which side of the table each person of the files speaks, by key.
pub(super) fn sides() -> anyhow::Result<std::collections::HashMap<String, kernel::SeatKind>> {
    let side = |row: &PersonRow| match row.kind.as_str() {
        "clinician" => kernel::SeatKind::Clinician,
        "educator" => kernel::SeatKind::Educator,
        "cme" => kernel::SeatKind::CmeProfessional,
        "steward" => kernel::SeatKind::Steward,
        _ => kernel::SeatKind::Partner,
    };
    Ok(file()?.person.iter().map(|row| (row.key.clone(), side(row))).collect())
}

fn file() -> anyhow::Result<File> {
    toml::from_str(include_str!("../../demo/people.toml")).context("people.toml")
}

/// The personas, in the order of the page.
pub fn personas() -> anyhow::Result<Vec<Persona>> {
    let file = file()?;
    let persona = |row: PersonaRow| {
        let person = file.person.iter().find(|person| person.key == row.person).context("a persona is a person")?;
        let intro = [format!("{}. {}", row.role_en, row.intro_en), format!("{}. {}", row.role_es, row.intro_es)];
        Ok(Persona { key: row.key, email: person.email.clone(), name: person.name.clone(), intro })
    };
    file.persona.into_iter().map(persona).collect()
}

/// Everybody joins before the first month.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    for row in file()?.person {
        let mut act = year.act_of_program(year.at("M0-01")?);
        let email = Email::parse(&row.email).map_err(|_| anyhow::anyhow!("{} is no address", row.email))?;
        let lang = Lang::of_tag(&row.locale).unwrap_or_default();
        let person = account_of(tx, &mut act, NewPerson { email, name: line(&row.name)?, lang }).await?;
        if row.kind == "steward" {
            appoint_steward(tx, &mut act, person.id).await?;
        }
        year.people.insert(row.key, person.id);
    }
    Ok(())
}
