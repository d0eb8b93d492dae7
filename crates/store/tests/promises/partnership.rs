use std::time::Duration;

use kernel::{Failure, PersonId, Stamp, Subject, need};
use partner::{
    Aspect, AspectKind, BodyKind, Close, Decision, Disposition, Influence, Initiative, InputSource, Matter, Method,
    NewDecision, Partnership, Reply, Stance, TakePosition, assent, close_decision, put_decision, take_position,
};
use testkit::{Db, act_of, both, line, noon, prose, steering_group, steward};

const FORTNIGHT: Duration = Duration::from_secs(14 * 24 * 3600);
const CARRY: Close = Close { carry: true, influence: Influence::Moderate, changed: None };

struct Asked {
    decision: kernel::DecisionId,
    initiative: kernel::InitiativeId,
    people: Vec<PersonId>,
}

/// A question put at noon to two partners, a clinician and an educator.
async fn ask(db: &Db, method: Method) -> Asked {
    let steward = steward(&db.store).await;
    let (initiative, body, people) = steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
    let mut act = act_of(&db.store, steward, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let new = NewDecision::new(line("Open the call"), prose("We ask teams for their best practices."), method)
        .about(Matter::CallOpens, vec![Subject::of("call_1")])
        .in_cell(AspectKind::Identification, partner::Function::Planned);
    let decision = put_decision(&mut tx, &mut act, body, new).await.unwrap();
    tx.commit().await.unwrap();
    Asked { decision: decision.id, initiative: initiative.id, people }
}

async fn speak(db: &Db, asked: &Asked, who: usize, stance: Stance, reason: Option<&str>) -> Result<(), Failure> {
    let mut act = act_of(&db.store, asked.people[who], noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    take_position(&mut tx, &mut act, asked.decision, TakePosition::new(stance, reason.map(prose))).await?;
    tx.commit().await.unwrap();
    Ok(())
}

async fn close(db: &Db, asked: &Asked, now: Stamp) -> Result<(), String> {
    let mut act = act_of(&db.store, asked.people[0], now).await;
    let mut tx = db.store.begin().await.unwrap();
    match close_decision(&mut tx, &mut act, asked.decision, CARRY).await {
        Ok(_) => {
            tx.commit().await.unwrap();
            Ok(())
        }
        Err(Failure::Refused(why)) => Err(why.key.to_owned()),
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_decision_is_carried_when_two_partners_agree_after_the_notice_period() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        speak(&db, &asked, 0, Stance::Agree, None).await.unwrap();
        speak(&db, &asked, 1, Stance::Agree, Some("Good questions.")).await.unwrap();
        assert_eq!(close(&db, &asked, noon() + FORTNIGHT).await, Ok(()), "{}", db.engine);

        let mut tx = db.store.begin().await.unwrap();
        let found = assent(&mut tx, Matter::CallOpens, "call_1").await.unwrap();
        assert!(found.covers(Matter::CallOpens, "call_1"));
        assert_eq!(found.source(), asked.decision.to_string());
        let decision: Decision = need(&mut tx, asked.decision).await.unwrap();
        assert_eq!(decision.positions.len(), 2);
        assert_eq!(tx.influence(asked.initiative).await.unwrap()[0].with_partners, 1);
    }
}

#[tokio::test]
async fn an_assent_is_for_its_own_subject_and_matter_only() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        speak(&db, &asked, 0, Stance::Agree, None).await.unwrap();
        speak(&db, &asked, 1, Stance::Agree, None).await.unwrap();
        close(&db, &asked, noon() + FORTNIGHT).await.unwrap();
        let mut tx = db.store.begin().await.unwrap();
        assert!(matches!(assent(&mut tx, Matter::CallOpens, "call_2").await, Err(Failure::Refused(_))));
        assert!(matches!(assent(&mut tx, Matter::EditionReleased, "call_1").await, Err(Failure::Refused(_))));
    }
}

#[tokio::test]
async fn nothing_is_carried_before_partners_had_the_papers_for_ten_working_days() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        speak(&db, &asked, 0, Stance::Agree, None).await.unwrap();
        speak(&db, &asked, 1, Stance::Agree, None).await.unwrap();
        let almost = noon() + FORTNIGHT - Duration::from_secs(1);
        assert_eq!(close(&db, &asked, almost).await, Err("refused-notice-running".to_owned()));
    }
}

