//! The JSON API of the pulse: the same commands as behind the forms.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use partner::pay::Level;
use partner::pulse::{Both, Counted, LevelCounts, LevelsThen, Pulse, Remark, Results};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::form::PulseForm;
use super::{ask, id_of, list, shown};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_pulses, open_pulse))
        .routes(routes!(read_pulse, answer_pulse))
        .routes(routes!(share_pulse))
}

/// A pulse in a list.
#[derive(Serialize, ToSchema)]
struct PulseItem {
    /// Its id.
    id: String,
    /// The phase that it is about.
    phase: String,
    /// `open`, `partners-first` or `shown`.
    stage: String,
    /// The moment from which no answer is taken.
    closes: String,
}

impl PulseItem {
    fn of(pulse: &Pulse, visit: &Visit) -> Self {
        Self {
            id: pulse.id.to_string(),
            phase: pulse.phase.to_string(),
            stage: pulse.stage(visit.now).word().to_owned(),
            closes: pulse.closes.to_rfc3339(),
        }
    }
}

/// How much say partners wanted, had agreed on and had in a phase: numbers of people by level; nothing below five people.
#[derive(Serialize, ToSchema)]
struct LevelsItem {
    /// The phase.
    phase: String,
    /// What they would like.
    wanted: Option<BTreeMap<&'static str, usize>>,
    /// What was agreed.
    agreed: Option<BTreeMap<&'static str, usize>>,
    /// What they had.
    delivered: Option<BTreeMap<&'static str, usize>>,
}

fn by_level(counts: LevelCounts) -> Option<BTreeMap<&'static str, usize>> {
    counts.map(|counts| Level::ALL.iter().map(|level| level.as_str()).zip(counts).collect())
}

impl From<LevelsThen> for LevelsItem {
    fn from(line: LevelsThen) -> Self {
        Self {
            phase: line.phase.to_string(),
            wanted: by_level(line.said.wanted),
            agreed: by_level(line.agreed),
            delivered: by_level(line.said.delivered),
        }
    }
}

/// The pulses of an initiative.
#[derive(Serialize, ToSchema)]
struct Pulses {
    /// Each pulse, oldest first.
    pulses: Vec<PulseItem>,
    /// The time line of participation, as far as the reader may see it.
    levels: Vec<LevelsItem>,
}

/// The pulses of an initiative and the time line of participation, for those at its table.
#[utoipa::path(get, path = "/api/initiatives/{slug}/pulses", tag = "pulse", params(("slug" = String, Path)),
    responses((status = 200, body = Pulses), (status = 404, body = Problem)))]
async fn list_pulses(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Result<Json<Pulses>, WebError> {
    let (_, pulses, lines) = list::read(&app, &visit, &slug).await?;
    let pulses = pulses.iter().map(|pulse| PulseItem::of(pulse, &visit)).collect();
    Ok(Json(Pulses { pulses, levels: lines.into_iter().map(Into::into).collect() }))
}

/// Opens a pulse about a phase and asks everybody with a seat.
#[utoipa::path(post, path = "/api/initiatives/{slug}/pulses", tag = "pulse", params(("slug" = String, Path)),
    request_body = list::OpenForm, responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn open_pulse(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    SentJson(form): SentJson<list::OpenForm>,
) -> Result<(StatusCode, Json<Made>), WebError> {
    let pulse = list::open_from(&app, &visit, &slug, &form).await?;
    Ok(Made::at(pulse.id, format!("/pulses/{}", pulse.id)))
}

/// How many answered, and how many of them said “mostly” or “fully”.
#[derive(Serialize, ToSchema)]
struct CountedItem {
    /// How many answered.
    of: usize,
    /// How many agree.
    agree: usize,
}

impl From<Counted> for CountedItem {
    fn from(counted: Counted) -> Self {
        Self { of: counted.of, agree: counted.agree }
    }
}

/// One question; a side of fewer than five people is not counted.
#[derive(Serialize, ToSchema)]
struct QuestionItem {
    /// The question.
    item: String,
    /// The partners.
    partners: Option<CountedItem>,
    /// Everybody else.
    others: Option<CountedItem>,
    /// Percentage points that more of the others agree than of the partners.
    gap: Option<i64>,
}

impl From<&Both> for QuestionItem {
    fn from(both: &Both) -> Self {
        Self {
            item: both.item.to_string(),
            partners: both.partners.map(Into::into),
            others: both.others.map(Into::into),
            gap: both.gap(),
        }
    }
}

/// Words that somebody left.
#[derive(Serialize, ToSchema)]
struct RemarkItem {
    /// `partners` or `others`.
    side: String,
    /// The words.
    text: String,
    /// Signed by.
    signed: Option<String>,
}

impl From<Remark> for RemarkItem {
    fn from(remark: Remark) -> Self {
        Self { side: remark.side.to_string(), text: remark.text, signed: remark.signed }
    }
}

/// A pulse with what came out, where the reader may see it.
#[derive(Serialize, ToSchema)]
struct PulseDetail {
    /// The pulse.
    pulse: PulseItem,
    /// Whether the owner of the key answered.
    answered: bool,
    /// Each question; nothing while the reader may not see the results.
    questions: Option<Vec<QuestionItem>>,
    /// The words.
    remarks: Option<Vec<RemarkItem>>,
}

/// A pulse: partners see what came out from its close, the others a week later.
#[utoipa::path(get, path = "/api/pulses/{id}", tag = "pulse", params(("id" = String, Path)),
    responses((status = 200, body = PulseDetail), (status = 404, body = Problem)))]
async fn read_pulse(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<PulseDetail>, WebError> {
    let (pulse, _, answered) = shown::read(&app, &visit, id_of(&id)?).await?;
    let results: Option<Results> = shown::results(&app, &visit, &pulse).await?;
    let questions = results.as_ref().map(|results| results.items.iter().map(Into::into).collect());
    let remarks = results.map(|results| results.remarks.into_iter().map(Into::into).collect());
    Ok(Json(PulseDetail { pulse: PulseItem::of(&pulse, &visit), answered, questions, remarks }))
}

/// Answers a pulse, once, without a name.
#[utoipa::path(post, path = "/api/pulses/{id}", tag = "pulse", params(("id" = String, Path)),
    request_body = PulseForm, responses((status = 204), (status = 422, body = Problem)))]
async fn answer_pulse(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<PulseForm>,
) -> Result<StatusCode, WebError> {
    ask::answer_from(&app, &visit, id_of(&id)?, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A partner co-lead lets the others see the results before the week is over.
#[utoipa::path(post, path = "/api/pulses/{id}/share", tag = "pulse", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = Problem)))]
async fn share_pulse(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<StatusCode, WebError> {
    shown::share_from(&app, &visit, id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
