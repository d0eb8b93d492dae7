//! Providers, their terms and activities, and what they took up (providers.toml).

use std::collections::{HashMap, HashSet};

use anyhow::Context;
use commend::{
    Adopt, Adopted, Basis, Delivery, Disclosure, Format, Kept, NewEngagement, NewEvidence, NewProvider, NewTerm, Part,
    Place, Proves, ProviderKind, TermStatus, WholeActivity,
};
use kernel::{Act, ActivityId, BlobId, Day, ProviderId, need};
use library::Library;
use outside::Files;
use partner::{NewPerson, Person};
use recruit::Recruitment;
use serde::Deserialize;
use store::{FileRow, Tx};

use super::distill_files::Practices;
use super::partner::STEWARD;
use super::recipe::{Book, Titles, plan, spread};
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    provider: Vec<ProviderRow>,
    adoption: Vec<AdoptionRow>,
    evidence: Vec<EvidenceRow>,
    #[serde(flatten)]
    recipe: Book,
}

#[derive(Deserialize)]
struct ProviderRow {
    key: String,
    name: String,
    kind: String,
    state: String,
    term_start: String,
    term_end: String,
    activities_baseline: u32,
    activities: u32,
    met_baseline: u32,
    met_now: u32,
    planner_only: u32,
    faculty_only: u32,
    state_baseline: String,
    state_now: String,
    specialties: Vec<String>,
    contact: Option<String>,
}

#[derive(Deserialize)]
struct AdoptionRow {
    provider: String,
    practice: Option<String>,
    resource: Option<String>,
    activity: String,
    at: String,
}

#[derive(Deserialize)]
struct Resources {
    resource: Vec<ResourceRow>,
}

#[derive(Deserialize)]
struct ResourceRow {
    key: String,
    title: String,
}

/// An activity with the names of those who planned and taught.
#[derive(Deserialize)]
struct EvidenceRow {
    provider: String,
    activity: String,
    at: String,
    planner: String,
    planner_did: String,
    faculty: String,
    faculty_did: String,
    minutes: String,
    agenda: String,
}

/// Everybody enrols before the first month; activities come month by month, so that the curve is one that happened.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx, files: &Files) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/providers.toml")).context("providers.toml")?;
    let mut known = HashMap::new();
    for row in &file.provider {
        known.insert(row.key.clone(), provider(year, tx, &file, row).await?);
    }
    let titles = adoptable(year, tx).await?;
    let mut adopting = HashMap::new();
    for row in &file.adoption {
        let wanted = row.practice.as_ref().or(row.resource.as_ref()).and_then(|key| titles.get(key));
        let Some((what, provider)) = wanted.copied().zip(known.get(&row.provider).copied()) else { continue };
        let mut act = year.act(tx, STEWARD, &row.at).await?;
        let plan = plan(&row.activity, year.day(&row.at)?, (Format::Course, Delivery::InPerson))?;
        let adopt = Adopt { what, place: Place::New(provider, Box::new(plan)), how: None };
        let adoption = commend::adopt(tx, &mut act, adopt).await?;
        adopting.insert((row.provider.as_str(), row.activity.as_str()), adoption.activity);
    }
    for row in &file.evidence {
        let provider = *known.get(&row.provider).with_context(|| format!("{} is no provider", row.provider))?;
        let made = adopting.get(&(row.provider.as_str(), row.activity.as_str())).copied();
        evidence(year, tx, files, (provider, made), row).await.with_context(|| row.activity.clone())?;
    }
    Ok(())
}

/// Who planned and who taught in an activity, with the minutes and the agenda. An adoption may have made the activity already.
async fn evidence(
    year: &mut Year,
    tx: &mut Tx,
    files: &Files,
    (provider, made): (ProviderId, Option<ActivityId>),
    row: &EvidenceRow,
) -> anyhow::Result<()> {
    let day = year.day(&row.at)?;
    let mut act = year.act(tx, STEWARD, &row.at).await?;
    let id = match made {
        Some(id) => id,
        None => {
            let plan = plan(&row.activity, day, (Format::Course, Delivery::InPerson))?;
            commend::record_activity(tx, &mut act, provider, plan).await?.id
        }
    };
    let roles = [
        (Part::Planner, &row.planner, &row.planner_did, Proves::Planning),
        (Part::Faculty, &row.faculty, &row.faculty_did, Proves::Teaching),
    ];
    for (part, name, did, proves) in roles {
        let joined = day - chrono::Days::new(45);
        let person = NewEngagement {
            name: line(name)?,
            part,
            basis: Basis::Patient,
            insider: false,
            did: Some(prose(did)?),
            joined: Some(joined),
            permission: Some(joined),
            disclosure: Disclosure::Nothing { on: joined },
        };
        let activity = commend::add_engagement(tx, &mut act, id, person).await?;
        let (what, name, text) = match part {
            Part::Planner => ("Minutes of the planning meeting", "minutes.txt", &row.minutes),
            Part::Faculty => ("Agenda of the session", "agenda.txt", &row.agenda),
        };
        let proof = NewEvidence {
            engagement: activity.engagements.last().map(|held| held.id),
            proves,
            what: line(what)?,
            dated: joined,
            file: Some(paper(tx, files, &mut act, name, text).await?),
        };
        commend::add_evidence(tx, &mut act, id, proof).await?;
    }
    Ok(())
}

