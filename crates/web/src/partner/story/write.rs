//! Telling a story and writing it anew.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{Email, Fault, FieldErrors, Lang, Line, Prose, Version};
use partner::story::{NewStory, Representative, Story, TellerKind, Words, rewrite_story, tell_story};
use serde::Deserialize;
use utoipa::ToSchema;

use super::id_of;
use super::own::{Own, own_story};
use crate::error::WebError;
use crate::form::{Faults, Sent, day, optional, word};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page, unkept};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/initiatives/{slug}/stories/new", get(new)).route("/me/stories/{id}/edit", get(edit))
}

/// A story as its teller writes it.
#[derive(Deserialize, ToSchema)]
#[serde(default)]
pub(super) struct StoryForm {
    /// The version the form was filled from; 0 for a new story.
    version: i64,
    /// Its title.
    title: String,
    /// Its text.
    text: String,
    /// What a reader should know before reading; may stay empty.
    note: String,
    /// `en` or `es`.
    lang: String,
    /// `adult`, `minor` or `represented`.
    kind: String,
    /// Who speaks for the teller, with `minor` and `represented`.
    representative: String,
    /// By what right.
    authority: String,
    /// With `minor`: the day of coming of age.
    adult_on: String,
    /// Mail addresses of people who may not see it, one a line.
    hidden_from: String,
}

impl Default for StoryForm {
    fn default() -> Self {
        Self {
            version: 0,
            title: String::new(),
            text: String::new(),
            note: String::new(),
            lang: Lang::default().tag().to_owned(),
            kind: TellerKind::Adult.to_string(),
            representative: String::new(),
            authority: String::new(),
            adult_on: String::new(),
            hidden_from: String::new(),
        }
    }
}

impl StoryForm {
    fn of(own: &Own) -> Self {
        let one = own.story.representative.as_ref();
        let name = |line: Option<&Line>| line.map(Line::to_string).unwrap_or_default();
        Self {
            version: own.story.version.0,
            title: own.title().to_owned(),
            text: own.text().to_owned(),
            note: own.note().to_owned(),
            lang: own.story.lang.tag().to_owned(),
            kind: own.story.kind.to_string(),
            representative: name(one.map(|one| &one.name)),
            authority: name(one.map(|one| &one.authority)),
            adult_on: one.and_then(|one| one.adult_on).map(|day| day.to_string()).unwrap_or_default(),
            hidden_from: own.story.hidden_from.iter().map(Email::to_string).collect::<Vec<_>>().join("\n"),
        }
    }

    fn hidden(&self) -> Result<Vec<Email>, Fault> {
        self.hidden_from.lines().map(str::trim).filter(|line| !line.is_empty()).map(Email::parse).collect()
    }

    /// Who speaks for the teller: nothing is asked of an adult.
    fn representative(&self, kind: TellerKind, errors: &mut FieldErrors) -> Option<Option<Representative>> {
        if kind == TellerKind::Adult {
            return Some(None);
        }
        let name = errors.take("representative", Line::parse_max(&self.representative, 120));
        let authority = errors.take("authority", Line::parse_max(&self.authority, 200));
        let adult_on =
            if kind == TellerKind::Minor { errors.take("adult_on", day(&self.adult_on)).map(Some) } else { Some(None) };
        Some(Some(Representative { name: name?, authority: authority?, adult_on: adult_on? }))
    }

    fn parse(&self) -> Result<NewStory, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 140));
        let text = errors.take("text", Prose::parse_max(&self.text, 20_000));
        let note = errors.take("note", optional(&self.note, |text| Line::parse_max(text, 200)));
        let lang = errors.take("lang", Lang::of_tag(&self.lang).ok_or_else(|| Fault::new("field-unknown-word")));
        let kind: Option<TellerKind> = errors.take("kind", word(&self.kind));
        let hidden_from = errors.take("hidden_from", self.hidden());
        let representative = kind.and_then(|kind| self.representative(kind, &mut errors));
        let whole = (|| {
            let words = Words::new(title?, text?, note?);
            let (lang, kind, representative) = (lang?, kind?, representative?);
            Some(NewStory { words, lang, kind, representative, hidden_from: hidden_from? })
        })();
        errors.or(whole)
    }
}

