//! Submissions as they are read: by the team, by who leads the panel. Beginning one, and declining one.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, Line, Prose, Refusal, SubmissionId, TeamId, need};
use partner::{Body, MayDecide};
use recruit::{Call, MayRead, MayWithdraw, MayWrite, Recruitment, Stage, Submission, Team, begin_submission, decline};
use serde::Deserialize;
use utoipa::ToSchema;

use super::call_page::{CallPage, call_page};
use super::{call_of, submission_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page, see};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/calls/{slug}/submissions", post(begin))
        .route("/submissions/{id}", get(show))
        .route("/submissions/{id}/decline", post(refuse))
}

/// Begins a draft.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct BeginForm {
    /// The id of the team.
    team: String,
    /// A first title; it can change.
    title: String,
}

/// Begins a draft: the same for the form and the API.
pub(super) async fn begin_from(app: &App, visit: &Visit, slug: &str, form: &BeginForm) -> Result<Submission, WebError> {
    visit.person()?;
    let mut errors = FieldErrors::default();
    let team = form.team.parse::<TeamId>().map_err(|_| kernel::Fault::new("field-required"));
    let team = errors.take("team", team);
    let title = errors.take("title", Line::parse_max(&form.title, 200));
    let (team, title) = errors.or(team.zip(title))?;
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    let draft = begin_submission(&mut tx, &mut visit.act(), call.id, team, title).await?;
    tx.commit().await?;
    Ok(draft)
}

async fn begin(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<BeginForm>) -> Answer {
    match begin_from(&app, &visit, &slug, &form).await {
        Ok(draft) => see(format!("/submissions/{}/edit", draft.id)),
        Err(error) => {
            let shown = call_page(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&CallPage { faults, title: form.title, ..shown })
        }
    }
}

/// A part of a submission as it is read.
pub(super) struct Part {
    /// The question.
    pub(super) heading: String,
    /// The answer.
    pub(super) text: String,
    /// Whether it is the partner's own account.
    pub(super) account: bool,
}

/// The answers under their questions in the order of the form; unanswered ones are left out.
pub(super) fn parts(call: &Call, submission: &Submission, p: &Frame) -> Vec<Part> {
    let mut parts: Vec<_> = call
        .questions
        .iter()
        .filter_map(|question| {
            let text = submission.answers.get(question.key.as_str()).filter(|text| !text.is_empty())?;
            let spoken = question.kind == recruit::QuestionKind::YesNo;
            let text = if spoken { p.word("answer", text) } else { text.clone() };
            Some(Part { heading: question.ask.to_string(), text, account: question.is_account() })
        })
        .collect();
    if let Some(text) = &submission.text {
        parts.push(Part { heading: p.t("submission-text"), text: text.to_string(), account: false });
    }
    parts
}

#[derive(Template)]
#[template(path = "recruit/submission.html")]
struct SubmissionPage {
    p: Frame,
    submission: Submission,
    call: Call,
    team: Option<Team>,
    /// Whether the reader belongs to it; nobody else can open its page.
    in_team: bool,
    parts: Vec<Part>,
    edit_url: Option<String>,
    /// Why a draft cannot be written.
    why_not: Option<String>,
    may_withdraw: bool,
    may_decline: bool,
    is_decided: bool,
    reason: String,
    faults: Faults,
}

