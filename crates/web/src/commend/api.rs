//! The JSON API of commendation: the same commands as behind the forms.

use axum::Json;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use commend::{Commendation, Counters, verdict_of};
use kernel::Fault;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::adopt::AdoptForm;
use super::forms::{ActivityForm, PersonForm, ProofForm, ProviderForm, StaffForm, TermForm};
use super::gap::Gap;
use super::{activities, adopt, imports, pack, people, proofs, providers, terms};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::frame::Frame;
use crate::state::App;
use crate::upload::{JsonOrFile, LARGEST_FORM};
use crate::visit::Visit;

type Created = Result<(StatusCode, Json<Made>), WebError>;

pub(super) fn routes() -> OpenApiRouter<App> {
    let files =
        OpenApiRouter::new().routes(routes!(import_activities)).layer(DefaultBodyLimit::max(imports::LARGEST_FILE));
    let proofs = OpenApiRouter::new().routes(routes!(add_proof)).layer(DefaultBodyLimit::max(LARGEST_FORM));
    OpenApiRouter::new()
        .merge(files)
        .merge(proofs)
        .routes(routes!(list_providers, enrol_provider))
        .routes(routes!(appoint_staff))
        .routes(routes!(open_term))
        .routes(routes!(read_verdict))
        .routes(routes!(attest))
        .routes(routes!(record_activity))
        .routes(routes!(change_activity))
        .routes(routes!(add_person))
        .routes(routes!(record_adoption))
        .merge(super::impact_api::routes())
        .merge(super::file_api::routes())
}

/// A provider in a list.
#[derive(Serialize, ToSchema)]
struct ProviderItem {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What kind of organisation.
    kind: String,
    /// The state or region.
    region: String,
    /// Activities on file.
    activities: i64,
    /// The id of its newest term.
    term: Option<String>,
    /// How far it has come with *Engages Patients/Public* in that term.
    standing: Option<String>,
}

/// The providers whose file one may keep.
#[utoipa::path(get, path = "/api/providers", tag = "commend", responses((status = 200, body = Vec<ProviderItem>)))]
async fn list_providers(State(app): State<App>, visit: Visit) -> Result<Json<Vec<ProviderItem>>, WebError> {
    let lines = providers::own_providers(&app, &visit).await?;
    let item = |line: commend::ProviderLine| ProviderItem {
        id: line.id.to_string(),
        name: line.name,
        kind: line.kind.to_string(),
        region: line.region,
        activities: line.activities,
        term: line.term.map(|(term, _)| term.to_string()),
        standing: line.term.map(|(_, standing)| standing.to_string()),
    };
    Ok(Json(lines.into_iter().map(item).collect()))
}

/// Puts a provider on the list.
#[utoipa::path(post, path = "/api/providers", tag = "commend", request_body = ProviderForm,
    responses((status = 201, body = Made), (status = 403, body = Problem), (status = 422, body = Problem)))]
async fn enrol_provider(State(app): State<App>, visit: Visit, SentJson(form): SentJson<ProviderForm>) -> Created {
    let made = providers::enrol_from(&app, &visit, &form).await?;
    Ok(Made::at(made.id, format!("/providers/{}", made.id)))
}

/// Lets somebody keep a provider's file.
#[utoipa::path(post, path = "/api/providers/{id}/staff", tag = "commend", params(("id" = String, Path)),
    request_body = StaffForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn appoint_staff(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<StaffForm>,
) -> Created {
    let made = providers::appoint_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/providers/{id}")))
}

/// Opens an accreditation term.
#[utoipa::path(post, path = "/api/providers/{id}/terms", tag = "commend", params(("id" = String, Path)),
    request_body = TermForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn open_term(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<TermForm>,
) -> Created {
    let made = terms::open_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/terms/{}", made.id)))
}

/// The verdict *criterion met* of a term. *Partnership as rated by partners* is another question and is not computed yet.
#[derive(Serialize, ToSchema)]
struct VerdictItem {
    /// The criterion.
    criterion: String,
    /// Its version.
    version: u32,
    /// `not-begun`, `begun`, `evidenced` or `met`.
    standing: String,
    /// Activities in the term.
    counted: u32,
    /// The band of size.
    size: String,
    /// Activities with a partner planner and partner faculty.
    met: u32,
    /// How many of them are needed.
    need_met: u32,
    /// Those with a partner planner only.
    only_planner: u32,
    /// Those with partner faculty only.
    only_faculty: u32,
    /// Activities with complete evidence.
    ready: u32,
    /// How many of them are needed.
    need_ready: u32,
    /// Whether the share is attested.
    attested: bool,
    /// The gap in words.
    gap: String,
    /// What the evidence pack still lacks.
    lacks: Vec<String>,
}

/// The verdict of a term with the gap.
#[utoipa::path(get, path = "/api/terms/{id}/verdict", tag = "commend", params(("id" = String, Path)),
    responses((status = 200, body = VerdictItem), (status = 404, body = Problem)))]