#[derive(Template)]
#[template(path = "partner/story/write.html")]
struct WritePage {
    p: Frame,
    /// Where the form goes, and where one goes without sending it.
    action: String,
    back: String,
    form: StoryForm,
    /// Whether other words will need another release.
    released: bool,
    stale: bool,
    faults: Faults,
}

impl WritePage {
    fn new(visit: &Visit, slug: &str, form: StoryForm) -> Self {
        let action = format!("/initiatives/{slug}/stories");
        let (back, faults) = ("/me/stories".to_owned(), Faults::default());
        Self { p: visit.frame("story-new-title"), action, back, form, released: false, stale: false, faults }
    }

    fn of(visit: &Visit, own: &Own, form: StoryForm) -> Self {
        let at = format!("/me/stories/{}", own.story.id);
        let released = own.story.is_released();
        let p = visit.frame("story-edit-title");
        Self { p, action: at.clone(), back: at, form, released, stale: false, faults: Faults::default() }
    }
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    visit.person()?;
    initiative_of(&mut app.read().await?, &slug).await?;
    let form = StoryForm { lang: visit.lang.tag().to_owned(), ..StoryForm::default() };
    page(&WritePage::new(&visit, &slug, form))
}

pub(super) async fn tell_from(app: &App, visit: &Visit, slug: &str, form: &StoryForm) -> Result<Story, WebError> {
    visit.person()?;
    let new = form.parse();
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let story = tell_story(&mut tx, &mut visit.act(), initiative.id, new?).await?;
    tx.commit().await?;
    Ok(story)
}

/// Sent to the address of the list, as every new thing is.
pub(super) async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<StoryForm>,
) -> Answer {
    match tell_from(&app, &visit, &slug, &form).await {
        Ok(story) => done(format!("/me/stories/{}/consent", story.id), "done-story-told"),
        Err(error) => {
            let shown = WritePage::new(&visit, &slug, form);
            let faults = Faults::of(error, &shown.p)?;
            again(&WritePage { faults, ..shown })
        }
    }
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let own = own_story(&mut app.read().await?, &visit, &id).await?;
    if own.story.is_withdrawn() {
        return Err(WebError::Gone);
    }
    let form = StoryForm::of(&own);
    unkept(&WritePage::of(&visit, &own, form))
}

pub(super) async fn rewrite_from(app: &App, visit: &Visit, id: &str, form: &StoryForm) -> Result<Story, WebError> {
    let id = id_of(id)?;
    let mut tx = app.begin().await?;
    own_story(&mut tx, visit, &id.to_string()).await?;
    let new = form.parse()?;
    let story = rewrite_story(&mut tx, &visit.act(), id, Version(form.version), new).await?;
    tx.commit().await?;
    Ok(story)
}

/// Sent to the address of the story.
pub(super) async fn rewrite(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<StoryForm>,
) -> Answer {
    match rewrite_from(&app, &visit, &id, &form).await {
        Ok(story) if story.is_released() => done(format!("/me/stories/{id}"), "done-story-written"),
        Ok(_) => done(format!("/me/stories/{id}"), "done-story-written-again"),
        Err(WebError::Stale) => {
            let own = own_story(&mut app.read().await?, &visit, &id).await?;
            let version = own.story.version.0;
            conflict(&WritePage { stale: true, ..WritePage::of(&visit, &own, StoryForm { version, ..form }) })
        }
        Err(error) => {
            let own = own_story(&mut app.read().await?, &visit, &id).await?;
            let shown = WritePage::of(&visit, &own, form);
            let faults = Faults::of(error, &shown.p)?;
            again(&WritePage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
