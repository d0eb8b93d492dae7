//! What a program can read of partnership. Its pages are public, and so is this.

use axum::Json;
use axum::extract::{Path, State};
use kernel::{DecisionId, PersonId, need};
use partner::{Body, BodyLine, Decision, Influence, InputLine, Opening, Outcome, Partnership, Tally};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::initiative_of;
use crate::api::Problem;
use crate::error::WebError;
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_initiative))
        .routes(routes!(read_decision))
        .routes(routes!(list_inputs))
        .routes(routes!(list_openings))
        .routes(routes!(read_opening))
        .routes(routes!(said_and_did))
}

/// A seat of a body.
#[derive(Serialize, ToSchema)]
struct SeatItem {
    /// The id of the person.
    person: String,
    /// The name shown.
    name: String,
    /// `partner`, `clinician`, `educator`, `cme-professional` or `steward`.
    kind: String,
    /// Whether the person leads the body, alone or with others.
    lead: bool,
}

/// A body with its seats.
#[derive(Serialize, ToSchema)]
struct BodyItem {
    /// Its id.
    id: String,
    /// What it is for, such as `steering-group`.
    kind: String,
    /// Its name.
    name: String,
    /// Who sits there.
    seats: Vec<SeatItem>,
}

impl From<BodyLine> for BodyItem {
    fn from(line: BodyLine) -> Self {
        let seat = |(person, name, kind, lead): (PersonId, String, kernel::SeatKind, bool)| SeatItem {
            person: person.to_string(),
            name,
            kind: kind.to_string(),
            lead,
        };
        Self {
            id: line.id.to_string(),
            kind: line.kind.to_string(),
            name: line.name,
            seats: line.seats.into_iter().map(seat).collect(),
        }
    }
}

/// A decision in a list.
#[derive(Serialize, ToSchema)]
struct DecisionItem {
    /// Its id.
    id: String,
    /// The id of the body that is asked.
    body: String,
    /// The question.
    question: String,
    /// `open`, `carried` or `fell`.
    state: String,
    /// Positions taken by partners.
    partner_positions: i64,
}

/// An initiative with its bodies and decisions.
#[derive(Serialize, ToSchema)]
struct InitiativeWhole {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its title.
    title: String,
    /// What it is for.
    summary: String,
    /// Its first day.
    begins: String,
    /// Working days each partner has for the papers of a decision.
    notice_days: u32,
    /// Its bodies, oldest first.
    bodies: Vec<BodyItem>,
    /// Its decisions, newest first.
    decisions: Vec<DecisionItem>,
}

/// One initiative, with who sits where and what was decided.
#[utoipa::path(get, path = "/api/initiatives/{slug}", tag = "partner", params(("slug" = String, Path)), security(()),
    responses((status = 200, body = InitiativeWhole), (status = 404, body = Problem)))]
async fn read_initiative(State(app): State<App>, Path(slug): Path<String>) -> Result<Json<InitiativeWhole>, WebError> {
    let mut tx = app.read().await?;
    let held = initiative_of(&mut tx, &slug).await?;
    let decision = |line: partner::DecisionLine| DecisionItem {
        id: line.id.to_string(),
        body: line.body.to_string(),
        question: line.question,
        state: line.state,
        partner_positions: line.partner_positions,
    };
    Ok(Json(InitiativeWhole {
        bodies: tx.bodies(held.id).await?.into_iter().map(BodyItem::from).collect(),
        decisions: tx.decisions(held.id).await?.into_iter().map(decision).collect(),
        id: held.id.to_string(),
        slug: held.slug.to_string(),
        title: held.title.to_string(),
        summary: held.summary.to_string(),
        begins: held.begins.to_string(),
        notice_days: held.notice_days,
    }))
}

/// What a member of the body thinks.
#[derive(Serialize, ToSchema)]
struct PositionItem {
    /// The name shown.
    name: String,
    /// The seat.
    seat: String,
    /// `agree`, `object` or `abstain`.
    stance: String,
    /// Why.
    reason: Option<String>,
}