async fn read_verdict(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<VerdictItem>, WebError> {
    let (mut tx, term, _) = terms::term_of(&app, &visit, &id).await?;
    let found = verdict_of(&mut tx, &term).await?;
    let verdict = found.verdict;
    let p = visit.frame("term-title");
    let gap = Gap::of(&verdict, &p);
    let for_pack = tx.for_pack(term.provider, term.starts, term.until, i64::from(verdict.need_ready)).await?;
    let lacks = pack::checks(&verdict, &term, &for_pack, &p);
    let Counters { counted, met, only_planner, only_faculty, ready } = verdict.counters;
    Ok(Json(VerdictItem {
        criterion: found.criterion.slug.clone(),
        version: found.criterion.version,
        standing: verdict.standing.to_string(),
        counted,
        size: verdict.size.clone(),
        met,
        need_met: verdict.need_met,
        only_planner,
        only_faculty,
        ready,
        need_ready: verdict.need_ready,
        attested: term.attestation.is_some(),
        gap: format!("{} {}", gap.met_words, gap.met_note).trim().to_owned(),
        lacks: lacks.into_iter().map(|check| check.what).collect(),
    }))
}

/// Signs that the share of activities is reached.
#[utoipa::path(post, path = "/api/terms/{id}/attestation", tag = "commend", params(("id" = String, Path)),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn attest(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Created {
    let term = terms::sign_from(&app, &visit, &id).await?;
    Ok(Made::at(term.id, format!("/terms/{id}")))
}

/// Records an activity.
#[utoipa::path(post, path = "/api/providers/{id}/activities", tag = "commend", params(("id" = String, Path)),
    request_body = ActivityForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn record_activity(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<ActivityForm>,
) -> Created {
    let made = activities::record_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/activities/{}", made.id)))
}

/// A file of activities as one text.
#[derive(Deserialize, ToSchema)]
struct ImportFile {
    /// CSV with a line of names: reference, title, format, delivery, starts, ends, fixed, joint, instances.
    text: String,
}

/// One thing that is wrong with a line that was not taken.
#[derive(Serialize, ToSchema)]
struct BadItem {
    /// Its number in the file.
    line: u64,
    /// The column.
    field: String,
    /// Why.
    message: String,
}

/// What became of a file.
#[derive(Serialize, ToSchema)]
struct ImportItem {
    /// Activities added.
    added: usize,
    /// Lines whose number was there already.
    skipped: usize,
    /// What is wrong with the lines that could not be taken.
    bad: Vec<BadItem>,
}

/// Takes many activities at once; good lines are kept, bad ones reported.
#[utoipa::path(post, path = "/api/providers/{id}/import", tag = "commend", params(("id" = String, Path)),
    request_body = ImportFile, responses((status = 200, body = ImportItem), (status = 404, body = Problem)))]
async fn import_activities(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(file): SentJson<ImportFile>,
) -> Result<Json<ImportItem>, WebError> {
    let report = imports::import_from(&app, &visit, &id, &file.text).await?;
    let p: Frame = visit.frame("bring-title");
    let say = |fault: &Fault| imports::why(fault, &p);
    let bad =
        report.bad.iter().map(|bad| BadItem { line: bad.line, field: bad.field.clone(), message: say(&bad.fault) });
    Ok(Json(ImportItem { added: report.added, skipped: report.skipped, bad: bad.collect() }))
}

/// Changes an activity's details; 409 when `version` is not its newest.
#[utoipa::path(put, path = "/api/activities/{id}", tag = "commend", params(("id" = String, Path)),
    request_body = ActivityForm,
    responses((status = 201, body = Made), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn change_activity(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<ActivityForm>,
) -> Created {
    let made = activities::change_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(made.id, format!("/activities/{id}")))
}

/// Records who planned or taught.
#[utoipa::path(post, path = "/api/activities/{id}/people", tag = "commend", params(("id" = String, Path)),
    request_body = PersonForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn add_person(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<PersonForm>,
) -> Created {
    let activity = people::add_from(&app, &visit, &id, &form).await?;
    let newest = activity.engagements.last().map(|one| one.id.to_string()).unwrap_or_default();
    Ok(Made::at(newest, format!("/activities/{id}")))
}

/// A proof with its file, as a form.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it stands in the OpenAPI document only; what comes in is read part by part")]
struct ProofWithFile {
    /// What is said of it.
    #[schema(inline)]
    #[serde(flatten)]
    form: ProofForm,
    /// A PDF, PNG, JPEG or plain text of at most 10 MB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Puts a proof on file: as JSON, or as a form with the file itself in the field `file`.
#[utoipa::path(post, path = "/api/activities/{id}/proofs", tag = "commend", params(("id" = String, Path)),
    request_body(content((ProofForm = "application/json"), (ProofWithFile = "multipart/form-data"))),
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn add_proof(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    JsonOrFile { form, file }: JsonOrFile<ProofForm>,
) -> Created {
    let activity = proofs::add_from(&app, &visit, &id, &form, file.as_ref()).await?;
    let newest = activity.evidence.last().map(|one| one.id.to_string()).unwrap_or_default();
    Ok(Made::at(newest, format!("/activities/{id}")))
}

/// Records that an activity uses a practice or resource.
#[utoipa::path(post, path = "/api/adoptions", tag = "commend", request_body = AdoptForm,
    responses((status = 201, body = Made), (status = 404, description = "No such practice or resource", body = Problem),
        (status = 422, body = Problem)))]
async fn record_adoption(State(app): State<App>, visit: Visit, SentJson(form): SentJson<AdoptForm>) -> Created {
    let made = adopt::adopt_from(&app, &visit, &form).await?;
    Ok(Made::at(made.id, format!("/activities/{}", made.activity)))
}
