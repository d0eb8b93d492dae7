use chrono::TimeDelta;
use kernel::{Currency, Failure, Money, PersonId, Stamp};
use partner::pay::{
    Account, Agreement, Claim, Consent, Level, NewExpense, NewPayee, NewWork, PayBook, PayChoice, PayForm,
    agree_to_work, approve_claim, claim_expense, claim_work, offer_on_file, offer_work, pay_figures, pay_out,
    say_payee,
};
use testkit::{Db, act_of, both, line, noon, offer};

use crate::showcase::{World, world};

fn usd(minor: i64) -> Money {
    Money::of_minor(minor, Currency::Usd).unwrap()
}

fn key<T>(result: Result<T, Failure>) -> String {
    match result {
        Err(Failure::Refused(why)) => why.key.to_owned(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => "done".to_owned(),
    }
}

async fn offered(db: &Db, world: &World, person: PersonId, starts: Stamp) -> Result<Agreement, Failure> {
    let mut act = act_of(&db.store, world.steward, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let made = offer_work(&mut tx, &mut act, world.initiative.id, person, offer(starts)).await?;
    tx.commit().await.unwrap();
    Ok(made)
}

async fn agreed(db: &Db, world: &World, person: PersonId, choice: PayChoice) -> Agreement {
    let made = offered(db, world, person, noon()).await.unwrap();
    let act = act_of(&db.store, person, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let consent = Consent { choice, form: PayForm::Transfer, wanted: Level::Lead };
    let made = agree_to_work(&mut tx, &act, made.id, consent).await.unwrap();
    tx.commit().await.unwrap();
    made
}

async fn worked(db: &Db, under: &Agreement, minutes: u32, now: Stamp) -> Result<Claim, Failure> {
    let mut act = act_of(&db.store, under.person, now).await;
    let mut tx = db.store.begin().await.unwrap();
    let new = NewWork { day: now.date_naive(), minutes, what: line("Read four practices") };
    let claim = claim_work(&mut tx, &mut act, under.id, new).await?;
    tx.commit().await.unwrap();
    Ok(claim)
}

async fn approved(db: &Db, by: PersonId, claim: &Claim) -> Result<Claim, Failure> {
    let act = act_of(&db.store, by, noon()).await;
    let mut tx = db.store.begin().await.unwrap();
    let claim = approve_claim(&mut tx, &act, claim.id).await?;
    tx.commit().await.unwrap();
    Ok(claim)
}

async fn paid(db: &Db, world: &World, now: Stamp) -> usize {
    let act = act_of(&db.store, world.steward, now).await;
    let mut tx = db.store.begin().await.unwrap();
    let done = pay_out(&mut tx, &act, world.initiative.id, line("TR-1")).await.unwrap().len();
    tx.commit().await.unwrap();
    done
}

#[tokio::test]
async fn pay_is_offered_before_work_and_the_offer_is_on_file() {
    for db in both().await {
        let world = world(&db).await;
        let (of, person) = (world.initiative.id, world.people[0]);
        let mut tx = db.store.read().await.unwrap();
        assert_eq!(key(offer_on_file(&mut tx, of, person).await), "refused-no-offer", "{}", db.engine);
        drop(tx);
        let late = offered(&db, &world, person, noon() - TimeDelta::days(1)).await;
        assert_eq!(key(late), "refused-offer-after-work", "{}", db.engine);
        let made = offered(&db, &world, person, noon()).await.unwrap();
        let mut tx = db.store.read().await.unwrap();
        assert_eq!(offer_on_file(&mut tx, of, person).await.unwrap().agreement(), made.id, "{}", db.engine);
        drop(tx);
        assert_eq!(key(worked(&db, &made, 60, noon()).await), "refused-not-agreed-yet", "{}", db.engine);
        let act = act_of(&db.store, person, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        partner::pay::turn_down_work(&mut tx, &act, made.id).await.unwrap();
        assert_eq!(key(offer_on_file(&mut tx, of, person).await), "refused-no-offer", "{}", db.engine);
    }
}

#[tokio::test]
async fn what_somebody_chose_decides_what_there_is_to_pay() {
    let later = noon().date_naive() + chrono::Days::new(30);
    for db in both().await {
        let world = world(&db).await;
        for (choice, first, second) in [
            (PayChoice::Accept, 9_000, 9_000),
            (PayChoice::Decline, 0, 0),
            (PayChoice::Cap(usd(15_000)), 9_000, 6_000),
            (PayChoice::Defer(later), 9_000, 9_000),
            (PayChoice::Redirect(line("A patients' group")), 9_000, 9_000),
        ] {
            // The cap counts a person's whole month, so each choice has a month of its own.
            let months = 31 * i64::from(first == 9_000 && second == 6_000);
            let now = noon() + TimeDelta::days(months);
            let under = agreed(&db, &world, world.people[0], choice.clone()).await;
            let amounts = [worked(&db, &under, 90, now).await, worked(&db, &under, 90, now).await];
            let amounts = amounts.map(|claim| claim.unwrap().amount.minor());
            assert_eq!(amounts, [first, second], "{}: {choice:?}", db.engine);
        }
    }
}

#[tokio::test]
async fn a_claim_is_paid_once_after_somebody_else_approved_it() {
    for db in both().await {
        let world = world(&db).await;
        let under = agreed(&db, &world, world.people[0], PayChoice::Accept).await;
        let claim = worked(&db, &under, 60, noon()).await.unwrap();
        assert_eq!(paid(&db, &world, noon()).await, 0, "{}: nothing is approved", db.engine);
        assert_eq!(key(approved(&db, world.people[1], &claim).await), "refused-not-yours", "{}", db.engine);
        approved(&db, world.steward, &claim).await.unwrap();
        assert_eq!(key(approved(&db, world.steward, &claim).await), "refused-claim-settled", "{}", db.engine);
        assert_eq!(paid(&db, &world, noon() + TimeDelta::days(9)).await, 1, "{}", db.engine);
        assert_eq!(paid(&db, &world, noon() + TimeDelta::days(9)).await, 0, "{}: paid once", db.engine);
        let mut tx = db.store.read().await.unwrap();
        let agreements = tx.agreements(world.initiative.id, None).await.unwrap();
        let claims = tx.claims(world.initiative.id, None).await.unwrap();
        let figures = pay_figures(&agreements, &claims);
        assert_eq!((figures.days, figures.partner_minutes), (Some((9, 9, 9)), 60), "{}", db.engine);
    }
}

#[tokio::test]
async fn nobody_approves_their_own_claim() {
    for db in both().await {
        let world = world(&db).await;
        let under = agreed(&db, &world, world.steward, PayChoice::Accept).await;
        let claim = worked(&db, &under, 60, noon()).await.unwrap();
        assert_eq!(key(approved(&db, world.steward, &claim).await), "refused-own-claim", "{}", db.engine);
    }
}

#[tokio::test]
async fn deferred_pay_waits_and_expenses_do_not() {
    for db in both().await {
        let world = world(&db).await;
        let until = noon().date_naive() + chrono::Days::new(30);
        let under = agreed(&db, &world, world.people[0], PayChoice::Defer(until)).await;
        let work = worked(&db, &under, 60, noon()).await.unwrap();
        let mut act = act_of(&db.store, under.person, noon()).await;
        let mut tx = db.store.begin().await.unwrap();
        let new = NewExpense { day: noon().date_naive(), amount: usd(1_250), what: line("Bus") };
        let spent = claim_expense(&mut tx, &mut act, under.id, new).await.unwrap();
        tx.commit().await.unwrap();
        for claim in [&work, &spent] {
            approved(&db, world.steward, claim).await.unwrap();
        }
        assert_eq!(paid(&db, &world, noon()).await, 1, "{}: the expense", db.engine);
        assert_eq!(paid(&db, &world, noon() + TimeDelta::days(30)).await, 1, "{}: the work", db.engine);
    }
}

#[tokio::test]
async fn how_somebody_is_paid_stands_beside_what_is_due() {
    for db in both().await {
        let world = world(&db).await;
        let under = agreed(&db, &world, world.people[0], PayChoice::Accept).await;
        let claim = worked(&db, &under, 60, noon()).await.unwrap();
        approved(&db, world.steward, &claim).await.unwrap();
        let act = act_of(&db.store, under.person, noon()).await;
        let account = Account::iban("DE89 3704 0044 0532 0130 00").unwrap();
        for name in ["A. Torres", "Ana Torres"] {
            let how = NewPayee { name: line(name), account: Some(account.clone()), address: None };
            let mut tx = db.store.begin().await.unwrap();
            say_payee(&mut tx, &act, how).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = db.store.read().await.unwrap();
        let due = tx.transfers(world.initiative.id, noon().date_naive()).await.unwrap();
        let payee = due[0].payee.as_ref().unwrap();
        assert_eq!(
            (payee.how.name.as_str(), payee.how.account.as_ref()),
            ("Ana Torres", Some(&account)),
            "{}",
            db.engine
        );
    }
}
