//! Rating: the scores of one member, sent as one form and changed until the round closes.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use distill::{Mark, Score, cast_ballot};
use kernel::{FieldErrors, FindingId, Prose, RoundId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::id_of;
use super::rounds::{RoundPage, round_page};
use crate::error::WebError;
use crate::form::{Faults, Sent, number, optional, word};
use crate::page::{Answer, again, done};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/rounds/{id}/ballot", post(rate))
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
