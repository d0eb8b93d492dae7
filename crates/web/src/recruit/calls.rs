//! The list of calls, and writing one.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{Slug, Version};
use partner::{BodyKind, BodyLine, Initiative, InitiativeLine, MaySteer, Partnership};
use recruit::{Call, CallLine, QuestionKind, Recruitment, draft_call, revise_call};

use super::call_form::{CallForm, CriterionRow, QuestionRow};
use super::call_of;
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, conflict, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/calls", get(list))
        .route("/initiatives/{slug}/calls/new", get(new).post(create))
        .route("/calls/{slug}/edit", get(edit).post(revise))
}

#[derive(Template)]
#[template(path = "recruit/calls.html")]
struct CallsPage {
    p: Frame,
    now: Vec<CallLine>,
    others: Vec<CallLine>,
    drafts: Vec<CallLine>,
    steered: Vec<InitiativeLine>,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let mut tx = app.read().await?;
    let lines = tx.calls(None).await?;
    let initiatives = tx.initiatives().await?;
    let steers = |id| MaySteer::check(&visit.actor, id).is_ok();
    let (drafts, public): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.stage == "draft");
    let takes = |line: &CallLine| line.stage == "open" && line.opens <= visit.now && visit.now < line.closes;
    let (now, others) = public.into_iter().partition(takes);
    page(&CallsPage {
        p: visit.frame("calls-title"),
        now,
        others,
        drafts: drafts.into_iter().filter(|line| steers(line.initiative)).collect(),
        steered: initiatives.into_iter().filter(|line| steers(line.id)).collect(),
    })
}

#[derive(Template)]
#[template(path = "recruit/call_edit.html")]
struct EditPage {
    p: Frame,
    action: String,
    back: String,
    /// Whether the form and the rubric can still change.
    draft: bool,
    panels: Vec<BodyLine>,
    kinds: &'static [QuestionKind],
    form: CallForm,
    questions: Vec<QuestionRow>,
    criteria: Vec<CriterionRow>,
    faults: Faults,
    /// What somebody else saved meanwhile.
    theirs: Option<CallForm>,
}

async fn panels(app: &App, visit: &Visit, of: kernel::InitiativeId) -> Result<Vec<BodyLine>, WebError> {
    MaySteer::check(&visit.actor, of)?;
    let bodies = app.read().await?.bodies(of).await?;
    Ok(bodies.into_iter().filter(|body| body.kind == BodyKind::ReviewPanel).collect())
}

async fn initiative(app: &App, slug: &str) -> Result<Initiative, WebError> {
    let slug = Slug::parse(slug).map_err(|_| WebError::NotFound)?;
    app.read().await?.initiative_by_slug(&slug).await?.ok_or(WebError::NotFound)
}

fn edit_page(p: Frame, (action, back): (String, String), panels: Vec<BodyLine>, form: CallForm) -> EditPage {
    EditPage {
        p,
        action,
        back,
        draft: true,
        panels,
        kinds: QuestionKind::ALL,
        questions: form.question_rows(),
        criteria: form.criterion_rows(),
        form,
        faults: Faults::default(),
        theirs: None,
    }
}

fn new_places(slug: &str) -> (String, String) {
    (format!("/initiatives/{slug}/calls/new"), format!("/initiatives/{slug}"))
}

async fn new(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let initiative = initiative(&app, &slug).await?;
    let panels = panels(&app, &visit, initiative.id).await?;
    page(&edit_page(visit.frame("call-new-title"), new_places(&slug), panels, CallForm::default()))
}

/// Drafts a call: the same for the form and the API.
pub(super) async fn create_from(app: &App, visit: &Visit, slug: &str, form: &CallForm) -> Result<Call, WebError> {
    let initiative = initiative(app, slug).await?;
    MaySteer::check(&visit.actor, initiative.id)?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let call = draft_call(&mut tx, &mut visit.act(), initiative.id, new).await?;
    tx.commit().await?;
    Ok(call)
}

async fn create(State(app): State<App>, visit: Visit, Path(slug): Path<String>, Sent(form): Sent<CallForm>) -> Answer {
    match create_from(&app, &visit, &slug, &form).await {
        Ok(call) => done(format!("/calls/{}", call.slug), "done-call-drafted"),
        Err(error) => {
            let p = visit.frame("call-new-title");
            let faults = Faults::of(error, &p)?;
            let panels = panels(&app, &visit, initiative(&app, &slug).await?.id).await?;
            again(&EditPage { faults, ..edit_page(p, new_places(&slug), panels, form) })
        }
    }
}

