//! What a check found, and how it says so.

use std::fmt::Write;

/// One finding: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// `path` or `path:line`, or the name of a room.
    pub place: String,
    /// The rule, in a sentence that helps to mend it.
    pub rule: String,
}

impl Fault {
    pub fn new(place: impl Into<String>, rule: impl Into<String>) -> Self {
        Self { place: place.into(), rule: rule.into() }
    }

    pub fn at(path: &str, line: usize, rule: impl Into<String>) -> Self {
        Self::new(format!("{path}:{line}"), rule)
    }
}

/// Everything one command found.
#[derive(Debug, Default)]
pub struct Report {
    pub faults: Vec<Fault>,
    /// Near a mark: shown on demand, never a failure.
    pub warnings: Vec<Fault>,
    /// What was looked at, for the closing line.
    pub looked_at: String,
}

impl Report {
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// Each fault on a line of its own, then one line that sums up.
    pub fn in_words(&self, name: &str, with_warnings: bool) -> String {
        let mut text = String::new();
        let mut faults = self.faults.clone();
        faults.sort();
        for fault in &faults {
            let _ = writeln!(text, "fault   {}: {}", fault.place, fault.rule);
        }
        if with_warnings {
            for near in &self.warnings {
                let _ = writeln!(text, "warning {}: {}", near.place, near.rule);
            }
        }
        let _ = writeln!(text, "{name}: {}; {} faults, {} warnings", self.looked_at, faults.len(), self.warnings.len());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_always_listed_and_warnings_on_demand() {
        let report = Report {
            faults: vec![Fault::at("b.rs", 2, "no"), Fault::new("a", "no")],
            warnings: vec![Fault::new("c.rs", "long")],
            looked_at: "3 files".into(),
        };
        assert_eq!(
            report.in_words("rooms", false),
            "fault   a: no\nfault   b.rs:2: no\nrooms: 3 files; 2 faults, 1 warnings\n"
        );
        assert!(report.in_words("rooms", true).contains("warning c.rs: long\n"));
        assert!(!report.is_clean());
    }
}
