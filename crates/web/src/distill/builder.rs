//! The builder of findings: pick codes, read their excerpts side by side, choose those that show it, and say it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::routing::get;
use distill::{CodeLine, Distillation, ExcerptLine, ExcerptsOf, Finding, NewFinding, draft_finding, revise_finding};
use kernel::{CodeId, FieldErrors, FindingId, Line, Prose, Version, need};
use serde::Deserialize;
use store::Tx;
use utoipa::ToSchema;

use super::conflict::{Difference, differences};
use super::{Room, id_of, ids_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/findings/new", get(new).post(draft))
        .route("/findings/{id}/edit", get(edit).post(revise))
}

/// A finding as it is sent.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct FindingForm {
    /// The version the form was filled from; nothing for a new finding.
    version: i64,
    /// Its short name.
    title: String,
    /// The statement.
    statement: String,
    /// The same for everybody.
    plain: String,
    /// What stands behind it.
    explanation: String,
    /// Ids of the codes it is built from.
    codes: Vec<String>,
    /// Ids of the excerpts that show it, in order.
    excerpts: Vec<String>,
}

impl FindingForm {
    /// What is in the address after the codes were picked without a script.
    fn of_query(query: Option<&str>) -> Self {
        let mut form = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let value = value.into_owned();
            match name.as_ref() {
                "version" => form.version = value.parse().unwrap_or_default(),
                "title" => form.title = value,
                "statement" => form.statement = value,
                "plain" => form.plain = value,
                "explanation" => form.explanation = value,
                "codes" => form.codes.push(value),
                "excerpts" => form.excerpts.push(value),
                _ => {}
            }
        }
        form
    }

    fn of(finding: &Finding) -> Self {
        Self {
            version: finding.version.0,
            title: finding.title.to_string(),
            statement: finding.statement.to_string(),
            plain: finding.plain.to_string(),
            explanation: finding.explanation.to_string(),
            codes: finding.codes.iter().map(ToString::to_string).collect(),
            excerpts: finding.excerpts.iter().map(ToString::to_string).collect(),
        }
    }

    fn parse(&self) -> Result<NewFinding, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", Line::parse_max(&self.title, 160));
        let statement = errors.take("statement", Prose::parse_max(&self.statement, 1000));
        let plain = errors.take("plain", Prose::parse_max(&self.plain, 1000));
        let explanation = errors.take("explanation", Prose::parse_max(&self.explanation, 8000));
        let codes = errors.take("codes", ids_of(&self.codes));
        let excerpts = errors.take("excerpts", ids_of(&self.excerpts));
        let new = (|| {
            Some(NewFinding {
                title: title?,
                statement: statement?,
                explanation: explanation?,
                plain: plain?,
                codes: codes?,
                excerpts: excerpts?,
            })
        })();
        errors.or(new)
    }

    fn has_code(&self, id: &CodeId) -> bool {
        self.codes.contains(&id.to_string())
    }
}

struct Choice {
    line: ExcerptLine,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "distill/finding_edit.html")]
struct BuilderPage {
    p: Frame,
    room: Room,
    action: String,
    back: String,
    book: Vec<CodeLine>,
    choices: Vec<Choice>,
    form: FindingForm,
    conflict: Option<Vec<Difference>>,
    faults: Faults,
}

impl BuilderPage {
    /// The form as it was sent beside what was saved meanwhile; what is sent from here replaces that.
    fn in_conflict(self, saved: &Finding, rests_on: &[ExcerptLine]) -> Self {
        let (yours, theirs) = (&self.form, FindingForm::of(saved));
        let chosen = self.choices.iter().filter(|choice| choice.chosen).map(|choice| &choice.line);
        let (mine, other) = (quoted(chosen), quoted(rests_on));
        let fields = [
            ("distill-finding-title", yours.title.as_str(), theirs.title.as_str()),
            ("distill-statement", &yours.statement, &theirs.statement),
            ("distill-plain", &yours.plain, &theirs.plain),
            ("distill-explanation", &yours.explanation, &theirs.explanation),
            ("distill-evidence", &mine, &other),
        ];
        let conflict = Some(differences(&self.p, &fields));
        let form = FindingForm { version: theirs.version, ..self.form };
        Self { form, conflict, ..self }
    }
}