/// Keeps a text as the file of a proof.
async fn paper(tx: &mut Tx, files: &Files, act: &mut Act, name: &str, text: &str) -> anyhow::Result<Kept> {
    tx.hold_files().await?;
    let stored = files.keep(format!("{text}\n").as_bytes()).await?;
    let row = FileRow {
        id: BlobId::mint(&mut act.mint),
        sha256: stored.sha256,
        name: name.to_owned(),
        media: "text/plain; charset=utf-8".to_owned(),
        size: stored.size,
        at: act.now,
    };
    tx.add_file(&row).await?;
    Ok(Kept { blob: row.id, name: line(name)? })
}

async fn provider(year: &mut Year, tx: &mut Tx, file: &File, row: &ProviderRow) -> anyhow::Result<ProviderId> {
    let mut act = year.act(tx, STEWARD, "M0-14").await?;
    let kind = match row.kind.as_str() {
        "medical_school" => ProviderKind::School,
        "specialty_society" => ProviderKind::Society,
        "state_society" => ProviderKind::StateSociety,
        "education_company" => ProviderKind::Education,
        _ => ProviderKind::Hospital,
    };
    let new = NewProvider { name: line(&row.name)?, kind, region: line(&row.state)? };
    let id = commend::enrol_provider(tx, &mut act, new).await?.id;
    if let Some(contact) = &row.contact {
        let person: Person = need(tx, year.person(contact)?).await?;
        let who = NewPerson { email: person.email.clone(), name: person.name.clone(), lang: person.lang };
        commend::appoint_staff(tx, &mut act, id, who).await?;
    }
    let starts = year.day(&row.term_start)?;
    let until = year.day(&row.term_end)?.succ_opt().context("a day")?;
    commend::open_term(tx, &mut act, id, NewTerm { status: TermStatus::Accreditation, starts, until }).await?;
    let mut titles = Titles::of(&file.recipe, &row.specialties, row.name.len());
    let before = before(year, row, starts, &mut titles)?;
    record(year, tx, id, "M0-20", before).await?;
    for (date, many) in within(year, file, row, &mut titles)? {
        record(year, tx, id, &date, many).await?;
    }
    Ok(id)
}

async fn record(
    year: &mut Year,
    tx: &mut Tx,
    id: ProviderId,
    date: &str,
    many: Vec<WholeActivity>,
) -> anyhow::Result<()> {
    let mut act: Act = year.act(tx, STEWARD, date).await?;
    commend::record_many(tx, &mut act, id, many).await.map(drop)?;
    Ok(())
}

/// The activities on file when the initiative begins.
fn before(year: &Year, row: &ProviderRow, term: Day, titles: &mut Titles<'_>) -> anyhow::Result<Vec<WholeActivity>> {
    let from = term.max(year.day("M-24-01")?);
    let days = (year.first() - from).num_days().max(2) - 1;
    let partners = spread(
        row.activities_baseline,
        row.met_baseline,
        row.planner_only / 2,
        row.faculty_only / 2,
        row.state_baseline == "met",
    );
    let count = i64::from(row.activities_baseline.max(1));
    let mut many = Vec::new();
    for (place, partners) in (0_i64..).zip(partners) {
        let day = from + chrono::TimeDelta::days(place * days / count);
        many.push(titles.activity(day, partners)?);
    }
    Ok(many)
}

/// The activities of the year by month; partners come in mostly in the second half.
fn within(
    year: &Year,
    file: &File,
    row: &ProviderRow,
    titles: &mut Titles<'_>,
) -> anyhow::Result<Vec<(String, Vec<WholeActivity>)>> {
    let evidence: Vec<_> = file.evidence.iter().filter(|one| one.provider == row.key).collect();
    let mut own: HashSet<&str> = evidence.iter().map(|one| one.activity.as_str()).collect();
    own.extend(file.adoption.iter().filter(|one| one.provider == row.key).map(|one| one.activity.as_str()));
    let all = row.activities.saturating_sub(row.activities_baseline).saturating_sub(u32::try_from(own.len())?);
    let proven = u32::try_from(evidence.len())?;
    let met = row.met_now.saturating_sub(row.met_baseline).saturating_sub(proven).min(all);
    let planner = (row.planner_only - row.planner_only / 2).min(all - met);
    let faculty = (row.faculty_only - row.faculty_only / 2).min(all - met - planner);
    let early = all / 2;
    let quarter = (met / 4).min(early);
    let papers = row.state_now == "met";
    let mut partners = spread(early, quarter, planner / 4, faculty / 4, papers);
    partners.extend(spread(all - early, met - quarter, planner - planner / 4, faculty - faculty / 4, papers));
    let mut months: Vec<(String, Vec<WholeActivity>)> =
        (1..=12).map(|month| (format!("M{month}-28"), Vec::new())).collect();
    let count = partners.len().max(1);
    for (place, partners) in partners.into_iter().enumerate() {
        let month = place * 12 / count;
        let day = year.day(&format!("M{}-{:02}", month + 1, 2 + place * 5 % 24))?;
        months[month].1.push(titles.activity(day, partners)?);
    }
    months.retain(|(_, many)| !many.is_empty());
    Ok(months)
}

/// What can be adopted, by key.
async fn adoptable(year: &Year, tx: &mut Tx) -> anyhow::Result<HashMap<String, Adopted>> {
    let keys = Practices::titles()?;
    let mut found = HashMap::new();
    for one in tx.practices(Some(year.initiative()?)).await? {
        if let Some(key) = keys.get(&one.title) {
            found.insert(key.clone(), Adopted::Practice(one.id));
        }
    }
    let file: Resources = toml::from_str(include_str!("../../demo/library.toml")).context("library.toml")?;
    for one in tx.published(200).await? {
        if let Some(row) = file.resource.iter().find(|row| row.title == one.title) {
            found.insert(row.key.clone(), Adopted::Resource(one.id));
        }
    }
    Ok(found)
}
