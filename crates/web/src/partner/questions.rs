//! Putting a question to a body, and entering a decision that was taken before partners joined.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use kernel::{BodyId, Fault, FieldErrors, Line, Prose, Stamp, Subject, need};
use partner::{
    AspectKind, Body, Decision, EarlierDecision, Function, Initiative, Matter, MayDecide, Method, NewDecision,
    ShortNotice, SubjectSet, enter_earlier_decision, put_decision,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, day, number, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/bodies/{id}/decisions/new", get(ask).post(put))
        .route("/bodies/{id}/decisions/earlier", get(earlier).post(enter))
}

/// What it takes to put a question to a body.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DecisionForm {
    /// The question, as a proposal one can agree with.
    question: String,
    /// The papers in plain words.
    summary: String,
    /// The papers themselves, where there is more to read than the summary.
    papers: String,
    /// What one can choose between, a line each; empty for a plain yes or no, else two to eight.
    options: String,
    /// `consent`, `double-majority` or `rating-round`.
    method: String,
    /// Working days for the papers, where it cannot wait as long as the rule says; empty for the rule.
    notice_days: String,
    /// Why it cannot wait; needed with fewer days than the rule.
    why_short: String,
    /// What an assent may be drawn from it for, such as `call-opens`; empty for none.
    matter: String,
    /// The ids it is about, separated by spaces.
    subjects: String,
    /// The cell of the aspect matrix, as `identification/planned`; empty for none.
    cell: String,
}

impl DecisionForm {
    pub(super) fn parse(&self) -> Result<NewDecision, FieldErrors> {
        let mut errors = FieldErrors::default();
        let question = errors.take("question", Line::parse(&self.question));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 20_000));
        let papers = errors.take("papers", optional(&self.papers, |text| Prose::parse_max(text, 100_000)));
        let options = errors.take("options", options(&self.options));
        let method = errors.take("method", word(&self.method));
        let days = errors.take("notice_days", optional(&self.notice_days, |text| number(text, 0, 60)));
        let why = errors.take("why_short", optional(&self.why_short, |text| Prose::parse_max(text, 2000)));
        if days.flatten().is_some() && why == Some(None) {
            errors.add("why_short", Fault::new("field-required"));
        }
        let matter: Option<Option<Matter>> = errors.take("matter", optional(&self.matter, word));
        let cell = errors.take("cell", optional(&self.cell, cell));
        let subjects = self.subjects.split_whitespace().map(Subject::of).collect();
        let new = (|| {
            Some(NewDecision {
                about: SubjectSet { matter: matter?, subjects },
                cell: cell?,
                papers: papers?,
                options: options?,
                short: days?.zip(why?).map(|(days, reason)| ShortNotice { days, reason }),
                ..NewDecision::new(question?, summary?, method?)
            })
        })();
        errors.or(new)
    }
}

fn options(text: &str) -> Result<Vec<Line>, Fault> {
    let lines: Vec<Line> =
        text.lines().filter(|line| !line.trim().is_empty()).map(Line::parse).collect::<Result<_, _>>()?;
    if matches!(lines.len(), 0 | 2..=8) { Ok(lines) } else { Err(Fault::new("field-options")) }
}

fn cell(text: &str) -> Result<(AspectKind, Function), Fault> {
    let (aspect, function) = text.split_once('/').unwrap_or((text, ""));
    Ok((word(aspect)?, word(function)?))
}

#[derive(Template)]
#[template(path = "partner/decision_new.html")]
struct AskPage {
    p: Frame,
    body: Body,
    rule_days: u32,
    methods: &'static [Method],
    aspects: &'static [AspectKind],
    functions: &'static [Function],
    form: DecisionForm,
    faults: Faults,
}

/// The question may come prepared from another page, such as the call that wants to open.
async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>, Query(form): Query<DecisionForm>) -> Answer {
    page(&ask_page(&app, &visit, &id, form, Faults::default()).await?)
}

async fn ask_page(app: &App, visit: &Visit, id: &str, form: DecisionForm, faults: Faults) -> Result<AskPage, WebError> {
    let (body, initiative) = body_of(app, visit, id).await?;
    let (methods, aspects, functions) = (Method::ALL, AspectKind::ALL, Function::ALL);
    let p = visit.frame("decision-new-title");
    Ok(AskPage { p, body, rule_days: initiative.notice_days, methods, aspects, functions, form, faults })
}

/// The body of an address, for who may put questions to it.
async fn body_of(app: &App, visit: &Visit, id: &str) -> Result<(Body, Initiative), WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let body: Body = need(&mut tx, id).await?;
    MayDecide::check(&visit.actor, &body)?;
    let initiative = need(&mut tx, body.initiative).await?;
    Ok((body, initiative))
}

pub(super) async fn put_from(app: &App, visit: &Visit, id: BodyId, form: &DecisionForm) -> Result<Decision, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let decision = put_decision(&mut tx, &mut visit.act(), id, new).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn put(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<DecisionForm>) -> Answer {
    let body: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    match put_from(&app, &visit, body, &form).await {
        Ok(decision) => done(format!("/decisions/{}", decision.id), "done-decision-put"),
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("decision-new-title"))?;
            again(&ask_page(&app, &visit, &id, form, faults).await?)
        }
    }
}

/// A decision that was taken before partners joined.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct EarlierForm {
    /// What was decided.
    question: String,
    /// In plain words: what it means, and who took it.
    summary: String,
    /// The day it was taken, `2026-01-31`.
    taken: String,
    /// The cell of the aspect matrix, as `identification/planned`; empty for none.
    cell: String,
}

impl EarlierForm {
    pub(super) fn parse(&self) -> Result<EarlierDecision, FieldErrors> {
        let mut errors = FieldErrors::default();
        let question = errors.take("question", Line::parse(&self.question));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 20_000));
        let taken = errors.take("taken", day(&self.taken));
        let cell = errors.take("cell", optional(&self.cell, cell));
        let new = (|| {
            let taken: Stamp = taken?.and_hms_opt(0, 0, 0)?.and_utc();
            Some(EarlierDecision { question: question?, summary: summary?, taken, cell: cell? })
        })();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/decision_earlier.html")]
struct EarlierPage {
    p: Frame,
    body: Body,
    aspects: &'static [AspectKind],
    functions: &'static [Function],
    form: EarlierForm,
    faults: Faults,
}

async fn earlier_page(
    app: &App,
    visit: &Visit,
    id: &str,
    form: EarlierForm,
    faults: Faults,
) -> Result<EarlierPage, WebError> {
    let (body, _) = body_of(app, visit, id).await?;
    let p = visit.frame("earlier-title");
    Ok(EarlierPage { p, body, aspects: AspectKind::ALL, functions: Function::ALL, form, faults })
}

async fn earlier(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&earlier_page(&app, &visit, &id, EarlierForm::default(), Faults::default()).await?)
}

pub(super) async fn enter_from(app: &App, visit: &Visit, id: &str, form: &EarlierForm) -> Result<Decision, WebError> {
    let id: BodyId = id.parse().map_err(|_| WebError::NotFound)?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let decision = enter_earlier_decision(&mut tx, &mut visit.act(), id, new).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn enter(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<EarlierForm>) -> Answer {
    match enter_from(&app, &visit, &id, &form).await {
        Ok(decision) => done(format!("/decisions/{}", decision.id), "done-decision-entered"),
        Err(error) => {
            let faults = Faults::of(error, &visit.frame("earlier-title"))?;
            again(&earlier_page(&app, &visit, &id, form, faults).await?)
        }
    }
}

#[cfg(test)]
mod sample;
