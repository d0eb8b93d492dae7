//! A stored snapshot that no test looks at is a promise nobody keeps.
//!
//! While the tests run, insta writes the path of every snapshot it compares into the file named by
//! `INSTA_SNAPSHOT_REFERENCES_FILE`; what is stored and not in that list is refused.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::report::{Fault, Report};
use crate::tree::Tree;

/// Compares the stored snapshots with the list of those that a test has looked at.
pub fn check(tree: &Tree, looked_at: &str) -> Result<Report> {
    let root = crate::root().canonicalize()?;
    let looked_at: BTreeSet<String> = looked_at
        .lines()
        .map(|line| std::path::PathBuf::from(line).canonicalize().unwrap_or_else(|_| line.into()))
        .map(|path| path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned())
        .collect();
    Ok(compare(tree, &looked_at))
}

fn compare(tree: &Tree, looked_at: &BTreeSet<String>) -> Report {
    let mut report = Report::default();
    let mut stored = 0;
    for file in &tree.files {
        if file.has_extension("snap") {
            stored += 1;
            if !looked_at.contains(&file.path) {
                report.faults.push(Fault::new(&file.path, "no test looks at this snapshot: remove it"));
            }
        }
        if file.path.ends_with(".snap.new") || file.path.ends_with(".pending-snap") {
            report.faults.push(Fault::new(&file.path, "a snapshot waits for a decision: accept or refuse it"));
        }
    }
    report.looked_at = format!("{stored} stored snapshots");
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    #[test]
    fn a_snapshot_without_a_test_and_one_without_a_decision_are_faults() {
        let tree = Tree {
            files: vec![
                File::new("a/snapshots/kept.snap", ""),
                File::new("a/snapshots/lost.snap", ""),
                File::new("a/snapshots/fresh.snap.new", ""),
            ],
        };
        let report = compare(&tree, &BTreeSet::from(["a/snapshots/kept.snap".to_owned()]));
        let places: Vec<&str> = report.faults.iter().map(|fault| fault.place.as_str()).collect();
        assert_eq!(places, ["a/snapshots/lost.snap", "a/snapshots/fresh.snap.new"]);
    }
}