/// A decision with its papers and where it stands.
#[derive(Serialize, ToSchema)]
struct DecisionWhole {
    /// Its id.
    id: String,
    /// The id of the body that is asked.
    body: String,
    /// The question.
    question: String,
    /// The papers.
    summary: String,
    /// `consent` or `double-majority`.
    method: String,
    /// What an assent may be drawn from it for.
    matter: Option<String>,
    /// `open`, `carried` or `fell`.
    state: String,
    /// What changed because of partners, once closed.
    influence: Option<String>,
    /// When the last partner's notice period ends.
    notice_until: String,
    /// What was said, in order.
    positions: Vec<PositionItem>,
    /// Why it cannot be carried now: the rule, a stable word.
    reason: Option<String>,
    /// The same as a sentence.
    message: Option<String>,
}

fn state(outcome: &Outcome) -> (&'static str, Option<Influence>) {
    match outcome {
        Outcome::Open => ("open", None),
        Outcome::Carried { influence, .. } => ("carried", Some(*influence)),
        Outcome::Fell { influence, .. } => ("fell", Some(*influence)),
    }
}

/// One decision: the papers, who said what, and what keeps it from being carried.
#[utoipa::path(get, path = "/api/decisions/{id}", tag = "partner", params(("id" = String, Path)), security(()),
    responses((status = 200, body = DecisionWhole), (status = 404, body = Problem)))]
async fn read_decision(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Json<DecisionWhole>, WebError> {
    let id: DecisionId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let decision: Decision = need(&mut tx, id).await?;
    let body: Body = need(&mut tx, decision.body).await?;
    let people: Vec<_> = decision.positions.iter().map(|held| held.person).collect();
    let names = tx.names(&people).await?;
    let tally = Tally::of(&decision, &body, visit.now);
    let (state, influence) = state(&decision.outcome);
    let why = tally.refusal().filter(|_| state == "open");
    let position = |held: &partner::Position| PositionItem {
        name: names.iter().find(|line| line.id == held.person).map_or_else(String::new, |line| line.name.clone()),
        seat: held.seat.to_string(),
        stance: held.stance.to_string(),
        reason: held.reason.as_ref().map(ToString::to_string),
    };
    let p = visit.frame("decision-new-title");
    Ok(Json(DecisionWhole {
        id: id.to_string(),
        body: body.id.to_string(),
        question: decision.question.to_string(),
        summary: decision.summary.to_string(),
        method: decision.method.to_string(),
        matter: decision.about.matter.map(|matter| matter.to_string()),
        state: state.to_owned(),
        influence: influence.map(|word| word.to_string()),
        notice_until: tally.notice_until.to_rfc3339(),
        positions: decision.positions.iter().map(position).collect(),
        message: why.as_ref().map(|why| p.why(why)),
        reason: why.map(|why| why.key.to_owned()),
    }))
}

/// Something that was said, and what became of it.
#[derive(Serialize, ToSchema)]
struct InputItem {
    /// Its id.
    id: String,
    /// Who said it.
    author: String,
    /// `comment`, `review-reason`, `vote-reason` …
    source: String,
    /// The id of what it is about.
    about: String,
    /// The words.
    text: String,
    /// `used`, `partly`, `not-used` or `out-of-scope`; nothing while it waits for an answer.
    disposition: Option<String>,
    /// The reason given.
    reason: Option<String>,
}

impl From<InputLine> for InputItem {
    fn from(line: InputLine) -> Self {
        let (disposition, reason) = line.answer.map(|(word, reason)| (word.to_string(), reason)).unzip();
        Self {
            id: line.id.to_string(),
            author: line.author.name,
            source: line.source.to_string(),
            about: line.about,
            text: line.text,
            disposition,
            reason,
        }
    }
}

/// The register of an initiative: everything that was said, newest first.
#[utoipa::path(get, path = "/api/initiatives/{slug}/inputs", tag = "partner", params(("slug" = String, Path)), security(()),
    responses((status = 200, body = Vec<InputItem>), (status = 404, body = Problem)))]
