//! Stories as readers see them. What is shown is shown with a permit; what ended answers 410.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use chrono::Datelike;
use partner::story::{Channel, MayShow, Purpose, Reader, Story, StoryBook};
use press::{Block, Cover, Document, Look, PlainDate, Section};

use super::{address_of, story_named};
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/stories", get(list))
        .route("/stories/{slug}", get(show))
        .route("/stories/{slug}/pdf", get(pdf))
}

#[derive(Template)]
#[template(path = "partner/story/stories.html")]
struct StoriesPage {
    p: Frame,
    stories: Vec<MayShow>,
}

/// The stories this reader may see among the stories of the site, newest first.
pub(super) async fn list_from(app: &App, visit: &Visit) -> Result<Vec<MayShow>, WebError> {
    let mut tx = app.read().await?;
    let email = address_of(&mut tx, visit).await?;
    let today = visit.now.date_naive();
    let stories = tx.open_stories(None, visit.now).await?;
    let show = |story: &Story| {
        let reader = Reader::of(&visit.actor, email.clone(), story.initiative);
        MayShow::check(story, &reader, Purpose::Library, Channel::Site, today).ok()
    };
    Ok(stories.iter().filter_map(show).collect())
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let stories = list_from(&app, &visit).await?;
    unkept(&StoriesPage { p: visit.frame("stories-title"), stories })
}

/// One story for this reader: 404 where they are not meant, 410 where it ended.
pub(super) async fn shown(app: &App, visit: &Visit, slug: &str, channel: Channel) -> Result<MayShow, WebError> {
    let mut tx = app.read().await?;
    let story = story_named(&mut tx, slug).await?;
    let reader = Reader::of(&visit.actor, address_of(&mut tx, visit).await?, story.initiative);
    Ok(MayShow::check(&story, &reader, Purpose::Library, channel, visit.now.date_naive())?)
}

#[derive(Template)]
#[template(path = "partner/story/story.html")]
struct StoryPage {
    p: Frame,
    story: MayShow,
    /// The address of the same as PDF, where the teller allows print.
    pdf: String,
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let story = shown(&app, &visit, &slug, Channel::Site).await?;
    let print = shown(&app, &visit, &slug, Channel::Print).await.is_ok();
    let pdf = if print { format!("/stories/{slug}/pdf") } else { String::new() };
    unkept(&StoryPage { p: visit.frame_titled(story.title().as_str()), story, pdf })
}

/// The sheet of a story; the permit is for print.
fn sheet(story: &MayShow, visit: &Visit) -> Document {
    let day = visit.now.date_naive();
    let narrow = |number: u32| u8::try_from(number).ok();
    let date = u16::try_from(day.year())
        .ok()
        .and_then(|year| PlainDate::new(year, narrow(day.month())?, narrow(day.day())?))
        .or_else(|| PlainDate::new(1970, 1, 1))
        .expect("the first of January 1970 is a day");
    let lang = match story.lang() {
        kernel::Lang::En => press::Lang::En,
        kernel::Lang::Es => press::Lang::Es,
    };
    let words = |key: &str| voice::phrases().say(story.lang(), key, &[]);
    let cover = Cover::new(story.title().as_str(), lang, date).organisation(words("frame-name"));
    let cover = story.by().into_iter().fold(cover, |cover, name| cover.authors(name));
    let note = story.note().into_iter().map(|note| Block::paragraph(note.as_str()));
    let text = crate::frame::paragraphs(story.text().as_str()).into_iter().map(Block::paragraph);
    let section = Section::new(words("story")).blocks(note).blocks(text);
    Document::new(Look::Leaf, cover).section(section.block(Block::paragraph(words("story-sheet-foot"))))
}

/// A story as PDF: the same for the page and the API.
pub(super) async fn pdf_from(app: &App, visit: &Visit, slug: &str) -> Answer {
    let story = shown(app, visit, slug, Channel::Print).await?;
    let document = sheet(&story, visit);
    let made = tokio::task::spawn_blocking(move || press::to_pdf(&document));
    let bytes = made.await.map_err(|error| WebError::Internal(Box::new(error)))?;
    let bytes = bytes.map_err(|error| WebError::Internal(Box::new(error)))?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{}.pdf\"", story.slug())),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

async fn pdf(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    pdf_from(&app, &visit, &slug).await
}

#[cfg(test)]
mod sample;
