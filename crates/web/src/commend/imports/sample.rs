//! Bringing a file: before, after one with bad lines, and after one that is none.

use super::*;
use crate::commend::sample::provider;
use crate::sample;

const FILE: &str = "reference,title,format,delivery,starts,ends\n\
    LR-1,Kidney course,course,in-person,2026-05-01,2026-05-01\n\
    LR-2,,course,in-person,2026-05-01,2026-05-01\n\
    LR-3,Heart course,lecture,in-person,2026-05-01,31 May\n";

#[test]
fn bringing_a_file_reads_as_kept() {
    sample::keep("commend/import", |visit| {
        let shown = || import_page(visit, provider());
        let (good, bad) = commend::read_activities(FILE);
        let bad =
            bad.iter().map(|bad| BadRow { line: bad.line, field: bad.field.clone(), why: why(&bad.fault, &shown().p) });
        let faults = Faults::parse(&FieldErrors::one("file", Fault::new("import-file-empty")), &shown().p);
        vec![
            ("new", shown()),
            ("some-lines-refused", ImportPage { bad: bad.collect(), report: Some((good.len(), 2)), ..shown() }),
            ("all-taken", ImportPage { report: Some((1, 0)), ..shown() }),
            ("not-a-file-of-ours", ImportPage { faults, ..shown() }),
        ]
    });
}
