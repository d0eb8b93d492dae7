//! The phrase book is whole: every phrase a page needs exists in both languages, and no phrase is there for nothing.

mod book;
mod uses;

use std::collections::BTreeSet;

use anyhow::Result;

use crate::report::{Fault, Report};
use crate::tree::Tree;
use book::{Book, Phrase};
use uses::{Use, Uses};

/// Phrases that read the same in both languages on purpose: one key a line, `#` begins a reason.
const SAME_IN_BOTH: &str = "crates/voice/phrases/same-in-both.txt";

/// Compares both phrase books with each other and with everything that uses them.
pub fn check(tree: &Tree) -> Result<Report> {
    let mut report = Report::default();
    let english = Book::read(tree, "en", &mut report.faults);
    let spanish = Book::read(tree, "es", &mut report.faults);
    let uses = Uses::of(tree);
    both_have_the_same(&english, &spanish, &mut report.faults);
    translated(tree, &english, &spanish, &mut report.faults);
    for asked in &uses.calls {
        judge_use(asked, &english, &mut report.faults);
    }
    for (family, path, line) in &uses.spoken {
        if !english.phrases.keys().any(|key| key.starts_with(family)) {
            report.faults.push(Fault::at(path, *line, format!("no phrase begins with `{family}`")));
        }
    }
    for (key, phrase) in &english.phrases {
        if !uses.names(key) && !english.references(key) {
            report.faults.push(Fault::at(&phrase.path, phrase.line, format!("`{key}` is used nowhere: remove it")));
        }
    }
    report.looked_at = format!("{} phrases in 2 languages, {} uses", english.phrases.len(), uses.calls.len());
    Ok(report)
}

fn both_have_the_same(english: &Book, spanish: &Book, faults: &mut Vec<Fault>) {
    for (one, other, language) in [(english, spanish, "Spanish"), (spanish, english, "English")] {
        for (key, phrase) in &one.phrases {
            if !other.phrases.contains_key(key) {
                faults.push(Fault::at(&phrase.path, phrase.line, format!("`{key}` has no {language} phrase")));
            }
        }
    }
    for (key, phrase, other) in pairs(english, spanish) {
        if phrase.variables != other.variables {
            let rule = format!("`{key}` names {}, English names {}", list(&other.variables), list(&phrase.variables));
            faults.push(Fault::at(&other.path, other.line, rule));
        }
    }
}

/// The same words in both languages are a forgotten translation, unless somebody said otherwise.
fn translated(tree: &Tree, english: &Book, spanish: &Book, faults: &mut Vec<Fault>) {
    let listed = tree.files.iter().find(|file| file.path == SAME_IN_BOTH).map_or("", |file| &file.text);
    let listed: BTreeSet<&str> = listed
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|key| !key.is_empty())
        .collect();
    for (key, phrase, other) in pairs(english, spanish) {
        let same = phrase.words == other.words && !phrase.words.is_empty();
        if same && !listed.contains(key) {
            let rule = format!("`{key}` reads the same in English: translate it, or list it in {SAME_IN_BOTH}");
            faults.push(Fault::at(&other.path, other.line, rule));
        } else if !same && listed.contains(key) {
            faults.push(Fault::new(SAME_IN_BOTH, format!("`{key}` no longer reads the same: take it off the list")));
        }
    }
    for key in listed.iter().filter(|key| !english.phrases.contains_key(**key)) {
        faults.push(Fault::new(SAME_IN_BOTH, format!("`{key}` does not exist: take it off the list")));
    }
}

fn judge_use(asked: &Use, english: &Book, faults: &mut Vec<Fault>) {
    let Some(phrase) = english.phrases.get(&asked.key) else {
        faults.push(Fault::at(&asked.path, asked.line, format!("`{}` is not in the phrase book", asked.key)));
        return;
    };
    let missing: BTreeSet<String> = phrase.variables.difference(&asked.given).cloned().collect();
    if !missing.is_empty() && !asked.may_be_given_elsewhere {
        let rule = format!("`{}` names {}, which is not given here", asked.key, list(&missing));
        faults.push(Fault::at(&asked.path, asked.line, rule));
    }
}

