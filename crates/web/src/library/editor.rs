//! Writing a resource.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{Fault, FieldErrors, FindingId, Keep, ResourceId, Version, need};
use library::{ContentDraft, MadeFrom, MayWrite, Resource, ResourceKind, begin_resource, edit_resource};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::{WebError, wants_json};
use crate::form::{Faults, SavedAt, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;
use store::Tx;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/resources/new", get(new).post(begin))
        .route("/resources/{id}/edit", get(edit).post(save))
}

/// A resource as it is typed.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ResourceForm {
    /// The version that the writer saw; left out for a new one.
    version: String,
    /// The id of the finding it is made from; may be empty.
    finding: String,
    /// `checklist`, `guide`, `template` or `tip-sheet`.
    kind: String,
    /// `en` or `es`.
    lang: String,
    /// Its title.
    title: String,
    /// The whole in everyday words.
    summary: String,
    /// For whom.
    audience: String,
    /// The text: `# heading`, `- point`, `1. step`, `[ ] thing to tick`, and paragraphs between empty lines.
    body: String,
    /// At most eight, separated by commas.
    keywords: String,
}

impl ResourceForm {
    fn of(resource: &Resource) -> Self {
        let draft = ContentDraft::of(&resource.content);
        Self {
            version: resource.version.to_string(),
            finding: resource.made_from.as_ref().map(|source| source.finding.to_string()).unwrap_or_default(),
            kind: draft.kind,
            lang: draft.lang,
            title: draft.title,
            summary: draft.summary,
            audience: draft.audience,
            body: draft.body,
            keywords: draft.keywords,
        }
    }

    fn draft(&self) -> ContentDraft {
        ContentDraft {
            kind: self.kind.clone(),
            lang: self.lang.clone(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            audience: self.audience.clone(),
            body: self.body.clone(),
            keywords: self.keywords.clone(),
        }
    }
}

/// The finding of a form with its statement as it stands now.
async fn source(tx: &mut Tx, form: &ResourceForm) -> Result<Option<MadeFrom>, WebError> {
    if form.finding.trim().is_empty() {
        return Ok(None);
    }
    let unknown = || WebError::Invalid(FieldErrors::one("finding", Fault::new("field-unknown-word")));
    let id: FindingId = form.finding.trim().parse().map_err(|_| unknown())?;
    let finding = Keep::<distill::Finding>::find(tx, id).await?;
    let finding = finding.ok_or_else(unknown)?;
    Ok(Some(MadeFrom { finding: id, statement: finding.statement.clone() }))
}

#[derive(Template)]
#[template(path = "library/editor.html")]
struct EditorPage {
    p: Frame,
    action: String,
    back: String,
    form: ResourceForm,
    statement: String,
    kinds: &'static [ResourceKind],
    theirs: Option<ResourceForm>,
    ends_signature: bool,
    autosave: bool,
    faults: Faults,
}

async fn new_page(app: &App, visit: &Visit, slug: &str, form: ResourceForm) -> Result<EditorPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    MayWrite::check(&visit.actor, initiative.id)?;
    let source = source(&mut tx, &form).await.unwrap_or_default();
    Ok(EditorPage {
        p: visit.frame("resource-new-title"),
        action: format!("/initiatives/{slug}/resources/new"),
        back: format!("/initiatives/{slug}/resources"),
        form,
        statement: source.map(|source| source.statement.to_string()).unwrap_or_default(),
        kinds: ResourceKind::ALL,
        theirs: None,
        ends_signature: false,
        autosave: false,
        faults: Faults::default(),
    })
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct FromForm {
    finding: String,
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Query(from): Query<FromForm>) -> Answer {
    let lang = visit.lang.tag().to_owned();
    let form = ResourceForm { finding: from.finding, kind: "checklist".to_owned(), lang, ..ResourceForm::default() };
    page(&new_page(&app, &visit, &slug, form).await?)
}

pub(super) async fn begin_from(
    app: &App,
    visit: &Visit,
    slug: &str,
    form: &ResourceForm,
) -> Result<Resource, WebError> {
    let content = form.draft().parse()?;
    let mut tx = app.begin().await?;
    let initiative = initiative_of(&mut tx, slug).await?;
    let source = source(&mut tx, form).await?;
    let resource = begin_resource(&mut tx, &mut visit.act(), initiative.id, source, content).await?;
    tx.commit().await?;
    Ok(resource)
}

async fn begin(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(form): Sent<ResourceForm>,
) -> Answer {
    match begin_from(&app, &visit, &slug, &form).await {
        Ok(resource) => done(format!("/resources/{}", resource.id), "done-resource-begun"),
        Err(error) => {
            let shown = new_page(&app, &visit, &slug, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&EditorPage { faults, ..shown })
        }
    }
}

fn id_of(id: &str) -> Result<ResourceId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

async fn edit_page(app: &App, visit: &Visit, id: &str) -> Result<EditorPage, WebError> {
    visit.person()?;
    let resource: Resource = need(&mut app.read().await?, id_of(id)?).await?;
    MayWrite::check(&visit.actor, resource.initiative)?;
    let stage = resource.stage.as_str();
    Ok(EditorPage {
        p: visit.frame("resource-edit-title"),
        action: format!("/resources/{id}/edit"),
        back: format!("/resources/{id}"),
        form: ResourceForm::of(&resource),
        statement: resource.made_from.as_ref().map(|source| source.statement.to_string()).unwrap_or_default(),
        kinds: ResourceKind::ALL,
        theirs: None,
        ends_signature: stage == "signed" || stage == "published",
        // A keystroke must not end a signature; only a draft saves itself.
        autosave: stage == "draft",
        faults: Faults::default(),
    })
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&edit_page(&app, &visit, &id).await?)
}

