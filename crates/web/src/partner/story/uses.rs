//! Where a story stands and was used: fed by the program where it shows a story itself, by hand for the rest.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::Distillation;
use kernel::{Day, FieldErrors, Line, Subject};
use partner::MaySteer;
use partner::story::{
    Channel, MayNote, NewUse, Story, StoryBook, StoryUse, UseKind, note_use, place_story, unplace_story,
};
use serde::Deserialize;
use showcase::Showcase;
use store::Tx;
use utoipa::ToSchema;

use super::story_named;
use crate::error::WebError;
use crate::form::{Faults, Sent, day, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/stories/{slug}/uses", get(show).post(note))
        .route("/stories/{slug}/places", post(place))
        .route("/stories/{slug}/places/remove", post(unplace))
}

/// A use that somebody tells.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct UseForm {
    /// `session`, `lesson`, `sent`, `edition`, `poster`, `page` or `other`.
    kind: String,
    /// `site`, `print`, `spoken`, `social` or `recording`.
    channel: String,
    /// Where and to whom, in words that do not repeat the story.
    what: String,
    /// On which day.
    day: String,
}

impl UseForm {
    fn parse(&self) -> Result<NewUse, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.take("kind", word(&self.kind));
        let channel = errors.take("channel", word(&self.channel));
        let what = errors.take("what", Line::parse_max(&self.what, 200));
        let day: Option<Day> = errors.take("day", day(&self.day));
        let whole = (|| Some(NewUse { kind: kind?, channel: channel?, what: what?, day: day? }))();
        errors.or(whole)
    }
}

/// A poster or a finding.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PlaceForm {
    /// Its id.
    at: String,
}

/// Something a story can stand beside.
pub(super) struct Place {
    id: String,
    kind: UseKind,
    title: String,
    placed: bool,
}

/// Shown posters and carried findings of the story's initiative.
async fn places(tx: &mut Tx, story: &Story) -> Result<Vec<Place>, WebError> {
    let placed = |id: &str| story.places.contains_key(&Subject::of(id));
    let mut found = Vec::new();
    for line in tx.posters_in(story.initiative).await?.into_iter().filter(|line| line.state == "shown") {
        let id = line.id.to_string();
        found.push(Place { placed: placed(&id), id, kind: UseKind::Poster, title: line.title });
    }
    for line in tx.findings(story.initiative).await?.into_iter().filter(|line| line.state == "carried") {
        let id = line.id.to_string();
        found.push(Place { placed: placed(&id), id, kind: UseKind::Edition, title: line.title });
    }
    Ok(found)
}

#[derive(Template)]
#[template(path = "partner/story/uses.html")]
struct UsesPage {
    p: Frame,
    slug: String,
    /// The title, where the reader may see it.
    title: String,
    stage: &'static str,
    uses: Vec<StoryUse>,
    places: Vec<Place>,
    form: UseForm,
    faults: Faults,
}

async fn uses_page(app: &App, visit: &Visit, slug: &str) -> Result<UsesPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let story = story_named(&mut tx, slug).await?;
    MayNote::check(&visit.act(), &story)?;
    let today = visit.now.date_naive();
    let mine = super::own::Own::of(visit, story.clone()).ok().map(|own| own.title().to_owned());
    let title = match (mine, MaySteer::check(&visit.actor, story.initiative)) {
        (Some(title), _) => title,
        (None, Ok(may)) => story.title_for(&may, today).map(Line::to_string).unwrap_or_default(),
        (None, Err(_)) => String::new(),
    };
    let form = UseForm { day: today.to_string(), ..UseForm::default() };
    let places = if story.ended.is_some() { Vec::new() } else { places(&mut tx, &story).await? };
    Ok(UsesPage {
        p: visit.frame("story-uses-title"),
        slug: slug.to_owned(),
        title,
        stage: story.stage(today),
        uses: tx.story_uses(story.id).await?,
        places,
        form,
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    unkept(&uses_page(&app, &visit, &slug).await?)
}

/// The story, for somebody who may place it and note its uses.
async fn to_note(tx: &mut Tx, visit: &Visit, slug: &str) -> Result<Story, WebError> {
    let story = story_named(tx, slug).await?;
    MayNote::check(&visit.act(), &story)?;
    Ok(story)
}

pub(super) async fn note_from(app: &App, visit: &Visit, slug: &str, form: &UseForm) -> Result<StoryUse, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let story = to_note(&mut tx, visit, slug).await?;
    let used = note_use(&mut tx, &mut visit.act(), story.id, form.parse()?).await?;
    tx.commit().await?;
    Ok(used)
}

async fn again_with(app: &App, visit: &Visit, slug: &str, form: Option<UseForm>, error: WebError) -> Answer {
    let shown = uses_page(app, visit, slug).await?;
    let faults = Faults::of(error, &shown.p)?;
    let form = form.unwrap_or_default();
    again(&UsesPage { form, faults, ..shown })
}

async fn note(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<UseForm>) -> Answer {
    match note_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/stories/{slug}/uses"), "done-story-use"),
        Err(error) => again_with(&app, &visit, &slug, Some(form), error).await,
    }
}

pub(super) async fn place_from(app: &App, visit: &Visit, slug: &str, form: &PlaceForm) -> Result<Story, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let story = to_note(&mut tx, visit, slug).await?;
    let known = places(&mut tx, &story).await?;
    let unknown = || FieldErrors::one("at", kernel::Fault::new("field-unknown-word"));
    let place = known.into_iter().find(|place| place.id == form.at).ok_or_else(unknown)?;
    let what = Line::parse(&place.title).map_err(|fault| FieldErrors::one("at", fault))?;
    let used = NewUse { kind: place.kind, channel: Channel::Site, what, day: visit.now.date_naive() };
    let story = place_story(&mut tx, &mut visit.act(), story.id, Subject::of(&place.id), used).await?;
    tx.commit().await?;
    Ok(story)
}

async fn place(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<PlaceForm>) -> Answer {
    match place_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/stories/{slug}/uses"), "done-story-placed"),
        Err(error) => again_with(&app, &visit, &slug, None, error).await,
    }
}

pub(super) async fn unplace_from(app: &App, visit: &Visit, slug: &str, form: &PlaceForm) -> Result<Story, WebError> {
    visit.person()?;
    let mut tx = app.begin().await?;
    let story = to_note(&mut tx, visit, slug).await?;
    let story = unplace_story(&mut tx, &visit.act(), story.id, &Subject::of(&form.at)).await?;
    tx.commit().await?;
    Ok(story)
}

async fn unplace(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<PlaceForm>,
) -> Answer {
    match unplace_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/stories/{slug}/uses"), "done-story-unplaced"),
        Err(error) => again_with(&app, &visit, &slug, None, error).await,
    }
}

#[cfg(test)]
mod sample;
