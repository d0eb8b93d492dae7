//! The evidence pack of a term: checks first, then one bookmarked PDF with numbered attachments.

use std::collections::HashMap;

use commend::{
    Activity, Criterion, Disclosure, Engagement, Evidence, FlagKind, LackKind, Part, Provider, Term, Verdict,
};
use kernel::{EvidenceId, Lang};
use press::{Attachment, Block, Column, Cover, Definition, Document, Enclosed, Figure, Look, Section, Table};
use store::Tx;

use super::criteria::standard_words;
use super::proofs::bytes_of;
use crate::error::WebError;
use crate::frame::Frame;
use crate::state::App;
use crate::upload::Media;

/// Something to do before the pack is whole, with the page where it is done.
pub(super) struct Check {
    pub what: String,
    pub href: String,
}

/// What a pack is made of.
pub(super) struct Pack {
    pub provider: Provider,
    pub term: Term,
    pub criterion: &'static Criterion,
    pub verdict: Verdict,
    /// The activities with both elements whose papers are fullest, as many as are needed.
    pub activities: Vec<Activity>,
    /// The files that were kept with their proofs; one that the folder has lost is missing here.
    pub files: HashMap<EvidenceId, (Media, Vec<u8>)>,
}

/// Reads the files of every proof.
pub(super) async fn files_of(
    app: &App,
    tx: &mut Tx,
    activities: &[Activity],
) -> Result<HashMap<EvidenceId, (Media, Vec<u8>)>, WebError> {
    let mut files = HashMap::new();
    for proof in activities.iter().flat_map(|activity| &activity.evidence) {
        if let Some(kept) = &proof.file
            && let Some(found) = bytes_of(app, tx, kept).await?
        {
            files.insert(proof.id, found);
        }
    }
    Ok(files)
}

/// What the pack would still lack.
pub(super) fn checks(verdict: &Verdict, term: &Term, activities: &[Activity], p: &Frame) -> Vec<Check> {
    let mut checks = Vec::new();
    let here = format!("/terms/{}", term.id);
    if verdict.missing_met() > 0 {
        let what = p.t2("pack-share-short", "met", verdict.counters.met, "need", verdict.need_met);
        checks.push(Check { what, href: format!("{here}#near") });
    } else if term.attestation.is_none() {
        checks.push(Check { what: p.t("pack-not-attested"), href: format!("{here}#attestation") });
    }
    let have = activities.len();
    if u32::try_from(have).is_ok_and(|have| have < verdict.need_ready) {
        let what = p.t2("pack-too-few", "have", have, "need", verdict.need_ready);
        checks.push(Check { what, href: format!("{here}#near") });
    }
    for activity in activities {
        for lack in activity.showing().lacks {
            let what = p.t2(
                "pack-lack",
                "what",
                lack_words(lack.kind, lack.who.as_deref(), p),
                "activity",
                &activity.plan.title,
            );
            checks.push(Check { what, href: format!("/activities/{}", activity.id) });
        }
    }
    checks
}

/// A lack in words.
pub(super) fn lack_words(kind: LackKind, who: Option<&str>, p: &Frame) -> String {
    p.tn(&format!("lack-{kind}"), &[("who", who.unwrap_or_default().to_owned())])
}

/// A flag in words.
pub(super) fn flag_words(kind: FlagKind, who: Option<&str>, p: &Frame) -> String {
    p.tn(&format!("flag-{kind}"), &[("who", who.unwrap_or_default().to_owned())])
}

/// The pack as a PDF, set on a thread that may take its time. Only the file's own dates are in it: the same file gives the same bytes.
pub(super) async fn pdf(pack: Pack, p: Frame, lang: Lang) -> Result<Vec<u8>, WebError> {
    let document = document(&pack, &p, lang);
    tokio::task::spawn_blocking(move || press::to_pdf(&document))
        .await
        .map_err(|error| WebError::Internal(Box::new(error)))?
        .map_err(|error| WebError::Internal(Box::new(error)))
}

