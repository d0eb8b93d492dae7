//! Many activities from one file.

#[cfg(test)]
mod sample;

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::routing::get;
use commend::{COLUMNS, Delivery, Format, ImportReport, MayKeep, Provider, import_activities};
use kernel::{Fault, FieldErrors};

use super::provider_of;
use crate::error::WebError;
use crate::form::{Faults, unread};
use crate::frame::Frame;
use crate::page::{Answer, again, page};
use crate::state::App;
use crate::visit::Visit;

/// 10,000 activities are about one megabyte.
pub(super) const LARGEST_FILE: usize = 8 << 20;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/providers/{id}/import", get(form).post(upload)).layer(DefaultBodyLimit::max(LARGEST_FILE))
}

/// A line that was not taken, in words.
struct BadRow {
    line: u64,
    field: String,
    why: String,
}

#[derive(Template)]
#[template(path = "commend/import.html")]
struct ImportPage {
    p: Frame,
    provider: Provider,
    columns: String,
    report: Option<(usize, usize)>,
    bad: Vec<BadRow>,
    faults: Faults,
}

impl ImportPage {
    /// How many lines were not taken; a line can be wrong in several columns.
    fn refused(&self) -> usize {
        self.bad.iter().map(|bad| bad.line).collect::<BTreeSet<_>>().len()
    }
}

fn import_page(visit: &Visit, provider: Provider) -> ImportPage {
    ImportPage {
        p: visit.frame("bring-title"),
        provider,
        columns: COLUMNS.join(", "),
        report: None,
        bad: Vec::new(),
        faults: Faults::default(),
    }
}

async fn form(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
    page(&import_page(&visit, provider))
}

/// Takes a text of lines; the same for the page and the API.
pub(super) async fn import_from(app: &App, visit: &Visit, id: &str, text: &str) -> Result<ImportReport, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    MayKeep::check(&visit.actor, id)?;
    let mut tx = app.begin().await?;
    let report = import_activities(&mut tx, &mut visit.act(), id, text).await?;
    if report == ImportReport::default() {
        return Err(FieldErrors::one("file", Fault::new("import-file-empty")).into());
    }
    tx.commit().await?;
    Ok(report)
}

async fn text_of(mut form: Multipart) -> Result<String, WebError> {
    let fault = |key: &'static str| WebError::Invalid(FieldErrors::one("file", Fault::new(key)));
    while let Some(field) = form.next_field().await.map_err(|error| unread(&error))? {
        if field.name() == Some("file") {
            let bytes = field.bytes().await.map_err(|error| unread(&error))?;
            if bytes.is_empty() {
                return Err(fault("field-required"));
            }
            let text = formats::text::of_file(&bytes).map_err(|why| FieldErrors::one("file", why))?;
            return Ok(text.to_owned());
        }
    }
    Err(fault("field-required"))
}

async fn upload(State(app): State<App>, visit: Visit, Path(id): Path<String>, form: Multipart) -> Answer {
    let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
    let shown = import_page(&visit, provider);
    let taken = match text_of(form).await {
        Ok(text) => import_from(&app, &visit, &id, &text).await,
        Err(error) => Err(error),
    };
    match taken {
        Ok(report) => {
            let bad = report.bad.iter().map(|bad| BadRow {
                line: bad.line,
                field: bad.field.clone(),
                why: why(&bad.fault, &shown.p),
            });
            page(&ImportPage { bad: bad.collect(), report: Some((report.added, report.skipped)), ..shown })
        }
        Err(error) => {
            let faults = Faults::of(error, &shown.p)?;
            again(&ImportPage { faults, ..shown })
        }
    }
}

pub(super) fn why(fault: &Fault, p: &Frame) -> String {
    p.tn(fault.key, &fault.args)
}
