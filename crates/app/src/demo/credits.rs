//! Who contributed what to the white paper, and who approved its text (credits.toml).

use ::partner::Person;
use ::partner::credit::{
    Affiliation, Choice, CreditRole, Means, NamedAs, NewContribution, approve_text, choose_name, confirm_contribution,
    note_contribution,
};
use anyhow::Context;
use kernel::{EditionId, ReportId, need};
use serde::Deserialize;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, prose};

#[derive(Deserialize)]
struct File {
    credit: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    person: String,
    named: NamedAs,
    affiliation: String,
    #[serde(default)]
    of: String,
    did: Vec<DidRow>,
}

#[derive(Deserialize)]
struct DidRow {
    role: CreditRole,
    means: Means,
    what: String,
    #[serde(default)]
    noted: bool,
}

/// While the text was written, when it was frozen, and before it went out.
const DURING: &str = "M9-27";
const CHOSEN: &str = "M9-29";
const APPROVED: &str = "M10-12";

/// Each person notes what they did, chooses a name and approves the text.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx, report: ReportId, edition: EditionId) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/credits.toml")).context("credits.toml")?;
    for row in &file.credit {
        credit(year, tx, row, (report, edition)).await.with_context(|| row.person.clone())?;
    }
    Ok(())
}

async fn credit(
    year: &mut Year,
    tx: &mut Tx,
    row: &Row,
    (report, edition): (ReportId, EditionId),
) -> anyhow::Result<()> {
    let id = year.person(&row.person)?;
    for (place, did) in row.did.iter().enumerate() {
        let by = if did.noted { STEWARD } else { row.person.as_str() };
        let mut act = year.act(tx, by, DURING).await?;
        let told = NewContribution { role: did.role, means: did.means, what: prose(&did.what)? };
        note_contribution(tx, &mut act, report, id, told).await?;
        if did.noted {
            let act = year.act(tx, &row.person, CHOSEN).await?;
            confirm_contribution(tx, &act, report, place).await?;
        }
    }
    let affiliation = match row.affiliation.as_str() {
        "patient-partner" => Affiliation::PatientPartner,
        "caregiver-partner" => Affiliation::CaregiverPartner,
        "of" => Affiliation::Of(row.of.clone()),
        _ => Affiliation::None,
    };
    let person: Person = need(tx, id).await?;
    let mut act = year.act(tx, &row.person, CHOSEN).await?;
    let accountable = row.named.is_author();
    let name = person.name.clone();
    let choice = Choice { named: row.named, name, affiliation, orcid: None, accountable, at: act.now };
    choose_name(tx, &mut act, report, choice).await?;
    if accountable {
        let act = year.act(tx, &row.person, APPROVED).await?;
        approve_text(tx, &act, report, edition).await?;
    }
    Ok(())
}
