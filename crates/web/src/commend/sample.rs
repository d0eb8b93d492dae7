//! What the samples of several pages show: a hospital with a term, and activities in three states.

use chrono::Days;
use commend::{
    Activity, ActivityLine, ActivityPlan, ActivityRecord, Adopted, AdoptionLine, Basis, Delivery, Disclosure,
    Engagement, Evidence, Format, Kept, Part, Proves, Provider, ProviderKind, ProviderRecord, Standing, Term,
    TermRecord, TermStatus,
};
use kernel::{Day, Version};
use testkit::{line, noon, prose};

use crate::sample::id;

/// So many days before the day of the samples.
pub(super) fn ago(days: u64) -> Day {
    noon().date_naive() - Days::new(days)
}

pub(super) fn provider() -> Provider {
    Provider::restore(ProviderRecord {
        id: id("prov", 1),
        version: Version(2),
        name: line("Lantern Ridge Health System"),
        kind: ProviderKind::Hospital,
        region: line("Wisconsin"),
        enrolled: noon() - Days::new(400),
        staff: vec![id("per", 3)],
    })
}

pub(super) fn term() -> Term {
    Term::restore(TermRecord {
        id: id("term", 1),
        version: Version(4),
        provider: provider().id,
        status: TermStatus::Accreditation,
        starts: ago(700),
        until: ago(0) + Days::new(760),
        attestation: None,
        standing: Standing::Begun,
        since: noon() - Days::new(30),
    })
}

fn plan() -> ActivityPlan {
    ActivityPlan {
        reference: Some(line("LR-114")),
        title: line("Starting dialysis: the first ten minutes"),
        format: Format::Course,
        delivery: Delivery::InPerson,
        starts: ago(60),
        ends: ago(60),
        fixed: Some(ago(90)),
        joint: false,
        instances: 1,
    }
}

fn person(number: u16, name: &str, part: Part, basis: Basis) -> Engagement {
    Engagement {
        id: id("eng", number),
        name: line(name),
        part,
        basis,
        insider: false,
        did: Some(prose("Chose the question with which the session began.")),
        joined: Some(ago(120)),
        permission: Some(ago(110)),
        disclosure: Disclosure::Nothing { on: ago(110) },
    }
}

fn proof(number: u16, of: Option<u16>, proves: Proves, what: &str, file: Option<&str>) -> Evidence {
    Evidence {
        id: id("evi", number),
        engagement: of.map(|one| id("eng", one)),
        proves,
        what: line(what),
        dated: ago(100),
        file: file.map(|name| Kept { blob: id("blob", number), name: line(name) }),
    }
}

fn activity(engagements: Vec<Engagement>, evidence: Vec<Evidence>) -> Activity {
    let (id, provider) = (id("acti", 1), provider().id);
    Activity::restore(ActivityRecord { id, version: Version(5), provider, plan: plan(), engagements, evidence })
}

/// Nobody and nothing is on file yet.
pub(super) fn bare() -> Activity {
    activity(Vec::new(), Vec::new())
}

/// A partner planned and a partner taught, and every paper of both is there.
pub(super) fn whole() -> Activity {
    activity(
        vec![
            person(1, "Wilma Etsitty", Part::Planner, Basis::Patient),
            person(2, "Rutger Coleman-Diaz", Part::Faculty, Basis::Caregiver),
            person(3, "Imani Vasterling", Part::Faculty, Basis::None),
        ],
        vec![
            proof(1, Some(1), Proves::Planning, "Minutes of the planning meeting", Some("minutes.pdf")),
            proof(2, Some(2), Proves::Teaching, "Agenda of the session", None),
        ],
    )
}

/// Much that a reviewer would not take.
pub(super) fn doubtful() -> Activity {
    let late = Engagement {
        joined: Some(ago(80)),
        permission: None,
        disclosure: Disclosure::Missing,
        ..person(1, "Wilma Etsitty", Part::Planner, Basis::Patient)
    };
    let staff = Engagement { insider: true, did: None, ..person(2, "Imani Vasterling", Part::Faculty, Basis::Public) };
    let told = Disclosure::Some { on: ago(50), mitigation: None };
    let taught = Engagement { disclosure: told, ..person(3, "Rutger Coleman-Diaz", Part::Faculty, Basis::Caregiver) };
    activity(vec![late, staff, taught], vec![proof(1, None, Proves::Planning, "Minutes of March", None)])
}

pub(super) fn activity_line(number: u16, planner: bool, faculty: bool, ready: bool) -> ActivityLine {
    ActivityLine {
        id: id("acti", number),
        title: "Starting dialysis: the first ten minutes".to_owned(),
        format: Format::Course,
        delivery: Delivery::InPerson,
        starts: ago(60),
        instances: i64::from(number),
        planner,
        faculty,
        ready,
        adoptions: i64::from(number) - 1,
    }
}

pub(super) fn practice() -> Adopted {
    Adopted::Practice(id("sub", 1))
}

pub(super) fn adoption() -> AdoptionLine {
    AdoptionLine {
        id: id("ado", 1),
        what: practice(),
        title: "The first ten minutes belong to the patient".to_owned(),
        how: Some("Opens every session of the course.".to_owned()),
        activity: id("acti", 1),
        activity_title: plan().title.to_string(),
        at: noon() - Days::new(70),
    }
}
