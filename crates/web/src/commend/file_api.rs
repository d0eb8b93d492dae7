//! The JSON API of a provider's file: an activity as it stands, who is in it, its proofs, and the evidence pack.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use commend::{Commendation, Engagement, Evidence};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::forms::PersonForm;
use super::{activity_of, pack, people, proofs, terms};
use crate::api::Problem;
use crate::error::WebError;
use crate::form::SentJson;
use crate::page::Answer;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_activity))
        .routes(routes!(change_person, remove_person))
        .routes(routes!(remove_proof))
        .routes(routes!(read_proof_file))
        .routes(routes!(read_pack))
}

/// One person's part in an activity.
#[derive(Serialize, ToSchema)]
struct PersonItem {
    /// Its id.
    id: String,
    /// The name.
    name: String,
    /// `planner` or `faculty`.
    part: String,
    /// `patient`, `family`, `caregiver`, `public`, `advocate` or `none`.
    basis: String,
}

impl From<&Engagement> for PersonItem {
    fn from(one: &Engagement) -> Self {
        Self {
            id: one.id.to_string(),
            name: one.name.to_string(),
            part: one.part.to_string(),
            basis: one.basis.to_string(),
        }
    }
}

/// A proof on file.
#[derive(Serialize, ToSchema)]
struct ProofItem {
    /// Its id.
    id: String,
    /// What it proves.
    proves: String,
    /// What it is.
    what: String,
    /// Its day.
    dated: String,
    /// The name of its file, where one is kept; the file itself is at `…/proofs/{id}/file`.
    file: Option<String>,
}

impl From<&Evidence> for ProofItem {
    fn from(one: &Evidence) -> Self {
        Self {
            id: one.id.to_string(),
            proves: one.proves.to_string(),
            what: one.what.to_string(),
            dated: one.dated.to_string(),
            file: one.file.as_ref().map(|kept| kept.name.to_string()),
        }
    }
}

/// A practice or resource in use.
#[derive(Serialize, ToSchema)]
struct UseItem {
    /// The id of the practice or resource.
    what: String,
    /// Its title.
    title: String,
}

/// An activity as it stands.
#[derive(Serialize, ToSchema)]
struct ActivityWhole {
    /// Its id.
    id: String,
    /// The version to send with a change.
    version: i64,
    /// The id of its provider.
    provider: String,
    /// Its title.
    title: String,
    /// Its first day.
    starts: String,
    /// Its last day.
    ends: String,
    /// Who planned and taught.
    people: Vec<PersonItem>,
    /// Its proofs.
    proofs: Vec<ProofItem>,
    /// What it uses.
    uses: Vec<UseItem>,
    /// Whether a partner planned.
    planner: bool,
    /// Whether a partner taught.
    faculty: bool,
    /// What its evidence still lacks, in words.
    lacks: Vec<String>,
}

/// One activity, for who keeps the provider's file.
#[utoipa::path(get, path = "/api/activities/{id}", tag = "commend", params(("id" = String, Path)),
    responses((status = 200, body = ActivityWhole), (status = 404, body = Problem)))]
async fn read_activity(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<ActivityWhole>, WebError> {
    let mut tx = app.read().await?;
    let (activity, provider) = activity_of(&mut tx, &visit, &id).await?;
    let uses = tx.adoptions(provider.id).await?.into_iter().filter(|line| line.activity == activity.id);
    let uses = uses.map(|line| UseItem { what: line.what.to_string(), title: line.title }).collect();
    let showing = activity.showing();
    let p = visit.frame("activity-new-title");
    let lack = |one: &commend::Lack| pack::lack_words(one.kind, one.who.as_deref(), &p);
    Ok(Json(ActivityWhole {
        id,
        version: activity.version.0,
        provider: provider.id.to_string(),
        title: activity.plan.title.to_string(),
        starts: activity.plan.starts.to_string(),
        ends: activity.plan.ends.to_string(),
        people: activity.engagements.iter().map(PersonItem::from).collect(),
        proofs: activity.evidence.iter().map(ProofItem::from).collect(),
        uses,
        planner: showing.planner,
        faculty: showing.faculty,
        lacks: showing.lacks.iter().map(lack).collect(),
    }))
}

/// Changes one person's part; 409 when `version` is not the activity's newest.
#[utoipa::path(put, path = "/api/activities/{id}/people/{person}", tag = "commend",
    params(("id" = String, Path), ("person" = String, Path)), request_body = PersonForm,
    responses((status = 204, description = "Saved"), (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn change_person(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
    SentJson(form): SentJson<PersonForm>,
) -> Result<StatusCode, WebError> {
    people::change_from(&app, &visit, &id, &person, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes one person out of an activity.
#[utoipa::path(delete, path = "/api/activities/{id}/people/{person}", tag = "commend",
    params(("id" = String, Path), ("person" = String, Path)),
    responses((status = 204, description = "Taken out"), (status = 404, body = Problem)))]
async fn remove_person(
    State(app): State<App>,
    visit: Visit,
    Path((id, person)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    people::remove_from(&app, &visit, &id, &person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a proof off the file.
#[utoipa::path(delete, path = "/api/activities/{id}/proofs/{proof}", tag = "commend",
    params(("id" = String, Path), ("proof" = String, Path)),
    responses((status = 204, description = "Taken off"), (status = 404, body = Problem)))]
async fn remove_proof(
    State(app): State<App>,
    visit: Visit,
    Path((id, proof)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    proofs::remove_from(&app, &visit, &id, &proof).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The file of a proof, byte by byte as it came.
#[utoipa::path(get, path = "/api/activities/{id}/proofs/{proof}/file", tag = "commend",
    params(("id" = String, Path), ("proof" = String, Path)),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>), (status = 404, body = Problem)))]
async fn read_proof_file(State(app): State<App>, visit: Visit, Path((id, proof)): Path<(String, String)>) -> Answer {
    proofs::file_from(&app, &visit, &id, &proof).await
}

/// The evidence pack of a term as one bookmarked PDF. The same file gives the same bytes.
#[utoipa::path(get, path = "/api/terms/{id}/pack", tag = "commend", params(("id" = String, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), (status = 404, body = Problem)))]
async fn read_pack(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    terms::pack_from(&app, &visit, &id).await
}
