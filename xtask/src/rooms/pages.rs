//! Pages carry no inline script or style: the Content-Security-Policy would refuse them, and rightly.

use crate::report::Fault;
use crate::rust::Source;
use crate::tree::Tree;

/// Templates, and HTML written in Rust by the web and press rooms.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.templates().filter(|file| file.has_extension("html") && !is_mail(&file.path)) {
        for rule in inline(&file.text) {
            faults.push(Fault::at(&file.path, rule.line, rule.says));
        }
    }
    for file in tree.rust().filter(|file| file.path.starts_with("crates/web/")) {
        let Some(source) = Source::parse(&file.text) else { continue };
        for (at, piece) in source.pieces.iter().enumerate().filter(|(_, piece)| !piece.in_test) {
            let Some(text) = source.text(at).filter(|text| text.contains('<')) else { continue };
            faults.extend(inline(text).into_iter().map(|rule| Fault::at(&file.path, piece.line, rule.says)));
        }
    }
    faults
}

/// Mail programs know no style sheets: a mail's own style is the only one it has.
fn is_mail(path: &str) -> bool {
    path.contains("/mail/") || path.contains("/mails/")
}

struct Inline {
    line: usize,
    says: String,
}

/// Walks over the tags of `text`; template marks are passed over as they stand.
fn inline(text: &str) -> Vec<Inline> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('<') {
        let tag = &text[at + 1..tag_end(text, at)];
        let line = text[..at].matches('\n').count() + 1;
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.eq_ignore_ascii_case("script") && !tag.contains("src=") {
            found.push(Inline { line, says: "an inline <script>: serve it as a file".into() });
        }
        if name.eq_ignore_ascii_case("style") {
            found.push(Inline { line, says: "an inline <style>: put it into the style sheet".into() });
        }
        for attribute in attributes(tag) {
            if attribute == "style" || (attribute.starts_with("on") && attribute.len() > 4) {
                found.push(Inline { line, says: format!("an inline {attribute}=: the policy refuses it") });
            }
        }
        if tag.contains("javascript:") {
            found.push(Inline { line, says: "a javascript: address: the policy refuses it".into() });
        }
    }
    found
}

/// The end of a tag: the first `>` outside quotes.
fn tag_end(text: &str, start: usize) -> usize {
    let mut quote = None;
    for (at, letter) in text[start..].char_indices() {
        match (quote, letter) {
            (None, '>') => return start + at,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// Names before an equals sign, outside quotes.
fn attributes(tag: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut quote, mut word) = (None, String::new());
    for letter in tag.chars() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '=') => names.push(std::mem::take(&mut word).to_ascii_lowercase()),
            (None, _) if letter.is_ascii_alphanumeric() || "-_:".contains(letter) => word.push(letter),
            (None, _) => word.clear(),
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree { files: vec![File::new(path, text)] })
            .into_iter()
            .map(|f| format!("{} {}", f.place, f.rule))
            .collect()
    }

    const PAGE: &str = "crates/web/templates/a.html";

    #[test]
    fn inline_script_and_style_are_faults_in_a_template() {
        assert_eq!(
            found(PAGE, "<p>\n<script>go()</script>"),
            [format!("{PAGE}:2 an inline <script>: serve it as a file")]
        );
        assert_eq!(found(PAGE, "<b style=\"color:red\">x</b>").len(), 1);
        assert_eq!(found(PAGE, "<b\n  onclick='x()'>x</b>").len(), 1);
        assert_eq!(found(PAGE, "<style>p{}</style>").len(), 1);
        assert_eq!(found(PAGE, "<a href=\"javascript:x\">x</a>").len(), 1);
    }

    #[test]
    fn a_script_file_and_plain_words_are_fine() {
        assert!(found(PAGE, "<script src=\"/static/a.js\" defer></script>").is_empty());
        assert!(found(PAGE, "<p class=\"on style=\" title=\"onclick=\">style=\"x\" {% if a < b %}</p>").is_empty());
    }

    #[test]
    fn html_in_rust_is_judged_too_and_tests_may_quote_what_is_forbidden() {
        let path = "crates/web/src/a.rs";
        assert_eq!(found(path, "fn f() -> &'static str { \"<i style='x'>\" }").len(), 1);
        assert!(found(path, "#[test]\nfn f() { g(\"<script>alert(1)</script>\"); }").is_empty());
    }
}