async fn list_inputs(State(app): State<App>, Path(slug): Path<String>) -> Result<Json<Vec<InputItem>>, WebError> {
    let mut tx = app.read().await?;
    let initiative = initiative_of(&mut tx, &slug).await?;
    Ok(Json(tx.inputs(initiative.id, None).await?.into_iter().map(InputItem::from).collect()))
}

/// What became of what was said in one initiative.
#[derive(Serialize, ToSchema)]
struct SaidItem {
    /// The initiative's name in addresses.
    initiative: String,
    /// Answered inputs, newest first.
    inputs: Vec<InputItem>,
}

/// *You said, we did*: every answered input of every initiative.
#[utoipa::path(get, path = "/api/said-and-did", tag = "partner", security(()),
    responses((status = 200, body = Vec<SaidItem>)))]
async fn said_and_did(State(app): State<App>) -> Result<Json<Vec<SaidItem>>, WebError> {
    let mut tx = app.read().await?;
    let mut said = Vec::new();
    for line in tx.initiatives().await? {
        let inputs = tx.inputs(line.id, None).await?.into_iter().filter(|input| input.answer.is_some());
        said.push(SaidItem { initiative: line.slug, inputs: inputs.map(InputItem::from).collect() });
    }
    Ok(Json(said))
}

/// An open role in a list.
#[derive(Serialize, ToSchema)]
struct OpeningItem {
    /// Its id.
    id: String,
    /// The initiative's name in addresses.
    initiative: String,
    /// The name of the role.
    title: String,
    /// How much time.
    time: String,
    /// What is paid.
    pay: String,
    /// Whether one can still come forward.
    open: bool,
}

/// Roles for partners, open ones first.
#[utoipa::path(get, path = "/api/openings", tag = "partner", security(()),
    responses((status = 200, body = Vec<OpeningItem>)))]
async fn list_openings(State(app): State<App>) -> Result<Json<Vec<OpeningItem>>, WebError> {
    let item = |line: partner::OpeningLine| OpeningItem {
        id: line.id.to_string(),
        initiative: line.initiative,
        title: line.title,
        time: line.time,
        pay: line.pay,
        open: line.open,
    };
    Ok(Json(app.read().await?.openings(None).await?.into_iter().map(item).collect()))
}

/// The card of a role.
#[derive(Serialize, ToSchema)]
struct OpeningWhole {
    /// Its id.
    id: String,
    /// The name of the role.
    title: String,
    /// What one does.
    what: String,
    /// How much time.
    time: String,
    /// What is paid.
    pay: String,
    /// How much say the role has.
    level: String,
    /// Who helps.
    support: String,
    /// What will change because of it.
    change: String,
    /// Whether one can still come forward.
    open: bool,
}

/// One role.
#[utoipa::path(get, path = "/api/openings/{id}", tag = "partner", params(("id" = String, Path)), security(()),
    responses((status = 200, body = OpeningWhole), (status = 404, body = Problem)))]
async fn read_opening(State(app): State<App>, Path(id): Path<String>) -> Result<Json<OpeningWhole>, WebError> {
    let id: kernel::OpeningId = id.parse().map_err(|_| WebError::NotFound)?;
    let opening: Opening = need(&mut app.read().await?, id).await?;
    let card = &opening.card;
    Ok(Json(OpeningWhole {
        id: id.to_string(),
        title: opening.title.to_string(),
        what: card.what.to_string(),
        time: card.time.to_string(),
        pay: card.pay.to_string(),
        level: card.level.to_string(),
        support: card.support.to_string(),
        change: card.change.to_string(),
        open: opening.open,
    }))
}
