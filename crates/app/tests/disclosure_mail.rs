//! The letters of disclosure, by the real queue: all questions stand in the mail, and an answer that runs out is asked for again.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use kernel::{FixedClock, PersonId, Stamp};
use partner::disclosure::{ask_to_disclose, disclose, rules};
use partner::{BodyKind, Initiative};
use store::MailRow;
use testkit::{Db, act_of, both, noon};

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

async fn answers_none(db: &Db, of: &Initiative, who: PersonId, now: Stamp) {
    let mut act = act_of(&db.store, who, now).await;
    let mut tx = db.store.begin().await.unwrap();
    disclose(&mut tx, &mut act, of.id, Vec::new()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn who_is_asked_reads_every_question_in_the_mail() {
    for db in both().await {
        let steward = testkit::steward(&db.store).await;
        let (initiative, _, people) = testkit::steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
        let act = act_of(&db.store, steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        ask_to_disclose(&mut tx, &act, initiative.id, people[0]).await.unwrap();
        tx.commit().await.unwrap();
        let mails = work(&db, noon() + TimeDelta::minutes(1)).await;
        let asked = mails.iter().find(|mail| mail.text.contains("24 months")).expect("the letter");
        for words in ["trial", "ambassador", "Shares", &format!("/initiatives/{}/disclosures/mine", initiative.slug)] {
            assert!(asked.text.contains(words), "{}: {words} in {}", db.engine, asked.text);
        }
    }
}

#[tokio::test]
async fn an_answer_that_runs_out_is_asked_for_again_unless_a_newer_one_is_there() {
    for db in both().await {
        let steward = testkit::steward(&db.store).await;
        let (initiative, _, people) = testkit::steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
        let (forgets, renews) = (people[0], people[1]);
        answers_none(&db, &initiative, forgets, noon()).await;
        answers_none(&db, &initiative, renews, noon()).await;
        let first = rules().remind_days.iter().copied().max().expect("a day to remind");
        let due = noon() + Days::new(rules().valid_days - first);
        answers_none(&db, &initiative, renews, due - Days::new(5)).await;
        let reminded = |mails: &[MailRow]| mails.iter().filter(|mail| mail.subject.contains("holds until")).count();
        assert_eq!(reminded(&work(&db, due - Days::new(1)).await), 0, "{}: too early", db.engine);
        assert_eq!(reminded(&work(&db, due).await), 1, "{}: one forgot", db.engine);
    }
}
