//! Rust source as a flat list of pieces: words, marks, texts and brackets, each with its line.
//!
//! Comments and documentation are left out, so that a rule about code never trips over prose.

use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Word(String),
    /// A string literal, without its quotes.
    Text(String),
    Number,
    Mark(char),
    /// An opening bracket and the position of its partner.
    Open(Delimiter, usize),
    Close,
}

/// One piece of source.
#[derive(Debug, Clone)]
pub struct Piece {
    pub kind: Kind,
    pub line: usize,
    /// Stands in a test: under `#[test]`, `#[cfg(test)]` and the like.
    pub in_test: bool,
}

/// A source file in pieces.
#[derive(Debug, Default)]
pub struct Source {
    pub pieces: Vec<Piece>,
}

/// A function and the lines it covers, signature included.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
    pub in_test: bool,
}

impl Source {
    /// `None` when the text is not Rust; the compiler says so better than we could.
    pub fn parse(text: &str) -> Option<Self> {
        let mut source = Self::default();
        source.add(TokenStream::from_str(text).ok()?, false);
        Some(source)
    }

    fn add(&mut self, tokens: TokenStream, in_test: bool) {
        let mut next_is_test = false;
        let mut after_hash = false;
        for token in tokens {
            let line = token.span().start().line;
            let hash_before = std::mem::take(&mut after_hash);
            match token {
                TokenTree::Group(group) if hash_before && is_doc(&group.stream()) => {}
                TokenTree::Group(group) => {
                    next_is_test |= hash_before && marks_a_test(&group.stream());
                    let body = group.delimiter() == Delimiter::Brace;
                    let inner = in_test || (next_is_test && body);
                    next_is_test &= !body;
                    self.add_group(&group, inner);
                }
                TokenTree::Ident(word) => self.push(Kind::Word(word.to_string()), line, in_test),
                TokenTree::Literal(literal) => self.push(text_of(&literal.to_string()), line, in_test),
                TokenTree::Punct(mark) => {
                    after_hash = mark.as_char() == '#' || (hash_before && mark.as_char() == '!');
                    next_is_test &= mark.as_char() != ';';
                    self.push(Kind::Mark(mark.as_char()), line, in_test);
                }
            }
        }
    }

    fn add_group(&mut self, group: &proc_macro2::Group, in_test: bool) {
        let open = self.pieces.len();
        self.push(Kind::Close, group.span_open().start().line, in_test);
        self.add(group.stream(), in_test);
        let close = self.pieces.len();
        self.push(Kind::Close, group.span_close().end().line, in_test);
        self.pieces[open].kind = Kind::Open(group.delimiter(), close);
    }

    fn push(&mut self, kind: Kind, line: usize, in_test: bool) {
        self.pieces.push(Piece { kind, line, in_test });
    }

    pub fn word(&self, at: usize) -> Option<&str> {
        match &self.pieces.get(at)?.kind {
            Kind::Word(word) => Some(word),
            Kind::Text(_) | Kind::Number | Kind::Mark(_) | Kind::Open(..) | Kind::Close => None,
        }
    }

