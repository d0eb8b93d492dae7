//! People who may be given work: with an offer on file where they are partners, and with their ties to companies told.

use chrono::TimeDelta;
use kernel::{Currency, InitiativeId, Money, PersonId, SeatKind, Stamp};
use partner::disclosure::disclose;
use partner::pay::{Level, Offer, offer_work};
use store::Store;

use crate::{act_of, line, prose};

/// What a partner is offered, to begin on the day of `now`.
pub fn offer(now: Stamp) -> Offer {
    Offer {
        role: line("Reads practices"),
        seat: SeatKind::Partner,
        starts: now.date_naive(),
        hours: 20,
        rate: Money::of_minor(6_000, Currency::Usd).expect("an amount"),
        level: Level::Collaborate,
        expenses: prose("Travel, in advance."),
        credit: line("By name."),
        feedback: line("In ten days."),
        leave: line("At any time."),
    }
}

/// Everybody is offered the work and says that there are no ties, a minute before `now`.
pub async fn ready_to_work(store: &Store, (steward, of): (PersonId, InitiativeId), people: &[PersonId], now: Stamp) {
    let before = now - TimeDelta::minutes(1);
    for person in people {
        let mut act = act_of(store, steward, before).await;
        let mut tx = store.begin().await.expect("a transaction");
        offer_work(&mut tx, &mut act, of, *person, offer(now)).await.expect("an offer");
        tx.commit().await.expect("a commit");
        let mut act = act_of(store, *person, before).await;
        let mut tx = store.begin().await.expect("a transaction");
        disclose(&mut tx, &mut act, of, Vec::new()).await.expect("an answer");
        tx.commit().await.expect("a commit");
    }
}
