//! `export submissions` and `export stories`: one JSON record a line on standard output.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use formats::submissions::{Exported, write_line};
use kernel::{Clock, Line, SystemClock};
use partner::story::{Channel, MayShow, Purpose, StoryBook};
use recruit::Recruitment;
use serde::Serialize;

use crate::Place;
use crate::command::{call_of, open_existing};
use crate::settings::Loaded;

#[derive(Args)]
pub struct ExportArgs {
    #[command(subcommand)]
    what: ExportWhat,
}

#[derive(Subcommand)]
enum ExportWhat {
    /// Submissions to a call: id, title, authors, text, state; drafts are left out.
    Submissions {
        #[command(flatten)]
        place: Place,
        /// The call, by its id or its name in addresses.
        #[arg(long)]
        call: String,
    },
    /// Stories that everybody may read on the site today: address, title, name, note, text, until. What was taken back, is over or
    /// is for fewer people is left out; delete what you export when its day comes.
    Stories {
        #[command(flatten)]
        place: Place,
    },
}

/// Writes one line a record.
pub async fn run(args: ExportArgs) -> anyhow::Result<ExitCode> {
    match args.what {
        ExportWhat::Submissions { place, call } => submissions(&place, &call).await,
        ExportWhat::Stories { place } => stories(&place).await,
    }
}

async fn submissions(place: &Place, call: &str) -> anyhow::Result<ExitCode> {
    let store = open_existing(&Loaded::read(place)?.settings).await?;
    let call = call_of(&store, call).await?;
    let lines = store.read().await?.export(call.id).await?;
    store.close().await;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in &lines {
        let line =
            Exported { id: &line.id, title: &line.title, authors: &line.authors, text: &line.text, state: &line.state };
        write_line(&mut out, &line)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// A story as it leaves the program. It is made of the permit to show it.
#[derive(Serialize)]
struct StoryLine<'a> {
    address: String,
    title: &'a str,
    by: Option<&'a str>,
    note: Option<&'a str>,
    text: &'a str,
    lang: &'static str,
    until: String,
}

impl<'a> StoryLine<'a> {
    fn of(story: &'a MayShow) -> Self {
        Self {
            address: format!("/stories/{}", story.slug()),
            title: story.title().as_str(),
            by: story.by(),
            note: story.note().map(Line::as_str),
            text: story.text().as_str(),
            lang: story.lang().tag(),
            until: story.until().to_string(),
        }
    }
}

async fn stories(place: &Place) -> anyhow::Result<ExitCode> {
    let store = open_existing(&Loaded::read(place)?.settings).await?;
    let now = SystemClock.now();
    let stories = store.read().await?.open_stories(None, now).await?;
    store.close().await;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for story in &stories {
        let shown = MayShow::to_anybody(story, Purpose::Library, Channel::Site, now.date_naive());
        if let Ok(shown) = shown {
            let line = serde_json::to_string(&StoryLine::of(&shown)).context("a story is JSON")?;
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
