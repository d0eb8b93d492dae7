//! The JSON API of teams: founding one, inviting into it, joining and leaving.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{TeamId, need};
use partner::Partnership;
use recruit::{InvitationState, Recruitment, Team};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{invitations, teams};
use crate::api::{Made, Problem};
use crate::error::WebError;
use crate::form::SentJson;
use crate::state::App;
use crate::visit::Visit;

type MadeAnswer = Result<(StatusCode, Json<Made>), WebError>;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_teams, found_team))
        .routes(routes!(read_team))
        .routes(routes!(invite_member))
        .routes(routes!(revoke_invitation))
        .routes(routes!(leave_team))
        .routes(routes!(read_invitation))
        .routes(routes!(accept_invitation))
        .routes(routes!(decline_invitation))
}

/// A team in a list.
#[derive(Serialize, ToSchema)]
struct TeamItem {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// The organisation it works in.
    organisation: String,
    /// How many are in it.
    members: i64,
    /// How many of them are partners.
    partners: i64,
}

/// The teams that the caller is in.
#[utoipa::path(get, path = "/api/teams", tag = "recruit", responses((status = 200, body = Vec<TeamItem>)))]
async fn list_teams(State(app): State<App>, visit: Visit) -> Result<Json<Vec<TeamItem>>, WebError> {
    let item = |line: recruit::TeamLine| TeamItem {
        id: line.id.to_string(),
        name: line.name,
        organisation: line.organisation,
        members: line.members,
        partners: line.partners,
    };
    Ok(Json(app.read().await?.teams_of(visit.person()?).await?.into_iter().map(item).collect()))
}

/// Somebody in a team.
#[derive(Serialize, ToSchema)]
struct MemberItem {
    /// The id of the person.
    person: String,
    /// The name shown.
    name: String,
    /// As what.
    kind: String,
    /// Whether the member may invite others.
    lead: bool,
}

/// An invitation that waits for an answer.
#[derive(Serialize, ToSchema)]
struct WaitingItem {
    /// Its id.
    id: String,
    /// The name to greet.
    name: String,
    /// As what.
    kind: String,
    /// From when its link does not work any more.
    expires: String,
}

/// A whole team, for its members.
#[derive(Serialize, ToSchema)]
struct TeamWhole {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// The organisation it works in.
    organisation: String,
    /// Where that is.
    place: String,
    /// Its members, oldest first.
    members: Vec<MemberItem>,
    /// Invitations that wait for an answer.
    waiting: Vec<WaitingItem>,
}

/// A team that the caller is in.
#[utoipa::path(get, path = "/api/teams/{id}", tag = "recruit", params(("id" = String, Path)),
    responses((status = 200, body = TeamWhole), (status = 404, body = Problem)))]
async fn read_team(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Json<TeamWhole>, WebError> {
    let person = visit.person()?;
    let id: TeamId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let team: Team = need(&mut tx, id).await?;
    team.member(person).ok_or(WebError::NotFound)?;
    let people: Vec<_> = team.members.iter().map(|member| member.person).collect();
    let names = tx.names(&people).await?;
    let member = |one: &recruit::Member| MemberItem {
        person: one.person.to_string(),
        name: names.iter().find(|line| line.id == one.person).map_or_else(String::new, |line| line.name.clone()),
        kind: one.kind.to_string(),
        lead: one.lead,
    };
    let waits = |one: &&recruit::Invitation| one.state == InvitationState::Waiting;
    let waiting = |one: &recruit::Invitation| WaitingItem {
        id: one.id.to_string(),
        name: one.name.to_string(),
        kind: one.kind.to_string(),
        expires: one.expires.to_rfc3339(),
    };
    Ok(Json(TeamWhole {
        id: id.to_string(),
        name: team.name.to_string(),
        organisation: team.organisation.to_string(),
        place: team.place.to_string(),
        members: team.members.iter().map(member).collect(),
        waiting: team.invitations.iter().filter(waits).map(waiting).collect(),
    }))
}

/// Founds a team; the caller leads it.
#[utoipa::path(post, path = "/api/teams", tag = "recruit", request_body = teams::TeamForm,
    responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn found_team(State(app): State<App>, visit: Visit, SentJson(form): SentJson<teams::TeamForm>) -> MadeAnswer {
    let team = teams::found_from(&app, &visit, &form).await?;
    Ok(Made::at(team.id, format!("/teams/{}", team.id)))
}

/// Invites somebody into a team by mail.
#[utoipa::path(post, path = "/api/teams/{id}/invitations", tag = "recruit", params(("id" = String, Path)),
    request_body = teams::InviteForm, responses((status = 201, body = Made), (status = 422, body = Problem)))]
