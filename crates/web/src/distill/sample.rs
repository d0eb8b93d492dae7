//! What the samples of several pages show: one initiative with a text, a small codebook, a finding and a round.

use chrono::Days;
use commend::{Adopted, AdoptionTally};
use distill::{
    CodeLine, Document, DocumentRecord, ExcerptLine, Finding, FindingLine, FindingRecord, FindingState, Group,
    GroupResult, Outcome, Part, RatedFinding, Round, RoundRecord, RoundState, Rule, Source, Span, TraceEdition,
    TraceFinding,
};
use kernel::{BodyId, Day, SeatKind, Slug, Version};
use library::{ResourceKind, ResourceLine};
use partner::{Body, BodyKind, BodyLine, BodyRecord, Initiative, InitiativeRecord, Seat};
use testkit::{line, noon, prose};

use super::Room;
use crate::sample::id;

pub(super) const TEXT: &str =
    "We paid partners before the work. Nobody waited for money.\n\nThen we met. Everybody had read the draft.";

pub(super) fn day(month: u32, day: u32) -> Day {
    Day::from_ymd_opt(2026, month, day).expect("a day")
}

/// The working room; `may` codes and writes, or only reads.
pub(super) fn room(tab: &'static str, may: bool) -> Room {
    let initiative = Initiative::restore(InitiativeRecord {
        id: id("ini", 1),
        version: Version(3),
        slug: Slug::parse("a-year").expect("a name for addresses"),
        title: line("A year at one table"),
        summary: prose("Patients and educators plan together."),
        begins: day(1, 1),
        phases: vec![],
        aspects: [].into(),
        notice_days: 10,
    });
    let table = |number, name: &str| BodyLine {
        id: id::<BodyId>("bod", number),
        kind: BodyKind::SteeringGroup,
        name: name.to_owned(),
        seats: vec![],
    };
    let bodies = vec![table(1, "Steering group"), table(2, "Coding circle")];
    Room { initiative, bodies, may_code: may, may_write: may, tab }
}

