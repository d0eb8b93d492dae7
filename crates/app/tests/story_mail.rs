//! The letters of a story, by the real queue: none holds a word of it, each takes it back, and the end of consent comes by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use chrono::{Days, Months, TimeDelta};
use kernel::{FixedClock, Lang, Stamp};
use partner::story::{
    Audience, Channel, Grant, Naming, NewConsent, NewStory, NewUse, Purpose, Story, StoryBook, TellerKind, UseKind,
    Words, consent_to_story, note_use, release_story, tell_story,
};
use store::MailRow;
use testkit::{Db, act_of, both, line, noon, prose};
use tower::ServiceExt;

const SECRET: &str = "Zwetschgenmus";

fn terms(until: chrono::NaiveDate) -> NewConsent {
    let grant = Grant { audience: Audience::Public, channels: BTreeSet::from([Channel::Site, Channel::Spoken]) };
    NewConsent {
        grants: BTreeMap::from([(Purpose::Library, grant)]),
        naming: Naming::Anonymous,
        pseudonym: None,
        until,
        signed: line("Member 0"),
        understood: BTreeSet::new(),
    }
}

/// A released story of the first partner, told in a talk too.
async fn released(db: &Db) -> Story {
    let steward = testkit::steward(&db.store).await;
    let kind = partner::BodyKind::SteeringGroup;
    let (initiative, _, people) = testkit::steering_group(&db.store, steward, kind).await;
    let mut act = act_of(&db.store, people[0], noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let words = Words::new(line(SECRET), prose(SECRET), Some(line(SECRET)));
    let new =
        NewStory { words, lang: Lang::En, kind: TellerKind::Adult, representative: None, hidden_from: Vec::new() };
    let story = tell_story(&mut tx, &mut act, initiative.id, new).await.unwrap();
    let until = noon().date_naive() + Days::new(365);
    let story = consent_to_story(&mut tx, &act, story.id, terms(until)).await.unwrap();
    let hash = story.words.as_ref().unwrap().hash();
    let story = release_story(&mut tx, &mut act, story.id, &hash).await.unwrap();
    let used = NewUse { kind: UseKind::Session, channel: Channel::Spoken, what: line("A talk"), day: until };
    note_use(&mut tx, &mut act, story.id, used).await.unwrap();
    tx.commit().await.unwrap();
    story
}

/// Everything due at `now` is done; the mails that went out meanwhile, by subject.
async fn work(db: &Db, now: Stamp) -> BTreeMap<String, MailRow> {
    let clock = Arc::new(FixedClock(now));
    let before: BTreeSet<String> = mails(db).await.into_iter().map(|mail| mail.id).collect();
    let mailer = Arc::new(work::Outbox::new(db.store.clone(), clock.clone()));
    let site = "http://localhost".parse().unwrap();
    let files = outside::Files::open(&std::env::temp_dir()).unwrap();
    let place = work::Place { store: db.store.clone(), clock, mailer, files, site };
    while work::run_due(&place, 10).await.unwrap() > 0 {}
    let new = mails(db).await.into_iter().filter(|mail| !before.contains(&mail.id));
    new.map(|mail| (mail.subject.clone(), mail)).collect()
}

async fn mails(db: &Db) -> Vec<MailRow> {
    let mut mails = db.store.read().await.unwrap().kept_mails(100).await.unwrap();
    // That somebody has a seat is told as well, and is not what this is about.
    mails.retain(|mail| !mail.subject.starts_with("You have a seat"));
    mails
}

fn site(db: &Db, now: Stamp) -> Router {
    let site = web::Site {
        base: "http://localhost".parse().unwrap(),
        demo: false,
        files: std::env::temp_dir(),
        personas: vec![],
        move_clock: Box::new(|_| {}),
    };
    web::router(web::App::new(db.store.clone(), Arc::new(FixedClock(now)), site).unwrap())
}

async fn status(db: &Db, now: Stamp, method: &str, path: &str) -> u16 {
    let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
    site(db, now).oneshot(request).await.unwrap().status().as_u16()
}

fn link(mail: &MailRow) -> String {
    let from = mail.text.find("/take-back/").expect("a link that takes the story back");
    mail.text[from..].chars().take_while(|char| char.is_ascii_alphanumeric() || "/-".contains(*char)).collect()
}

async fn no_mail_holds_a_word(db: &Db) {
    for mail in mails(db).await {
        let whole = [mail.subject.as_str(), &mail.text, &mail.html].concat();
        assert!(!whole.contains(SECRET), "{}: {}", db.engine, mail.subject);
    }
}

#[tokio::test]
async fn letters_tell_what_was_signed_ask_how_one_is_remind_before_the_end_and_tell_it() {
    for db in both().await {
        let story = released(&db).await;
        let page = format!("/stories/{}", story.slug);
        let until = story.consent.as_ref().unwrap().terms.until;
        let first = work(&db, noon()).await;
        let subjects: Vec<_> = first.keys().map(String::as_str).collect();
        assert_eq!(subjects, ["What you agreed to", "Your story is shown now"], "{}", db.engine);
        assert!(first["What you agreed to"].text.contains("Everybody: on this site, told in a presentation"));
        assert_eq!(work(&db, noon() + TimeDelta::days(6)).await.len(), 0, "{}", db.engine);
        let week = work(&db, noon() + TimeDelta::days(7)).await;
        assert!(week.contains_key("How are you, a week after telling?"), "{}: {week:?}", db.engine);
        let end = until.and_hms_opt(0, 0, 0).unwrap().and_utc();
        assert_eq!(work(&db, end - TimeDelta::days(31)).await.len(), 0, "{}", db.engine);
        assert_eq!(work(&db, end - TimeDelta::days(30)).await.len(), 1, "{}: a month before", db.engine);
        assert_eq!(status(&db, end - TimeDelta::seconds(1), "GET", &page).await, 200, "{}", db.engine);
        assert_eq!(status(&db, end, "GET", &page).await, 410, "{}: before any job ran", db.engine);
        let over = work(&db, end).await;
        assert!(over.contains_key("Your story is no longer shown"), "{}: {over:?}", db.engine);
        let mut tx = db.store.read().await.unwrap();
        let story = tx.story_by_slug(&story.slug).await.unwrap().unwrap();
        assert_eq!((story.stage(until), story.words.is_some()), ("expired", true), "{}: the words stay", db.engine);
        drop(tx);
        no_mail_holds_a_word(&db).await;
    }
}

#[tokio::test]
async fn a_renewed_consent_is_not_ended_by_the_one_before() {
    for db in both().await {
        let story = released(&db).await;
        let page = format!("/stories/{}", story.slug);
        let until = story.consent.as_ref().unwrap().terms.until;
        let soon = noon() + TimeDelta::days(340);
        let act = act_of(&db.store, story.teller, soon).await;
        let mut tx = db.store.begin().await.unwrap();
        consent_to_story(&mut tx, &act, story.id, terms(until + Months::new(12))).await.unwrap();
        tx.commit().await.unwrap();
        let after = until.and_hms_opt(9, 0, 0).unwrap().and_utc();
        let told = work(&db, after).await;
        assert!(!told.contains_key("Your story is no longer shown"), "{}: {told:?}", db.engine);
        assert_eq!(status(&db, after, "GET", &page).await, 200, "{}", db.engine);
    }
}

#[tokio::test]
async fn each_letter_takes_the_story_back_and_the_last_one_tells_what_cannot_be_called_back() {
    for db in both().await {
        let story = released(&db).await;
        let page = format!("/stories/{}", story.slug);
        let mails = work(&db, noon()).await;
        let path = link(&mails["Your story is shown now"]);
        assert_eq!(status(&db, noon(), "GET", &path).await, 200, "{}: mail programs follow links", db.engine);
        assert_eq!(status(&db, noon(), "GET", &page).await, 200, "{}: that does nothing", db.engine);
        assert_eq!(status(&db, noon(), "POST", &path).await, 200, "{}", db.engine);
        assert_eq!(status(&db, noon(), "GET", &page).await, 410, "{}", db.engine);
        let older = link(&mails["What you agreed to"]);
        assert_eq!(status(&db, noon(), "POST", &older).await, 200, "{}: it is gone already", db.engine);
        let told = work(&db, noon()).await;
        assert!(
            told["Your story is gone"].text.contains("> A talk (told in a presentation"),
            "{}: {told:?}",
            db.engine
        );
        assert_eq!(work(&db, noon() + TimeDelta::days(400)).await.len(), 0, "{}: no letter follows", db.engine);
        no_mail_holds_a_word(&db).await;

        let consents = async |db: &Db| db.store.read().await.unwrap().consents(story.id).await.unwrap().len();
        work(&db, noon() + Months::new(72) - TimeDelta::days(1)).await;
        assert_eq!(consents(&db).await, 1, "{}: the form is kept six years", db.engine);
        work(&db, noon() + Months::new(72) + TimeDelta::days(1)).await;
        assert_eq!(consents(&db).await, 0, "{}: and no longer", db.engine);
    }
}
