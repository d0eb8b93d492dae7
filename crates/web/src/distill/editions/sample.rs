//! An edition: the whole book for everybody, and the shortest one before its release.

use chrono::Days;
use distill::{
    Contributor, EditionRecord, Group, Outcome, ReportRecord, Rule, Snapshot, SnapshotExcerpt, SnapshotFinding,
    SnapshotGroup, SnapshotRecommendation, SnapshotSource,
};
use kernel::{Lang, SeatKind, Slug, Version};
use partner::credit::{Affiliation, CreditRole};
use testkit::{line, noon};

use super::*;
use crate::distill::sample::{TEXT, day};
use crate::sample::{self, id};

pub(crate) fn report() -> Report {
    Report::restore(ReportRecord {
        id: id("rep", 1),
        version: Version(2),
        initiative: id("ini", 1),
        slug: Slug::parse("what-we-learned").expect("a name for addresses"),
        title: line("What we learned"),
        subtitle: None,
        lang: Lang::En,
        foreword: None,
        method: None,
        involvement: None,
        findings: vec![id("fin", 1)],
        recommendations: vec![],
    })
}

fn finding() -> SnapshotFinding {
    let group = |group, outcome, counts| SnapshotGroup { group, outcome, counts };
    let quote = |number: u16, text: &str, speaker| SnapshotExcerpt {
        id: id("exc", number),
        text: text.to_owned(),
        document: id("doc", number),
        title: "An evening about pay".to_owned(),
        label: (number == 1).then(|| "Marisol Vega".to_owned()),
        speaker,
        practice: (number == 2).then(|| id("sub", 2)),
    };
    SnapshotFinding {
        id: id("fin", 1),
        place: 1,
        title: "Pay before the work".to_owned(),
        statement: "Partners who are paid before the work stay to its end.".to_owned(),
        explanation: "Three teams paid first.\n\nOne team paid late and lost a partner.".to_owned(),
        plain: "Pay people first.".to_owned(),
        codes: vec!["Paid first".to_owned()],
        excerpts: vec![quote(1, &TEXT[..33], Some(SeatKind::Partner)), quote(2, "Nobody waited for money.", None)],
        round: "Round 1".to_owned(),
        rule: Rule::COMET,
        groups: vec![group(Group::Partners, Outcome::In, Some((5, 5, 0))), group(Group::Others, Outcome::In, None)],
    }
}

fn sources() -> Vec<SnapshotSource> {
    let source = |number: u16, title: &str, licence: Option<&str>, excerpts| SnapshotSource {
        document: id("doc", number),
        practice: (number == 2).then(|| id("sub", 2)),
        title: title.to_owned(),
        authors: if number == 2 { vec!["Team Harbor".to_owned()] } else { vec![] },
        licence: licence.map(str::to_owned),
        excerpts,
    };
    vec![source(1, "An evening about pay", None, 0), source(2, "Rounds with a patient", Some("CC BY 4.0"), 1)]
}

fn short() -> Snapshot {
    Snapshot {
        title: "What we learned".to_owned(),
        subtitle: None,
        lang: "en".to_owned(),
        initiative: "A year at one table".to_owned(),
        frozen: day(2, 20),
        foreword: None,
        method: None,
        involvement: None,
        recommendations: vec![],
        findings: vec![finding()],
        contributors: vec![],
        sources: vec![],
    }
}

fn whole() -> Snapshot {
    let role = |body: &str, kind, lead| (body.to_owned(), kind, lead);
    let roles = vec![role("Steering group", SeatKind::Partner, true), role("Coding circle", SeatKind::Partner, false)];
    Snapshot {
        subtitle: Some("A first year".to_owned()),
        foreword: Some("We began with a question.\n\nWe end with an answer.".to_owned()),
        method: Some("Two people coded each text.".to_owned()),
        involvement: Some("Partners wrote the questions.".to_owned()),
        recommendations: vec![SnapshotRecommendation { text: "Pay first.".to_owned(), findings: vec![1] }],
        contributors: vec![Contributor { name: "Marisol Vega".to_owned(), partner: true, roles }],
        sources: sources(),
        ..short()
    }
}

fn edition_of(content: Snapshot, state: EditionState) -> Edition {
    Edition::restore(EditionRecord {
        id: id("edi", 1),
        version: Version(1),
        initiative: id("ini", 1),
        report: id("rep", 1),
        number: 1,
        note: line("The first edition"),
        prepared: noon() - Days::new(10),
        content,
        state,
    })
}

/// The shortest one, before its release.
pub(in crate::distill) fn edition() -> Edition {
    edition_of(short(), EditionState::Prepared)
}

fn names() -> Vec<Credited> {
    let credited = |named, name: &str, affiliation, partner| Credited {
        named,
        name: name.to_owned(),
        affiliation,
        orcid: None,
        roles: vec![CreditRole::LivedExperience, CreditRole::WritingReviewEditing],
        partner,
    };
    vec![
        credited(NamedAs::Author, "Marisol Vega", Affiliation::PatientPartner, true),
        credited(NamedAs::GroupAuthor, "Ben Ode", Affiliation::Of("Harbor Street Clinic".to_owned()), false),
        credited(NamedAs::Acknowledged, "Ana Torres", Affiliation::None, true),
    ]
}

fn shown(visit: &Visit, content: Snapshot, state: EditionState) -> EditionPage {
    let edition = edition_of(content, state);
    EditionPage {
        p: visit.frame_titled(edition.content.title.clone()),
        report: report(),
        released: released_at(&edition),
        edition,
        newer: None,
        stories: vec![],
        words: WordsHere::default(),
        pdf: "/reports/what-we-learned/1/pdf".to_owned(),
    }
}

#[test]
fn an_edition_reads_as_kept() {
    sample::keep("distill/edition", |visit| {
        let released = EditionState::Released { at: noon() - Days::new(3), assent: "dec_1".to_owned(), names: names() };
        let newer = EditionLine {
            id: id("edi", 2),
            number: 2,
            note: "A second finding".to_owned(),
            prepared: noon() - Days::new(1),
            released: Some(noon()),
        };
        let stranger = shown(visit, whole(), released);
        vec![
            ("member-before-release", shown(visit, short(), EditionState::Prepared)),
            ("stranger-with-a-newer-one", EditionPage { newer: Some(newer), ..stranger }),
        ]
    });
}
