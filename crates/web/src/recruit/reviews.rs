//! A reviewer's work: the list, the form, a conflict of interest.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, Prose, ReviewId, need};
use recruit::{
    Call, Criterion, MayReview, Recommendation, Recruitment, Review, ReviewLine, Submission, Verdict, declare_conflict,
    give_review,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::submission_of;
use super::submissions::{Part, parts};
use crate::error::WebError;
use crate::form::{Faults, Sent, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reviews", get(list))
        .route("/reviews/{id}", get(show).post(give))
        .route("/reviews/{id}/conflict", post(declare))
}

#[derive(Template)]
#[template(path = "recruit/reviews.html")]
struct ReviewsPage {
    p: Frame,
    reviews: Vec<ReviewLine>,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let reviews = app.read().await?.reviews_by(visit.person()?).await?;
    page(&ReviewsPage { p: visit.frame("reviews-title"), reviews })
}

/// A review as it is sent: `score-KEY` for each criterion, with a comment and a recommendation.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ReviewForm {
    /// Scores 1 to 5 by the key of their criterion.
    pub(super) scores: BTreeMap<String, u8>,
    /// Words to the team.
    pub(super) comment: String,
    /// `accept`, `discuss` or `decline`.
    pub(super) recommendation: String,
}

impl ReviewForm {
    fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, text) in pairs {
            if let Some(key) = name.strip_prefix("score-") {
                form.scores.insert(key.to_owned(), text.trim().parse().unwrap_or(0));
            } else if name == "comment" {
                form.comment = text;
            } else if name == "recommendation" {
                form.recommendation = text;
            }
        }
        form
    }

    fn of(review: &Review) -> Self {
        let Some(verdict) = review.verdict() else { return Self::default() };
        Self {
            scores: verdict.scores.clone(),
            comment: verdict.comment.as_ref().map_or_else(String::new, ToString::to_string),
            recommendation: verdict.recommendation.to_string(),
        }
    }

    /// The verdict, or every fault at once: missing scores too.
    fn parse(&self, criteria: &[Criterion]) -> Result<Verdict, FieldErrors> {
        let mut errors = FieldErrors::default();
        let comment = errors.take("comment", optional(&self.comment, |text| Prose::parse_max(text, 4000)));
        let recommendation = errors.take("recommendation", word(&self.recommendation));
        for criterion in criteria {
            if !self.scores.get(criterion.key.as_str()).is_some_and(|score| Criterion::takes(*score)) {
                errors.add(format!("score-{}", criterion.key), kernel::Fault::new("field-score-missing"));
            }
        }
        let verdict =
            (|| Some(Verdict { scores: self.scores.clone(), comment: comment?, recommendation: recommendation? }))();
        errors.or(verdict)
    }
}

/// One score that can be chosen.
struct ScoreView {
    value: usize,
    label: String,
    chosen: bool,
}

/// A criterion with its scores.
struct CriterionView {
    field: String,
    name: String,
    asks: String,
    scores: Vec<ScoreView>,
}

fn criterion_view(criterion: &Criterion, form: &ReviewForm) -> CriterionView {
    let held = form.scores.get(criterion.key.as_str()).map(|score| usize::from(*score));
    let scores = criterion.anchors.iter().zip(1..).map(|(anchor, value)| ScoreView {
        value,
        label: format!("{value}. {anchor}"),
        chosen: held == Some(value),
    });
    CriterionView {
        field: format!("score-{}", criterion.key),
        name: criterion.name.to_string(),
        asks: criterion.asks.to_string(),
        scores: scores.collect(),
    }
}

#[derive(Template)]
#[template(path = "recruit/review.html")]
struct ReviewPage {
    p: Frame,
    review: Review,
    submission: Submission,
    call: Call,
    parts: Vec<Part>,
    criteria: Vec<CriterionView>,
    recommendations: &'static [Recommendation],
    form: ReviewForm,
    faults: Faults,
}

