//! What partners plan and carry out in one aspect: the form, and both texts where somebody else saved first.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, Line, Prose};
use partner::{Aspect, AspectKind, AspectScope, CellStanding, MaySteer, cells_of, describe_aspect, scope_aspect};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, day, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page, see};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/aspects/{kind}", get(show).post(describe))
        .route("/initiatives/{slug}/aspects/{kind}/scope", post(scope))
}

/// The two texts, and the two that stood there when the form was opened.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AspectForm {
    /// What partners plan.
    planned: String,
    /// What partners carry out.
    implemented: String,
    /// What stood under *planned* when it was read.
    seen_planned: String,
    /// What stood under *implemented* when it was read.
    seen_implemented: String,
}

impl AspectForm {
    fn over(held: &Aspect) -> Self {
        Self {
            planned: held.planned.clone(),
            implemented: held.implemented.clone(),
            seen_planned: held.planned.clone(),
            seen_implemented: held.implemented.clone(),
        }
    }

    fn parse(&self) -> Result<Aspect, FieldErrors> {
        let mut errors = FieldErrors::default();
        let cell = |text: &str| optional(text, |text| Prose::parse_max(text, 2000));
        let planned = errors.take("planned", cell(&self.planned));
        let implemented = errors.take("implemented", cell(&self.implemented));
        let text = |prose: Option<Prose>| prose.map(|prose| prose.to_string()).unwrap_or_default();
        let both = planned.zip(implemented);
        errors.or(both.map(|(planned, implemented)| Aspect {
            planned: text(planned),
            implemented: text(implemented),
            ..Aspect::default()
        }))
    }

    /// Browsers send line breaks as CR LF.
    fn seen(&self) -> Aspect {
        let plain = |text: &str| text.replace("\r\n", "\n");
        Aspect { planned: plain(&self.seen_planned), implemented: plain(&self.seen_implemented), ..Aspect::default() }
    }
}

#[derive(Template)]
#[template(path = "partner/aspect.html")]
struct AspectPage {
    p: Frame,
    slug: String,
    kind: AspectKind,
    form: AspectForm,
    scope: ScopeForm,
    cells: Vec<CellStanding>,
    faults: Faults,
    theirs: Option<Aspect>,
}

/// What is fixed about an aspect.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ScopeForm {
    /// What this initiative calls the aspect; empty for the usual name.
    own_title: String,
    /// `yes` where the initiative does without it.
    left_out: String,
    /// From this day on its scope is fixed, `2026-01-31`; may be empty.
    locked: String,
}

impl ScopeForm {
    fn of(aspect: &Aspect) -> Self {
        Self {
            own_title: aspect.own_title.clone(),
            left_out: if aspect.left_out { "yes".to_owned() } else { String::new() },
            locked: aspect.locked.map(|day| day.to_string()).unwrap_or_default(),
        }
    }

    fn parse(&self) -> Result<AspectScope, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("own_title", optional(&self.own_title, |text| Line::parse_max(text, 80)));
        let locked = errors.take("locked", optional(&self.locked, day));
        let own_title = |title: Option<Line>| title.map(|title| title.to_string()).unwrap_or_default();
        let left_out = self.left_out == "yes";
        errors.or(title.zip(locked).map(|(title, locked)| AspectScope {
            own_title: own_title(title),
            left_out,
            locked,
        }))
    }
}

/// The aspect as it stands, in the page of who steers.
async fn aspect_page(app: &App, visit: &Visit, slug: &str, kind: AspectKind) -> Result<AspectPage, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    let held = initiative.aspects.get(&kind).cloned().unwrap_or_default();
    let mut cells = cells_of(&mut tx, &initiative).await?;
    cells.retain(|cell| cell.name.aspect == kind);
    Ok(AspectPage {
        p: visit.frame("aspect-title"),
        slug: slug.to_owned(),
        kind,
        form: AspectForm::over(&held),
        scope: ScopeForm::of(&held),
        cells,
        faults: Faults::default(),
        theirs: None,
    })
}

async fn held(app: &App, visit: &Visit, slug: &str, kind: AspectKind) -> Result<Aspect, WebError> {
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    Ok(initiative.aspects.get(&kind).cloned().unwrap_or_default())
}

async fn show(State(app): State<App>, visit: Visit, Path((slug, kind)): Path<(String, String)>) -> Answer {
    let kind = word(&kind).map_err(|_| WebError::NotFound)?;
    page(&aspect_page(&app, &visit, &slug, kind).await?)
}

async fn describe(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
    Sent(form): Sent<AspectForm>,
) -> Answer {
    let kind: AspectKind = word(&kind).map_err(|_| WebError::NotFound)?;
    match describe_from(&app, &visit, &slug, kind, &form).await {
        Ok(()) => see(format!("/initiatives/{slug}#aspects")),
        Err(WebError::Stale) => {
            let theirs = held(&app, &visit, &slug, kind).await?;
            // What is shown as theirs is what has been seen now: saving again is a choice with open eyes.
            let form = AspectForm { planned: form.planned, implemented: form.implemented, ..AspectForm::over(&theirs) };
            conflict(&AspectPage { form, theirs: Some(theirs), ..aspect_page(&app, &visit, &slug, kind).await? })
        }
        Err(error) => {
            let shown = aspect_page(&app, &visit, &slug, kind).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AspectPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn describe_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    kind: AspectKind,
    form: &AspectForm,
) -> Result<(), WebError> {
    let aspect = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    describe_aspect(&mut tx, &mut visit.act(), initiative.id, (kind, &form.seen()), aspect).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn scope_from(
    app: &App,
    visit: &Visit,
    (slug, kind): (&str, &str),
    form: &ScopeForm,
) -> Result<(), WebError> {
    let kind = word(kind).map_err(|_| WebError::NotFound)?;
    let scope = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    scope_aspect(&mut tx, &visit.act(), initiative.id, kind, scope).await?;
    Ok(tx.commit().await?)
}

async fn scope(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
    Sent(scope): Sent<ScopeForm>,
) -> Answer {
    match scope_from(&app, &visit, (&slug, &kind), &scope).await {
        Ok(()) => done(format!("/initiatives/{slug}/aspects/{kind}"), "done-aspect-scoped"),
        Err(error) => {
            let kind = word(&kind).map_err(|_| WebError::NotFound)?;
            let shown = aspect_page(&app, &visit, &slug, kind).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&AspectPage { scope, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
