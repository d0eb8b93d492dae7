//! Resources by their rules, without storage.

use std::fmt::Write as _;

use kernel::{Act, Actor, BodyId, InitiativeId, Mint, PersonId, Prose, Refusal, Role, SeatKind, Slug, Stamp, Subject};
use library::{ContentDraft, MayPublish, MaySign, MayTakeBack, MayWrite, Resource};
use partner::{Assent, Matter, Waiver};

struct World {
    mint: Mint,
    initiative: InitiativeId,
}

fn noon() -> Stamp {
    "2026-05-04T12:00:00Z".parse().unwrap()
}

fn draft(title: &str) -> ContentDraft {
    ContentDraft {
        kind: "checklist".into(),
        lang: "en".into(),
        title: title.into(),
        summary: "What to do before.".into(),
        audience: "CME professionals".into(),
        body: "[ ] Offer pay".into(),
        keywords: "pay".into(),
    }
}

impl World {
    fn new() -> Self {
        let mut mint = Mint::counting();
        Self { initiative: InitiativeId::mint(&mut mint), mint }
    }

    fn act(&mut self, roles: Vec<Role>) -> Act {
        let person = PersonId::mint(&mut self.mint);
        Act::new(Actor::person(person, roles), noon(), Mint::seeded(noon(), 7))
    }

    fn steward(&mut self) -> Act {
        self.act(vec![Role::Steward])
    }

    fn seat(&mut self, kind: SeatKind, lead: bool) -> Act {
        let (initiative, body) = (self.initiative, BodyId::mint(&mut self.mint));
        self.act(vec![Role::Seat { initiative, body, kind, lead }])
    }

    fn begun(&mut self) -> Resource {
        let mut act = self.steward();
        let may = MayWrite::check(&act.by, self.initiative).unwrap();
        let slug = Slug::parse("before-you-ask").unwrap();
        Resource::begin(&mut act, &may, slug, None, draft("Before you ask").parse().unwrap()).into_parts().0
    }

    fn signed(&mut self) -> (Resource, Act) {
        let (resource, partner) = (self.begun(), self.seat(SeatKind::Partner, false));
        let may = MaySign::check(&partner.by, self.initiative).unwrap();
        (resource.sign(&partner, &may).unwrap().into_parts().0, partner)
    }

    fn assent(&mut self, on: &Subject) -> Assent {
        let mut lead = self.seat(SeatKind::Partner, true);
        let reason = Prose::parse("We wrote it.").unwrap();
        let waiver = Waiver::sign(&mut lead, self.initiative, Matter::ResourcePublished, on.clone(), reason).unwrap();
        Assent::of_waiver(waiver.after(), Matter::ResourcePublished, on).unwrap()
    }

    fn publish(&mut self, resource: Resource) -> Result<Resource, Refusal> {
        let steward = self.steward();
        let may = MayPublish::check(&steward.by, self.initiative).unwrap();
        let assent = self.assent(&Subject::of(resource.id));
        resource.publish(&steward, &may, &assent).map(|change| change.into_parts().0)
    }

    fn edit(&mut self, resource: Resource) -> Resource {
        let steward = self.steward();
        let may = MayWrite::check(&steward.by, self.initiative).unwrap();
        resource.edit(&steward, &may, draft("Before you ask, bettered").parse().unwrap()).unwrap().into_parts().0
    }
}

#[test]
fn nothing_is_published_that_no_partner_signed() {
    let mut world = World::new();
    let resource = world.begun();
    assert_eq!(world.publish(resource).unwrap_err().key, "refused-resource-not-signed");
}

#[test]
fn a_changed_text_needs_a_new_signature() {
    let mut world = World::new();
    let (resource, _) = world.signed();
    let resource = world.edit(resource);
    assert_eq!(resource.stage.as_str(), "draft");
    assert_eq!(world.publish(resource).unwrap_err().key, "refused-resource-not-signed");
}

#[test]
fn what_is_published_stays_while_the_next_edition_is_written() {
    let mut world = World::new();
    let (resource, _) = world.signed();
    let resource = world.publish(resource).unwrap();
    let resource = world.edit(resource);
    assert_eq!((resource.published, resource.edition), (Some(1), 2));
    assert!(resource.is_public());
}

#[test]
fn a_withdrawn_resource_is_read_by_nobody_and_written_no_more() {
    let mut world = World::new();
    let (resource, partner) = world.signed();
    let resource = world.publish(resource).unwrap();
    let may = MayTakeBack::check(&partner.by, &resource).unwrap();
    let reason = Prose::parse("It is out of date.").unwrap();
    let resource = resource.withdraw(&partner, &may, reason).unwrap().into_parts().0;
    assert!(!resource.is_public());
    let may = MayWrite::check(&partner.by, world.initiative).unwrap();
    let refused = resource.edit(&partner, &may, draft("x").parse().unwrap()).unwrap_err();
    assert_eq!(refused.key, "refused-resource-withdrawn");
}

#[test]
#[should_panic(expected = "an assent is for one matter on one subject")]
fn the_assent_to_another_resource_publishes_nothing() {
    let mut world = World::new();
    let (resource, _) = world.signed();
    let steward = world.steward();
    let may = MayPublish::check(&steward.by, world.initiative).unwrap();
    let assent = world.assent(&Subject::of("res_other"));
    let _ = resource.publish(&steward, &may, &assent);
}

#[test]
fn who_may_do_what_with_a_resource() {
    let mut world = World::new();
    let (resource, signer) = world.signed();
    let actors = [
        ("a visitor", Actor::visitor()),
        ("somebody signed in", world.act(vec![]).by),
        ("a clinician seat", world.seat(SeatKind::Clinician, false).by),
        ("a partner seat", world.seat(SeatKind::Partner, false).by),
        ("the signer", signer.by),
        ("a steward seat", world.seat(SeatKind::Steward, false).by),
        ("staff", world.steward().by),
    ];
    let say = |result: Result<(), Refusal>| result.map_or_else(|why| why.key.to_owned(), |()| "yes".to_owned());
    let mut table = String::new();
    for (name, actor) in &actors {
        let rows = [
            ("writes", MayWrite::check(actor, world.initiative).map(drop)),
            ("signs", MaySign::check(actor, world.initiative).map(drop)),
            ("publishes", MayPublish::check(actor, world.initiative).map(drop)),
            ("takes back", MayTakeBack::check(actor, &resource).map(drop)),
        ];
        for (what, result) in rows {
            writeln!(table, "{name:20}{what:12}{}", say(result)).unwrap();
        }
    }
    insta::assert_snapshot!("who-may-do-what", table);
}
