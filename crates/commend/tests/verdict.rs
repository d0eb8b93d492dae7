//! The verdict, case by case, and the rule that taking somebody out never makes a file better.

use commend::{
    Activity, ActivityPlan, Basis, Counters, Criterion, Delivery, Disclosure, FlagKind, Format, LackKind, MayKeep,
    NewEngagement, NewEvidence, NewTerm, Part, Proves, Standing, Term, TermStatus, Verdict,
};
use kernel::{Act, Actor, Day, Line, Mint, PersonId, Prose, ProviderId, Role};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// A provider's staff at work.
struct Desk {
    act: Act,
    may: MayKeep,
}

impl Desk {
    fn new() -> Self {
        let mut mint = Mint::counting();
        let provider = ProviderId::mint(&mut mint);
        let actor = Actor::person(PersonId::mint(&mut mint), vec![Role::Staff { provider }]);
        let may = MayKeep::check(&actor, provider).unwrap();
        let now = "2026-03-01T09:00:00Z".parse().unwrap();
        Self { act: Act::new(actor, now, mint), may }
    }

    fn activity(&mut self) -> Activity {
        let plan = ActivityPlan {
            reference: None,
            title: line("Letters that are read"),
            format: Format::Course,
            delivery: Delivery::InPerson,
            starts: day("2026-02-01"),
            ends: day("2026-02-02"),
            fixed: None,
            joint: false,
            instances: 1,
        };
        Activity::record(&mut self.act, &self.may, plan).unwrap().into_parts().0
    }

    fn with(&mut self, activity: Activity, people: &[NewEngagement]) -> Activity {
        people
            .iter()
            .fold(activity, |activity, one| activity.engage(&mut self.act, &self.may, one.clone()).into_parts().0)
    }

    fn proven(&mut self, activity: Activity) -> Activity {
        let people: Vec<_> = activity.engagements.iter().map(|one| (one.id, one.part)).collect();
        people.into_iter().fold(activity, |activity, (id, part)| {
            let proves = if part == Part::Planner { Proves::Planning } else { Proves::Teaching };
            let proof = NewEvidence {
                engagement: Some(id),
                proves,
                what: line("Minutes"),
                dated: day("2025-11-03"),
                file: None,
            };
            activity.prove(&mut self.act, &self.may, proof).unwrap().into_parts().0
        })
    }

    /// An activity whose file is complete.
    fn complete(&mut self) -> Activity {
        let activity = self.activity();
        let activity = self.with(activity, &[person(Part::Planner), person(Part::Faculty)]);
        self.proven(activity)
    }
}

fn person(part: Part) -> NewEngagement {
    NewEngagement {
        name: line("Rosa Quintero"),
        part,
        basis: Basis::Patient,
        insider: false,
        did: Some(Prose::parse("Chose the questions.").unwrap()),
        joined: Some(day("2025-11-01")),
        permission: Some(day("2025-11-02")),
        disclosure: Disclosure::Nothing { on: day("2025-11-02") },
    }
}

fn verdict(counters: Counters) -> Verdict {
    Verdict::of(Criterion::engages_patients_public(), counters, false).unwrap()
}

#[test]
fn the_share_and_the_evidence_needed_follow_sections_2_3_to_2_5() {
    // activities in the term, needed by the share (10 %, rounded up, at least two), needed with evidence, size
    for (counted, need_met, need_ready, size) in [
        (0, 2, 2, "S"),
        (1, 2, 2, "S"),
        (20, 2, 2, "S"),
        (21, 3, 2, "S"),
        (39, 4, 2, "S"),
        (40, 4, 4, "M"),
        (41, 5, 4, "M"),
        (100, 10, 4, "M"),
        (101, 11, 6, "L"),
        (120, 12, 6, "L"),
        (250, 25, 6, "L"),
        (251, 26, 8, "XL"),
        (1_500, 150, 8, "XL"),
    ] {
        let found = verdict(Counters { counted, ..Counters::default() });
        assert_eq!((found.need_met, found.need_ready, found.size.as_str()), (need_met, need_ready, size), "{counted}");
    }
}

#[test]
fn the_standing_follows_share_and_evidence_as_in_section_2_5() {
    let case = |met, ready, only_planner, attested| {
        let counters = Counters { counted: 120, met, ready, only_planner, only_faculty: 0 };
        Verdict::of(Criterion::engages_patients_public(), counters, attested).unwrap().standing
    };
    assert_eq!(case(0, 0, 0, false), Standing::NotBegun);
    assert_eq!(case(0, 0, 0, true), Standing::Begun, "an attestation is a beginning");
    assert_eq!(case(0, 0, 3, false), Standing::Begun);
    assert_eq!(case(12, 5, 0, true), Standing::Begun, "the share alone does not do");
    assert_eq!(case(11, 6, 0, true), Standing::Evidenced, "fewer than 10 % though enough examples exist");
    assert_eq!(case(12, 6, 0, false), Standing::Met);
}

