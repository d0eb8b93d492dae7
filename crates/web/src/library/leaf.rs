//! An edition of a resource as a leaf of paper: the same words as on the page, who signed them, and where they come from.

use chrono::Datelike;
use kernel::Stamp;
use library::{Block, Edition, Resource, blocks};
use press::{Cover, Definition, Document, Look, PlainDate, Section};
use voice::phrases;

/// The leaf of an edition, in the language of the edition; `base` is the site's address.
pub(super) fn document(resource: &Resource, edition: &Edition, base: &str) -> Document {
    let content = &edition.content;
    let lang = content.lang;
    let say = |key: &str, args: &[(&str, String)]| phrases().say(lang, key, args);
    let kind = say(&format!("resource-kind-{}", content.kind), &[]);
    let base = base.trim_end_matches('/');
    let number = edition.number.to_string();
    let mut cover = Cover::new(content.title.as_str(), press_lang(lang), plain(&edition.published_at))
        .organisation(format!("{} · {kind}", say("frame-name", &[])))
        .edition(say("resource-edition-n", &[("n", number.clone())]))
        .site(base);
    for text in crate::frame::paragraphs(content.summary.as_str()) {
        cover = cover.summary(text);
    }
    let leaf = parts(&blocks(content.body.as_str()), &kind)
        .into_iter()
        .fold(Document::new(Look::Leaf, cover), Document::section);
    let signed = format!(
        "{}, {}. {}.",
        edition.signed_by,
        say("frame-partner", &[]),
        phrases().day(lang, edition.signed_at.date_naive())
    );
    let mut origin = vec![
        Definition::new(say("library-audience", &[]), content.audience.as_str()),
        Definition::new(say("resource-signed", &[]), signed),
    ];
    if let Some(source) = &resource.made_from {
        origin.push(Definition::new(say("resource-from", &[]), source.statement.as_str()));
    }
    let address = format!("{base}/library/{}/editions/{number}", resource.slug);
    origin.push(Definition::new(say("resource-address", &[]), address));
    leaf.section(Section::new(say("resource-origin", &[])).anchor("origin").block(press::Block::Definitions(origin)))
}

/// The text under its own headings; what stands before the first goes under the kind's name.
fn parts(body: &[Block], kind: &str) -> Vec<Section> {
    let mut parts: Vec<Section> = Vec::new();
    for block in body {
        if let Block::Heading(title) = block {
            parts.push(Section::new(title).anchor(&format!("part-{}", parts.len() + 1)));
            continue;
        }
        let part = parts.pop().unwrap_or_else(|| Section::new(kind).anchor("part-1"));
        parts.push(part.block(match block {
            Block::Heading(text) | Block::Paragraph(text) => press::Block::paragraph(text.as_str()),
            Block::Points(items) => press::Block::list(items.iter().map(String::as_str)),
            Block::Steps(items) => press::Block::steps(items.iter().map(String::as_str)),
            Block::Checklist(items) => press::Block::ticks(items.iter().map(String::as_str)),
        }));
    }
    parts
}

fn press_lang(lang: kernel::Lang) -> press::Lang {
    match lang {
        kernel::Lang::En => press::Lang::En,
        kernel::Lang::Es => press::Lang::Es,
    }
}

fn plain(at: &Stamp) -> PlainDate {
    let narrow = |number: u32| u8::try_from(number).ok();
    u16::try_from(at.year())
        .ok()
        .and_then(|year| PlainDate::new(year, narrow(at.month())?, narrow(at.day())?))
        .or_else(|| PlainDate::new(1970, 1, 1))
        .expect("the first of January 1970 is a day")
}
