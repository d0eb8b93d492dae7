//! The JSON API of disclosure: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::disclosure::{Disclosure, Relationship, ToldPerson};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::form::DisclosureForm;
use super::{answer, desk, mine, statement};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_disclosures, disclose))
        .routes(routes!(read_statement))
        .routes(routes!(ask_to_disclose))
        .routes(routes!(read_disclosure))
        .routes(routes!(judge_relationship))
}

/// Somebody in the statement.
#[derive(Serialize, ToSchema)]
struct StatementPerson {
    /// The name.
    name: String,
    /// Companies of relevant relationships with the nature of each.
    relevant: Vec<StatementCompany>,
}

/// A company in the statement.
#[derive(Serialize, ToSchema)]
struct StatementCompany {
    /// Its name.
    company: String,
    /// The nature of the relationship.
    nature: String,
}

/// What learners are told.
#[derive(Serialize, ToSchema)]
struct Statement {
    /// People with relevant relationships, all of them mitigated; then people without.
    people: Vec<StatementPerson>,
    /// How many have no answer on file that holds and is judged. They are not named.
    missing: usize,
    /// The whole as a text in the language asked for.
    text: String,
}

/// What learners are told about the people who plan and teach.
#[utoipa::path(get, path = "/api/initiatives/{slug}/disclosures/statement", tag = "disclosure", security(()),
    params(("slug" = String, Path)), responses((status = 200, body = Statement)))]
async fn read_statement(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Statement>, WebError> {
    let (_, told) = statement::statement_of(&app, &visit, &slug).await?;
    let text = statement::text_of(&visit.frame("told-title"), &told);
    let company = |(company, nature): (String, partner::disclosure::Nature)| StatementCompany {
        company,
        nature: nature.to_string(),
    };
    let person =
        |one: ToldPerson| StatementPerson { name: one.name, relevant: one.relevant.into_iter().map(company).collect() };
    let people = told.with.into_iter().chain(told.without).map(person).collect();
    Ok(Json(Statement { people, missing: told.missing, text }))
}

/// Somebody who plans or teaches, and what is on file.
#[derive(Serialize, ToSchema)]
struct OnFileItem {
    /// The id of the person.
    person: String,
    /// The name.
    name: String,
    /// From which side of the table.
    seat: String,
    /// `nothing`, `expired`, `open` or `current`.
    state: String,
    /// The id of the newest answer.
    disclosure: Option<String>,
    /// The first day on which it does not hold.
    expires: Option<String>,
    /// Whether an answer was on file, judged and mitigated, before the person's first seat here.
    in_time: bool,
}

/// Everybody who plans or teaches with what is on file, for who oversees disclosure.
#[utoipa::path(get, path = "/api/initiatives/{slug}/disclosures", tag = "disclosure", params(("slug" = String, Path)),
    responses((status = 200, body = [OnFileItem]), (status = 403, body = Problem)))]
async fn list_disclosures(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Vec<OnFileItem>>, WebError> {
    let (_, people) = desk::desk_of(&app, &visit, &slug).await?;
    let item = |one: partner::disclosure::PersonOnFile| OnFileItem {
        person: one.person.to_string(),
        name: one.name,
        seat: one.seat.to_string(),
        in_time: one.in_time,
        state: one.on_file.word().to_owned(),
        disclosure: one.on_file.answer().map(|answer| answer.id.to_string()),
        expires: one.on_file.answer().map(|answer| answer.expires.to_string()),
    };
    Ok(Json(people.into_iter().map(item).collect()))
}

/// Answers the questions for the owner of the key.
#[utoipa::path(post, path = "/api/initiatives/{slug}/disclosures", tag = "disclosure", params(("slug" = String, Path)),
    request_body = DisclosureForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn disclose(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<DisclosureForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = mine::disclose_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(made.id, format!("/disclosures/{}", made.id)))
}

/// Asks somebody by mail.
#[utoipa::path(post, path = "/api/initiatives/{slug}/disclosures/ask", tag = "disclosure", params(("slug" = String, Path)),
    request_body = desk::AskForm, responses((status = 204), (status = 403, body = Problem)))]
async fn ask_to_disclose(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<desk::AskForm>,
) -> Result<StatusCode, WebError> {
    desk::ask_from(&app, &visit, &slug, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One relationship with what became of it.
#[derive(Serialize, ToSchema)]
struct RelationshipItem {
    /// The company.
    company: String,
    /// The nature.
    nature: String,
    /// What it concerns.
    about: String,
    /// Its first day.
    began: String,
    /// Its last day.
    ended: Option<String>,
    /// Whether staff found that it touches the content; nothing before a judgement.
    relevant: Option<bool>,
    /// Why.
    reason: Option<String>,
    /// What was done.
    steps: Vec<String>,
}

impl From<&Relationship> for RelationshipItem {
    fn from(one: &Relationship) -> Self {
        let judged = one.judged.as_ref();
        Self {
            company: one.told.company.to_string(),
            nature: one.told.nature.to_string(),
            about: one.told.about.to_string(),
            began: one.told.began.to_string(),
            ended: one.told.ended.map(|day| day.to_string()),
            relevant: judged.map(|judged| judged.relevant),
            reason: judged.map(|judged| judged.reason.to_string()),
            steps: judged.map(|judged| judged.steps.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        }
    }
}

/// One answer.
#[derive(Serialize, ToSchema)]
struct DisclosureItem {
    /// Its id.
    id: String,
    /// Whose.
    person: String,
    /// When it was given.
    given: String,
    /// The first day on which it does not hold.
    expires: String,
    /// The relationships; none is an answer.
    relationships: Vec<RelationshipItem>,
}

impl From<&Disclosure> for DisclosureItem {
    fn from(one: &Disclosure) -> Self {
        Self {
            id: one.id.to_string(),
            person: one.person.to_string(),
            given: one.given.to_rfc3339(),
            expires: one.expires.to_string(),
            relationships: one.relationships.iter().map(Into::into).collect(),
        }
    }
}

/// One answer, for its person and for who oversees disclosure.
#[utoipa::path(get, path = "/api/disclosures/{id}", tag = "disclosure", params(("id" = String, Path)),
    responses((status = 200, body = DisclosureItem)))]
async fn read_disclosure(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<DisclosureItem>, WebError> {
    let (disclosure, _, _) = answer::read(&app, &visit, &id).await?;
    Ok(Json((&disclosure).into()))
}

/// Judges a relationship: whether it touches the content, why, and what was done.
#[utoipa::path(post, path = "/api/disclosures/{id}/relationships/{place}", tag = "disclosure",
    params(("id" = String, Path), ("place" = String, Path)), request_body = answer::JudgeForm,
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn judge_relationship(
    State(app): State<App>,
    visit: Visit,
    Path((id, place)): Path<(String, String)>,
    SentJson(form): SentJson<answer::JudgeForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let made = answer::judge_from(&app, &visit, &id, &place, &form).await?;
    Ok(Made::at(made.id, format!("/disclosures/{id}")))
}
