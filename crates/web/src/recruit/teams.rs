//! One's teams: founding one, who is in it, inviting others.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use kernel::{Email, FieldErrors, InvitationId, Line, PersonId, SeatKind, TeamId, need};
use partner::Partnership;
use recruit::{
    CallLine, Invitation, InvitationState, MayInvite, Member, NewInvitation, NewTeam, Recruitment, SubmissionLine,
    Team, TeamLine, found_team, invite_member, leave_team, revoke_invitation,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::WebError;
use crate::form::{Faults, Sent, word};
use crate::frame::{Frame, initials};
use crate::page::{Answer, again, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/teams", get(list))
        .route("/teams/new", get(new).post(create))
        .route("/teams/{id}", get(show))
        .route("/teams/{id}/invitations", post(invite))
        .route("/teams/{id}/invitations/revoke", post(revoke))
        .route("/teams/{id}/leave", post(leave))
}

/// As what one can be in a team.
const KINDS: [SeatKind; 4] = [SeatKind::Partner, SeatKind::Clinician, SeatKind::Educator, SeatKind::CmeProfessional];

#[derive(Template)]
#[template(path = "recruit/teams.html")]
struct TeamsPage {
    p: Frame,
    teams: Vec<TeamLine>,
}

async fn list(State(app): State<App>, visit: Visit) -> Answer {
    let teams = app.read().await?.teams_of(visit.person()?).await?;
    page(&TeamsPage { p: visit.frame("teams-title"), teams })
}

/// What it takes to found a team.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct TeamForm {
    /// Its name.
    name: String,
    /// The organisation it works in.
    organisation: String,
    /// Where that is.
    place: String,
    /// As what the founder takes part: `partner`, `clinician`, `educator` or `cme-professional`.
    kind: String,
}

impl TeamForm {
    fn parse(&self) -> Result<NewTeam, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let organisation = errors.take("organisation", Line::parse_max(&self.organisation, 160));
        let place = errors.take("place", Line::parse_max(&self.place, 120));
        let kind = errors.take("kind", word(&self.kind));
        let new = (|| Some(NewTeam { name: name?, organisation: organisation?, place: place?, kind: kind? }))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "recruit/team_new.html")]
struct NewPage {
    p: Frame,
    kinds: [SeatKind; 4],
    form: TeamForm,
    faults: Faults,
}

async fn new(visit: Visit) -> Answer {
    visit.person()?;
    let p = visit.frame("team-new-title");
    page(&NewPage { p, kinds: KINDS, form: TeamForm::default(), faults: Faults::default() })
}

pub(super) async fn found_from(app: &App, visit: &Visit, form: &TeamForm) -> Result<Team, WebError> {
    visit.person()?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let team = found_team(&mut tx, &mut visit.act(), new).await?;
    tx.commit().await?;
    Ok(team)
}

async fn create(State(app): State<App>, visit: Visit, Sent(form): Sent<TeamForm>) -> Answer {
    match found_from(&app, &visit, &form).await {
        Ok(team) => done(format!("/teams/{}", team.id), "done-team-founded"),
        Err(error) => {
            let p = visit.frame("team-new-title");
            let faults = Faults::of(error, &p)?;
            again(&NewPage { p, kinds: KINDS, form, faults })
        }
    }
}

struct MemberRow {
    member: Member,
    name: String,
    initials: String,
    /// Whether it is the reader, who may leave.
    own: bool,
    /// Whether the reader may take this other member out.
    may_remove: bool,
}

/// An invitation into a team.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct InviteForm {
    /// Where the link goes.
    email: String,
    /// The name to greet.
    name: String,
    /// As what: `partner`, `clinician`, `educator` or `cme-professional`.
    kind: String,
}

impl InviteForm {
    fn parse(&self) -> Result<NewInvitation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", Email::parse(&self.email));
        let name = errors.take("name", Line::parse_max(&self.name, 120));
        let kind = errors.take("kind", word(&self.kind));
        let new = (|| Some(NewInvitation { email: email?, name: name?, kind: kind? }))();
        errors.or(new)
    }
}

#[derive(Template)]
#[template(path = "recruit/team.html")]
struct TeamPage {
    p: Frame,
    team: Team,
    members: Vec<MemberRow>,
    waiting: Vec<Invitation>,
    submissions: Vec<SubmissionLine>,
    open_calls: Vec<CallLine>,
    may_invite: bool,
    kinds: [SeatKind; 4],
    form: InviteForm,
    faults: Faults,
}

