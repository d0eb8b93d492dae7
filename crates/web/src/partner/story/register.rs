//! The stories of an initiative for who looks after them: titles and states, and the text only where that is allowed.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{Day, FieldErrors, Line};
use partner::story::{Coverage, NewCoverage, Story, StoryBook, coverage_of, say_coverage};
use partner::{Initiative, MaySteer};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, day, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, done, unkept};
use crate::partner::initiative_of;
use crate::spreadsheet::spreadsheet;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/stories", get(register).post(super::write::create))
        .route("/initiatives/{slug}/stories.csv", get(csv))
        .route("/initiatives/{slug}/stories/coverage", post(say))
}

/// A story in the register.
pub(super) struct Entry {
    pub(super) slug: String,
    /// Only while the teller allows the staff to see it.
    pub(super) title: Option<String>,
    pub(super) teller: String,
    pub(super) stage: &'static str,
    pub(super) until: Option<Day>,
    pub(super) purposes: Vec<partner::story::Purpose>,
}

impl Entry {
    fn of(story: &Story, may: &MaySteer, today: Day) -> Self {
        let terms = story.consent.as_ref().map(|consent| &consent.terms);
        Self {
            slug: story.slug.to_string(),
            title: story.title_for(may, today).map(Line::to_string),
            teller: story.teller_name.to_string(),
            stage: story.stage(today),
            until: terms.map(|terms| terms.until),
            purposes: terms.map(|terms| terms.grants.keys().copied().collect()).unwrap_or_default(),
        }
    }
}

/// Whether the organisation is a covered entity. All empty: it is none.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct CoverageForm {
    /// The organisation that holds the health information; empty where it is no covered entity.
    organisation: String,
    /// The first day on which it is one.
    since: String,
    /// The first day on which it is none any more; may stay empty.
    until: String,
}

impl CoverageForm {
    fn of(coverage: &Coverage) -> Self {
        let Some(said) = &coverage.said else { return Self::default() };
        let until = said.until.map(|day| day.to_string()).unwrap_or_default();
        Self { organisation: said.organisation.to_string(), since: said.since.to_string(), until }
    }

    fn parse(&self) -> Result<Option<NewCoverage>, FieldErrors> {
        if [&self.organisation, &self.since, &self.until].iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        let mut errors = FieldErrors::default();
        let organisation = errors.take("organisation", Line::parse_max(&self.organisation, 200));
        let since = errors.take("since", day(&self.since));
        let until = errors.take("until", optional(&self.until, day));
        let said = (|| Some(NewCoverage { organisation: organisation?, since: since?, until: until? }))();
        errors.or(said).map(Some)
    }
}

#[derive(Template)]
#[template(path = "partner/story/register.html")]
struct RegisterPage {
    p: Frame,
    initiative: Initiative,
    entries: Vec<Entry>,
    covered: bool,
    form: CoverageForm,
    faults: Faults,
}

pub(super) async fn entries_from(app: &App, visit: &Visit, slug: &str) -> Result<(Initiative, Vec<Entry>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let may = MaySteer::check(&visit.actor, initiative.id)?;
    let today = visit.now.date_naive();
    let stories = tx.stories(Some(initiative.id), None).await?;
    let entries = stories.iter().map(|story| Entry::of(story, &may, today)).collect();
    Ok((initiative, entries))
}

async fn register_page(app: &App, visit: &Visit, slug: &str) -> Result<RegisterPage, WebError> {
    let (initiative, entries) = entries_from(app, visit, slug).await?;
    let coverage = coverage_of(&mut app.read().await?, initiative.id).await?;
    Ok(RegisterPage {
        p: visit.frame("story-register-title"),
        covered: coverage.discloses(visit.now.date_naive()).is_some(),
        form: CoverageForm::of(&coverage),
        initiative,
        entries,
        faults: Faults::default(),
    })
}

async fn register(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    unkept(&register_page(&app, &visit, &slug).await?)
}

/// The register as a table: states and terms, titles where they may be seen.
async fn csv(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let (_, entries) = entries_from(&app, &visit, &slug).await?;
    let rows = entries.iter().map(|entry| {
        let purposes: Vec<&str> = entry.purposes.iter().map(|purpose| purpose.as_str()).collect();
        let until = entry.until.map(|day| day.to_string()).unwrap_or_default();
        let title = entry.title.clone().unwrap_or_default();
        [
            format!("/stories/{}", entry.slug),
            title,
            entry.teller.clone(),
            entry.stage.to_owned(),
            until,
            purposes.join(" "),
        ]
    });
    spreadsheet(&format!("stories-{slug}.csv"), ["address", "title", "teller", "state", "until", "purposes"], rows)
}

pub(super) async fn coverage_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &CoverageForm,
) -> Result<Coverage, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    let said = form.parse()?;
    let coverage = say_coverage(&mut tx, &visit.act(), initiative.id, said).await?;
    tx.commit().await?;
    Ok(coverage)
}

async fn say(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<CoverageForm>) -> Answer {
    match coverage_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/stories"), "done-story-coverage"),
        Err(error) => {
            let shown = register_page(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RegisterPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
