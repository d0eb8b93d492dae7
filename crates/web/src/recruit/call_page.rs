//! One call: what it asks, how to answer it, and opening and closing it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{BodyId, FieldErrors, Line, Prose, need};
use partner::{BodyLine, Initiative, Matter, MayDecide, MaySteer, Partnership, may_assent};
use recruit::{Call, Recruitment, SubmissionLine, TeamLine, close_call, open_call, put_call};
use serde::Deserialize;
use utoipa::ToSchema;

use super::call_of;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/calls/{slug}", get(show))
        .route("/calls/{slug}/ask", post(ask))
        .route("/calls/{slug}/open", post(open))
        .route("/calls/{slug}/close", post(close))
}

#[derive(Template)]
#[template(path = "recruit/call.html")]
pub(super) struct CallPage {
    pub(super) p: Frame,
    /// Until when it can be answered; empty where it cannot.
    pub(super) deadline: String,
    pub(super) call: Call,
    pub(super) initiative: Initiative,
    pub(super) panel: partner::Body,
    /// Why it takes no submissions now; `None` when it does.
    pub(super) why_not: Option<String>,
    pub(super) teams: Vec<TeamLine>,
    pub(super) mine: Vec<SubmissionLine>,
    pub(super) may_steer: bool,
    pub(super) may_decide: bool,
    /// Whether the partners have agreed that it opens.
    pub(super) agreed: bool,
    pub(super) bodies: Vec<BodyLine>,
    pub(super) title: String,
    pub(super) faults: Faults,
}

/// The page of a call. A draft does not exist for anybody who does not steer its initiative.
pub(super) async fn call_page(app: &App, visit: &Visit, slug: &str) -> Result<CallPage, WebError> {
    let mut tx = app.read().await?;
    let call = call_of(&mut tx, slug).await?;
    let may_steer = MaySteer::check(&visit.actor, call.initiative).is_ok();
    let panel: partner::Body = need(&mut tx, call.panel).await?;
    if !call.is_public() && !may_steer && visit.actor.seat_in(panel.id).is_none() {
        return Err(WebError::NotFound);
    }
    let initiative: Initiative = need(&mut tx, call.initiative).await?;
    let (mut teams, mut mine) = (Vec::new(), Vec::new());
    if let Some(person) = visit.actor.person {
        teams = tx.teams_of(person).await?;
        for team in &teams {
            let lines = tx.submissions_of(team.id).await?;
            mine.extend(lines.into_iter().filter(|line| line.call == call.id));
        }
    }
    let p = visit.frame_titled(call.title.as_str());
    let bodies = if may_steer { tx.bodies(call.initiative).await? } else { Vec::new() };
    let agreed = may_steer && may_assent(&mut tx, Matter::CallOpens, call.id).await?.is_some();
    Ok(CallPage {
        deadline: if call.accepts(visit.now).is_ok() {
            p.t1("call-until", "when", p.time(&call.closes))
        } else {
            String::new()
        },
        why_not: call.accepts(visit.now).err().map(|why| p.why(&why)),
        may_decide: MayDecide::check(&visit.actor, &panel).is_ok(),
        title: String::new(),
        faults: Faults::default(),
        p,
        call,
        initiative,
        panel,
        teams,
        mine,
        may_steer,
        agreed,
        bodies,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&call_page(&app, &visit, &slug).await?)
}

/// Asks a body whether a call opens.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AskForm {
    /// The id of the body, such as the steering group.
    body: String,
}

/// Puts the question to the body with the call's own text as its papers.
pub(super) async fn ask_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &AskForm,
) -> Result<kernel::DecisionId, WebError> {
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let fault = || FieldErrors::one("body", kernel::Fault::new("field-required"));
    let body: BodyId = form.body.parse().map_err(|_| fault())?;
    let p = visit.frame("calls-title");
    let question = p.t1("call-ask-question", "title", &call.title).chars().take(Line::MAX).collect::<String>();
    let question = Line::parse(&question).map_err(|fault| FieldErrors::one("body", fault))?;
    let asked: Vec<_> = call.questions.iter().map(|it| format!("- {}", it.ask)).collect();
    let scored: Vec<_> = call.criteria.iter().map(|it| format!("- {}: {}", it.name, it.asks)).collect();
    let papers = [
        call.intro.to_string(),
        p.t2("call-ask-dates", "opens", p.time(&call.opens), "closes", p.time(&call.closes)),
        format!("{}\n{}", p.t("call-questions"), asked.join("\n")),
        format!("{}\n{}", p.t("call-rubric"), scored.join("\n")),
    ];
    let papers = Prose::parse(&papers.join("\n\n")).map_err(|fault| FieldErrors::one("body", fault))?;
    let decision = put_call(&mut tx, &mut visit.act(), call.id, body, question, papers).await?;
    tx.commit().await?;
    Ok(decision)
}

