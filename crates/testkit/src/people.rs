//! People in their seats, made through the commands.

use kernel::{Act, Actor, BodyId, Email, Lang, Line, Mint, PersonId, Prose, SeatKind, Slug, Stamp};
use partner::{Body, BodyKind, Initiative, NewBody, NewInitiative, NewPerson};
use store::{Store, Tx};

/// Noon of Monday 2 March 2026.
pub fn noon() -> Stamp {
    kernel::from_micros(1_772_452_800_000_000).expect("a moment in the calendar")
}

/// A line that is one.
pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

/// A text that is one.
pub fn prose(text: &str) -> Prose {
    Prose::parse(text).expect("a text")
}

/// The program's own act, as at the first start.
pub fn act_of_program(now: Stamp) -> Act {
    Act::new(Actor::visitor(), now, Mint::at(now))
}

/// Somebody with every role the store knows of.
pub async fn actor_of(tx: &mut Tx, person: PersonId) -> Actor {
    tx.signed_in(person).await.expect("the store answers").expect("a person").actor
}

/// An act of somebody, with the roles held now.
pub async fn act_of(store: &Store, person: PersonId, now: Stamp) -> Act {
    let mut tx = store.read().await.expect("a transaction");
    Act::new(actor_of(&mut tx, person).await, now, Mint::at(now))
}

/// The first steward.
pub async fn steward(store: &Store) -> PersonId {
    let mut act = act_of_program(noon());
    let mut tx = store.begin().await.expect("a transaction");
    let new = NewPerson {
        email: Email::parse("steward@example.org").expect("an address"),
        name: line("Sam Steward"),
        lang: Lang::En,
    };
    let person = partner::account_of(&mut tx, &mut act, new).await.expect("an account");
    partner::appoint_steward(&mut tx, &mut act, person.id).await.expect("a steward");
    tx.commit().await.expect("a commit");
    person.id
}

/// An initiative with a body of `kind`: two partners (the first leads), a clinician, an educator. Gives the people in that order.
pub async fn steering_group(store: &Store, steward: PersonId, kind: BodyKind) -> (Initiative, BodyId, Vec<PersonId>) {
    let mut act = act_of(store, steward, noon()).await;
    let mut tx = store.begin().await.expect("a transaction");
    let new = NewInitiative {
        slug: Slug::of_title(&format!("learning {kind}"), "learning"),
        title: line("Learning Together"),
        summary: prose("Patients and educators plan together."),
        begins: chrono::NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day"),
        notice_days: 10,
    };
    let initiative = partner::create_initiative(&mut tx, &mut act, new).await.expect("an initiative");
    let new = NewBody { kind, name: line("Those who decide"), purpose: prose("Decides.") };
    let mut body = partner::found_body(&mut tx, &mut act, initiative.id, new).await.expect("a body");
    for (place, seat) in
        [SeatKind::Partner, SeatKind::Partner, SeatKind::Clinician, SeatKind::Educator].into_iter().enumerate()
    {
        body = fill(&mut tx, &mut act, &body, place, seat).await;
    }
    tx.commit().await.expect("a commit");
    let people = body.seats.iter().map(|seat| seat.person).collect();
    (initiative, body.id, people)
}

async fn fill(tx: &mut Tx, act: &mut Act, body: &Body, place: usize, seat: SeatKind) -> Body {
    let email = Email::parse(&format!("{seat}{place}@example.org")).expect("an address");
    let who = NewPerson { email, name: line(&format!("Member {place}")), lang: Lang::En };
    partner::fill_seat(tx, act, body.id, who, seat, place == 0).await.expect("a seat")
}
