//! What the samples of several pages show: one small initiative with its group, a question, an input and a role.

use chrono::Days;
use kernel::{Day, SeatKind, Slug, Version};
use partner::{
    Aspect, AspectKind, Body, BodyKind, BodyLine, BodyRecord, Cell, CellDecision, CellEvidence, CellName, CellStanding,
    CellState, DecisionLine, Disposition, Function, Initiative, InitiativeLine, InitiativeRecord, InputLine,
    InputSource, Lacks, NotCounted, OpeningLine, PersonLine, Phase, PhaseKind, Seat,
};
use testkit::{line, noon, prose};

use crate::sample::id;

pub(super) fn day(month: u32) -> Day {
    Day::from_ymd_opt(2026, month, 1).expect("a day")
}

pub(super) fn initiative() -> Initiative {
    let planned =
        Aspect { planned: "Partners wrote the call.".to_owned(), implemented: String::new(), ..Aspect::default() };
    Initiative::restore(InitiativeRecord {
        id: id("ini", 1),
        version: Version(3),
        slug: Slug::parse("a-year").expect("a name for addresses"),
        title: line("A year at one table"),
        summary: prose("Patients and educators plan together.\n\nEverybody can read along."),
        begins: day(1),
        phases: vec![Phase { kind: PhaseKind::Prepare, from: day(1), until: day(3), closed: None }],
        aspects: [(AspectKind::Identification, planned), (AspectKind::Evaluation, Aspect::default())].into(),
        notice_days: 10,
    })
}

pub(super) fn initiative_line() -> InitiativeLine {
    InitiativeLine {
        id: id("ini", 1),
        slug: "a-year".to_owned(),
        title: "A year at one table".to_owned(),
        summary: "Patients and educators plan together.\n\nEverybody can read along.".to_owned(),
    }
}

pub(super) fn group() -> Body {
    let since = noon() - Days::new(60);
    let seat = |number: u16, kind| Seat::taken(id("sea", number), id("per", number), kind, number == 1, since);
    Body::restore(BodyRecord {
        id: id("bod", 1),
        version: Version(4),
        initiative: id("ini", 1),
        kind: BodyKind::SteeringGroup,
        name: line("Steering group"),
        purpose: prose("Steers the year."),
        seats: vec![seat(1, SeatKind::Partner), seat(2, SeatKind::Clinician)],
        quorum: 0,
        alone: None,
    })
}

pub(super) fn group_line() -> BodyLine {
    BodyLine {
        id: id("bod", 1),
        kind: BodyKind::SteeringGroup,
        name: "Steering group".to_owned(),
        seats: vec![
            (id("per", 1), "Marisol Vega".to_owned(), SeatKind::Partner, true),
            (id("per", 2), "Nadia Brandt".to_owned(), SeatKind::Clinician, false),
        ],
    }
}

pub(super) fn question() -> DecisionLine {
    DecisionLine {
        id: id("dec", 1),
        body: id("bod", 1),
        body_name: "Steering group".to_owned(),
        question: "Open the call for best practices".to_owned(),
        matter: None,
        state: "open".to_owned(),
        put_at: noon() - Days::new(3),
        closed_at: None,
        cell: None,
        partner_positions: 1,
        influence: None,
        changed: None,
        short: false,
        before_partners: false,
    }
}

pub(super) fn input(number: u16, text: &str, answer: Option<(Disposition, &str)>) -> InputLine {
    InputLine {
        id: id("inp", number),
        initiative: id("ini", 1),
        author: PersonLine { id: id("per", 1), name: "Marisol Vega".to_owned() },
        source: InputSource::Comment,
        about: "ini".to_owned(),
        text: text.to_owned(),
        at: noon() - Days::new(u64::from(number)),
        answer: answer.map(|(fate, reason)| (fate, reason.to_owned())),
        owner: None,
        due: Some(day(4)),
        result: None,
    }
}

pub(super) fn role(number: u16, open: bool) -> OpeningLine {
    OpeningLine {
        id: id("opn", number),
        initiative: "a-year".to_owned(),
        title: "Reader of practices".to_owned(),
        time: "Four hours a month".to_owned(),
        pay: "60 dollars an hour".to_owned(),
        open,
        interested: 2,
    }
}

pub(super) fn standing(function: Function, state: CellState) -> CellStanding {
    let full = state == CellState::Full;
    let cell = Cell {
        named: if full { vec![id("per", 1)] } else { vec![] },
        evidence: if full {
            vec![CellEvidence {
                id: id("evi", 1),
                what: line("Minutes of March 3"),
                link: "https://example.org/minutes".to_owned(),
                by: id("per", 3),
                at: noon(),
            }]
        } else {
            vec![]
        },
    };
    let decision = CellDecision {
        id: id("dec", 1),
        question: "Open the call for best practices".to_owned(),
        cell: (AspectKind::Identification, function),
        put_at: noon(),
        short: !full,
        before_partners: false,
        partners: vec![],
    };
    let why = if full { vec![] } else { vec![NotCounted::ShortNotice, NotCounted::FewPartners] };
    CellStanding {
        name: CellName { initiative: id("ini", 1), aspect: AspectKind::Identification, function },
        state,
        words: if full { "Partners wrote the call.".to_owned() } else { String::new() },
        cell,
        decisions: vec![(decision, why)],
        lacks: if full { vec![] } else { Lacks::ALL.to_vec() },
        waived: (state == CellState::Waived).then(|| "There was no meeting this year.".to_owned()),
    }
}
