use std::collections::BTreeMap;

use kernel::{Failure, PersonId, Queue, Queued, Stamp, SubmissionId, need};
use partner::{InputSource, Partnership};
use recruit::{
    Call, Conflict, LetterDue, Means, PracticeAccepted, Recommendation, Recruitment, ReviewState, Stage, Verdict,
};
use testkit::{Db, act_of, both, line, prose};

use crate::scene::{FORTNIGHT, Scene, carry, open, sent, team, why};

fn verdict(partnership: u8, change: u8, comment: Option<&str>) -> Verdict {
    let scores = BTreeMap::from([("partnership".to_owned(), partnership), ("change".to_owned(), change)]);
    Verdict { scores, comment: comment.map(prose), recommendation: Recommendation::Accept }
}

async fn assign(db: &Db, scene: &Scene, wanted: usize) -> recruit::AssignReport {
    let mut act = act_of(&db.store, scene.panel[0], scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    let report = recruit::assign_reviewers(&mut tx, &mut act, scene.call, wanted).await.unwrap();
    tx.commit().await.unwrap();
    report
}

async fn review(db: &Db, on: SubmissionId, person: PersonId, now: Stamp, verdict: Verdict) -> Result<(), Failure> {
    let mut act = act_of(&db.store, person, now).await;
    let mut tx = db.store.begin().await.unwrap();
    let mine = tx.reviews_by(person).await.unwrap().into_iter().find(|line| line.submission == on).unwrap();
    recruit::give_review(&mut tx, &mut act, mine.id, verdict).await?;
    tx.commit().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn reviewers_are_assigned_evenly_with_a_partner_on_each_and_once() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        for n in 0..4 {
            sent(&db.store, &scene, team, people[1], &format!("Practice {n}")).await;
        }
        assert_eq!(assign(&db, &scene, 3).await.assigned, 12);
        assert_eq!(assign(&db, &scene, 3).await.assigned, 0, "a second press adds nothing");
        let mut tx = db.store.begin().await.unwrap();
        let reviews = tx.reviews_of_call(scene.call).await.unwrap();
        for person in &scene.panel {
            assert_eq!(reviews.iter().filter(|held| held.reviewer == *person).count(), 3, "{}", db.engine);
        }
        for line in tx.submissions_to(scene.call).await.unwrap() {
            assert!(reviews.iter().any(|held| held.submission == line.id && held.seat.is_partner()));
        }
    }
}

#[tokio::test]
async fn a_conflict_of_interest_keeps_out_and_says_why() {
    for db in both().await {
        let scene = open(&db.store).await;
        // Everybody on the panel has an address at example.org, and so has this team.
        let (team, people) = team(&db.store, &scene, "example.org", true).await;
        let id = sent(&db.store, &scene, team, people[1], "Ours").await;
        let report = assign(&db, &scene, 3).await;
        assert_eq!((report.assigned, report.without_partner), (0, vec![id]));
        assert!(report.kept_out.iter().all(|(_, _, why)| *why == Conflict::SameMailDomain));

        let mut act = act_of(&db.store, scene.panel[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let held = recruit::assign_one(&mut tx, &mut act, id, scene.panel[1]).await.unwrap();
        assert_eq!(held.state, ReviewState::KeptOut { at: scene.now, why: Conflict::SameMailDomain });
        let mut act = act_of(&db.store, scene.panel[1], scene.now).await;
        let answer = recruit::give_review(&mut tx, &mut act, held.id, verdict(5, 5, None)).await;
        assert_eq!(why(answer), "refused-conflict-same-mail-domain");
        assert_eq!(tx.reviews_by(scene.panel[1]).await.unwrap()[0].title, "", "{}: not even the title", db.engine);
    }
}

#[tokio::test]
async fn a_declared_conflict_takes_the_review_away() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let id = sent(&db.store, &scene, team, people[1], "One").await;
        assign(&db, &scene, 4).await;
        review(&db, id, scene.panel[0], scene.now, verdict(5, 5, None)).await.unwrap();
        let act = act_of(&db.store, scene.panel[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let mine = tx.reviews_by(scene.panel[0]).await.unwrap().remove(0);
        let stranger = act_of(&db.store, scene.panel[1], scene.now).await;
        assert_eq!(why(recruit::declare_conflict(&mut tx, &stranger, mine.id).await), "missing");
        recruit::declare_conflict(&mut tx, &act, mine.id).await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        let reviews = tx.reviews_of(id).await.unwrap();
        let means = Means::of(&call.criteria, &reviews.iter().collect::<Vec<_>>());
        assert_eq!(means.partners.reviews, 0, "what was scored does not count any more");
    }
}

#[tokio::test]
async fn partners_and_others_are_read_apart_and_a_reason_becomes_an_input() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let id = sent(&db.store, &scene, team, people[1], "One").await;
        assign(&db, &scene, 4).await;
        for (person, given) in scene.panel.iter().zip([(1, 1), (2, 2), (5, 2), (5, 5)]) {
            review(&db, id, *person, scene.now, verdict(given.0, given.1, Some("Say who decided."))).await.unwrap();
        }
        assert_eq!(
            why(review(&db, id, scene.panel[0], scene.now, verdict(6, 1, None)).await),
            "score-partnership: field-score-missing"
        );
        review(&db, id, scene.panel[0], scene.now, verdict(1, 1, Some("Say who decided."))).await.unwrap();
        let mut tx = db.store.begin().await.unwrap();
        let call: Call = need(&mut tx, scene.call).await.unwrap();
        let reviews = tx.reviews_of(id).await.unwrap();
        let means = Means::of(&call.criteria, &reviews.iter().collect::<Vec<_>>());
        assert_eq!((means.partners.score, means.others.score), (Some(1.5), Some(4.5)), "{}", db.engine);
        let inputs = tx.inputs(scene.initiative, None).await.unwrap();
        assert_eq!(inputs.len(), 4, "the same words twice are one input");
        assert!(inputs.iter().all(|input| input.source == InputSource::ReviewReason && input.about == id.to_string()));
    }
}