#[test]
fn the_gap_has_its_numbers() {
    let found = verdict(Counters { counted: 120, met: 4, ready: 2, only_planner: 3, only_faculty: 1 });
    assert_eq!((found.counters.met, found.need_met, found.missing_met()), (4, 12, 8));
    assert_eq!((found.one_element(), found.missing_ready()), (4, 4));
}

#[test]
fn both_elements_are_needed_in_the_same_activity() {
    let mut desk = Desk::new();
    let none = desk.activity();
    let plans = desk.with(none.clone(), &[person(Part::Planner)]);
    let teaches = desk.with(none.clone(), &[person(Part::Faculty)]);
    let both = desk.with(none.clone(), &[person(Part::Planner), person(Part::Faculty)]);
    let sum = Counters::of([&none, &plans, &teaches, &both], day("2024-01-01"), day("2028-01-01"));
    assert_eq!(sum, Counters { counted: 4, met: 1, only_planner: 1, only_faculty: 1, ready: 0 });
}

#[test]
fn a_repeat_counts_again_and_what_was_never_held_does_not_count() {
    let mut desk = Desk::new();
    let held = desk.complete();
    let times = |desk: &mut Desk, instances| {
        let plan = ActivityPlan { instances, ..held.plan.clone() };
        held.clone().replan(&desk.act, &desk.may, plan).unwrap().into_parts().0
    };
    let thrice = times(&mut desk, 3);
    let never = times(&mut desk, 0);
    let sum = Counters::of([&thrice, &never], day("2024-01-01"), day("2028-01-01"));
    assert_eq!(sum, Counters { counted: 3, met: 3, only_planner: 0, only_faculty: 0, ready: 1 });
}

#[test]
fn only_activities_that_begin_in_the_term_count() {
    let mut desk = Desk::new();
    let one = desk.complete();
    assert_eq!(Counters::of([&one], day("2026-02-01"), day("2026-02-02")).counted, 1, "its first day is in");
    assert_eq!(Counters::of([&one], day("2026-01-01"), day("2026-02-01")).counted, 0, "the day after the last is out");
}

#[test]
fn complete_evidence_names_each_partner_with_deed_date_proof_permission_and_disclosure() {
    let mut desk = Desk::new();
    assert!(desk.complete().showing().is_ready());
    let without = |change: fn(&mut NewEngagement), expected: LackKind| {
        let mut desk = Desk::new();
        let mut planner = person(Part::Planner);
        change(&mut planner);
        let activity = desk.activity();
        let activity = desk.with(activity, &[planner, person(Part::Faculty)]);
        let showing = desk.proven(activity).showing();
        let lacks: Vec<_> = showing.lacks.iter().map(|lack| lack.kind).collect();
        assert_eq!(lacks, [expected]);
        assert!(showing.is_met(), "it counts towards the share, but its evidence is not complete");
    };
    without(|one| one.did = None, LackKind::Did);
    without(|one| one.joined = None, LackKind::Joined);
    without(|one| one.permission = None, LackKind::Permission);
    without(|one| one.disclosure = Disclosure::Missing, LackKind::Disclosure);
    without(
        |one| one.disclosure = Disclosure::Some { on: "2025-11-02".parse().unwrap(), mitigation: None },
        LackKind::Mitigation,
    );
    let unproven = desk.activity();
    let unproven = desk.with(unproven, &[person(Part::Planner), person(Part::Faculty)]);
    let lacks: Vec<_> = unproven.showing().lacks.iter().map(|lack| lack.kind).collect();
    assert_eq!(lacks, [LackKind::Proof, LackKind::Proof]);
}

#[test]
fn each_failure_mode_of_section_2_5_is_flagged() {
    let flags = |people: &[NewEngagement]| {
        let mut desk = Desk::new();
        let activity = desk.activity();
        let showing = desk.with(activity, people).showing();
        (showing.is_met(), showing.flags.iter().map(|flag| flag.kind).collect::<Vec<_>>())
    };
    let faculty = person(Part::Faculty);
    assert_eq!(flags(std::slice::from_ref(&faculty)), (false, vec![FlagKind::OnlyFaculty]));
    assert_eq!(flags(&[person(Part::Planner)]), (false, vec![FlagKind::OnlyPlanner]));
    let staff = NewEngagement { insider: true, basis: Basis::Public, ..person(Part::Planner) };
    assert_eq!(flags(&[staff, faculty.clone()]), (false, vec![FlagKind::OnlyFaculty, FlagKind::StaffAsPublic]));
    let late = NewEngagement { joined: Some(day("2026-02-02")), ..person(Part::Planner) };
    assert_eq!(flags(&[late, faculty.clone()]), (false, vec![FlagKind::OnlyFaculty, FlagKind::JoinedLate]));
    let undisclosed = NewEngagement { disclosure: Disclosure::Missing, permission: None, ..person(Part::Planner) };
    assert_eq!(flags(&[undisclosed, faculty]), (true, vec![FlagKind::PermissionMissing, FlagKind::DisclosureMissing]));
}

