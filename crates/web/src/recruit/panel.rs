//! The board of who leads a panel: scores by side of the table, assigning, the slate, accepting what was carried.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{DecisionId, FieldErrors, Line, Prose, SubmissionId, need};
use partner::{Body, Decision, DecisionLine, Matter, MayDecide, Partnership};
use recruit::{
    AssignReport, Call, Means, Recruitment, Review, SubmissionLine, accept_slate, assign_reviewers, propose_slate,
};
use serde::Deserialize;
use store::Tx;
use utoipa::ToSchema;

use super::call_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, number};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/calls/{slug}/panel", get(board))
        .route("/calls/{slug}/panel/assign", post(assign))
        .route("/calls/{slug}/panel/slate", post(slate))
        .route("/calls/{slug}/panel/accept", post(accept))
}

struct Row {
    line: SubmissionLine,
    means: Means,
    asked: usize,
    kept_out: usize,
    chosen: bool,
}

impl Row {
    /// Whether the two sides are so far apart that they should talk.
    fn apart(&self) -> bool {
        self.means.gap().is_some_and(|gap| gap >= 1.0)
    }
}

/// A score to one decimal, or a dash.
fn score(value: &Option<f64>, p: &Frame) -> String {
    match value {
        Some(value) if p.lang == "es" => format!("{value:.1}").replace('.', ","),
        Some(value) => format!("{value:.1}"),
        None => "–".to_owned(),
    }
}

/// A decision of the panel, and whether it carried practices that still wait to be accepted.
struct Slate {
    line: DecisionLine,
    may_accept: bool,
}

/// A slate put to the panel as one question.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct SlateForm {
    /// The ids of the submissions.
    submission: Vec<String>,
    /// The question, as a proposal one can agree with.
    question: String,
    /// The papers in plain words.
    summary: String,
}

#[derive(Template)]
#[template(path = "recruit/panel.html")]
struct PanelPage {
    p: Frame,
    call: Call,
    panel: Body,
    rows: Vec<Row>,
    waiting: usize,
    decisions: Vec<Slate>,
    form: SlateForm,
    /// How many should read each submission.
    wanted: String,
    faults: Faults,
}

/// How many read each submission, unless somebody asks for more or fewer.
const READERS: &str = "3";

async fn panel_page(app: &App, visit: &Visit, slug: &str, form: SlateForm) -> Result<PanelPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let call = call_of(&mut tx, slug).await?;
    let panel: Body = need(&mut tx, call.panel).await?;
    MayDecide::check(&visit.actor, &panel)?;
    let reviews = tx.reviews_of_call(call.id).await?;
    let lines = tx.submissions_to(call.id).await?;
    let rows: Vec<_> = lines.into_iter().map(|line| row(&call, &reviews, line, &form)).collect();
    let slates = slates(&mut tx, &call, &rows).await?;
    Ok(PanelPage {
        p: visit.frame("panel-title"),
        waiting: rows.iter().filter(|row| row.line.stage == "submitted").count(),
        decisions: slates,
        wanted: READERS.to_owned(),
        faults: Faults::default(),
        call,
        panel,
        rows,
        form,
    })
}

/// The decisions of the panel of a call. Those that carried practices offer to accept the ones that still wait.
async fn slates(tx: &mut Tx, call: &Call, rows: &[Row]) -> Result<Vec<Slate>, WebError> {
    let mut slates = Vec::new();
    for line in tx.decisions(call.initiative).await?.into_iter().filter(|line| line.body == call.panel) {
        let mut may_accept = false;
        if line.matter == Some(Matter::PracticeAccepted) && line.state == "carried" {
            let decision: Decision = need(tx, line.id).await?;
            let waits = |row: &Row| row.line.stage == "submitted";
            may_accept = rows.iter().any(|row| {
                waits(row) && decision.is_about(Matter::PracticeAccepted, &kernel::Subject::of(row.line.id))
            });
        }
        slates.push(Slate { line, may_accept });
    }
    Ok(slates)
}

fn row(call: &Call, reviews: &[Review], line: SubmissionLine, form: &SlateForm) -> Row {
    let own: Vec<_> = reviews.iter().filter(|held| held.submission == line.id).collect();
    let kept_out = own.iter().filter(|held| held.is_kept_out()).count();
    Row {
        means: Means::of(&call.criteria, &own),
        asked: own.len() - kept_out,
        kept_out,
        chosen: form.submission.contains(&line.id.to_string()),
        line,
    }
}

async fn board(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&panel_page(&app, &visit, &slug, SlateForm::default()).await?)
}

async fn failed(app: &App, visit: &Visit, slug: &str, form: SlateForm, error: WebError) -> Answer {
    let shown = panel_page(app, visit, slug, form).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&PanelPage { faults, ..shown })
}

