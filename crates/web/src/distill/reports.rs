//! Reports: the public list, and the editor.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::{
    Distillation, Edition, EditionLine, FindingLine, NewReport, Recommendation, Report, ReportLine, WriteReport,
    begin_report, prepare_edition, write_report,
};
use kernel::{Fault, FieldErrors, FindingId, Lang, Line, Prose, Slug, Version};
use partner::{Matter, Partnership, may_assent};
use serde::Deserialize;
use store::Tx;
use utoipa::ToSchema;

use super::Room;
use super::conflict::{Difference, differences};
use crate::error::WebError;
use crate::form::{Faults, Sent, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list))
        .route("/initiatives/{slug}/reports", get(work).post(begin))
        .route("/reports/{slug}/edit", get(edit).post(write))
        .route("/reports/{slug}/editions", post(prepare))
}

#[derive(Template)]
#[template(path = "distill/reports.html")]
struct ReportsPage {
    p: Frame,
    lines: Vec<ReportLine>,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let mut lines = app.read().await?.reports(None).await?;
    lines.retain(|line| line.released.is_some());
    page(&ReportsPage { p: visit.frame("distill-reports"), lines })
}

/// What it takes to begin a report.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct BeginForm {
    /// Its title.
    title: String,
    /// Its name in addresses; made from the title when empty.
    slug: String,
    /// `en` or `es`.
    lang: String,
}

#[derive(Template)]
#[template(path = "distill/reports_work.html")]
struct WorkPage {
    p: Frame,
    room: Room,
    lines: Vec<ReportLine>,
    form: BeginForm,
    faults: Faults,
}

async fn work_page(app: &App, visit: &Visit, slug: &str, form: BeginForm) -> Result<WorkPage, WebError> {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, visit, slug, "reports").await?;
    let lines = tx.reports(Some(room.initiative.id)).await?;
    Ok(WorkPage { p: visit.frame("distill-reports-work"), room, lines, form, faults: Faults::default() })
}

async fn work(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let form = BeginForm { lang: visit.lang.tag().to_owned(), ..BeginForm::default() };
    page(&work_page(&app, &visit, &slug, form).await?)
}

pub(super) async fn begin_from(app: &App, visit: &Visit, of: &str, form: &BeginForm) -> Result<Report, WebError> {
    let mut errors = FieldErrors::default();
    let title = errors.take("title", Line::parse(&form.title));
    let own =
        if form.slug.trim().is_empty() { Ok(Slug::of_title(&form.title, "report")) } else { Slug::parse(&form.slug) };
    let slug = errors.take("slug", own);
    let lang = errors.take("lang", Lang::of_tag(&form.lang).ok_or_else(|| Fault::new("field-unknown-word")));
    let new = errors.or((|| Some(NewReport { slug: slug?, title: title?, lang: lang? }))())?;
    let mut tx = app.begin().await?;
    let initiative = crate::partner::initiative_of(&mut tx, of).await?;
    let report = begin_report(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(report)
}

async fn begin(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<BeginForm>) -> Answer {
    match begin_from(&app, &visit, &slug, &form).await {
        Ok(report) => done(format!("/reports/{}/edit", report.slug), "done-report-begun"),
        Err(error) => {
            let shown = work_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&WorkPage { faults, ..shown })
        }
    }
}

/// A report as its editor sends it. Findings and recommendations are lines of text, so that order is plain to see.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ReportForm {
    /// The version the form was filled from.
    version: i64,
    /// Its title.
    title: String,
    /// The second line of the title page.
    subtitle: String,
    /// The foreword.
    foreword: String,
    /// How it was made.
    method: String,
    /// How partners took part.
    involvement: String,
    /// The numbers of the carried findings in order, such as `3, 1, 2`.
    order: String,
    /// One recommendation a line, each ending with the numbers of its findings in brackets: `Pay first. (1, 4)`.
    recommendations: String,
}

fn numbers(text: &str) -> Result<Vec<u32>, Fault> {
    let parts = text.split([',', ' ', ';']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().map_err(|_| Fault::new("field-finding-numbers"))).collect()
}

impl ReportForm {
    fn of(report: &Report, findings: &[FindingLine]) -> Self {
        let number = |id: &FindingId| findings.iter().find(|line| line.id == *id).map(|line| line.number.to_string());
        let list = |ids: &[FindingId]| ids.iter().filter_map(number).collect::<Vec<_>>().join(", ");
        let line = |one: &Recommendation| format!("{} ({})", one.text, list(&one.findings));
        Self {
            version: report.version.0,
            title: report.title.to_string(),
            subtitle: report.subtitle.clone().unwrap_or_default(),
            foreword: report.foreword.clone().unwrap_or_default(),
            method: report.method.clone().unwrap_or_default(),
            involvement: report.involvement.clone().unwrap_or_default(),
            order: list(&report.findings),
            recommendations: report.recommendations.iter().map(line).collect::<Vec<_>>().join("\n"),
        }
    }

