//! The pages of recruiting with somebody who may see each, for the checks of accessibility.

use kernel::{CallId, PersonId, need};
use partner::{Partnership, Person};
use recruit::{CallLine, Recruitment, SubmissionLine, Team};
use store::Tx;

use crate::error::WebError;

/// A path, and the key or the address of somebody who may see it; nobody for what everybody sees.
type Pages = Vec<(String, Option<String>)>;

pub(crate) async fn pages_to_check(tx: &mut Tx) -> Result<Pages, WebError> {
    let mut pages: Pages = ["/calls", "/practices", "/invitations/x"].map(|path| (path.to_owned(), None)).into();
    for line in tx.practices(None).await?.into_iter().take(1) {
        pages.push((format!("/practices/{}", line.slug), None));
    }
    for path in ["/teams/new", "/reviews"] {
        pages.push((path.to_owned(), Some("caregiver".to_owned())));
    }
    for call in tx.calls(None).await?.into_iter().take(1) {
        of_call(tx, &call, &mut pages).await?;
    }
    Ok(pages)
}

async fn of_call(tx: &mut Tx, call: &CallLine, pages: &mut Pages) -> Result<(), WebError> {
    let at = format!("/calls/{}", call.slug);
    pages.push((at.clone(), None));
    pages.push((format!("{at}#answer"), Some("team-lead".to_owned())));
    for part in ["#steer", "/edit", "/import", "/panel"] {
        pages.push((format!("{at}{part}"), Some("steward".to_owned())));
    }
    for line in tx.initiatives().await?.into_iter().take(1) {
        pages.push((format!("/initiatives/{}/calls/new", line.slug), Some("steward".to_owned())));
    }
    let sent = tx.submissions_to(call.id).await?;
    of_stage(&sent, "submitted", "", "steward", pages);
    of_stage(&sent, "accepted", "/letter", "steward", pages);
    of_reviews(tx, call.id, pages).await?;
    of_teams(tx, &sent, pages).await
}

fn of_stage(sent: &[SubmissionLine], stage: &str, part: &str, persona: &str, pages: &mut Pages) {
    if let Some(line) = sent.iter().find(|line| line.stage == stage) {
        pages.push((format!("/submissions/{}{part}", line.id), Some(persona.to_owned())));
    }
}

async fn of_reviews(tx: &mut Tx, call: CallId, pages: &mut Pages) -> Result<(), WebError> {
    let reviews = tx.reviews_of_call(call).await?;
    if let Some(open) = reviews.iter().rev().find(|held| held.verdict().is_none() && !held.is_kept_out()) {
        pages.push((format!("/reviews/{}", open.id), Some(address_of(tx, open.reviewer).await?)));
    }
    Ok(())
}

/// The pages of the teams behind what was sent: a declined submission, and the first draft that anybody has.
async fn of_teams(tx: &mut Tx, sent: &[SubmissionLine], pages: &mut Pages) -> Result<(), WebError> {
    let mut teams: Vec<_> = sent.iter().filter_map(|line| line.team).collect();
    teams.sort_unstable();
    teams.dedup();
    let (mut declined, mut draft) = (false, false);
    for id in teams {
        let team: Team = need(tx, id).await?;
        let Some(lead) = team.members.first().map(|member| member.person) else { continue };
        let lead = Some(address_of(tx, lead).await?);
        if pages.iter().all(|(path, _)| path != "/teams") {
            pages.push(("/teams".to_owned(), lead.clone()));
            pages.push((format!("/teams/{id}"), lead.clone()));
        }
        for line in tx.submissions_of(id).await? {
            if line.stage == "declined" && !std::mem::replace(&mut declined, true) {
                pages.push((format!("/submissions/{}", line.id), lead.clone()));
            }
            if line.stage == "draft" && !std::mem::replace(&mut draft, true) {
                pages.push((format!("/submissions/{}/edit", line.id), lead.clone()));
                pages.push((format!("/submissions/{}/withdraw", line.id), lead.clone()));
            }
        }
    }
    Ok(())
}

async fn address_of(tx: &mut Tx, person: PersonId) -> Result<String, WebError> {
    Ok(need::<Person>(tx, person).await?.email.to_string())
}
