//! What the samples of several pages show: one small initiative with its group, a question, an input and a role.

use chrono::Days;
use kernel::{Day, SeatKind, Slug, Version};
use partner::{
    Aspect, AspectKind, Body, BodyKind, BodyLine, BodyRecord, DecisionLine, Disposition, Initiative, InitiativeLine,
    InitiativeRecord, InputLine, InputSource, OpeningLine, PersonLine, Phase, PhaseKind, Seat,
};
use testkit::{line, noon, prose};

use crate::sample::id;

pub(super) fn day(month: u32) -> Day {
    Day::from_ymd_opt(2026, month, 1).expect("a day")
}

pub(super) fn initiative() -> Initiative {
    let planned = Aspect { planned: "Partners wrote the call.".to_owned(), implemented: String::new() };
    Initiative::restore(InitiativeRecord {
        id: id("ini", 1),
        version: Version(3),
        slug: Slug::parse("a-year").expect("a name for addresses"),
        title: line("A year at one table"),
        summary: prose("Patients and educators plan together.\n\nEverybody can read along."),
        begins: day(1),
        phases: vec![Phase { kind: PhaseKind::Prepare, from: day(1), until: day(3) }],
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
    let seat = |number: u16, kind: SeatKind| Seat {
        id: id("sea", number),
        person: id("per", number),
        kind,
        lead: number == 1,
        since: noon() - Days::new(60),
    };
    Body::restore(BodyRecord {
        id: id("bod", 1),
        version: Version(4),
        initiative: id("ini", 1),
        kind: BodyKind::SteeringGroup,
        name: line("Steering group"),
        purpose: prose("Steers the year."),
        seats: vec![seat(1, SeatKind::Partner), seat(2, SeatKind::Clinician)],
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