async fn invite_member(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<teams::InviteForm>,
) -> MadeAnswer {
    let invitation = teams::invite_from(&app, &visit, &id, &form).await?;
    Ok(Made::at(invitation, format!("/teams/{id}")))
}

/// Takes an invitation back; its link does not work any more.
#[utoipa::path(post, path = "/api/teams/{id}/invitations/revoke", tag = "recruit", params(("id" = String, Path)),
    request_body = teams::WhichForm,
    responses((status = 204, description = "Taken back"), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn revoke_invitation(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<teams::WhichForm>,
) -> Result<StatusCode, WebError> {
    teams::revoke_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody leaves a team: by the own wish, or by who leads it.
#[utoipa::path(post, path = "/api/teams/{id}/leave", tag = "recruit", params(("id" = String, Path)),
    request_body = teams::WhichForm,
    responses((status = 204, description = "Left"), (status = 403, body = Problem), (status = 404, body = Problem)))]
async fn leave_team(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    SentJson(form): SentJson<teams::WhichForm>,
) -> Result<StatusCode, WebError> {
    teams::leave_from(&app, &visit, &id, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An invitation as who holds its link reads it.
#[derive(Serialize, ToSchema)]
struct InvitationItem {
    /// The name of the team.
    team: String,
    /// The organisation it works in.
    organisation: String,
    /// The name to greet.
    name: String,
    /// As what: `partner`, `clinician`, `educator` or `cme-professional`.
    kind: String,
    /// From when the link does not work any more.
    expires: String,
}

/// Reads an invitation by the secret of its link. Looking does not use it up.
#[utoipa::path(get, path = "/api/invitations/{key}", tag = "recruit", params(("key" = String, Path)), security(()),
    responses((status = 200, body = InvitationItem), (status = 403, body = Problem)))]
async fn read_invitation(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
) -> Result<Json<InvitationItem>, WebError> {
    let (team, invitation) = invitations::look_from(&app, &visit, &key).await?;
    Ok(Json(InvitationItem {
        team: team.name.to_string(),
        organisation: team.organisation.to_string(),
        name: invitation.name.to_string(),
        kind: invitation.kind.to_string(),
        expires: invitation.expires.to_rfc3339(),
    }))
}

/// Joins the team: as the owner of the key, else as the address the link went to. The secret is proof enough.
#[utoipa::path(post, path = "/api/invitations/{key}/accept", tag = "recruit", params(("key" = String, Path)), security(()),
    responses((status = 201, body = Made), (status = 403, body = Problem)))]
async fn accept_invitation(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> MadeAnswer {
    let team = invitations::join_from(&app, &visit, &key).await?;
    Ok(Made::at(team.id, format!("/teams/{}", team.id)))
}

/// Says no to an invitation. No reason is asked for; the link does not work any more.
#[utoipa::path(post, path = "/api/invitations/{key}/decline", tag = "recruit", params(("key" = String, Path)), security(()),
    responses((status = 204, description = "Declined"), (status = 403, body = Problem)))]
async fn decline_invitation(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
) -> Result<StatusCode, WebError> {
    invitations::decline_from(&app, &visit, &key).await?;
    Ok(StatusCode::NO_CONTENT)
}
