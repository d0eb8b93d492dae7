//! A decision while it is open and once it is closed.

use chrono::Days;
use kernel::{SeatKind, Version};
use partner::{BodyKind, BodyRecord, DecisionRecord, Matter, Method, Seat, SubjectSet};
use testkit::{line, noon, prose};

use super::*;
use crate::sample::{self, id};

const MARISOL: u16 = 1;
const DANIEL: u16 = 2;
const NADIA: u16 = 3;

fn group() -> Body {
    let since = noon() - Days::new(60);
    let seat =
        |number: u16, kind: SeatKind, lead: bool| Seat::taken(id("sea", number), id("per", number), kind, lead, since);
    Body::restore(BodyRecord {
        id: id("bod", 1),
        version: Version(4),
        initiative: id("ini", 1),
        kind: BodyKind::SteeringGroup,
        name: line("Steering group"),
        purpose: prose("Steers the year."),
        seats: vec![
            seat(MARISOL, SeatKind::Partner, true),
            seat(DANIEL, SeatKind::Partner, false),
            seat(NADIA, SeatKind::Clinician, false),
        ],
        quorum: 0,
        alone: None,
    })
}

fn position(number: u16, seat: SeatKind, stance: Stance, reason: Option<&str>) -> Position {
    Position {
        person: id("per", number),
        seat,
        stance,
        reason: reason.map(prose),
        at: noon() - Days::new(2),
        option: None,
        rating: None,
        since: Some(noon() - Days::new(60)),
        spoken_by: None,
    }
}

fn decision(positions: Vec<Position>, outcome: Outcome) -> Decision {
    Decision::restore(DecisionRecord {
        id: id("dec", 1),
        version: Version(2),
        initiative: id("ini", 1),
        body: id("bod", 1),
        question: line("Open the call for best practices"),
        summary: prose("The call stays open for six weeks.\n\nAnyone may answer, in English or in Spanish."),
        method: Method::Consent,
        about: SubjectSet {
            matter: Some(Matter::CallOpens),
            subjects: vec![kernel::Subject::of(id::<kernel::CallId>("call", 1))],
        },
        cell: None,
        put_at: noon() - Days::new(20),
        notice_days: 10,
        papers: None,
        options: vec![],
        quorum: 0,
        rule_days: 10,
        why_short: None,
        partners_at_put: Some(2),
        before_partners: false,
        changed: None,
        chosen: None,
        positions,
        outcome,
    })
}

fn shown(visit: &Visit, decision: Decision) -> DecisionPage {
    let body = group();
    let tally = Tally::of(&decision, &body, visit.now);
    let p = visit.frame_titled(decision.question.as_str());
    let names = ["Marisol Vega", "Daniel Okafor", "Nadia Brandt"];
    let rows = decision.positions.iter().zip(names);
    DecisionPage {
        words: WordsHere::default(),
        positions: rows
            .map(|(held, name)| PositionRow { name: name.to_owned(), spoken_by: None, position: held.clone() })
            .collect(),
        options: option_rows(&decision, &tally),
        rates: decision.method == Method::RatingRound,
        close: CloseForm::default(),
        why_not: tally.refusal().map(|why| p.why(&why)),
        tally,
        closed: None,
        own: None,
        may_speak: false,
        may_close: false,
        stances: Stance::ALL,
        influences: Influence::ALL,
        form: PositionForm::default(),
        faults: Faults::default(),
        p,
        decision,
        body,
    }
}

#[test]
fn a_decision_reads_as_kept() {
    let agrees = || position(MARISOL, SeatKind::Partner, Stance::Agree, None);
    let objects = || {
        let why = "Six weeks are too short for people in treatment.";
        position(DANIEL, SeatKind::Partner, Stance::Object, Some(why))
    };
    sample::keep("partner/decision", |visit| {
        let fresh = shown(visit, decision(vec![], Outcome::Open));
        let disputed = shown(visit, decision(vec![agrees(), objects()], Outcome::Open));
        let own = disputed.decision.positions.first().cloned();
        let influence = Influence::Moderate;
        let carried = shown(visit, decision(vec![agrees()], Outcome::Carried { at: noon(), influence }));
        let faulty = shown(visit, decision(vec![], Outcome::Open));
        let fault = kernel::FieldErrors::one("stance", kernel::Fault::new("field-required"));
        let choosing = Decision::restore(DecisionRecord {
            method: Method::DoubleMajority,
            options: vec![line("Six weeks"), line("Eight weeks")],
            papers: Some(prose("Every paper.")),
            notice_days: 3,
            why_short: Some(prose("The award closes on Friday.")),
            ..DecisionRecord::clone(&decision(vec![agrees(), objects()], Outcome::Open))
        });
        let rating = Decision::restore(DecisionRecord {
            method: Method::RatingRound,
            ..DecisionRecord::clone(&decision(vec![], Outcome::Open))
        });
        vec![
            ("partner-with-options-in-haste", DecisionPage { may_speak: true, ..shown(visit, choosing) }),
            ("partner-who-rates", DecisionPage { may_speak: true, ..shown(visit, rating) }),
            ("visitor", fresh),
            ("partner", DecisionPage { own, may_speak: true, ..disputed }),
            ("chair-when-carried", DecisionPage { closed: Some((true, influence)), ..carried }),
            (
                "chair-with-a-fault",
                DecisionPage { faults: Faults::parse(&fault, &faulty.p), may_speak: true, may_close: true, ..faulty },
            ),
        ]
    });
}
