//! One's own stories: the list, and the desk of each, before and after its end.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{Line, Prose, need};
use partner::story::{
    Audience, Channel, Consent, ConsentLine, MayTell, NewConsent, Purpose, Story, StoryBook, StoryUse,
};
use partner::{Initiative, InitiativeLine, Partnership};
use store::Tx;

use super::id_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/stories", get(mine)).route("/me/stories/{id}", get(show).post(super::write::rewrite))
}

/// One's own story with one's own words.
pub(super) struct Own {
    pub(super) story: Story,
    pub(super) words: Option<(Line, Prose, Option<Line>)>,
    pub(super) stage: &'static str,
}

impl Own {
    pub(super) fn of(visit: &Visit, story: Story) -> Result<Self, WebError> {
        let may = MayTell::check(&visit.actor, &story)?;
        let words = may.words(&story).map(|(title, text, note)| (title.clone(), text.clone(), note.cloned()));
        Ok(Self { words, stage: story.stage(visit.now.date_naive()), story })
    }

    /// The title; nothing where it was erased.
    pub(super) fn title(&self) -> &str {
        self.words.as_ref().map_or("", |(title, _, _)| title.as_str())
    }

    pub(super) fn text(&self) -> &str {
        self.words.as_ref().map_or("", |(_, text, _)| text.as_str())
    }

    pub(super) fn note(&self) -> &str {
        self.words.as_ref().and_then(|(_, _, note)| note.as_ref()).map_or("", Line::as_str)
    }

    /// What was agreed to last.
    pub(super) fn terms(&self) -> Option<&NewConsent> {
        self.story.consent.as_ref().map(|consent: &Consent| &consent.terms)
    }
}

/// One's own story by its id; to others it does not exist.
pub(super) async fn own_story(tx: &mut Tx, visit: &Visit, id: &str) -> Result<Own, WebError> {
    visit.person()?;
    let story: Story = need(tx, id_of(id)?).await?;
    Own::of(visit, story)
}

#[derive(Template)]
#[template(path = "partner/story/mine.html")]
struct MinePage {
    p: Frame,
    stories: Vec<Own>,
    initiatives: Vec<InitiativeLine>,
}

pub(super) async fn mine_from(app: &App, visit: &Visit) -> Result<Vec<Own>, WebError> {
    let me = visit.person()?;
    let stories = app.read().await?.stories(None, Some(me)).await?;
    stories.into_iter().map(|story| Own::of(visit, story)).collect()
}

async fn mine(State(app): State<App>, visit: Visit) -> Answer {
    let stories = mine_from(&app, &visit).await?;
    let initiatives = app.read().await?.initiatives().await?;
    unkept(&MinePage { p: visit.frame("my-stories-title"), stories, initiatives })
}

#[derive(Template)]
#[template(path = "partner/story/own.html")]
struct OwnPage {
    p: Frame,
    own: Own,
    initiative: Initiative,
    uses: Vec<StoryUse>,
    consents: Vec<ConsentLine>,
}

impl OwnPage {
    /// Whether there is a page of its own that the teller can look at.
    fn has_page(&self) -> bool {
        let covers = |consent: &Consent| consent.covers(Purpose::Library, Audience::Learners, Channel::Site);
        self.own.stage == "released" && self.own.story.consent.as_ref().is_some_and(covers)
    }

    fn at(&self) -> String {
        format!("/me/stories/{}", self.own.story.id)
    }

    /// What left this site and cannot be called back.
    fn beyond(&self) -> Vec<&StoryUse> {
        self.uses.iter().filter(|one| !one.can_be_recalled()).collect()
    }
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let mut tx = app.read().await?;
    let own = own_story(&mut tx, &visit, &id).await?;
    let initiative: Initiative = need(&mut tx, own.story.initiative).await?;
    let p = if own.words.is_some() { visit.frame_titled(own.title()) } else { visit.frame("story-taken-back") };
    unkept(&OwnPage {
        uses: tx.story_uses(own.story.id).await?,
        consents: tx.consents(own.story.id).await?,
        p,
        own,
        initiative,
    })
}

#[cfg(test)]
mod sample;
