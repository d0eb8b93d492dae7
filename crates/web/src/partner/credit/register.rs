//! The register of a report: who did what, how each is named, for whom a release waits.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::PersonId;
use partner::credit::{Credit, CreditBook, CreditRole, Means, Waits, may_list, note_contribution};
use partner::{MaySteer, Partnership};

use super::form::ContributionForm;
use super::{Work, mine};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{slug}/credit", get(show).post(note))
}

/// Somebody's line as the register shows it.
pub(super) struct Row {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) line: Credit,
    pub(super) standing: Waits,
}

#[derive(Template)]
#[template(path = "partner/credit/register.html")]
struct RegisterPage {
    p: Frame,
    work: Work,
    rows: Vec<Row>,
    /// Everybody with a seat, to choose from, where the reader may note for others.
    people: Vec<(PersonId, String)>,
    may_note: bool,
    may_waive: bool,
    form: ContributionForm,
    faults: Faults,
}

impl RegisterPage {
    fn waiting(&self) -> usize {
        self.rows.iter().filter(|row| row.standing.waits()).count()
    }
}

/// The lines of a report with their names, for those who sit in its initiative.
pub(super) async fn read(app: &App, visit: &Visit, slug: &str) -> Result<(Work, Vec<Row>), WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let work = Work::of(&mut tx, slug).await?;
    may_list(&visit.actor, work.initiative.id)?;
    let lines = tx.credits(work.report.id, None).await?;
    let names = tx.names(&lines.iter().map(|line| line.person).collect::<Vec<_>>()).await?;
    let row = |line: Credit| Row {
        person: line.person,
        name: names.iter().find(|one| one.id == line.person).map(|one| one.name.clone()).unwrap_or_default(),
        standing: work.standing(&line),
        line,
    };
    let mut rows: Vec<Row> = lines.into_iter().map(row).collect();
    rows.sort_by(|a, b| b.standing.waits().cmp(&a.standing.waits()).then_with(|| a.name.cmp(&b.name)));
    Ok((work, rows))
}

async fn register(app: &App, visit: &Visit, slug: &str) -> Result<RegisterPage, WebError> {
    let (work, rows) = read(app, visit, slug).await?;
    let may_note = MaySteer::check(&visit.actor, work.initiative.id).is_ok();
    let may_waive = partner::Waiver::may_sign(&visit.actor, work.initiative.id);
    let mut people: Vec<(PersonId, String)> = Vec::new();
    if may_note {
        let mut tx = app.read().await?;
        for (person, name, ..) in tx.bodies(work.initiative.id).await?.into_iter().flat_map(|body| body.seats) {
            if people.iter().all(|(id, _)| *id != person) {
                people.push((person, name));
            }
        }
        people.sort_by(|a, b| a.1.cmp(&b.1));
    }
    Ok(RegisterPage {
        p: visit.frame("credit-title"),
        work,
        rows,
        people,
        may_note,
        may_waive,
        form: ContributionForm::default(),
        faults: Faults::default(),
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&register(&app, &visit, &slug).await?)
}

pub(super) async fn note_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &ContributionForm,
) -> Result<Credit, WebError> {
    let me = visit.person()?;
    let (person, told) = form.parse()?;
    let mut tx = app.begin().await?;
    let work = Work::of(&mut tx, slug).await?;
    let line = note_contribution(&mut tx, &mut visit.act(), work.report.id, person.unwrap_or(me), told).await?;
    tx.commit().await?;
    Ok(line)
}

async fn note(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<ContributionForm>,
) -> Answer {
    visit.person()?;
    let own = form.person.is_empty();
    match note_from(&app, &visit, &slug, &form).await {
        Ok(_) if own => done(format!("/reports/{slug}/credit/mine"), "done-contribution-noted"),
        Ok(_) => done(format!("/reports/{slug}/credit"), "done-contribution-sent"),
        Err(error) if own => mine::with_faults(&app, &visit, &slug, form, error).await,
        Err(error) => {
            let shown = register(&app, &visit, &slug).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RegisterPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
