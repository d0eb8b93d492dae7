//! The page behind the link of an invitation.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use axum_extra::extract::cookie::CookieJar;
use kernel::{Failure, need};
use partner::{NewPerson, Person, account_of};
use recruit::{Invitation, Recruitment, Team, decline_invitation, join_team};
use store::{Tx, secret_hash};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, done, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/invitations/{key}", get(look).post(join)).route("/invitations/{key}/decline", post(say_no))
}

#[derive(Template)]
#[template(path = "recruit/invitation.html")]
struct InvitationPage {
    p: Frame,
    key: String,
    team: Team,
    invitation: Invitation,
}

#[derive(Template)]
#[template(path = "recruit/invitation_gone.html")]
struct GonePage {
    p: Frame,
    why: String,
}

/// The team and the invitation behind a link that works now.
async fn behind(tx: &mut Tx, key: &str) -> Result<Option<(Team, Invitation)>, WebError> {
    let hash = secret_hash(key);
    let Some(team) = tx.team_by_invitation(&hash).await? else { return Ok(None) };
    let found = team.invitations.iter().find(|held| held.hash.as_deref() == Some(&hash)).cloned();
    Ok(found.map(|invitation| (team, invitation)))
}

fn gone(visit: &Visit, why: &kernel::Refusal) -> Answer {
    let p = visit.frame("invitation-gone-title");
    let page = GonePage { why: p.why(why), p };
    Ok((StatusCode::GONE, Html(page.render()?)).into_response())
}

fn unknown() -> kernel::Refusal {
    kernel::Refusal::new("refused-invitation-unknown")
}

/// The team and the invitation behind a link; refused where the link does not work any more.
pub(super) async fn look_from(app: &App, visit: &Visit, key: &str) -> Result<(Team, Invitation), WebError> {
    let (team, invitation) = behind(&mut app.read().await?, key).await?.ok_or_else(unknown)?;
    if visit.now >= invitation.expires {
        let expired = invitation.expires.format("%Y-%m-%d %H:%M:%S UTC");
        return Err(kernel::Refusal::new("refused-invitation-expired").with("expired", expired).into());
    }
    Ok((team, invitation))
}

/// Looking at a link does not use it up: mail scanners look at links too.
async fn look(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Answer {
    match look_from(&app, &visit, &key).await {
        Ok((team, invitation)) => page(&InvitationPage { p: visit.frame("invitation-title"), key, team, invitation }),
        Err(WebError::Refused(why)) => gone(&visit, &why),
        Err(error) => Err(error),
    }
}

/// Who joins: who is signed in, else the account of the address the link was sent to.
async fn joining(tx: &mut Tx, visit: &Visit, invitation: Invitation) -> Result<Person, WebError> {
    match visit.actor.person {
        Some(person) => Ok(need(tx, person).await?),
        None => {
            let new = NewPerson { email: invitation.email, name: invitation.name, lang: visit.lang };
            Ok(account_of(tx, &mut visit.act(), new).await?)
        }
    }
}

/// Joins: as who is signed in, else as the address the link was sent to, which is signed in by it.
async fn join(State(app): State<App>, visit: Visit, jar: CookieJar, Path(key): Path<String>) -> Answer {
    let mut tx = app.begin().await?;
    let Some((team, invitation)) = behind(&mut tx, &key).await? else { return gone(&visit, &unknown()) };
    let person = joining(&mut tx, &visit, invitation).await?;
    let jar = match visit.actor.person {
        Some(_) => jar,
        None => crate::accounts::begin(&app, &mut tx, jar, person.id, visit.now).await?,
    };
    match join_team(&mut tx, &visit.act(), &secret_hash(&key), person.id).await {
        Ok(_) => tx.commit().await?,
        Err(Failure::Refused(why)) => return gone(&visit, &why),
        Err(error) => return Err(error.into()),
    }
    Ok(crate::accounts::on(jar, &format!("/teams/{}?done=done-team-joined", team.id)))
}

/// Joins for a program: as whose key it holds, else as the address the link was sent to.
pub(super) async fn join_from(app: &App, visit: &Visit, key: &str) -> Result<Team, WebError> {
    let mut tx = app.begin().await?;
    let (_, invitation) = behind(&mut tx, key).await?.ok_or_else(unknown)?;
    let person = joining(&mut tx, visit, invitation).await?;
    let team = join_team(&mut tx, &visit.act(), &secret_hash(key), person.id).await?;
    tx.commit().await?;
    Ok(team)
}

/// Says no: the link has done its work, and nobody has to explain.
pub(super) async fn decline_from(app: &App, visit: &Visit, key: &str) -> Result<Team, WebError> {
    let mut tx = app.begin().await?;
    let team = decline_invitation(&mut tx, &visit.act(), &secret_hash(key)).await?;
    tx.commit().await?;
    Ok(team)
}

async fn say_no(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Answer {
    match decline_from(&app, &visit, &key).await {
        Ok(_) => done("/", "done-invitation-declined"),
        Err(WebError::Refused(why)) => gone(&visit, &why),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod sample {
    use super::*;

    #[test]
    fn a_link_that_does_not_work_any_more_reads_as_kept() {
        crate::sample::keep("recruit/invitation_gone", |visit| {
            let p = visit.frame("invitation-gone-title");
            vec![("visitor", GonePage { why: p.why(&unknown()), p })]
        });
    }

    #[test]
    fn an_invitation_reads_as_kept() {
        use crate::recruit::sample::{invitation, team};
        crate::sample::keep("recruit/invitation", |visit| {
            let shown = |kind| InvitationPage {
                p: visit.frame("invitation-title"),
                key: "a-secret".to_owned(),
                team: team(false),
                invitation: invitation(kind),
            };
            vec![("partner", shown(kernel::SeatKind::Partner)), ("educator", shown(kernel::SeatKind::Educator))]
        });
    }
}
