//! An edition as a typed document for the press.

use chrono::Datelike;
use distill::{
    Edition, EditionState, Group, Outcome, Snapshot, SnapshotExcerpt, SnapshotFinding, SnapshotGroup, SnapshotSource,
};
use kernel::{Lang, Subject};
use partner::credit::{Affiliation, NamedAs};
use partner::story::MayShow;
use press::{
    Block, Contributor, Cover, Document, Evidence, Finding, Look, PlainDate, Position, Quote, Section, Source, Target,
};
use voice::phrases;

use crate::partner::story::Beside;

/// Phrases in the language of the report, whatever the reader's.
struct Words(Lang);

impl Words {
    fn say(&self, key: &str) -> String {
        phrases().say(self.0, key, &[])
    }

    fn with(&self, key: &str, args: &[(&str, String)]) -> String {
        phrases().say(self.0, key, args)
    }
}

/// The book of an edition with the stories that stand beside its findings; `base` is the site's address, for links that lead back.
pub(super) fn document(edition: &Edition, stories: &[Beside], base: &str) -> Document {
    let content = &edition.content;
    let words = Words(Lang::of_tag(&content.lang).unwrap_or_default());
    let mut book = Document::new(Look::Report, cover(edition, &words, base));
    for (key, text) in [("book-foreword", &content.foreword), ("book-involvement", &content.involvement)] {
        if let Some(text) = text {
            book = book.section(Section::new(words.say(key)).blocks(paragraphs(text)));
        }
    }
    if !content.recommendations.is_empty() {
        book = book.section(recommendations(content, &words));
    }
    let findings = content.findings.iter().map(|one| {
        let here = Subject::of(one.id);
        let told = stories.iter().filter(|beside| beside.at == here).flat_map(|beside| story(&beside.story));
        told.fold(finding(one, content, &words), Finding::block)
    });
    book = book.section(Section::new(words.say("book-findings")).anchor("findings").blocks(findings));
    if let Some(method) = &content.method {
        book = book.section(Section::new(words.say("book-method")).blocks(paragraphs(method)));
    }
    for section in authors(edition, &words) {
        book = book.section(section);
    }
    let people = content.contributors.iter().map(|one| contributor(one, &words)).collect();
    book = book.section(Section::new(words.say("book-contributors")).block(Block::Contributors(people)));
    let sources = content.sources.iter().map(|one| source(one, &words)).collect();
    book.section(Section::new(words.say("book-sources")).anchor("sources").block(Block::Sources(sources)))
}

fn cover(edition: &Edition, words: &Words, base: &str) -> Cover {
    let content = &edition.content;
    let lang = match words.0 {
        Lang::En => press::Lang::En,
        Lang::Es => press::Lang::Es,
    };
    // The day on which readers got it; a draft bears the day on which it was frozen.
    let day = match &edition.state {
        EditionState::Released { at, .. } => at.date_naive(),
        EditionState::Prepared => content.frozen,
    };
    let narrow = |number: u32| u8::try_from(number).ok();
    let date = u16::try_from(day.year())
        .ok()
        .and_then(|year| PlainDate::new(year, narrow(day.month())?, narrow(day.day())?))
        .or_else(|| PlainDate::new(1970, 1, 1))
        .expect("the first of January 1970 is a day");
    let cover = Cover::new(&content.title, lang, date)
        .organisation(&content.initiative)
        .edition(words.with("book-edition", &[("number", edition.number.to_string())]))
        .site(base.trim_end_matches('/'));
    match &content.subtitle {
        Some(subtitle) => cover.subtitle(subtitle),
        None => cover,
    }
}

fn paragraphs(text: &str) -> Vec<Block> {
    crate::frame::paragraphs(text).into_iter().map(Block::paragraph).collect()
}

fn recommendations(content: &Snapshot, words: &Words) -> Section {
    let item = |one: &distill::SnapshotRecommendation| {
        one.findings.iter().fold(press::Prose::from(format!("{} ", one.text)), |text, place| {
            let label = words.with("book-finding-number", &[("number", place.to_string())]);
            text.link(label, Target::here(&format!("finding-{place}"))).text(" ")
        })
    };
    let items: Vec<press::Prose> = content.recommendations.iter().map(item).collect();
    Section::new(words.say("book-recommendations")).block(Block::steps(items))
}