#[test]
fn a_proof_whose_person_was_taken_out_names_nobody() {
    let mut desk = Desk::new();
    let whole = desk.complete();
    let planner = whole.engagements[0].id;
    let left = whole.disengage(&desk.act, &desk.may, planner).unwrap().into_parts().0;
    let flags: Vec<_> = left.showing().flags.iter().map(|flag| flag.kind).collect();
    assert_eq!(flags, [FlagKind::OnlyFaculty, FlagKind::NamesNobody]);
}

#[test]
fn clinicians_who_plan_and_teach_are_no_partners() {
    let mut desk = Desk::new();
    let clinician = |part| NewEngagement { basis: Basis::None, ..person(part) };
    let activity = desk.activity();
    let activity = desk.with(activity, &[clinician(Part::Planner), clinician(Part::Faculty)]);
    let showing = activity.showing();
    assert_eq!((showing.planner, showing.faculty, showing.flags), (false, false, vec![]));
}

#[test]
fn only_staff_sign_and_only_what_is_so() {
    let mut desk = Desk::new();
    let term = NewTerm { status: TermStatus::Accreditation, starts: day("2024-07-01"), until: day("2028-07-01") };
    let term = Term::open(&mut desk.act, &desk.may, &[], &term).unwrap().into_parts().0;
    let criterion = Criterion::engages_patients_public();
    let short = verdict(Counters { counted: 30, met: 2, ..Counters::default() });
    let enough = verdict(Counters { counted: 30, met: 3, ..Counters::default() });
    let no = term.clone().attest(&desk.act, &desk.may, criterion, &short).unwrap_err();
    assert_eq!(no.to_string(), "refused: refused-attest-short");
    let signed = term.clone().attest(&desk.act, &desk.may, criterion, &enough).unwrap().into_parts().0;
    assert_eq!(signed.attestation.as_ref().map(|held| (held.met, held.counted)), Some((3, 30)));
    let steward = Actor::person(PersonId::mint(&mut desk.act.mint), vec![Role::Steward]);
    let may = MayKeep::check(&steward, term.provider).unwrap();
    let act = Act::new(steward, desk.act.now, Mint::counting());
    let no = term.attest(&act, &may, criterion, &enough).unwrap_err();
    assert_eq!(no.to_string(), "refused: refused-attest-staff-only");
}

#[test]
fn terms_of_a_provider_do_not_overlap() {
    let mut desk = Desk::new();
    let new = |starts, until| NewTerm { status: TermStatus::Accreditation, starts: day(starts), until: day(until) };
    let first = Term::open(&mut desk.act, &desk.may, &[], &new("2024-07-01", "2028-07-01")).unwrap().into_parts().0;
    let others = [first];
    assert!(Term::open(&mut desk.act, &desk.may, &others, &new("2028-06-30", "2032-07-01")).is_err());
    assert!(Term::open(&mut desk.act, &desk.may, &others, &new("2028-07-01", "2032-07-01")).is_ok());
}

mod removal {
    use proptest::prelude::*;

    use super::*;

    fn someone() -> impl Strategy<Value = NewEngagement> {
        let basis = prop::sample::select(Basis::ALL);
        (any::<bool>(), basis, any::<bool>(), any::<bool>(), 0_u8..3, any::<bool>()).prop_map(
            |(plans, basis, insider, late, disclosure, permission)| NewEngagement {
                basis,
                insider,
                joined: Some(day(if late { "2026-02-02" } else { "2025-11-01" })),
                permission: permission.then(|| day("2025-11-02")),
                disclosure: match disclosure {
                    0 => Disclosure::Missing,
                    1 => Disclosure::Nothing { on: day("2025-11-02") },
                    _ => Disclosure::Some { on: day("2025-11-02"), mitigation: None },
                },
                ..person(if plans { Part::Planner } else { Part::Faculty })
            },
        )
    }

    proptest! {
        #[test]
        fn a_verdict_never_improves_when_somebody_is_taken_out(
            files in prop::collection::vec(prop::collection::vec(someone(), 0..4), 1..6),
            pick in any::<prop::sample::Index>(),
        ) {
            let mut desk = Desk::new();
            let mut activities: Vec<_> = files.iter().map(|people| {
                let activity = desk.activity();
                let activity = desk.with(activity, people);
                desk.proven(activity)
            }).collect();
            let whole = |held: &[Activity]| verdict(Counters::of(held, day("2024-01-01"), day("2028-01-01")));
            let before = whole(&activities);
            let people: Vec<_> = activities.iter().enumerate()
                .flat_map(|(at, held)| held.engagements.iter().map(move |one| (at, one.id))).collect();
            prop_assume!(!people.is_empty());
            let (at, id) = people[pick.index(people.len())];
            activities[at] = activities[at].clone().disengage(&desk.act, &desk.may, id).unwrap().into_parts().0;
            let after = whole(&activities);
            prop_assert!(after.standing <= before.standing);
            prop_assert!(after.counters.met <= before.counters.met);
            prop_assert!(after.counters.ready <= before.counters.ready);
            prop_assert_eq!(after.counters.counted, before.counters.counted);
        }
    }
}
