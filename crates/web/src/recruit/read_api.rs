//! What a program can read of a call, a submission, its letter and a practice.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use kernel::need;
use partner::Body;
use recruit::{MayRead, MayReview, Recruitment, Review, ReviewState, Stage};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{call_page, letters, submission_of};
use crate::api::Problem;
use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_call))
        .routes(routes!(read_submission))
        .routes(routes!(read_letter))
        .routes(routes!(read_review))
        .routes(routes!(read_practice))
}

/// A question of a call's form.
#[derive(Serialize, ToSchema)]
struct CallQuestion {
    /// Its key in answers.
    key: String,
    /// The question.
    ask: String,
    /// `short-text`, `long-text`, `partner-account` …; only a partner of the team writes the last.
    kind: String,
}

/// A line of a rubric.
#[derive(Serialize, ToSchema)]
struct CriterionItem {
    /// Its key in scores.
    key: String,
    /// Its name.
    name: String,
    /// What it asks.
    asks: String,
}

/// A whole call.
#[derive(Serialize, ToSchema)]
struct CallWhole {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// What it invites to.
    intro: String,
    /// From when it takes submissions.
    opens: String,
    /// From when it does not any more.
    closes: String,
    /// Why it takes none now, as a sentence.
    why_not: Option<String>,
    /// Its form.
    questions: Vec<CallQuestion>,
    /// Its rubric.
    rubric: Vec<CriterionItem>,
}

/// One call, with its form and its rubric. A draft exists only for who steers its initiative.
#[utoipa::path(get, path = "/api/calls/{slug}", tag = "recruit", params(("slug" = String, Path)), security(()),
    responses((status = 200, body = CallWhole), (status = 404, body = Problem)))]
async fn read_call(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<CallWhole>, WebError> {
    let shown = call_page::call_page(&app, &visit, &slug).await?;
    let call = shown.call;
    let question = |one: &recruit::Question| CallQuestion {
        key: one.key.to_string(),
        ask: one.ask.to_string(),
        kind: one.kind.to_string(),
    };
    let criterion = |one: &recruit::Criterion| CriterionItem {
        key: one.key.to_string(),
        name: one.name.to_string(),
        asks: one.asks.to_string(),
    };
    Ok(Json(CallWhole {
        id: call.id.to_string(),
        slug,
        title: call.title.to_string(),
        intro: call.intro.to_string(),
        opens: call.opens.to_rfc3339(),
        closes: call.closes.to_rfc3339(),
        why_not: shown.why_not,
        questions: call.questions.iter().map(question).collect(),
        rubric: call.criteria.iter().map(criterion).collect(),
    }))
}

/// A submission as its team and who leads the panel read it.
#[derive(Serialize, ToSchema)]
struct SubmissionWhole {
    /// Its id.
    id: String,
    /// The version to send with the next save.
    version: i64,
    /// Its title.
    title: String,
    /// The one sentence to remember.
    message: Option<String>,
    /// Words to find it by.
    keywords: Vec<String>,
    /// Answers by the key of their question.
    answers: BTreeMap<String, String>,
    /// The text of what came in from a file.
    text: Option<String>,
    /// `draft`, `submitted`, `accepted`, `declined` or `withdrawn`.
    stage: String,
    /// Why it was declined.
    reason: Option<String>,
}

/// One submission, for its team and for who leads the panel.
#[utoipa::path(get, path = "/api/submissions/{id}", tag = "recruit", params(("id" = String, Path)),
    responses((status = 200, body = SubmissionWhole), (status = 404, body = Problem)))]
