//! Rounds: planned, rated on a phone, closed, shown group by group, put to the decision.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::{
    AskToCarry, Ballot, Distillation, FindingLine, Group, Mark, NewRound, Outcome, Round, Rule, Score, ask_to_carry,
    cast_ballot, close_round, open_round, plan_round,
};
use kernel::{BodyId, FieldErrors, FindingId, Line, Prose, RoundId, need};
use partner::{Body, Decision, MayDecide, Method};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::book::small_group_key;
use super::{Room, id_of, ids_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, day, number, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/rounds/new", get(new).post(plan))
        .route("/rounds/{id}", get(show))
        .route("/rounds/{id}/open", post(open))
        .route("/rounds/{id}/ballot", post(rate))
        .route("/rounds/{id}/close", post(close))
        .route("/rounds/{id}/ask", post(ask))
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

/// How one group rated, as it may be shown.
pub(super) struct GroupView {
    pub group: Group,
    pub outcome: Outcome,
    pub seats: u32,
    pub scored: u32,
    pub unable: u32,
    pub high: u32,
    pub low: u32,
    pub high_percent: u32,
    pub low_percent: u32,
    /// How many gave each score that somebody gave, such as `7: 1 · 9: 4`; only in a group of five or more (promise 11).
    pub spread: Option<String>,
}

/// How one finding came out.
pub(super) struct ResultView {
    pub id: FindingId,
    pub title: String,
    pub outcome: Outcome,
    pub groups: Vec<GroupView>,
}

fn spread_words(spread: [u32; 9]) -> String {
    let given = (1..).zip(spread).filter(|(_, count)| *count > 0);
    given.map(|(score, count)| format!("{score}: {count}")).collect::<Vec<_>>().join(" · ")
}

/// The results of a closed round; nothing while it runs.
pub(super) fn result_views(round: &Round, findings: &[FindingLine]) -> Vec<ResultView> {
    let rated = round.results().unwrap_or_default();
    let view = |rated: &distill::RatedFinding| ResultView {
        id: rated.finding,
        title: findings
            .iter()
            .find(|line| line.id == rated.finding)
            .map_or_else(String::new, |line| line.title.clone()),
        outcome: rated.outcome,
        groups: rated
            .groups
            .iter()
            .map(|group| GroupView {
                group: group.group,
                outcome: round.rule.of_group(group),
                seats: group.seats,
                scored: group.scored,
                unable: group.unable,
                high: group.high,
                low: group.low,
                high_percent: group.percent(group.high),
                low_percent: group.percent(group.low),
                spread: group.may_show_spread().then(|| spread_words(group.spread)),
            })
            .collect(),
    };
    rated.iter().map(view).collect()
}

struct ToRate {
    line: FindingLine,
    score: String,
    comment: String,
}

#[derive(Template)]
#[template(path = "distill/round.html")]
struct RoundPage {
    p: Frame,
    room: Room,
    round: Round,
    body: Body,
    to_rate: Vec<ToRate>,
    results: Vec<ResultView>,
    ballots: usize,
    seat: Option<kernel::SeatKind>,
    may_run: bool,
    form: AskForm,
    faults: Faults,
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

async fn round_page(app: &App, visit: &Visit, id: RoundId) -> Result<RoundPage, WebError> {
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

/// The ratings of one member: for each finding a score from 1 to 9 or `unable`, and a comment if one likes.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct BallotForm {
    /// The ratings; findings left out can be rated later.
    pub ratings: Vec<RatingForm>,
}

/// One rating.
#[derive(Serialize, Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct RatingForm {
    /// The id of the finding.
    finding: String,
    /// `1` to `9`, or `unable`.
    score: String,
    /// Why, or what should be said otherwise.
    comment: String,
}

impl BallotForm {
    /// The browser's fields are named after the findings: `score-fin_…` and `comment-fin_…`.
    fn of_fields(fields: &HashMap<String, String>) -> Self {
        let comment = |id: &str| fields.get(&format!("comment-{id}")).cloned().unwrap_or_default();
        let rating = |(name, score): (&String, &String)| {
            let finding = name.strip_prefix("score-")?.to_owned();
            Some(RatingForm { comment: comment(&finding), score: score.clone(), finding })
        };
        let mut ratings: Vec<RatingForm> = fields.iter().filter_map(rating).collect();
        ratings.sort_by(|a, b| a.finding.cmp(&b.finding));
        Self { ratings }
    }

    fn parse(&self) -> Result<Vec<Mark>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut marks = Vec::new();
        for rating in self.ratings.iter().filter(|rating| !rating.score.is_empty()) {
            let field = format!("score-{}", rating.finding);
            let finding = errors.take(field.clone(), word(&rating.finding));
            let score = match rating.score.as_str() {
                "unable" => Some(None),
                text => errors
                    .take(field, number(text, 1, 9).and_then(|value| Score::parse(u8::try_from(value).unwrap_or(0))))
                    .map(Some),
            };
            let comment = optional(&rating.comment, |text| Prose::parse_max(text, 2000));
            let comment = errors.take(format!("comment-{}", rating.finding), comment);
            marks.extend((|| Some(Mark { finding: finding?, score: score?, comment: comment? }))());
        }
        errors.or(Some(marks))
    }
}

