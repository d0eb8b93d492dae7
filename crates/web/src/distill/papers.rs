//! After a round: its recommendation is put to the group, with the results as papers.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use distill::{AskToCarry, Outcome, Round, ask_to_carry};
use kernel::{FieldErrors, FindingId, Line, Prose, RoundId};
use partner::{Decision, Method};
use serde::Deserialize;
use utoipa::ToSchema;

use super::book::small_group_key;
use super::results::{GroupView, ResultView};
use super::rounds::{RoundPage, round_page};
use super::{id_of, ids_of};
use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/rounds/{id}/ask", post(ask))
}

/// The question after a round.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct AskForm {
    /// The question, as a proposal one can agree with.
    pub(super) question: String,
    /// The papers in plain words.
    pub(super) summary: String,
    /// `consent` or `double-majority`.
    pub(super) method: String,
    /// Ids of the findings to be carried.
    findings: Vec<String>,
}

impl AskForm {
    pub(super) fn has(&self, id: &FindingId) -> bool {
        self.findings.contains(&id.to_string())
    }

    /// What the round recommends, in words; each group stands apart.
    pub(super) fn of(p: &Frame, round: &Round, results: &[ResultView]) -> Self {
        let wanted: Vec<&ResultView> = results.iter().filter(|one| one.outcome == Outcome::In).collect();
        let group = |one: &GroupView| {
            let name = p.word("distill-group", one.group);
            // The papers of a question are for everybody (promise 11).
            if one.spread.is_none() {
                let named = [("group", name)];
                return p.tn(small_group_key(&one.outcome), &named);
            }
            p.tn(
                "distill-papers-group",
                &[("group", name), ("high", one.high.to_string()), ("of", one.scored.to_string())],
            )
        };
        let line = |one: &&ResultView| {
            let groups: Vec<String> = one.groups.iter().map(group).collect();
            format!("{}: {}", one.title, groups.join("; "))
        };
        let rule = p.t2("distill-rule-words", "least", round.rule.at_least, "below", round.rule.below);
        let lines: Vec<String> = std::iter::once(rule).chain(wanted.iter().map(line)).collect();
        Self {
            question: p.t1("distill-ask-question", "round", round.title.as_str()),
            summary: lines.join("\n\n"),
            method: Method::Consent.to_string(),
            findings: wanted.iter().map(|one| one.id.to_string()).collect(),
        }
    }

    fn parse(&self) -> Result<AskToCarry, FieldErrors> {
        let mut errors = FieldErrors::default();
        let question = errors.take("question", Line::parse(&self.question));
        let summary = errors.take("summary", Prose::parse_max(&self.summary, 20_000));
        let method = errors.take("method", word(&self.method));
        let findings = errors.take("findings", ids_of(&self.findings));
        let ask =
            (|| Some(AskToCarry { question: question?, summary: summary?, method: method?, findings: findings? }))();
        errors.or(ask)
    }
}

pub(super) async fn ask_from(app: &App, visit: &Visit, id: RoundId, form: &AskForm) -> Result<Decision, WebError> {
    let ask = form.parse()?;
    let mut tx = app.begin().await?;
    let decision = ask_to_carry(&mut tx, &mut visit.act(), id, ask).await?;
    tx.commit().await?;
    Ok(decision)
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<AskForm>) -> Answer {
    let id: RoundId = id_of(&id)?;
    match ask_from(&app, &visit, id, &form).await {
        Ok(decision) => done(format!("/decisions/{}", decision.id), "done-decision-put"),
        Err(error) => {
            let shown = round_page(&app, &visit, id).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&RoundPage { form, faults, ..shown })
        }
    }
}