pub(super) async fn save_from(app: &App, visit: &Visit, id: &str, form: &ResourceForm) -> Result<Resource, WebError> {
    let content = form.draft().parse()?;
    let seen = Version(form.version.trim().parse().unwrap_or(-1));
    let mut tx = app.begin().await?;
    let resource = edit_resource(&mut tx, &mut visit.act(), id_of(id)?, seen, content).await?;
    tx.commit().await?;
    Ok(resource)
}

async fn save(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    Sent(form): Sent<ResourceForm>,
) -> Answer {
    let saved = save_from(&app, &visit, &id, &form).await;
    if wants_json(&headers) {
        let version = *saved?.version;
        return Ok(axum::Json(SavedAt { version }).into_response());
    }
    match saved {
        Ok(_) => done(format!("/resources/{id}"), "done-resource-saved"),
        Err(WebError::Stale) => {
            let now = edit_page(&app, &visit, &id).await?;
            let form = ResourceForm { version: now.form.version.clone(), ..form };
            conflict(&EditorPage { theirs: Some(now.form.clone()), form, autosave: false, ..now })
        }
        Err(error) => {
            let shown = edit_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&EditorPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample {
    use library::Stage;

    use super::*;
    use crate::library::sample::{published, resource};

    #[test]
    fn the_editor_of_a_resource_reads_as_kept() {
        crate::sample::keep("library/editor", |visit| {
            let page = |form: ResourceForm, statement: &str| EditorPage {
                p: visit.frame("resource-edit-title"),
                action: "/resources/res_1/edit".to_owned(),
                back: "/resources/res_1".to_owned(),
                form,
                statement: statement.to_owned(),
                kinds: ResourceKind::ALL,
                theirs: None,
                ends_signature: false,
                autosave: true,
                faults: Faults::default(),
            };
            let written = || page(ResourceForm::of(&resource(Stage::Draft)), "Patients ask us to name the hour.");
            let of_shown = page(ResourceForm::of(&resource(published())), "");
            let empty = page(ResourceForm { kind: "checklist".to_owned(), ..ResourceForm::default() }, "");
            let faults = Faults::parse(&empty.form.draft().parse().expect_err("fields are missing"), &empty.p);
            let theirs = ResourceForm { summary: "Four things to settle.".to_owned(), ..written().form };
            vec![
                ("draft-from-a-finding", written()),
                ("published-ends-its-signature", EditorPage { ends_signature: true, autosave: false, ..of_shown }),
                ("with-faults", EditorPage { faults, ..empty }),
                ("somebody-was-faster", EditorPage { theirs: Some(theirs), ..written() }),
            ]
        });
    }
}