pub(super) fn body() -> Body {
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

/// A transcript of two turns, each of two sentences.
pub(super) fn discussion() -> Document {
    let length = TEXT.chars().count();
    let part = |label: &str, speaker, start, end| Part { label: Some(label.to_owned()), speaker, start, end };
    Document::restore(DocumentRecord {
        id: id("doc", 1),
        version: Version(1),
        initiative: id("ini", 1),
        source: Source::Discussion,
        title: line("An evening about pay"),
        authors: vec!["Marisol Vega".to_owned(), "Nadia Brandt".to_owned()],
        licence: Some("CC BY 4.0".to_owned()),
        text: TEXT.to_owned(),
        parts: vec![
            part("Marisol Vega", Some(SeatKind::Partner), 0, 58),
            part("Nadia Brandt", Some(SeatKind::Clinician), 60, length),
        ],
        at: noon() - Days::new(9),
        finished: None,
    })
}

pub(super) fn code(number: u16, name: &str, group: Option<u16>, excerpts: i64) -> CodeLine {
    CodeLine {
        id: id("code", number),
        version: Version(2),
        name: name.to_owned(),
        definition: format!("When somebody speaks of this: {}.", name.to_lowercase()),
        parent: group.map(|number| id("code", number)),
        colour: u8::try_from(number).unwrap_or(1),
        excerpts,
        documents: excerpts.min(2),
    }
}

/// One group with two codes, and a code that stands alone.
pub(super) fn book() -> Vec<CodeLine> {
    vec![
        code(1, "Money", None, 0),
        code(2, "Paid first", Some(1), 2),
        code(3, "Waiting", Some(1), 1),
        code(4, "Preparation", None, 0),
    ]
}

/// A mark over the scalars from `start` to `end` of the discussion.
pub(super) fn excerpt(number: u16, start: usize, end: usize, codes: &[u16]) -> ExcerptLine {
    ExcerptLine {
        id: id("exc", number),
        version: Version(2),
        initiative: id("ini", 1),
        document: id("doc", 1),
        title: "An evening about pay".to_owned(),
        practice: None,
        label: Some("Marisol Vega".to_owned()),
        speaker: Some(SeatKind::Partner),
        span: Span { start, end },
        text: TEXT.chars().skip(start).take(end - start).collect(),
        codes: codes.iter().map(|number| id("code", *number)).collect(),
        memo: None,
        by: id("per", 1),
        by_name: "Daniel Okafor".to_owned(),
        at: noon() - Days::new(2),
        findings: vec![],
    }
}

/// The first turn, marked and used.
pub(super) fn used_excerpt() -> ExcerptLine {
    ExcerptLine {
        memo: Some("Said twice that evening.".to_owned()),
        findings: vec![trace_finding("carried")],
        ..excerpt(1, 0, 33, &[2])
    }
}

pub(super) fn trace_finding(state: &str) -> TraceFinding {
    TraceFinding { id: id("fin", 1), number: 3, title: "Pay before the work".to_owned(), state: state.to_owned() }
}

pub(super) fn trace_edition() -> TraceEdition {
    TraceEdition {
        id: id("edi", 1),
        slug: "what-we-learned".to_owned(),
        title: "What we learned".to_owned(),
        number: 1,
        finding: id("fin", 1),
        place: 2,
    }
}

pub(super) fn finding(state: FindingState) -> Finding {
    Finding::restore(FindingRecord {
        id: id("fin", 1),
        version: Version(5),
        initiative: id("ini", 1),
        number: 3,
        title: line("Pay before the work"),
        statement: prose("Partners who are paid before the work stay to its end."),
        explanation: prose("Three teams paid first.\n\nOne team paid late and lost a partner."),
        plain: prose("Pay people first."),
        codes: vec![id("code", 2)],
        excerpts: vec![id("exc", 1)],
        state,
    })
}

pub(super) fn finding_line(number: u16, state: &str) -> FindingLine {
    FindingLine {
        id: id("fin", number),
        number: u32::from(number),
        title: format!("Finding about pay, the {number}."),
        statement: "Partners who are paid before the work stay to its end.".to_owned(),
        plain: "Pay people first.".to_owned(),
        state: state.to_owned(),
        round: None,
        excerpts: i64::from(number),
        documents: 1,
    }
}

fn group(group: Group, seats: u32, spread: [u32; 9], unable: u32) -> GroupResult {
    let (low, high) = (spread[..3].iter().sum(), spread[6..].iter().sum());
    GroupResult { group, seats, scored: spread.iter().sum(), unable, high, low, spread }
}

/// Two findings rated by five partners and three others: the first is wanted by all, the second is not settled.
pub(super) fn closed() -> RoundState {
    let rated = |number, partners, others, outcome| RatedFinding {
        finding: id("fin", number),
        groups: vec![group(Group::Partners, 6, partners, 0), group(Group::Others, 4, others, 1)],
        outcome,
    };
    RoundState::Closed {
        since: noon() - Days::new(14),
        at: noon() - Days::new(1),
        results: vec![
            rated(1, [0, 0, 0, 0, 0, 0, 1, 2, 2], [0, 0, 0, 0, 0, 0, 1, 1, 1], Outcome::In),
            rated(2, [1, 1, 0, 0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 2, 0, 0, 1, 0], Outcome::Unsettled),
        ],
    }
}

pub(super) fn round(state: RoundState) -> Round {
    Round::restore(RoundRecord {
        id: id("rnd", 1),
        version: Version(2),
        initiative: id("ini", 1),
        body: id("bod", 1),
        title: line("Round 1"),
        rule: Rule::COMET,
        findings: vec![id("fin", 1), id("fin", 2)],
        due: day(3, 20),
        state,
    })
}

/// A checklist that was made from the finding.
pub(super) fn pay_first() -> ResourceLine {
    ResourceLine {
        id: id("res", 1),
        slug: "pay-first".to_owned(),
        kind: ResourceKind::Checklist,
        lang: "en".to_owned(),
        title: "Pay first".to_owned(),
        summary: "Who is paid, when, and by whom.".to_owned(),
        audience: "Planners".to_owned(),
        minutes: 3,
        edition: 1,
        stage: "published".to_owned(),
    }
}

pub(super) fn used_by_two() -> AdoptionTally {
    AdoptionTally { what: Adopted::Resource(pay_first().id), title: pay_first().title, providers: 2, activities: 5 }
}
