//! Writing a draft: saved by hand or by itself, sent to the panel, taken back.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use kernel::{SubmissionId, need};
use recruit::{Call, MayWithdraw, MayWrite, Submission, Team, save_draft, submit, withdraw};

use super::conflict::{Side, sides};
use super::fields::{DraftForm, FieldView, views};
use super::submission_of;
use crate::error::WebError;
use crate::form::{Faults, SavedAt, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/submissions/{id}/edit", get(edit).post(write))
        .route("/submissions/{id}/autosave", post(autosave))
        .route("/submissions/{id}/withdraw", get(ask_withdraw).post(take_back))
}

#[derive(Template)]
#[template(path = "recruit/draft.html")]
struct DraftPage {
    p: Frame,
    id: SubmissionId,
    call: Call,
    team: Team,
    fields: Vec<FieldView>,
    accounts: Vec<FieldView>,
    /// Whether the reader is a partner in the team, who writes the partner's account.
    as_partner: bool,
    form: DraftForm,
    faults: Faults,
}

async fn draft_page(app: &App, visit: &Visit, id: &str, form: Option<DraftForm>) -> Result<DraftPage, WebError> {
    let mut tx = app.read().await?;
    let (submission, call, _) = submission_of(&mut tx, id).await?;
    let may = MayWrite::check(&visit.act(), &submission, &call)?;
    let team: Team = need(&mut tx, submission.team.ok_or(WebError::NotFound)?).await?;
    let held = DraftForm::of(&submission);
    let mut form = form.unwrap_or_else(|| held.clone());
    if !may.as_partner() {
        for question in call.questions.iter().filter(|question| question.is_account()) {
            let name = format!("answer-{}", question.key);
            form.put(&name, held.get(&name).to_owned());
        }
    }
    let (fields, accounts) = views(&call, &form);
    Ok(DraftPage {
        p: visit.frame_titled(submission.title.as_str()),
        id: submission.id,
        as_partner: may.as_partner(),
        faults: Faults::default(),
        call,
        team,
        fields,
        accounts,
        form,
    })
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    visit.person()?;
    match draft_page(&app, &visit, &id, None).await {
        Ok(shown) => page(&shown),
        Err(WebError::Refused(_)) => crate::page::see(format!("/submissions/{id}")),
        Err(error) => Err(error),
    }
}

