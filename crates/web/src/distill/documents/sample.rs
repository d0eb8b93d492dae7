//! The list of texts and the form for a discussion.

use chrono::Days;
use kernel::Fault;
use testkit::noon;

use super::*;
use crate::distill::sample::room;
use crate::sample::{self, id};

fn line(number: u16, title: &str, excerpts: i64, coders: i64) -> DocumentLine {
    DocumentLine {
        id: id("doc", number),
        title: title.to_owned(),
        practice: (number > 1).then(|| id("sub", number)),
        authors: vec!["Marisol Vega".to_owned()],
        licence: None,
        length: 900,
        excerpts,
        coders,
        finished: None,
    }
}

#[test]
fn the_list_of_texts_reads_as_kept() {
    sample::keep("distill/documents", |visit| {
        let empty = |may| DocumentsPage {
            p: visit.frame("distill-documents"),
            room: room("documents", may),
            lines: vec![],
            finished: 0,
            excerpts: 0,
        };
        let coded = DocumentLine { finished: Some(noon() - Days::new(1)), ..line(1, "An evening about pay", 4, 2) };
        let lines = vec![coded, line(2, "Rounds with a patient", 1, 1), line(3, "Letters after a visit", 0, 0)];
        vec![
            ("reader-when-empty", empty(false)),
            ("coder", DocumentsPage { lines, finished: 1, excerpts: 5, ..empty(true) }),
        ]
    });
}

#[test]
fn the_form_for_a_discussion_reads_as_kept() {
    sample::keep("distill/document_new", |visit| {
        let new = |form, faults| NewPage {
            p: visit.frame("distill-document-new"),
            room: room("documents", true),
            form,
            faults,
        };
        let typed = DiscussionForm { title: String::new(), text: "We were asked too late.".to_owned() };
        let mut wrong = FieldErrors::one("title", Fault::new("field-required"));
        wrong.add("text", Fault::new("field-transcript-line").with("line", 1));
        let faults = Faults::parse(&wrong, &visit.frame("distill-document-new"));
        vec![("empty", new(DiscussionForm::default(), Faults::default())), ("with-faults", new(typed, faults))]
    });
}
