//! One answer as its person and who oversees it see it, and the judgement of a relationship.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use kernel::{DisclosureId, Fault, FieldErrors, Prose, need};
use partner::disclosure::{Disclosure, MayOversee, Relationship, Step, judge_relationship};
use partner::{Initiative, Person};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/disclosures/{id}", get(show))
        .route("/disclosures/{id}/relationships/{place}", get(ask).post(judge))
}

#[derive(Template)]
#[template(path = "partner/disclosure/answer.html")]
struct AnswerPage {
    p: Frame,
    disclosure: Disclosure,
    initiative: Initiative,
    may_judge: bool,
}

/// The answer with its initiative and its person's name, for those who may read it; to everybody else it is not there.
pub(super) async fn read(app: &App, visit: &Visit, id: &str) -> Result<(Disclosure, Initiative, String), WebError> {
    let id: DisclosureId = id.parse().map_err(|_| WebError::NotFound)?;
    visit.person()?;
    let mut tx = app.read().await?;
    let disclosure: Disclosure = need(&mut tx, id).await?;
    MayOversee::may_read(&visit.actor, &disclosure)?;
    let initiative: Initiative = need(&mut tx, disclosure.initiative).await?;
    let person: Person = need(&mut tx, disclosure.person).await?;
    Ok((disclosure, initiative, person.name.to_string()))
}

fn may_judge(visit: &Visit, one: &Disclosure) -> bool {
    visit.actor.person != Some(one.person) && MayOversee::check(&visit.actor, one.initiative).is_ok()
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let (disclosure, initiative, name) = read(&app, &visit, &id).await?;
    let may_judge = may_judge(&visit, &disclosure);
    page(&AnswerPage { p: visit.frame_titled(name), disclosure, initiative, may_judge })
}

/// What staff decides about a relationship.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct JudgeForm {
    /// `yes` where it touches the content, else `no`.
    relevant: String,
    /// Why, in words the person reads.
    reason: String,
    /// What was done: `recuse`, `peer-review`, `divest`, `reassign`, `attest`, `exception`.
    steps: Vec<String>,
}

impl JudgeForm {
    fn of(one: &Relationship) -> Self {
        one.judged.as_ref().map_or_else(Self::default, |judged| Self {
            relevant: if judged.relevant { "yes" } else { "no" }.to_owned(),
            reason: judged.reason.to_string(),
            steps: judged.steps.iter().map(ToString::to_string).collect(),
        })
    }

    fn parse(&self) -> Result<(bool, Prose, Vec<Step>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let relevant = match self.relevant.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            "" => Err(Fault::new("field-required")),
            _ => Err(Fault::new("field-unknown-word")),
        };
        let relevant = errors.take("relevant", relevant);
        let reason = errors.take("reason", Prose::parse_max(&self.reason, 2000));
        let steps = errors.take("steps", self.steps.iter().map(|text| word(text)).collect::<Result<Vec<Step>, _>>());
        let whole = (|| Some((relevant?, reason?, steps?)))();
        errors.or(whole)
    }

    fn has(&self, step: &str) -> bool {
        self.steps.iter().any(|one| one == step)
    }
}

#[derive(Template)]
#[template(path = "partner/disclosure/judge.html")]
struct JudgePage {
    p: Frame,
    id: DisclosureId,
    place: usize,
    name: String,
    one: Relationship,
    form: JudgeForm,
    faults: Faults,
}

async fn judge_page(app: &App, visit: &Visit, id: &str, place: &str) -> Result<JudgePage, WebError> {
    let (disclosure, _, name) = read(app, visit, id).await?;
    if !may_judge(visit, &disclosure) {
        return Err(WebError::Refused(kernel::Refusal::new("refused-own-disclosure")));
    }
    let place: usize = place.parse().map_err(|_| WebError::NotFound)?;
    let one = disclosure.relationships.get(place).cloned().ok_or(WebError::NotFound)?;
    let form = JudgeForm::of(&one);
    let p = visit.frame_titled(one.told.company.as_str());
    Ok(JudgePage { p, id: disclosure.id, place, name, one, form, faults: Faults::default() })
}

async fn ask(State(app): State<App>, visit: Visit, Path((id, place)): Path<(String, String)>) -> Answer {
    page(&judge_page(&app, &visit, &id, &place).await?)
}

pub(super) async fn judge_from(
    app: &App,
    visit: &Visit,
    id: &str,
    place: &str,
    form: &JudgeForm,
) -> Result<Disclosure, WebError> {
    let id: DisclosureId = id.parse().map_err(|_| WebError::NotFound)?;
    let place: usize = place.parse().map_err(|_| WebError::NotFound)?;
    let (relevant, reason, steps) = form.parse()?;
    let mut tx = app.begin().await?;
    let judged = judge_relationship(&mut tx, &visit.act(), id, place, relevant, reason, steps).await?;
    tx.commit().await?;
    Ok(judged)
}

async fn judge(
    State(app): State<App>,
    visit: Visit,
    Path((id, place)): Path<(String, String)>,
    Sent(form): Sent<JudgeForm>,
) -> Answer {
    visit.person()?;
    match judge_from(&app, &visit, &id, &place, &form).await {
        Ok(_) => done(format!("/disclosures/{id}"), "done-relationship-judged"),
        Err(error) => {
            let shown = judge_page(&app, &visit, &id, &place).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&JudgePage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
