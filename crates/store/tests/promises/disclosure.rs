use chrono::TimeDelta;
use kernel::{Failure, PersonId, Stamp};
use partner::disclosure::{
    Disclosure, DisclosureBook, Nature, NewRelationship, Step, disclose, disclosed_before, judge_relationship,
    people_of,
};
use testkit::{Db, act_of, both, line, noon, prose};

use crate::showcase::{World, world};

fn key<T>(result: Result<T, Failure>) -> String {
    match result {
        Err(Failure::Refused(why)) => why.key.to_owned(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => "done".to_owned(),
    }
}

async fn told(db: &Db, world: &World, person: PersonId, now: Stamp, company: Option<&str>) -> Disclosure {
    let mut act = act_of(&db.store, person, now).await;
    let mut tx = db.store.begin().await.unwrap();
    let relationships = company.map(|company| NewRelationship {
        company: line(company),
        nature: Nature::Trial,
        about: line("Lupus"),
        began: "2025-06-01".parse().unwrap(),
        ended: None,
    });
    let given = disclose(&mut tx, &mut act, world.initiative.id, relationships.into_iter().collect()).await.unwrap();
    tx.commit().await.unwrap();
    given
}

async fn before(db: &Db, world: &World, person: PersonId, start: Stamp) -> String {
    let mut tx = db.store.read().await.unwrap();
    key(disclosed_before(&mut tx, world.initiative.id, person, start).await)
}

#[tokio::test]
async fn a_disclosure_is_on_file_before_the_role_starts_and_holds_a_year() {
    for db in both().await {
        let world = world(&db).await;
        let person = world.people[0];
        let day = TimeDelta::days(1);
        assert_eq!(before(&db, &world, person, noon() + day).await, "refused-not-disclosed", "{}", db.engine);
        told(&db, &world, person, noon(), None).await;
        assert_eq!(before(&db, &world, person, noon()).await, "refused-not-disclosed", "{}: not after", db.engine);
        assert_eq!(before(&db, &world, person, noon() + day).await, "done", "{}", db.engine);
        let year = noon() + TimeDelta::days(365);
        assert_eq!(before(&db, &world, person, year).await, "refused-not-disclosed", "{}: run out", db.engine);
        told(&db, &world, person, noon() + TimeDelta::days(300), None).await;
        assert_eq!(before(&db, &world, person, year).await, "done", "{}: renewed", db.engine);
        assert_eq!(before(&db, &world, person, noon() + day).await, "done", "{}: the first still counts", db.engine);
    }
}

#[tokio::test]
async fn what_was_told_is_judged_before_the_role_starts() {
    for db in both().await {
        let world = world(&db).await;
        let person = world.people[0];
        let given = told(&db, &world, person, noon(), Some("Norvane Pharma")).await;
        let soon = noon() + TimeDelta::days(2);
        assert_eq!(before(&db, &world, person, soon).await, "refused-not-mitigated", "{}", db.engine);
        let judged = async |by: PersonId, place: usize| {
            let act = act_of(&db.store, by, noon() + TimeDelta::days(1)).await;
            let mut tx = db.store.begin().await.unwrap();
            let reason = prose("It makes the drug.");
            let result = judge_relationship(&mut tx, &act, given.id, place, true, reason, vec![Step::Recuse]).await;
            tx.commit().await.unwrap();
            result
        };
        assert!(matches!(judged(world.people[1], 0).await, Err(Failure::Missing)), "{}: not there", db.engine);
        assert!(matches!(judged(world.steward, 1).await, Err(Failure::Missing)), "{}", db.engine);
        let kept = judged(world.steward, 0).await.unwrap();
        assert_eq!(before(&db, &world, person, soon).await, "done", "{}", db.engine);
        let mut tx = db.store.read().await.unwrap();
        let read = tx.disclosures(world.initiative.id, Some(person)).await.unwrap();
        assert_eq!(read, [kept], "{}: it is read as it was saved", db.engine);
    }
}

#[tokio::test]
async fn who_told_after_the_first_seat_was_taken_is_marked_late() {
    for db in both().await {
        let world = world(&db).await;
        let day = TimeDelta::days(1);
        let (early, late, open) = (world.people[0], world.people[1], world.people[2]);
        told(&db, &world, early, noon() - day, None).await;
        told(&db, &world, late, noon() + day, None).await;
        told(&db, &world, open, noon() - day, Some("Norvane Pharma")).await;
        let mut tx = db.store.read().await.unwrap();
        let people = people_of(&mut tx, world.initiative.id, (noon() + day * 2).date_naive()).await.unwrap();
        let in_time = |who: PersonId| people.iter().find(|one| one.person == who).unwrap().in_time;
        assert!(in_time(early), "{}", db.engine);
        assert!(!in_time(late), "{}: too late", db.engine);
        assert!(!in_time(open), "{}: told in time, but nobody has judged it", db.engine);
    }
}
