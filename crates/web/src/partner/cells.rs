//! One cell of the aspect matrix as who steers fills it: the partners who did it, and what shows it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{Fault, FieldErrors, Line, PersonId};
use partner::{
    AspectKind, CellStanding, Function, Initiative, MaySteer, Partnership, add_cell_evidence, cells_of,
    drop_cell_evidence, name_cell_partners,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::initiative_of;
use super::matrix::title_of;
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/aspects/{kind}/{function}", get(show))
        .route("/initiatives/{slug}/aspects/{kind}/{function}/partners", post(name))
        .route("/initiatives/{slug}/aspects/{kind}/{function}/evidence", post(add))
        .route("/initiatives/{slug}/aspects/{kind}/{function}/evidence/drop", post(drop_one))
}

/// The partners who did what a cell says.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct NamesForm {
    /// The ids of the people, each with a partner seat in the initiative.
    people: Vec<String>,
}

/// What shows that a cell is true.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct EvidenceForm {
    /// What it is, such as "Minutes of March 3".
    what: String,
    /// Where it is: an address that begins with `https://` or with `/`; may be empty.
    link: String,
}

impl EvidenceForm {
    fn parse(&self) -> Result<(Line, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let what = errors.take("what", Line::parse_max(&self.what, 200));
        let link = self.link.trim();
        let fits =
            link.is_empty() || link.starts_with("https://") || (link.starts_with('/') && !link.starts_with("//"));
        if !fits || link.len() > 500 || link.chars().any(char::is_whitespace) {
            errors.add("link", Fault::new("field-address"));
        }
        errors.or(what.map(|what| (what, link.to_owned())))
    }
}

/// Which piece of evidence goes.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct DropForm {
    /// The id of the evidence.
    evidence: String,
}

struct Named {
    id: PersonId,
    name: String,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "partner/cell.html")]
struct CellPage {
    p: Frame,
    initiative: Initiative,
    title: String,
    standing: CellStanding,
    people: Vec<Named>,
    form: EvidenceForm,
    faults: Faults,
}

type CellOf<'a> = (&'a str, &'a str, &'a str);

fn parse((_, kind, function): CellOf<'_>) -> Result<(AspectKind, Function), WebError> {
    word(kind).ok().zip(word(function).ok()).ok_or(WebError::NotFound)
}

async fn cell_page(app: &App, visit: &Visit, of: CellOf<'_>) -> Result<CellPage, WebError> {
    let (kind, function) = parse(of)?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, of.0).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    let cells = cells_of(&mut tx, &initiative).await?;
    let standing = cells.into_iter().find(|held| (held.name.aspect, held.name.function) == (kind, function));
    let standing = standing.ok_or(WebError::NotFound)?;
    let mut people: Vec<Named> = Vec::new();
    for (id, name, seat, _) in tx.bodies(initiative.id).await?.into_iter().flat_map(|body| body.seats) {
        if seat.is_partner() && !people.iter().any(|held| held.id == id) {
            people.push(Named { id, name, ticked: standing.cell.named.contains(&id) });
        }
    }
    people.sort_by(|one, other| one.name.cmp(&other.name));
    let p = visit.frame("cell-title");
    let title = title_of(&p, &initiative, kind);
    Ok(CellPage { p, title, standing, people, form: EvidenceForm::default(), faults: Faults::default(), initiative })
}

fn back((slug, kind, function): CellOf<'_>) -> String {
    format!("/initiatives/{slug}/aspects/{kind}/{function}")
}

type CellPath = Path<(String, String, String)>;

async fn show(State(app): State<App>, visit: Visit, Path((slug, kind, function)): CellPath) -> Answer {
    page(&cell_page(&app, &visit, (&slug, &kind, &function)).await?)
}

pub(super) async fn name_from(app: &App, visit: &Visit, of: CellOf<'_>, form: &NamesForm) -> Result<(), WebError> {
    let cell = parse(of)?;
    let unknown = || WebError::Invalid(FieldErrors::one("people", Fault::new("field-unknown-word")));
    let people: Vec<PersonId> =
        form.people.iter().map(|id| id.parse()).collect::<Result<_, _>>().map_err(|_| unknown())?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, of.0).await?;
    name_cell_partners(&mut tx, &visit.act(), initiative.id, cell, people).await?;
    Ok(tx.commit().await?)
}

async fn name(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): CellPath,
    Sent(form): Sent<NamesForm>,
) -> Answer {
    let of = (slug.as_str(), kind.as_str(), function.as_str());
    match name_from(&app, &visit, of, &form).await {
        Ok(()) => done(back(of), "done-cell-named"),
        Err(error) => {
            let mut shown = cell_page(&app, &visit, of).await?;
            for one in &mut shown.people {
                one.ticked = form.people.contains(&one.id.to_string());
            }
            let faults = Faults::of(error, &shown.p)?;
            again(&CellPage { faults, ..shown })
        }
    }
}

pub(super) async fn add_from(app: &App, visit: &Visit, of: CellOf<'_>, form: &EvidenceForm) -> Result<(), WebError> {
    let cell = parse(of)?;
    let evidence = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, of.0).await?;
    add_cell_evidence(&mut tx, &mut visit.act(), initiative.id, cell, evidence).await?;
    Ok(tx.commit().await?)
}

async fn add(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): CellPath,
    Sent(form): Sent<EvidenceForm>,
) -> Answer {
    let of = (slug.as_str(), kind.as_str(), function.as_str());
    match add_from(&app, &visit, of, &form).await {
        Ok(()) => done(back(of), "done-evidence-added"),
        Err(error) => {
            let shown = cell_page(&app, &visit, of).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&CellPage { form, faults, ..shown })
        }
    }
}

pub(super) async fn drop_from(app: &App, visit: &Visit, of: CellOf<'_>, form: &DropForm) -> Result<(), WebError> {
    let (kind, _) = parse(of)?;
    let evidence = form.evidence.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, of.0).await?;
    drop_cell_evidence(&mut tx, &visit.act(), initiative.id, (kind, evidence)).await?;
    Ok(tx.commit().await?)
}

async fn drop_one(
    State(app): State<App>,
    visit: Visit,
    Path((slug, kind, function)): CellPath,
    Sent(form): Sent<DropForm>,
) -> Answer {
    let of = (slug.as_str(), kind.as_str(), function.as_str());
    drop_from(&app, &visit, of, &form).await?;
    done(back(of), "done-evidence-dropped")
}

#[cfg(test)]
mod sample;
