use std::time::Duration;

use kernel::{Email, InvitationId, Queue, Queued, SeatKind, TeamId, need};
use recruit::{InvitationMade, InvitationState, NewInvitation, Recruitment, Team};
use testkit::{Db, act_of, both, line};

use crate::scene::{Scene, open, person, team, why};

const DAY: Duration = Duration::from_secs(24 * 3600);

async fn invited(db: &Db, scene: &Scene, hash: &str) -> (TeamId, InvitationId, kernel::PersonId) {
    let (team, people) = team(&db.store, scene, "lantern.example.net", false).await;
    let mut act = act_of(&db.store, people[0], scene.now).await;
    let mut tx = db.store.begin().await.unwrap();
    let email = Email::parse("pat@river.example.net").unwrap();
    let new = NewInvitation { email, name: line("Pat"), kind: SeatKind::Partner };
    let invitation = recruit::invite_member(&mut tx, &mut act, team, new).await.unwrap();
    let twin = Queued::new(&InvitationMade { team, invitation }, scene.now);
    assert!(!tx.enqueue(twin).await.unwrap(), "the mail is queued");
    recruit::seal_invitation(&mut tx, &act, team, invitation, hash.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    (team, invitation, people[0])
}

#[tokio::test]
async fn the_link_of_an_invitation_works_once() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (id, ..) = invited(&db, &scene, "h1").await;
        let pat = person(&db.store, "pat@river.example.net").await;
        let act = act_of(&db.store, pat, scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        recruit::join_team(&mut tx, &act, "h1", pat).await.unwrap();
        assert_eq!(why(recruit::join_team(&mut tx, &act, "h1", pat).await), "refused-invitation-unknown");
        let team: Team = need(&mut tx, id).await.unwrap();
        assert_eq!(team.invitations[0].state, InvitationState::Used { at: scene.now }, "{}", db.engine);
        assert_eq!(tx.teams_of(pat).await.unwrap()[0].partners, 1);
        tx.commit().await.unwrap();
        assert!(act_of(&db.store, pat, scene.now).await.by.is_partner_member(id));
    }
}

#[tokio::test]
async fn a_link_older_than_fourteen_days_says_when_it_ended() {
    for db in both().await {
        let scene = open(&db.store).await;
        invited(&db, &scene, "h1").await;
        let pat = person(&db.store, "pat@river.example.net").await;
        let mut tx = db.store.begin().await.unwrap();
        let act = act_of(&db.store, pat, scene.now + 14 * DAY).await;
        assert_eq!(why(recruit::join_team(&mut tx, &act, "h1", pat).await), "refused-invitation-expired");
        let act = act_of(&db.store, pat, scene.now + 14 * DAY - Duration::from_micros(1)).await;
        assert_eq!(why(recruit::join_team(&mut tx, &act, "h1", pat).await), "yes");
    }
}

#[tokio::test]
async fn a_lead_takes_an_invitation_back_and_strangers_do_not_see_the_team() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (id, invitation, lead) = invited(&db, &scene, "h1").await;
        let pat = person(&db.store, "pat@river.example.net").await;
        let act = act_of(&db.store, pat, scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(why(recruit::revoke_invitation(&mut tx, &act, id, invitation).await), "missing");
        let lead = act_of(&db.store, lead, scene.now).await;
        recruit::revoke_invitation(&mut tx, &lead, id, invitation).await.unwrap();
        assert_eq!(why(recruit::join_team(&mut tx, &act, "h1", pat).await), "refused-invitation-unknown");
    }
}

#[tokio::test]
async fn the_last_lead_does_not_leave_a_team_alone() {
    for db in both().await {
        let scene = open(&db.store).await;
        let (id, people) = team(&db.store, &scene, "lantern.example.net", true).await;
        let act = act_of(&db.store, people[0], scene.now).await;
        let mut tx = db.store.begin().await.unwrap();
        assert_eq!(why(recruit::leave_team(&mut tx, &act, id, people[0]).await), "refused-last-lead");
        assert_eq!(why(recruit::leave_team(&mut tx, &act, id, people[1]).await), "yes");
    }
}
