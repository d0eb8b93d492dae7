//! Judges of the code base: what neither the compiler nor clippy can see.
//!
//! `cargo xtask rooms`      arrows between rooms, forbidden dependencies, sizes, names, calls, page rules
//! `cargo xtask phrases`    every phrase exists in both languages and is used
//! `cargo xtask snapshots`  every stored snapshot is one that a test looked at
//!
//! Each prints one line when all is well; `--warnings` also lists what is near a mark.

mod phrases;
mod report;
mod rooms;
mod rust;
mod snapshots;
mod tree;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::report::Report;
use crate::tree::Tree;

const USE: &str = "use: cargo xtask rooms|phrases [--warnings]\n     cargo xtask snapshots LIST-OF-REFERENCED-FILES";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("xtask: {why:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out one command; `false` when it found a fault.
fn run() -> Result<bool> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let with_warnings = words.iter().any(|word| word == "--warnings");
    words.retain(|word| word != "--warnings");
    let tree = Tree::read(&root())?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let report: Report = match words.as_slice() {
        ["rooms"] => rooms::check(&tree)?,
        ["phrases"] => phrases::check(&tree)?,
        ["snapshots", list] => snapshots::check(&tree, &std::fs::read_to_string(list)?)?,
        _ => bail!(USE),
    };
    print!("{}", report.in_words(words[0], with_warnings));
    Ok(report.is_clean())
}

/// The top of the work tree: this crate stands directly below it.
fn root() -> PathBuf {
    // Cargo says where it found this crate; what was true when it was built may be another work tree.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map(PathBuf::from).unwrap_or(here)
}
