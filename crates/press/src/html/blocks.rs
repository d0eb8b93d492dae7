//! Blocks and running text.

use super::Writer;
use crate::safe::{escaped, followable};
use crate::{Anchor, Block, Contributor, Figure, Graphic, Medium, Prose, Quote, Source, Span, Target};

impl Writer {
    /// Writes blocks; `level` is that of a heading that stands among them.
    pub(super) fn blocks(&mut self, blocks: &[Block], level: usize) {
        blocks.iter().for_each(|block| self.block(block, level));
    }

    fn block(&mut self, block: &Block, level: usize) {
        match block {
            Block::Paragraph(text) => self.paragraph("", text),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Ticks(items) => {
                self.put("<ul class=\"checklist\">\n");
                items.iter().for_each(|item| self.put(&format!("<li>{}</li>\n", prose(item))));
                self.put("</ul>\n");
            }
            Block::Table(table) => {
                self.tables += 1;
                let number = self.tables;
                self.numbered_table(table, number);
            }
            Block::Quote(quote) => self.quote(quote),
            Block::Finding(finding) => self.finding(finding, level),
            Block::Figure(figure) => self.figure(figure),
            Block::Note { title, text } => {
                self.put("<aside class=\"doc-note\">\n");
                self.line("p", "doc-note-title", title);
                self.paragraph("", text);
                self.put("</aside>\n");
            }
            Block::Definitions(all) => {
                self.put("<dl class=\"doc-definitions\">\n");
                for one in all {
                    let (term, meaning) = (escaped(&one.term), prose(&one.meaning));
                    self.put(&format!("<dt>{term}</dt>\n<dd>{meaning}</dd>\n"));
                }
                self.put("</dl>\n");
            }
            Block::Contributors(people) => self.contributors(people),
            Block::Sources(sources) => self.sources(sources),
            Block::PageBreak => {}
        }
    }

    pub(super) fn paragraph(&mut self, class: &str, text: &Prose) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.put(&format!("<p{class}>{}</p>\n", prose(text)));
    }

    fn list(&mut self, numbered: bool, items: &[Prose]) {
        let element = if numbered { "ol" } else { "ul" };
        self.put(&format!("<{element}>\n"));
        items.iter().for_each(|item| self.put(&format!("<li>{}</li>\n", prose(item))));
        self.put(&format!("</{element}>\n"));
    }

    pub(super) fn quote(&mut self, quote: &Quote) {
        let pulled = if quote.pulled { " doc-quote-pulled" } else { "" };
        self.put(&format!("<figure class=\"doc-quote{pulled}\"{}>\n<blockquote>\n", id(quote.anchor.as_ref())));
        let lines: Vec<&str> = quote.paragraphs().collect();
        lines.iter().for_each(|line| self.put(&format!("<p>{}</p>\n", escaped(line))));
        self.put("</blockquote>\n");
        quote.attribution.iter().for_each(|by| self.put(&format!("<figcaption>{}</figcaption>\n", prose(by))));
        self.put("</figure>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let (number, word) = (self.figures, self.lang.words().figure);
        self.put(&format!("<figure class=\"doc-figure\"{}>\n", id(figure.anchor.as_ref())));
        match &figure.graphic {
            Graphic::Chart(chart) => {
                let chart = crate::Chart { description: figure.alt.clone(), ..chart.clone() };
                self.put(&chart.svg(Medium::Web, &format!("doc-figure-{number}")));
            }
            Graphic::Image { href, .. } => {
                let src = followable(href).unwrap_or_default();
                self.put(&format!("<img src=\"{}\" alt=\"{}\">", escaped(src), escaped(&figure.alt)));
            }
        }
        self.put(&format!("\n<figcaption>{word} {number}. {}</figcaption>\n", prose(&figure.caption)));
        if let Graphic::Chart(chart) = &figure.graphic {
            let title = self.lang.words().figures;
            self.put(&format!("<details class=\"doc-figure-table\">\n<summary>{title}</summary>\n"));
            self.table(&chart.table());
            self.put("</details>\n");
        }
        self.put("</figure>\n");
    }

    fn contributors(&mut self, people: &[Contributor]) {
        self.put("<ul class=\"doc-contributors\">\n");
        for person in people {
            self.put(&format!("<li><span class=\"doc-contributor-name\">{}</span>", escaped(&person.name)));
            if let Some(standing) = &person.standing {
                self.put(&format!(", <span class=\"doc-contributor-standing\">{}</span>", escaped(standing)));
            }
            if !person.roles.is_empty() {
                let roles = escaped(&person.roles.join("; "));
                self.put(&format!(": <span class=\"doc-contributor-roles\">{roles}</span>"));
            }
            self.put("</li>\n");
        }
        self.put("</ul>\n");
    }

    fn sources(&mut self, sources: &[Source]) {
        self.put("<ol class=\"doc-sources\">\n");
        for (place, source) in sources.iter().enumerate() {
            let (anchor, text) = (source.anchor_at(place), prose(&source.text));
            let text = source.at.as_ref().map_or(text.clone(), |at| linked(&text, at));
            self.put(&format!("<li id=\"{}\">{text}</li>\n", anchor.as_str()));
        }
        self.put("</ol>\n");
    }
}

/// An `id` attribute when there is an anchor.
pub(super) fn id(anchor: Option<&Anchor>) -> String {
    anchor.map(|anchor| format!(" id=\"{}\"", anchor.as_str())).unwrap_or_default()
}

/// Running text as HTML.
pub(super) fn prose(prose: &Prose) -> String {
    let spans = prose.spans().iter().map(|span| match span {
        Span::Text(text) => escaped(text),
        Span::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Span::Emphasis(text) => format!("<em>{}</em>", escaped(text)),
        Span::Link { text, to } => linked(&escaped(text), to),
    });
    spans.collect()
}

/// Escaped text with a link around it, or as it is when there is nowhere to go.
pub(super) fn linked(html: &str, to: &Target) -> String {
    match to {
        Target::Here(anchor) => format!("<a href=\"#{}\">{html}</a>", anchor.as_str()),
        Target::Web(url) => match followable(url) {
            Some(url) => format!("<a href=\"{}\">{html}</a>", escaped(url)),
            None => html.to_owned(),
        },
    }
}
