//! The HTML edition: a body fragment with semantic elements, headings in order and an anchor on everything that can be cited.
//!
//! # Class names
//!
//! The contract with the style sheet; nothing else is promised.
//!
//! | class | element |
//! | --- | --- |
//! | `doc`, `doc-report`, `doc-pack` | the `article` around it all, with its `lang` |
//! | `doc-cover`: `doc-organisation`, `doc-title` (h1), `doc-subtitle`, `doc-authors`, `doc-edition`, `doc-summary` | the `header` |
//! | `doc-contents` | the `nav` with nested `ol` |
//! | `doc-section` | a `section` with its heading; sections nest |
//! | `doc-finding`, with `doc-finding-carried`, `-open` or `-not-carried` | an `article`: `doc-finding-title` with `doc-finding-number`, `doc-outcome`, `doc-statement`, `doc-plainly`, `doc-confidence`, `doc-positions`, `doc-dissent` |
//! | `doc-evidence` | the `aside` of a finding, meant for the margin: `doc-evidence-title`, a `ul`, `doc-excerpt` |
//! | `doc-quote`, `doc-quote-pulled` | a `figure` with `blockquote` and `figcaption` |
//! | `doc-table`, `doc-number` | a scrollable region with a `table`; cells of numbers |
//! | `doc-figure`, `doc-figure-table` | a `figure`; the `details` with a chart's figures |
//! | `doc-note`, `doc-note-title` | an aside |
//! | `doc-definitions`, `doc-contributors` (`doc-contributor-name`, `-standing`, `-roles`), `doc-sources` | lists |
//! | `doc-attachments`, `doc-attachment` | the enclosed parts |
//!
//! Charts bring the classes of [`Chart`](crate::Chart).

mod blocks;
mod finding;
mod table;

use crate::safe::escaped;
use crate::{Attachment, Block, Column, Document, Lang, Look, Section, Table, Target};

/// A finished body fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The fragment as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The fragment as an owned string.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Writes a document as HTML. It never fails: what [`check`](crate::check) would refuse is still shown, so that a draft can be read.
pub fn to_html(document: &Document) -> Html {
    let lang = document.cover.lang;
    let mut writer = Writer { out: String::new(), lang, figures: 0, tables: 0 };
    let look = match document.look {
        Look::Report => "doc-report",
        Look::Pack => "doc-pack",
        Look::Leaf => "doc-leaf",
    };
    writer.put(&format!("<article class=\"doc {look}\" lang=\"{}\">\n", lang.code()));
    writer.cover(document);
    writer.contents(document);
    document.sections.iter().for_each(|section| writer.section(section, 2));
    writer.attachments(&document.attachments);
    writer.put("</article>\n");
    Html(writer.out)
}

/// What is being written, and how many figures and tables have been counted.
struct Writer {
    out: String,
    lang: Lang,
    figures: usize,
    tables: usize,
}

