//! The coding page: with marks over each other, before the first mark, without a code, and with faults.

use super::*;
use crate::distill::sample::{book, discussion, excerpt, room, used_excerpt};
use crate::sample;

fn shown(visit: &Visit, may: bool, book: Vec<CodeLine>, marks: Vec<ExcerptLine>) -> CodingPage {
    let document = discussion();
    CodingPage {
        p: visit.frame_titled(document.title.as_str()),
        room: room("documents", may),
        lines: line_views(&document, &book, &marks),
        marks: mark_views(marks, &book),
        codes: leaves(&book),
        form: MarkForm::default(),
        faults: Faults::default(),
        document,
    }
}

#[test]
fn the_coding_page_reads_as_kept() {
    sample::keep("distill/coding", |visit| {
        let marks = || vec![used_excerpt(), excerpt(2, 8, 58, &[2, 3])];
        let backwards = MarkForm { first: "3".to_owned(), last: "1".to_owned(), ..MarkForm::default() };
        let mut wrong = FieldErrors::one("last", Fault::new("field-last-before-first"));
        wrong.add("codes", Fault::new("field-codes-needed"));
        let faults = Faults::parse(&wrong, &visit.frame("distill-documents"));
        vec![
            ("reader-before-the-first-mark", shown(visit, false, book(), vec![])),
            ("coder-without-a-code", shown(visit, true, vec![], vec![])),
            ("coder", shown(visit, true, book(), marks())),
            ("coder-with-faults", CodingPage { form: backwards, faults, ..shown(visit, true, book(), vec![]) }),
        ]
    });
}
