//! One language's phrases, as written in `crates/voice/phrases/<language>/*.ftl`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::report::Fault;
use crate::tree::{File, Tree};

/// One phrase and where it stands.
#[derive(Debug)]
pub struct Phrase {
    pub path: String,
    pub line: usize,
    /// What the sentence names.
    pub variables: BTreeSet<String>,
    /// Its words without what is filled in; empty when it has no words of its own.
    pub words: String,
    /// Other phrases it quotes.
    quotes: BTreeSet<String>,
}

/// All phrases of one language.
#[derive(Debug, Default)]
pub struct Book {
    pub phrases: BTreeMap<String, Phrase>,
}

impl Book {
    /// Reads all files of a language; what cannot be read, or is there twice, is a fault.
    pub fn read(tree: &Tree, language: &str, faults: &mut Vec<Fault>) -> Self {
        let mut book = Self::default();
        let folder = format!("crates/voice/phrases/{language}/");
        for file in tree.files.iter().filter(|file| file.path.starts_with(&folder) && file.has_extension("ftl")) {
            book.add(file, faults);
        }
        book
    }

    /// Whether another phrase quotes this one.
    pub fn references(&self, key: &str) -> bool {
        self.phrases.values().any(|phrase| phrase.quotes.contains(key))
    }

    fn add(&mut self, file: &File, faults: &mut Vec<Fault>) {
        let resource = match fluent_syntax::parser::parse(file.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = file.text[..error.pos.start].matches('\n').count() + 1;
                    faults.push(Fault::at(&file.path, line, format!("not a phrase: {}", error.kind)));
                }
                resource
            }
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let line = line_of(&file.text, key);
            let mut seen = Seen::default();
            message.value.iter().for_each(|value| seen.pattern(value));
            message.attributes.iter().for_each(|attribute| seen.pattern(&attribute.value));
            let words = if seen.words.chars().any(char::is_alphabetic) { seen.words } else { String::new() };
            let phrase =
                Phrase { path: file.path.clone(), line, variables: seen.variables, words, quotes: seen.quotes };
            if let Some(first) = self.phrases.insert(key.to_owned(), phrase) {
                let rule = format!("`{key}` is already said in {}:{}", first.path, first.line);
                faults.push(Fault::at(&file.path, line, rule));
            }
        }
    }
}

fn line_of(text: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(begins).map_or(1, |line| line + 1)
}

/// Gathers what a pattern names, quotes and says.
#[derive(Default)]
struct Seen {
    variables: BTreeSet<String>,
    quotes: BTreeSet<String>,
    words: String,
}

impl Seen {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quotes.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments, .. } => {
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> (Book, Vec<String>) {
        let files = files.iter().map(|(path, text)| File::new(path, text)).collect();
        let mut faults = Vec::new();
        let book = Book::read(&Tree { files }, "en", &mut faults);
        (book, faults.into_iter().map(|fault| fault.place).collect())
    }

    #[test]
    fn what_a_phrase_names_is_found_in_every_branch() {
        let text =
            "a = One\nb-c = { $count ->\n    [one] { $who } has one\n   *[other] { NUMBER($sum) } of { a }\n }\n";
        let (book, faults) = read(&[("crates/voice/phrases/en/x.ftl", text)]);
        assert!(faults.is_empty());
        let names: Vec<&str> = book.phrases["b-c"].variables.iter().map(String::as_str).collect();
        assert_eq!(names, ["count", "sum", "who"]);
        assert!(book.references("a") && !book.references("b-c"));
    }

    #[test]
    fn a_phrase_said_twice_or_wrongly_is_a_fault() {
        let (_, faults) = read(&[
            ("crates/voice/phrases/en/x.ftl", "a = One\n"),
            ("crates/voice/phrases/en/y.ftl", "\na = Two\nb = { $\n"),
        ]);
        assert_eq!(faults, ["crates/voice/phrases/en/y.ftl:3", "crates/voice/phrases/en/y.ftl:2"]);
    }
}
