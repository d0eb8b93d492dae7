//! The first yes, on a phone: for each purpose how far and by which ways, under what name, until when.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use chrono::Months;
use kernel::{Fault, FieldErrors, Line};
use partner::story::{
    Audience, Channel, Coverage, Grant, Naming, NewConsent, Purpose, Statement, Story, USUAL_MONTHS, consent_to_story,
    coverage_of,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::id_of;
use super::own::{Own, own_story};
use crate::error::WebError;
use crate::form::{Faults, Sent, day, word};
use crate::frame::Frame;
use crate::page::{Answer, again, done, unkept};
use crate::state::App;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me/stories/{id}/consent", get(ask).post(give))
}

/// What the teller allows. An empty audience means: not for this purpose.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ConsentForm {
    /// In lessons: `team`, `initiative`, `learners`, `public` or nothing.
    teaching: String,
    /// The ways: `site`, `print`, `spoken`, `social`, `recording`.
    teaching_by: Vec<String>,
    /// In the report.
    report: String,
    /// The ways.
    report_by: Vec<String>,
    /// Among the stories of the site.
    library: String,
    /// The ways.
    library_by: Vec<String>,
    /// At a conference.
    conference: String,
    /// The ways.
    conference_by: Vec<String>,
    /// To make the initiative known.
    promotion: String,
    /// The ways.
    promotion_by: Vec<String>,
    /// In research.
    research: String,
    /// The ways.
    research_by: Vec<String>,
    /// `named`, `first-name`, `pseudonym` or `anonymous`.
    naming: String,
    /// The chosen name, with `pseudonym`.
    pseudonym: String,
    /// The first day on which it no longer holds.
    until: String,
    /// The name typed as signature.
    signed: String,
    /// The statements that were read: `may-revoke`, `no-condition`, `redisclosure`.
    understood: Vec<String>,
}

impl ConsentForm {
    fn of(own: &Own, visit: &Visit) -> Self {
        let today = visit.now.date_naive();
        let usual = today.checked_add_months(Months::new(USUAL_MONTHS)).unwrap_or(today);
        let adult = own.story.representative.as_ref().and_then(|one| one.adult_on);
        let until = adult.map_or(usual, |adult| adult.min(usual)).to_string();
        let Some(terms) = own.terms() else {
            return Self { naming: Naming::FirstName.to_string(), until, ..Self::default() };
        };
        let mut form = Self {
            naming: terms.naming.to_string(),
            pseudonym: terms.pseudonym.as_ref().map(Line::to_string).unwrap_or_default(),
            until: if own.stage == "expired" { until } else { terms.until.to_string() },
            ..Self::default()
        };
        for (purpose, grant) in &terms.grants {
            let (audience, by) = form.place(*purpose);
            *audience = grant.audience.to_string();
            *by = grant.channels.iter().map(Channel::to_string).collect();
        }
        form
    }

    fn place(&mut self, purpose: Purpose) -> (&mut String, &mut Vec<String>) {
        match purpose {
            Purpose::Teaching => (&mut self.teaching, &mut self.teaching_by),
            Purpose::Report => (&mut self.report, &mut self.report_by),
            Purpose::Library => (&mut self.library, &mut self.library_by),
            Purpose::Conference => (&mut self.conference, &mut self.conference_by),
            Purpose::Promotion => (&mut self.promotion, &mut self.promotion_by),
            Purpose::Research => (&mut self.research, &mut self.research_by),
        }
    }

    fn said(&self, purpose: Purpose) -> (String, Vec<String>) {
        let mut copy = self.clone();
        let (audience, by) = copy.place(purpose);
        (std::mem::take(audience), std::mem::take(by))
    }

    /// A purpose without an audience is not allowed; one with an audience needs a way.
    fn grant(&self, purpose: Purpose, errors: &mut FieldErrors) -> Option<(Purpose, Grant)> {
        let (audience, by) = self.said(purpose);
        if audience.is_empty() {
            return None;
        }
        let audience = errors.take(purpose.as_str(), word::<Audience>(&audience));
        let ways = by.iter().map(|one| word::<Channel>(one)).collect::<Result<_, _>>();
        let ways = ways.and_then(
            |ways: std::collections::BTreeSet<_>| {
                if ways.is_empty() { Err(Fault::new("field-story-ways")) } else { Ok(ways) }
            },
        );
        let channels = errors.take(format!("{purpose}_by"), ways);
        Some((purpose, Grant { audience: audience?, channels: channels? }))
    }

