//! Initiatives: the list, the page everybody sees, a new one, and what partners do in each aspect.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{FieldErrors, Line, Prose, Slug};
use partner::{
    AspectKind, BodyLine, CellStanding, DecisionLine, Initiative, InitiativeLine, MaySteer, NewInitiative, OpeningLine,
    Partnership, Phase, Waiver, cells_of, create_initiative,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use super::matrix::title_of;
use super::onward::Onward;
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives", get(list))
        .route("/initiatives/new", get(new).post(create))
        .route("/initiatives/{slug}", get(show))
}

#[derive(Template)]
#[template(path = "partner/initiatives.html")]
struct InitiativesPage {
    p: Frame,
    initiatives: Vec<InitiativeLine>,
    may_create: bool,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let initiatives = app.read().await?.initiatives().await?;
    page(&InitiativesPage { p: visit.frame("initiatives-title"), initiatives, may_create: visit.actor.is_steward() })
}

/// What it takes to create an initiative.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct InitiativeForm {
    /// Its title, one line.
    title: String,
    /// Its name in addresses; made from the title when empty.
    slug: String,
    /// What it is for, in plain words.
    summary: String,
    /// Its first day, `2026-01-31`.
    begins: String,
    /// Working days each partner has for the papers of a decision, 0 to 60.
    notice_days: String,
}

impl InitiativeForm {
    pub(super) fn parse(&self) -> Result<NewInitiative, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let slug = if self.slug.trim().is_empty() {
            Ok(Slug::of_title(&self.title, "initiative"))
        } else {
            Slug::parse(&self.slug)
        };
        let slug = errors.take("slug", slug);
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 4000));
        let begins = errors.take("begins", day(&self.begins));
        let notice_days = errors.take("notice_days", number(&self.notice_days, 0, 60));
        let new = (|| {
            Some(NewInitiative {
                title: title?,
                slug: slug?,
                summary: summary?,
                begins: begins?,
                notice_days: notice_days?,
            })
        })();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/initiative_new.html")]
struct NewPage {
    p: Frame,
    form: InitiativeForm,
    faults: Faults,
}

async fn new(visit: Visit) -> Answer {
    if !visit.actor.is_steward() {
        return Err(WebError::Refused(kernel::Refusal::not_yours()));
    }
    let form = InitiativeForm { notice_days: "10".to_owned(), ..InitiativeForm::default() };
    page(&NewPage { p: visit.frame("initiative-new-title"), form, faults: Faults::default() })
}

async fn create(State(app): State<App>, visit: Visit, Sent(form): Sent<InitiativeForm>) -> Answer {
    match create_from(&app, &visit, &form).await {
        Ok(initiative) => done(format!("/initiatives/{}", initiative.slug), "done-initiative-created"),
        Err(error) => {
            let p = visit.frame("initiative-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, form, faults })
        }
    }
}

/// Creates an initiative: the same for the form and the API.
pub(super) async fn create_from(app: &App, visit: &Visit, form: &InitiativeForm) -> Result<Initiative, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = create_initiative(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(initiative)
}

struct AspectRow {
    kind: AspectKind,
    title: String,
    cells: Vec<CellStanding>,
}

#[derive(Template)]
#[template(path = "partner/initiative.html")]
struct InitiativePage {
    p: Frame,
    initiative: Initiative,
    phases: Vec<Phase>,
    aspects: Vec<AspectRow>,
    bodies: Vec<BodyLine>,
    decisions: Vec<DecisionLine>,
    openings: Vec<OpeningLine>,
    waivers: Vec<(Waiver, String)>,
    waiting: i64,
    may_steer: bool,
    may_waive: bool,
    onward: Onward,
}

fn aspect_rows(p: &Frame, initiative: &Initiative, cells: &[CellStanding]) -> Vec<AspectRow> {
    let row = |kind: &AspectKind| AspectRow {
        kind: *kind,
        title: title_of(p, initiative, *kind),
        cells: cells.iter().filter(|held| held.name.aspect == *kind).cloned().collect(),
    };
    initiative.aspects.iter().filter(|(_, aspect)| !aspect.left_out).map(|(kind, _)| row(kind)).collect()
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    let cells = cells_of(&mut tx, &initiative).await?;
    let bodies = tx.bodies(initiative.id).await?;
    let decisions = tx.decisions(initiative.id).await?;
    let openings = tx.openings(Some(initiative.id)).await?;
    let waivers = tx.waivers(initiative.id).await?;
    let waiting = tx.open_inputs(initiative.id).await?;
    let may_steer = MaySteer::check(&visit.actor, initiative.id).is_ok();
    let may_waive = Waiver::may_sign(&visit.actor, initiative.id);
    let onward = Onward::of(&mut tx, &visit, &initiative).await?;
    let p = visit.frame_titled(initiative.title.as_str());
    let aspects = aspect_rows(&p, &initiative, &cells);
    let phases = initiative.phases.clone();
    page(&InitiativePage {
        p,
        initiative,
        phases,
        aspects,
        bodies,
        decisions,
        openings,
        waivers,
        waiting,
        may_steer,
        may_waive,
        onward,
    })
}

#[cfg(test)]
mod sample;
