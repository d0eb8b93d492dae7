use kernel::need;
use recruit::{Recruitment, Stage, Submission};
use testkit::{act_of, both, line};

use crate::scene::{FORTNIGHT, WHOLE, edit, open, sent, team, why};

#[tokio::test]
async fn a_team_without_a_partner_cannot_send() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", false).await;
        let mut act = act_of(&db.store, people[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("One")).await.unwrap();
        assert_eq!(why(recruit::submit(&mut tx, &act, draft.id).await), "refused-team-needs-partner");
    }
}

#[tokio::test]
async fn only_a_partner_in_the_team_writes_the_partners_account() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let mut lead = act_of(&db.store, people[0], scene.now).await;
        let partner = act_of(&db.store, people[1], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let draft = recruit::begin_submission(&mut tx, &mut lead, scene.call, team, line("One")).await.unwrap();
        let answer = recruit::save_draft(&mut tx, &lead, draft.id, draft.version, edit("One", WHOLE)).await;
        assert_eq!(why(answer), "refused-account-is-the-partners");
        let theirs = edit("One", &[("account", "Mine.")]);
        let saved = recruit::save_draft(&mut tx, &partner, draft.id, draft.version, theirs).await.unwrap();
        let ours = edit("Two", &[("did", "We planned."), ("account", "Mine.")]);
        let saved = recruit::save_draft(&mut tx, &lead, draft.id, saved.version, ours).await.unwrap();
        assert_eq!((saved.answers["account"].as_str(), saved.answers["did"].as_str()), ("Mine.", "We planned."));
    }
}

#[tokio::test]
async fn a_stale_save_overwrites_nothing_and_the_same_save_twice_is_one() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let mut act = act_of(&db.store, people[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("One")).await.unwrap();
        let again = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("One")).await.unwrap();
        assert_eq!(draft.id, again.id, "a double click begins one draft");
        let first = edit("One", &[("did", "First.")]);
        let saved = recruit::save_draft(&mut tx, &act, draft.id, draft.version, first.clone()).await.unwrap();
        let twice = recruit::save_draft(&mut tx, &act, draft.id, draft.version, first).await.unwrap();
        assert_eq!(saved.version, twice.version);
        let late = recruit::save_draft(&mut tx, &act, draft.id, draft.version, edit("One", &[("did", "Late.")])).await;
        assert_eq!(why(late), "stale", "{}", db.engine);
        let held: Submission = need(&mut tx, draft.id).await.unwrap();
        assert_eq!(held.answers["did"], "First.");
    }
}

#[tokio::test]
async fn a_draft_keeps_what_is_unfinished_and_sending_names_every_fault() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let mut act = act_of(&db.store, people[1], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("One")).await.unwrap();
        let nasty = "one two three four five שש 👩🏽‍⚕️ <script>";
        let answers = [("did", nasty), ("where", "Nowhere"), ("paid", "maybe"), ("learners", "many"), ("what", "else")];
        let saved = recruit::save_draft(&mut tx, &act, draft.id, draft.version, edit("One", &answers)).await.unwrap();
        assert_eq!((saved.answers["did"].as_str(), saved.answers.contains_key("what")), (nasty, false));
        assert_eq!(
            why(recruit::submit(&mut tx, &act, draft.id).await),
            "answer-account: field-required, answer-did: field-too-many-words, answer-learners: field-not-a-number, \
             answer-paid: field-not-yes-or-no, answer-where: field-not-an-option"
        );
        let bad = recruit::save_draft(&mut tx, &act, draft.id, saved.version, edit("One", &[("did", "a\0b")])).await;
        assert_eq!(why(bad), "answer-did: field-control-characters");
    }
}

#[tokio::test]
async fn sent_twice_is_sent_once_and_withdrawn_is_gone_from_no_ledger() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let id = sent(&db.store, &scene, team, people[1], "One").await;
        let act = act_of(&db.store, people[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let again = recruit::submit(&mut tx, &act, id).await.unwrap();
        assert_eq!((again.stage.clone(), *again.version), (Stage::Submitted { at: scene.now }, 3));
        let late = recruit::save_draft(&mut tx, &act, id, again.version, edit("Two", &[])).await;
        assert_eq!(why(late), "refused-submission-sent");
        recruit::withdraw(&mut tx, &act, id).await.unwrap();
        recruit::withdraw(&mut tx, &act, id).await.unwrap();
        assert_eq!(tx.submissions_to(scene.call).await.unwrap()[0].stage, "withdrawn");
        assert_eq!(why(recruit::submit(&mut tx, &act, id).await), "refused-submission-withdrawn");
    }
}

#[tokio::test]
async fn after_the_end_of_the_call_nothing_is_saved_or_sent_but_can_be_taken_back() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (team, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let mut act = act_of(&db.store, people[1], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        let draft = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("One")).await.unwrap();
        act.now = scene.now + 4 * FORTNIGHT;
        let save = recruit::save_draft(&mut tx, &act, draft.id, draft.version, edit("One", WHOLE)).await;
        assert_eq!(why(save), "refused-call-closed");
        assert_eq!(why(recruit::submit(&mut tx, &act, draft.id).await), "refused-call-closed");
        let begin = recruit::begin_submission(&mut tx, &mut act, scene.call, team, line("Two")).await;
        assert_eq!(why(begin), "refused-call-closed");
        assert_eq!(why(recruit::withdraw(&mut tx, &act, draft.id).await), "yes");
    }
}