    fn parse(&self, covered: bool) -> Result<NewConsent, FieldErrors> {
        let mut errors = FieldErrors::default();
        let grants: BTreeMap<Purpose, Grant> =
            Purpose::ALL.iter().filter_map(|purpose| self.grant(*purpose, &mut errors)).collect();
        if grants.is_empty() && errors.is_empty() {
            errors.add(Purpose::Library.as_str(), Fault::new("field-story-purposes"));
        }
        let naming: Option<Naming> = errors.take("naming", word(&self.naming));
        let pseudonym = match naming {
            Some(Naming::Pseudonym) => errors.take("pseudonym", Line::parse_max(&self.pseudonym, 80)).map(Some),
            Some(Naming::Named | Naming::FirstName | Naming::Anonymous) | None => Some(None),
        };
        let until = errors.take("until", day(&self.until));
        let signed = errors.take("signed", Line::parse_max(&self.signed, 120));
        let ticked = self.understood.iter().map(|one| word::<Statement>(one)).collect::<Result<_, _>>();
        let understood: Option<std::collections::BTreeSet<Statement>> = errors.take("understood", ticked);
        if covered && understood.as_ref().is_some_and(|all| all.len() < Statement::ALL.len()) {
            errors.add("understood", Fault::new("field-story-statements"));
        }
        let whole = (|| {
            let (naming, pseudonym, until) = (naming?, pseudonym?, until?);
            Some(NewConsent { grants, naming, pseudonym, until, signed: signed?, understood: understood? })
        })();
        errors.or(whole)
    }
}

/// One purpose of the form.
struct Row {
    purpose: Purpose,
    audience: String,
    by: Vec<String>,
}

#[derive(Template)]
#[template(path = "partner/story/consent.html")]
struct ConsentPage {
    p: Frame,
    own: Own,
    rows: Vec<Row>,
    /// The organisation that discloses, where it is a covered entity today.
    discloses: Option<Line>,
    form: ConsentForm,
    faults: Faults,
}

impl ConsentPage {
    fn new(visit: &Visit, own: Own, coverage: &Coverage, form: ConsentForm) -> Self {
        let row = |purpose: &Purpose| {
            let (audience, by) = form.said(*purpose);
            Row { purpose: *purpose, audience, by }
        };
        let rows = Purpose::ALL.iter().map(row).collect();
        let discloses = coverage.discloses(visit.now.date_naive()).cloned();
        Self { p: visit.frame("story-consent-title"), own, rows, discloses, form, faults: Faults::default() }
    }

    /// What is allowed or at fault stands open; the rest is one line each.
    fn is_open(&self, row: &Row) -> bool {
        let fault = |field: &str| !self.faults.at(field).is_empty();
        !row.audience.is_empty() || fault(row.purpose.as_str()) || fault(&format!("{}_by", row.purpose))
    }

    fn has(&self, list: &[String], word: &str) -> bool {
        list.iter().any(|one| one == word)
    }
}

async fn consent_page(app: &App, visit: &Visit, id: &str, form: Option<ConsentForm>) -> Result<ConsentPage, WebError> {
    let mut tx = app.read().await?;
    let own = own_story(&mut tx, visit, id).await?;
    if own.story.is_withdrawn() {
        return Err(WebError::Gone);
    }
    let coverage = coverage_of(&mut tx, own.story.initiative).await?;
    let form = form.unwrap_or_else(|| ConsentForm::of(&own, visit));
    Ok(ConsentPage::new(visit, own, &coverage, form))
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    unkept(&consent_page(&app, &visit, &id, None).await?)
}

pub(super) async fn consent_from(app: &App, visit: &Visit, id: &str, form: &ConsentForm) -> Result<Story, WebError> {
    let id = id_of(id)?;
    let mut tx = app.begin().await?;
    let own = own_story(&mut tx, visit, &id.to_string()).await?;
    let covered = coverage_of(&mut tx, own.story.initiative).await?.discloses(visit.now.date_naive()).is_some();
    let terms = form.parse(covered)?;
    let story = consent_to_story(&mut tx, &visit.act(), id, terms).await?;
    tx.commit().await?;
    Ok(story)
}

async fn give(State(app): State<App>, visit: Visit, Path(id): Path<String>, Sent(form): Sent<ConsentForm>) -> Answer {
    match consent_from(&app, &visit, &id, &form).await {
        Ok(story) if story.is_released() => done(format!("/me/stories/{id}"), "done-story-consent-renewed"),
        Ok(_) => done(format!("/me/stories/{id}/release"), "done-story-consent"),
        Err(error) => {
            let shown = consent_page(&app, &visit, &id, Some(form)).await?;
            let faults = Faults::of(error, &shown.p)?;
            again(&ConsentPage { faults, ..shown })
        }
    }
}

#[cfg(test)]
mod sample;