async fn read_submission(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<SubmissionWhole>, WebError> {
    let (held, _, panel): (_, _, Body) = submission_of(&mut app.read().await?, &id).await?;
    MayRead::check(&visit.actor, &held, &panel)?;
    let reason = match &held.stage {
        Stage::Declined { reason, .. } => Some(reason.to_string()),
        Stage::Draft | Stage::Submitted { .. } | Stage::Accepted { .. } | Stage::Withdrawn { .. } => None,
    };
    Ok(Json(SubmissionWhole {
        id,
        version: held.version.0,
        title: held.title.to_string(),
        message: held.message.as_ref().map(ToString::to_string),
        keywords: held.keywords.iter().map(ToString::to_string).collect(),
        answers: held.answers.clone(),
        text: held.text.as_ref().map(ToString::to_string),
        stage: held.stage.word().to_owned(),
        reason,
    }))
}

/// A letter in one language.
#[derive(Serialize, ToSchema)]
struct LetterItem {
    /// `en` or `es`.
    lang: String,
    /// Its subject.
    subject: String,
    /// Its text.
    text: String,
}

/// What the letter of a submission says, in both languages, before and after it went out.
#[utoipa::path(get, path = "/api/submissions/{id}/letter", tag = "recruit", params(("id" = String, Path)),
    responses((status = 200, body = Vec<LetterItem>), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn read_letter(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<Vec<LetterItem>>, WebError> {
    let (_, letters) = letters::letters_of(&app, &visit, &id).await?;
    let item = |(lang, mail): (String, voice::Mail)| LetterItem { lang, subject: mail.subject, text: mail.text };
    Ok(Json(letters.into_iter().map(item).collect()))
}

/// A review with what it is about, for its reviewer.
#[derive(Serialize, ToSchema)]
struct ReviewWhole {
    /// Its id.
    id: String,
    /// `assigned` or `given`.
    state: String,
    /// The id of the submission.
    submission: String,
    /// Its title.
    title: String,
    /// Answers by the key of their question.
    answers: BTreeMap<String, String>,
    /// The text of what came in from a file.
    text: Option<String>,
}

/// One review asked of the caller; refused where a conflict of interest keeps the reviewer out.
#[utoipa::path(get, path = "/api/reviews/{id}", tag = "recruit", params(("id" = String, Path)),
    responses((status = 200, body = ReviewWhole), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn read_review(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<ReviewWhole>, WebError> {
    visit.person()?;
    let review: kernel::ReviewId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let review: Review = need(&mut tx, review).await?;
    let (held, ..) = submission_of(&mut tx, &review.submission.to_string()).await?;
    MayReview::check(&visit.actor, &review, &held)?;
    Ok(Json(ReviewWhole {
        id,
        state: if matches!(review.state, ReviewState::Given { .. }) { "given" } else { "assigned" }.to_owned(),
        submission: held.id.to_string(),
        title: held.title.to_string(),
        answers: held.answers.clone(),
        text: held.text.as_ref().map(ToString::to_string),
    }))
}

/// Somebody who stands behind a practice.
#[derive(Serialize, ToSchema)]
struct AuthorItem {
    /// The name.
    name: String,
    /// As what.
    kind: String,
}

/// A part of a practice.
#[derive(Serialize, ToSchema)]
struct PartItem {
    /// The question.
    heading: String,
    /// The answer.
    text: String,
}

/// A whole practice.
#[derive(Serialize, ToSchema)]
struct PracticeWhole {
    /// Its id, the same as the submission's.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// The one sentence to remember.
    message: String,
    /// The team.
    team: String,
    /// Who is in it.
    members: Vec<AuthorItem>,
    /// Its parts, without the partner's account.
    parts: Vec<PartItem>,
    /// The partner's own account.
    account: Option<PartItem>,
    /// The text of what came in from a file.
    text: Option<String>,
    /// The authors named in a file.
    authors: Vec<String>,
    /// Words to find it by.
    keywords: Vec<String>,
}

/// An accepted practice, by id or by its name in addresses.
#[utoipa::path(get, path = "/api/practices/{named}", tag = "recruit", params(("named" = String, Path)), security(()),
    responses((status = 200, body = PracticeWhole), (status = 404, body = Problem)))]
async fn read_practice(State(app): State<App>, Path(named): Path<String>) -> Result<Json<PracticeWhole>, WebError> {
    let held = app.read().await?.practice(&named).await?.ok_or(WebError::NotFound)?;
    let part = |one: recruit::Section| PartItem { heading: one.heading, text: one.text };
    Ok(Json(PracticeWhole {
        id: held.id.to_string(),
        slug: held.slug,
        title: held.title,
        message: held.message,
        team: held.team_name,
        members: held
            .members
            .into_iter()
            .map(|one| AuthorItem { name: one.name, kind: one.kind.to_string() })
            .collect(),
        parts: held.sections.into_iter().map(part).collect(),
        account: held.account.map(part),
        text: held.text,
        authors: held.authors,
        keywords: held.keywords,
    }))
}
