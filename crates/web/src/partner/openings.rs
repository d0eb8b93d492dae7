//! Open roles for partners: the board, a role's card, coming forward.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, InitiativeId, Line, OpeningId, Prose, need};
use partner::{
    Initiative, MaySteer, NewOpening, Opening, OpeningLine, Partnership, PersonLine, RoleCard, close_opening,
    come_forward, post_opening,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/openings", get(board))
        .route("/openings/{id}", get(show).post(forward))
        .route("/openings/{id}/close", post(close))
        .route("/initiatives/{slug}/openings/new", get(new).post(create))
}

#[derive(Template)]
#[template(path = "partner/openings.html")]
struct BoardPage {
    p: Frame,
    openings: Vec<OpeningLine>,
}

async fn board(State(app): State<App>, visit: Visit) -> Answer {
    let openings = app.read().await?.openings(None).await?;
    page(&BoardPage { p: visit.frame("openings-title"), openings })
}

#[derive(Template)]
#[template(path = "partner/opening.html")]
struct OpeningPage {
    p: Frame,
    opening: Opening,
    initiative: Initiative,
    came: bool,
    may_steer: bool,
    interested: Vec<(PersonLine, String)>,
    note: String,
    faults: Faults,
}

async fn opening_page(app: &App, visit: &Visit, id: &str) -> Result<OpeningPage, WebError> {
    let id: OpeningId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let opening: Opening = need(&mut tx, id).await?;
    let initiative: Initiative = need(&mut tx, opening.initiative).await?;
    let may_steer = MaySteer::check(&visit.actor, initiative.id).is_ok();
    let people: Vec<_> = opening.interests.iter().map(|held| held.person).collect();
    let names = if may_steer { tx.names(&people).await? } else { Vec::new() };
    let note = |line: &PersonLine| {
        opening.interests.iter().find(|held| held.person == line.id).map_or_else(String::new, |held| held.note.clone())
    };
    Ok(OpeningPage {
        p: visit.frame_titled(opening.title.as_str()),
        interested: names.into_iter().map(|line| (line.clone(), note(&line))).collect(),
        came: visit.actor.person.is_some_and(|person| people.contains(&person)),
        may_steer,
        note: String::new(),
        faults: Faults::default(),
        opening,
        initiative,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&opening_page(&app, &visit, &id).await?)
}

/// Coming forward for a role.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct NoteForm {
    /// What one wants to say; may stay empty.
    pub(super) note: String,
}

async fn forward(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<NoteForm>) -> Answer {
    visit.person()?;
    match forward_from(&app, &visit, &id, &form.note).await {
        Ok(()) => done(format!("/openings/{id}"), "done-came-forward"),
        Err(error) => {
            let shown = opening_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&OpeningPage { note: form.note, faults, ..shown })
        }
    }
}

pub(super) async fn forward_from(app: &App, visit: &Visit, id: &str, note: &str) -> Result<(), WebError> {
    let id: OpeningId = id.parse().map_err(|_| WebError::NotFound)?;
    let note = crate::form::optional(note, |text| Prose::parse_max(text, 2000))
        .map_err(|fault| FieldErrors::one("note", fault))?;
    let mut tx = app.begin().await?;
    come_forward(&mut tx, &mut visit.act(), id, note.map(|note| note.to_string()).unwrap_or_default()).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn close_from(app: &App, visit: &Visit, id: &str) -> Result<(), WebError> {
    let opening: OpeningId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    close_opening(&mut tx, &mut visit.act(), opening).await?;
    tx.commit().await?;
    Ok(())
}

async fn close(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    close_from(&app, &visit, &id).await?;
    done(format!("/openings/{id}"), "done-opening-closed")
}

/// What it takes to post a role.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct OpeningForm {
    /// The name of the role.
    title: String,
    /// What one does.
    what: String,
    /// How much time.
    time: String,
    /// What is paid.
    pay: String,
    /// How much say the role has.
    level: String,
    /// Who helps.
    support: String,
    /// What will change because of it.
    change: String,
}

impl OpeningForm {
    fn parse(&self) -> Result<NewOpening, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut line = |field: &'static str, text: &str| errors.take(field, Line::parse_max(text, 200));
        let (title, time, pay) = (line("title", &self.title), line("time", &self.time), line("pay", &self.pay));
        let (level, support, change) =
            (line("level", &self.level), line("support", &self.support), line("change", &self.change));
        let what = errors.take("what", Prose::parse_max(&self.what, 2000));
        let new = (|| {
            let card =
                RoleCard { what: what?, time: time?, pay: pay?, level: level?, support: support?, change: change? };
            Some(NewOpening { title: title?, card })
        })();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "partner/opening_new.html")]
struct NewPage {
    p: Frame,
    slug: String,
    form: OpeningForm,
    faults: Faults,
}

async fn steered(app: &App, visit: &Visit, slug: &str) -> Result<InitiativeId, WebError> {
    let initiative = initiative_of(&mut app.read().await?, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    Ok(initiative.id)
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    steered(&app, &visit, &slug).await?;
    page(&NewPage {
        p: visit.frame("opening-new-title"),
        slug,
        form: OpeningForm::default(),
        faults: Faults::default(),
    })
}

pub(super) async fn create_from(app: &App, visit: &Visit, slug: &str, form: &OpeningForm) -> Result<Opening, WebError> {
    let new = form.parse()?;
    let initiative = steered(app, visit, slug).await?;
    let mut tx = app.begin().await?;
    let opening = post_opening(&mut tx, &mut visit.act(), initiative, new).await?;
    tx.commit().await?;
    Ok(opening)
}

async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<OpeningForm>,
) -> Answer {
    match create_from(&app, &visit, &slug, &form).await {
        Ok(opening) => done(format!("/openings/{}", opening.id), "done-opening-posted"),
        Err(error) => {
            let p = visit.frame("opening-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, slug, form, faults })
        }
    }
}

#[cfg(test)]
mod sample;
