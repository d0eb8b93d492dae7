//! Providers, their terms and activities, and what they took up (providers.toml).

use std::collections::{HashMap, HashSet};

use anyhow::Context;
use commend::{
    ActivityPlan, Adopt, Adopted, Basis, Delivery, Disclosure, Format, NewEngagement, NewEvidence, NewProvider,
    NewTerm, Part, Place, Proves, ProviderKind, TermStatus, WholeActivity,
};
use kernel::{Act, Day, ProviderId, need};
use library::Library;
use partner::{NewPerson, Person};
use recruit::Recruitment;
use serde::Deserialize;
use store::Tx;

use super::distill_files::Practices;
use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    provider: Vec<ProviderRow>,
    recipe: Recipe,
    specialty: Vec<Specialty>,
    patient: Vec<Patient>,
    adoption: Vec<AdoptionRow>,
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
struct Recipe {
    angles: Vec<String>,
    partner_angles: Vec<String>,
}

#[derive(Deserialize)]
struct Specialty {
    key: String,
    topics: Vec<String>,
}

#[derive(Deserialize)]
struct Patient {
    name: String,
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

/// What partners did in an activity of the recipe.
#[derive(Clone, Copy, PartialEq)]
enum Partners {
    None,
    Planner,
    Faculty,
    Both { papers: bool },
}

/// Everybody enrols before the first month; activities come month by month, so that the curve is one that happened.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/providers.toml")).context("providers.toml")?;
    let mut known = HashMap::new();
    for row in &file.provider {
        known.insert(row.key.clone(), provider(year, tx, &file, row).await?);
    }
    let titles = adoptable(year, tx).await?;
    for row in &file.adoption {
        let wanted = row.practice.as_ref().or(row.resource.as_ref()).and_then(|key| titles.get(key));
        let Some((what, provider)) = wanted.copied().zip(known.get(&row.provider).copied()) else { continue };
        let mut act = year.act(tx, STEWARD, &row.at).await?;
        let plan = plan(&row.activity, year.day(&row.at)?, 0)?;
        let adopt = Adopt { what, place: Place::New(provider, Box::new(plan)), how: None };
        commend::adopt(tx, &mut act, adopt).await?;
    }
    Ok(())
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
    let mut titles = Titles::of(file, row);
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
    let adopted = file.adoption.iter().filter(|one| one.provider == row.key).count();
    let all = row.activities.saturating_sub(row.activities_baseline).saturating_sub(u32::try_from(adopted)?);
    let met = row.met_now.saturating_sub(row.met_baseline).min(all);
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

/// Who took part in each of `all` activities, evenly spread.
fn spread(all: u32, met: u32, planner: u32, faculty: u32, papers: bool) -> Vec<Partners> {
    let mut out = vec![Partners::None; all as usize];
    let wanted = std::iter::repeat_n(Partners::Both { papers }, met as usize)
        .chain(std::iter::repeat_n(Partners::Planner, planner as usize))
        .chain(std::iter::repeat_n(Partners::Faculty, faculty as usize));
    let step = (out.len() / (met + planner + faculty).max(1) as usize).max(1);
    let mut at = 0;
    for partners in wanted.take(all as usize) {
        while out[at % all as usize] != Partners::None {
            at += 1;
        }
        out[at % all as usize] = partners;
        at += step;
    }
    out
}

fn plan(title: &str, day: Day, place: usize) -> anyhow::Result<ActivityPlan> {
    const FORMATS: [(Format, Delivery); 6] = [
        (Format::Course, Delivery::InPerson),
        (Format::Enduring, Delivery::Online),
        (Format::Course, Delivery::Streamed),
        (Format::Series, Delivery::InPerson),
        (Format::Improvement, Delivery::Online),
        (Format::Journal, Delivery::Online),
    ];
    let (format, delivery) = FORMATS[place % FORMATS.len()];
    Ok(ActivityPlan {
        reference: None,
        title: line(title)?,
        format,
        delivery,
        starts: day,
        ends: day,
        fixed: None,
        joint: place % 9 == 8,
        instances: 1,
    })
}

/// Makes titles that a provider does not have yet, and people for them.
struct Titles<'a> {
    file: &'a File,
    topics: Vec<&'a str>,
    used: HashSet<String>,
    place: usize,
}

impl<'a> Titles<'a> {
    fn of(file: &'a File, row: &ProviderRow) -> Self {
        let own = file.specialty.iter().filter(|one| row.specialties.contains(&one.key));
        let topics = own.flat_map(|one| one.topics.iter().map(String::as_str)).collect();
        Self { file, topics, used: HashSet::new(), place: row.name.len() }
    }

    fn activity(&mut self, day: Day, partners: Partners) -> anyhow::Result<WholeActivity> {
        let title = self.title(partners);
        let people = match partners {
            Partners::None => vec![],
            Partners::Planner => vec![self.person(Part::Planner, day, true)?],
            Partners::Faculty => vec![self.person(Part::Faculty, day, true)?],
            Partners::Both { papers } => {
                vec![self.person(Part::Planner, day, papers)?, self.person(Part::Faculty, day, papers)?]
            }
        };
        Ok(WholeActivity { plan: plan(&title, day, self.place)?, people })
    }

    fn title(&mut self, partners: Partners) -> String {
        let angles =
            if partners == Partners::None { &self.file.recipe.angles } else { &self.file.recipe.partner_angles };
        let topics = self.topics.len().max(1);
        loop {
            self.place += 1;
            let topic = self.topics.get(self.place % topics).copied().unwrap_or("Care together");
            let angle = &angles[(self.place + self.place / topics) % angles.len()];
            let title = format!("{topic}: {angle}");
            if self.used.insert(title.clone()) || self.place > 5000 {
                return title;
            }
        }
    }

    /// A partner whose record is whole, or lacks the disclosure and the proof.
    fn person(&mut self, part: Part, day: Day, papers: bool) -> anyhow::Result<(NewEngagement, Vec<NewEvidence>)> {
        self.place += 1;
        let patient = &self.file.patient[self.place % self.file.patient.len()];
        let joined = day - chrono::Days::new(60);
        let (did, proves, what) = match part {
            Part::Planner => {
                ("Chose the cases and struck what did not help.", Proves::Planning, "Minutes of the planning meeting")
            }
            Part::Faculty => (
                "Taught with a clinician and answered questions.",
                Proves::Teaching,
                "Agenda with the names of the teachers",
            ),
        };
        let proof = NewEvidence {
            engagement: None,
            proves,
            what: line(what)?,
            dated: joined + chrono::Days::new(7),
            file: None,
        };
        let engagement = NewEngagement {
            name: line(&patient.name)?,
            part,
            basis: if self.place.is_multiple_of(4) { Basis::Family } else { Basis::Patient },
            insider: false,
            did: Some(prose(did)?),
            joined: Some(joined),
            permission: Some(joined),
            disclosure: if papers { Disclosure::Nothing { on: joined } } else { Disclosure::Missing },
        };
        Ok((engagement, if papers { vec![proof] } else { vec![] }))
    }
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
