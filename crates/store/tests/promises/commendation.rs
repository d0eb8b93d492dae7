use commend::{
    Activity, ActivityPlan, Basis, Commendation, Counters, Delivery, Disclosure, Filter, Format, NewEngagement,
    NewEvidence, NewProvider, NewTerm, Part, Proves, Provider, ProviderKind, Standing, Term, TermStatus, WholeActivity,
};
use kernel::{Act, Day, Failure, Mint, PersonId, ProviderId, Stamp, need};
use partner::NewPerson;
use testkit::{Db, act_of, both, line, noon, prose, steward};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn plan(title: &str, starts: &str) -> ActivityPlan {
    ActivityPlan {
        reference: None,
        title: line(title),
        format: Format::Course,
        delivery: Delivery::InPerson,
        starts: day(starts),
        ends: day(starts),
        fixed: None,
        joint: false,
        instances: 1,
    }
}

fn person(part: Part) -> NewEngagement {
    NewEngagement {
        name: line("Rosa Quintero"),
        part,
        basis: Basis::Patient,
        insider: false,
        did: Some(prose("Chose the questions.")),
        joined: Some(day("2025-11-01")),
        permission: Some(day("2025-11-02")),
        disclosure: Disclosure::Some {
            on: day("2025-11-02"),
            mitigation: Some(line("Slides were reviewed by a peer.")),
        },
    }
}

fn proof(part: Part) -> NewEvidence {
    let proves = if part == Part::Planner { Proves::Planning } else { Proves::Teaching };
    NewEvidence { engagement: None, proves, what: line("Minutes, page 2"), dated: day("2025-11-03"), file: None }
}

fn whole(title: &str, starts: &str, parts: &[Part]) -> WholeActivity {
    let people = parts.iter().map(|part| (person(*part), vec![proof(*part)])).collect();
    WholeActivity { plan: plan(title, starts), people }
}

const BOTH: [Part; 2] = [Part::Planner, Part::Faculty];

