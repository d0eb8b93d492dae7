//! `import submissions`: many submissions from a file into a call. Bad lines are named, good ones kept, nothing comes twice.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use formats::submissions::{Format, Refused, read};
use kernel::{Act, Actor, Clock, Lang, Mint, Role, SystemClock};
use recruit::{Call, Imported, import_submissions};
use store::Store;
use voice::phrases;

use crate::Place;
use crate::command::{call_of, open_existing};
use crate::settings::Loaded;

#[derive(Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    what: ImportWhat,
}

#[derive(Subcommand)]
enum ImportWhat {
    /// Submissions to a call, from JSON Lines (.jsonl) or CSV.
    Submissions {
        #[command(flatten)]
        place: Place,
        /// The call, by its id or its name in addresses.
        #[arg(long)]
        call: String,
        /// The file.
        file: PathBuf,
    },
}

/// Records of one transaction: enough to be quick, few enough to let the server write in between.
const BATCH: usize = 200;

/// Takes the good records in; the exit code says whether every line was good.
pub async fn run(args: ImportArgs) -> anyhow::Result<ExitCode> {
    let ImportWhat::Submissions { place, call, file } = args.what;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let format = Format::of_name(&name).with_context(|| format!("{name}: the name should end in .jsonl or .csv"))?;
    let store = open_existing(&Loaded::read(&place)?.settings).await?;
    let call = call_of(&store, &call).await?;
    let input = BufReader::new(File::open(&file).with_context(|| format!("cannot open {}", file.display()))?);
    let mut tally = Tally::default();
    let mut batch = Vec::new();
    for item in read(input, format).map_err(told)? {
        match item.map_err(told)? {
            Ok(record) => batch.push(web::imported(record)),
            Err(refused) => tally.refuse(&refused),
        }
        if batch.len() == BATCH {
            tally.keep(&store, &call, std::mem::take(&mut batch)).await?;
        }
    }
    tally.keep(&store, &call, batch).await?;
    store.close().await;
    println!("{} taken in, {} were there already, {} lines refused", tally.kept, tally.already, tally.refused);
    Ok(if tally.refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[derive(Default)]
struct Tally {
    kept: usize,
    already: usize,
    refused: usize,
}

impl Tally {
    fn refuse(&mut self, line: &Refused) {
        self.refused += 1;
        println!("line {}: {}", line.line, phrases().say(Lang::En, line.why.key, &line.why.args));
    }

    async fn keep(&mut self, store: &Store, call: &Call, records: Vec<Imported>) -> anyhow::Result<()> {
        if records.is_empty() {
            return Ok(());
        }
        let now = SystemClock.now();
        // Whoever can run commands here is staff of the installation; the ledger says that the program did it.
        let staff = Actor { person: None, roles: vec![Role::Steward] };
        let mut tx = store.begin().await?;
        let report = import_submissions(&mut tx, &mut Act::new(staff, now, Mint::at(now)), call.id, records).await?;
        tx.commit().await?;
        self.kept += report.kept.len();
        self.already += report.already.len();
        eprintln!("{} taken in so far", self.kept);
        Ok(())
    }
}

fn told(error: formats::submissions::FileError) -> anyhow::Error {
    match error {
        formats::submissions::FileError::Refused(why) => {
            anyhow::anyhow!("{}", phrases().say(Lang::En, why.key, &why.args))
        }
        other @ formats::submissions::FileError::Read(_) => other.into(),
    }
}
