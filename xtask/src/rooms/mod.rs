//! The walls of the house: see ARCHITECTURE.md for why they stand where they stand.

mod arrows;
mod calls;
mod links;
mod names;
mod pages;
mod paths;
mod sizes;
mod unused;

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::report::Report;
use crate::tree::Tree;

/// Runs every rule over the work tree.
pub fn check(tree: &Tree) -> Result<Report> {
    let mut report = Report::default();
    let packages = arrows::packages(&metadata()?)?;
    report.faults.extend(arrows::check(&packages));
    report.faults.extend(names::check(tree));
    report.faults.extend(calls::check(tree));
    report.faults.extend(pages::check(tree));
    report.faults.extend(paths::check(tree));
    report.faults.extend(unused::check(&packages, tree));
    report.faults.extend(links::check(tree, |path| crate::root().join(path).exists()));
    sizes::check(tree, &mut report);
    report.looked_at = format!("{} rooms, {} files", packages.len(), tree.files.len());
    Ok(report)
}

fn metadata() -> Result<String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .output()
        .context("cannot run cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