#[tokio::test]
async fn a_practice_is_accepted_only_under_the_partnership_rule_and_its_letters_go_out() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let yes = sent(&db.store, &scene, team, people[1], "Same title").await;
        let also = sent(&db.store, &scene, team, people[1], "Same title").await;
        let mut act = act_of(&db.store, scene.panel[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(why(recruit::accept(&mut tx, &act, yes).await), "refused-no-assent-practice-accepted");
        let papers = (line("Accept two?"), prose("Two practices."));
        let slate = vec![yes, also];
        let asked = recruit::propose_slate(&mut tx, &mut act, scene.call, slate, papers.clone()).await.unwrap();
        let empty = recruit::propose_slate(&mut tx, &mut act, scene.call, vec![], papers).await;
        assert_eq!(why(empty), "refused-slate-empty");
        tx.commit().await.unwrap();

        let mut tx = db.store.begin().await.unwrap();
        let open = recruit::accept_slate(&mut tx, &act, asked.id).await;
        assert_eq!(why(open), "refused-no-assent-practice-accepted");
        drop(tx);
        carry(&db.store, &scene.panel, asked.id, scene.now).await.unwrap();

        act.now = scene.now + FORTNIGHT;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(recruit::accept_slate(&mut tx, &act, asked.id).await.unwrap(), 2);
        assert_eq!(recruit::accept_slate(&mut tx, &act, asked.id).await.unwrap(), 0);
        let practices = tx.practices(Some(scene.initiative)).await.unwrap();
        assert_eq!(practices.len(), 2);
        assert_ne!(practices[0].slug, practices[1].slug);
        let practice = tx.practice("same-title").await.unwrap().unwrap();
        assert_eq!(practice.account.unwrap().text, "I said so.");
        assert_eq!(practice.sections.iter().map(|part| part.key.as_str()).collect::<Vec<_>>(), ["did", "where"]);
        assert_eq!((practice.members.len(), practice.organisation.as_str()), (2, "lantern.example.net"));
        for job in [
            Queued::new(&PracticeAccepted { submission: yes }, act.now),
            Queued::new(&LetterDue { submission: yes, person: people[0] }, act.now),
            Queued::new(&LetterDue { submission: yes, person: people[1] }, act.now),
        ] {
            assert!(!tx.enqueue(job).await.unwrap(), "{}: queued with the acceptance", db.engine);
        }
        assert_eq!(PracticeAccepted::payload(yes), format!(r#"{{"submission":"{yes}"}}"#));
    }
}

trait Payload {
    fn payload(id: SubmissionId) -> String;
}

impl Payload for PracticeAccepted {
    fn payload(id: SubmissionId) -> String {
        Queued::new(&Self { submission: id }, testkit::noon()).payload
    }
}

#[tokio::test]
async fn a_submission_is_declined_with_a_reason_by_who_leads_the_panel() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let id = sent(&db.store, &scene, team, people[1], "One").await;
        let mut tx = db.store.begin().await.unwrap();
        let act = act_of(&db.store, scene.panel[1], scene.now).await;
        assert_eq!(why(recruit::decline(&mut tx, &act, id, prose("No.")).await), "refused-not-yours");
        let act = act_of(&db.store, scene.panel[0], scene.now).await;
        let declined = recruit::decline(&mut tx, &act, id, prose("Tell us what changed.")).await.unwrap();
        assert_eq!(declined.stage, Stage::Declined { at: scene.now, reason: prose("Tell us what changed.") });
        assert_eq!(why(recruit::decline(&mut tx, &act, id, prose("Other.")).await), "refused-submission-decided");
        assert!(!tx.enqueue(Queued::new(&LetterDue { submission: id, person: people[1] }, scene.now)).await.unwrap());
    }
}