    fn parse(&self, known: &[FindingLine]) -> Result<WriteReport, FieldErrors> {
        let mut errors = FieldErrors::default();
        let id = |number: &u32| known.iter().find(|line| line.number == *number).map(|line| line.id);
        let ids = |text: &str| -> Result<Vec<FindingId>, Fault> {
            let found = numbers(text)?.iter().map(id).collect::<Option<Vec<_>>>();
            found.ok_or_else(|| Fault::new("field-finding-numbers"))
        };
        let recommendation = |line: &str| -> Result<Recommendation, Fault> {
            let fault = || Fault::new("field-recommendation");
            let (text, rest) = line.rsplit_once('(').ok_or_else(fault)?;
            let findings = ids(rest.trim_end().strip_suffix(')').ok_or_else(fault)?)?;
            Ok(Recommendation { text: Line::parse_max(text, 300)?.to_string(), findings })
        };
        let title = errors.take("title", Line::parse(&self.title));
        let subtitle = errors.take("subtitle", optional(&self.subtitle, Line::parse));
        let foreword = errors.take("foreword", optional(&self.foreword, Prose::parse));
        let method = errors.take("method", optional(&self.method, Prose::parse));
        let involvement = errors.take("involvement", optional(&self.involvement, Prose::parse));
        let findings = errors.take("order", ids(&self.order));
        let lines = self.recommendations.lines().filter(|line| !line.trim().is_empty());
        let recommendations = errors.take("recommendations", lines.map(recommendation).collect::<Result<_, _>>());
        let write = (|| {
            Some(WriteReport {
                title: title?,
                subtitle: subtitle?,
                foreword: foreword?,
                method: method?,
                involvement: involvement?,
                findings: findings?,
                recommendations: recommendations?,
            })
        })();
        errors.or(write)
    }
}

struct EditionRow {
    line: EditionLine,
    has_assent: bool,
}

#[derive(Template)]
#[template(path = "distill/report_edit.html")]
struct EditPage {
    p: Frame,
    room: Room,
    report: Report,
    findings: Vec<FindingLine>,
    editions: Vec<EditionRow>,
    open_inputs: i64,
    form: ReportForm,
    /// What is new in the next edition, as it was sent.
    note: String,
    conflict: Option<Vec<Difference>>,
    faults: Faults,
}

impl EditPage {
    /// The form as it was sent beside what was saved meanwhile; what is sent from here replaces that.
    fn in_conflict(self) -> Self {
        let (yours, theirs) = (&self.form, ReportForm::of(&self.report, &self.findings));
        let fields = [
            ("distill-title", yours.title.as_str(), theirs.title.as_str()),
            ("distill-subtitle", &yours.subtitle, &theirs.subtitle),
            ("book-foreword", &yours.foreword, &theirs.foreword),
            ("book-involvement", &yours.involvement, &theirs.involvement),
            ("book-method", &yours.method, &theirs.method),
            ("distill-order", &yours.order, &theirs.order),
            ("book-recommendations", &yours.recommendations, &theirs.recommendations),
        ];
        let conflict = Some(differences(&self.p, &fields));
        let form = ReportForm { version: theirs.version, ..self.form };
        Self { form, conflict, ..self }
    }
}

pub(crate) async fn report_of(tx: &mut Tx, slug: &str) -> Result<Report, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    tx.report_by_slug(&slug).await?.ok_or(WebError::NotFound)
}

async fn edit_page(app: &App, visit: &Visit, slug: &str, form: Option<ReportForm>) -> Result<EditPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let report = report_of(&mut tx, slug).await?;
    let room = Room::of(&mut tx, visit, report.initiative, "reports").await?;
    let mut findings = tx.findings(report.initiative).await?;
    findings.retain(|line| line.state == "carried");
    let mut editions = Vec::new();
    for line in tx.editions(report.id).await? {
        let has_assent = may_assent(&mut tx, Matter::EditionReleased, line.id).await?.is_some();
        editions.push(EditionRow { line, has_assent });
    }
    let open_inputs = tx.open_inputs(report.initiative).await?;
    let form = form.unwrap_or_else(|| ReportForm::of(&report, &findings));
    let p = visit.frame_titled(report.title.as_str());
    let (note, conflict, faults) = (String::new(), None, Faults::default());
    Ok(EditPage { p, room, report, findings, editions, open_inputs, form, note, conflict, faults })
}

async fn edit(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&edit_page(&app, &visit, &slug, None).await?)
}

pub(super) async fn write_from(app: &App, visit: &Visit, slug: &str, form: &ReportForm) -> Result<Report, WebError> {
    let mut tx = app.begin().await?;
    let report = report_of(&mut tx, slug).await?;
    distill::MayRead::check(&visit.actor, report.initiative)?;
    let write = form.parse(&tx.findings(report.initiative).await?)?;
    let report = write_report(&mut tx, &mut visit.act(), report.id, Version(form.version), write).await?;
    tx.commit().await?;
    Ok(report)
}

async fn write(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<ReportForm>) -> Answer {
    match write_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/reports/{slug}/edit"), "done-report-written"),
        Err(WebError::Stale) => conflict(&edit_page(&app, &visit, &slug, Some(form)).await?.in_conflict()),
        Err(error) => {
            let shown = edit_page(&app, &visit, &slug, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&EditPage { faults, ..shown })
        }
    }
}

/// What is new in an edition.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct PrepareForm {
    /// One line.
    note: String,
}

pub(super) async fn prepare_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &PrepareForm,
) -> Result<Edition, WebError> {
    let note = Line::parse(&form.note).map_err(|fault| FieldErrors::one("note", fault))?;
    let mut tx = app.begin().await?;
    let report = report_of(&mut tx, slug).await?;
    let edition = prepare_edition(&mut tx, &mut visit.act(), report.id, note).await?;
    tx.commit().await?;
    Ok(edition)
}

async fn prepare(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<PrepareForm>,
) -> Answer {
    match prepare_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/reports/{slug}/edit#editions"), "done-edition-prepared"),
        Err(error) => refused(&app, &visit, &slug, form.note, error).await,
    }
}

/// The editor again, with why an edition was not prepared or released; `note` is what was typed for it.
pub(super) async fn refused(app: &App, visit: &Visit, slug: &str, note: String, error: WebError) -> Answer {
    let shown = edit_page(app, visit, slug, None).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&EditPage { note, faults, ..shown })
}

#[cfg(test)]
mod sample;
