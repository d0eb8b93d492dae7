//! The desk of a resource: where it stands, what comes next, signing, publishing, taking back; and the list of an initiative.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{FieldErrors, Prose, ResourceId, Version, need};
use library::{
    Block, Library, MayPublish, MaySign, MayTakeBack, MayWrite, Resource, ResourceLine, Stage, blocks,
    publish_resource, sign_resource, withdraw_resource,
};
use partner::{BodyLine, Initiative, Matter, Partnership, may_assent};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::partner::initiative_of;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/initiatives/{slug}/resources", get(list))
        .route("/resources/{id}", get(show))
        .route("/resources/{id}/sign", get(reading).post(sign))
        .route("/resources/{id}/publish", post(publish))
        .route("/resources/{id}/withdraw", get(ask_withdraw).post(withdraw))
}

#[derive(Template)]
#[template(path = "library/desk_list.html")]
struct ListPage {
    p: Frame,
    initiative: Initiative,
    resources: Vec<ResourceLine>,
}

async fn list(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    visit.person()?;
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    MayWrite::check(&visit.actor, initiative.id)?;
    let resources = tx.resources_in(initiative.id).await?;
    page(&ListPage { p: visit.frame("desk-title"), initiative, resources })
}

#[derive(Template)]
#[template(path = "library/desk.html")]
struct DeskPage {
    p: Frame,
    resource: Resource,
    initiative: Initiative,
    body: Vec<Block>,
    signer: String,
    agreed: bool,
    may_sign: bool,
    may_publish: bool,
    may_take_back: bool,
    bodies: Vec<BodyLine>,
    /// The text changed while a partner was reading.
    changed: bool,
    faults: Faults,
}

fn id_of(id: &str) -> Result<ResourceId, WebError> {
    id.parse().map_err(|_| WebError::NotFound)
}

async fn desk_page(app: &App, visit: &Visit, id: &str) -> Result<DeskPage, WebError> {
    visit.person()?;
    let mut tx = app.read().await?;
    let resource: Resource = need(&mut tx, id_of(id)?).await?;
    MayWrite::check(&visit.actor, resource.initiative)?;
    let initiative: Initiative = need(&mut tx, resource.initiative).await?;
    let signed = match &resource.stage {
        Stage::Signed(signed) | Stage::Published { signed, .. } => Some(signed.by),
        Stage::Draft | Stage::Withdrawn { .. } => None,
    };
    let names = tx.names(&signed.into_iter().collect::<Vec<_>>()).await?;
    let may_publish = MayPublish::check(&visit.actor, resource.initiative).is_ok();
    let agreed = may_assent(&mut tx, Matter::ResourcePublished, resource.id).await?.is_some();
    let bodies = if may_publish && !agreed { tx.bodies(resource.initiative).await? } else { Vec::new() };
    Ok(DeskPage {
        p: visit.frame_titled(resource.content.title.as_str()),
        body: blocks(resource.content.body.as_str()),
        signer: names.into_iter().next().map(|line| line.name).unwrap_or_default(),
        may_sign: MaySign::check(&visit.actor, resource.initiative).is_ok(),
        may_take_back: MayTakeBack::check(&visit.actor, &resource).is_ok(),
        changed: false,
        faults: Faults::default(),
        resource,
        initiative,
        agreed,
        may_publish,
        bodies,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&desk_page(&app, &visit, &id).await?)
}

#[derive(Template)]
#[template(path = "library/sign.html")]
struct SignPage {
    desk: DeskPage,
    p: Frame,
}

async fn sign_page(app: &App, visit: &Visit, id: &str) -> Result<SignPage, WebError> {
    let desk = desk_page(app, visit, id).await?;
    MaySign::check(&visit.actor, desk.resource.initiative)?;
    Ok(SignPage { p: desk.p.clone(), desk })
}

async fn reading(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&sign_page(&app, &visit, &id).await?)
}

/// The version that was read.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct SeenForm {
    /// The version of the text that the partner read.
    version: String,
}

pub(super) async fn sign_from(app: &App, visit: &Visit, id: &str, form: &SeenForm) -> Result<Resource, WebError> {
    let seen = Version(form.version.trim().parse().unwrap_or(-1));
    let mut tx = app.begin().await?;
    let resource = sign_resource(&mut tx, &mut visit.act(), id_of(id)?, seen).await?;
    tx.commit().await?;
    Ok(resource)
}

async fn sign(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<SeenForm>) -> Answer {
    match sign_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/resources/{id}"), "done-resource-signed"),
        Err(WebError::Stale) => {
            let mut shown = sign_page(&app, &visit, &id).await?;
            shown.desk.changed = true;
            conflict(&shown)
        }
        Err(error) => {
            let shown = desk_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&DeskPage { faults, ..shown })
        }
    }
}

pub(super) async fn publish_from(app: &App, visit: &Visit, id: &str) -> Result<Resource, WebError> {
    let mut tx = app.begin().await?;
    let resource = publish_resource(&mut tx, &mut visit.act(), id_of(id)?).await?;
    tx.commit().await?;
    Ok(resource)
}

async fn publish(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    match publish_from(&app, &visit, &id).await {
        Ok(resource) => done(format!("/library/{}", resource.slug), "done-resource-published"),
        Err(error) => {
            let shown = desk_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&DeskPage { faults, ..shown })
        }
    }
}

