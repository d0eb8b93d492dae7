//! Rounds: planned, opened, closed; one page in each of these states.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::{Ballot, Distillation, FindingLine, NewRound, Round, Rule, close_round, open_round, plan_round};
use kernel::{BodyId, FieldErrors, FindingId, Line, RoundId, need};
use partner::{Body, MayDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::papers::AskForm;
use super::results::{ResultView, result_views};
use super::{Room, id_of, ids_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/rounds/new", get(new).post(plan))
        .route("/rounds/{id}", get(show))
        .route("/rounds/{id}/open", post(open))
        .route("/rounds/{id}/close", post(close))
}

/// A round as it is planned.
#[derive(Deserialize, Clone, ToSchema)]
#[serde(default)]
pub(super) struct RoundForm {
    /// Its name.
    title: String,
    /// The id of the body that rates.
    body: String,
    /// The share of each group, in percent, that settles a finding.
    at_least: String,
    /// The share of the opposite side that prevents it.
    below: String,
    /// The day by which ratings are asked for, as `2026-03-31`.
    due: String,
    /// Ids of the findings, in order.
    findings: Vec<String>,
}

impl Default for RoundForm {
    fn default() -> Self {
        Self {
            title: String::new(),
            body: String::new(),
            at_least: Rule::COMET.at_least.to_string(),
            below: Rule::COMET.below.to_string(),
            due: String::new(),
            findings: Vec::new(),
        }
    }
}

impl RoundForm {
    fn has(&self, id: &FindingId) -> bool {
        self.findings.contains(&id.to_string())
    }

    fn parse(&self) -> Result<(BodyId, NewRound), FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 120));
        let body = errors.take("body", word(&self.body));
        let due = errors.take("due", day(&self.due));
        let findings = errors.take("findings", ids_of(&self.findings));
        let at_least = errors.take("at_least", number(&self.at_least, 51, 100));
        let below = errors.take("below", number(&self.below, 1, 33));
        let rule = at_least
            .zip(below)
            .and_then(|(at_least, below)| Rule::parse(u8::try_from(at_least).ok()?, u8::try_from(below).ok()?).ok());
        let new = (|| Some((body?, NewRound { title: title?, rule: rule?, findings: findings?, due: due? })))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "distill/round_new.html")]
struct NewPage {
    p: Frame,
    room: Room,
    findings: Vec<FindingLine>,
    form: RoundForm,
    faults: Faults,
}

async fn new_page(app: &App, visit: &Visit, slug: &str, form: RoundForm) -> Result<NewPage, WebError> {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, visit, slug, "findings").await?;
    let mut findings = tx.findings(room.initiative.id).await?;
    findings.retain(|line| matches!(line.state.as_str(), "draft" | "in-round"));
    Ok(NewPage { p: visit.frame("distill-round-new"), room, findings, form, faults: Faults::default() })
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&new_page(&app, &visit, &slug, RoundForm::default()).await?)
}

pub(super) async fn plan_from(app: &App, visit: &Visit, form: &RoundForm) -> Result<Round, WebError> {
    let (body, new) = form.parse()?;
    let mut tx = app.begin().await?;
    let round = plan_round(&mut tx, &mut visit.act(), body, new).await?;
    tx.commit().await?;
    Ok(round)
}

async fn plan(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<RoundForm>) -> Answer {
    match plan_from(&app, &visit, &form).await {
        Ok(round) => done(format!("/rounds/{}", round.id), "done-round-planned"),
        Err(error) => {
            let shown = new_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&NewPage { faults, ..shown })
        }
    }
}

/// One finding of a round as its member rates it.
pub(super) struct ToRate {
    pub line: FindingLine,
    pub score: String,
    pub comment: String,
}

#[derive(Template)]
#[template(path = "distill/round.html")]
pub(super) struct RoundPage {
    pub p: Frame,
    pub room: Room,
    pub round: Round,
    pub body: Body,
    pub to_rate: Vec<ToRate>,
    pub results: Vec<ResultView>,
    pub ballots: usize,
    pub seat: Option<kernel::SeatKind>,
    pub may_run: bool,
    pub form: AskForm,
    pub faults: Faults,
}

fn to_rate(round: &Round, findings: &[FindingLine], own: Option<&Ballot>) -> Vec<ToRate> {
    let row = |id: &FindingId| {
        let line = findings.iter().find(|line| line.id == *id)?.clone();
        let mark = own.and_then(|ballot| ballot.mark(*id));
        let score = mark.map(|mark| mark.score.map_or_else(|| "unable".to_owned(), |score| score.value().to_string()));
        let comment = mark.and_then(|mark| mark.comment.as_ref()).map(ToString::to_string).unwrap_or_default();
        Some(ToRate { line, score: score.unwrap_or_default(), comment })
    };
    round.findings.iter().filter_map(row).collect()
}

pub(super) async fn round_page(app: &App, visit: &Visit, id: RoundId) -> Result<RoundPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let round: Round = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, round.initiative, "findings").await?;
    let body: Body = need(&mut tx, round.body).await?;
    let findings = tx.findings(round.initiative).await?;
    let own = tx.ballot_of(id, visit.person()?).await?;
    let ballots = tx.ballots(id).await?.len();
    let results = result_views(&round, &findings);
    let p = visit.frame_titled(round.title.as_str());
    let form = AskForm::of(&p, &round, &results);
    Ok(RoundPage {
        p,
        to_rate: to_rate(&round, &findings, own.as_ref()),
        results,
        ballots,
        seat: round.seat_of(&visit.actor),
        may_run: MayDecide::check(&visit.actor, &body).is_ok(),
        room,
        round,
        body,
        form,
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&round_page(&app, &visit, id_of(&id)?).await?)
}

async fn refused(app: &App, visit: &Visit, id: RoundId, error: WebError) -> Answer {
    let shown = round_page(app, visit, id).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&RoundPage { faults, ..shown })
}

pub(super) async fn open_from(app: &App, visit: &Visit, id: RoundId) -> Result<(), WebError> {
    let mut tx = app.begin().await?;
    open_round(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(())
}

async fn open(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: RoundId = id_of(&id)?;
    match open_from(&app, &visit, id).await {
        Ok(()) => done(format!("/rounds/{id}"), "done-round-opened"),
        Err(error) => refused(&app, &visit, id, error).await,
    }
}

pub(super) async fn close_from(app: &App, visit: &Visit, id: RoundId) -> Result<(), WebError> {
    let mut tx = app.begin().await?;
    close_round(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(())
}

async fn close(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: RoundId = id_of(&id)?;
    match close_from(&app, &visit, id).await {
        Ok(()) => done(format!("/rounds/{id}"), "done-round-closed"),
        Err(error) => refused(&app, &visit, id, error).await,
    }
}

#[cfg(test)]
mod sample;
