//! What the letter of a submission says, before and after it went out.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use partner::MayDecide;
use recruit::{Recruitment, Stage, Submission};
use voice::Mail;
use voice::recruit::{Outcome, panel_letter};

use super::submission_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/submissions/{id}/letter", get(show))
}

#[derive(Template)]
#[template(path = "recruit/letter.html")]
struct LetterPage {
    p: Frame,
    submission: Submission,
    letters: Vec<(String, Mail)>,
}

/// The letter in both languages, for who leads the panel.
pub(super) async fn letters_of(
    app: &App,
    visit: &Visit,
    id: &str,
) -> Result<(Submission, Vec<(String, Mail)>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let (submission, _, panel) = submission_of(&mut tx, id).await?;
    MayDecide::check(&visit.actor, &panel)?;
    let reviews = tx.reviews_of(submission.id).await?;
    let words: Vec<_> = reviews
        .iter()
        .filter_map(|held| held.verdict().and_then(|verdict| verdict.comment.as_ref()))
        .map(ToString::to_string)
        .collect();
    let outcome = match &submission.stage {
        Stage::Declined { reason, .. } => Outcome::Declined { reason: reason.as_str() },
        Stage::Draft | Stage::Withdrawn { .. } => return Err(WebError::NotFound),
        Stage::Submitted { .. } | Stage::Accepted { .. } => Outcome::Accepted,
    };
    let named = submission.slug.as_ref().map_or_else(|| submission.id.to_string(), ToString::to_string);
    let address = app.site().base.join(&format!("/practices/{named}")).map(String::from).unwrap_or_default();
    let letters = kernel::Lang::ALL
        .map(|lang| {
            let mail = panel_letter(lang, submission.title.as_str(), &outcome, &words, &address).mail();
            (lang.tag().to_owned(), mail)
        })
        .to_vec();
    Ok((submission, letters))
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (submission, letters) = letters_of(&app, &visit, &id).await?;
    page(&LetterPage { p: visit.frame("letter-title"), submission, letters })
}
