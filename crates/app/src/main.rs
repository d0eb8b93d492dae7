//! The one binary `learning-together`: settings, wiring, commands.

mod clock;
mod command;
mod demo;
mod server;
mod settings;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// An open platform for initiatives in which patients and clinicians learn together.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// What every command understands.
#[derive(Args, Debug, Clone, Default)]
pub struct Place {
    /// The folder with the database and the files.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// A settings file in TOML.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Seeds a whole invented initiative and serves it on this machine only.
    Demo(command::demo::DemoArgs),
    /// Serves the site and runs its jobs.
    Serve(command::serve::ServeArgs),
    /// Brings the database to the newest state.
    Migrate(Place),
    /// Looks at settings, database, files and mail; says what is wrong and how to mend it.
    Check(Place),
    /// Brings records in from a file.
    Import(command::import::ImportArgs),
    /// Writes records to standard output.
    Export(command::export::ExportArgs),
    /// Works on the ledger.
    Ledger(command::ledger::LedgerArgs),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Demo(args) => command::demo::run(args).await,
            Command::Serve(args) => command::serve::run(args).await,
            Command::Migrate(place) => command::migrate::run(&place).await,
            Command::Check(place) => command::check::run(&place).await,
            Command::Import(args) => command::import::run(args).await,
            Command::Export(args) => command::export::run(args).await,
            Command::Ledger(args) => command::ledger::run(args).await,
        }
    });
    match done {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
