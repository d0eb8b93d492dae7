//! Where phrases are asked for: in Rust and in templates.

use std::collections::BTreeSet;

use proc_macro2::Delimiter;

use crate::rust::Source;
use crate::tree::{File, Tree};

/// Functions whose first argument is the key of a phrase.
const CALLS: [&str; 6] = ["t", "t1", "t2", "t3", "tn", "th"];
/// Types whose `new` takes a key, and whose `with` gives what the sentence names.
const ANSWERS: [&str; 2] = ["Refusal", "Fault"];

/// A text that begins so is a key wherever it stands: refusals are chosen in `match` arms, far from their call.
const REFUSALS: &str = "refused-";

/// One place that asks for a phrase by name.
#[derive(Debug)]
pub struct Use {
    pub key: String,
    pub path: String,
    pub line: usize,
    /// The names given along.
    pub given: BTreeSet<String>,
    /// The names come from a variable: only the page's own test can tell.
    pub may_be_given_elsewhere: bool,
}

/// All places, and all texts that could be a key.
#[derive(Debug, Default)]
pub struct Uses {
    pub calls: Vec<Use>,
    texts: BTreeSet<String>,
    /// Beginnings of keys whose end is filled in: `stage-{stage}`.
    families: BTreeSet<String>,
}

impl Uses {
    /// Reads the product's code (not its tests) and the templates.
    pub fn of(tree: &Tree) -> Self {
        let mut uses = Self::default();
        for file in tree.rust().filter(|file| file.path.starts_with("crates/") && !file.path.contains("/tests/")) {
            if let Some(source) = Source::parse(&file.text) {
                uses.rust(file, &source);
            }
        }
        for file in tree.templates() {
            uses.template(file);
        }
        uses
    }

    /// Whether the phrase is asked for anywhere.
    pub fn names(&self, key: &str) -> bool {
        self.texts.contains(key) || self.families.iter().any(|family| key.starts_with(family))
    }

    fn rust(&mut self, file: &File, source: &Source) {
        for (at, piece) in source.pieces.iter().enumerate().filter(|(_, piece)| !piece.in_test) {
            if let Some(text) = source.text(at) {
                self.text(text);
                if is_key(text) && text.starts_with(REFUSALS) && !asked_by_call(source, at) {
                    let (key, path) = (text.to_owned(), file.path.clone());
                    let given = BTreeSet::new();
                    self.calls.push(Use { key, path, line: piece.line, given, may_be_given_elsewhere: true });
                }
            }
            if asks(source, at) {
                self.call(file, source, at);
            }
        }
    }

    fn call(&mut self, file: &File, source: &Source, at: usize) {
        let Some(close) = source.closing(at + 1, Delimiter::Parenthesis) else { return };
        let Some(key) = source.text(at + 2).filter(|text| is_key(text)) else { return };
        let mut given: BTreeSet<String> = arguments(source, at + 3, close).collect();
        let variable = (at + 3..close).any(|at| source.is_mark(at, '&')) && given.is_empty();
        given.extend(chained(source, close + 1));
        let (key, path, line) = (key.to_owned(), file.path.clone(), source.pieces[at].line);
        self.calls.push(Use { key, path, line, given, may_be_given_elsewhere: variable });
    }

    fn template(&mut self, file: &File) {
        for (start, text) in texts(&file.text) {
            self.text(text);
            let before = file.text[..start - 1].trim_end();
            let Some(before) = before.strip_suffix('(').filter(|_| is_key(text)) else { continue };
            let name =
                before.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default();
            if !CALLS.contains(&name) {
                continue;
            }
            let rest = &file.text[start + text.len() + 1..];
            let arguments = &rest[..call_end(rest)];
            let given: BTreeSet<String> = texts(arguments).into_iter().map(|(_, text)| text.to_owned()).collect();
            let variable = arguments.contains('&') && given.is_empty();
            let (key, path) = (text.to_owned(), file.path.clone());
            let line = file.text[..start].matches('\n').count() + 1;
            self.calls.push(Use { key, path, line, given, may_be_given_elsewhere: variable });
        }
    }

    fn text(&mut self, text: &str) {
        let beginning = text.split('{').next().unwrap_or_default();
        if beginning != text || text.ends_with('-') {
            if is_beginning(beginning) {
                self.families.insert(beginning.to_owned());
            }
        } else if is_key(text) {
            self.texts.insert(text.to_owned());
        }
    }
}

