//! A round while it is planned, rated and closed, and the form that plans one.

use chrono::Days;
use distill::RoundState;
use kernel::{Fault, SeatKind};
use testkit::noon;

use super::*;
use crate::distill::sample::{body, closed, day, finding_line, room, round};
use crate::sample;

#[test]
fn the_plan_of_a_round_reads_as_kept() {
    sample::keep("distill/round_new", |visit| {
        let shown = |findings, form| NewPage {
            p: visit.frame("distill-round-new"),
            room: room("findings", true),
            findings,
            form,
            faults: Faults::default(),
        };
        let findings = || vec![finding_line(1, "draft"), finding_line(2, "in-round")];
        let crooked = RoundForm { at_least: "30".to_owned(), due: day(3, 20).to_string(), ..RoundForm::default() };
        let mut wrong = FieldErrors::one("title", Fault::new("field-required"));
        wrong.add("at_least", Fault::new("field-number").with("least", 51).with("most", 100));
        let faults = Faults::parse(&wrong, &visit.frame("distill-round-new"));
        vec![
            ("nothing-to-rate", shown(vec![], RoundForm::default())),
            ("with-faults", NewPage { faults, ..shown(findings(), crooked) }),
        ]
    });
}

fn shown(visit: &Visit, state: RoundState) -> RoundPage {
    let round = round(state);
    let findings = [finding_line(1, "in-round"), finding_line(2, "in-round")];
    let results = result_views(&round, &findings);
    let p = visit.frame_titled(round.title.as_str());
    RoundPage {
        form: AskForm::of(&p, &round, &results),
        to_rate: to_rate(&round, &findings, None),
        results,
        ballots: 1,
        seat: None,
        may_run: false,
        room: room("findings", false),
        body: body(),
        round,
        faults: Faults::default(),
        p,
    }
}

#[test]
fn a_round_reads_as_kept() {
    sample::keep("distill/round", |visit| {
        let open = || shown(visit, RoundState::Open { since: noon() - Days::new(3) });
        let mut rated = RoundPage { seat: Some(SeatKind::Partner), ..open() };
        rated.to_rate[0].score = "unable".to_owned();
        rated.to_rate[0].comment = "Say who pays.".to_owned();
        let id = rated.to_rate[1].line.id;
        let fault = Fault::new("field-number").with("least", 1).with("most", 9);
        let fault = FieldErrors::one(format!("score-{id}"), fault);
        let faults = Faults::parse(&fault, &visit.frame("distill-findings"));
        let faulty = RoundPage { faults, seat: Some(SeatKind::Clinician), ..open() };
        let author = || room("findings", true);
        vec![
            ("chair-when-planned", RoundPage { may_run: true, ..shown(visit, RoundState::Planned) }),
            ("member-who-cannot-score-one", rated),
            ("member-with-a-fault", faulty),
            ("chair-without-a-seat", RoundPage { may_run: true, ..open() }),
            ("author-when-closed", RoundPage { room: author(), ..shown(visit, closed()) }),
        ]
    });
}
