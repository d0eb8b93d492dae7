//! What tellers wrote, allowed, released and took back (stories.toml).

use std::collections::{BTreeMap, BTreeSet};

use ::partner::Person;
use ::partner::story::{
    Audience, Channel, Grant, Naming, NewConsent, NewStory, NewUse, Purpose, Statement, Story, StoryBook, TellerKind,
    UseKind, Words, consent_to_story, note_use, place_story, release_story, tell_story, withdraw_story,
};
use anyhow::Context;
use chrono::Months;
use distill::Distillation;
use kernel::{Day, Lang, Subject, need};
use serde::Deserialize;
use showcase::Showcase;
use store::Tx;

use super::partner::STEWARD;
use super::year::{Year, line, prose};

#[derive(Deserialize)]
struct File {
    story: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    key: String,
    person: String,
    title: String,
    shown_as: String,
    note: Option<String>,
    text: Option<String>,
    consent: Given,
    release: Released,
}

#[derive(Deserialize)]
struct Given {
    given: String,
    purposes: Vec<String>,
    audiences: Vec<String>,
    channels: Vec<String>,
    ends: String,
}

#[derive(Deserialize)]
struct Released {
    state: String,
    at: String,
}

/// A consent holds three years at most.
const LONGEST: u32 = 36;

/// Each story is told, agreed to, released and, where its teller wished, taken back.
pub(super) async fn seed(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("../../demo/stories.toml")).context("stories.toml")?;
    for row in &file.story {
        if let Some(text) = &row.text {
            let story = tell(year, tx, row, text).await.with_context(|| row.key.clone())?;
            finish(year, tx, row, story).await.with_context(|| row.key.clone())?;
        }
    }
    Ok(())
}

async fn tell(year: &mut Year, tx: &mut Tx, row: &Row, text: &str) -> anyhow::Result<Story> {
    let note = row.note.as_deref().map(line).transpose()?;
    let words = Words::new(line(&row.title)?, prose(text)?, note);
    let new =
        NewStory { words, lang: Lang::En, kind: TellerKind::Adult, representative: None, hidden_from: Vec::new() };
    let mut act = year.act(tx, &row.person, &row.consent.given).await?;
    let story = tell_story(tx, &mut act, year.initiative()?, new).await?;
    let person: Person = need(tx, story.teller).await?;
    let terms = terms(year, row, &person, act.now.date_naive())?;
    Ok(consent_to_story(tx, &act, story.id, terms).await?)
}

/// The file speaks of clinicians and text; here these are learners, and the site.
fn terms(year: &Year, row: &Row, person: &Person, given: Day) -> anyhow::Result<NewConsent> {
    let everybody = row.consent.audiences.iter().any(|word| word == "public");
    let audience = if everybody { Audience::Public } else { Audience::Learners };
    let channel = |word: &String| match word.as_str() {
        "print" => Channel::Print,
        "recording" => Channel::Recording,
        _ => Channel::Site,
    };
    let mut channels: BTreeSet<Channel> = row.consent.channels.iter().map(channel).collect();
    channels.insert(Channel::Spoken);
    let mut grants = BTreeMap::new();
    for word in &row.consent.purposes {
        let purposes = match word.as_str() {
            "library" => vec![Purpose::Library, Purpose::Conference],
            "white paper" => vec![Purpose::Report],
            _ => vec![Purpose::Teaching],
        };
        for purpose in purposes {
            grants.insert(purpose, Grant { audience, channels: channels.clone() });
        }
    }
    let named = row.shown_as == person.name.as_str();
    let latest = given.checked_add_months(Months::new(LONGEST)).context("a day")?;
    Ok(NewConsent {
        grants,
        naming: if named { Naming::Named } else { Naming::Pseudonym },
        pseudonym: if named { None } else { Some(line(&row.shown_as)?) },
        until: year.day(&row.consent.ends)?.min(latest),
        signed: person.name.clone(),
        understood: Statement::ALL.iter().copied().collect(),
    })
}

async fn finish(year: &mut Year, tx: &mut Tx, row: &Row, story: Story) -> anyhow::Result<()> {
    if row.release.state == "not_released" {
        return Ok(());
    }
    // What was taken back in the end had been released with the others.
    let withdrawn = row.release.state == "withdrawn";
    let at = if withdrawn { "M7-20" } else { &row.release.at };
    let hash = story.words.as_ref().map(Words::hash).context("words")?;
    let mut act = year.act(tx, &row.person, at).await?;
    release_story(tx, &mut act, story.id, &hash).await?;
    let mut act = year.act(tx, STEWARD, at).await?;
    let session = |what: &str, channel| -> anyhow::Result<NewUse> {
        Ok(NewUse { kind: UseKind::Session, channel, what: line(what)?, day: year.day("M6-28")? })
    };
    let told = session("The meeting track, about sixty people in the room", Channel::Spoken)?;
    note_use(tx, &mut act, story.id, told).await?;
    if row.key == "eleven-men" {
        beside_a_poster(year, tx, &story).await?;
    }
    if withdrawn {
        let copied = NewUse {
            kind: UseKind::Sent,
            channel: Channel::Recording,
            what: line("One attendee had a copy of the recording, and says it is deleted")?,
            day: year.day("M8-03")?,
        };
        note_use(tx, &mut act, story.id, copied).await?;
        let act = year.act(tx, &row.person, &row.release.at).await?;
        withdraw_story(tx, &act, story.id).await?;
    }
    Ok(())
}

/// One stands beside the first carried finding since the day before the report was frozen.
pub(super) async fn seed_finding(year: &mut Year, tx: &mut Tx) -> anyhow::Result<()> {
    let (initiative, teller) = (year.initiative()?, year.person("wilma-etsitty")?);
    let findings = tx.findings(initiative).await?;
    let Some(finding) = findings.into_iter().find(|line| line.state == "carried") else { return Ok(()) };
    for story in tx.stories(Some(initiative), Some(teller)).await? {
        let mut act = year.act(tx, STEWARD, "M9-25").await?;
        let day = act.now.date_naive();
        let used = NewUse { kind: UseKind::Edition, channel: Channel::Site, what: line(&finding.title)?, day };
        place_story(tx, &mut act, story.id, Subject::of(finding.id), used).await?;
    }
    Ok(())
}

/// One stands beside the first poster of the hall.
async fn beside_a_poster(year: &mut Year, tx: &mut Tx, story: &Story) -> anyhow::Result<()> {
    let posters = tx.posters_in(year.initiative()?).await?;
    let Some(poster) = posters.into_iter().find(|poster| poster.state == "shown") else { return Ok(()) };
    let mut act = year.act(tx, STEWARD, "M8-10").await?;
    let day = act.now.date_naive();
    let used = NewUse { kind: UseKind::Poster, channel: Channel::Site, what: line(&poster.title)?, day };
    place_story(tx, &mut act, story.id, Subject::of(poster.id), used).await?;
    Ok(())
}