/// Shows the call again with what went wrong.
async fn failed(app: &App, visit: &Visit, slug: &str, error: WebError) -> Answer {
    let shown = call_page(app, visit, slug).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&CallPage { faults, ..shown })
}

async fn ask(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<AskForm>) -> Answer {
    match ask_from(&app, &visit, &slug, &form).await {
        Ok(decision) => done(format!("/decisions/{decision}"), "done-call-asked"),
        Err(error) => failed(&app, &visit, &slug, error).await,
    }
}

/// Opens a call: the same for the form and the API.
pub(super) async fn open_from(app: &App, visit: &Visit, slug: &str) -> Result<Call, WebError> {
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let call = open_call(&mut tx, &visit.act(), call.id).await?;
    tx.commit().await?;
    Ok(call)
}

async fn open(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    match open_from(&app, &visit, &slug).await {
        Ok(_) => done(format!("/calls/{slug}"), "done-call-opened"),
        Err(error) => failed(&app, &visit, &slug, error).await,
    }
}

/// Closes a call by hand: the same for the form and the API.
pub(super) async fn close_from(app: &App, visit: &Visit, slug: &str) -> Result<Call, WebError> {
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let call = close_call(&mut tx, &visit.act(), call.id).await?;
    tx.commit().await?;
    Ok(call)
}

async fn close(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    match close_from(&app, &visit, &slug).await {
        Ok(_) => done(format!("/calls/{slug}"), "done-call-closed"),
        Err(error) => failed(&app, &visit, &slug, error).await,
    }
}

#[cfg(test)]
mod sample {
    use chrono::Days;
    use recruit::CallStage;

    use super::*;
    use crate::frame::Who;
    use crate::recruit::sample::{call, open, panel, submission_line, team_line};
    use crate::sample::{id, initiative};

    fn shown(visit: &Visit, stage: CallStage) -> CallPage {
        let call = call(stage);
        let p = visit.frame_titled(call.title.as_str());
        let why_not = call.accepts(visit.now).err().map(|why| p.why(&why));
        let deadline = if why_not.is_none() { p.t1("call-until", "when", p.time(&call.closes)) } else { String::new() };
        CallPage {
            deadline,
            why_not,
            call,
            initiative: initiative(),
            panel: panel(),
            teams: Vec::new(),
            mine: Vec::new(),
            may_steer: false,
            may_decide: false,
            agreed: false,
            bodies: Vec::new(),
            title: String::new(),
            faults: Faults::default(),
            p,
        }
    }

    fn signed_in(page: CallPage) -> CallPage {
        let p = Frame { who: Some(Who { name: "Nadia Brandt".to_owned() }), ..page.p };
        CallPage { p, ..page }
    }

    #[test]
    fn a_call_reads_as_kept() {
        crate::sample::keep("recruit/call", |visit| {
            let closed = CallStage::Closed { at: visit.now - Days::new(1) };
            let group = BodyLine {
                id: id("bod", 1),
                kind: partner::BodyKind::SteeringGroup,
                name: "Steering group".to_owned(),
                seats: Vec::new(),
            };
            let member = signed_in(shown(visit, open()));
            let mine = vec![submission_line(1, "draft")];
            let steward =
                CallPage { may_steer: true, bodies: vec![group], ..signed_in(shown(visit, CallStage::Draft)) };
            vec![
                ("visitor", shown(visit, open())),
                ("visitor-when-closed", shown(visit, closed)),
                ("without-a-team", signed_in(shown(visit, open()))),
                ("member", CallPage { teams: vec![team_line()], mine, ..member }),
                ("steward-before-partners-agreed", steward),
            ]
        });
    }
}
