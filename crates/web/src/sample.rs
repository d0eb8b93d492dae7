//! Pages with invented content, kept as snapshots: a changed page is a changed line in review.
//!
//! Beside each page struct stands a test that hands its samples to [`keep`]: the states worth reading, in each language, at a noon
//! that stands still. What is kept is `<main>`; the frame round it is judged by the journeys.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::Path;
use std::str::FromStr;

use askama::Template;
use kernel::Lang;

use crate::visit::Visit;

/// Elements that begin a line of a snapshot.
const BLOCKS: &[&str] = &[
    "a",
    "article",
    "aside",
    "button",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "hr",
    "img",
    "input",
    "label",
    "legend",
    "li",
    "nav",
    "ol",
    "option",
    "p",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Renders every sample of the page whose template is `templates/<page>.html`, in each language, and compares it with
/// `snapshots/<page>@<state>.<language>.snap`. `samples` gets a visitor's request; what the reader may see is in the struct.
pub(crate) fn keep<T: Template>(page: &str, samples: impl Fn(&Visit) -> Vec<(&'static str, T)>) {
    let (slice, name) = page.rsplit_once('/').unwrap_or(("frame", page));
    for lang in Lang::ALL.iter().copied() {
        let visit = Visit::of_visitor(lang, testkit::noon());
        for (state, sample) in samples(&visit) {
            let html = sample.render().unwrap_or_else(|error| panic!("{page}, {state}: {error}"));
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(format!("../snapshots/{slice}"));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings
                .bind(|| insta::assert_snapshot!(format!("{name}@{state}.{}", lang.tag()), in_lines(main_of(&html))));
        }
    }
}

/// The id of a kind by its prefix and a small number: `id("dec", 1)`.
pub(crate) fn id<T: FromStr<Err: Debug>>(prefix: &str, number: u16) -> T {
    format!("{prefix}_{number:032}").parse().expect("a prefix of the kind that is asked for")
}

/// The initiative in which everything of a sample happens.
pub(crate) fn initiative() -> partner::Initiative {
    partner::Initiative::restore(partner::InitiativeRecord {
        id: id("ini", 1),
        version: kernel::Version(3),
        slug: kernel::Slug::parse("a-year").expect("a name for addresses"),
        title: testkit::line("A year at one table"),
        summary: testkit::prose("Patients and educators plan together."),
        begins: testkit::noon().date_naive(),
        phases: Vec::new(),
        aspects: [].into(),
        notice_days: 10,
    })
}

/// What stands in `<main>`, or all of it where a page has none.
fn main_of(html: &str) -> &str {
    let begin = html.find("<main").map_or(0, |at| at + html[at..].find('>').map_or(0, |end| end + 1));
    let end = html.find("</main>").unwrap_or(html.len());
    &html[begin..end]
}

/// One line for each element that stands by itself, so that a difference shows the element that changed.
fn in_lines(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = piece.split(|char: char| !char.is_ascii_alphanumeric()).next().unwrap_or_default();
        text.push_str(if BLOCKS.contains(&name) { "\n<" } else { "<" });
        text.push_str(piece);
    }
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What stands in quotes after each `mark`, with the file.
fn named_after(mark: &str, folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("the folder of the sources") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            named_after(mark, &path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        for piece in text.split(mark).skip(1) {
            let quoted = piece.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            if let Some(name) = quoted {
                found.insert(name.to_owned(), path.display().to_string());
            }
        }
    }
}

#[test]
fn every_page_has_samples() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut pages, mut kept) = (BTreeMap::new(), BTreeMap::new());
    named_after(concat!("#[template", "(path ="), &sources, &mut pages);
    named_after(concat!("sample::keep", "("), &sources, &mut kept);
    let pages: BTreeSet<_> = pages.keys().map(|path| path.trim_end_matches(".html")).collect();
    let kept: BTreeSet<_> = kept.keys().map(String::as_str).collect();

    let without: Vec<_> = pages.difference(&kept).collect();
    assert!(without.is_empty(), "these pages need a sample beside their struct: {without:?}");
    let strange: Vec<_> = kept.difference(&pages).collect();
    assert!(strange.is_empty(), "these samples name no template of a page: {strange:?}");
}