fn finding(one: &SnapshotFinding, content: &Snapshot, words: &Words) -> Finding {
    let number = u32::try_from(one.place).unwrap_or(u32::MAX);
    let label = words.with("book-carried", &[("round", one.round.clone())]);
    let mut made = Finding::new(number, &one.title, one.statement.as_str(), press::Outcome::carried(label))
        .plainly(one.plain.as_str());
    for group in &one.groups {
        match group.counts {
            Some((scored, high, _)) => {
                made = made.position(Position::new(group_name(group.group, words), high, scored));
            }
            None => made = made.block(Block::paragraph(said(group, words))),
        }
    }
    for block in paragraphs(&one.explanation) {
        made = made.block(block);
    }
    one.excerpts.iter().fold(made, |made, excerpt| made.evidence(evidence(excerpt, content, words)))
}

/// A story in print: content note, words, and the name its teller chose.
fn story(told: &MayShow) -> Vec<Block> {
    let title = Block::paragraph(press::Prose::default().strong(told.title().as_str()));
    let note = told.note().map(|note| Block::paragraph(note.as_str()));
    let words = Quote::new(told.text().as_str());
    let words = told.by().map_or_else(|| words.clone(), |name| words.clone().by(name));
    [title].into_iter().chain(note).chain([Block::Quote(words)]).collect()
}

fn group_name(group: Group, words: &Words) -> String {
    words.say(&format!("distill-group-{group}"))
}

/// What a group of fewer than five said, without numbers (promise 11).
pub(super) fn small_group_key(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::In => "book-small-in",
        Outcome::Out => "book-small-out",
        Outcome::Unsettled => "book-small-unsettled",
    }
}

fn said(group: &SnapshotGroup, words: &Words) -> String {
    words.with(small_group_key(&group.outcome), &[("group", group_name(group.group, words))])
}

fn evidence(excerpt: &SnapshotExcerpt, content: &Snapshot, words: &Words) -> Evidence {
    let place = content.sources.iter().position(|source| source.document == excerpt.document).map_or(0, |at| at + 1);
    let label = match (&excerpt.label, excerpt.practice) {
        (Some(speaker), None) => format!("{speaker}, {}", excerpt.title),
        (Some(_) | None, _) => excerpt.title.clone(),
    };
    let label =
        if place > 0 { words.with("book-source-ref", &[("title", label), ("n", place.to_string())]) } else { label };
    Evidence::new(label).excerpt(&excerpt.text).at(Target::web(format!("/excerpts/{}", excerpt.id)))
}

/// What stands behind a name, in words.
pub(super) fn affiliation(one: &Affiliation, lang: Lang) -> Option<String> {
    match one {
        Affiliation::None => None,
        Affiliation::PatientPartner => Some(phrases().say(lang, "credit-affiliation-patient-partner", &[])),
        Affiliation::CaregiverPartner => Some(phrases().say(lang, "credit-affiliation-caregiver-partner", &[])),
        Affiliation::Of(text) => Some(text.clone()),
    }
}

/// Authors, members of the group, people thanked: a section each, where there are any.
fn authors(edition: &Edition, words: &Words) -> Vec<Section> {
    let places = [
        (NamedAs::Author, "byline-title"),
        (NamedAs::GroupAuthor, "byline-group"),
        (NamedAs::Acknowledged, "byline-thanks"),
    ];
    let mut sections = Vec::new();
    for (named, title) in places {
        let here = edition.names().iter().filter(|one| one.named == named);
        let people: Vec<Contributor> = here
            .map(|one| {
                let roles = one.roles.iter().map(|role| words.say(&format!("credit-role-{role}")));
                let made = Contributor::new(&one.name, roles);
                match affiliation(&one.affiliation, words.0) {
                    Some(standing) => made.standing(standing),
                    None => made,
                }
            })
            .collect();
        if !people.is_empty() {
            sections.push(Section::new(words.say(title)).block(Block::Contributors(people)));
        }
    }
    sections
}

fn contributor(one: &distill::Contributor, words: &Words) -> Contributor {
    let standing = one.roles.first().map(|(_, kind, _)| words.say(&format!("seat-{kind}")));
    let roles = one.roles.iter().map(|(body, _, lead)| {
        if *lead { words.with("book-role-lead", &[("body", body.clone())]) } else { body.clone() }
    });
    let made = Contributor::new(&one.name, roles);
    match standing {
        Some(standing) => made.standing(standing),
        None => made,
    }
}

fn source(one: &SnapshotSource, words: &Words) -> Source {
    let mut text = one.title.clone();
    for more in [one.authors.join(", "), one.licence.clone().unwrap_or_default()] {
        if !more.is_empty() {
            text.push_str(". ");
            text.push_str(&more);
        }
    }
    text.push_str(". ");
    text.push_str(&words.with("book-excerpts-used", &[("n", one.excerpts.to_string())]));
    let made = Source::new(text);
    match one.practice {
        Some(practice) => made.at(Target::web(format!("/trace/{practice}"))),
        None => made,
    }
}
