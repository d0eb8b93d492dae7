//! Bringing in many submissions at once.

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::routing::get;
use formats::submissions::{FILE_MAX, FileError, Format, Record, Refused, read_all};
use kernel::{Fault, FieldErrors};
use partner::MaySteer;
use recruit::{Call, ImportReport, Imported, import_submissions};

use super::call_of;
use crate::error::WebError;
use crate::form::{Faults, unread};
use crate::frame::Frame;
use crate::page::{Answer, again, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    let largest = usize::try_from(FILE_MAX).unwrap_or(usize::MAX) + (64 << 10);
    Router::new().route("/calls/{slug}/import", get(ask).post(bring).layer(DefaultBodyLimit::max(largest)))
}

#[derive(Template)]
#[template(path = "recruit/import.html")]
struct ImportPage {
    p: Frame,
    call: Call,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "recruit/imported.html")]
struct ImportedPage {
    p: Frame,
    call: Call,
    report: ImportReport,
    refused: Vec<(u64, String)>,
}

async fn import_page(app: &App, visit: &Visit, slug: &str) -> Result<ImportPage, WebError> {
    visit.person()?;
    let call = call_of(&mut app.read().await?, slug).await?;
    MaySteer::check(&visit.actor, call.initiative)?;
    Ok(ImportPage { p: visit.frame("import-title"), call, faults: Faults::default() })
}

async fn ask(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&import_page(&app, &visit, &slug).await?)
}

/// The file of a form: its name and its bytes.
async fn file_of(mut form: Multipart) -> Result<(String, Vec<u8>), WebError> {
    while let Some(field) = form.next_field().await.map_err(|error| unread(&error))? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| unread(&error))?;
            return Ok((name, bytes.to_vec()));
        }
    }
    Err(FieldErrors::one("file", Fault::new("field-required")).into())
}

/// A record of a file, as the slice takes it: the same for the upload and the command.
pub fn imported(record: Record) -> Imported {
    Imported {
        external: record.id,
        title: record.title,
        text: record.text,
        authors: record.authors,
        keywords: record.keywords,
        source: record.source,
        licence: record.licence,
    }
}

/// Takes in the good records of a file: the same for the form and the API.
pub(super) async fn import_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    (name, bytes): (&str, &[u8]),
) -> Result<(ImportReport, Vec<Refused>), WebError> {
    visit.person()?;
    let fault = |why: Fault| WebError::from(FieldErrors::one("file", why));
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    MaySteer::check(&visit.actor, call.initiative)?;
    if name.is_empty() && bytes.is_empty() {
        return Err(fault(Fault::new("field-required")));
    }
    let format = Format::of_name(name).ok_or_else(|| fault(Fault::new("import-file-unknown-ending")))?;
    let (records, refused) = read_all(bytes, format).map_err(|error| match error {
        FileError::Refused(why) => fault(why),
        FileError::Read(error) => error.into(),
    })?;
    let records = records.into_iter().map(imported).collect();
    let report = import_submissions(&mut tx, &mut visit.act(), call.id, records).await?;
    tx.commit().await?;
    Ok((report, refused))
}

async fn bring(State(app): State<App>, visit: Visit, Path(slug): Path<String>, form: Multipart) -> Answer {
    let shown = import_page(&app, &visit, &slug).await?;
    let answer = match file_of(form).await {
        Ok((name, bytes)) => import_from(&app, &visit, &slug, (&name, &bytes)).await,
        Err(error) => Err(error),
    };
    match answer {
        Ok((report, refused)) => {
            let p = visit.frame("imported-title");
            let say = |line: &Refused| (line.line, p.tn(line.why.key, &line.why.args));
            let refused = refused.iter().map(say).collect();
            page(&ImportedPage { p, call: shown.call, report, refused })
        }
        Err(error) => {
            let faults = Faults::of(error, &shown.p)?;
            again(&ImportPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample {
    use super::*;
    use crate::recruit::sample::{call, open};
    use crate::sample::id;

    #[test]
    fn bringing_in_a_file_reads_as_kept() {
        crate::sample::keep("recruit/import", |visit| {
            let shown = || ImportPage { p: visit.frame("import-title"), call: call(open()), faults: Faults::default() };
            let fault = FieldErrors::one("file", Fault::new("import-file-unknown-ending"));
            let faults = Faults::parse(&fault, &shown().p);
            vec![("steward", shown()), ("a-file-we-cannot-read", ImportPage { faults, ..shown() })]
        });
        crate::sample::keep("recruit/imported", |visit| {
            let shown = |refused| ImportedPage {
                p: visit.frame("imported-title"),
                call: call(open()),
                report: ImportReport {
                    kept: vec![("a-1".to_owned(), id("sub", 1))],
                    already: vec!["a-2".to_owned(), "a-3".to_owned()],
                },
                refused,
            };
            let why = visit.frame("imported-title").t("field-required");
            vec![("all-good", shown(Vec::new())), ("one-line-refused", shown(vec![(4, why)]))]
        });
    }
}
