//! A second thought about a mark: its codes and its note, or the mark taken back.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use distill::{CodeLine, Distillation, ExcerptLine, ExcerptsOf, MayCode, recode_excerpt, remove_excerpt};
use kernel::{CodeId, DocumentId, ExcerptId, FieldErrors, Version};
use serde::Deserialize;
use utoipa::ToSchema;

use super::coding::{coding, leaves};
use super::conflict::{Difference, differences};
use super::{Room, id_of};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/excerpts/{id}/codes", get(show).post(recode)).route("/excerpts/{id}/remove", post(remove))
}

/// Codes and memo of a mark, with the version the form was filled from.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct RecodeForm {
    /// The version the form was filled from.
    version: i64,
    /// Ids of codes.
    codes: Vec<String>,
    /// What the coder thinks.
    memo: String,
}

impl RecodeForm {
    fn of(line: &ExcerptLine) -> Self {
        Self {
            version: line.version.0,
            codes: line.codes.iter().map(ToString::to_string).collect(),
            memo: line.memo.clone().unwrap_or_default(),
        }
    }

    fn has(&self, id: &CodeId) -> bool {
        self.codes.contains(&id.to_string())
    }
}

#[derive(Template)]
#[template(path = "distill/recode.html")]
struct RecodePage {
    p: Frame,
    line: ExcerptLine,
    codes: Vec<CodeLine>,
    form: RecodeForm,
    conflict: Option<Vec<Difference>>,
    faults: Faults,
}

impl RecodePage {
    /// The form as it was sent beside what was saved meanwhile; what is sent from here replaces that.
    fn in_conflict(self) -> Self {
        let saved = RecodeForm::of(&self.line);
        let names = |form: &RecodeForm| {
            let given = self.codes.iter().filter(|code| form.has(&code.id));
            given.map(|code| code.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (yours, theirs) = (names(&self.form), names(&saved));
        let fields =
            [("distill-codes", yours.as_str(), theirs.as_str()), ("distill-memo", &self.form.memo, &saved.memo)];
        let conflict = Some(differences(&self.p, &fields));
        let form = RecodeForm { version: saved.version, ..self.form };
        Self { form, conflict, ..self }
    }
}

async fn recode_page(
    app: &App,
    visit: &Visit,
    id: ExcerptId,
    form: Option<RecodeForm>,
) -> Result<RecodePage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let line = tx.excerpts(ExcerptsOf::One(id)).await?.into_iter().next().ok_or(WebError::NotFound)?;
    let room = Room::of(&mut tx, visit, line.initiative, "documents").await?;
    MayCode::check(&visit.actor, line.initiative, &room.bodies)?;
    let book = tx.codebook(line.initiative).await?;
    let codes = leaves(&book);
    let form = form.unwrap_or_else(|| RecodeForm::of(&line));
    Ok(RecodePage { p: visit.frame("distill-recode"), line, codes, form, conflict: None, faults: Faults::default() })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&recode_page(&app, &visit, id_of(&id)?, None).await?)
}

pub(super) async fn recode_from(
    app: &App,
    visit: &Visit,
    id: ExcerptId,
    form: &RecodeForm,
) -> Result<DocumentId, WebError> {
    let mut errors = FieldErrors::default();
    let coding = coding(&form.codes, &form.memo, &mut errors);
    let coding = errors.or(coding)?;
    let mut tx = app.begin().await?;
    let excerpt = recode_excerpt(&mut tx, &mut visit.act(), id, Version(form.version), coding).await?;
    tx.commit().await?;
    Ok(excerpt.document)
}

async fn recode(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<RecodeForm>) -> Answer {
    let id: ExcerptId = id_of(&id)?;
    match recode_from(&app, &visit, id, &form).await {
        Ok(document) => done(format!("/documents/{document}#{id}"), "done-excerpt-recoded"),
        Err(WebError::Stale) => conflict(&recode_page(&app, &visit, id, Some(form)).await?.in_conflict()),
        Err(error) => {
            let shown = recode_page(&app, &visit, id, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RecodePage { faults, ..shown })
        }
    }
}

pub(super) async fn remove_from(app: &App, visit: &Visit, id: ExcerptId) -> Result<DocumentId, WebError> {
    let mut tx = app.begin().await?;
    let excerpt = remove_excerpt(&mut tx, &mut visit.act(), id).await?;
    tx.commit().await?;
    Ok(excerpt.document)
}

async fn remove(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: ExcerptId = id_of(&id)?;
    match remove_from(&app, &visit, id).await {
        Ok(document) => done(format!("/documents/{document}"), "done-excerpt-removed"),
        Err(error) => {
            let shown = recode_page(&app, &visit, id, None).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RecodePage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