async fn review_page(app: &App, visit: &Visit, id: &str, sent: Option<ReviewForm>) -> Result<ReviewPage, WebError> {
    visit.person()?;
    let id: ReviewId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let review: Review = need(&mut tx, id).await?;
    let (submission, call, _) = submission_of(&mut tx, &review.submission.to_string()).await?;
    MayReview::check(&visit.actor, &review, &submission)?;
    let p = visit.frame_titled(submission.title.as_str());
    let form = sent.unwrap_or_else(|| ReviewForm::of(&review));
    Ok(ReviewPage {
        criteria: call.criteria.iter().map(|criterion| criterion_view(criterion, &form)).collect(),
        parts: parts(&call, &submission, &p),
        recommendations: Recommendation::ALL,
        form,
        faults: Faults::default(),
        p,
        review,
        submission,
        call,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&review_page(&app, &visit, &id, None).await?)
}

/// Gives a review: the same for the form and the API.
pub(super) async fn give_from(app: &App, visit: &Visit, id: &str, form: &ReviewForm) -> Result<Review, WebError> {
    visit.person()?;
    let id: ReviewId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let review: Review = need(&mut tx, id).await?;
    if visit.actor.person != Some(review.reviewer) {
        return Err(WebError::NotFound);
    }
    let call: Call = need(&mut tx, review.call).await?;
    let verdict = form.parse(&call.criteria)?;
    let given = give_review(&mut tx, &mut visit.act(), id, verdict).await?;
    tx.commit().await?;
    Ok(given)
}

async fn give(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Answer {
    let form = ReviewForm::sent(pairs);
    match give_from(&app, &visit, &id, &form).await {
        Ok(review) if review.is_kept_out() => done("/reviews", "done-review-kept-out"),
        Ok(_) => done("/reviews", "done-review-given"),
        Err(error) => {
            let shown = review_page(&app, &visit, &id, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ReviewPage { faults, ..shown })
        }
    }
}

/// Declares a conflict of interest: the same for the form and the API.
pub(super) async fn declare_from(app: &App, visit: &Visit, id: &str) -> Result<Review, WebError> {
    visit.person()?;
    let id: ReviewId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let review = declare_conflict(&mut tx, &visit.act(), id).await?;
    tx.commit().await?;
    Ok(review)
}

async fn declare(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    declare_from(&app, &visit, &id).await?;
    done("/reviews", "done-conflict-declared")
}

#[cfg(test)]
mod sample {
    use recruit::Conflict;

    use super::*;
    use crate::sample::id;

    fn line(number: u16, title: &str, state: &str, open: bool) -> ReviewLine {
        ReviewLine {
            id: id("rev", number),
            submission: id("sub", number),
            title: title.to_owned(),
            call: "Best practices".to_owned(),
            state: state.to_owned(),
            open,
            conflict: None,
        }
    }

    #[test]
    fn the_list_of_reviews_reads_as_kept() {
        crate::sample::keep("recruit/reviews", |visit| {
            let shown = |reviews| ReviewsPage { p: visit.frame("reviews-title"), reviews };
            let kept_out = ReviewLine { conflict: Some(Conflict::Declared), ..line(3, "", "kept-out", false) };
            let work = vec![line(1, "Scan week", "assigned", true), line(2, "Keys", "given", false), kept_out];
            vec![("nothing-to-read", shown(Vec::new())), ("one-to-read-one-given-one-kept-out", shown(work))]
        });
    }

    #[test]
    fn a_review_reads_as_kept() {
        use kernel::SeatKind;
        use recruit::Stage;

        use crate::recruit::sample::{call, open, review, submission};
        let (call, submission) = (call(open()), submission(Stage::Submitted { at: testkit::noon() }));
        crate::sample::keep("recruit/review", |visit| {
            let shown = |review: Review| {
                let p = visit.frame_titled(submission.title.as_str());
                let form = ReviewForm::of(&review);
                ReviewPage {
                    criteria: call.criteria.iter().map(|criterion| criterion_view(criterion, &form)).collect(),
                    parts: parts(&call, &submission, &p),
                    recommendations: Recommendation::ALL,
                    form,
                    faults: Faults::default(),
                    p,
                    review,
                    submission: submission.clone(),
                    call: call.clone(),
                }
            };
            let fresh = || shown(review(1, SeatKind::Partner, None));
            let missing = ReviewForm::default().parse(&call.criteria).expect_err("scores are missing");
            let faults = Faults::parse(&missing, &fresh().p);
            vec![
                ("to-read", fresh()),
                ("given", shown(review(1, SeatKind::Partner, Some(4)))),
                ("scores-missing", ReviewPage { faults, ..fresh() }),
            ]
        });
    }
}