fn edit_places(slug: &str) -> (String, String) {
    (format!("/calls/{slug}/edit"), format!("/calls/{slug}"))
}

async fn edit(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let call = call_of(&mut app.read().await?, &slug).await?;
    let panels = panels(&app, &visit, call.initiative).await?;
    let shown = edit_page(visit.frame("call-edit-title"), edit_places(&slug), panels, CallForm::of(&call));
    page(&EditPage { draft: !call.is_public(), ..shown })
}

/// Writes a call anew: the same for the form and the API.
pub(super) async fn revise_from(app: &App, visit: &Visit, slug: &str, form: &CallForm) -> Result<Call, WebError> {
    let mut tx = app.begin().await?;
    let call = call_of(&mut tx, slug).await?;
    MaySteer::check(&visit.actor, call.initiative)?;
    let new = form.parse()?;
    let seen = Version(form.version.trim().parse().unwrap_or(0));
    let call = revise_call(&mut tx, &visit.act(), call.id, seen, new).await?;
    tx.commit().await?;
    Ok(call)
}

async fn revise(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Sent(mut form): Sent<CallForm>,
) -> Answer {
    let answer = revise_from(&app, &visit, &slug, &form).await;
    if let Ok(call) = &answer {
        return done(format!("/calls/{}", call.slug), "done-call-saved");
    }
    let call = call_of(&mut app.read().await?, &slug).await?;
    let panels = panels(&app, &visit, call.initiative).await?;
    let p = visit.frame("call-edit-title");
    let draft = !call.is_public();
    match answer {
        Err(WebError::Stale) => {
            let theirs = CallForm::of(&call);
            form.version.clone_from(&theirs.version);
            let shown = edit_page(p, edit_places(&slug), panels, form);
            conflict(&EditPage { draft, theirs: Some(theirs), ..shown })
        }
        Err(error) => {
            let faults = Faults::of(error, &p)?;
            again(&EditPage { draft, faults, ..edit_page(p, edit_places(&slug), panels, form) })
        }
        Ok(_) => Err(WebError::NotFound),
    }
}

#[cfg(test)]
mod sample {
    use kernel::{Fault, FieldErrors};
    use recruit::CallStage;

    use super::*;
    use crate::recruit::sample::{call, call_line};
    use crate::sample::id;

    #[test]
    fn the_list_of_calls_reads_as_kept() {
        crate::sample::keep("recruit/calls", |visit| {
            let none = || CallsPage {
                p: visit.frame("calls-title"),
                now: Vec::new(),
                others: Vec::new(),
                drafts: Vec::new(),
                steered: Vec::new(),
            };
            let steered = InitiativeLine {
                id: id("ini", 1),
                slug: "a-year".to_owned(),
                title: "A year at one table".to_owned(),
                summary: "Patients and educators plan together.".to_owned(),
            };
            let now = vec![call_line(1, "open", "Best practices of partnership")];
            let others = vec![call_line(2, "closed", "First steps")];
            let drafts = vec![call_line(3, "draft", "Stories of change")];
            vec![("none", none()), ("steward", CallsPage { now, others, drafts, steered: vec![steered], ..none() })]
        });
    }

    #[test]
    fn the_form_of_a_call_reads_as_kept() {
        crate::sample::keep("recruit/call_edit", |visit| {
            let panel = BodyLine {
                id: id("bod", 2),
                kind: BodyKind::ReviewPanel,
                name: "Review panel".to_owned(),
                seats: Vec::new(),
            };
            let written = CallForm::of(&call(CallStage::Draft));
            let shown =
                |key, form| edit_page(visit.frame(key), edit_places("best-practices"), vec![panel.clone()], form);
            let new = edit_page(visit.frame("call-new-title"), new_places("a-year"), Vec::new(), CallForm::default());
            let mut faults = FieldErrors::one("title", Fault::new("field-required"));
            faults.add("question-0", Fault::new("field-choice-needs-options"));
            let faulty = shown("call-edit-title", CallForm { title: String::new(), ..written.clone() });
            let faults = Faults::parse(&faults, &faulty.p);
            let theirs = Some(CallForm { title: "Practices of partnership".to_owned(), ..written.clone() });
            vec![
                ("new-without-a-panel", new),
                ("draft-with-faults", EditPage { faults, ..faulty }),
                ("open", EditPage { draft: false, ..shown("call-edit-title", written.clone()) }),
                ("somebody-was-faster", EditPage { theirs, ..shown("call-edit-title", written.clone()) }),
            ]
        });
    }
}
