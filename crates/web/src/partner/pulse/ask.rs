//! The six questions.

use askama::Template;
use axum::extract::{Path, State};
use kernel::PulseId;
use partner::Initiative;
use partner::pay::Level;
use partner::pulse::{Item, Pulse, Side, answer_pulse, side_of};

use super::form::PulseForm;
use super::{id_of, shown};
use crate::error::WebError;
use crate::form::{Faults, Sent};
use crate::frame::Frame;
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "partner/pulse/ask.html")]
pub(super) struct AskPage {
    p: Frame,
    pulse: Pulse,
    initiative: Initiative,
    /// Whether the reader answers from a partner's side; only partners are asked how much say they had.
    partner: bool,
    form: PulseForm,
    faults: Faults,
}

fn ask_page(visit: &Visit, pulse: Pulse, initiative: Initiative) -> AskPage {
    let partner = side_of(&visit.actor, pulse.initiative) == Some(Side::Partners);
    let p = visit.frame("pulse-title");
    AskPage { p, pulse, initiative, partner, form: PulseForm::default(), faults: Faults::default() }
}

pub(super) fn show(visit: &Visit, pulse: Pulse, initiative: Initiative) -> Answer {
    page(&ask_page(visit, pulse, initiative))
}

pub(super) async fn answer_from(app: &App, visit: &Visit, id: PulseId, form: &PulseForm) -> Result<(), WebError> {
    visit.person()?;
    let given = form.parse()?;
    let mut tx = app.begin().await?;
    answer_pulse(&mut tx, &mut visit.act(), id, given).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn answer(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Sent(form): Sent<PulseForm>,
) -> Answer {
    visit.person()?;
    let id = id_of(&id)?;
    match answer_from(&app, &visit, id, &form).await {
        Ok(()) => done(format!("/pulses/{id}"), "done-pulse-answered"),
        Err(error) => {
            let (pulse, initiative, _) = shown::read(&app, &visit, id).await?;
            let shown = ask_page(&visit, pulse, initiative);
            let faults = Faults::of(error, &shown.p)?;
            again(&AskPage { form, faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