pub(super) async fn rate_from(app: &App, visit: &Visit, id: RoundId, form: &BallotForm) -> Result<usize, WebError> {
    let marks = form.parse()?;
    let mut tx = app.begin().await?;
    let ballot = cast_ballot(&mut tx, &mut visit.act(), id, marks).await?;
    tx.commit().await?;
    Ok(ballot.marks.len())
}

async fn rate(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(fields): Sent<HashMap<String, String>>,
) -> Answer {
    let id: RoundId = id_of(&id)?;
    match rate_from(&app, &visit, id, &BallotForm::of_fields(&fields)).await {
        Ok(_) => done(format!("/rounds/{id}"), "done-ballot-cast"),
        Err(error) => {
            let mut shown = round_page(&app, &visit, id).await?;
            let sent = |name: &str, id: FindingId| fields.get(&format!("{name}-{id}")).cloned();
            for row in &mut shown.to_rate {
                row.score = sent("score", row.line.id).unwrap_or_default();
                row.comment = sent("comment", row.line.id).unwrap_or_default();
            }
            let faults = Faults::of(error, &shown.p)?;
            again(&RoundPage { faults, ..shown })
        }
    }
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

/// The question after a round.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AskForm {
    /// The question, as a proposal one can agree with.
    question: String,
    /// The papers in plain words.
    summary: String,
    /// `consent` or `double-majority`.
    method: String,
    /// Ids of the findings to be carried.
    findings: Vec<String>,
}

impl AskForm {
    fn has(&self, id: &FindingId) -> bool {
        self.findings.contains(&id.to_string())
    }

    /// What the round recommends, in words; each group stands apart.
    fn of(p: &Frame, round: &Round, results: &[ResultView]) -> Self {
        let wanted: Vec<&ResultView> = results.iter().filter(|one| one.outcome == Outcome::In).collect();
        let group = |one: &GroupView| {
            let name = p.word("distill-group", one.group);
            // The papers of a question are for everybody (promise 11).
            if one.spread.is_none() {
                let named = [("group", name)];
                return p.tn(small_group_key(&one.outcome), &named);
            }
            p.tn(
                "distill-papers-group",
                &[("group", name), ("high", one.high.to_string()), ("of", one.scored.to_string())],
            )
        };
        let line = |one: &&ResultView| {
            let groups: Vec<String> = one.groups.iter().map(group).collect();
            format!("{}: {}", one.title, groups.join("; "))
        };
        let rule = p.t2("distill-rule-words", "least", round.rule.at_least, "below", round.rule.below);
        let lines: Vec<String> = std::iter::once(rule).chain(wanted.iter().map(line)).collect();
        Self {
            question: p.t1("distill-ask-question", "round", round.title.as_str()),
            summary: lines.join("\n\n"),
            method: Method::Consent.to_string(),
            findings: wanted.iter().map(|one| one.id.to_string()).collect(),
        }
    }

    fn parse(&self) -> Result<AskToCarry, FieldErrors> {
        let mut errors = FieldErrors::default();
        let question = errors.take("question", Line::parse(&self.question));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 20_000));
        let method = errors.take("method", word(&self.method));
        let findings = errors.take("findings", ids_of(&self.findings));
        let ask =
            (|| Some(AskToCarry { question: question?, summary: summary?, method: method?, findings: findings? }))();
        errors.or(ask)
    }
}

pub(super) async fn ask_from(app: &App, visit: &Visit, id: RoundId, form: &AskForm) -> Result<Decision, WebError> {
    let ask = form.parse()?;
    let mut tx = app.begin().await?;
    let decision = ask_to_carry(&mut tx, &mut visit.act(), id, ask).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<AskForm>) -> Answer {
    let id: RoundId = id_of(&id)?;
    match ask_from(&app, &visit, id, &form).await {
        Ok(decision) => done(format!("/decisions/{}", decision.id), "done-decision-put"),
        Err(error) => {
            let shown = round_page(&app, &visit, id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RoundPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
