//! The document as JSON for the templates, every text in it such that the fonts can show it.

use serde_json::{Value, json};

use crate::glyphs::{Trust, printable};
use crate::html::attachment_list;
use crate::safe::followable;
use crate::{
    Anchor, Attachment, Block, Document, Enclosed, Figure, Graphic, ImageKind, Lang, Look, Medium, Paper, Prose, Quote,
    Section, Span, Table, Target,
};

/// What the templates read: the document, and the pictures it names by number.
pub(super) struct Content {
    pub(super) json: Value,
    pub(super) pictures: Vec<Vec<u8>>,
}

impl Content {
    pub(super) fn of(document: &Document, trust: Trust) -> Self {
        let cover = &document.cover;
        let mut teller = Teller { lang: cover.lang, trust, site: cover.site.clone(), pictures: Vec::new() };
        let sections: Vec<Value> = document.sections.iter().map(|section| teller.section(section, 1)).collect();
        let attachments = teller.attachments(&document.attachments);
        let (year, month, day) = cover.date.parts();
        let words = cover.lang.words();
        let json = json!({
            "look": match document.look { Look::Report => "report", Look::Pack => "pack", Look::Leaf => "leaf" },
            "paper": match cover.paper { Paper::A4 => "a4", Paper::Letter => "us-letter" },
            "lang": cover.lang.code(),
            "title": teller.say(&cover.title),
            "running": teller.running(&cover.title),
            "subtitle": teller.maybe(cover.subtitle.as_ref()),
            "organisation": teller.maybe(cover.organisation.as_ref()),
            "edition": teller.maybe(cover.edition.as_ref()),
            "authors": teller.maybe(cover.authors.as_ref()),
            "date": [year, u16::from(month), u16::from(day)],
            "day": cover.lang.date(cover.date),
            "summary": cover.summary.iter().map(|paragraph| teller.prose(paragraph)).collect::<Vec<_>>(),
            "sections": sections,
            "attachments": attachments,
            "words": {
                "contents": words.contents, "plainly": words.plainly, "finding": words.finding,
                "evidence": words.evidence, "confidence": words.confidence, "positions": words.positions,
                "seats": words.seats, "agreed": words.agreed, "of": words.of, "dissent": words.dissent,
                "attachment": words.attachment, "attachments": words.attachments, "page": words.page, "by": words.by,
            },
        });
        Self { json, pictures: teller.pictures }
    }
}

/// Turns the tree into JSON in one language.
pub(super) struct Teller {
    lang: Lang,
    trust: Trust,
    site: Option<String>,
    pictures: Vec<Vec<u8>>,
}

impl Teller {
    pub(super) fn say(&self, text: &str) -> String {
        printable(text, self.lang, self.trust)
    }

    /// A title as it fits the head or foot of every page.
    fn running(&self, title: &str) -> String {
        const MOST: usize = 80;
        let title = self.say(title);
        if title.chars().count() <= MOST {
            return title;
        }
        let kept: String = title.chars().take(MOST).collect();
        format!("{}…", kept.trim_end())
    }

    fn maybe(&self, text: Option<&String>) -> Value {
        text.map(|text| self.say(text)).filter(|text| !text.trim().is_empty()).map_or(Value::Null, Value::String)
    }

    fn section(&mut self, section: &Section, level: usize) -> Value {
        let blocks = self.blocks(&section.blocks, level + 1);
        let inner: Vec<Value> = section.sections.iter().map(|inner| self.section(inner, level + 1)).collect();
        json!({
            "title": self.say(&section.title), "running": self.running(&section.title),
            "anchor": section.anchor.as_str(), "level": level,
            "blocks": blocks, "sections": inner,
        })
    }

    fn attachments(&mut self, attachments: &[Attachment]) -> Value {
        if attachments.is_empty() {
            return Value::Null;
        }
        let list = self.table(&attachment_list(attachments, self.lang));
        let mut all = Vec::new();
        for (place, attachment) in attachments.iter().enumerate() {
            let blocks = self.blocks(&attachment.blocks, 3);
            all.push(json!({
                "number": place + 1, "anchor": Attachment::anchor_at(place).as_str(),
                "title": self.say(&attachment.title), "blocks": blocks,
                "file": attachment.file.as_ref().map_or(Value::Null, |file| self.enclosed(place + 1, &attachment.title, file)),
            }));
        }
        json!({ "list": list, "all": all })
    }

    /// A file for the reader's list of enclosed files. Names there must differ, and be plain enough for any computer.
    fn enclosed(&mut self, number: usize, title: &str, file: &Enclosed) -> Value {
        let plain = |char: char| if char.is_ascii_alphanumeric() || char == '.' || char == '-' { char } else { '_' };
        let name: String = file.name.chars().map(plain).collect();
        let picture = format!("picture-{}", self.pictures.len());
        self.pictures.push(file.bytes.clone());
        json!({ "name": format!("{number}-{name}"), "media": file.media.split(';').next(), "what": self.say(title), "bytes": picture })
    }

