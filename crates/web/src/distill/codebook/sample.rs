//! The codebook with the agreement of two coders, and one code.

use distill::{Agreement, CodeRecord};
use kernel::Fault;
use testkit::{line, prose};

use super::super::agreement::AgreementRow;
use super::*;
use crate::distill::sample::{book, code, excerpt, room, used_excerpt};
use crate::sample::{self, id};

fn two_coders() -> AgreementView {
    let row = |code: CodeLine, both, first, second, neither| AgreementRow {
        code,
        agreement: Agreement { both, first, second, neither },
    };
    AgreementView {
        coders: ["Daniel Okafor".to_owned(), "Nadia Brandt".to_owned()],
        documents: 2,
        units: 12,
        rows: vec![
            row(code(2, "Paid first", Some(1), 2), 5, 1, 0, 6),
            // Hardly below chance: two decimals of it are a nought without a sign.
            row(code(3, "Waiting", Some(1), 1), 0, 1, 1, 298),
            row(code(4, "Preparation", None, 0), 12, 0, 0, 0),
        ],
    }
}

#[test]
fn the_codebook_reads_as_kept() {
    sample::keep("distill/codebook", |visit| {
        let shown = |may, book, form| BookPage {
            p: visit.frame("distill-codebook"),
            room: room("codebook", may),
            groups: groups(book),
            agreement: None,
            lang: visit.lang,
            form,
            faults: Faults::default(),
        };
        let typed = CodeForm { name: "Print size".to_owned(), colour: "12".to_owned(), ..CodeForm::default() };
        let mut wrong = FieldErrors::one("definition", Fault::new("field-required"));
        wrong.add("colour", Fault::new("field-code-colour").with("max", COLOURS));
        let faults = Faults::parse(&wrong, &visit.frame("distill-codebook"));
        let coder = shown(true, book(), CodeForm::default());
        vec![
            ("reader-when-empty", shown(false, vec![], CodeForm::default())),
            ("coder", BookPage { agreement: Some(two_coders()), ..coder }),
            ("coder-with-faults", BookPage { faults, ..shown(true, vec![], typed) }),
        ]
    });
}

fn paid_first() -> Code {
    Code::restore(CodeRecord {
        id: id("code", 2),
        version: Version(2),
        initiative: id("ini", 1),
        name: line("Paid first"),
        definition: prose("When people were paid before the work began."),
        parent: Some(id("code", 1)),
        colour: 2,
    })
}

#[test]
fn a_code_reads_as_kept() {
    sample::keep("distill/code", |visit| {
        let shown = |may, lines| CodePage {
            p: visit.frame_titled("Paid first"),
            room: room("codebook", may),
            code: paid_first(),
            groups: vec![code(1, "Money", None, 0)],
            lines,
            form: CodeForm {
                version: 2,
                name: "Paid first".to_owned(),
                definition: "When people were paid before the work began.".to_owned(),
                parent: id::<CodeId>("code", 1).to_string(),
                colour: "2".to_owned(),
            },
            conflict: None,
            faults: Faults::default(),
        };
        let other = CodeForm { name: "Money first".to_owned(), ..shown(true, vec![]).form };
        vec![
            ("reader", shown(false, vec![used_excerpt(), excerpt(2, 34, 58, &[2, 3])])),
            ("coder-when-unused", shown(true, vec![])),
            ("coder-in-conflict", shown(true, vec![]).in_conflict(other)),
        ]
    });
}