/// Saves a draft: the same for the form, for saving by itself and for the API.
pub(super) async fn save_from(app: &App, visit: &Visit, id: &str, form: &DraftForm) -> Result<Submission, WebError> {
    visit.person()?;
    let id: SubmissionId = id.parse().map_err(|_| WebError::NotFound)?;
    let edit = form.parse()?;
    let mut tx = app.begin().await?;
    let saved = save_draft(&mut tx, &visit.act(), id, form.version(), edit).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Sends a submission: the same for the form and the API.
pub(super) async fn submit_from(app: &App, visit: &Visit, id: &str) -> Result<Submission, WebError> {
    visit.person()?;
    let id: SubmissionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let sent = submit(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(sent)
}

async fn write(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Answer {
    let mut form = DraftForm::sent(pairs);
    let sending = form.get("then") == "send";
    let saved = match save_from(&app, &visit, &id, &form).await {
        Ok(saved) => saved,
        Err(WebError::Stale) => return show_conflict(&app, &visit, &id, form).await,
        Err(error) => return shown_again(&app, &visit, &id, form, error).await,
    };
    if !sending {
        return done(format!("/submissions/{id}/edit"), "done-draft-saved");
    }
    form.put("version", saved.version.0.to_string());
    match submit_from(&app, &visit, &id).await {
        Ok(_) => done(format!("/submissions/{id}"), "done-submission-sent"),
        Err(error) => shown_again(&app, &visit, &id, form, error).await,
    }
}

/// The form again with its faults. Where it cannot be written any more, the text stays on the page to be copied.
async fn shown_again(app: &App, visit: &Visit, id: &str, form: DraftForm, error: WebError) -> Answer {
    match draft_page(app, visit, id, Some(form.clone())).await {
        Ok(shown) => {
            let faults = Faults::of(error, &shown.p)?;
            again(&DraftPage { faults, ..shown })
        }
        Err(WebError::Refused(why)) => show_unsaved(app, visit, id, &form, &why).await,
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "recruit/unsaved.html")]
struct UnsavedPage {
    p: Frame,
    id: String,
    why: String,
    sides: Vec<Side>,
}

async fn show_unsaved(app: &App, visit: &Visit, id: &str, form: &DraftForm, why: &kernel::Refusal) -> Answer {
    let (submission, call, _) = submission_of(&mut app.read().await?, id).await?;
    let p = visit.frame("unsaved-title");
    let sides = sides(&p, &call, form, &DraftForm::of(&submission));
    let page = UnsavedPage { why: p.why(why), p, id: id.to_owned(), sides };
    Ok((StatusCode::FORBIDDEN, axum::response::Html(page.render()?)).into_response())
}

#[derive(Template)]
#[template(path = "recruit/conflict.html")]
struct ConflictPage {
    p: Frame,
    id: String,
    sides: Vec<Side>,
    /// Every field as the reader sent it, with the newest version.
    mine: Vec<(String, String)>,
}

/// Somebody saved a newer version first: both texts, and the choice.
async fn show_conflict(app: &App, visit: &Visit, id: &str, mut form: DraftForm) -> Answer {
    let (submission, call, _) = submission_of(&mut app.read().await?, id).await?;
    let theirs = DraftForm::of(&submission);
    form.put("version", theirs.get("version").to_owned());
    form.put("then", String::new());
    let p = visit.frame("draft-conflict-title");
    let sides = sides(&p, &call, &form, &theirs);
    conflict(&ConflictPage { p, id: id.to_owned(), sides, mine: form.pairs() })
}

async fn autosave(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Answer {
    let saved = save_from(&app, &visit, &id, &DraftForm::sent(pairs)).await?;
    Ok(Json(SavedAt { version: saved.version.0 }).into_response())
}

#[derive(Template)]
#[template(path = "recruit/withdraw.html")]
struct WithdrawPage {
    p: Frame,
    submission: Submission,
}

async fn ask_withdraw(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    visit.person()?;
    let (submission, ..) = submission_of(&mut app.read().await?, &id).await?;
    MayWithdraw::check(&visit.actor, &submission)?;
    page(&WithdrawPage { p: visit.frame("withdraw-title"), submission })
}

/// Takes a submission back: the same for the form and the API.
pub(super) async fn withdraw_from(app: &App, visit: &Visit, id: &str) -> Result<Submission, WebError> {
    visit.person()?;
    let id: SubmissionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let gone = withdraw(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(gone)
}

async fn take_back(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    withdraw_from(&app, &visit, &id).await?;
    done(format!("/submissions/{id}"), "done-submission-withdrawn")
}

#[cfg(test)]
mod sample {
    use recruit::Stage;

    use super::*;
    use crate::recruit::sample::{call, open, submission, team};

    fn shown(visit: &Visit, as_partner: bool) -> DraftPage {
        let (submission, call) = (submission(Stage::Draft), call(open()));
        let form = DraftForm::of(&submission);
        let (fields, accounts) = views(&call, &form);
        DraftPage {
            p: visit.frame_titled(submission.title.as_str()),
            id: submission.id,
            call,
            team: team(as_partner),
            fields,
            accounts,
            as_partner,
            form,
            faults: Faults::default(),
        }
    }

    #[test]
    fn a_draft_reads_as_kept() {
        crate::sample::keep("recruit/draft", |visit| {
            let clinician = shown(visit, false);
            let fault = kernel::FieldErrors::one("answer-where", kernel::Fault::new("field-required"));
            let faults = Faults::parse(&fault, &clinician.p);
            vec![
                ("partner", shown(visit, true)),
                ("clinician-without-partner-with-a-fault", DraftPage { faults, ..clinician }),
            ]
        });
    }

    /// What a member typed while another saved.
    fn both(p: &Frame) -> (DraftForm, Vec<Side>) {
        let theirs = DraftForm::of(&submission(Stage::Draft));
        let mut mine = theirs.clone();
        mine.put("message", "Name the hour.".to_owned());
        mine.put("answer-did", "We kept a diary.".to_owned());
        let sides = sides(p, &call(open()), &mine, &theirs);
        (mine, sides)
    }

    #[test]
    fn two_versions_of_a_draft_read_as_kept() {
        crate::sample::keep("recruit/conflict", |visit| {
            let p = visit.frame("draft-conflict-title");
            let (mine, sides) = both(&p);
            let id = submission(Stage::Draft).id.to_string();
            vec![("somebody-was-faster", ConflictPage { p, id, sides, mine: mine.pairs() })]
        });
        crate::sample::keep("recruit/unsaved", |visit| {
            let p = visit.frame("unsaved-title");
            let (_, sides) = both(&p);
            let why = call(recruit::CallStage::Closed { at: visit.now }).accepts(visit.now).expect_err("closed");
            let id = submission(Stage::Draft).id.to_string();
            vec![("the-call-closed", UnsavedPage { why: p.why(&why), p, id, sides })]
        });
    }

    #[test]
    fn taking_a_submission_back_reads_as_kept() {
        crate::sample::keep("recruit/withdraw", |visit| {
            let submission = submission(Stage::Submitted { at: visit.now });
            vec![("team", WithdrawPage { p: visit.frame("withdraw-title"), submission })]
        });
    }
}