impl Writer {
    fn put(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// An element of one class around a text.
    fn line(&mut self, element: &str, class: &str, text: &str) {
        self.put(&format!("<{element} class=\"{class}\">{}</{element}>\n", escaped(text)));
    }

    fn cover(&mut self, document: &Document) {
        let cover = &document.cover;
        self.put("<header class=\"doc-cover\">\n");
        cover.organisation.iter().for_each(|text| self.line("p", "doc-organisation", text));
        self.line("h1", "doc-title", &cover.title);
        cover.subtitle.iter().for_each(|text| self.line("p", "doc-subtitle", text));
        cover.authors.iter().for_each(|text| self.line("p", "doc-authors", text));
        let edition = cover.edition.as_ref().map(|text| format!("{} · ", escaped(text))).unwrap_or_default();
        let (iso, date) = (cover.date.iso(), self.lang.date(cover.date));
        self.put(&format!("<p class=\"doc-edition\">{edition}<time datetime=\"{iso}\">{date}</time></p>\n"));
        if !cover.summary.is_empty() {
            let title = self.lang.words().plainly;
            self.put("<section class=\"doc-summary\" aria-labelledby=\"doc-summary-title\">\n");
            self.put(&format!("<h2 id=\"doc-summary-title\">{title}</h2>\n"));
            cover.summary.iter().for_each(|paragraph| self.paragraph("", paragraph));
            self.put("</section>\n");
        }
        self.put("</header>\n");
    }

    fn contents(&mut self, document: &Document) {
        if document.sections.is_empty() && document.attachments.is_empty() {
            return;
        }
        let title = self.lang.words().contents;
        self.put("<nav class=\"doc-contents\" aria-labelledby=\"doc-contents-title\">\n");
        self.put(&format!("<h2 id=\"doc-contents-title\">{title}</h2>\n<ol>\n"));
        document.sections.iter().for_each(|section| self.contents_line(section));
        for (place, attachment) in document.attachments.iter().enumerate() {
            let (anchor, number) = (Attachment::anchor_at(place), place + 1);
            let (word, title) = (self.lang.words().attachment, escaped(&attachment.title));
            self.put(&format!("<li><a href=\"#{}\">{word} {number}. {title}</a></li>\n", anchor.as_str()));
        }
        self.put("</ol>\n</nav>\n");
    }

    fn contents_line(&mut self, section: &Section) {
        self.put(&format!("<li><a href=\"#{}\">{}</a>", section.anchor.as_str(), escaped(&section.title)));
        let findings: Vec<_> = section.blocks.iter().filter_map(as_finding).collect();
        if !findings.is_empty() || !section.sections.is_empty() {
            self.put("\n<ol>\n");
            for finding in findings {
                let (anchor, word) = (finding.anchor(), self.lang.words().finding);
                let (number, title) = (finding.number, escaped(&finding.title));
                self.put(&format!("<li><a href=\"#{}\">{word} {number}. {title}</a></li>\n", anchor.as_str()));
            }
            section.sections.iter().for_each(|inner| self.contents_line(inner));
            self.put("</ol>\n");
        }
        self.put("</li>\n");
    }

    fn section(&mut self, section: &Section, level: usize) {
        self.put(&format!("<section class=\"doc-section\" id=\"{}\">\n", section.anchor.as_str()));
        let heading = level.min(6);
        self.put(&format!("<h{heading}>{}</h{heading}>\n", escaped(&section.title)));
        self.blocks(&section.blocks, level + 1);
        section.sections.iter().for_each(|inner| self.section(inner, level + 1));
        self.put("</section>\n");
    }

    fn attachments(&mut self, attachments: &[Attachment]) {
        if attachments.is_empty() {
            return;
        }
        let words = self.lang.words();
        self.put("<section class=\"doc-attachments\" aria-labelledby=\"doc-attachments-title\">\n");
        self.put(&format!("<h2 id=\"doc-attachments-title\">{}</h2>\n", words.attachments));
        self.table(&attachment_list(attachments, self.lang));
        for (place, attachment) in attachments.iter().enumerate() {
            let (anchor, number) = (Attachment::anchor_at(place), place + 1);
            self.put(&format!("<section class=\"doc-attachment\" id=\"{}\">\n", anchor.as_str()));
            let title = escaped(&attachment.title);
            self.put(&format!("<h3>{} {number}. {title}</h3>\n", words.attachment));
            self.blocks(&attachment.blocks, 4);
            self.put("</section>\n");
        }
        self.put("</section>\n");
    }
}

fn as_finding(block: &Block) -> Option<&crate::Finding> {
    if let Block::Finding(finding) = block { Some(finding) } else { None }
}

/// The numbered list of what is enclosed, as a table.
pub(crate) fn attachment_list(attachments: &[Attachment], lang: Lang) -> Table {
    let words = lang.words();
    let columns =
        [Column::text("№").share(1), Column::text(words.attachment).share(5), Column::text(words.shows).share(7)];
    let mut table = Table::new(words.attachments, columns);
    for (place, attachment) in attachments.iter().enumerate() {
        let link = crate::Prose::default().link(&attachment.title, Target::Here(Attachment::anchor_at(place)));
        table = table.row([(place + 1).to_string().into(), link, attachment.shows.as_str().into()]);
    }
    table
}
