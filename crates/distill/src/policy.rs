//! Who may do what. Each permit is for one initiative or one round and can only be made here.

use kernel::{Actor, BodyId, InitiativeId, PersonId, Refusal, RoundId, SeatKind};
use partner::{BodyKind, BodyLine, MaySteer};

use crate::Round;

/// Proof that somebody may read what the initiative works on: whoever holds a seat in it, and the steward's staff.
#[derive(Debug)]
pub struct MayRead(());

impl MayRead {
    /// Checks the actor. To everybody else the thing is not there.
    pub fn check(actor: &Actor, initiative: InitiativeId) -> Result<Self, Refusal> {
        if actor.is_steward() || actor.sits_in(initiative) { Ok(Self(())) } else { Err(Refusal::not_visible()) }
    }
}

/// Proof that somebody may code: seats of coders, authors, editors and the steering group, and whoever may steer.
#[derive(Debug)]
pub struct MayCode {
    initiative: InitiativeId,
    person: PersonId,
}

impl MayCode {
    /// Checks the actor against the bodies of the initiative.
    pub fn check(actor: &Actor, initiative: InitiativeId, bodies: &[BodyLine]) -> Result<Self, Refusal> {
        let kinds = [BodyKind::Coders, BodyKind::Authors, BodyKind::Editors, BodyKind::SteeringGroup];
        let person = from_a_body(actor, initiative, bodies, &kinds)?;
        Ok(Self { initiative, person })
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    /// Who codes.
    pub fn person(&self) -> PersonId {
        self.person
    }
}

/// Proof that somebody may write findings and reports: seats of authors, editors and the steering group, and whoever
/// may steer.
#[derive(Debug)]
pub struct MayWrite(InitiativeId);

impl MayWrite {
    /// Checks the actor against the bodies of the initiative.
    pub fn check(actor: &Actor, initiative: InitiativeId, bodies: &[BodyLine]) -> Result<Self, Refusal> {
        let kinds = [BodyKind::Authors, BodyKind::Editors, BodyKind::SteeringGroup];
        from_a_body(actor, initiative, bodies, &kinds).map(|_| Self(initiative))
    }

    /// The initiative it is for.
    pub fn initiative(&self) -> InitiativeId {
        self.0
    }
}

fn from_a_body(
    actor: &Actor,
    initiative: InitiativeId,
    bodies: &[BodyLine],
    kinds: &[BodyKind],
) -> Result<PersonId, Refusal> {
    let person = actor.person.ok_or_else(Refusal::sign_in)?;
    let sits = bodies.iter().any(|body| kinds.contains(&body.kind) && actor.seat_in(body.id).is_some());
    if sits || MaySteer::check(actor, initiative).is_ok() { Ok(person) } else { Err(Refusal::not_yours()) }
}

/// Proof that somebody may rate in a round: whoever holds a seat in its body. Staff without a seat may not.
#[derive(Debug)]
pub struct MayRate {
    round: RoundId,
    body: BodyId,
    person: PersonId,
    seat: SeatKind,
}

impl MayRate {
    /// Checks the actor.
    pub fn check(actor: &Actor, round: &Round) -> Result<Self, Refusal> {
        let person = actor.person.ok_or_else(Refusal::sign_in)?;
        let seat = actor.seat_in(round.body).ok_or_else(Refusal::not_yours)?;
        Ok(Self { round: round.id, body: round.body, person, seat })
    }

    /// The round it is for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// The body that rates.
    pub fn body(&self) -> BodyId {
        self.body
    }

    /// Who rates.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// From which seat.
    pub fn seat(&self) -> SeatKind {
        self.seat
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::document::tests::an_act;
    use kernel::{Act, Line, Mint, Prose, Role, SeatId, Version};
    use partner::{Body, BodyRecord, Seat};

    fn steward() -> Actor {
        Actor::person(PersonId::mint(&mut Mint::counting()), vec![Role::Steward])
    }

    pub(crate) fn a_coder(initiative: InitiativeId) -> (Act, MayCode) {
        let act = Act { by: steward(), ..an_act() };
        let may = MayCode::check(&act.by, initiative, &[]).unwrap();
        (act, may)
    }

    pub(crate) fn an_author(initiative: InitiativeId) -> (Act, MayWrite) {
        let act = Act { by: steward(), ..an_act() };
        let may = MayWrite::check(&act.by, initiative, &[]).unwrap();
        (act, may)
    }

    /// Two partners (the first leads) and two others.
    pub(crate) fn a_body(mint: &mut Mint) -> Body {
        let kinds = [SeatKind::Partner, SeatKind::Partner, SeatKind::Clinician, SeatKind::Educator];
        let seats = kinds
            .into_iter()
            .enumerate()
            .map(|(index, kind)| {
                let (id, person) = (SeatId::mint(mint), PersonId::mint(mint));
                Seat::taken(id, person, kind, index == 0, chrono::DateTime::UNIX_EPOCH)
            })
            .collect();
        Body::restore(BodyRecord {
            id: BodyId::mint(mint),
            version: Version(1),
            initiative: InitiativeId::mint(mint),
            kind: BodyKind::Authors,
            name: Line::parse("Authors").unwrap(),
            purpose: Prose::parse("Write.").unwrap(),
            seats,
            quorum: 0,
            alone: None,
        })
    }

    pub(crate) fn a_rater(body: &Body, seat: usize) -> (Act, SeatKind) {
        let seat = &body.seats[seat];
        let role = Role::Seat { initiative: body.initiative, body: body.id, kind: seat.kind, lead: seat.lead };
        (Act { by: Actor::person(seat.person, vec![role]), ..an_act() }, seat.kind)
    }

    fn line(body: &Body, kind: BodyKind) -> BodyLine {
        BodyLine { id: body.id, kind, name: String::new(), seats: vec![] }
    }

    #[test]
    fn who_may_do_what() {
        let body = a_body(&mut Mint::counting());
        let (partner, _) = a_rater(&body, 1);
        let stranger = Actor::person(PersonId::mint(&mut Mint::seeded(chrono::DateTime::UNIX_EPOCH, 9)), vec![]);
        let actors =
            [("visitor", Actor::visitor()), ("stranger", stranger), ("partner", partner.by), ("steward", steward())];
        let say = |answer: Result<(), Refusal>| answer.map_or_else(|no| no.key.to_owned(), |()| "yes".to_owned());
        let mut table = format!("{:20} {:12} {:20} {:18} {}\n", "in a body of", "who", "read", "code", "write");
        for kind in BodyKind::ALL {
            for (name, actor) in &actors {
                let bodies = [line(&body, *kind)];
                let read = say(MayRead::check(actor, body.initiative).map(drop));
                let code = say(MayCode::check(actor, body.initiative, &bodies).map(drop));
                let write = say(MayWrite::check(actor, body.initiative, &bodies).map(drop));
                table += &format!("{:20} {name:12} {read:20} {code:18} {write}\n", kind.as_str());
            }
        }
        insta::assert_snapshot!("who-may-do-what", table);
    }
}
