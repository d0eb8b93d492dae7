//! "My part": what waits for me, where I sit, what became of what I said.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use partner::{DecisionLine, Disposition, InputLine, OwnSeat, Partnership};

use super::onward::Own;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me", get(me))
}

/// Inputs shown at once; the earlier ones are folded away.
const SHOWN: usize = 4;

#[derive(Template)]
#[template(path = "partner/me.html")]
struct MePage {
    p: Frame,
    name: String,
    waiting: Vec<DecisionLine>,
    seats: Vec<OwnSeat>,
    said: Said,
    own: Own,
    steward: bool,
}

/// What somebody said, counted by what became of it.
struct Said {
    all: usize,
    used: usize,
    open: usize,
    newest: Vec<InputLine>,
    earlier: Vec<InputLine>,
}

impl Said {
    fn of(mut inputs: Vec<InputLine>) -> Self {
        let used = |line: &&InputLine| {
            line.answer.as_ref().is_some_and(|(fate, _)| matches!(fate, Disposition::Used | Disposition::Partly))
        };
        let (all, used) = (inputs.len(), inputs.iter().filter(used).count());
        let open = inputs.iter().filter(|line| line.answer.is_none()).count();
        let earlier = inputs.split_off(all.min(SHOWN));
        Self { all, used, open, newest: inputs, earlier }
    }
}

async fn me(State(app): State<App>, visit: Visit) -> Answer {
    let person = visit.person()?;
    let mut tx = app.read().await?;
    page(&MePage {
        p: visit.frame("me-title"),
        name: visit.name.clone().unwrap_or_default(),
        waiting: tx.waiting_for(person).await?,
        seats: tx.seats_of(person).await?,
        said: Said::of(tx.inputs_by(person).await?),
        own: Own::of(&mut tx, &visit).await?,
        steward: visit.actor.is_steward(),
    })
}

#[cfg(test)]
mod sample;
