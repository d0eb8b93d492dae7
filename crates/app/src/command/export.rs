//! `export submissions`: what was sent to a call, as JSON Lines on standard output.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use formats::submissions::{Exported, write_line};
use recruit::Recruitment;

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
}

/// Writes one line a submission.
pub async fn run(args: ExportArgs) -> anyhow::Result<ExitCode> {
    let ExportWhat::Submissions { place, call } = args.what;
    let store = open_existing(&Loaded::read(&place)?.settings).await?;
    let call = call_of(&store, &call).await?;
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
