//! Proofs of an activity.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use commend::{Activity, Proves, add_evidence, remove_evidence};
use kernel::EvidenceId;
use serde::Deserialize;

use super::activity_of;
use super::forms::ProofForm;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/proofs/new", get(new).post(add))
        .route("/activities/{id}/proofs/{proof}/remove", post(remove))
}

#[derive(Template)]
#[template(path = "commend/proof_form.html")]
struct FormPage {
    p: Frame,
    activity: Activity,
    form: ProofForm,
    faults: Faults,
}

/// For whom the form was opened.
#[derive(Deserialize, Default)]
#[serde(default)]
struct For {
    person: String,
    proves: String,
}

async fn form_page(app: &App, visit: &Visit, id: &str, form: ProofForm) -> Result<FormPage, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    Ok(FormPage { p: visit.frame("proof-new-title"), activity, form, faults: Faults::default() })
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>, Query(of): Query<For>) -> Answer {
    let form = ProofForm { engagement: of.person, proves: of.proves, ..ProofForm::default() };
    page(&form_page(&app, &visit, &id, form).await?)
}

pub(super) async fn add_from(app: &App, visit: &Visit, id: &str, form: &ProofForm) -> Result<Activity, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let activity = add_evidence(&mut tx, &mut visit.act(), activity.id, new).await?;
    tx.commit().await?;
    Ok(activity)
}

async fn add(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<ProofForm>) -> Answer {
    match add_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/activities/{id}#proofs"), "done-proof-added"),
        Err(error) => {
            let shown = form_page(&app, &visit, &id, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&FormPage { faults, ..shown })
        }
    }
}

async fn remove(State(app): State<App>, visit: Visit, Path((id, proof)): Path<(String, String)>) -> Answer {
    visit.person()?;
    let proof: EvidenceId = super::id(&proof)?;
    let activity = super::id(&id)?;
    let mut tx = app.begin().await?;
    remove_evidence(&mut tx, &mut visit.act(), activity, proof).await?;
    tx.commit().await?;
    done(format!("/activities/{id}#proofs"), "done-proof-removed")
}