fn pairs<'a>(one: &'a Book, other: &'a Book) -> impl Iterator<Item = (&'a str, &'a Phrase, &'a Phrase)> {
    one.phrases.iter().filter_map(|(key, phrase)| Some((key.as_str(), phrase, other.phrases.get(key)?)))
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "nothing".into();
    }
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    fn found(english: &str, spanish: &str, code: &str, more: Option<File>) -> Vec<String> {
        let mut files = vec![
            File::new("crates/voice/phrases/en/a.ftl", english),
            File::new("crates/voice/phrases/es/a.ftl", spanish),
            File::new("crates/web/src/a.rs", code),
        ];
        files.extend(more);
        let report = check(&Tree { files }).unwrap();
        report.faults.into_iter().map(|fault| format!("{}: {}", fault.place, fault.rule)).collect()
    }

    const USED: &str = "fn f(p: P) { p.t(\"save-all\"); }";

    #[test]
    fn a_whole_book_has_no_fault() {
        assert!(found("save-all = Save\n", "save-all = Guardar\n", USED, None).is_empty());
    }

    #[test]
    fn a_phrase_in_one_language_only_is_a_fault() {
        let faults = found("save-all = Save\n", "", USED, None);
        assert_eq!(faults, ["crates/voice/phrases/en/a.ftl:1: `save-all` has no Spanish phrase"]);
        assert_eq!(found("save-all = Save\n", "save-all = Guardar\nb-c = X\n", USED, None).len(), 1);
    }

    #[test]
    fn a_phrase_nobody_uses_is_a_fault_and_so_is_one_nobody_wrote() {
        let faults = found("save-all = Save\nold-one = Old\n", "save-all = Guardar\nold-one = Viejo\n", USED, None);
        assert_eq!(faults, ["crates/voice/phrases/en/a.ftl:2: `old-one` is used nowhere: remove it"]);
        assert_eq!(found("", "", USED, None), ["crates/web/src/a.rs:1: `save-all` is not in the phrase book"]);
    }

    #[test]
    fn both_languages_name_the_same_and_the_use_gives_it() {
        let code = "fn f(p: P) { p.t1(\"save-all\", \"count\", 3); }";
        assert!(found("save-all = Save { $count }\n", "save-all = Guardar { $count }\n", code, None).is_empty());
        let faults = found("save-all = Save { $count }\n", "save-all = Guardar { $cuenta }\n", code, None);
        assert_eq!(faults, ["crates/voice/phrases/es/a.ftl:1: `save-all` names $cuenta, English names $count"]);
        let faults = found("save-all = Save { $count }\n", "save-all = Guardar { $count }\n", USED, None);
        assert_eq!(faults, ["crates/web/src/a.rs:1: `save-all` names $count, which is not given here"]);
    }

    #[test]
    fn a_closed_word_without_any_phrase_is_a_fault() {
        let code = "fn f(p: P) { p.word(\"stance\", s); }";
        assert_eq!(found("", "", code, None), ["crates/web/src/a.rs:1: no phrase begins with `stance-`"]);
        assert!(found("stance-agree = Yes\n", "stance-agree = Sí\n", code, None).is_empty());
    }

    #[test]
    fn a_forgotten_translation_is_a_fault_unless_it_is_listed() {
        assert_eq!(found("save-all = No\n", "save-all = No\n", USED, None).len(), 1);
        let list = File::new(SAME_IN_BOTH, "save-all # the same word\n");
        assert!(found("save-all = No\n", "save-all = No\n", USED, Some(list)).is_empty());
        let stale = File::new(SAME_IN_BOTH, "save-all\ngone-one\n");
        assert_eq!(found("save-all = Save\n", "save-all = Guardar\n", USED, Some(stale)).len(), 2);
    }
}
