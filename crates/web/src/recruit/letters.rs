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
    let letters = in_both(&submission, &outcome, &words, &address);
    Ok((submission, letters))
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (submission, letters) = letters_of(&app, &visit, &id).await?;
    page(&LetterPage { p: visit.frame("letter-title"), submission, letters })
}

fn in_both(submission: &Submission, outcome: &Outcome<'_>, words: &[String], address: &str) -> Vec<(String, Mail)> {
    let say = |lang| panel_letter(lang, submission.title.as_str(), outcome, words, address).mail();
    kernel::Lang::ALL.map(|lang| (lang.tag().to_owned(), say(lang))).to_vec()
}

#[cfg(test)]
mod sample {
    use testkit::prose;

    use super::*;
    use crate::recruit::sample::submission;

    #[test]
    fn the_letter_to_a_team_reads_as_kept() {
        crate::sample::keep("recruit/letter", |visit| {
            let reason = prose("Too few partners had a say.");
            let declined = Outcome::Declined { reason: reason.as_str() };
            let words = ["The diary convinced me.".to_owned()];
            let shown = |stage, outcome: &Outcome<'_>| {
                let submission = submission(stage);
                let letters = in_both(&submission, outcome, &words, "https://example.org/practices/scan-week");
                LetterPage { p: visit.frame("letter-title"), submission, letters }
            };
            let accepted = Stage::Accepted { at: visit.now, assent: "dec_1".to_owned() };
            vec![
                ("accepted", shown(accepted, &Outcome::Accepted)),
                ("declined", shown(Stage::Declined { at: visit.now, reason: reason.clone() }, &declined)),
            ]
        });
    }
}
