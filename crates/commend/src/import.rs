//! Reading a file of activities (CSV, comma or semicolon, a first line of names).

use kernel::{Day, Fault, FieldErrors, Line};

use crate::{ActivityPlan, Delivery, Format};

/// One thing that is wrong with a line that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, the line of names being 1.
    pub line: u64,
    /// The column.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Activities added.
    pub added: usize,
    /// Lines whose number was there already.
    pub skipped: usize,
    /// What is wrong with the lines that could not be taken, by number; a line can be here more than once.
    pub bad: Vec<BadLine>,
}

/// The columns of a file, in any order; `reference`, `fixed`, `joint` and `instances` may be missing.
pub const COLUMNS: [&str; 9] =
    ["reference", "title", "format", "delivery", "starts", "ends", "fixed", "joint", "instances"];

/// Reads a file: the good lines with their numbers, and the bad ones.
pub fn read_activities(text: &str) -> (Vec<(u64, ActivityPlan)>, Vec<BadLine>) {
    // Every kind of line end becomes a line feed, so that line numbers are those an editor shows.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(names) => names.iter().map(|name| name.trim().to_lowercase()).collect(),
        Err(_) => Vec::new(),
    };
    let needed = ["title", "format", "delivery", "starts", "ends"];
    if let Some(missing) = needed.iter().find(|name| !names.iter().any(|held| held == *name)) {
        let fault = Fault::new("field-column-missing").with("column", missing);
        return (Vec::new(), vec![BadLine { line: 1, field: (*missing).to_owned(), fault }]);
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                bad.push(BadLine { line, field: String::new(), fault: Fault::new("field-not-readable") });
                continue;
            }
        };
        // The reader's own place stands before empty lines, so the first line is counted back from the one after the record.
        let breaks: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let counted = reader.position().line().saturating_sub(1 + u64::try_from(breaks).unwrap_or(u64::MAX));
        let line = counted.max(record.position().map_or(0, csv::Position::line));
        let cell = |name: &str| {
            names.iter().position(|held| held == name).and_then(|at| record.get(at)).unwrap_or_default().trim()
        };
        match read_line(&cell) {
            Ok(plan) => good.push((line, plan)),
            Err(errors) => bad.extend(errors.iter().map(|(field, fault)| BadLine {
                line,
                field: field.to_owned(),
                fault: fault.clone(),
            })),
        }
    }
    (good, bad)
}

fn read_line<'a>(cell: &impl Fn(&str) -> &'a str) -> Result<ActivityPlan, FieldErrors> {
    let mut errors = FieldErrors::default();
    let title = errors.take("title", Line::parse(cell("title")));
    let format = errors.take("format", word::<Format>(cell("format")));
    let delivery = errors.take("delivery", word::<Delivery>(cell("delivery")));
    let starts = errors.take("starts", day(cell("starts")));
    let ends = errors.take("ends", day(cell("ends")));
    let reference = errors.take("reference", optional(cell("reference"), |text| Line::parse_max(text, 80)));
    let fixed = errors.take("fixed", optional(cell("fixed"), day));
    let joint = errors.take("joint", yes(cell("joint")));
    let instances = errors.take("instances", optional(cell("instances"), number));
    let whole = (|| {
        Some(ActivityPlan {
            reference: reference?,
            title: title?,
            format: format?,
            delivery: delivery?,
            starts: starts?,
            ends: ends?,
            fixed: fixed?,
            joint: joint?,
            instances: instances?.unwrap_or(1),
        })
    })();
    errors.or(whole)
}

fn optional<T>(text: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

fn word<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    let plain = text.to_lowercase().replace(' ', "-");
    plain
        .parse()
        .map_err(|_| if text.is_empty() { Fault::new("field-required") } else { Fault::new("field-not-in-list") })
}