fn document(pack: &Pack, p: &Frame, lang: Lang) -> Document {
    use chrono::Datelike;
    let press_lang = match lang {
        Lang::En => press::Lang::En,
        Lang::Es => press::Lang::Es,
    };
    // The newest date in the file, so that the pack changes with the file and not with the day it is fetched.
    let dated = newest_day(pack);
    let number = |value: u32| u8::try_from(value).unwrap_or(1);
    let date =
        press::PlainDate::new(u16::try_from(dated.year()).unwrap_or(2000), number(dated.month()), number(dated.day()));
    let date = date.unwrap_or_else(|| press::PlainDate::new(2000, 1, 1).expect("a day of the calendar"));
    let cover = Cover::new(pack.criterion.name.as_str(), press_lang, date)
        .subtitle(p.t("pack-subtitle"))
        .organisation(pack.provider.name.as_str())
        .summary(p.t2("pack-term", "starts", p.day(&pack.term.starts), "until", p.day(&pack.term.last_day())))
        .summary(p.t("pack-own-words"));
    let mut document = Document::new(Look::Pack, cover).section(summary(pack, p, lang));
    let mut number = 0;
    for activity in &pack.activities {
        let mut section = Section::new(activity.plan.title.as_str()).block(Block::Definitions(facts(activity, p)));
        for part in Part::ALL {
            section = section.block(people(activity, *part, p));
        }
        let mut rows = Table::new(
            p.t("pack-proofs"),
            [
                Column::number(p.t("pack-number")),
                Column::text(p.t("pack-proof")),
                Column::text(p.t("pack-of")),
                Column::text(p.t("pack-dated")),
            ],
        );
        for proof in &activity.evidence {
            number += 1;
            rows =
                rows.row([number.to_string(), proof.what.to_string(), whose(activity, proof, p), p.day(&proof.dated)]);
            document = document.attachment(attachment(activity, proof, pack, p));
        }
        if !activity.evidence.is_empty() {
            section = section.block(Block::Table(rows));
        }
        document = document.section(section);
    }
    document
}

fn newest_day(pack: &Pack) -> kernel::Day {
    let signed = pack.term.attestation.iter().map(|held| held.at.date_naive());
    let days = pack.activities.iter().flat_map(|one| {
        let proofs = one.evidence.iter().map(|proof| proof.dated);
        let people = one.engagements.iter().flat_map(|one| [one.joined, one.permission, one.disclosure.on()]).flatten();
        proofs.chain(people).chain([one.plan.starts]).collect::<Vec<_>>()
    });
    signed.chain(days).max().unwrap_or(pack.term.starts)
}

fn summary(pack: &Pack, p: &Frame, lang: Lang) -> Section {
    let verdict = &pack.verdict;
    let mut rows = vec![
        Definition::new(
            p.t("pack-counted"),
            p.t2("gap-size", "counted", verdict.counters.counted, "size", &verdict.size),
        ),
        Definition::new(p.t("pack-met"), p.t2("gap-met", "met", verdict.counters.met, "need", verdict.need_met)),
        Definition::new(
            p.t("pack-ready"),
            p.t2("gap-ready", "ready", verdict.counters.ready, "need", verdict.need_ready),
        ),
    ];
    if let Some(signed) = &pack.term.attestation {
        let words = p.tn(
            "pack-attested-what",
            &[("met", signed.met.to_string()), ("counted", signed.counted.to_string()), ("day", p.date(&signed.at))],
        );
        rows.push(Definition::new(p.t("pack-attested"), words));
    }
    let elements = pack.criterion.elements.iter().map(|element| element.words(lang).to_owned());
    let mut section = Section::new(p.t("pack-summary"))
        .block(Block::Definitions(rows))
        .block(Block::list(elements))
        .block(Block::paragraph(standard_words(pack.criterion, p)));
    let lacks = checks(verdict, &pack.term, &pack.activities, p);
    section = if lacks.is_empty() {
        section.block(Block::note(p.t("pack-whole"), p.t("pack-whole-what")))
    } else {
        section.block(Block::paragraph(p.t("pack-lacks"))).block(Block::list(lacks.into_iter().map(|check| check.what)))
    };
    let checked =
        p.t2("criterion-checked", "day", p.day(&pack.criterion.checked_on), "version", pack.criterion.version);
    section.block(Block::paragraph(checked))
}

fn facts(activity: &Activity, p: &Frame) -> Vec<Definition> {
    let plan = &activity.plan;
    let mut facts = vec![
        Definition::new(
            p.t("activity-dates"),
            p.t2("activity-from-to", "starts", p.day(&plan.starts), "ends", p.day(&plan.ends)),
        ),
        Definition::new(p.t("activity-format"), p.word("activity-format", plan.format)),
        Definition::new(p.t("activity-delivery"), p.word("delivery", plan.delivery)),
        Definition::new(
            p.t("activity-joint"),
            p.t(if plan.joint { "activity-is-joint" } else { "activity-is-direct" }),
        ),
    ];
    if let Some(reference) = &plan.reference {
        facts.push(Definition::new(p.t("activity-reference"), reference.as_str()));
    }
    facts
}

