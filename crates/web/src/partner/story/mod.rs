//! Pages of stories: telling, the first and the second yes, taking back, reading, and the register of uses.

mod api;
mod consent;
mod key;
mod own;
mod public;
mod register;
mod release;
#[cfg(test)]
mod sample;
mod uses;
mod write;

use axum::Router;
use kernel::{Email, InitiativeId, Keep, Slug, Stamp, StoryId, Subject};
use partner::Person;
use partner::story::{Channel, MayShow, Purpose, Reader, Story, StoryBook};
use store::Tx;

use crate::error::WebError;
use crate::frame::Frame;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(public::routes())
        .merge(own::routes())
        .merge(write::routes())
        .merge(consent::routes())
        .merge(release::routes())
        .merge(key::routes())
        .merge(register::routes())
        .merge(uses::routes())
}

pub(super) fn api() -> utoipa_axum::router::OpenApiRouter<App> {
    api::routes()
}

/// The public pages, and those of a teller and of who looks after stories.
pub(super) async fn pages_to_check(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>, WebError> {
    use partner::Partnership;
    let as_one = |path: String, persona: &str| (path, Some(persona.to_owned()));
    let mut pages = vec![("/stories".to_owned(), None), as_one("/me/stories".to_owned(), "co-chair")];
    let Some(initiative) = tx.initiatives().await?.into_iter().next() else { return Ok(pages) };
    pages.push(as_one(format!("/initiatives/{}/stories", initiative.slug), "steward"));
    pages.push(as_one(format!("/initiatives/{}/stories/new", initiative.slug), "co-chair"));
    pages.push(("/take-back/x".to_owned(), None));
    let stories = tx.stories(Some(initiative.id), None).await?;
    for story in stories.iter().filter(|one| one.is_released() && one.ended.is_none()).take(1) {
        pages.push((format!("/stories/{}", story.slug), None));
        pages.push(as_one(format!("/stories/{}/uses", story.slug), "steward"));
    }
    let Ok(email) = Email::parse("me@marisol-quintanar.example.org") else { return Ok(pages) };
    let teller = tx.person_by_email(&email).await?.map(|person| person.id);
    for story in stories.iter().filter(|one| Some(one.teller) == teller) {
        let at = format!("/me/stories/{}", story.id);
        for part in ["", "/edit", "/consent", "/release"] {
            pages.push(as_one(format!("{at}{part}"), "co-chair"));
        }
    }
    Ok(pages)
}

fn id_of(text: &str) -> Result<StoryId, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// The story with this name in an address.
async fn story_named(tx: &mut Tx, slug: &str) -> Result<Story, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    tx.story_by_slug(&slug).await?.ok_or(WebError::NotFound)
}

/// The address of who asks, for stories that are hidden from named people.
async fn address_of(tx: &mut Tx, visit: &Visit) -> Result<Option<Email>, WebError> {
    let Some(id) = visit.actor.person else { return Ok(None) };
    Ok(Keep::<Person>::find(tx, id).await?.map(|person| person.email.clone()))
}

/// A story that stands beside something, and since when.
pub(crate) struct Beside {
    pub(crate) at: Subject,
    pub(crate) since: Stamp,
    pub(crate) story: MayShow,
}

/// The stories of an initiative that stand beside its posters or findings and may be shown there to anybody.
pub(crate) async fn beside(
    tx: &mut Tx,
    of: InitiativeId,
    purpose: Purpose,
    channel: Channel,
    now: Stamp,
) -> Result<Vec<Beside>, WebError> {
    let mut found = Vec::new();
    for story in tx.open_stories(Some(of), now).await? {
        let Ok(shown) = MayShow::check(&story, &Reader::anybody(), purpose, channel, now.date_naive()) else {
            continue;
        };
        for (at, since) in &story.places {
            found.push(Beside { at: at.clone(), since: *since, story: shown.clone() });
        }
    }
    Ok(found)
}

/// The kind of badge of a story's stage.
fn badge(stage: &str) -> &'static str {
    match stage {
        "released" => "done",
        "withdrawn" | "expired" => "no",
        _ => "wait",
    }
}

/// The circles and ways of one purpose in words: `everybody: on this site, in print`.
fn granted(p: &Frame, grant: &partner::story::Grant) -> String {
    let ways: Vec<String> = grant.channels.iter().map(|channel| p.word("story-channel", channel)).collect();
    p.t2("story-granted", "audience", p.word("story-audience", grant.audience), "ways", ways.join(", "))
}
