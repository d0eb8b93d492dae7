//! Waivers: a partner co-lead lets one act pass without a decision, with a reason that everybody can read.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use kernel::{FieldErrors, Prose, Refusal, Subject};
use partner::{Matter, Waiver, sign_waiver};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/waivers/new", get(new).post(sign))
}

/// A waiver as it is signed.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct WaiverForm {
    /// What is let pass, such as `call-opens`.
    matter: String,
    /// The id of what it is let pass for.
    on: String,
    /// Why; everybody can read it.
    reason: String,
}

#[derive(Template)]
#[template(path = "partner/waiver_new.html")]
struct WaiverPage {
    p: Frame,
    slug: String,
    matters: &'static [Matter],
    form: WaiverForm,
    faults: Faults,
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Query(form): Query<WaiverForm>) -> Answer {
    let initiative = initiative_of(&mut app.read().await?, &slug).await?;
    if !Waiver::may_sign(&visit.actor, initiative.id) {
        return Err(WebError::Refused(Refusal::new("refused-waiver-needs-partner-lead")));
    }
    page(&WaiverPage { p: visit.frame("waiver-title"), slug, matters: Matter::ALL, form, faults: Faults::default() })
}

pub(super) async fn sign_from(app: &App, visit: &Visit, slug: &str, form: &WaiverForm) -> Result<Waiver, WebError> {
    let mut errors = FieldErrors::default();
    let matter = errors.take("matter", word(&form.matter));
    let on = errors.take("on", kernel::Line::parse_max(&form.on, 120));
    let reason = errors.take("reason", Prose::parse_max(&form.reason, 2000));
    let all = (|| Some((matter?, on?, reason?)))();
    let (matter, on, reason) = errors.or(all)?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let waiver = sign_waiver(&mut tx, &mut visit.act(), initiative.id, matter, Subject::of(on), reason).await?;
    tx.commit().await?;
    Ok(waiver)
}

async fn sign(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<WaiverForm>) -> Answer {
    match sign_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}#waivers"), "done-waiver-signed"),
        Err(error) => {
            let p = visit.frame("waiver-title");
            let faults = Faults::of(error, &p)?;
            again(&WaiverPage { p, slug, matters: Matter::ALL, form, faults })
        }
    }
}

#[cfg(test)]
mod sample;
