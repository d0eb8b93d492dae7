//! Letters: one content, told as plain text and as HTML.

use askama::Template;
use kernel::Lang;

use crate::phrases;

/// A mail, ready to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// A letter in the making. It carries its whole content: nobody has to visit a page to understand it.
#[derive(Debug, Clone)]
pub struct Letter {
    lang: Lang,
    subject: String,
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
enum Block {
    Says(String),
    Quotes(String),
    Link { label: String, address: String },
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterHtml<'a> {
    lang: &'static str,
    subject: &'a str,
    blocks: &'a [Block],
    name: String,
    foot: String,
}

impl Letter {
    /// A letter whose subject is a phrase.
    pub fn new(lang: Lang, subject: &str, args: &[(&str, String)]) -> Self {
        Self { lang, subject: phrases().say(lang, subject, args), blocks: Vec::new() }
    }

    /// A paragraph that is a phrase.
    #[must_use]
    pub fn say(self, key: &str, args: &[(&str, String)]) -> Self {
        let text = phrases().say(self.lang, key, args);
        self.push(Block::Says(text))
    }

    /// What somebody wrote, set apart, in its own paragraphs.
    #[must_use]
    pub fn quote(self, text: &str) -> Self {
        self.push(Block::Quotes(text.to_owned()))
    }

    /// A link whose label is a phrase.
    #[must_use]
    pub fn link(self, key: &str, address: &str) -> Self {
        let label = phrases().say(self.lang, key, &[]);
        self.push(Block::Link { label, address: address.to_owned() })
    }

    fn push(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The mail.
    pub fn mail(self) -> Mail {
        let name = phrases().say(self.lang, "frame-name", &[]);
        let foot = phrases().say(self.lang, "mail-foot", &[]);
        let text = self.text(&foot);
        let page = LetterHtml { lang: self.lang.tag(), subject: &self.subject, blocks: &self.blocks, name, foot };
        let html = page.render().expect("a letter writes to memory only");
        // A line break in a subject would end the header.
        Mail { subject: self.subject.replace(['\r', '\n'], " "), text, html }
    }

    fn text(&self, foot: &str) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            match block {
                Block::Says(text) => out.push_str(text),
                Block::Quotes(text) => out.extend(text.lines().map(|line| format!("> {line}\n"))),
                Block::Link { label, address } => out.push_str(&format!("{label}:\n{address}")),
            }
            out.push_str("\n\n");
        }
        format!("{out}-- \n{foot}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_tells_the_same_as_text_and_as_html() {
        let mail = Letter::new(Lang::En, "frame-name", &[])
            .quote("One <b>line</b>\nand another")
            .link("frame-sign-in", "https://example.org/x?a=1&b=2")
            .mail();
        assert!(mail.text.contains("> One <b>line</b>\n> and another"));
        assert!(mail.html.contains("One &#60;b&#62;line&#60;/b&#62;"));
        assert!(mail.html.contains("https://example.org/x?a=1&#38;b=2"));
    }
}
