//! Marks for files and functions: past the first one is told, past the second one is stopped.

use crate::report::{Fault, Report};
use crate::rust::Source;
use crate::tree::{File, Tree};

const FILE_NEAR: usize = 350;
const FILE_STOP: usize = 500;
const FUNCTION_NEAR: usize = 45;
const FUNCTION_STOP: usize = 60;

/// Measures every Rust file and every function outside tests.
pub fn check(tree: &Tree, report: &mut Report) {
    for file in tree.rust() {
        file_size(file, report);
        if !is_test_file(&file.path) {
            function_sizes(file, report);
        }
    }
}

fn file_size(file: &File, report: &mut Report) {
    let lines = file.text.lines().count();
    if lines > FILE_STOP {
        let rule = format!("{lines} lines, the mark is {FILE_STOP}: split it by subject");
        report.faults.push(Fault::new(&file.path, rule));
    } else if lines > FILE_NEAR {
        report.warnings.push(Fault::new(&file.path, format!("{lines} lines, good files have at most {FILE_NEAR}")));
    }
}

fn function_sizes(file: &File, report: &mut Report) {
    let Some(source) = Source::parse(&file.text) else { return };
    for function in source.functions().into_iter().filter(|function| !function.in_test) {
        let (name, lines) = (&function.name, function.lines);
        if lines > FUNCTION_STOP {
            let rule = format!("fn {name} has {lines} lines, the mark is {FUNCTION_STOP}: give its steps names");
            report.faults.push(Fault::at(&file.path, function.line, rule));
        } else if lines > FUNCTION_NEAR {
            let rule = format!("fn {name} has {lines} lines, good ones have at most {FUNCTION_NEAR}");
            report.warnings.push(Fault::at(&file.path, function.line, rule));
        }
    }
}

/// A test tells a story and may be long.
fn is_test_file(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(path: &str, text: String) -> (usize, usize) {
        let mut report = Report::default();
        check(&Tree { files: vec![File::new(path, &text)] }, &mut report);
        (report.faults.len(), report.warnings.len())
    }

    fn function(lines: usize) -> String {
        format!("fn long() {{\n{}}}\n", "    step();\n".repeat(lines - 2))
    }

    #[test]
    fn a_long_file_is_told_and_a_very_long_one_stopped() {
        assert_eq!(judged("a.rs", "const A: u8 = 0;\n".repeat(350)), (0, 0));
        assert_eq!(judged("a.rs", "const A: u8 = 0;\n".repeat(351)), (0, 1));
        assert_eq!(judged("a.rs", "const A: u8 = 0;\n".repeat(501)), (1, 0));
    }

    #[test]
    fn a_long_function_is_told_and_a_very_long_one_stopped() {
        assert_eq!(judged("a.rs", function(45)), (0, 0));
        assert_eq!(judged("a.rs", function(46)), (0, 1));
        assert_eq!(judged("a.rs", function(61)), (1, 0));
    }

    #[test]
    fn a_test_may_be_long() {
        assert_eq!(judged("crates/a/tests/story.rs", function(61)), (0, 0));
        assert_eq!(judged("a.rs", format!("#[test]\n{}", function(61))), (0, 0));
    }
}