#[tokio::test]
async fn silence_of_partners_is_no_consent() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        speak(&db, &asked, 0, Stance::Agree, None).await.unwrap();
        assert_eq!(close(&db, &asked, noon() + FORTNIGHT).await, Err("refused-partners-silent".to_owned()));
    }
}

#[tokio::test]
async fn an_open_objection_of_a_partner_stops_consent_until_it_is_taken_back() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        speak(&db, &asked, 0, Stance::Object, Some("Too long for people who are ill.")).await.unwrap();
        speak(&db, &asked, 1, Stance::Agree, None).await.unwrap();
        assert_eq!(close(&db, &asked, noon() + FORTNIGHT).await, Err("refused-objection-open".to_owned()));
        speak(&db, &asked, 0, Stance::Agree, None).await.unwrap();
        assert_eq!(close(&db, &asked, noon() + FORTNIGHT).await, Ok(()));
    }
}

#[tokio::test]
async fn a_majority_of_everybody_is_not_enough_without_the_partners() {
    for db in both().await {
        let asked = ask(&db, Method::DoubleMajority).await;
        speak(&db, &asked, 0, Stance::Object, Some("No.")).await.unwrap();
        speak(&db, &asked, 1, Stance::Agree, None).await.unwrap();
        speak(&db, &asked, 2, Stance::Agree, None).await.unwrap();
        speak(&db, &asked, 3, Stance::Agree, None).await.unwrap();
        assert_eq!(close(&db, &asked, noon() + FORTNIGHT).await, Err("refused-majority-missing".to_owned()));
    }
}

#[tokio::test]
async fn an_objection_needs_a_reason_and_the_reason_waits_for_an_answer() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        assert!(
            matches!(speak(&db, &asked, 0, Stance::Object, None).await, Err(Failure::Refused(why)) if why.key == "refused-objection-needs-reason")
        );
        speak(&db, &asked, 0, Stance::Object, Some("Too long.")).await.unwrap();

        let mut tx = db.store.begin().await.unwrap();
        let line = tx.inputs(asked.initiative, Some(asked.people[0])).await.unwrap().remove(0);
        assert_eq!(
            (line.source, line.answer, tx.open_inputs(asked.initiative).await.unwrap()),
            (InputSource::VoteReason, None, 1)
        );
        drop(tx);

        let mut act = act_of(&db.store, asked.people[2], noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let reply = Reply { disposition: Disposition::Used, reason: prose("We cut two questions.") };
        partner::answer_input(&mut tx, &mut act, line.id, reply).await.unwrap();
        assert_eq!(tx.open_inputs(asked.initiative).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn who_saves_second_is_told_that_somebody_was_faster() {
    for db in both().await {
        let steward = steward(&db.store).await;
        let (initiative, ..) = steering_group(&db.store, steward, BodyKind::SteeringGroup).await;
        let mut act = act_of(&db.store, steward, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let seen: Initiative = need(&mut tx, initiative.id).await.unwrap();
        let aspect = Aspect {
            planned: "Two partners chose the questions.".to_owned(),
            implemented: String::new(),
            ..Aspect::default()
        };
        partner::describe_aspect(
            &mut tx,
            &mut act,
            initiative.id,
            (AspectKind::Identification, &Aspect::default()),
            aspect.clone(),
        )
        .await
        .unwrap();
        let may = partner::MaySteer::check(&act.by, initiative.id).unwrap();
        let second = kernel::save(&mut tx, seen.describe(&act, &may, AspectKind::Resources, aspect)).await;
        assert!(matches!(second, Err(Failure::Stale)), "{}", db.engine);
    }
}

#[tokio::test]
async fn a_waiver_is_a_partner_leads_and_nobody_elses() {
    for db in both().await {
        let asked = ask(&db, Method::Consent).await;
        for (who, allowed) in [(0, true), (1, false), (2, false)] {
            let mut act = act_of(&db.store, asked.people[who], noon()).await;
            let mut tx = db.store.begin().await.unwrap();
            let signed = partner::sign_waiver(
                &mut tx,
                &mut act,
                asked.initiative,
                Matter::CallOpens,
                Subject::of("call_1"),
                prose("In haste."),
            )
            .await;
            assert_eq!(signed.is_ok(), allowed, "{}: member {who}", db.engine);
            assert_eq!(assent(&mut tx, Matter::CallOpens, "call_1").await.is_ok(), allowed);
        }
    }
}
