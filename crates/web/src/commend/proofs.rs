//! Proofs of an activity.

#[cfg(test)]
mod sample;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::routing::{get, post};
use commend::{Activity, Kept, Proves, add_evidence, remove_evidence};
use kernel::{BlobId, EvidenceId, Fault, FieldErrors};
use serde::Deserialize;
use store::{FileRow, Tx};

use super::activity_of;
use super::forms::ProofForm;
use crate::error::WebError;
use crate::form::Faults;
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::upload::{LARGEST_FORM, LARGEST_MB, Media, SentWithFile, Upload, to_keep};
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/proofs/new", get(new).post(add).layer(DefaultBodyLimit::max(LARGEST_FORM)))
        .route("/activities/{id}/proofs/{proof}/file", get(file))
        .route("/activities/{id}/proofs/{proof}/remove", post(remove))
}

#[derive(Template)]
#[template(path = "commend/proof_form.html")]
struct FormPage {
    p: Frame,
    activity: Activity,
    form: ProofForm,
    /// The largest file, in megabytes.
    largest: usize,
    /// A file came with a form that was not taken; browsers cannot be handed it back.
    choose_again: bool,
    faults: Faults,
}

/// For whom the form was opened.
#[derive(Deserialize, Default)]
#[serde(default)]
struct For {
    person: String,
    proves: String,
}

async fn form_page(app: &App, visit: &Visit, id: &str, form: ProofForm) -> Result<FormPage, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    Ok(FormPage {
        p: visit.frame("proof-new-title"),
        activity,
        form,
        largest: LARGEST_MB,
        choose_again: false,
        faults: Faults::default(),
    })
}

async fn new(State(app): State<App>, visit: Visit, Path(id): Path<String>, Query(of): Query<For>) -> Answer {
    let form = ProofForm { engagement: of.person, proves: of.proves, ..ProofForm::default() };
    page(&form_page(&app, &visit, &id, form).await?)
}

pub(super) async fn add_from(
    app: &App,
    visit: &Visit,
    id: &str,
    form: &ProofForm,
    file: Option<&Upload>,
) -> Result<Activity, WebError> {
    let (activity, _) = activity_of(&mut app.read().await?, visit, id).await?;
    let mut errors = FieldErrors::default();
    let media = match file {
        Some(file) => errors.take("file", media_of(file).await.map(Some)),
        None => Some(None),
    };
    let new =
        form.parse().map_err(|found| found.iter().for_each(|(field, fault)| errors.add(field, fault.clone()))).ok();
    let (Some(media), Some(mut new)) = (media, new) else { return Err(errors.into()) };
    let mut act = visit.act();
    let mut tx = app.begin().await?;
    if let Some((file, media)) = file.zip(media) {
        tx.hold_files().await?;
        // The bytes are safe before anything speaks of them.
        let stored = app.files().keep(&file.bytes).await?;
        let row = FileRow {
            id: BlobId::mint(&mut act.mint),
            sha256: stored.sha256,
            name: file.name.to_string(),
            media: media.name().to_owned(),
            size: stored.size,
            at: visit.now,
        };
        tx.add_file(&row).await?;
        new.file = Some(Kept { blob: row.id, name: file.name.clone() });
    }
    let activity = add_evidence(&mut tx, &mut act, activity.id, new).await?;
    tx.commit().await?;
    Ok(activity)
}

/// What a file is; a picture is also tried, since one that is cut off would spoil the pack.
async fn media_of(file: &Upload) -> Result<Media, Fault> {
    if file.bytes.is_empty() {
        return Err(Fault::new("field-file-empty"));
    }
    let media = Media::of(&file.bytes).ok_or_else(|| Fault::new("field-file-kind"))?;
    if let Some(kind) = media.picture() {
        let bytes = file.bytes.clone();
        let shown = tokio::task::spawn_blocking(move || press::can_show(bytes, kind)).await;
        if !shown.unwrap_or(false) {
            return Err(Fault::new("field-file-broken"));
        }
    }
    Ok(media)
}

async fn add(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentWithFile { form, file }: SentWithFile<ProofForm>,
) -> Answer {
    match add_from(&app, &visit, &id, &form, file.as_ref()).await {
        Ok(_) => done(format!("/activities/{id}#proofs"), "done-proof-added"),
        Err(error) => {
            let shown = form_page(&app, &visit, &id, form).await?;
            let faults = Faults::of(error, &shown.p)?;
            let choose_again = file.is_some() && faults.at("file").is_empty();
            again(&FormPage { faults, choose_again, ..shown })
        }
    }
}

/// The bytes of a kept file; `None` where the list or the folder does not have it.
pub(super) async fn bytes_of(app: &App, tx: &mut Tx, kept: &Kept) -> Result<Option<(Media, Vec<u8>)>, WebError> {
    let Some(row) = tx.file(kept.blob).await? else { return Ok(None) };
    let bytes = app.files().read(&row.sha256).await?;
    Ok(Media::named(&row.media).zip(bytes))
}

/// A proof's file, for those who keep the activity's papers.
async fn file(State(app): State<App>, visit: Visit, Path((id, proof)): Path<(String, String)>) -> Answer {
    file_from(&app, &visit, &id, &proof).await
}

pub(super) async fn file_from(app: &App, visit: &Visit, id: &str, proof: &str) -> Answer {
    let mut tx = app.read().await?;
    let (activity, _) = activity_of(&mut tx, visit, id).await?;
    let proof: EvidenceId = super::id(proof)?;
    let held = activity.evidence.iter().find(|held| held.id == proof).and_then(|held| held.file.as_ref());
    let kept = held.ok_or(WebError::NotFound)?;
    let (media, bytes) = bytes_of(app, &mut tx, kept).await?.ok_or(WebError::NotFound)?;
    Ok(to_keep(kept.name.as_str(), media, bytes))
}

pub(super) async fn remove_from(app: &App, visit: &Visit, id: &str, proof: &str) -> Result<(), WebError> {
    visit.person()?;
    let proof: EvidenceId = super::id(proof)?;
    let activity = super::id(id)?;
    let mut tx = app.begin().await?;
    remove_evidence(&mut tx, &mut visit.act(), activity, proof).await?;
    tx.commit().await?;
    Ok(())
}

async fn remove(State(app): State<App>, visit: Visit, Path((id, proof)): Path<(String, String)>) -> Answer {
    remove_from(&app, &visit, &id, &proof).await?;
    done(format!("/activities/{id}#proofs"), "done-proof-removed")
}