/// A provider with one member of staff and a term from July 2024 on.
async fn provider(db: &Db) -> (ProviderId, PersonId, Term) {
    let steward = steward(&db.store).await;
    let mut act = act_of(&db.store, steward, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let new = NewProvider { name: line("North Hospital"), kind: ProviderKind::Hospital, region: line("Ohio") };
    let provider = commend::enrol_provider(&mut tx, &mut act, new).await.unwrap();
    let who = NewPerson {
        email: kernel::Email::parse("staff@example.org").unwrap(),
        name: line("Kim Staff"),
        lang: kernel::Lang::En,
    };
    let provider: Provider = commend::appoint_staff(&mut tx, &mut act, provider.id, who).await.unwrap();
    let new = NewTerm { status: TermStatus::Accreditation, starts: day("2024-07-01"), until: day("2028-07-01") };
    let term = commend::open_term(&mut tx, &mut act, provider.id, new).await.unwrap();
    tx.commit().await.unwrap();
    (provider.id, provider.staff[0], term)
}

fn later(act: Act, now: Stamp) -> Act {
    Act::new(act.by, now, Mint::at(now))
}

async fn record(db: &Db, act: &mut Act, of: ProviderId, many: Vec<WholeActivity>) -> Vec<Activity> {
    let mut tx = db.store.begin().await.unwrap();
    let kept = commend::record_many(&mut tx, act, of, many).await.unwrap();
    tx.commit().await.unwrap();
    kept
}

#[tokio::test]
async fn an_activity_comes_back_as_it_was_saved() {
    for db in both().await {
        let (of, staff, _) = provider(&db).await;
        let mut act = act_of(&db.store, staff, noon()).await;
        let saved = record(&db, &mut act, of, vec![whole("Letters", "2026-01-10", &BOTH)]).await.remove(0);
        let mut tx = db.store.read().await.unwrap();
        let found: Activity = need(&mut tx, saved.id).await.unwrap();
        assert_eq!(found, saved, "{}", db.engine);
        assert_eq!((found.engagements.len(), found.evidence.len(), found.showing().is_ready()), (2, 2, true));
    }
}

#[tokio::test]
async fn counters_of_the_store_are_those_of_the_pure_function() {
    for db in both().await {
        let (of, staff, term) = provider(&db).await;
        let mut act = act_of(&db.store, staff, noon()).await;
        let mut many = vec![
            whole("Both", "2026-01-10", &BOTH),
            whole("Plans", "2026-01-11", &[Part::Planner]),
            whole("Teaches", "2024-07-01", &[Part::Faculty]),
            whole("None", "2026-01-13", &[]),
            whole("Before the term", "2024-06-30", &BOTH),
            whole("After the term", "2028-07-01", &BOTH),
            whole("No papers", "2026-01-14", &BOTH),
        ];
        many[0].plan.instances = 3;
        many[1].plan.instances = 2;
        many[6].people[0].0.permission = None;
        let kept = record(&db, &mut act, of, many).await;
        let mut tx = db.store.read().await.unwrap();
        let summed = tx.counters(of, term.starts, term.until).await.unwrap();
        assert_eq!(summed, Counters::of(&kept, term.starts, term.until), "{}", db.engine);
        assert_eq!(summed, Counters { counted: 8, met: 4, only_planner: 2, only_faculty: 1, ready: 1 });
        let near = tx.near_misses(of, term.starts, term.until, 10).await.unwrap();
        let near: Vec<_> = near.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(near, ["No papers", "Plans", "Teaches"], "cheapest first");
    }
}

#[tokio::test]
async fn every_move_of_the_standing_is_kept_and_is_a_fact() {
    for db in both().await {
        let (of, staff, term) = provider(&db).await;
        let mut act = act_of(&db.store, staff, noon()).await;
        for (days, one) in [
            (1, whole("A", "2026-01-10", &[Part::Planner])),
            (2, whole("B", "2026-01-11", &BOTH)),
            (3, whole("C", "2026-01-12", &BOTH)),
        ] {
            act = later(act, noon() + chrono::Days::new(days));
            record(&db, &mut act, of, vec![one]).await;
        }
        let mut tx = db.store.begin().await.unwrap();
        let moves: Vec<_> = tx.standings().await.unwrap().into_iter().map(|point| (point.standing, point.at)).collect();
        let at = |days| noon() + chrono::Days::new(days);
        let expected = [
            (Standing::NotBegun, at(0)),
            (Standing::NotBegun, at(0)),
            (Standing::Begun, at(1)),
            (Standing::Met, at(3)),
        ];
        assert_eq!(moves, expected, "{}", db.engine);
        let facts = tx.facts_of(&kernel::Subject::of(term.id)).await.unwrap();
        let facts: Vec<_> = facts.iter().map(|fact| fact.what.as_str()).collect();
        assert_eq!(facts, ["term.opened", "term.standing-moved", "term.standing-moved"]);
        let signed = commend::attest(&mut tx, &mut act, term.id).await.unwrap();
        assert_eq!(signed.attestation.as_ref().map(|held| (held.by, held.met, held.counted)), Some((staff, 2, 3)));
    }
}

#[tokio::test]
async fn a_file_that_is_taken_twice_adds_nothing_twice() {
    for db in both().await {
        let (of, staff, _) = provider(&db).await;
        let mut act = act_of(&db.store, staff, noon()).await;
        let file = "reference,title,format,delivery,starts,ends\n\
                    A1,Clinic letters,course,in-person,2026-02-01,2026-02-02\n\
                    A2,,course,in-person,2026-02-01,2026-02-02\n\
                    A3,Ends first,course,in-person,2026-02-03,2026-02-02\n\
                    A4,Rounds,series,online,2026-02-01,2026-12-02\n";
        for expected in [(2, 0, vec![3, 4]), (0, 2, vec![3, 4])] {
            let mut tx = db.store.begin().await.unwrap();
            let report = commend::import_activities(&mut tx, &mut act, of, file).await.unwrap();
            tx.commit().await.unwrap();
            let bad: Vec<_> = report.bad.iter().map(|bad| bad.line).collect();
            assert_eq!((report.added, report.skipped, bad), expected, "{}", db.engine);
        }
        let mut tx = db.store.read().await.unwrap();
        assert_eq!(tx.activities(of, Filter::All, 0, 50).await.unwrap().total, 2);
        assert_eq!(tx.activities(of, Filter::Near, 0, 50).await.unwrap().lines, vec![]);
    }
}

#[tokio::test]
async fn a_file_of_another_provider_does_not_exist() {
    for db in both().await {
        let (of, staff, term) = provider(&db).await;
        let mut act = act_of(&db.store, staff, noon()).await;
        let one = record(&db, &mut act, of, vec![whole("A", "2026-01-10", &[])]).await.remove(0);
        let mut stranger =
            Act::new(kernel::Actor::person(PersonId::mint(&mut act.mint), vec![]), noon(), Mint::at(noon()));
        let mut tx = db.store.begin().await.unwrap();
        let answer = commend::add_engagement(&mut tx, &mut stranger, one.id, person(Part::Planner)).await;
        assert!(matches!(answer, Err(Failure::Missing)), "{}", db.engine);
        assert!(matches!(commend::attest(&mut tx, &mut stranger, term.id).await, Err(Failure::Missing)));
        let stale = commend::change_activity(&mut tx, &mut act, one.id, kernel::Version(7), one.plan.clone()).await;
        assert!(matches!(stale, Err(Failure::Stale)));
    }
}
