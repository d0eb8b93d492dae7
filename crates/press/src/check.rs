//! What must be right before a document is set: the list an author works through.

use std::collections::BTreeSet;

use crate::{Anchor, Attachment, Block, Document, Fault, Figure, Graphic, Prose, Section, Span, Table, Target};

/// How many pictures one document may hold; the typesetter's file names are few and fixed.
pub(crate) const MOST_PICTURES: usize = 400;
/// How deep headings go: the deepest section at 5, a finding in it at 6.
const DEEPEST: usize = 5;

/// Every fault of a document, in reading order; none means it can be made.
pub fn check(document: &Document) -> Vec<Fault> {
    let mut walk = Walk::default();
    if document.cover.title.trim().is_empty() {
        walk.faults.push(Fault::NoTitle);
    }
    let cover = document.cover.title.clone();
    document.cover.summary.iter().for_each(|paragraph| walk.prose(&cover, paragraph));
    document.sections.iter().for_each(|section| walk.section(&cover, section, 1));
    for (place, attachment) in document.attachments.iter().enumerate() {
        walk.anchor(&Attachment::anchor_at(place));
        walk.heading(&cover, &attachment.title);
        walk.blocks(&attachment.title, &attachment.blocks);
        walk.pictures += usize::from(attachment.file.is_some());
    }
    walk.finish()
}

#[derive(Default)]
struct Walk {
    faults: Vec<Fault>,
    anchors: BTreeSet<String>,
    links: Vec<(String, String)>,
    pictures: usize,
}

impl Walk {
    fn section(&mut self, above: &str, section: &Section, depth: usize) {
        self.heading(above, &section.title);
        self.anchor(&section.anchor);
        if depth > DEEPEST {
            self.faults.push(Fault::TooDeep { place: section.title.clone() });
            return;
        }
        self.blocks(&section.title, &section.blocks);
        section.sections.iter().for_each(|inner| self.section(&section.title, inner, depth + 1));
    }

    fn blocks(&mut self, place: &str, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(place, block));
    }

    fn block(&mut self, place: &str, block: &Block) {
        match block {
            Block::Paragraph(text) | Block::Note { text, .. } => self.prose(place, text),
            Block::Ticks(items) | Block::List { items, .. } => items.iter().for_each(|item| self.prose(place, item)),
            Block::Table(table) => self.table(place, table),
            Block::Quote(quote) => {
                quote.anchor.iter().for_each(|anchor| self.anchor(anchor));
                quote.attribution.iter().for_each(|by| self.prose(place, by));
            }
            Block::Finding(finding) => self.finding(place, finding),
            Block::Figure(figure) => self.figure(place, figure),
            Block::Definitions(all) => all.iter().for_each(|one| self.prose(place, &one.meaning)),
            Block::Sources(sources) => {
                for (number, source) in sources.iter().enumerate() {
                    self.anchor(&source.anchor_at(number));
                    self.prose(place, &source.text);
                    source.at.iter().for_each(|at| self.target(place, at));
                }
            }
            Block::Contributors(_) | Block::PageBreak => {}
        }
    }

    fn finding(&mut self, above: &str, finding: &crate::Finding) {
        self.heading(above, &finding.title);
        self.anchor(&finding.anchor());
        let place = &finding.title;
        self.prose(place, &finding.statement);
        finding.plainly.iter().chain(&finding.confidence).for_each(|text| self.prose(place, text));
        for quote in &finding.dissent {
            quote.anchor.iter().for_each(|anchor| self.anchor(anchor));
            quote.attribution.iter().for_each(|by| self.prose(place, by));
        }
        finding.evidence.iter().filter_map(|one| one.to.as_ref()).for_each(|to| self.target(place, to));
        self.blocks(place, &finding.blocks);
    }

    fn figure(&mut self, place: &str, figure: &Figure) {
        figure.anchor.iter().for_each(|anchor| self.anchor(anchor));
        self.prose(place, &figure.caption);
        if figure.alt.trim().is_empty() {
            self.faults.push(Fault::NoAlt { place: place.to_owned(), caption: figure.caption.plain() });
        }
        if matches!(figure.graphic, Graphic::Image { .. }) {
            self.pictures += 1;
        }
    }

    fn table(&mut self, place: &str, table: &Table) {
        table.anchor.iter().for_each(|anchor| self.anchor(anchor));
        self.prose(place, &table.caption);
        let (place, caption, columns) = (place.to_owned(), table.caption.plain(), table.columns.len());
        if columns == 0 {
            self.faults.push(Fault::NoColumns { place, caption });
            return;
        }
        for (number, row) in table.rows.iter().enumerate() {
            if row.len() != columns {
                let (place, caption, row_number) = (place.clone(), caption.clone(), number + 1);
                self.faults.push(Fault::RaggedRow { place, caption, row: row_number, cells: row.len(), columns });
            }
            row.iter().for_each(|cell| self.prose(&place, cell));
        }
    }

    fn prose(&mut self, place: &str, prose: &Prose) {
        for span in prose.spans() {
            if let Span::Link { to, .. } = span {
                self.target(place, to);
            }
        }
    }

    fn target(&mut self, place: &str, target: &Target) {
        if let Target::Here(anchor) = target {
            self.links.push((place.to_owned(), anchor.as_str().to_owned()));
        }
    }

    fn heading(&mut self, above: &str, title: &str) {
        if title.trim().is_empty() {
            self.faults.push(Fault::EmptyHeading { place: above.to_owned() });
        }
    }

    fn anchor(&mut self, anchor: &Anchor) {
        if !self.anchors.insert(anchor.as_str().to_owned()) {
            self.faults.push(Fault::AnchorTwice { anchor: anchor.as_str().to_owned() });
        }
    }

    fn finish(mut self) -> Vec<Fault> {
        for (place, anchor) in self.links {
            if !self.anchors.contains(&anchor) {
                self.faults.push(Fault::DeadLink { place, anchor });
            }
        }
        if self.pictures > MOST_PICTURES {
            self.faults.push(Fault::TooManyPictures { count: self.pictures, most: MOST_PICTURES });
        }
        self.faults
    }
}
