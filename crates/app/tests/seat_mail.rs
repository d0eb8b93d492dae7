//! Letters to people at the table, by the real queue: a seat is told at once, and who came later is not told of what was before.

use std::sync::Arc;

use chrono::Days;
use kernel::{Email, FixedClock, Lang, SeatKind, Stamp};
use partner::pulse::{PARTNERS_FIRST_DAYS, RUNS_DAYS, open_pulse};
use partner::{BodyKind, NewPerson, PhaseKind};
use store::MailRow;
use testkit::{Db, act_of, both, line, noon};

/// Everything due at `now` is done; every mail that has gone out so far.
async fn work(db: &Db, now: Stamp) -> Vec<MailRow> {
    let clock = Arc::new(FixedClock(now));
    let mailer = Arc::new(work::Outbox::new(db.store.clone(), clock.clone()));
    let files = outside::Files::open(&std::env::temp_dir()).unwrap();
    let site = "http://localhost".parse().unwrap();
    let place = work::Place { store: db.store.clone(), clock, mailer, files, site };
    while work::run_due(&place, 10).await.unwrap() > 0 {}
    db.store.read().await.unwrap().kept_mails(100).await.unwrap()
}

#[tokio::test]
async fn a_seat_is_told_and_a_newcomer_hears_nothing_of_a_pulse_before_their_time() {
    for db in both().await {
        let steward = testkit::steward(&db.store).await;
        let (initiative, body, people) = testkit::steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
        let mut act = act_of(&db.store, steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        open_pulse(&mut tx, &mut act, initiative.id, PhaseKind::Call).await.unwrap();
        tx.commit().await.unwrap();

        let late = noon() + Days::new(RUNS_DAYS + PARTNERS_FIRST_DAYS + 1);
        let mut act = act_of(&db.store, steward, late).await;
        let mut tx = db.store.begin().await.unwrap();
        let email = Email::parse("nora@example.org").unwrap();
        let who = NewPerson { email, name: line("Nora Lind"), lang: Lang::En };
        partner::fill_seat(&mut tx, &mut act, body, who, SeatKind::Partner, false).await.unwrap();
        tx.commit().await.unwrap();

        let mails = work(&db, late).await;
        let to = |address: &str| mails.iter().filter(|mail| mail.to == address).collect::<Vec<_>>();
        let nora = to("nora@example.org");
        assert_eq!(nora.len(), 1, "{}: {:?}", db.engine, nora.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
        assert!(nora[0].subject.contains("You have a seat"), "{}: {}", db.engine, nora[0].subject);
        assert!(nora[0].text.contains("working days") && nora[0].text.contains("nobody asks why"), "{}", nora[0].text);
        let out = mails.iter().filter(|mail| mail.subject.starts_with("What people said")).count();
        assert_eq!(out, people.len(), "{}: everybody who was asked reads the results", db.engine);
    }
}