/// How many should read each submission.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AssignForm {
    /// 1 to 9.
    wanted: String,
}

/// Assigns reviewers: the same for the form and the API.
pub(super) async fn assign_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &AssignForm,
) -> Result<AssignReport, WebError> {
    visit.person()?;
    let wanted = number(&form.wanted, 1, 9).map_err(|fault| FieldErrors::one("wanted", fault))?;
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let wanted = usize::try_from(wanted).unwrap_or(9);
    let report = assign_reviewers(&mut tx, &mut visit.act(), call.id, wanted).await?;
    tx.commit().await?;
    Ok(report)
}

#[derive(Template)]
#[template(path = "recruit/assigned.html")]
struct AssignedPage {
    p: Frame,
    slug: String,
    assigned: usize,
    kept_out: Vec<(String, String, String)>,
    without_partner: Vec<String>,
    not_ready: Vec<(String, String)>,
}

async fn assign(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<AssignForm>,
) -> Answer {
    let report = match assign_from(&app, &visit, &slug, &form).await {
        Ok(report) => report,
        Err(error) => {
            let shown = panel_page(&app, &visit, &slug, SlateForm::default()).await?;
            let faults = Faults::of(error, &shown.p)?;
            return again(&PanelPage { wanted: form.wanted, faults, ..shown });
        }
    };
    if report.kept_out.is_empty() && report.without_partner.is_empty() && report.not_ready.is_empty() {
        return done(format!("/calls/{slug}/panel"), "done-reviewers-assigned");
    }
    let mut tx = app.read().await?;
    let call = call_of(&mut tx, &slug).await?;
    let lines = tx.submissions_to(call.id).await?;
    let kept_out = report.kept_out.iter().map(|(_, person, _)| *person);
    let people: Vec<_> = kept_out.chain(report.not_ready.iter().map(|(person, _)| *person)).collect();
    let names = tx.names(&people).await?;
    let title =
        |id: SubmissionId| lines.iter().find(|line| line.id == id).map_or_else(String::new, |it| it.title.clone());
    let name = |id| names.iter().find(|line| line.id == id).map_or_else(String::new, |line| line.name.clone());
    let p = visit.frame("assigned-title");
    let kept_out = report.kept_out.iter().map(|(on, who, why)| (title(*on), name(*who), p.word("conflict", why)));
    page(&AssignedPage {
        assigned: report.assigned,
        kept_out: kept_out.collect(),
        without_partner: report.without_partner.iter().map(|id| title(*id)).collect(),
        not_ready: report.not_ready.iter().map(|(person, why)| (name(*person), p.why(why))).collect(),
        slug,
        p,
    })
}

/// Puts a slate to the panel: the same for the form and the API.
pub(super) async fn slate_from(app: &App, visit: &Visit, slug: &str, form: &SlateForm) -> Result<DecisionId, WebError> {
    visit.person()?;
    let mut errors = FieldErrors::default();
    let question = errors.take("question", Line::parse(&form.question));
    let summary = errors.take("summary", Prose::parse_max(&form.summary, 20_000));
    let ids: Result<Vec<SubmissionId>, _> = form.submission.iter().map(|id| id.parse()).collect();
    let ids = errors.take("slate", ids.map_err(|_| kernel::Fault::new("field-unknown-word")));
    let papers = errors.or(question.zip(summary).zip(ids))?;
    let ((question, summary), ids) = papers;
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let decision = propose_slate(&mut tx, &mut visit.act(), call.id, ids, (question, summary)).await?;
    tx.commit().await?;
    Ok(decision.id)
}

async fn slate(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<SlateForm>) -> Answer {
    match slate_from(&app, &visit, &slug, &form).await {
        Ok(decision) => done(format!("/decisions/{decision}"), "done-slate-put"),
        Err(error) => failed(&app, &visit, &slug, form, error).await,
    }
}

/// A slate that was decided.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AcceptForm {
    /// The id of the decision.
    decision: String,
}

/// Accepts what a carried decision named: the same for the form and the API.
pub(super) async fn accept_from(app: &App, visit: &Visit, form: &AcceptForm) -> Result<usize, WebError> {
    visit.person()?;
    let decision: DecisionId = form.decision.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let accepted = accept_slate(&mut tx, &visit.act(), decision).await?;
    tx.commit().await?;
    Ok(accepted)
}

async fn accept(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<AcceptForm>,
) -> Answer {
    match accept_from(&app, &visit, &form).await {
        Ok(_) => done(format!("/calls/{slug}/panel"), "done-slate-accepted"),
        Err(error) => failed(&app, &visit, &slug, SlateForm::default(), error).await,
    }
}

#[cfg(test)]
mod sample;
