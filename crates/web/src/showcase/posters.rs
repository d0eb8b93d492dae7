//! One poster: its page, releasing it, taking it down, the list of one's own.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use kernel::{PosterId, Prose, QuestionId, Role, Subject, need};
use partner::story::{Channel, MayShow, Purpose};
use serde::Deserialize;
use showcase::{
    Hall, MayEdit, MaySee, MayWithdraw, Poster, PosterLine, PosterState, QuestionLine, SectionKind, Showcase,
    show_poster, withdraw_poster,
};
use utoipa::ToSchema;

use super::poster_named;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page, see, unkept};
use crate::partner::story::beside;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/posters", get(own))
        .route("/posters/{named}", get(show))
        .route("/posters/{named}/show", post(release))
        .route("/posters/{named}/withdraw", get(ask_withdraw).post(withdraw))
}

/// A bar of the figure, with its place in the drawing.
pub(super) struct DrawnBar {
    label: String,
    value: u32,
    of: u32,
    percent: u32,
    y: usize,
    width: u32,
}

#[derive(Template)]
#[template(path = "showcase/poster.html")]
pub(super) struct PosterPage {
    p: Frame,
    poster: Poster,
    hall: Option<Hall>,
    sections: &'static [SectionKind],
    /// Whose words the account is, where the team has one partner only.
    speaker: Option<String>,
    /// The next poster of the walk; after the last comes the first.
    next: Option<PosterLine>,
    bars: Vec<DrawnBar>,
    thread: Vec<QuestionLine>,
    /// Stories that stand beside it, each with the permit to show it.
    stories: Vec<MayShow>,
    may_edit: bool,
    may_answer: bool,
    may_withdraw: bool,
    /// Why nobody may ask now; empty where one may.
    asking: String,
    /// Words that were not taken.
    words: String,
    /// The question that the words answer; `None` where they are a question themselves.
    answer_to: Option<QuestionId>,
    faults: Faults,
}

impl PosterPage {
    pub(super) fn frame(&self) -> &Frame {
        &self.p
    }

    /// Whether the form for answers is the reader's.
    pub(super) fn may_answer(&self) -> bool {
        self.may_answer
    }

    /// The same with words that were not taken: a question, or an answer to one.
    pub(super) fn with(self, answer_to: Option<QuestionId>, words: String, faults: Faults) -> Self {
        Self { words, answer_to, faults, ..self }
    }

    /// Whether the words that were not taken answer this question.
    fn answers(&self, line: &QuestionLine) -> bool {
        self.answer_to == Some(line.id)
    }

    /// Whether the form for a question is there. One that was not taken stays, even if nobody may ask any more.
    fn takes_a_question(&self) -> bool {
        self.answer_to.is_none() && self.p.who.is_some() && (self.asking.is_empty() || !self.words.is_empty())
    }
}

fn bars(poster: &Poster) -> Vec<DrawnBar> {
    let figure = poster.content.figure.iter().flat_map(|figure| figure.bars.iter());
    figure
        .enumerate()
        .map(|(place, bar)| DrawnBar {
            label: bar.label.to_string(),
            value: bar.value,
            of: bar.of,
            percent: bar.percent(),
            y: place * 64,
            width: (bar.percent() * 64 / 10).max(2),
        })
        .collect()
}

fn speaker(poster: &Poster) -> Option<String> {
    let mut partners = poster.presenters.iter().filter(|one| one.partner);
    let first = partners.next()?;
    partners.next().is_none().then(|| first.name.to_string())
}

fn next(mut lines: Vec<PosterLine>, from: &Poster) -> Option<PosterLine> {
    lines.retain(|line| line.state == "shown" && line.id != from.id);
    let after = lines.iter().position(|line| line.number > from.number).unwrap_or(0);
    lines.into_iter().nth(after)
}

pub(super) async fn poster_page(app: &App, visit: &Visit, named: &str) -> Result<PosterPage, WebError> {
    let mut tx = app.read().await?;
    let poster = poster_named(&mut tx, named).await?;
    let hall = tx.hall_of(poster.initiative).await?;
    if !matches!(poster.state, PosterState::Withdrawn { .. }) {
        MaySee::check(&visit.actor, &poster, hall.as_ref())?;
    }
    let thread = tx.thread(poster.id).await?;
    let stories = beside(&mut tx, poster.initiative, Purpose::Conference, Channel::Site, visit.now).await?;
    let here = Subject::of(poster.id);
    let stories = stories.into_iter().filter(|one| one.at == here).map(|one| one.story).collect();
    let next = next(tx.posters_in(poster.initiative).await?, &poster);
    let p = visit.frame_titled(poster.content.title.as_str());
    let asking = match &hall {
        Some(hall) if poster.is_shown() => hall.takes_questions(visit.now).err().map(|why| p.why(&why)),
        Some(_) | None => Some(p.t("poster-not-shown-yet")),
    };
    Ok(PosterPage {
        sections: SectionKind::ALL,
        speaker: speaker(&poster),
        next,
        bars: bars(&poster),
        may_edit: MayEdit::check(&visit.actor, &poster).is_ok(),
        may_answer: MayEdit::check(&visit.actor, &poster).is_ok(),
        may_withdraw: MayWithdraw::check(&visit.actor, &poster).is_ok(),
        asking: asking.unwrap_or_default(),
        words: String::new(),
        answer_to: None,
        faults: Faults::default(),
        p,
        hall,
        poster,
        thread,
        stories,
    })
}

