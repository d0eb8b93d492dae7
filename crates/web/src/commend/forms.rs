//! What the browser and the API send, and how it becomes commands.

use commend::{Activity, ActivityPlan, Disclosure, Engagement, NewEngagement, NewEvidence, NewProvider, NewTerm};
use kernel::{Day, Email, Fault, FieldErrors, Lang, Line, Prose};
use partner::NewPerson;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::form::{day, number, optional, word};

/// What it takes to put a provider on the list.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct ProviderForm {
    /// Its name.
    pub name: String,
    /// What kind of organisation: `hospital`, `school`, `society` …
    pub kind: String,
    /// The state or region.
    pub region: String,
}

impl ProviderForm {
    pub(super) fn parse(&self) -> Result<NewProvider, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 200));
        let kind = errors.take("kind", word(&self.kind));
        let region = errors.take("region", Line::parse_max(&self.region, 80));
        let new = (|| Some(NewProvider { name: name?, kind: kind?, region: region? }))();
        errors.or(new)
    }
}

/// Who may keep a provider's file.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct StaffForm {
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
}

impl StaffForm {
    pub(super) fn parse(&self, lang: Lang) -> Result<NewPerson, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 200));
        let email = errors.take("email", Email::parse(&self.email));
        let new = (|| Some(NewPerson { email: email?, name: name?, lang }))();
        errors.or(new)
    }
}

/// An accreditation term.
#[derive(Deserialize, Default, ToSchema)]
#[serde(default)]
pub(super) struct TermForm {
    /// `provisional`, `accreditation`, `commendation` or `probation`.
    pub status: String,
    /// Its first day, `2026-07-01`.
    pub starts: String,
    /// Its last day.
    pub ends: String,
}

impl TermForm {
    pub(super) fn parse(&self) -> Result<NewTerm, FieldErrors> {
        let mut errors = FieldErrors::default();
        let status = errors.take("status", word(&self.status));
        let starts = errors.take("starts", day(&self.starts));
        let last = errors.take("ends", day(&self.ends));
        // People say the last day, the rule says the day after it.
        let until = last.and_then(|last| last.succ_opt());
        let new = (|| Some(NewTerm { status: status?, starts: starts?, until: until? }))();
        errors.or(new)
    }
}

/// An activity's own details.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ActivityForm {
    /// The provider's own number, if it has one.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// `course`, `series`, `enduring` …
    pub format: String,
    /// `in-person`, `live-streamed`, `online` or `print-other`.
    pub delivery: String,
    /// Its first day.
    pub starts: String,
    /// Its last day; the first where left empty.
    pub ends: String,
    /// The day its plan was fixed; the first where left empty.
    pub fixed: String,
    /// `yes` when it is provided jointly.
    pub joint: String,
    /// How often it counts; once where left empty.
    pub instances: String,
    /// The version the form was opened at.
    pub version: String,
}

impl ActivityForm {
    pub(super) fn of(activity: &Activity) -> Self {
        let plan = &activity.plan;
        Self {
            reference: plan.reference.as_ref().map(ToString::to_string).unwrap_or_default(),
            title: plan.title.to_string(),
            format: plan.format.to_string(),
            delivery: plan.delivery.to_string(),
            starts: plan.starts.to_string(),
            ends: plan.ends.to_string(),
            fixed: plan.fixed.map(|day| day.to_string()).unwrap_or_default(),
            joint: if plan.joint { "yes".to_owned() } else { String::new() },
            instances: plan.instances.to_string(),
            version: activity.version.0.to_string(),
        }
    }

    pub(super) fn parse(&self) -> Result<ActivityPlan, FieldErrors> {
        let mut errors = FieldErrors::default();
        let reference = errors.take("reference", optional(&self.reference, |text| Line::parse_max(text, 80)));
        let title = errors.take("title", Line::parse(&self.title));
        let format = errors.take("format", word(&self.format));
        let delivery = errors.take("delivery", word(&self.delivery));
        let starts = errors.take("starts", day(&self.starts));
        let ends = errors.take("ends", optional(&self.ends, day));
        let fixed = errors.take("fixed", optional(&self.fixed, day));
        let most = ActivityPlan::MOST_INSTANCES;
        let instances = errors.take("instances", optional(&self.instances, |text| number(text, 0, most)));
        let plan = (|| {
            Some(ActivityPlan {
                reference: reference?,
                title: title?,
                format: format?,
                delivery: delivery?,
                starts: starts?,
                ends: ends?.or(starts)?,
                fixed: fixed?,
                joint: self.joint == "yes",
                instances: instances?.unwrap_or(1),
            })
        })();
        errors.or(plan)
    }
}

