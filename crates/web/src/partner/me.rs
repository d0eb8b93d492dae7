//! "My part": what waits for me, where I sit, what became of what I said.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use kernel::{Role, SeatKind};
use partner::{BodyLine, Decision, DecisionLine, InputLine, Partnership};

use super::onward::Own;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me", get(me))
}

#[derive(Template)]
#[template(path = "partner/me.html")]
struct MePage {
    p: Frame,
    name: String,
    waiting: Vec<DecisionLine>,
    seats: Vec<(BodyLine, SeatKind)>,
    inputs: Vec<InputLine>,
    own: Own,
    steward: bool,
}

async fn me(State(app): State<App>, visit: Visit) -> Answer {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    let (mut waiting, mut seats, mut inputs) = (Vec::new(), Vec::new(), Vec::new());
    for initiative in tx.initiatives().await? {
        inputs.extend(tx.inputs(initiative.id, Some(person)).await?);
        if !visit.actor.sits_in(initiative.id) {
            continue;
        }
        for body in tx.bodies(initiative.id).await? {
            seats.extend(visit.actor.seat_in(body.id).map(|kind| (body, kind)));
        }
        for line in tx.decisions(initiative.id).await?.into_iter().filter(|line| line.state == "open") {
            let mine =
                visit.actor.roles.iter().any(|role| matches!(role, Role::Seat { body, .. } if *body == line.body));
            let silent = mine && kernel::need::<Decision>(&mut tx, line.id).await?.position_of(person).is_none();
            waiting.extend(silent.then_some(line));
        }
    }
    let own = Own::of(&mut tx, &visit).await?;
    let name = visit.name.clone().unwrap_or_default();
    page(&MePage { p: visit.frame("me-title"), name, waiting, seats, inputs, own, steward: visit.actor.is_steward() })
}