#[derive(Template)]
#[template(path = "showcase/gone.html")]
struct GonePage {
    p: Frame,
    reason: String,
}

async fn show(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    let shown = poster_page(&app, &visit, &named).await?;
    if let PosterState::Withdrawn { reason, .. } = &shown.poster.state {
        let gone = GonePage { p: visit.frame("poster-gone"), reason: reason.to_string() };
        return Ok((StatusCode::GONE, Html(gone.render()?)).into_response());
    }
    if named != shown.poster.slug.as_str() {
        return see(format!("/posters/{}", shown.poster.slug));
    }
    if shown.stories.is_empty() { page(&shown) } else { unkept(&shown) }
}

#[derive(Template)]
#[template(path = "showcase/own.html")]
struct OwnPage {
    p: Frame,
    posters: Vec<PosterLine>,
}

async fn own(State(app): State<App>, visit: Visit) -> Answer {
    if visit.actor.person.is_none() {
        return see("/gallery");
    }
    let teams: Vec<_> = visit
        .actor
        .roles
        .iter()
        .filter_map(|role| match role {
            Role::Member { team, .. } => Some(*team),
            Role::Steward | Role::Seat { .. } | Role::Staff { .. } => None,
        })
        .collect();
    let posters = app.read().await?.posters_of_teams(&teams).await?;
    page(&OwnPage { p: visit.frame("own-posters-title"), posters })
}

pub(super) async fn release_from(app: &App, visit: &Visit, named: &str) -> Result<Poster, WebError> {
    let mut tx = app.begin().await?;
    let poster = poster_named(&mut tx, named).await?;
    let poster = show_poster(&mut tx, &mut visit.act(), poster.id).await?;
    tx.commit().await?;
    Ok(poster)
}

async fn release(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    match release_from(&app, &visit, &named).await {
        Ok(poster) => done(format!("/posters/{}", poster.slug), "done-poster-shown"),
        Err(error @ (WebError::Invalid(_) | WebError::Refused(_))) => {
            let shown = super::editor::editor_page(&app, &visit, &named).await?;
            let faults = Faults::of(error, shown.frame())?;
            again(&shown.with(faults))
        }
        Err(other) => Err(other),
    }
}

/// Why a poster is taken down.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ReasonForm {
    /// In public words.
    pub(super) reason: String,
}

#[derive(Template)]
#[template(path = "showcase/withdraw.html")]
struct WithdrawPage {
    p: Frame,
    poster: Poster,
    reason: String,
    faults: Faults,
}

async fn withdraw_page(app: &App, visit: &Visit, named: &str) -> Result<WithdrawPage, WebError> {
    let poster = poster_named(&mut app.read().await?, named).await?;
    MayWithdraw::check(&visit.actor, &poster)?;
    Ok(WithdrawPage {
        p: visit.frame("poster-withdraw-title"),
        poster,
        reason: String::new(),
        faults: Faults::default(),
    })
}

async fn ask_withdraw(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    page(&withdraw_page(&app, &visit, &named).await?)
}

pub(super) async fn withdraw_from(
    app: &App,
    visit: &Visit,
    named: &str,
    form: &ReasonForm,
) -> Result<Poster, WebError> {
    let mut errors = kernel::FieldErrors::default();
    let reason = errors.take("reason", Prose::parse_max(&form.reason, 1_000));
    let reason = errors.or(reason)?;
    let mut tx = app.begin().await?;
    let id: PosterId = poster_named(&mut tx, named).await?.id;
    let poster: Poster = need(&mut tx, id).await?;
    withdraw_poster(&mut tx, &mut visit.act(), id, reason).await?;
    tx.commit().await?;
    Ok(poster)
}

async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    Path(named): Path<String>,
    Sent(form): Sent<ReasonForm>,
) -> Answer {
    match withdraw_from(&app, &visit, &named, &form).await {
        Ok(_) => done("/posters", "done-poster-withdrawn"),
        Err(error) => {
            let shown = withdraw_page(&app, &visit, &named).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&WithdrawPage { reason: form.reason, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
