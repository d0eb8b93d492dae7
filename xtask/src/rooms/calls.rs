//! What may be called in one place only, and what may not be left behind.
//!
//! `clippy.toml` forbids the same calls with full knowledge of types; this check keeps watch over who excuses himself.

use crate::report::Fault;
use crate::rust::Source;
use crate::tree::{File, Tree};

/// A call, and the files that may make it because everybody else is handed the result.
struct OnePlace {
    path: &'static [&'static str],
    instead: &'static str,
    allowed: &'static [&'static str],
}

/// The rooms where the machine's clock and dice stand.
const DOORS: &[&str] = &["crates/app/", "crates/kernel/src/clock", "crates/kernel/src/mint", "crates/kernel/src/time"];

const ONE_PLACE: [OnePlace; 8] = [
    OnePlace { path: &["Utc", "now"], instead: "take a Stamp", allowed: DOORS },
    OnePlace { path: &["Local", "now"], instead: "take a Stamp; the reader's zone is a setting", allowed: &[] },
    OnePlace { path: &["SystemTime", "now"], instead: "take a Stamp", allowed: DOORS },
    OnePlace { path: &["Uuid", "now_v7"], instead: "take a Mint", allowed: DOORS },
    OnePlace { path: &["Uuid", "new_v4"], instead: "take a Mint", allowed: DOORS },
    OnePlace { path: &["thread_rng"], instead: "take a Mint", allowed: DOORS },
    OnePlace { path: &["rand", "rng"], instead: "take a Mint", allowed: DOORS },
    OnePlace { path: &["rand", "random"], instead: "take a Mint", allowed: DOORS },
];

/// Macros of unfinished work.
const UNFINISHED: [&str; 3] = ["todo", "unimplemented", "dbg"];

/// Calls out of place, skipped tests and unfinished work.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.rust() {
        let Some(source) = Source::parse(&file.text) else {
            faults.push(Fault::new(&file.path, "is not Rust that can be read"));
            continue;
        };
        out_of_place(file, &source, &mut faults);
        left_behind(file, &source, &mut faults);
    }
    faults
}

fn out_of_place(file: &File, source: &Source, faults: &mut Vec<Fault>) {
    for call in &ONE_PLACE {
        if call.allowed.iter().any(|place| file.path.starts_with(place)) {
            continue;
        }
        for line in source.paths(call.path) {
            let rule = format!("{} is called at the door only: {}", call.path.join("::"), call.instead);
            faults.push(Fault::at(&file.path, line, rule));
        }
    }
}

fn left_behind(file: &File, source: &Source, faults: &mut Vec<Fault>) {
    for (at, piece) in source.pieces.iter().enumerate() {
        let Some(word) = source.word(at) else { continue };
        if UNFINISHED.contains(&word) && source.is_mark(at + 1, '!') {
            faults.push(Fault::at(
                &file.path,
                piece.line,
                format!("{word}! is unfinished work: finish it or leave it out"),
            ));
        }
        if word == "ignore" && at >= 2 && source.is_mark(at - 2, '#') {
            faults.push(Fault::at(&file.path, piece.line, "an ignored test is no test: mend it or remove it"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree { files: vec![File::new(path, text)] }).into_iter().map(|fault| fault.place).collect()
    }

    #[test]
    fn the_clock_and_the_dice_stand_at_the_door() {
        let text = "fn f() { Utc::now(); uuid::Uuid::now_v7();\n rand::thread_rng(); }";
        assert_eq!(found("crates/recruit/src/a.rs", text).len(), 3);
        assert!(found("crates/app/src/clock.rs", text).is_empty());
        assert!(found("crates/recruit/src/a.rs", "// Utc::now\nconst A: &str = \"Utc::now\";").is_empty());
    }

    #[test]
    fn a_skipped_test_and_unfinished_work_are_faults() {
        let text = "#[test]\n#[ignore]\nfn f() {\n todo!()\n}\n#[ignore = \"slow\"]\nfn g() {}";
        assert_eq!(found("a.rs", text), ["a.rs:2", "a.rs:4", "a.rs:6"]);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        assert_eq!(found("a.rs", "fn f( {"), ["a.rs"]);
    }
}