async fn team_page(app: &App, visit: &Visit, id: &str) -> Result<TeamPage, WebError> {
    let person = visit.person()?;
    let id: TeamId = id.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.read().await?;
    let team: Team = need(&mut tx, id).await?;
    let own = team.member(person).ok_or(WebError::NotFound)?.clone();
    let people: Vec<_> = team.members.iter().map(|member| member.person).collect();
    let names = tx.names(&people).await?;
    let name = |of| names.iter().find(|line| line.id == of).map_or_else(String::new, |line| line.name.clone());
    let members = team.members.iter().map(|member| MemberRow {
        name: name(member.person),
        initials: initials(&name(member.person)),
        own: member.person == person,
        may_remove: member.person != person && own.lead,
        member: member.clone(),
    });
    let takes = |line: &CallLine| line.stage == "open" && line.opens <= visit.now && visit.now < line.closes;
    Ok(TeamPage {
        p: visit.frame_titled(team.name.as_str()),
        members: members.collect(),
        waiting: team.invitations.iter().filter(|held| held.state == InvitationState::Waiting).cloned().collect(),
        submissions: tx.submissions_of(id).await?,
        open_calls: tx.calls(None).await?.into_iter().filter(takes).collect(),
        may_invite: MayInvite::check(&visit.actor, &team).is_ok(),
        kinds: KINDS,
        form: InviteForm::default(),
        faults: Faults::default(),
        team,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&team_page(&app, &visit, &id).await?)
}

async fn failed(app: &App, visit: &Visit, id: &str, form: InviteForm, error: WebError) -> Answer {
    let shown = team_page(app, visit, id).await?;
    let faults = Faults::of(error, &shown.p)?;
    again(&TeamPage { form, faults, ..shown })
}

pub(super) async fn invite_from(
    app: &App,
    visit: &Visit,
    id: &str,
    form: &InviteForm,
) -> Result<InvitationId, WebError> {
    let id: TeamId = id.parse().map_err(|_| WebError::NotFound)?;
    let new = form.parse()?;
    let mut tx = app.begin().await?;
    let invitation = invite_member(&mut tx, &mut visit.act(), id, new).await?;
    tx.commit().await?;
    Ok(invitation)
}

async fn invite(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<InviteForm>) -> Answer {
    match invite_from(&app, &visit, &id, &form).await {
        Ok(_) => done(format!("/teams/{id}"), "done-member-invited"),
        Err(error) => failed(&app, &visit, &id, form, error).await,
    }
}

/// Which invitation is taken back, or who leaves.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct WhichForm {
    /// The id of the invitation.
    invitation: String,
    /// The id of the person.
    person: String,
}

pub(super) async fn revoke_from(app: &App, visit: &Visit, id: &str, form: &WhichForm) -> Result<(), WebError> {
    let team: TeamId = id.parse().map_err(|_| WebError::NotFound)?;
    let invitation: InvitationId = form.invitation.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    revoke_invitation(&mut tx, &visit.act(), team, invitation).await?;
    tx.commit().await?;
    Ok(())
}

async fn revoke(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<WhichForm>) -> Answer {
    revoke_from(&app, &visit, &id, &form).await?;
    done(format!("/teams/{id}"), "done-invitation-revoked")
}

pub(super) async fn leave_from(app: &App, visit: &Visit, id: &str, form: &WhichForm) -> Result<PersonId, WebError> {
    let team: TeamId = id.parse().map_err(|_| WebError::NotFound)?;
    let person: PersonId = form.person.parse().map_err(|_| WebError::NotFound)?;
    let mut tx = app.begin().await?;
    leave_team(&mut tx, &visit.act(), team, person).await?;
    tx.commit().await?;
    Ok(person)
}

async fn leave(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<WhichForm>) -> Answer {
    let person = match leave_from(&app, &visit, &id, &form).await {
        Ok(person) => person,
        Err(error) => return failed(&app, &visit, &id, InviteForm::default(), error).await,
    };
    let back = if visit.actor.person == Some(person) { "/teams".to_owned() } else { format!("/teams/{id}") };
    done(back, "done-member-left")
}

#[cfg(test)]
mod sample {
    use super::*;
    use crate::sample::id;

    #[test]
    fn the_list_of_teams_reads_as_kept() {
        crate::sample::keep("recruit/teams", |visit| {
            let team = |number, partners| TeamLine {
                id: id("team", number),
                name: "Harborlight".to_owned(),
                organisation: "Harbor Hospital".to_owned(),
                members: 3,
                partners,
            };
            let shown = |teams| TeamsPage { p: visit.frame("teams-title"), teams };
            vec![("no-team", shown(Vec::new())), ("with-and-without-partner", shown(vec![team(1, 2), team(2, 0)]))]
        });
    }

    #[test]
    fn founding_a_team_reads_as_kept() {
        crate::sample::keep("recruit/team_new", |visit| {
            let shown = || {
                let p = visit.frame("team-new-title");
                NewPage { p, kinds: KINDS, form: TeamForm::default(), faults: Faults::default() }
            };
            let faults = TeamForm::default().parse().expect_err("everything is missing");
            let faults = Faults::parse(&faults, &shown().p);
            vec![("new", shown()), ("with-faults", NewPage { faults, ..shown() })]
        });
    }

    #[test]
    fn a_team_reads_as_kept() {
        use crate::recruit::sample::{NAMES, call_line, submission_line, team};
        crate::sample::keep("recruit/team", |visit| {
            let shown = |partner: bool, leads: bool| {
                let team = team(partner);
                let own = if leads { 0 } else { 1 };
                let rows = team.members.iter().enumerate().zip([NAMES[2], NAMES[1]]);
                let members = rows.map(|((place, member), name)| MemberRow {
                    initials: initials(name),
                    name: name.to_owned(),
                    own: place == own,
                    may_remove: leads && place != own,
                    member: member.clone(),
                });
                TeamPage {
                    p: visit.frame_titled(team.name.as_str()),
                    members: members.collect(),
                    waiting: team.invitations.clone(),
                    submissions: Vec::new(),
                    open_calls: vec![call_line(1, "open", "Best practices")],
                    may_invite: leads,
                    kinds: KINDS,
                    form: InviteForm::default(),
                    faults: Faults::default(),
                    team,
                }
            };
            let submissions = vec![submission_line(1, "submitted"), submission_line(2, "draft")];
            vec![
                ("lead-alone", shown(false, true)),
                ("lead", TeamPage { submissions: submissions.clone(), ..shown(true, true) }),
                ("member", TeamPage { submissions, ..shown(true, false) }),
            ]
        });
    }
}
