//! What the typesetter may see: four templates of ours, one document, its pictures, the fonts. No disk, no clock, no network.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::content::Content;
use crate::glyphs::fonts;

const MAIN: &str = "/main.typ";
const TEMPLATES: [(&str, &str); 5] = [
    (MAIN, include_str!("../../templates/main.typ")),
    ("/kit.typ", include_str!("../../templates/kit.typ")),
    ("/report.typ", include_str!("../../templates/report.typ")),
    ("/leaf.typ", include_str!("../../templates/leaf.typ")),
    ("/pack.typ", include_str!("../../templates/pack.typ")),
];

/// A path the typesetter knows. Paths are numbered for the whole process and never forgotten, and there are 65,535
/// numbers: so every document uses the same few paths.
fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own paths are well formed");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        // Row heads of tables are behind this flag.
        let features = [Feature::A11yExtras].into_iter().collect();
        LazyHash::new(Library::builder().with_features(features).build())
    })
}

fn templates() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| TEMPLATES.iter().map(|(path, text)| Source::new(file(path), (*text).to_owned())).collect())
}

/// One document to set.
pub(super) struct Job {
    main: FileId,
    files: Vec<(FileId, Bytes)>,
}

impl Job {
    pub(super) fn new(content: Content) -> Self {
        let mut files = vec![(file("/document.json"), Bytes::from_string(content.json.to_string()))];
        for (place, picture) in content.pictures.into_iter().enumerate() {
            files.push((file(&format!("/picture-{place}")), Bytes::new(picture)));
        }
        Self { main: file(MAIN), files }
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        templates().iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The typesetter's words with its hints.
pub(super) fn advice(problem: &SourceDiagnostic) -> String {
    let mut words = problem.message.to_string();
    for hint in &problem.hints {
        words.push_str("; ");
        words.push_str(&hint.v);
    }
    words
}
