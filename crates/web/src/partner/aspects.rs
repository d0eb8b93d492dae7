//! What partners plan and carry out in one aspect: the form, and both texts where somebody else saved first.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{FieldErrors, Prose};
use partner::{Aspect, AspectKind, MaySteer, describe_aspect};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, page, see};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/aspects/{kind}", get(show).post(describe))
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
        errors.or(both.map(|(planned, implemented)| Aspect { planned: text(planned), implemented: text(implemented) }))
    }

    /// Browsers send line breaks as CR LF.
    fn seen(&self) -> Aspect {
        let plain = |text: &str| text.replace("\r\n", "\n");
        Aspect { planned: plain(&self.seen_planned), implemented: plain(&self.seen_implemented) }
    }
}

#[derive(Template)]
#[template(path = "partner/aspect.html")]
struct AspectPage {
    p: Frame,
    slug: String,
    kind: AspectKind,
    form: AspectForm,
    faults: Faults,
    theirs: Option<Aspect>,
}

async fn held(app: &App, visit: &Visit, slug: &str, kind: AspectKind) -> Result<Aspect, WebError> {
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    Ok(initiative.aspects.get(&kind).cloned().unwrap_or_default())
}

async fn show(State(app): State<App>, visit: Visit, Path((slug, kind)): Path<(String, String)>) -> Answer {
    let kind = word(&kind).map_err(|_| WebError::NotFound)?;
    let form = AspectForm::over(&held(&app, &visit, &slug, kind).await?);
    page(&AspectPage { p: visit.frame("aspect-title"), slug, kind, form, faults: Faults::default(), theirs: None })
}

async fn describe(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind)): Path<(String, String)>,
    Sent(form): Sent<AspectForm>,
) -> Answer {
    let kind: AspectKind = word(&kind).map_err(|_| WebError::NotFound)?;
    let p = visit.frame("aspect-title");
    match describe_from(&app, &visit, &slug, kind, &form).await {
        Ok(()) => see(format!("/initiatives/{slug}#aspects")),
        Err(WebError::Stale) => {
            let theirs = held(&app, &visit, &slug, kind).await?;
            // What is shown as theirs is what has been seen now: saving again is a choice with open eyes.
            let form = AspectForm { planned: form.planned, implemented: form.implemented, ..AspectForm::over(&theirs) };
            conflict(&AspectPage { p, slug, kind, form, faults: Faults::default(), theirs: Some(theirs) })
        }
        Err(error) => {
            let faults = Faults::of(error, &p)?;
            again(&AspectPage { p, slug, kind, form, faults, theirs: None })
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

#[cfg(test)]
mod sample;
