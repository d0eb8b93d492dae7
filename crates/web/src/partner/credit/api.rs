//! The JSON API of credit: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::credit::{Affiliation, Contribution};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::form::{ContributionForm, NameForm};
use super::{approve, mine, name, register};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_credit, note_contribution))
        .routes(routes!(confirm_contribution))
        .routes(routes!(drop_contribution))
        .routes(routes!(choose_name))
        .routes(routes!(approve_edition))
}

/// A contribution in the register.
#[derive(Serialize, ToSchema)]
struct ContributionItem {
    /// Its role.
    role: String,
    /// `spoken` or `written`.
    means: String,
    /// What it was.
    what: String,
    /// Whether its person said that it is right; only then it counts.
    confirmed: bool,
}

impl From<&Contribution> for ContributionItem {
    fn from(one: &Contribution) -> Self {
        Self {
            role: one.told.role.to_string(),
            means: one.told.means.to_string(),
            what: one.told.what.to_string(),
            confirmed: one.confirmed.is_some(),
        }
    }
}

/// Somebody in the register of a report.
#[derive(Serialize, ToSchema)]
struct CreditItem {
    /// The id of the line.
    id: String,
    /// The id of the person.
    person: String,
    /// The name of the account.
    name: String,
    /// `author`, `group-author`, `acknowledged` or `not-named`, once chosen.
    named: Option<String>,
    /// The name to print.
    printed: Option<String>,
    /// `patient-partner`, `caregiver-partner`, or in own words.
    affiliation: Option<String>,
    /// The ORCID iD.
    orcid: Option<String>,
    /// Whether the ICMJE's first test is met: a substantial contribution.
    shaped: bool,
    /// Whether the second is met: drafting or critical comment, by voice or hand.
    wrote: bool,
    /// `approved`, `for-approval`, `for-choice`, `thanked` or `not-named`, for the text that waits for its release.
    standing: String,
    /// What the person did.
    contributions: Vec<ContributionItem>,
}

/// The register of a report, for those who sit in its initiative.
#[utoipa::path(get, path = "/api/reports/{slug}/credit", tag = "credit", params(("slug" = String, Path)),
    responses((status = 200, body = [CreditItem])))]
async fn list_credit(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<CreditItem>>, WebError> {
    let (_, rows) = register::read(&app, &visit, &slug).await?;
    let item = |row: register::Row| {
        let (line, tests) = (&row.line, row.line.tests(None));
        let choice = line.choice.as_ref();
        let affiliation = choice.and_then(|choice| match &choice.affiliation {
            Affiliation::None => None,
            Affiliation::PatientPartner => Some("patient-partner".to_owned()),
            Affiliation::CaregiverPartner => Some("caregiver-partner".to_owned()),
            Affiliation::Of(text) => Some(text.clone()),
        });
        CreditItem {
            id: line.id.to_string(),
            person: row.person.to_string(),
            named: choice.map(|choice| choice.named.to_string()),
            printed: choice.map(|choice| choice.name.to_string()),
            affiliation,
            orcid: choice.and_then(|choice| choice.orcid.as_ref()).map(|one| one.as_str().to_owned()),
            shaped: tests.shaped,
            wrote: tests.wrote,
            standing: row.standing.word().to_owned(),
            contributions: line.contributions.iter().map(Into::into).collect(),
            name: row.name,
        }
    };
    Ok(Json(rows.into_iter().map(item).collect()))
}

/// Notes a contribution: one's own, or as a steward that of `person`, who is asked whether it is right.
#[utoipa::path(post, path = "/api/reports/{slug}/credit", tag = "credit", params(("slug" = String, Path)),
    request_body = ContributionForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn note_contribution(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<ContributionForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let line = register::note_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(line.id, format!("/reports/{slug}/credit")))
}

/// Says that a contribution that somebody else noted is right.
#[utoipa::path(post, path = "/api/reports/{slug}/credit/mine/{place}/confirm", tag = "credit",
    params(("slug" = String, Path), ("place" = String, Path)), responses((status = 204), (status = 404, body = Problem)))]
async fn confirm_contribution(
    State(app): State<App>,
    visit: Visit,
    Path((slug, place)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    mine::settle_from(&app, &visit, &slug, &place, true).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes out a contribution of one's own.
#[utoipa::path(post, path = "/api/reports/{slug}/credit/mine/{place}/drop", tag = "credit",
    params(("slug" = String, Path), ("place" = String, Path)), responses((status = 204), (status = 404, body = Problem)))]
async fn drop_contribution(
    State(app): State<App>,
    visit: Visit,
    Path((slug, place)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    mine::settle_from(&app, &visit, &slug, &place, false).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Chooses how the owner of the key is named.
#[utoipa::path(put, path = "/api/reports/{slug}/credit/name", tag = "credit", params(("slug" = String, Path)),
    request_body = NameForm, responses((status = 204), (status = 422, body = Problem)))]
async fn choose_name(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<NameForm>,
) -> Result<StatusCode, WebError> {
    name::choose_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Approves the frozen text of an edition that waits for its release.
#[utoipa::path(post, path = "/api/editions/{id}/approve", tag = "credit", params(("id" = String, Path)),
    responses((status = 204), (status = 422, body = Problem)))]
async fn approve_edition(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    approve::approve_from(&app, &visit, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}
