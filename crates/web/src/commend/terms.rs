//! A term: opening one, its verdict with the gap and the near misses, the signature, the pack.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use commend::{
    Commendation, Criterion, MayKeep, NearMiss, Provider, Term, TermStatus, Verdict, attest, open_term, verdict_of,
};
use kernel::{Lang, TermId, need};
use partner::Partnership;

use super::forms::TermForm;
use super::gap::Gap;
use super::pack::Check;
use super::{criteria, pack, provider_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, download, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/providers/{id}/terms", post(open))
        .route("/providers/{id}/terms/new", get(new))
        .route("/terms/{id}", get(show))
        .route("/terms/{id}/attestation", post(sign))
        .route("/terms/{id}/pack.pdf", get(fetch_pack))
}

#[derive(Template)]
#[template(path = "commend/term_new.html")]
struct NewPage {
    p: Frame,
    provider: Provider,
    form: TermForm,
    faults: Faults,
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
    let form = TermForm::default();
    page(&NewPage { p: visit.frame("term-new-title"), provider, form, faults: Faults::default() })
}

pub(super) async fn open_from(app: &App, visit: &Visit, id: &str, form: &TermForm) -> Result<Term, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    MayKeep::check(&visit.actor, id)?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let term = open_term(&mut tx, &mut visit.act(), id, new).await?;
    tx.commit().await?;
    Ok(term)
}

async fn open(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<TermForm>) -> Answer {
    match open_from(&app, &visit, &id, &form).await {
        Ok(term) => done(format!("/terms/{}", term.id), "done-term-opened"),
        Err(error) => {
            let provider = provider_of(&mut app.read().await?, &visit, &id).await?;
            let p = visit.frame("term-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, provider, form, faults })
        }
    }
}

#[derive(Template)]
#[template(path = "commend/term.html")]
struct TermPage {
    p: Frame,
    lang: Lang,
    provider: Provider,
    term: Term,
    criterion: &'static Criterion,
    verdict: Verdict,
    gap: Gap,
    near: Vec<NearMiss>,
    checks: Vec<Check>,
    signed_by: String,
    may_sign: bool,
    others: Vec<&'static Criterion>,
    faults: Faults,
}

/// A term with its provider, for somebody who may keep the file.
pub(super) async fn term_of(app: &App, visit: &Visit, id: &str) -> Result<(store::Tx, Term, Provider), WebError> {
    visit.person()?;
    let id: TermId = super::id(id)?;
    let mut tx = app.read().await?;
    let term: Term = need(&mut tx, id).await?;
    MayKeep::check(&visit.actor, term.provider)?;
    let provider: Provider = need(&mut tx, term.provider).await?;
    Ok((tx, term, provider))
}

const NEAR: i64 = 12;

async fn term_page(app: &App, visit: &Visit, id: &str) -> Result<TermPage, WebError> {
    let (mut tx, term, provider) = term_of(app, visit, id).await?;
    let found = verdict_of(&mut tx, &term).await?;
    let p = visit.frame_titled(found.criterion.name.as_str());
    let needed = i64::from(found.verdict.need_ready);
    let for_pack = tx.for_pack(term.provider, term.starts, term.until, needed).await?;
    let signer: Vec<_> = term.attestation.iter().map(|held| held.by).collect();
    Ok(TermPage {
        near: tx.near_misses(term.provider, term.starts, term.until, NEAR).await?,
        signed_by: tx.names(&signer).await?.pop().map(|line| line.name).unwrap_or_default(),
        may_sign: MayKeep::check(&visit.actor, term.provider)?.signs(),
        gap: Gap::of(&found.verdict, &p),
        checks: pack::checks(&found.verdict, &term, &for_pack, &p),
        others: commend::criteria().iter().filter(|one| !one.is_computed()).collect(),
        lang: visit.lang,
        criterion: found.criterion,
        verdict: found.verdict,
        faults: Faults::default(),
        p,
        provider,
        term,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&term_page(&app, &visit, &id).await?)
}

pub(super) async fn sign_from(app: &App, visit: &Visit, id: &str) -> Result<Term, WebError> {
    visit.person()?;
    let id = super::id(id)?;
    let mut tx = app.begin().await?;
    let term = attest(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(term)
}

async fn sign(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    match sign_from(&app, &visit, &id).await {
        Ok(_) => done(format!("/terms/{id}#attestation"), "done-attested"),
        Err(error) => {
            let shown = term_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&TermPage { faults, ..shown })
        }
    }
}

/// The evidence pack of a term: the same for the page and the API.
pub(super) async fn pack_from(app: &App, visit: &Visit, id: &str) -> Answer {
    let (mut tx, term, provider) = term_of(app, visit, id).await?;
    let found = verdict_of(&mut tx, &term).await?;
    let needed = i64::from(found.verdict.need_ready);
    let activities = tx.for_pack(term.provider, term.starts, term.until, needed).await?;
    let files = pack::files_of(app, &mut tx, &activities).await?;
    let p = visit.frame("pack-title");
    let pack = pack::Pack { provider, term, criterion: found.criterion, verdict: found.verdict, activities, files };
    let name = format!("engages-patients-public-{}.pdf", pack.term.starts);
    download(&name, "application/pdf", pack::pdf(pack, p, visit.lang).await?)
}

async fn fetch_pack(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    pack_from(&app, &visit, &id).await
}
