//! Where one goes from an initiative and from one's own page: the rooms of the other slices.

use commend::Provider;
use distill::Distillation;
use kernel::{Role, need};
use partner::Initiative;
use partner::pay::{AgreementLine, PayBook};
use partner::safety::{Problem, SafetyBook};
use recruit::{Recruitment, TeamLine};
use showcase::{PosterLine, Showcase};
use store::Tx;

use super::credit::{OwnCredit, own_credits};
use super::disclosure::{OwnFile, own_files};
use super::pulse::{OwnPulse, own_pulses};
use crate::error::WebError;
use crate::visit::Visit;

/// A way on: where it leads, and what it says.
pub(super) struct Way {
    pub(super) href: String,
    pub(super) label: String,
}

/// What of an initiative can be seen elsewhere.
pub(super) struct Onward {
    pub(super) calls: Vec<Way>,
    pub(super) hall: Option<Way>,
    pub(super) reports: Vec<Way>,
    /// Whether the reader takes part and sees the rooms where work is done.
    pub(super) inside: bool,
}

impl Onward {
    pub(super) async fn of(tx: &mut Tx, visit: &Visit, initiative: &Initiative) -> Result<Self, WebError> {
        let inside = visit.actor.is_steward() || visit.actor.sits_in(initiative.id);
        let mut calls = tx.calls(Some(initiative.id)).await?;
        calls.retain(|line| inside || line.stage != "draft");
        let way = |href: String, label: String| Way { href, label };
        let hall = tx.hall_of(initiative.id).await?.filter(|hall| inside || hall.is_shown());
        let mut reports = tx.reports(Some(initiative.id)).await?;
        reports.retain(|line| line.released.is_some());
        Ok(Self {
            calls: calls.into_iter().map(|line| way(format!("/calls/{}", line.slug), line.title)).collect(),
            hall: hall.map(|hall| way(format!("/halls/{}", hall.id), hall.about.title.to_string())),
            reports: reports.into_iter().map(|line| way(format!("/reports/{}", line.slug), line.title)).collect(),
            inside,
        })
    }
}

/// What is one's own beside seats: teams, their posters, reviews to write, provider desks.
#[derive(Default)]
pub(super) struct Own {
    pub(super) teams: Vec<TeamLine>,
    pub(super) posters: Vec<PosterLine>,
    /// How many reviews wait to be written.
    pub(super) reviews: usize,
    pub(super) desks: Vec<Way>,
    pub(super) agreements: Vec<AgreementLine>,
    pub(super) files: Vec<OwnFile>,
    pub(super) credits: Vec<OwnCredit>,
    pub(super) pulses: Vec<OwnPulse>,
    pub(super) problems: Vec<Problem>,
}

impl Own {
    pub(super) async fn of(tx: &mut Tx, visit: &Visit) -> Result<Self, WebError> {
        let person = visit.person()?;
        let teams = tx.teams_of(person).await?;
        let ids: Vec<_> = teams.iter().map(|team| team.id).collect();
        let posters = if ids.is_empty() { Vec::new() } else { tx.posters_of_teams(&ids).await? };
        let reviews = tx.reviews_by(person).await?;
        let mut desks = Vec::new();
        for role in &visit.actor.roles {
            let Role::Staff { provider, .. } = role else { continue };
            let held: Provider = need(tx, *provider).await?;
            desks.push(Way { href: format!("/providers/{provider}"), label: held.name.to_string() });
        }
        let reviews = reviews.iter().filter(|line| line.open && line.state == "assigned").count();
        let agreements = tx.agreements_with(person).await?;
        let files = own_files(tx, visit).await?;
        let credits = own_credits(tx, visit).await?;
        let pulses = own_pulses(tx, visit).await?;
        let problems = tx.problems_of(person).await?;
        Ok(Self { teams, posters, reviews, desks, agreements, files, credits, pulses, problems })
    }

    /// Offers that wait for an answer.
    pub(super) fn offers(&self) -> impl Iterator<Item = &AgreementLine> {
        self.agreements.iter().filter(|line| line.stage == "offered")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.teams.is_empty()
            && self.posters.is_empty()
            && self.reviews == 0
            && self.desks.is_empty()
            && self.agreements.is_empty()
    }
}
