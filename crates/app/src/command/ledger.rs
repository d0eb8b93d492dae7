//! `ledger verify`: walks the chain of facts and names every line that does not fit.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use store::LedgerFaultKind;

use crate::Place;
use crate::command::open_existing;
use crate::settings::Loaded;

#[derive(Args)]
pub struct LedgerArgs {
    #[command(subcommand)]
    act: LedgerAct,
}

#[derive(Subcommand)]
enum LedgerAct {
    /// Finds any altered, removed or reordered line, and says which.
    Verify(Place),
}

/// Runs it; the exit code says whether the ledger is whole.
pub async fn run(args: LedgerArgs) -> anyhow::Result<ExitCode> {
    let LedgerAct::Verify(place) = args.act;
    let settings = Loaded::read(&place)?.settings;
    let store = open_existing(&settings).await?;
    let mut shown = 0;
    let report = store
        .verify_ledger(|lines| {
            if lines / 50_000 > shown {
                shown = lines / 50_000;
                eprintln!("{lines} lines read");
            }
        })
        .await?;
    store.close().await;
    for fault in &report.faults {
        let what = match fault.kind {
            LedgerFaultKind::Altered => "was altered: its hash does not fit its content",
            LedgerFaultKind::Removed => "follows a gap: lines before it were removed",
            LedgerFaultKind::Reordered => "does not follow the line before it: lines were exchanged or put in between",
            LedgerFaultKind::End => "is not where the ledger should end: lines were removed or added at the end",
        };
        println!("line {} {what}", fault.seq);
    }
    if report.faults.is_empty() {
        println!("the ledger is whole: {} lines, the last one with the hash {}", report.lines, report.end);
        Ok(ExitCode::SUCCESS)
    } else {
        println!("{} faults in {} lines", report.faults.len(), report.lines);
        Ok(ExitCode::FAILURE)
    }
}
