//! Where phrases are asked for: in Rust and in templates.

use std::collections::BTreeSet;

use proc_macro2::Delimiter;

use crate::rust::{Kind, Source};
use crate::tree::{File, Tree};

/// Functions whose first text is the key of a phrase.
const CALLS: [&str; 8] = ["t", "t1", "t2", "t3", "tn", "say", "link", "frame"];
/// Types whose `new` takes a key; what the sentence names may follow by `with`.
const ANSWERS: [&str; 3] = ["Refusal", "Fault", "Letter"];
/// The function that speaks a closed word: `word("stance", x)` is one of the phrases `stance-…`.
const WORD: &str = "word";

/// A text of Rust that begins so is a key wherever it stands: these are chosen in `match` arms, far from their call.
const FAMILIES_OF_KEYS: [&str; 4] = ["refused-", "field-", "error-", "done-"];

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
    /// Families of closed words that are spoken, and where.
    pub spoken: Vec<(String, String, usize)>,
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
                let text = said_on_arrival(text).unwrap_or(text);
                self.text(text);
                if is_key(text) && begins_like_a_key(text) && !asked_by_call(source, at) {
                    let (key, path) = (text.to_owned(), file.path.clone());
                    let given = BTreeSet::new();
                    self.calls.push(Use { key, path, line: piece.line, given, may_be_given_elsewhere: true });
                }
            }
            if asks(source, at) {
                self.call(file, source, at);
            }
            if source.word(at) == Some(WORD)
                && let Some(family) =
                    source.text(at + 2).filter(|_| source.closing(at + 1, Delimiter::Parenthesis).is_some())
            {
                self.speaks(family, file, piece.line);
            }
        }
    }

    fn call(&mut self, file: &File, source: &Source, at: usize) {
        let Some(close) = source.closing(at + 1, Delimiter::Parenthesis) else { return };
        let Some(first) = first_text(source, at + 2, close) else { return };
        let Some(key) = source.text(first).filter(|text| is_key(text)) else { return };
        let mut given: BTreeSet<String> = arguments(source, first + 1, close).collect();
        let a_list =
            (first + 1..close).any(|at| source.closing(at, Delimiter::Bracket).is_some_and(|end| end == at + 1));
        let variable = (first + 1..close).any(|at| source.is_mark(at, '&')) && given.is_empty() && !a_list;
        given.extend(chained(source, close + 1));
        let (key, path, line) = (key.to_owned(), file.path.clone(), source.pieces[at].line);
        self.calls.push(Use { key, path, line, given, may_be_given_elsewhere: variable });
    }

    fn speaks(&mut self, family: &str, file: &File, line: usize) {
        let family = format!("{family}-");
        self.spoken.push((family.clone(), file.path.clone(), line));
        self.families.insert(family);
    }

    fn template(&mut self, file: &File) {
        for (start, text) in texts(&file.text) {
            self.text(text);
            let before = file.text[..start - 1].trim_end();
            let Some(before) = before.strip_suffix('(').filter(|_| is_key(text)) else { continue };
            let name =
                before.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default();
            if name == WORD {
                self.speaks(text, file, file.text[..start].matches('\n').count() + 1);
            }
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

/// The first text among a call's own arguments: `say(lang, "key", …)`.
fn first_text(source: &Source, mut at: usize, close: usize) -> Option<usize> {
    while at < close {
        if source.text(at).is_some() {
            return Some(at);
        }
        at = match source.pieces[at].kind {
            Kind::Open(_, end) => end + 1,
            Kind::Word(_) | Kind::Text(_) | Kind::Number | Kind::Mark(_) | Kind::Close => at + 1,
        };
    }
    None
}

/// The key at the end of an address that says what was done: `/me?done=done-saved`.
fn said_on_arrival(address: &str) -> Option<&str> {
    address.split(['?', '&']).skip(1).find_map(|part| part.strip_prefix("done="))
}

/// Whether the text belongs to a family in which every member is a phrase.
fn begins_like_a_key(text: &str) -> bool {
    FAMILIES_OF_KEYS.iter().any(|family| text.starts_with(family) && text.len() > family.len())
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
        let text =
            "fn f(a: A) -> &'static str { match a { A::B => \"refused-late\", A::C => \"/me?done=done-saved\" } }";
        let uses = uses("crates/partner/src/a.rs", text);
        assert_eq!(calls(&uses), [("refused-late", 1, vec![]), ("done-saved", 1, vec![])]);
    }

    #[test]
    fn a_letter_says_its_key_after_its_language() {
        let text = "fn f() { phrases().say(lang, \"mail-foot\", &[]); Letter::new(l, \"mail-subject\", &[(\"title\", t)]).link(\"mail-open\", &a); }";
        let uses = uses("crates/work/src/a.rs", text);
        assert_eq!(
            calls(&uses),
            [("mail-foot", 1, vec![]), ("mail-subject", 1, vec!["title"]), ("mail-open", 1, vec![])]
        );
    }

    #[test]
    fn a_closed_word_is_a_use_of_its_family() {
        let rust = uses("crates/web/src/a.rs", "fn f() { p.word(\"stance\", s); }");
        let template = uses("crates/web/templates/a.html", "{{ p.word(\"stance\", s) }}");
        assert!(rust.names("stance-agree") && template.names("stance-agree"));
    }

    #[test]
    fn a_test_is_no_use() {
        let uses = uses("crates/web/src/a.rs", "#[test]\nfn f() { p.t(\"save-all\"); }");
        assert!(uses.calls.is_empty() && !uses.names("save-all"));
    }
}
