//! The glossary: empty for a visitor, with words and faults for somebody at the table.

use kernel::Version;
use partner::glossary::EntryRecord;
use testkit::{line, noon, prose};

use super::*;
use crate::partner::sample::initiative;
use crate::sample::{self, id};

pub(crate) fn entry(word: &str, meaning: &str) -> Entry {
    Entry::restore(EntryRecord {
        id: id("ent", 1),
        version: Version(1),
        initiative: id("ini", 1),
        word: line(word),
        meaning: prose(meaning),
        lang: Lang::En,
        by: id("per", 1),
        at: noon(),
    })
}

#[test]
fn the_glossary_reads_as_kept() {
    sample::keep("partner/plain/glossary", |visit| {
        let page = |entries: Vec<Entry>, may_explain: bool, faults: Faults| {
            let p = visit.frame("glossary-title");
            GlossaryPage { p, initiative: initiative(), entries, may_explain, form: WordForm::default(), faults }
        };
        let mut errors = FieldErrors::default();
        errors.add("word", kernel::Fault::new("field-required"));
        let faults = Faults::parse(&errors, &visit.frame("glossary-title"));
        let entries = vec![entry("CME", "Continuing medical education: what doctors learn after their training.")];
        vec![("empty", page(vec![], false, Faults::default())), ("with-faults", page(entries, true, faults))]
    });
}