fn people(activity: &Activity, part: Part, p: &Frame) -> Block {
    let columns = [
        Column::text(p.t("person-name")),
        Column::text(p.t("person-basis")),
        Column::text(p.t("person-did")),
        Column::text(p.t("person-joined")),
        Column::text(p.t("person-permission")),
        Column::text(p.t("person-disclosure")),
    ];
    let mut table = Table::new(p.word("parts", part), columns);
    let counts = |one: &&Engagement| one.part == part && one.counts(activity.fixed());
    for one in activity.engagements.iter().filter(counts) {
        let day = |day: Option<kernel::Day>| day.map_or_else(|| p.t("pack-missing"), |day| p.day(&day));
        let did = one.did.as_ref().map_or_else(|| p.t("pack-missing"), ToString::to_string);
        table = table.row([
            one.name.to_string(),
            p.word("basis", one.basis),
            did,
            day(one.joined),
            day(one.permission),
            disclosure_words(&one.disclosure, p),
        ]);
    }
    Block::Table(table)
}

/// A disclosure in words; amounts are never asked, and nobody reads more than this.
pub(super) fn disclosure_words(disclosure: &Disclosure, p: &Frame) -> String {
    match disclosure {
        Disclosure::Missing => p.t("disclosure-missing"),
        Disclosure::Nothing { on } => p.t1("disclosure-nothing", "day", p.day(on)),
        Disclosure::Some { on, mitigation: None } => p.t1("disclosure-open", "day", p.day(on)),
        Disclosure::Some { on, mitigation: Some(what) } => p.t2("disclosure-mitigated", "day", p.day(on), "what", what),
    }
}

fn whose(activity: &Activity, proof: &Evidence, p: &Frame) -> String {
    let named = proof.engagement.and_then(|id| activity.engagement(id));
    named.map_or_else(|| p.t("proof-nobody"), |one| one.name.to_string())
}

fn attachment(activity: &Activity, proof: &Evidence, pack: &Pack, p: &Frame) -> Attachment {
    let shows = p.t2("pack-shows", "proves", p.word("proves", proof.proves), "activity", &activity.plan.title);
    let who = p.t2("pack-names", "who", whose(activity, proof, p), "day", p.day(&proof.dated));
    let Some(kept) = &proof.file else {
        return Attachment::new(proof.what.as_str(), format!("{shows}. {}", p.t("pack-not-enclosed")))
            .block(Block::paragraph(who))
            .block(Block::paragraph(p.t("pack-kept-elsewhere")));
    };
    let name = kept.name.as_str();
    let Some((media, bytes)) = pack.files.get(&proof.id) else {
        return Attachment::new(proof.what.as_str(), format!("{shows}. {}", p.t1("pack-lost", "name", name)))
            .block(Block::paragraph(who))
            .block(Block::note(p.t1("pack-lost", "name", name), p.t("pack-lost-what")));
    };
    let attachment = Attachment::new(proof.what.as_str(), format!("{shows}. {}", p.t1("pack-enclosed", "name", name)))
        .block(Block::paragraph(who))
        .enclosing(Enclosed { name: name.to_owned(), media: media.name(), bytes: bytes.clone() });
    match media {
        Media::Png | Media::Jpeg => {
            let kind = media.picture().expect("it is a picture");
            let alt = p.t2("pack-picture-alt", "what", &proof.what, "name", name);
            attachment.block(Block::Figure(Figure::image(
                bytes.clone(),
                kind,
                "",
                alt,
                p.t1("pack-picture", "name", name),
            )))
        }
        Media::Text => text_of(attachment, &String::from_utf8_lossy(bytes), name, p),
        Media::Pdf => attachment.block(Block::paragraph(p.t1("pack-pdf", "name", name))),
    }
}

/// A text is set line by line; of a very long one the beginning, since the whole file is enclosed.
fn text_of(attachment: Attachment, text: &str, name: &str, p: &Frame) -> Attachment {
    const MOST: usize = 400;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut attachment = attachment.block(Block::paragraph(p.t1("pack-text", "name", name)));
    for line in lines.by_ref().take(MOST) {
        attachment = attachment.block(Block::paragraph(line));
    }
    if lines.next().is_some() {
        attachment.block(Block::paragraph(p.t1("pack-text-cut", "name", name)))
    } else {
        attachment
    }
}