    pub fn text(&self, at: usize) -> Option<&str> {
        match &self.pieces.get(at)?.kind {
            Kind::Text(text) => Some(text),
            Kind::Word(_) | Kind::Number | Kind::Mark(_) | Kind::Open(..) | Kind::Close => None,
        }
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.kind == Kind::Mark(mark))
    }

    /// The partner of the bracket at `at`, if one of that kind opens there.
    pub fn closing(&self, at: usize, kind: Delimiter) -> Option<usize> {
        match self.pieces.get(at)?.kind {
            Kind::Open(found, close) if found == kind => Some(close),
            Kind::Open(..) | Kind::Word(_) | Kind::Text(_) | Kind::Number | Kind::Mark(_) | Kind::Close => None,
        }
    }

    /// Lines on which the words of `path` stand one after another, joined by `::`.
    pub fn paths(&self, path: &[&str]) -> Vec<usize> {
        let fits = |at: usize| {
            path.iter().enumerate().all(|(step, wanted)| {
                let here = at + step * 3;
                self.word(here) == Some(wanted)
                    && (step == 0 || (self.is_mark(here - 1, ':') && self.is_mark(here - 2, ':')))
            })
        };
        (0..self.pieces.len()).filter(|at| fits(*at)).map(|at| self.pieces[at].line).collect()
    }

    /// Every function with a body.
    pub fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        for at in 0..self.pieces.len() {
            let (Some("fn"), Some(name)) = (self.word(at), self.word(at + 1)) else { continue };
            if let Some(close) = self.body_after(at + 2) {
                let (first, last) = (self.pieces[at].line, self.pieces[close].line);
                let in_test = self.pieces[close].in_test;
                found.push(Function { name: name.into(), line: first, lines: last + 1 - first, in_test });
            }
        }
        found
    }

    /// The end of the next body in braces, unless a semicolon comes first.
    fn body_after(&self, mut at: usize) -> Option<usize> {
        loop {
            match self.pieces.get(at)?.kind {
                Kind::Open(Delimiter::Brace, close) => return Some(close),
                Kind::Open(_, close) => at = close + 1,
                Kind::Mark(';') | Kind::Close => return None,
                Kind::Word(_) | Kind::Text(_) | Kind::Number | Kind::Mark(_) => at += 1,
            }
        }
    }
}

fn words(stream: &TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in stream.clone() {
        match token {
            TokenTree::Ident(word) => found.push(word.to_string()),
            TokenTree::Group(group) => found.extend(words(&group.stream())),
            TokenTree::Literal(_) | TokenTree::Punct(_) => {}
        }
    }
    found
}

fn is_doc(attribute: &TokenStream) -> bool {
    words(attribute).first().is_some_and(|word| word == "doc")
}

/// `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[cfg(any(test, …))]`.
fn marks_a_test(attribute: &TokenStream) -> bool {
    let words = words(attribute);
    let names_test = words.iter().any(|word| word == "test");
    let plain =
        words.iter().all(|word| ["test", "tokio", "flavor", "multi_thread", "worker_threads"].contains(&word.as_str()));
    names_test && (plain || (words[0] == "cfg" && !words.iter().any(|word| word == "not")))
}

/// A string literal's text; every other literal is a number to us.
fn text_of(literal: &str) -> Kind {
    let raw = literal.trim_start_matches('r').trim_matches('#');
    let Some(inner) = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { return Kind::Number };
    if literal.starts_with('r') { Kind::Text(inner.into()) } else { Kind::Text(unescape(inner)) }
}

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('\\', Some('n')) => plain.push('\n'),
            ('\\', Some('t')) => plain.push('\t'),
            ('\\', Some('\n')) => while letters.next_if(|next| next.is_whitespace()).is_some() {},
            ('\\', Some(other)) => plain.push(other),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "//! Utc::now in prose\nfn short(a: [u8; 2]) -> u8 {\n    a[0]\n}\ntrait T { fn none(&self); }\n\
        #[cfg(test)]\nmod tests {\n    #[test]\n    fn long() {\n\n    }\n}\n/// Utc::now\nfn after() { chrono::Utc::now(); }\n";

    #[test]
    fn functions_are_measured_and_tests_are_known() {
        let found = Source::parse(SAMPLE).unwrap().functions();
        let shape: Vec<_> = found.iter().map(|f| (f.name.as_str(), f.line, f.lines, f.in_test)).collect();
        assert_eq!(shape, [("short", 2, 3, false), ("long", 9, 3, true), ("after", 14, 1, false)]);
    }

    #[test]
    fn a_path_is_found_in_code_and_not_in_prose() {
        assert_eq!(Source::parse(SAMPLE).unwrap().paths(&["Utc", "now"]), [14]);
    }

    #[test]
    fn texts_lose_their_quotes_and_escapes() {
        let source = Source::parse(r###"f("a\"b", r#"c"d"#, 'e', 1)"###).unwrap();
        let texts: Vec<_> = (0..source.pieces.len()).filter_map(|at| source.text(at)).collect();
        assert_eq!(texts, ["a\"b", "c\"d"]);
    }
}