fn day(text: &str) -> Result<Day, Fault> {
    if text.is_empty() {
        return Err(Fault::new("field-required"));
    }
    text.parse().map_err(|_| Fault::new("field-not-a-day"))
}

fn number(text: &str) -> Result<u32, Fault> {
    text.parse().map_err(|_| Fault::new("field-not-a-whole-number"))
}

fn yes(text: &str) -> Result<bool, Fault> {
    match text.to_lowercase().as_str() {
        "" | "no" | "0" | "false" | "direct" => Ok(false),
        "yes" | "1" | "true" | "joint" | "sí" | "si" => Ok(true),
        _ => Err(Fault::new("field-not-in-list")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_are_kept_and_each_bad_one_has_its_number_and_reason() {
        let file = "reference,title,format,delivery,starts,ends,joint\n\
                    A1,Clinic letters,course,in-person,2026-02-01,2026-02-02,no\n\
                    A2,,course,in-person,2026-02-01,2026-02-02,no\n\
                    A3,Ward rounds,ballet,in-person,2026-02-01,2026-02-02,no\n\
                    A4,Ward rounds,series,in-person,1 May,2026-02-02,no\n\
                    A5,\"Line\nbreak\",series,online,2026-02-01,2026-02-02,joint\n";
        let (good, bad) = read_activities(file);
        assert_eq!(
            good.iter().map(|(line, plan)| (*line, plan.title.as_str())).collect::<Vec<_>>(),
            [(2, "Clinic letters"), (6, "Line break")]
        );
        let bad: Vec<_> = bad.iter().map(|bad| (bad.line, bad.field.as_str(), bad.fault.key)).collect();
        assert_eq!(
            bad,
            [(3, "title", "field-required"), (4, "format", "field-not-in-list"), (5, "starts", "field-not-a-day")]
        );
    }

    #[test]
    fn line_numbers_are_those_an_editor_shows_whatever_ends_a_line() {
        let lines = [
            "title,format,delivery,starts,ends",
            "",
            "A,opera,online,2026-02-01,2026-02-02",
            "B,opera,online,2026-02-01,2026-02-02",
        ];
        for end in ["\n", "\r\n", "\r"] {
            let (_, bad) = read_activities(&lines.join(end));
            assert_eq!(bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [3, 4], "{end:?}");
        }
    }

    #[test]
    fn control_characters_a_quote_that_never_ends_and_shifted_columns_are_told_not_taken() {
        let file = "title,format,delivery,starts,ends\nbe\u{7}ll,course,online,2026-02-01,2026-02-02\nOne, two,course,online,2026-02-01,2026-02-02\n\
                    \"never ends,course,online,2026-02-01,2026-02-02\nC,course,online,2026-02-01,2026-02-02\n";
        let (good, bad) = read_activities(file);
        assert!(good.is_empty(), "{good:?}");
        let bad: Vec<_> = bad.iter().map(|bad| (bad.line, bad.field.as_str())).collect();
        assert_eq!(
            bad,
            [
                (2, "title"),
                (3, "delivery"),
                (3, "format"),
                (3, "starts"),
                (4, "delivery"),
                (4, "ends"),
                (4, "format"),
                (4, "starts")
            ]
        );
    }

    #[test]
    fn a_file_without_a_needed_column_says_which() {
        let (good, bad) = read_activities("title;format\nx;course\n");
        assert!(good.is_empty());
        assert_eq!((bad[0].line, bad[0].field.as_str()), (1, "delivery"));
    }

    #[test]
    fn semicolons_a_byte_order_mark_and_spanish_are_taken() {
        let (good, bad) = read_activities(
            "\u{feff}Title;Format;Delivery;Starts;Ends;Joint;Instances\nCafé 👩🏽‍⚕️;Series;Live Streamed;2026-01-05;2026-06-30;sí;3\n",
        );
        assert_eq!(bad, []);
        assert_eq!((good[0].1.joint, good[0].1.instances), (true, 3));
    }
}
