//! The codebook: groups, codes, definitions, and the excerpts of each code.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use distill::{COLOURS, Code, CodeLine, Distillation, ExcerptLine, ExcerptsOf, NewCode, add_code, change_code};
use kernel::{CodeId, FieldErrors, Lang, Line, Prose, Version, need};
use serde::Deserialize;
use utoipa::ToSchema;

use super::agreement::{AgreementView, agreement};
use super::conflict::{Difference, differences};
use super::{Room, id_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, number, optional};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/codebook", get(show).post(add))
        .route("/codes/{id}", get(code).post(change))
}

/// A code as it is sent.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct CodeForm {
    /// The version the form was filled from; nothing for a new code.
    version: i64,
    /// Its name.
    name: String,
    /// When to use it and when not.
    definition: String,
    /// The id of its group; empty for a group or a code of its own.
    parent: String,
    /// Its colour, from 1 to 8.
    colour: String,
}

impl CodeForm {
    fn parse(&self) -> Result<NewCode, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let definition = errors.take("definition", Prose::parse_max(&self.definition, 2000));
        let parent = optional(&self.parent, |text| text.parse().map_err(|_| kernel::Fault::new("field-unknown-word")));
        let parent = errors.take("parent", parent);
        let colour = errors.take("colour", number(&self.colour, 1, u32::from(COLOURS)));
        let new = (|| {
            let colour = u8::try_from(colour?).ok()?;
            Some(NewCode { name: name?, definition: definition?, parent: parent?, colour })
        })();
        errors.or(new)
    }
}

struct Group {
    code: CodeLine,
    codes: Vec<CodeLine>,
}

/// Groups with their codes, in the order of the book; a code without a group stands alone.
fn groups(book: Vec<CodeLine>) -> Vec<Group> {
    let (tops, inner): (Vec<_>, Vec<_>) = book.into_iter().partition(|code| code.parent.is_none());
    tops.into_iter()
        .map(|code| Group { codes: inner.iter().filter(|one| one.parent == Some(code.id)).cloned().collect(), code })
        .collect()
}

#[derive(Template)]
#[template(path = "distill/codebook.html")]
struct BookPage {
    p: Frame,
    room: Room,
    groups: Vec<Group>,
    agreement: Option<AgreementView>,
    lang: Lang,
    form: CodeForm,
    faults: Faults,
}

async fn book_page(app: &App, visit: &Visit, slug: &str, form: CodeForm) -> Result<BookPage, WebError> {
    let mut tx = app.read().await?;
    let room = Room::at(&mut tx, visit, slug, "codebook").await?;
    let book = tx.codebook(room.initiative.id).await?;
    let agreement = agreement(&mut tx, room.initiative.id, &book).await?;
    let (p, groups, faults) = (visit.frame("distill-codebook"), groups(book), Faults::default());
    Ok(BookPage { p, room, groups, agreement, lang: visit.lang, form, faults })
}

async fn show(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    page(&book_page(&app, &visit, &slug, CodeForm::default()).await?)
}

pub(super) async fn add_from(app: &App, visit: &Visit, slug: &str, form: &CodeForm) -> Result<Code, WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let initiative = crate::partner::initiative_of(&mut tx, slug).await?;
    let code = add_code(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(code)
}

async fn add(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<CodeForm>) -> Answer {
    match add_from(&app, &visit, &slug, &form).await {
        Ok(_) => done(format!("/initiatives/{slug}/codebook"), "done-code-saved"),
        Err(error) => {
            let shown = book_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&BookPage { faults, ..shown })
        }
    }
}

#[derive(Template)]
#[template(path = "distill/code.html")]
struct CodePage {
    p: Frame,
    room: Room,
    code: Code,
    groups: Vec<CodeLine>,
    lines: Vec<ExcerptLine>,
    form: CodeForm,
    conflict: Option<Vec<Difference>>,
    faults: Faults,
}

impl CodePage {
    /// The form as it was sent beside what was saved meanwhile; what is sent from here replaces that.
    fn in_conflict(self, sent: CodeForm) -> Self {
        let theirs = &self.form;
        let group = |form: &CodeForm| {
            let found = self.groups.iter().find(|group| group.id.to_string() == form.parent);
            found.map(|group| group.name.clone()).unwrap_or_default()
        };
        let (mine, other) = (group(&sent), group(theirs));
        let fields = [
            ("distill-code-name", sent.name.as_str(), theirs.name.as_str()),
            ("distill-code-definition", &sent.definition, &theirs.definition),
            ("distill-code-group", &mine, &other),
            ("distill-code-colour", &sent.colour, &theirs.colour),
        ];
        let conflict = Some(differences(&self.p, &fields));
        let form = CodeForm { version: theirs.version, ..sent };
        Self { form, conflict, ..self }
    }
}

async fn code_page(app: &App, visit: &Visit, id: CodeId) -> Result<CodePage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let code: Code = need(&mut tx, id).await?;
    let room = Room::of(&mut tx, visit, code.initiative, "codebook").await?;
    let mut groups = tx.codebook(code.initiative).await?;
    groups.retain(|one| one.parent.is_none() && one.id != id);
    let lines = tx.excerpts(ExcerptsOf::Code(id)).await?;
    let form = CodeForm {
        version: code.version.0,
        name: code.name.to_string(),
        definition: code.definition.to_string(),
        parent: code.parent.map(|id| id.to_string()).unwrap_or_default(),
        colour: code.colour.to_string(),
    };
    let p = visit.frame_titled(code.name.as_str());
    Ok(CodePage { p, room, code, groups, lines, form, conflict: None, faults: Faults::default() })
}

async fn code(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&code_page(&app, &visit, id_of(&id)?).await?)
}

async fn change(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<CodeForm>) -> Answer {
    let id: CodeId = id_of(&id)?;
    match change_from(&app, &visit, id, &form).await {
        Ok(()) => done(format!("/codes/{id}"), "done-code-saved"),
        Err(WebError::Stale) => {
            let shown = code_page(&app, &visit, id).await?;
            conflict(&shown.in_conflict(form))
        }
        Err(error) => {
            let shown = code_page(&app, &visit, id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&CodePage { form, faults, ..shown })
        }
    }
}

pub(super) async fn change_from(app: &App, visit: &Visit, id: CodeId, form: &CodeForm) -> Result<(), WebError> {
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    change_code(&mut tx, &mut visit.act(), id, Version(form.version), new).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod sample;
