//! A published resource: to read, to print, to keep as a file; every edition at its own address.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use commend::{Adopted, Commendation};
use distill::{Distillation, Finding, MayRead};
use kernel::Keep;
use library::{Block, Edition, Library, MayWrite, Resource, Stage, blocks};
use store::Tx;

use super::{leaf, resource_named};
use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, download, page, see};
use crate::partner::plain::glossary::WordsHere;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/library/{named}", get(newest))
        .route("/library/{named}/editions/{number}", get(one))
        .route("/library/{named}/editions/{number}/pdf", get(pdf))
}

#[derive(Template)]
#[template(path = "library/resource.html")]
struct ResourcePage {
    p: Frame,
    resource: Resource,
    edition: Edition,
    body: Vec<Block>,
    newest: i64,
    others: Vec<i64>,
    may_write: bool,
    /// Where this reader finds the evidence of the finding: at work on it, or in a released report. Empty where nowhere yet.
    evidence: String,
    used: Used,
    words: WordsHere,
}

/// How far something is used.
#[derive(Default)]
struct Used {
    providers: i64,
    activities: i64,
}

#[derive(Template)]
#[template(path = "library/gone.html")]
struct GonePage {
    p: Frame,
    reason: String,
}

async fn read(app: &App, visit: &Visit, named: &str, number: Option<i64>) -> Answer {
    let mut tx = app.read().await?;
    let resource = resource_named(&mut tx, named).await?;
    if let Stage::Withdrawn { reason, .. } = &resource.stage {
        let gone = GonePage { p: visit.frame("resource-gone"), reason: reason.to_string() };
        return Ok((StatusCode::GONE, Html(gone.render()?)).into_response());
    }
    let may_write = MayWrite::check(&visit.actor, resource.initiative).is_ok();
    let Some(newest) = resource.published else {
        return if may_write { see(format!("/resources/{}", resource.id)) } else { Err(WebError::NotFound) };
    };
    if named != resource.slug.as_str() {
        return see(format!("/library/{}", resource.slug));
    }
    let edition = tx.edition(resource.id, number.unwrap_or(newest)).await?.ok_or(WebError::NotFound)?;
    let mut others = Library::editions(&mut tx, resource.id).await?;
    others.retain(|other| *other != edition.number);
    let evidence = evidence(&mut tx, visit, &resource).await?;
    let used = used(&mut tx, &resource).await?;
    let texts = [edition.content.title.as_str(), edition.content.summary.as_str(), edition.content.body.as_str()];
    let words = WordsHere::of(&mut tx, visit, resource.initiative, (edition.content.lang, &texts), resource.id).await?;
    page(&ResourcePage {
        words,
        evidence,
        used,
        p: visit.frame_titled(edition.content.title.as_str()),
        body: blocks(edition.content.body.as_str()),
        newest,
        others,
        may_write,
        resource,
        edition,
    })
}

/// Where a reader follows the finding of a resource: those inside to its page, everybody else to its place in a released report.
async fn evidence(tx: &mut Tx, visit: &Visit, resource: &Resource) -> Result<String, WebError> {
    let Some(source) = &resource.made_from else { return Ok(String::new()) };
    if MayRead::check(&visit.actor, resource.initiative).is_ok() {
        return Ok(format!("/findings/{}", source.finding));
    }
    let Some(finding) = Keep::<Finding>::find(tx, source.finding).await? else { return Ok(String::new()) };
    let Some(first) = finding.excerpts.first().copied() else { return Ok(String::new()) };
    let standing = tx.standing(first).await?;
    let newest = standing.iter().filter(|one| one.finding == source.finding).max_by_key(|one| one.number);
    Ok(newest.map_or_else(String::new, |one| format!("/reports/{}/{}#finding-{}", one.slug, one.number, one.place)))
}

async fn used(tx: &mut Tx, resource: &Resource) -> Result<Used, WebError> {
    let lines = tx.spread().await?;
    let own = lines.into_iter().find(|line| line.what == Adopted::Resource(resource.id));
    Ok(own.map(|line| Used { providers: line.providers, activities: line.activities }).unwrap_or_default())
}

async fn pdf(State(app): State<App>, Path((named, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let resource = resource_named(&mut tx, &named).await?;
    if matches!(resource.stage, Stage::Withdrawn { .. }) {
        return see(format!("/library/{}", resource.slug));
    }
    let edition = tx.edition(resource.id, number).await?.ok_or(WebError::NotFound)?;
    let document = leaf::document(&resource, &edition, app.site().base.as_str());
    let name = format!("{}-{}.pdf", resource.slug, edition.number);
    let made = tokio::task::spawn_blocking(move || press::to_pdf(&document));
    let bytes = made.await.map_err(|error| WebError::Internal(Box::new(error)))?;
    download(&name, "application/pdf", bytes.map_err(|error| WebError::Internal(Box::new(error)))?)
}

async fn newest(State(app): State<App>, visit: Visit, Path(named): Path<String>) -> Answer {
    read(&app, &visit, &named, None).await
}

async fn one(State(app): State<App>, visit: Visit, Path((named, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| WebError::NotFound)?;
    read(&app, &visit, &named, Some(number)).await
}

#[cfg(test)]
mod sample {
    use super::*;

    #[test]
    fn a_resource_that_was_taken_back_reads_as_kept() {
        crate::sample::keep("library/gone", |visit| {
            vec![("reader", GonePage { p: visit.frame("resource-gone"), reason: "A better one is out.".to_owned() })]
        });
    }

    #[test]
    fn a_published_resource_reads_as_kept() {
        use crate::library::sample::{edition, published, resource};
        crate::sample::keep("library/resource", |visit| {
            let shown = |number| {
                let (resource, edition) = (resource(published()), edition(number));
                ResourcePage {
                    words: WordsHere::default(),
                    p: visit.frame_titled(edition.content.title.as_str()),
                    body: blocks(edition.content.body.as_str()),
                    newest: 2,
                    others: vec![3 - number],
                    may_write: false,
                    evidence: "/reports/a-year/1#finding-1".to_owned(),
                    used: Used { providers: 2, activities: 3 },
                    resource,
                    edition,
                }
            };
            let first = ResourcePage {
                words: WordsHere::default(),
                newest: 1,
                others: Vec::new(),
                evidence: String::new(),
                used: Used::default(),
                ..shown(1)
            };
            vec![
                ("reader", shown(2)),
                ("reader-of-an-older-edition", shown(1)),
                ("writer-of-a-first-edition", ResourcePage { may_write: true, ..first }),
            ]
        });
    }
}