/// Why a resource is taken back.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct TakeBackForm {
    /// In public words.
    reason: String,
}

#[derive(Template)]
#[template(path = "library/withdraw.html")]
struct WithdrawPage {
    p: Frame,
    resource: Resource,
    reason: String,
    faults: Faults,
}

async fn withdraw_page(app: &App, visit: &Visit, id: &str) -> Result<WithdrawPage, WebError> {
    let resource: Resource = need(&mut app.read().await?, id_of(id)?).await?;
    MayTakeBack::check(&visit.actor, &resource)?;
    Ok(WithdrawPage {
        p: visit.frame("resource-withdraw-title"),
        resource,
        reason: String::new(),
        faults: Faults::default(),
    })
}

async fn ask_withdraw(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&withdraw_page(&app, &visit, &id).await?)
}

pub(super) async fn withdraw_from(
    app: &App,
    visit: &Visit,
    id: &str,
    form: &TakeBackForm,
) -> Result<Resource, WebError> {
    let mut errors = FieldErrors::default();
    let reason = errors.take("reason", Prose::parse_max(&form.reason, 1_000));
    let reason = errors.or(reason)?;
    let mut tx = app.begin().await?;
    let resource = withdraw_resource(&mut tx, &mut visit.act(), id_of(id)?, reason).await?;
    tx.commit().await?;
    Ok(resource)
}

async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<TakeBackForm>,
) -> Answer {
    match withdraw_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/resources/{id}"), "done-resource-withdrawn"),
        Err(error) => {
            let shown = withdraw_page(&app, &visit, &id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&WithdrawPage { reason: form.reason, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample {
    use kernel::Fault;
    use library::ResourceKind;
    use partner::BodyKind;

    use super::*;
    use crate::library::sample::{published, resource, signature};
    use crate::sample::{id, initiative};

    fn desk(visit: &Visit, stage: Stage, signer: &str) -> DeskPage {
        let resource = resource(stage);
        DeskPage {
            p: visit.frame_titled(resource.content.title.as_str()),
            body: blocks(resource.content.body.as_str()),
            initiative: initiative(),
            signer: signer.to_owned(),
            agreed: false,
            may_sign: false,
            may_publish: false,
            may_take_back: false,
            bodies: Vec::new(),
            changed: false,
            faults: Faults::default(),
            resource,
        }
    }

    #[test]
    fn the_resources_of_an_initiative_read_as_kept() {
        crate::sample::keep("library/desk_list", |visit| {
            let shown = |resources| ListPage { p: visit.frame("desk-title"), initiative: initiative(), resources };
            let line = |number, stage: &str| ResourceLine {
                id: id("res", number),
                slug: format!("before-we-call-{number}"),
                kind: ResourceKind::Checklist,
                lang: "en".to_owned(),
                title: "Before you say “we will call”".to_owned(),
                summary: "Five things to settle with the patient.".to_owned(),
                audience: "Nurses".to_owned(),
                minutes: 2,
                edition: i64::from(number),
                stage: stage.to_owned(),
            };
            let all = vec![line(1, "published"), line(2, "signed"), line(3, "draft"), line(4, "withdrawn")];
            vec![("none", shown(Vec::new())), ("in-every-stage", shown(all))]
        });
    }

    #[test]
    fn the_desk_of_a_resource_reads_as_kept() {
        crate::sample::keep("library/desk", |visit| {
            let group = BodyLine {
                id: id("bod", 1),
                kind: BodyKind::SteeringGroup,
                name: "Steering group".to_owned(),
                seats: Vec::new(),
            };
            let signed = || desk(visit, Stage::Signed(signature()), "Daniel Okafor");
            let back = Stage::Withdrawn { at: visit.now, reason: testkit::prose("A better one is out.") };
            let done = DeskPage { agreed: true, may_take_back: true, ..desk(visit, published(), "Daniel Okafor") };
            vec![
                ("partner-reads-a-draft", DeskPage { may_sign: true, ..desk(visit, Stage::Draft, "") }),
                ("signed-waits-for-a-yes", DeskPage { may_publish: true, bodies: vec![group], ..signed() }),
                ("signed-and-agreed", DeskPage { may_publish: true, agreed: true, ..signed() }),
                ("published", done),
                ("taken-back", desk(visit, back, "")),
            ]
        });
    }

    #[test]
    fn signing_a_resource_reads_as_kept() {
        crate::sample::keep("library/sign", |visit| {
            let shown = |stage, changed| {
                let desk = DeskPage { changed, ..desk(visit, stage, "") };
                SignPage { p: desk.p.clone(), desk }
            };
            vec![
                ("partner", shown(Stage::Draft, false)),
                ("the-text-changed", shown(Stage::Draft, true)),
                ("already-signed", shown(Stage::Signed(signature()), false)),
            ]
        });
    }

    #[test]
    fn taking_a_resource_back_reads_as_kept() {
        crate::sample::keep("library/withdraw", |visit| {
            let shown = || WithdrawPage {
                p: visit.frame("resource-withdraw-title"),
                resource: resource(published()),
                reason: String::new(),
                faults: Faults::default(),
            };
            let faults = Faults::parse(&FieldErrors::one("reason", Fault::new("field-required")), &shown().p);
            vec![("steward", shown()), ("without-a-reason", WithdrawPage { faults, ..shown() })]
        });
    }
}
