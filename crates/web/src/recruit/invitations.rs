//! The page behind the link of an invitation.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use axum_extra::extract::cookie::CookieJar;
use kernel::{Failure, need};
use partner::{NewPerson, Person, account_of};
use recruit::{Invitation, Recruitment, Team, join_team};
use store::{Tx, secret_hash};

use crate::error::WebError;
use crate::frame::Frame;
use crate::page::{Answer, page};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/invitations/{key}", get(look).post(join))
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

/// Looking at a link does not use it up: mail scanners look at links too.
async fn look(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Answer {
    let Some((team, invitation)) = behind(&mut app.read().await?, &key).await? else {
        return gone(&visit, &unknown());
    };
    if visit.now >= invitation.expires {
        let why = kernel::Refusal::new("refused-invitation-expired")
            .with("expired", invitation.expires.format("%Y-%m-%d %H:%M UTC"));
        return gone(&visit, &why);
    }
    page(&InvitationPage { p: visit.frame("invitation-title"), key, team, invitation })
}

/// Joins: as who is signed in, else as the address the link was sent to, which is signed in by it.
async fn join(State(app): State<App>, visit: Visit, jar: CookieJar, Path(key): Path<String>) -> Answer {
    let mut tx = app.begin().await?;
    let Some((team, invitation)) = behind(&mut tx, &key).await? else { return gone(&visit, &unknown()) };
    let (person, jar) = match visit.actor.person {
        Some(person) => (need::<Person>(&mut tx, person).await?, jar),
        None => {
            let new = NewPerson { email: invitation.email, name: invitation.name, lang: visit.lang };
            let person = account_of(&mut tx, &mut visit.act(), new).await?;
            let jar = crate::accounts::begin(&app, &mut tx, jar, person.id, visit.now).await?;
            (person, jar)
        }
    };
    match join_team(&mut tx, &visit.act(), &secret_hash(&key), person.id).await {
        Ok(_) => tx.commit().await?,
        Err(Failure::Refused(why)) => return gone(&visit, &why),
        Err(error) => return Err(error.into()),
    }
    Ok(crate::accounts::on(jar, &format!("/teams/{}?done=done-team-joined", team.id)))
}