/// The words of excerpts, one a line; their order is not what two people differ in.
fn quoted<'a>(lines: impl IntoIterator<Item = &'a ExcerptLine>) -> String {
    let mut texts: Vec<_> = lines.into_iter().map(|line| (line.id, line.text.as_str())).collect();
    texts.sort_unstable();
    texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

/// The excerpts of the chosen codes, and those that were chosen already whatever their codes.
async fn choices(tx: &mut Tx, room: &Room, form: &FindingForm) -> Result<Vec<Choice>, WebError> {
    let codes: Vec<CodeId> = form.codes.iter().filter_map(|text| text.parse().ok()).collect();
    if codes.is_empty() && form.excerpts.is_empty() {
        return Ok(Vec::new());
    }
    let all = tx.excerpts(ExcerptsOf::Initiative(room.initiative.id)).await?;
    let choice = |line: ExcerptLine| Choice { chosen: form.excerpts.contains(&line.id.to_string()), line };
    let fits = |choice: &Choice| choice.chosen || choice.line.codes.iter().any(|code| codes.contains(code));
    Ok(all.into_iter().map(choice).filter(fits).collect())
}

async fn builder(tx: &mut Tx, visit: &Visit, room: Room, form: FindingForm) -> Result<BuilderPage, WebError> {
    let book = tx.codebook(room.initiative.id).await?;
    let choices = choices(tx, &room, &form).await?;
    let back = format!("/initiatives/{}/findings", room.initiative.slug);
    let p = visit.frame("distill-finding-new");
    let action = format!("{back}/new");
    Ok(BuilderPage { p, room, action, back, book, choices, form, conflict: None, faults: Faults::default() })
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, &visit, &slug, "findings").await?;
    let form = FindingForm::of_query(query.as_deref());
    page(&builder(&mut tx, &visit, room, form).await?)
}

pub(super) async fn draft_from(app: &App, visit: &Visit, slug: &str, form: &FindingForm) -> Result<Finding, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = crate::partner::initiative_of(&mut tx, slug).await?;
    let finding = draft_finding(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(finding)
}

async fn draft(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<FindingForm>,
) -> Answer {
    match draft_from(&app, &visit, &slug, &form).await {
        Ok(finding) => done(format!("/findings/{}", finding.id), "done-finding-saved"),
        Err(error) => {
            let mut tx = app.read().await?;
            let room = Room::at(&mut tx, &visit, &slug, "findings").await?;
            let shown = builder(&mut tx, &visit, room, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&BuilderPage { faults, ..shown })
        }
    }
}

async fn edit_page(
    app: &App,
    visit: &Visit,
    id: FindingId,
    form: Option<FindingForm>,
) -> Result<BuilderPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let finding: Finding = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, finding.initiative, "findings").await?;
    let form = form.unwrap_or_else(|| FindingForm::of(&finding));
    let is_stale = form.version != finding.version.0;
    let shown = builder(&mut tx, visit, room, form).await?;
    let p = visit.frame("distill-finding-edit");
    let shown = BuilderPage { p, action: format!("/findings/{id}/edit"), back: format!("/findings/{id}"), ..shown };
    if !is_stale {
        return Ok(shown);
    }
    let rests_on = tx.excerpts(ExcerptsOf::Finding(id)).await?;
    Ok(shown.in_conflict(&finding, &rests_on))
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let picked = FindingForm::of_query(query.as_deref());
    let form = (!picked.title.is_empty() || picked.version > 0).then_some(picked);
    page(&edit_page(&app, &visit, id_of(&id)?, form).await?)
}

pub(super) async fn revise_from(
    app: &App,
    visit: &Visit,
    id: FindingId,
    form: &FindingForm,
) -> Result<Finding, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let finding = revise_finding(&mut tx, &mut visit.act(), id, Version(form.version), new).await?;
    tx.commit().await?;
    Ok(finding)
}

async fn revise(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<FindingForm>) -> Answer {
    let id: FindingId = id_of(&id)?;
    match revise_from(&app, &visit, id, &form).await {
        Ok(_) => done(format!("/findings/{id}"), "done-finding-saved"),
        Err(WebError::Stale) => conflict(&edit_page(&app, &visit, id, Some(form)).await?),
        Err(error) => {
            let shown = edit_page(&app, &visit, id, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&BuilderPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
