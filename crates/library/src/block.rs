//! The small markup of a resource. It has no HTML, no links and no way to be wrong: what is not a mark is a paragraph.
//!
//! `# Heading`, `- point`, `1. step`, `[ ] thing to tick`, and paragraphs between empty lines.

/// One piece of a text, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Points without an order.
    Points(Vec<String>),
    /// Steps in order.
    Steps(Vec<String>),
    /// Things to tick.
    Checklist(Vec<String>),
}

/// What one line is.
enum Line<'a> {
    Empty,
    Heading(&'a str),
    Point(&'a str),
    Step(&'a str),
    Tick(&'a str),
    Words(&'a str),
}

fn line_of(line: &str) -> Line<'_> {
    let line = line.trim();
    let marked = |mark: &str| line.strip_prefix(mark).map(str::trim).filter(|rest| !rest.is_empty());
    if line.is_empty() {
        Line::Empty
    } else if let Some(text) = marked("## ").or_else(|| marked("# ")) {
        Line::Heading(text)
    } else if let Some(text) = marked("- [ ] ").or_else(|| marked("[ ] ")).or_else(|| marked("[] ")) {
        Line::Tick(text)
    } else if let Some(text) = marked("- ").or_else(|| marked("* ")).or_else(|| marked("• ")) {
        Line::Point(text)
    } else if let Some(text) = step(line) {
        Line::Step(text)
    } else {
        Line::Words(line)
    }
}

/// The words after `1. ` or `12) `.
fn step(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let text = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?.trim();
    ((1..=3).contains(&digits) && !text.is_empty()).then_some(text)
}

/// Reads a text into blocks. Every text has a reading.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line_of(line);
        let ends = matches!(line, Line::Empty);
        match (line, found.last_mut().filter(|_| open)) {
            (Line::Empty, _) => {}
            (Line::Point(item), Some(Block::Points(items)))
            | (Line::Step(item), Some(Block::Steps(items)))
            | (Line::Tick(item), Some(Block::Checklist(items))) => items.push(item.to_owned()),
            (Line::Words(words), Some(Block::Paragraph(text))) => {
                text.push(' ');
                text.push_str(words);
            }
            (Line::Words(words), Some(Block::Points(items) | Block::Steps(items) | Block::Checklist(items))) => {
                if let Some(last) = items.last_mut() {
                    last.push(' ');
                    last.push_str(words);
                }
            }
            (Line::Heading(text), _) => found.push(Block::Heading(text.to_owned())),
            (Line::Point(item), _) => found.push(Block::Points(vec![item.to_owned()])),
            (Line::Step(item), _) => found.push(Block::Steps(vec![item.to_owned()])),
            (Line::Tick(item), _) => found.push(Block::Checklist(vec![item.to_owned()])),
            (Line::Words(words), _) => found.push(Block::Paragraph(words.to_owned())),
        }
        open = !ends;
    }
    found
}

/// The words alone, for the search.
pub fn plain_text(text: &str) -> String {
    let mut words = Vec::new();
    for block in blocks(text) {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => words.push(text),
            Block::Points(items) | Block::Steps(items) | Block::Checklist(items) => words.extend(items),
        }
    }
    words.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checklist_reads_as_one() {
        let text = "# Before\nAsk first,\nand early.\n\n[ ] Offer pay\n- [ ] Send the papers\n  ten days ahead\n\n1. Say hello\n2) Listen\n- one";
        assert_eq!(
            blocks(text),
            [
                Block::Heading("Before".into()),
                Block::Paragraph("Ask first, and early.".into()),
                Block::Checklist(vec!["Offer pay".into(), "Send the papers ten days ahead".into()]),
                Block::Steps(vec!["Say hello".into(), "Listen".into()]),
                Block::Points(vec!["one".into()]),
            ]
        );
    }

    #[test]
    fn html_is_words_like_any_other() {
        let text = "<script>alert(1)</script> **bold** [x](javascript:alert(1))";
        assert_eq!(blocks(text), [Block::Paragraph(text.into())]);
    }

    #[test]
    fn no_text_is_wrong() {
        for text in
            ["", "#", "[ ]", "- ", "1.", "1. ", "١. خطوة", "# \u{202e}x", "-\n-\n-", "\u{1f469}\u{200d}\u{2695}"]
        {
            let _ = blocks(text);
        }
        assert!(blocks(" \n\n").is_empty());
    }
}