    /// Blocks; `level` is that of a heading that stands among them.
    pub(super) fn blocks(&mut self, blocks: &[Block], level: usize) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block, level)).collect()
    }

    fn block(&mut self, block: &Block, level: usize) -> Value {
        match block {
            Block::Paragraph(text) => json!({ "kind": "paragraph", "text": self.prose(text) }),
            Block::List { numbered, items } => json!({
                "kind": if *numbered { "steps" } else { "list" },
                "items": items.iter().map(|item| self.prose(item)).collect::<Vec<_>>(),
            }),
            Block::Ticks(items) => json!({
                "kind": "ticks", "items": items.iter().map(|item| self.prose(item)).collect::<Vec<_>>(),
            }),
            Block::Table(table) => self.table(table),
            Block::Quote(quote) => self.quote(quote),
            Block::Finding(finding) => self.finding(finding, level),
            Block::Figure(figure) => self.figure(figure),
            Block::Note { title, text } => {
                json!({ "kind": "note", "title": self.say(title), "text": self.prose(text) })
            }
            Block::Definitions(all) => json!({
                "kind": "definitions",
                "all": all.iter().map(|one| json!({ "term": self.say(&one.term), "meaning": self.prose(&one.meaning) }))
                    .collect::<Vec<_>>(),
            }),
            Block::Contributors(people) => json!({
                "kind": "contributors",
                "people": people.iter().map(|person| json!({
                    "name": self.say(&person.name), "standing": self.maybe(person.standing.as_ref()),
                    "roles": self.say(&person.roles.join("; ")),
                })).collect::<Vec<_>>(),
            }),
            Block::Sources(sources) => json!({
                "kind": "sources",
                "all": sources.iter().enumerate().map(|(place, source)| json!({
                    "anchor": source.anchor_at(place).as_str(), "text": self.prose(&source.text),
                    "to": source.at.as_ref().map_or(Value::Null, |at| self.target(at)),
                })).collect::<Vec<_>>(),
            }),
            Block::PageBreak => json!({ "kind": "page-break" }),
        }
    }

    pub(super) fn quote(&self, quote: &Quote) -> Value {
        json!({
            "kind": "quote", "pulled": quote.pulled, "anchor": anchor(quote.anchor.as_ref()),
            "lines": quote.paragraphs().map(|line| self.say(line)).collect::<Vec<_>>(),
            "by": quote.attribution.as_ref().map_or(Value::Null, |by| self.prose(by)),
        })
    }

    fn table(&self, table: &Table) -> Value {
        json!({
            "kind": "table", "caption": self.prose(&table.caption), "anchor": anchor(table.anchor.as_ref()),
            "named": table.named_rows,
            "columns": table.columns.iter().map(|column| json!({
                "title": self.say(&column.title), "number": column.number, "share": column.share,
            })).collect::<Vec<_>>(),
            "rows": table.rows.iter()
                .map(|row| row.iter().map(|cell| self.prose(cell)).collect::<Vec<_>>()).collect::<Vec<_>>(),
        })
    }

    fn figure(&mut self, figure: &Figure) -> Value {
        let mut told = json!({
            "kind": "figure", "alt": self.say(&figure.alt), "caption": self.prose(&figure.caption),
            "anchor": anchor(figure.anchor.as_ref()),
        });
        match &figure.graphic {
            Graphic::Chart(chart) => {
                told["svg"] = json!(chart.told(&|text| self.say(text)).svg(Medium::Print, "chart"));
            }
            Graphic::Image { bytes, kind, .. } => {
                told["picture"] = json!(format!("picture-{}", self.pictures.len()));
                told["format"] = json!(match kind {
                    ImageKind::Png => "png",
                    ImageKind::Jpeg => "jpg",
                    ImageKind::Svg => "svg",
                    ImageKind::Webp => "webp",
                });
                self.pictures.push(bytes.clone());
            }
        }
        told
    }

    /// Running text; a text of one plain span is a string, which keeps big tables small.
    pub(super) fn prose(&self, prose: &Prose) -> Value {
        match prose.spans() {
            [] => json!(""),
            [Span::Text(text)] => json!(self.say(text)),
            spans => spans.iter().map(|span| self.span(span)).collect(),
        }
    }

    fn span(&self, span: &Span) -> Value {
        match span {
            Span::Text(text) => json!({ "as": "text", "text": self.say(text) }),
            Span::Strong(text) => json!({ "as": "strong", "text": self.say(text) }),
            Span::Emphasis(text) => json!({ "as": "emphasis", "text": self.say(text) }),
            Span::Link { text, to } => {
                json!({ "as": "link", "text": self.say(text), "to": self.target(to) })
            }
        }
    }

    /// Where a link leads on paper; nothing when a reader of a file could not follow it.
    pub(super) fn target(&self, to: &Target) -> Value {
        match to {
            Target::Here(anchor) => json!({ "here": anchor.as_str() }),
            Target::Web(url) => match (followable(url), &self.site) {
                (Some(path), Some(site)) if path.starts_with('/') => {
                    json!({ "url": format!("{}{path}", site.trim_end_matches('/')) })
                }
                (Some(path), None) if path.starts_with('/') => Value::Null,
                (Some(url), _) => json!({ "url": url }),
                (None, _) => Value::Null,
            },
        }
    }
}

fn anchor(anchor: Option<&Anchor>) -> Value {
    anchor.map_or(Value::Null, |anchor| json!(anchor.as_str()))
}