async fn submission_page(app: &App, visit: &Visit, id: &str) -> Result<SubmissionPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let (submission, call, panel): (Submission, Call, Body) = submission_of(&mut tx, id).await?;
    MayRead::check(&visit.actor, &submission, &panel)?;
    let team = match submission.team {
        Some(team) => Some(need::<Team>(&mut tx, team).await?),
        None => None,
    };
    let p = visit.frame_titled(submission.title.as_str());
    let write = MayWrite::check(&visit.act(), &submission, &call);
    let draft = submission.stage == Stage::Draft;
    let waits = matches!(submission.stage, Stage::Submitted { .. });
    Ok(SubmissionPage {
        parts: parts(&call, &submission, &p),
        edit_url: write.is_ok().then(|| format!("/submissions/{id}/edit")),
        why_not: write.err().filter(|why: &Refusal| draft && !why.hidden).map(|why| p.why(&why)),
        may_withdraw: MayWithdraw::check(&visit.actor, &submission).is_ok(),
        may_decline: waits && MayDecide::check(&visit.actor, &panel).is_ok(),
        is_decided: matches!(submission.stage, Stage::Accepted { .. } | Stage::Declined { .. }),
        reason: String::new(),
        in_team: team.iter().flat_map(|team| &team.members).any(|member| Some(member.person) == visit.actor.person),
        faults: Faults::default(),
        p,
        submission,
        call,
        team,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&submission_page(&app, &visit, &id).await?)
}

/// Why a submission is declined.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DeclineForm {
    /// The reason, in plain words to the team.
    reason: String,
}

/// Declines a submission: the same for the form and the API.
pub(super) async fn decline_from(
    app: &App,
    visit: &Visit,
    id: &str,
    form: &DeclineForm,
) -> Result<Submission, WebError> {
    let id: SubmissionId = id.parse().map_err(|_| WebError::NotFound)?;
    let reason = Prose::parse_max(&form.reason, 4000).map_err(|fault| FieldErrors::one("reason", fault))?;
    let mut tx = app.begin().await?;
    let declined = decline(&mut tx, &visit.act(), id, reason).await?;
    tx.commit().await?;
    Ok(declined)
}

async fn refuse(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<DeclineForm>) -> Answer {
    match decline_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/submissions/{id}"), "done-submission-declined"),
        Err(error) => {
            let shown = submission_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&SubmissionPage { reason: form.reason, faults, ..shown })
        }
    }
}

/// The submissions of a call for the JSON API.
pub(super) async fn lines(app: &App, visit: &Visit, slug: &str) -> Result<Vec<recruit::SubmissionLine>, WebError> {
    let mut tx = app.read().await?;
    let call = call_of(&mut tx, slug).await?;
    let panel: Body = need(&mut tx, call.panel).await?;
    MayDecide::check(&visit.actor, &panel)?;
    Ok(tx.submissions_to(call.id).await?)
}

#[cfg(test)]
mod sample {
    use super::*;
    use crate::recruit::sample::{call, open, submission, team};

    fn shown(visit: &Visit, stage: Stage, in_team: bool) -> SubmissionPage {
        let (submission, call) = (submission(stage), call(open()));
        let p = visit.frame_titled(submission.title.as_str());
        SubmissionPage {
            parts: parts(&call, &submission, &p),
            edit_url: None,
            why_not: None,
            may_withdraw: false,
            may_decline: false,
            is_decided: matches!(submission.stage, Stage::Accepted { .. } | Stage::Declined { .. }),
            reason: String::new(),
            faults: Faults::default(),
            p,
            submission,
            call,
            team: Some(team(true)),
            in_team,
        }
    }

    #[test]
    fn a_submission_reads_as_kept() {
        crate::sample::keep("recruit/submission", |visit| {
            let sent = |in_team| shown(visit, Stage::Submitted { at: visit.now }, in_team);
            let reason = testkit::prose("Too few partners had a say.");
            let fault = FieldErrors::one("reason", kernel::Fault::new("field-required"));
            let faults = Faults::parse(&fault, &sent(false).p);
            let edit_url = Some("/submissions/sub_1/edit".to_owned());
            let draft = shown(visit, Stage::Draft, true);
            vec![
                ("team-draft", SubmissionPage { edit_url, may_withdraw: true, ..draft }),
                ("team-sent", SubmissionPage { may_withdraw: true, ..sent(true) }),
                ("chair-with-a-fault", SubmissionPage { may_decline: true, faults, ..sent(false) }),
                ("declined", shown(visit, Stage::Declined { at: visit.now, reason }, true)),
            ]
        });
    }
}