/// One person's part in an activity.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct PersonForm {
    /// The person's name.
    pub name: String,
    /// `planner` or `faculty`.
    pub part: String,
    /// `patient`, `family`, `caregiver`, `public`, `advocate` or `none`.
    pub basis: String,
    /// `yes` when the person works for the provider or belongs to the care team.
    pub insider: String,
    /// What the person did.
    pub did: String,
    /// Since when.
    pub joined: String,
    /// When permission was recorded.
    pub permission: String,
    /// `nothing` or `some`; empty while not collected.
    pub relations: String,
    /// When the disclosure was collected.
    pub disclosed: String,
    /// What was done about the relationships.
    pub mitigation: String,
    /// The version the form was opened at.
    pub version: String,
}

impl PersonForm {
    pub(super) fn of(one: &Engagement, activity: &Activity) -> Self {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let (relations, mitigation) = match &one.disclosure {
            Disclosure::Missing => ("", String::new()),
            Disclosure::Nothing { .. } => ("nothing", String::new()),
            Disclosure::Some { mitigation, .. } => {
                ("some", mitigation.as_ref().map(ToString::to_string).unwrap_or_default())
            }
        };
        Self {
            name: one.name.to_string(),
            part: one.part.to_string(),
            basis: one.basis.to_string(),
            insider: if one.insider { "yes".to_owned() } else { String::new() },
            did: one.did.as_ref().map(ToString::to_string).unwrap_or_default(),
            joined: day(one.joined),
            permission: day(one.permission),
            relations: relations.to_owned(),
            disclosed: day(one.disclosure.on()),
            mitigation,
            version: activity.version.0.to_string(),
        }
    }

    pub(super) fn parse(&self) -> Result<NewEngagement, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take("name", Line::parse_max(&self.name, 200));
        let part = errors.take("part", word(&self.part));
        let basis = errors.take("basis", word(&self.basis));
        let did = errors.take("did", optional(&self.did, |text| Prose::parse_max(text, 2000)));
        let joined = errors.take("joined", optional(&self.joined, day));
        let permission = errors.take("permission", optional(&self.permission, day));
        let disclosure = self.disclosure(&mut errors);
        let insider = self.insider == "yes";
        let new = (|| {
            Some(NewEngagement {
                name: name?,
                part: part?,
                basis: basis?,
                insider,
                did: did?,
                joined: joined?,
                permission: permission?,
                disclosure: disclosure?,
            })
        })();
        errors.or(new)
    }

    fn disclosure(&self, errors: &mut FieldErrors) -> Option<Disclosure> {
        match self.relations.as_str() {
            "" => Some(Disclosure::Missing),
            "nothing" => errors.take("disclosed", day(&self.disclosed)).map(|on| Disclosure::Nothing { on }),
            "some" => {
                let on = errors.take("disclosed", day(&self.disclosed));
                let mitigation =
                    errors.take("mitigation", optional(&self.mitigation, |text| Line::parse_max(text, 300)));
                Some(Disclosure::Some { on: on?, mitigation: mitigation? })
            }
            _ => {
                errors.add("relations", Fault::new("field-unknown-word"));
                None
            }
        }
    }
}

/// A proof.
#[derive(Deserialize, Default, Clone, ToSchema)]
#[serde(default)]
pub(super) struct ProofForm {
    /// The id of the person's part it proves; empty when it names nobody.
    pub engagement: String,
    /// `planning`, `teaching`, `permission`, `disclosure` or `other`.
    pub proves: String,
    /// What it is.
    pub what: String,
    /// The day it bears.
    pub dated: String,
}

impl ProofForm {
    pub(super) fn parse(&self) -> Result<NewEvidence, FieldErrors> {
        let mut errors = FieldErrors::default();
        let engagement = errors.take("engagement", optional(&self.engagement, word));
        let proves = errors.take("proves", word(&self.proves));
        let what = errors.take("what", Line::parse(&self.what));
        let dated = errors.take("dated", day(&self.dated));
        let new = (|| {
            Some(NewEvidence { engagement: engagement?, proves: proves?, what: what?, dated: dated?, file: None })
        })();
        errors.or(new)
    }
}