/// Whether a function of the phrase book, or an answer with a key, is called here.
fn asks(source: &Source, at: usize) -> bool {
    let answer =
        at >= 3 && source.word(at) == Some("new") && ANSWERS.contains(&source.word(at - 3).unwrap_or_default());
    let defined = at >= 1 && source.word(at - 1) == Some("fn");
    answer || (source.word(at).is_some_and(|word| CALLS.contains(&word)) && !defined)
}

/// Whether the text is the first argument of a call, which is judged as a whole.
fn asked_by_call(source: &Source, at: usize) -> bool {
    let name = at.checked_sub(2).and_then(|before| source.word(before)).unwrap_or_default();
    (name == "new" || CALLS.contains(&name)) && source.closing(at - 1, Delimiter::Parenthesis).is_some()
}

/// Lower-case words joined by hyphens; a single word is a key only where a call says so.
fn is_key(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// `stage-`, the beginning of a family of keys.
fn is_beginning(text: &str) -> bool {
    text.len() > 2 && text.ends_with('-') && is_key(text)
}

/// The texts that stand as arguments of their own between `from` and `to`.
fn arguments(source: &Source, from: usize, to: usize) -> impl Iterator<Item = String> + '_ {
    (from..to).filter_map(|at| source.text(at)).map(str::to_owned)
}

/// The names given by `.with("name", …)` after a call.
fn chained(source: &Source, mut at: usize) -> Vec<String> {
    let mut names = Vec::new();
    while source.is_mark(at, '.') && source.word(at + 1) == Some("with") {
        let Some(close) = source.closing(at + 2, Delimiter::Parenthesis) else { break };
        names.extend(source.text(at + 3).map(str::to_owned));
        at = close + 1;
    }
    names
}

/// Quoted texts of a template with the place where each begins.
fn texts(template: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = template[at..].find('"').map(|open| at + open + 1) {
        let end = template[open..].find('"').map_or(template.len(), |length| open + length);
        let text = &template[open..end];
        if is_key(text) || (is_key(text.trim_end_matches('-')) && !text.is_empty()) || text.contains('{') {
            found.push((open, text));
        }
        // An attribute may hold a call with quotes of its own, so every quote is tried as a beginning.
        at = open;
    }
    found
}

/// Where the arguments of a call end.
fn call_end(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(path: &str, text: &str) -> Uses {
        Uses::of(&Tree { files: vec![File::new(path, text)] })
    }

    fn calls(uses: &Uses) -> Vec<(&str, usize, Vec<&str>)> {
        uses.calls
            .iter()
            .map(|call| (call.key.as_str(), call.line, call.given.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn a_template_asks_inside_attributes_too() {
        let text = "<h1>{{ p.t(\"call-title\") }}</h1>\n<p title=\"{{ p.t1(\"call-ends\", \"day\", f(day)) }}\">{{ p.t(\"save\") }}";
        let uses = uses("crates/web/templates/a.html", text);
        assert_eq!(calls(&uses), [("call-title", 1, vec![]), ("call-ends", 2, vec!["day"]), ("save", 2, vec![])]);
    }

    #[test]
    fn a_refusal_gives_its_names_in_a_chain() {
        let text = "fn f() { Refusal::new(\"refused-late\").with(\"until\", x).with(\"who\", y); }";
        assert_eq!(calls(&uses("crates/partner/src/a.rs", text)), [("refused-late", 1, vec!["until", "who"])]);
    }

    #[test]
    fn a_text_alone_or_the_beginning_of_a_family_is_a_use() {
        let text = "const A: &str = \"stage-open\"; fn f() { format!(\"kind-{}\", k); }";
        let uses = uses("crates/web/src/a.rs", text);
        assert!(uses.names("stage-open") && uses.names("kind-partner"));
        assert!(!uses.names("stage-closed"));
    }

    #[test]
    fn a_refusal_chosen_far_from_its_call_is_asked_for_too() {
        let text = "fn f(a: A) -> &'static str { match a { A::B => \"refused-late\", A::C => \"other-word\" } }";
        assert_eq!(calls(&uses("crates/partner/src/a.rs", text)), [("refused-late", 1, vec![])]);
    }

    #[test]
    fn a_test_is_no_use() {
        let uses = uses("crates/web/src/a.rs", "#[test]\nfn f() { p.t(\"save-all\"); }");
        assert!(uses.calls.is_empty() && !uses.names("save-all"));
    }
}
