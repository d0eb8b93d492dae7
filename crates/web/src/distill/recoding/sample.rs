//! A mark that is thought over: as it is, without a code, and saved by somebody else meanwhile.

use kernel::Fault;

use super::*;
use crate::distill::sample::{book, used_excerpt};
use crate::sample::{self, id};

#[test]
fn a_mark_that_is_changed_reads_as_kept() {
    sample::keep("distill/recode", |visit| {
        let shown = |form| RecodePage {
            p: visit.frame("distill-recode"),
            line: used_excerpt(),
            codes: book().into_iter().filter(|code| code.parent.is_some()).collect(),
            form,
            conflict: None,
            faults: Faults::default(),
        };
        let codes = vec![id::<CodeId>("code", 2).to_string(), id::<CodeId>("code", 3).to_string()];
        let mine = RecodeForm { version: 1, codes, memo: "It is about waiting, too.".to_owned() };
        let bare = RecodeForm { codes: vec![], ..mine.clone() };
        let fault = FieldErrors::one("codes", Fault::new("field-codes-needed"));
        let faults = Faults::parse(&fault, &visit.frame("distill-recode"));
        vec![
            ("usual", shown(RecodeForm::of(&used_excerpt()))),
            ("with-a-fault", RecodePage { faults, ..shown(bare) }),
            ("in-conflict", shown(mine).in_conflict()),
        ]
    });
}
